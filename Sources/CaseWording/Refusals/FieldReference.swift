import CaseDomain

/// The field a refusal is about: by itself, or as a cell of a table, `roster[3].residentID`.
struct FieldReference {
  let raw: String
  let name: String
  /// The table and the row, from 1.
  let cell: (table: String, row: Int)?

  init(_ raw: String) {
    self.raw = raw
    let parts = raw.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, place.count == 2, parts[1].first == ".", let row = Int(place[1]) {
      name = String(parts[1].dropFirst())
      cell = (String(place[0]), row)
    } else {
      name = raw
      cell = nil
    }
  }

  /// Whether it is a cell past the last column, which is known by its number.
  var isBeyondLastColumn: Bool { cell != nil && Int(name) != nil }

  /// What is typed here is somebody's personal data, so it is never quoted back.
  var isPersonal: Bool { cell?.table == "roster" || Self.personal.contains(name) }

  private static let personal: Set<String> = ["account", "phone", "residentID", "roster"]
}

extension FieldType {
  /// Whether it is a number, only not one of those the field takes.
  func isOutOfRange(_ token: String) -> Bool {
    if case .integer(let range) = self, let number = Int(token) { !range.contains(number) } else { false }
  }
}

extension Language {
  /// The field by its label, with the name that scripts use: `“实到人数”（headCount）`.
  func reference(_ raw: String, in action: Action?) -> String {
    let field = FieldReference(raw)
    guard let label = label(named: field.name, in: action, table: field.cell?.table) else {
      return quoted(raw)
    }
    let cited = say("“\(label)”（\(harmless(raw))）", "\"\(label)\" (\(harmless(raw)))")
    guard let cell = field.cell, let table = self.label(named: cell.table, in: action) else { return cited }
    return say("“\(table)”第 \(cell.row) 行的\(cited)", "row \(cell.row) of \"\(table)\", \(cited)")
  }

  /// Said of a row of a table in which more was typed than it has columns.
  public func tooManyCells(_ columns: Int) -> String {
    say(
      "这一行的格数过多：每行至多 \(columns) 格，逗号起新的一格。",
      "This row has too many cells: it has \(columns), and a comma begins a new one.")
  }

  /// A form has no such field; in a table, a row has no such cell.
  func unknownField(_ raw: String, in action: Action?) -> String {
    let field = FieldReference(raw)
    guard field.isBeyondLastColumn, let cell = field.cell, let number = Int(field.name) else {
      return say("没有名为\(quoted(raw))的填写项。", "The form has no field \(quoted(raw)).")
    }
    let table = label(named: cell.table, in: action) ?? harmless(cell.table)
    return say("“\(table)”第 \(cell.row) 行：", "Row \(cell.row) of “\(table)”: ")
      + tooManyCells(number - 1)
  }

  /// What was typed, as a part of a sentence: nothing of it where it may be personal data.
  func typed(_ token: String, into raw: String) -> String {
    token.isEmpty || FieldReference(raw).isPersonal
      ? say("内容", "") : say("“\(harmless(token))”", "\"\(harmless(token))\"")
  }

  /// What the field would have taken.
  func expectation(of type: FieldType, for raw: String) -> String {
    let name = FieldReference(raw).name
    if name == "from" || name == "through" { return say("时间，如 08:30", "a time, such as 08:30") }
    return switch type {
    case .choice(let names), .choices(let names):
      names.count <= 16
        ? say("下列之一：", "one of ") + names.map { choice($0, among: names) }.joined(separator: separator)
        : say("所列选项之一", "one of its list")
    case .pick, .picks: say("所列选项之一", "one of its list")
    case .time: say("时间，如 08:30", "a time, such as 08:30")
    case .day: say("日期，如 2025-09-24", "a day, such as 2025-09-24")
    case .money: say("金额，如 60000.00", "an amount, such as 60000.00")
    case .integer(let range):
      say(
        " \(range.lowerBound) 至 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .yesNo: say("是或否", "yes or no")
    case .learners:
      name == "learner"
        ? say("一名学员的序号", "the number of one learner")
        : say("学员序号，如 1-12,15，或 *（全部）", "roster numbers, such as 1-12,15, or * for all")
    case .files: say("可读取的文件", "files that can be read")
    case .table: say("每行一条的表格", "a table, one row a line")
    case .text, .prose: say("文字", "text")
    }
  }
}
