import CaseDomain
import TestSupport
import Testing

/// What the policy only wants recorded, warned of or shown beside the award.
@Suite struct DutyTests {
  private func fields(_ action: Action) -> [String: FieldType] {
    Dictionary(uniqueKeysWithValues: TransitionTable.row(for: action).fields.map { ($0.name, $0.type) })
  }

  @Test func `what the policy wants recorded has its field`() throws {
    // the number on the provincial platform is kept with the filing.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(
      SampleFiling.form().merging(["platformNumber": .text("技能甘肃-示例-001")]) { $1 })
    #expect(try desk.file(id).filing.platformNumber == "技能甘肃-示例-001")
    // by face or fingerprint.
    #expect(fields(.recordAttendance)["method"] == .choice(["face", "fingerprint", "other"]))
    // films, records of the platform and of inspections are attached with their digests.
    guard case .choice(let kinds) = fields(.attachDocument)["kind"] else {
      Issue.record("a document has no kind")
      return
    }
    #expect(Set(kinds).isSuperset(of: ["attendance", "invoice", "inspection"]))
    #expect(fields(.attachDocument)["files"] == .files)
    // the papers of the payment are kept.
    #expect(fields(.archive)["papers"] == .choices(RetainedPaper.allCases.map(\.rawValue)))
    #expect(RetainedPaper.allCases.contains(.paymentPapers))
  }

  @Test func `a second return of a stage warns where the centre has set it so`() throws {
    // R-709, by analogy: papers are asked for once and completely.
    for warns in [true, false] {
      let policy = try SamplePolicy.make { $0.settings.warnsOfSecondReturn = warns }
      var desk = try SampleDesk("2025-06-09", registry: try SampleOffice.registry(policy: policy))
      let id = try desk.start(at: .filingReview)
      func warnings() throws -> [Refusal] {
        availability(of: try desk.file(id), for: SampleOffice.reviewer, in: desk.circumstances).first {
          $0.action == .returnFiling
        }?.refusals ?? []
      }
      #expect(try warnings().isEmpty)
      let papers = Return(reasons: ["缺教材名称"], ground: .supplement)
      desk.ask(.returnFiling(papers), of: id, by: SampleOffice.reviewer)
      try desk.act(.resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐")])
      let expected = Refusal(.r709, .returnedBefore(on: desk.today), isSoft: true)
      #expect(try warnings() == (warns ? [expected] : []))
      // It warns and does not stop.
      #expect(desk.refusals(.returnFiling(papers), of: id).isEmpty)
    }
  }

  @Test func `whoever is to be paid as a technician is said to work on the line`() throws {
    // learner 1 obtained technician, the others draw the completion rate and are not asked.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form(.enterprise).merging(["level": .text("technician")]) { $1 })
    try desk.carry(id, to: .followUp)
    try desk.act(
      .recordCredential, on: id, by: SampleOffice.reviewer,
      [
        "learner": .integer(1), "kind": .text("skill-level"), "level": .text("technician"),
        "number": .text("示例证书-技师-1"), "issuedOn": .text("\(desk.today)"),
      ])
    try desk.carry(id, to: .claimReview)
    func judge(_ reason: String, _ rule: RuleID? = nil) -> CaseCommand {
      .judgeLearner(.all, isEligible: true, rule, reason: reason)
    }
    #expect(desk.refusals(judge(""), of: id) == [Refusal(.r408, .technicianUnproven([1]))])
    func award() throws -> [Money] {
      let file = try desk.file(id)
      let policy = try #require(desk.circumstances.policy(for: file.filing))
      return try file.award(under: policy, ledger: desk.office.ledger).lines.map(\.amount)
    }
    desk.ask(judge("在一线岗位，具备申报条件"), of: id, by: SampleOffice.reviewer)
    #expect(try award() == [Money(yuan: 2_500), Money(yuan: 1_200), Money(yuan: 1_200)])
    // Eligible under R-408 named: without the post on the line the completion rate is paid.
    desk.ask(judge("不在一线岗位", .r408), of: id, by: SampleOffice.reviewer)
    #expect(try award() == Array(repeating: Money(yuan: 1_200), count: 3))
  }

  @Test func `several certificates of a learner count once in the rate`() throws {
    // of five who passed one holds three certificates: 20 %, not 60.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(
      SampleFiling.form(learners: 1...5, through: "2025-06-10").merging([
        "projectBased": .yesNo(false), "hours": .integer(120), "theoryHours": .integer(36),
        "practiceHours": .integer(84),
      ]) { $1 })
    try desk.carry(id, to: .followUp)
    for number in 1...3 {
      try desk.act(
        .recordCredential, on: id, by: SampleOffice.reviewer,
        [
          "learner": .integer(1), "kind": .text("skill-level"), "number": .text("示例证书-\(number)"),
          "issuedOn": .text("\(desk.today)"),
        ])
    }
    for number in 1...3 {
      try desk.act(
        .recordReferral, on: id, by: SampleOffice.reviewer, ["description": .text("推介 \(number)")])
    }
    try desk.act(.fileClaim, on: id, by: SampleOffice.reviewer, ["account": .text("62000001")])
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try desk.act(.judgeLearner, on: id, by: SampleOffice.reviewer)
    #expect(
      try desk.refusals(.recommendClaim, on: id).contains(
        Refusal(.r305, .certifiedRateLow(percent: 20, needed: 40), isSoft: true)))
  }

  @Test func `a first assessment of the six groups draws its subsidy beside the award`() throws {
    // at most 300 yuan for a skill level, 100 for a special ability, nothing for the other kinds.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    for (number, kind) in [(1, "skill-level"), (2, "special-ability"), (3, "special-operation")] {
      try desk.act(
        .recordCredential, on: id, by: SampleOffice.reviewer,
        [
          "learner": .integer(number), "kind": .text(kind), "number": .text("示例证书-\(number)"),
          "issuedOn": .text("\(desk.today)"),
        ])
    }
    let subsidies = desk.circumstances.assessmentSubsidies(of: try desk.file(id))
    #expect(subsidies.map(\.learner) == [1, 2])
    #expect(subsidies.map(\.amount) == [Money(yuan: 300), Money(yuan: 100)])
    #expect(subsidies.map(\.isLimit) == [true, false])
    // Learner 1 learns again elsewhere: the second assessment is no first one.
    let other = try desk.file(
      SampleFiling.form(learners: 1...1, from: "2025-06-09", through: "2025-06-20").merging([
        "occupation": .text("保育师")
      ]) { $1 })
    try desk.carry(other, to: .claimReview)
    #expect(desk.circumstances.assessmentSubsidies(of: try desk.file(other)).isEmpty)
  }
}
