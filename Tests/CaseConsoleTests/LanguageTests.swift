import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Every sentence in both languages: none missing, and none of the other language on any screen.
@Suite struct LanguageTests {
  // MARK: In the sources

  @Test(arguments: ["CaseConsole", "CaseWording"])
  func `whatever is said is said in both languages`(room: String) throws {
    // What stands between the quotes, with whatever is put into it left out.
    let pair = /say\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/
    var count = 0
    for path in try RepositoryFiles.files(under: "Sources/" + room, endingIn: ".swift") {
      for match in try RepositoryFiles.read(path).matches(of: pair) {
        let (chinese, english) = (words(in: match.1), words(in: match.2))
        count += 1
        // What may be personal is left out of a sentence; in Chinese something has to stand there.
        #expect(!english.isEmpty || !chinese.hasLetters || chinese == "内容", "\(path): \(match.0)")
        #expect(!chinese.isEmpty || !english.hasLetters, "\(path): \(match.0)")
        // A sign, a digit or a name is the same in both; words of the other language are not.
        #expect(!english.replacing(/民法典 第203条|中文/, with: "").hasHan, "\(path): \(match.0)")
        #expect(
          chinese.hasHan || !chinese.hasLetters, "\(path): \(match.0)")
      }
    }
    #expect(count > 100)
  }

  private func words(in literal: Substring) -> String {
    String(literal.replacing(/\\\([^)]*\)+/, with: "").replacing("\\\"", with: "”"))
  }

  @Test func `every key has a name in both languages`() {
    for row in KeyMap.standard.rows {
      #expect(row.chinese.hasHan)
      #expect(!row.english.isEmpty && (!row.english.hasHan || row.command == .language))
    }
  }

  // MARK: On the screens

  /// An office whose people write in one script, so that whatever stands in the other is the program's.
  private func office(at stage: Stage, name: @escaping @Sendable (String) -> String) throws -> SampleDesk {
    var registry = try SampleOffice.registry()
    for var member in SampleOffice.staff {
      member.name = name(member.id.text)
      registry.apply(.staffRegistered(member))
    }
    for var institution in registry.institutions.values {
      institution.name = name(institution.id.text)
      institution.standingReason = name("reason")
      registry.apply(.institutionRegistered(institution))
    }
    for var teacher in registry.teachers.values {
      teacher.name = name(teacher.id.text)
      registry.apply(.teacherRegistered(teacher))
    }
    var office = try SampleDesk("2025-04-25", registry: registry)
    office.hand = { field, text in
      switch field.name {
      case "residentID", "phone", "account", "teacher", "first", "last", "payee": text
      // One number, one certificate (R-304).
      case "number": name(field.name) + text.filter(\.isNumber)
      // The rule that names the ceremony wants the type of training in it (R-201).
      case "title" where text.contains("仪式"): text
      default: name(field.name)
      }
    }
    _ = try office.start(.employment, at: stage)
    return office
  }

  private static let stages: [Stage] = [
    .filingCorrection, .inTraining, .claimSignOff, .objectionInquiry, .archived,
  ]

  private func expectOnly(
    _ language: Language, at stage: Stage, name: @escaping @Sendable (String) -> String,
    _ strangers: (String) -> [String]
  ) throws {
    let office = try office(at: stage, name: name)
    var sitting = Sitting(
      MemorySource(office, as: SampleOffice.everyRole), language, rows: 50, columns: 400)
    for _ in Facet.allCases where sitting.desk.worklist.shown.isEmpty { sitting.press("f") }
    // Most lines stand on many screens; each is looked at once.
    var seen: Set<String> = []
    func expectClean(_ sitting: Sitting, _ name: String) {
      // Beside the list the preview wraps citations, and a citation is known only as a whole.
      guard !sitting.desk.layers.isEmpty || !sitting.desk.worklist.preview else { return }
      let frame = sitting.frame
      for row in 0..<frame.rows {
        let line = frame.text(row: row)
        guard seen.insert(line).inserted else { continue }
        let found = strangers(line)
        if !found.isEmpty { Issue.record("\(name), row \(row): \(found) in: \(line)") }
      }
    }
    sitting.press("p")
    sitting.tourOfWorklist(typing: name("query")) { expectClean($0, $1) }
    sitting.press(.enter)
    sitting.tourOfCase { expectClean($0, $1) }
    for step in sitting.desk.circumstances.nextSteps(of: try sitting.file) {
      try sitting.tourOfForm(step, typing: name("text")) { expectClean($0, $1) }
    }
  }

  @Test(arguments: stages) func `no Chinese on English screens but what people wrote`(stage: Stage) throws {
    let policy = SamplePolicy.tables()
    // Names of the catalogue, places, and citations are Chinese in every language; so is the text of a clause.
    let names =
      policy.occupations.map(\.name) + [SamplePolicy.firstCentre, SamplePolicy.secondCentre, policy.name]
      + [policy.documentNumber, "国办发明电〔2024〕12号", "中文/English"]
    try expectOnly(.english, at: stage, name: { "X\($0)" }) { line in
      guard line.hasHan else { return [] }
      var rest = line
      for name in names { rest = rest.replacing(name, with: "") }
      rest = rest.replacing(/“[^”]*”?|附件[0-9]|[一二三四五六七八九十]+\([一二三四五六七八九十]+\)|[^ ]*仪式/, with: "")
      return rest.split { !$0.isHan }.map(String.init)
    }
  }

  /// The words that the cells of tables take, as a refusal lists them.
  private static let rawWords: [String] = TransitionTable.rows.flatMap(\.fields).flatMap { field -> [Field] in
    if case .table(let columns) = field.type { columns } else { [] }
  }.flatMap { column -> [String] in
    if case .choice(let names) = column.type {
      names.flatMap { $0.split(separator: "-").map(String.init) }
    } else {
      []
    }
  }

  @Test(arguments: stages) func `no English on Chinese screens but names`(stage: Stage) throws {
    // Keys; courses; what is typed or asked for by that name wherever it is.
    let known = Set([
      "Enter", "Esc", "Tab", "Shift", "Space", "Home", "End", "PgUp", "PgDn", "Ctrl", "Backspace", "Del",
      "Insert",
      "English",
      "GYB", "SYB", "IYB", "EYB", "actions", "list", "all", "yes", "no",
    ]).union(Self.rawWords)
    try expectOnly(.chinese, at: stage, name: { "某\($0.unicodeScalars.count)某" }) { line in
      // A field is named as scripts name it beside its label; raw words of a table are what is typed.
      guard line.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return [] }
      let rest = line.replacing(/（[a-zA-Z.\[\]0-9]+）/, with: "")
      return rest.split { !($0.isLetter && $0.isASCII) }.map(String.init).filter {
        $0.count > 1 && !known.contains($0)
      }
    }
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}

extension String {
  fileprivate var hasHan: Bool { contains(where: \.isHan) }
  fileprivate var hasLetters: Bool { contains(where: \.isLetter) }
}
