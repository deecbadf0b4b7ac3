import CaseDomain
import CasePapers
import TestSupport
import Testing

/// Papers that `import` takes in: told apart by their format, each answered for with file and line.
@Suite struct ImportPaperTests {
  @Test func `a policy and a calendar are taken as they are, as one entry each`() throws {
    let policy = try single("policies/2025-13.json")
    guard case .adoptPolicy(let read) = policy.content else {
      Issue.record("\(policy.content)")
      return
    }
    #expect(read.documentNumber == "新民社发〔2025〕13号")
    #expect(policy.line == 5)
    guard case .calendar(let calendar, let line) = try self.read(text("calendars/workdays-cn.json")) else {
      Issue.record("not a calendar")
      return
    }
    #expect(try calendar == SampleCalendar.make())
    #expect(line > 1)
  }

  @Test(arguments: ["filing", "filing-unreadable", "office"])
  func `people and institutions of the samples bear numbers that nobody has`(name: String) throws {
    let numbers = try text("import/\(name).json").split(separator: "\"").map { String($0) }.filter {
      $0.count == 18 && $0.prefix(6).allSatisfy(\.isNumber)
    }
    #expect(!numbers.isEmpty)
    for number in numbers {
      #expect(number.hasPrefix("620171") || number.contains("0171TEXT"), "\(number)")
    }
  }

  @Test func `orders are read as before, and another format is refused on its line`() throws {
    guard case .orders(let office) = try read(text("import/office.json")) else {
      Issue.record("not orders")
      return
    }
    #expect(!office.registry.isEmpty)
    let fault = try fault("{\n  \"format\": \"casedesk-policy-2\"\n}")
    #expect(fault.reason == .unknownFormat("casedesk-policy-2"))
    #expect(fault.line == 2 && fault.file == "paper.json")
    #expect(try self.fault("{}").reason == .missingField("format"))
  }

  @Test func `a slip in a policy is refused with its line, whatever it came in by`() throws {
    let broken = try text("policies/2025-13.json").replacing(
      "\"livingAllowance\"", with: "\"livingAlowance\"")
    let fault = try fault(broken)
    #expect(fault.reason == .unknownField("livingAlowance"))
    #expect(fault.line == 9)
  }

  @Test func `leave stands with the entry of the staff list, and never ends before it begins`() throws {
    func paper(_ last: String) -> String {
      """
      { "format": "casedesk-import-1", "registry": { "staff": [
        { "person": "p", "name": "例", "roles": ["reviewer"],
          "leave": [{ "from": "2025-10-09", "to": "\(last)" }] } ] } }
      """
    }
    guard case .orders(let file) = try read(paper("2025-10-10")),
      case .registerStaff(let member) = file.registry.first?.content
    else {
      Issue.record("not a member of the staff")
      return
    }
    #expect(member.leave.map(\.through) == [try day("2025-10-10")])
    let fault = try fault(paper("2025-10-08"))
    #expect(fault.reason == .endsBeforeItBegins && fault.line == 3)
    #expect(fault.field == "registry.staff[0].leave[0].to")
  }

  // MARK: Occupations

