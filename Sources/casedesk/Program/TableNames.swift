import CaseDomain
import CasePapers
import CaseWording

/// How the columns of a table of orders are called, in either language.
enum TableNames {
  private static func caseColumn(_ language: Language) -> String {
    CommandPhrases(language: language).say("案卷", "Case")
  }
  private static func actionColumn(_ language: Language) -> String {
    CommandPhrases(language: language).say("事项", "Action")
  }

  static var all: OrderTable.Names {
    OrderTable.Names(
      caseColumn: Set(Language.allCases.map(caseColumn)),
      actionColumn: Set(Language.allCases.map(actionColumn)), action: { Action(called: $0) },
      labels: { field, action, table in
        Language.allCases.map { $0.label(of: field, in: action, table: table) }
      })
  }

  /// By its name: what a spreadsheet saves begins with anything.
  static func isTable(_ path: String) -> Bool {
    [".csv", ".tsv", ".xlsx", ".xls"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Every column of a form, those of its tables called by the table as well where several are called the same.
  static func headings(of action: Action, _ language: Language) -> [String] {
    let fields = TransitionTable.row(for: action).fields
    var headings = [caseColumn(language), actionColumn(language)]
    var columns: [(table: String, column: String)] = []
    for field in fields {
      let label = language.label(of: field, in: action)
      if case .table(let own) = field.type {
        columns += own.map { (label, language.label(of: $0, in: action, table: field)) }
      } else {
        headings.append(label)
      }
    }
    return headings
      + columns.map { table, column in
        headings.contains(column) || columns.count { $0.column == column } > 1
          ? table + "." + column : column
      }
  }
}
