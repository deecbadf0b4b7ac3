import CaseDomain
import CasePapers
import TestSupport
import Testing

@Suite struct PolicyFileTests {
  @Test func `the policy of 2025 reads, with all 337 occupations`() throws {
    let policy = try PolicyFile.read(Array(text().utf8), named: "2025-13.json")
    let categories = Dictionary(grouping: policy.tables.occupations, by: \.category).mapValues(\.count)
    #expect(categories == [.a: 67, .b: 129, .c: 95, .d: 46])
    #expect(policy.occupation(named: "兰州牛肉拉面制作")?.flag == .specialAbility)
    #expect(policy.tables.occupations.count { $0.flag == .green } == 10)
    #expect(policy.tables.occupations.count { $0.flag == .digital } == 12)
    #expect(policy.tables.inForceFrom.description == "2025-04-22")
    #expect(policy.tables.inForceThrough == nil)
    #expect(policy.settings.completionAuditDays == 10)
  }

  @Test func `every figure agrees with the one written down a second time`() throws {
    let policy = try PolicyFile.read(Array(text().utf8), named: "2025-13.json")
    let sample = try SamplePolicy.make()
    for figure in PolicyFigure.allCases {
      #expect(policy[figure] == sample[figure], "\(figure.name)")
      #expect(!policy.clause(of: figure).isEmpty)
    }
    for rate in sample.tables.rates {
      #expect(policy.rate(rate.trainingType, rate.track, rate.level)?.amount == rate.amount)
    }
    #expect(policy.tables.rates.count == sample.tables.rates.count)
    let hours = { (policy: Policy) in
      Set(policy.tables.minimumHours.map { [$0.classHours, $0.days ?? 0, $0.inPrinciple ? 1 : 0] })
    }
    #expect(hours(policy) == hours(sample))
    for row in sample.tables.minimumHours {
      #expect(policy.tables.minimumHours.first { $0.scope == row.scope }?.classHours == row.classHours)
    }
    #expect(policy.tables.targets == sample.tables.targets)
    #expect(policy.tables.aims == sample.tables.aims)
    #expect(policy.tables.certificateRanges == sample.tables.certificateRanges)
    #expect(policy.tables.certificateRanges.map(\.width) == sample.tables.certificateRanges.map(\.width))
    #expect(policy.tables.checklists == sample.tables.checklists)
    for occupation in sample.tables.occupations {
      #expect(policy.occupation(named: occupation.name) == occupation)
    }
  }

  @Test func `every occupation stands in the text of the policy`() throws {
    let policy = try PolicyFile.read(Array(text().utf8), named: "2025-13.json")
    let document = try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/policies/2025-13.txt")
    for occupation in policy.tables.occupations {
      #expect(document.contains(occupation.name), "\(occupation.name)")
    }
  }

  @Test
  func
    `what an objection holds is a setting that may be left out, and a file that names it comes back whole`()
    throws
  {
    let plain = try PolicyFile.read(Array(text().utf8), named: "2025-13.json")
    #expect(plain.settings.objections == .wholeNotice)
    #expect(!String(decoding: PolicyFile.document(of: plain).compact(), as: UTF8.self).contains("objections"))
    let named = try text().replacing(
      "\"warnsOfSecondReturn\":", with: "\"objections\": \"named-learners\", \"warnsOfSecondReturn\":")
    let policy = try PolicyFile.read(Array(named.utf8), named: "2025-13.json")
    #expect(policy.settings.objections == .namedLearners)
    #expect(try PolicyFile.read(PolicyFile.document(of: policy).compact(), named: "again") == policy)
    try expect(
      "settings.objections", .unknownName("nobody", known: ObjectionScope.allCases.map(\.rawValue)),
      replacing: "\"warnsOfSecondReturn\":", "\"objections\": \"nobody\", \"warnsOfSecondReturn\":")
  }

  // MARK: Broken files

