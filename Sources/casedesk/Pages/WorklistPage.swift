import CaseDomain
import CaseWording
import Terminal

/// The worklist as lines of text, its columns as wide as what stands in them.
enum WorklistPage {
  static func lines(_ rows: [WorklistRow], _ language: Language, today: Day) -> [String] {
    let phrases = CommandPhrases(language: language)
    guard !rows.isEmpty else { return [phrases.say("没有符合条件的案卷。", "No case matches.")] }
    let table = rows.map { row in
      [
        row.id.text, language.name(row.stage),
        row.deadline.map { language.remaining($0, today: today) } ?? "",
        row.deadline?.due.map { language.dueText($0, today: today) } ?? "", row.title, row.institution,
      ]
    }
    return TextTable.lines(table)
  }
}

/// Lines up columns by display width; the last column is left as it is.
enum TextTable {
  static func lines(_ table: [[String]]) -> [String] {
    let widths = DisplayWidth(ambiguous: .narrow)
    let columns = table.map(\.count).max() ?? 0
    let columnWidths = (0..<columns).map { column in
      table.map { column < $0.count ? widths.width(of: Neutral.text($0[column])) : 0 }.max() ?? 0
    }
    return table.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : widths.pad(Neutral.text(cell), to: columnWidths[column])
      }.joined(separator: "  ")
    }
  }
}
