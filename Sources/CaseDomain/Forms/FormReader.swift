/// Reads the fields of one form as types and gathers what is wrong with each, so that a person sees all of it at once.
struct FormReader {
  let fields: [Field]
  let values: [String: FieldValue]
  let files: [String: FileFact]
  private(set) var problems: [Refusal] = []

  init(_ fields: [Field], _ values: [String: FieldValue], files: [String: FileFact]) {
    self.fields = fields
    self.values = values
    self.files = files
    let known = Set(fields.map(\.name))
    for name in values.keys.sorted() where !known.contains(name) {
      problems.append(Refusal(.h104, .fieldUnknown(name)))
    }
    for field in fields { checkText(field) }
    for field in fields where field.isRequired && isEmpty(field.name) {
      problems.append(Refusal(field.name == "reason" ? .h108 : .h104, .fieldMissing(field.name)))
    }
  }

  /// What everybody will read for years: not longer than a page, and nobody's whole number.
  private mutating func checkText(_ field: Field) {
    switch field.type {
    case .text, .prose, .files: break
    default: return
    }
    guard values[field.name] != nil else { return }
    let text = text(field.name)
    if text.unicodeScalars.count > Self.longestText {
      problems.append(Refusal(.h104, .textTooLong(field.name, limit: Self.longestText)))
    }
    if !field.mayHoldNumber, let kind = PersonalField.held(in: text) {
      problems.append(Refusal(.h114, .personalNumberInText(field.name, kind)))
    }
  }

  /// In characters: some twenty pages.
  static let longestText = 20_000

  func isEmpty(_ name: String) -> Bool {
    switch values[name] {
    case nil: true
    case .text(let text): text.isBlank
    case .list(let items): items.isEmpty
    default: false
    }
  }

  /// The text of a field, without blanks at its ends; empty when there is none.
  func text(_ name: String) -> String {
    switch values[name] {
    case .text(let text): inOneLine(text.withoutBlankEnds, name)
    case .integer(let number): String(number)
    case .yesNo(let yes): yes ? "yes" : "no"
    case .list(let items):
      items.map { FormReader([], ["": $0], files: [:]).text("") }.joined(separator: ",")
    case .row, nil: ""
    }
  }