  @Test func `a field nobody knows is refused by name`() throws {
    try expect(
      "figures.notice-dais", .unknownField("notice-dais"), replacing: "\"notice-days\"", "\"notice-dais\"")
    try expect("colour", .unknownField("colour"), replacing: "\"settings\":", "\"colour\": 1, \"settings\":")
    try expect(
      "rates[0].coin", .unknownField("coin"), replacing: "\"yuan\": 1500,", "\"yuan\": 1500, \"coin\": 1,")
    try expect(
      "settings.borrowedRanges.trade", .unknownField("trade"),
      replacing: "\"apprenticeship\": \"enterprise\" }", "\"trade\": \"enterprise\" }")
  }

  @Test func `a missing field is refused by name`() throws {
    try expect(
      "figures", .missingField("photo-minimum"),
      replacing: "\"photo-minimum\": { \"value\": 5, \"clause\": \"附件2 3.2\" },", "",
      onLineOf: "\"figures\": {")
    try expect(
      "minimumHours[0]", .missingField("clause"), replacing: "\"inPrinciple\": false, \"clause\": \"四(一)\" }",
      "\"inPrinciple\": false }")
    try expect(
      "", .missingField("differentialPay"), replacing: "\"differentialPay\": [],", "", onLineOf: "{")
  }

  @Test func `an unknown category, course, type or level is refused`() throws {
    try expect(
      "occupations.E", .unknownField("E"), replacing: "    \"D\": [\n      \"行政办事员\"",
      "    \"E\": [\n      \"行政办事员\"", onLineOf: "\"E\": [")
    try expect(
      "rates[0].for", .unknownName("E", known: Self.tracks),
      replacing: "\"employment\", \"for\": \"A\", \"level\": \"completion\"",
      "\"employment\", \"for\": \"E\", \"level\": \"completion\"")
    try expect(
      "rates[0].level", .unknownName("master", known: AwardLevel.allCases.map(\.rawValue)),
      replacing: "\"level\": \"completion\"", "\"level\": \"master\"")
    try expect(
      "rates[0].trainingType", .unknownName("trade", known: TrainingType.allCases.map(\.rawValue)),
      replacing: "\"trainingType\": \"employment\", \"for\"", "\"trainingType\": \"trade\", \"for\"")
    try expect(
      "rates[5].yuan", .unknownName("none", known: ["not-payable"]), replacing: "\"not-payable\"", "\"none\"")
  }

  @Test func `a value of the wrong kind, or out of bounds, is refused`() throws {
    try expect("inForceFrom", .notA(.day), replacing: "2025-04-22", "2025-02-29")
    try expect("name", .notA(.text), replacing: "\"name\": \"兰州新区“3+N”“技能照亮前程”培训提升行动实施方案\"", "\"name\": \"\"")
    try expect(
      "figures.notice-days.value", .notA(.number), replacing: "\"notice-days\": { \"value\": 5",
      "\"notice-days\": { \"value\": \"5\"")
    try expect(
      "figures.notice-days.value", .outOfBounds(0, 1...250), replacing: "\"notice-days\": { \"value\": 5",
      "\"notice-days\": { \"value\": 0")
    try expect(
      "differentialPay", .notA(.list), replacing: "\"differentialPay\": []", "\"differentialPay\": {}")
    try expect(
      "settings.warnsOfSecondReturn", .notA(.truth), replacing: "\"warnsOfSecondReturn\": false",
      "\"warnsOfSecondReturn\": 0")
    try expect(
      "settings.borrowedRanges", .notA(.object),
      replacing: "{ \"apprenticeship\": \"enterprise\" }", "[]")
  }

  @Test func `certificate ranges must be numbers, run forwards, count right and share nothing`() throws {
    let rows = "certificateRanges.rows"
    try expect(rows + "[0].first", .notACertificateNumber("20225l"), replacing: "\"202251\"", "\"20225l\"")
    try expect(rows + "[0]", .rangeBackwards, replacing: "\"202251\"", "\"206251\"")
    try expect(rows + "[2]", .rangeBackwards, replacing: "\"48701\"", "\"048701\"")
    try expect(
      rows + "[0].count", .countDisagrees(stated: 4_001, held: 4_000), replacing: "\"count\": 4000",
      "\"count\": 4001")
    try expect(
      rows + "[4]", .policy(.rangesOverlap(at: PolicyPlace(.certificateRanges, 4), with: 1)),
      replacing: "\"045701\", \"last\": \"047700\", \"count\": 2000",
      "\"045700\", \"last\": \"047700\", \"count\": 2001")
  }