  @Test func `a name has one line, and says something`() throws {
    func reason(_ name: String) throws -> PaperFault.Reason {
      try fault(
        #"{ "format": "casedesk-import-1", "registry": { "staff": [{ "person": "p", "name": "\#(name)", "roles": [] }] } }"#
      ).reason
    }
    for name in [#"甲\n乙"#, #"甲\u2028乙"#, #"\r甲"#] { #expect(try reason(name) == .brokenLine, "\(name)") }
    for name in ["", "  ", "　"] { #expect(try reason(name) == .notA(.text), "\(name)") }
  }

  @Test func `lists of occupations amend the policy they name, and leave the rest of it alone`() throws {
    let policies = try PolicyBook([SamplePolicy.make()])
    let policy = try occupations(
      """
      "shortage": ["电工", "示例工"],
      "provincial": { "A": ["示例工"], "C": [{ "name": "示例绿工", "flag": "green" }] }
      """
    ).amended(policies)
    #expect(policy.isShortage("电工") && policy.isShortage("示例工") && !policy.isShortage("焊工"))
    #expect(policy.occupation(named: "示例工")?.category == .a)
    #expect(policy.occupation(named: "示例绿工") == Occupation(name: "示例绿工", category: .c, flag: .green))
    var expected = SamplePolicy.tables()
    expected.shortageOccupations = policy.tables.shortageOccupations
    expected.provincialOccupations = policy.tables.provincialOccupations
    #expect(policy.tables == expected)

    // The book takes it in the place of the former.
    let amended = try policies.adopting(policy)
    #expect(amended.policies == [policy])
    // A list left out stays.
    let kept = try occupations("\"shortage\": [\"焊工\"]").amended(amended)
    #expect(kept.occupation(named: "示例工") != nil)
    #expect(kept.tables.shortageOccupations == ["焊工"])
  }

  @Test func `each slip in the lists is refused with its line and what is wrong`() throws {
    let policies = try PolicyBook([
      SamplePolicy.make {
        $0.provincialOccupations = [Occupation(name: "示例工", category: .b)]
        $0.shortageOccupations = ["示例工"]
      }
    ])
    func fault(_ lists: String) throws -> PaperFault {
      do throws(PaperFault) {
        _ = try occupations(lists).amended(policies)
      } catch {
        return error
      }
      throw Unfaulted()
    }
    // The lists begin on the third line.
    let unknown = try fault("\"shortage\": [\n\"电工\",\n\"无此职业\"]")
    #expect(
      unknown.reason
        == .policy(.shortageUnknown(name: "无此职业", at: PolicyPlace(.shortageOccupations, 1))))
    #expect(unknown.line == 5 && unknown.field == "shortage[1]")

    let twice = try fault("\"provincial\": {\n\"A\": [\"示例工\"],\n\"B\": [\"焊工\"] }")
    #expect(
      twice.reason == .policy(.occupationTwice(name: "焊工", at: PolicyPlace(.provincialOccupations, 1))))
    #expect(twice.line == 5 && twice.field == "provincial.B[0]")

    let orphaned = try fault("\n\"provincial\": { \"A\": [] }")
    #expect(
      orphaned.reason
        == .policy(.shortageUnknown(name: "示例工", at: PolicyPlace(.shortageOccupations, 0))))
    #expect(orphaned.line == 4 && orphaned.field == "provincial")

    let category = try fault("\"provincial\": { \"E\": [] }")
    #expect(category.reason == .unknownField("E"))
    #expect(try fault("\"shortages\": []").reason == .unknownField("shortages"))

    let other = try PolicyBook([SamplePolicy.make { $0.documentNumber = "示例〔2026〕1号" }])
    let unadopted = #expect(throws: PaperFault.self) {
      try occupations("\"shortage\": []").amended(other)
    }
    #expect(unadopted?.reason == .unknownName("新民社发〔2025〕13号", known: ["示例〔2026〕1号"]))
    #expect(unadopted?.line == 2)
  }

  // MARK: Given

  private struct Unfaulted: Error {}

  private func text(_ name: String) throws -> String {
    try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/" + name)
  }

  private func read(_ text: String) throws -> ImportPaper {
    try ImportPaper.read(Array(text.utf8), named: "paper.json")
  }

  private func fault(_ text: String) throws -> PaperFault {
    try #require(#expect(throws: PaperFault.self) { try read(text) })
  }

  private func single(_ name: String) throws -> OrderFile.Entry<RegistryCommand> {
    guard case .orders(let paper) = try read(text(name)), paper.orders.isEmpty else { throw Unfaulted() }
    #expect(paper.registry.count == 1)
    return try #require(paper.registry.first)
  }

  private func occupations(_ lists: String) throws(PaperFault) -> OccupationsFile {
    let text = "{ \"format\": \"casedesk-occupations-1\",\n\"policy\": \"新民社发〔2025〕13号\",\n\(lists) }"
    return try OccupationsFile.read(Array(text.utf8), named: "occupations.json")
  }
}