  /// A line break in a field of one line parts words, and nothing else: shown as it came, it would make a line of its own.
  private func inOneLine(_ text: String, _ name: String) -> String {
    guard text.contains(where: \.isNewline), fields.first(where: { $0.name == name })?.type == .text else {
      return text
    }
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  private mutating func unreadable(_ name: String) {
    // A missing field is said once, as missing.
    guard !isEmpty(name), let field = fields.first(where: { $0.name == name }) else { return }
    problems.append(Refusal(.h104, .fieldUnreadable(name, token: text(name), field.type)))
  }

  mutating func day(_ name: String) -> Day? {
    guard !isEmpty(name) else { return nil }
    if let day = Day(text(name)) { return day }
    unreadable(name)
    return nil
  }

  mutating func money(_ name: String) -> Money? {
    guard !isEmpty(name) else { return nil }
    if let money = Money(text(name)) { return money }
    unreadable(name)
    return nil
  }

  mutating func integer(_ name: String) -> Int? {
    guard !isEmpty(name), let field = fields.first(where: { $0.name == name }) else { return nil }
    if let number = Int(text(name)) {
      guard case .integer(let range) = field.type else { return number }
      if range.contains(number) { return number }
    }
    unreadable(name)
    return nil
  }

  mutating func yesNo(_ name: String) -> Bool? {
    guard !isEmpty(name) else { return nil }
    switch text(name).lowercased() {
    case "yes", "y", "true", "1", "是": return true
    case "no", "n", "false", "0", "否": return false
    default:
      unreadable(name)
      return nil
    }
  }

  mutating func choice<Name: RawRepresentable>(_ name: String, _: Name.Type = Name.self) -> Name?
  where Name.RawValue == String {
    guard !isEmpty(name) else { return nil }
    if let value = Name(rawValue: text(name)) { return value }
    unreadable(name)
    return nil
  }

  mutating func choices<Name: RawRepresentable>(_ name: String, _: Name.Type = Name.self) -> [Name]
  where Name.RawValue == String {
    var found: [Name] = []
    for part in parts(name) {
      guard let value = Name(rawValue: part) else {
        unreadable(name)
        return []
      }
      found.append(value)
    }
    return found
  }

  /// The comma-separated parts of a field, or the items of its list.
  func parts(_ name: String) -> [String] {
    text(name).split(whereSeparator: { ",，、;；\n".contains($0) }).map { String($0).withoutBlankEnds }
      .filter { !$0.isEmpty }
  }

  /// Lines of a field of prose: each a reason of its own.
  func lines(_ name: String) -> [String] {
    if case .list(let items) = values[name] {
      return items.map { FormReader([], ["": $0], files: [:]).text("") }.filter { !$0.isEmpty }
    }
    return text(name).split(separator: "\n").map { String($0).withoutBlankEnds }.filter { !$0.isEmpty }
  }

  mutating func learners(_ name: String) -> LearnerSelection? {
    guard !isEmpty(name) else { return nil }
    if let selection = LearnerSelection(text(name)) { return selection }
    unreadable(name)
    return nil
  }

  mutating func fileFacts(_ name: String) -> [FileFact] {
    var found: [FileFact] = []
    var missing: [String] = []
    for path in parts(name) {
      if let fact = files[path] { found.append(fact) } else { missing.append(path) }
    }
    if !missing.isEmpty { problems.append(Refusal(.h104, .filesUnreadable(missing))) }
    return found
  }

  /// The rows of a table: objects of a JSON array, or lines of comma-separated cells in the order of the columns.
  mutating func rows<Row>(_ name: String, _ read: (inout FormReader) -> Row?) -> [Row] {
    guard let field = fields.first(where: { $0.name == name }), case .table(let columns) = field.type else {
      return []
    }
    var rows: [Row] = []
    for (index, cells) in tableCells(name, columns).enumerated() {
      var reader = FormReader(columns, cells, files: files)
      let row = read(&reader)
      problems += reader.problems.map { $0.inTable(name, row: index + 1) }
      if let row { rows.append(row) }
    }
    return rows
  }

  private func tableCells(_ name: String, _ columns: [Field]) -> [[String: FieldValue]] {
    if case .list(let items) = values[name] {
      return items.map { item in
        switch item {
        case .row(let cells): cells
        default: FormReader.cells(of: FormReader([], ["": item], files: [:]).text(""), columns)
        }
      }
    }
    return text(name).split(separator: "\n").map { String($0).withoutBlankEnds }.filter { !$0.isEmpty }.map {
      FormReader.cells(of: $0, columns)
    }
  }

  private static func cells(of line: String, _ columns: [Field]) -> [String: FieldValue] {
    let cells = line.split(omittingEmptySubsequences: false, whereSeparator: { ",，\t".contains($0) })
    var row: [String: FieldValue] = [:]
    for (column, cell) in zip(columns, cells) where !String(cell).isBlank {
      row[column.name] = .text(String(cell))
    }
    // Cells past the last column would be lost in silence: they are named as an unknown field instead.
    if cells.count > columns.count { row["\(columns.count + 1)"] = .text(String(cells[columns.count])) }
    return row
  }

  mutating func refuse(_ refusal: Refusal) { problems.append(refusal) }
}

extension Refusal {
  /// The same problem, with the table and the row it stands in: `roster[3].residentID`.
  fileprivate func inTable(_ table: String, row: Int) -> Refusal {
    func place(_ name: String) -> String { "\(table)[\(row)].\(name)" }
    let placed: Reason =
      switch reason {
      case .fieldMissing(let name): .fieldMissing(place(name))
      // The token of a roster may be personal data: it is not quoted.
      case .fieldUnreadable(let name, let token, let type):
        .fieldUnreadable(place(name), token: table == "roster" ? "" : token, type)
      case .fieldUnknown(let name): .fieldUnknown(place(name))
      case .textTooLong(let name, let limit): .textTooLong(place(name), limit: limit)
      case .personalNumberInText(let name, let kind): .personalNumberInText(place(name), kind)
      default: reason
      }
    return Refusal(rule, placed, isSoft: isSoft)
  }
}

extension LearnerSelection {
  /// Reads `all` or `*`, `3`, `1-12,15`, `all except 4,7` (in Chinese `全部`, `全部除 4`).
  public init?(_ text: String) {
    var folded = text.withoutBlankEnds.lowercased().replacing("全部", with: "all").replacing(
      "除", with: "except")
    if let sign = folded.first, "*＊×".contains(sign) { folded = "all" + folded.dropFirst() }
    if folded == "all" {
      self = .all
      return
    }
    let isExcept = folded.hasPrefix("all")
    let list = isExcept ? String(folded.dropFirst(3)).replacing("except", with: "") : folded
    var numbers: [Int] = []
    for part in list.split(whereSeparator: { ",，、 ".contains($0) }) {
      let ends = part.split(whereSeparator: { "-–~～".contains($0) }).compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, ends.count <= 2, first >= 1, first <= last,
        last <= 10_000,
        part.allSatisfy({ $0.isNumber || "-–~～".contains($0) })
      else { return nil }
      numbers += Array(first...last)
    }
    guard !numbers.isEmpty else { return nil }
    self = isExcept ? .allExcept(numbers) : .numbers(numbers)
  }
}

extension String {
  package var withoutBlankEnds: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