  @Test func `tables that do not make a policy are refused at the element to blame`() throws {
    try expect(
      "occupations.B[0]", .policy(.occupationTwice(name: "电工", at: PolicyPlace(.occupations, 67))),
      replacing: "\"农产品经纪人\"", "\"电工\"")
    try expect(
      "shortageOccupations.names[0]",
      .policy(.shortageUnknown(name: "点金师", at: PolicyPlace(.shortageOccupations, 0))),
      replacing: "\"names\": []", "\"names\": [\"点金师\"]")
    try expect(
      "targets.rows[0]",
      .policy(.targetTotal(centre: "第一服务中心", stated: 8_801, sum: 8_800, at: PolicyPlace(.targets, 0))),
      replacing: "8800", "8801")
    try expect(
      "rates", .policy(.rateMissing(.apprenticeship, .every, .junior)), replacing: "\"level\": \"junior\"",
      "\"level\": \"completion\"", onLineOf: "\"rates\": [")
    try expect(
      "inForceThrough", .policy(.periodBackwards), replacing: "\"inForceThrough\": null",
      "\"inForceThrough\": \"2025-04-21\"")
  }

  @Test func `a file of another format, or none, is refused before anything else`() throws {
    try expect(
      "format", .unknownFormat("casedesk-policy-2"), replacing: "casedesk-policy-1", "casedesk-policy-2")
    let fault = try #require(firstFault(in: "{ \"year\": 2026 }"))
    #expect(fault.reason == .missingField("format"))
    #expect(fault.line == 1)
    #expect(try #require(firstFault(in: "[]")).reason == .notA(.object))
  }

  @Test func `what is not JSON is refused at its line`() throws {
    let broken = try text().replacing(
      "\"inForceThrough\": null,", with: "\"inForceThrough\": nul,", maxReplacements: 1)
    let fault = try #require(firstFault(in: broken))
    #expect(fault.line == 6)
    guard case .malformed = fault.reason else {
      Issue.record("\(fault.reason)")
      return
    }
  }

  // MARK: Given

  private static let tracks =
    ["*"] + OccupationCategory.allCases.map(\.rawValue) + EntrepreneurshipCourse.allCases.map(\.rawValue)

  private func text() throws -> String {
    try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/policies/2025-13.json")
  }

  private func firstFault(in text: String) -> PaperFault? {
    do throws(PaperFault) {
      _ = try PolicyFile.read(Array(text.utf8), named: "broken.json")
      return nil
    } catch {
      return error
    }
  }

  /// Breaks the file in one place, and compares the fault: its reason, its field, and the line, which is
  /// the one of the change unless another is named by what stands there.
  private func expect(
    _ field: String, _ reason: PaperFault.Reason, replacing old: String, _ new: String,
    onLineOf mark: String? = nil, at location: SourceLocation = #_sourceLocation
  ) throws {
    let whole = try text()
    let place = try #require(whole.firstRange(of: old), sourceLocation: location)
    let broken = String(whole[..<place.lowerBound]) + new + whole[place.upperBound...]
    let fault = try #require(firstFault(in: broken), sourceLocation: location)
    #expect(fault.file == "broken.json", sourceLocation: location)
    #expect(fault.reason == reason, sourceLocation: location)
    #expect(fault.field == field, sourceLocation: location)
    let marked = try mark.map { try #require(broken.firstRange(of: $0), sourceLocation: location).lowerBound }
    let before = broken[..<(marked ?? place.lowerBound)]
    #expect(fault.line == before.count { $0 == "\n" } + 1, sourceLocation: location)
  }
}
