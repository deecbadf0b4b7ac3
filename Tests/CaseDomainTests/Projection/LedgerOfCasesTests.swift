import CaseDomain
import TestSupport
import Testing

/// The ledger of people as cases fill it.
@Suite struct LedgerOfCasesTests {
  /// The flags of the limits; that the two classes run at one time is another matter.
  private func flags(_ desk: SampleDesk, _ id: CaseID) throws -> [String] {
    desk.circumstances.flags(of: try desk.file(id))
      .filter { [.onceAYear, .fourthTime, .sameOccupationAgain].contains($0.kind) }.map(\.key)
  }

  /// Two classes of the year, in different occupations, with learner 3 in both.
  private func sideBySide(at stage: Stage = .claimReview) throws -> (
    desk: SampleDesk, first: CaseID, second: CaseID
  ) {
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let form = SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 }
    let second = try desk.file(form)
    try desk.carry(first, to: .followUp)
    try desk.carry(second, to: .followUp)
    if stage != .followUp {
      try desk.carry(first, to: stage)
      try desk.carry(second, to: stage)
    }
    return (desk, first, second)
  }

  @Test func `two claims side by side for one person raise the flag in both`() throws {
    let (desk, first, second) = try sideBySide()
    #expect(try flags(desk, first) == ["F-02:3"])
    // On the second roster the same person has the number 1.
    #expect(try flags(desk, second) == ["F-02:1"])
  }

  @Test func `before a claim is filed nobody counts`() throws {
    let (desk, first, second) = try sideBySide(at: .followUp)
    #expect(try flags(desk, first).isEmpty && flags(desk, second).isEmpty)
  }

  @Test func `a limit is overridden with a reason or the learner is left out`() throws {
    let (desk, first, _) = try sideBySide()
    func judge(_ learners: LearnerSelection, _ reason: String) -> [Refusal] {
      desk.refusals(.judgeLearner(learners, isEligible: true, nil, reason: reason), of: first)
    }
    #expect(judge(.all, "") == [Refusal(.r411, .limitReached([3], .r411))])
    #expect(judge(.numbers([1, 2]), "").isEmpty)
    #expect(judge(.all, "另一班未领取").isEmpty)
  }

  @Test func `judged ineligible in one claim, the person is free in the other`() throws {
    var (desk, first, second) = try sideBySide()
    desk.ask(
      .judgeLearner(.numbers([3]), isEligible: false, .r411, reason: "已在他班申领"), of: first,
      by: SampleOffice.reviewer)
    #expect(try flags(desk, first).isEmpty && flags(desk, second).isEmpty)
    #expect(
      desk.refusals(.judgeLearner(.all, isEligible: true, nil, reason: ""), of: second).isEmpty)
    try desk.carry(first, to: .archived)
    try desk.carry(second, to: .archived)
    #expect(try desk.file(first).payout?.amount == Money(yuan: 2 * 1_500))
    #expect(try desk.file(second).payout?.amount == Money(yuan: 3 * 1_200))
  }

  @Test(arguments: [Action.withdraw, .signOff])
  func `a claim that falls frees its people, and a second look binds them again`(ending: Action) throws {
    var (desk, first, second) = try sideBySide()
    if ending == .withdraw {
      try desk.act(.withdraw, on: first, by: SampleOffice.reviewer, ["request": .text("机构申请")])
    } else {
      try desk.carry(first, to: .claimRejected)
    }
    #expect(try flags(desk, second).isEmpty)
    guard ending == .signOff else { return }
    try desk.act(.reconsider, on: first, by: SampleOffice.supervisor, ["reason": .text("复议")])
    #expect(try flags(desk, second) == ["F-02:1"])
  }

  @Test func `a claim elsewhere after the recommendation stops the signature`() throws {
    var (desk, first, second) = try sideBySide(at: .followUp)
    try desk.carry(first, to: .claimSignOff)
    try desk.carry(second, to: .claimReview)
    let revision = try desk.file(first).revision
    #expect(
      desk.refusals(
        .signOff(.approve, seenRevision: revision, reason: ""), of: first, by: SampleOffice.supervisor)
        == [Refusal(.r505, .flagsOpen(["F-02:3"]))])
  }

  @Test func `the ledger holds the level that is paid, not the one the class was filed for`() throws {
    // filed for technician; learner 1 obtains it, the others draw the completion rate.
    var desk = try SampleDesk("2025-04-25")
    let form = SampleFiling.form(.enterprise).merging(["level": .text("technician")]) { $1 }
    let id = try desk.file(form)
    try desk.carry(id, to: .followUp)
    try desk.act(
      .recordCredential, on: id, by: SampleOffice.reviewer,
      [
        "learner": .integer(1), "kind": .text("skill-level"), "level": .text("technician"),
        "number": .text("示例证书-技师-1"), "issuedOn": .text("\(desk.today)"),
      ])
    try desk.carry(id, to: .claimReview)
    let levels = try desk.file(id).learners.map {
      desk.office.ledger.entries(of: $0.person.subject.text).map(\.level)
    }
    #expect(levels == [[.technician], [.completion], [.completion]])
  }

  @Test func `who draws nothing of a project-based class keeps the year's subsidy for another`() throws {
    // no job, no subsidy; so the person has not drawn it.
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let second = try desk.file(
      SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 })
    try desk.carry(first, to: .followUp)
    try desk.carry(second, to: .claimReview)
    try desk.act(
      .recordJob, on: first, by: SampleOffice.reviewer,
      [
        "learners": .text("1,2"), "kind": .text("labour-contract"), "employer": .text("样板新能源有限公司"),
        "startedOn": .text("\(desk.today)"),
      ])
    for number in 1...3 {
      try desk.act(
        .recordCredential, on: first, by: SampleOffice.reviewer,
        [
          "learner": .integer(number), "kind": .text("skill-level"), "number": .text("示例证书-\(number)"),
          "issuedOn": .text("\(desk.today)"),
        ])
    }
    for number in 1...3 {
      try desk.act(
        .recordReferral, on: first, by: SampleOffice.reviewer, ["description": .text("推介 \(number)")])
    }
    try desk.act(
      .fileClaim, on: first, by: SampleOffice.reviewer, ["account": .text("62000000000000000001")])
    let subject = try desk.file(first).learners[2].person.subject.text
    #expect(desk.office.ledger.entries(of: subject).map(\.source) == [.case(second.text)])
    #expect(try !flags(desk, second).contains("F-02:1"))
    // A job found later brings the person in.
    try desk.act(
      .recordJob, on: first, by: SampleOffice.reviewer,
      [
        "learners": .text("3"), "kind": .text("labour-contract"), "employer": .text("样板新能源有限公司"),
        "startedOn": .text("\(desk.today)"),
      ])
    #expect(desk.office.ledger.entries(of: subject).count == 2)
    #expect(try flags(desk, second).contains("F-02:1"))
  }

  @Test(arguments: [Fund.employmentSubsidy, .districtTalent])
  func `a class of another fund takes up nobody's times`(fund: Fund) throws {
    // it follows rules of its own.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(
      SampleFiling.form(.entrepreneurship).merging(["fund": .text(fund.rawValue)]) { $1 })
    try desk.carry(id, to: .followUp)
    try desk.act(
      .fileClaim, on: id, by: SampleOffice.reviewer,
      ["claimed": .text("4800.00"), "account": .text("62000000000000000001")])
    #expect(desk.office.ledger.subjectCount == (fund.isPriced ? 3 : 0))
  }

  @Test func `who fails or is not claimed for is in no ledger`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .completionAudit)
    desk.ask(
      .recordResult(.numbers([1, 2]), passed: true, score: nil, attendedDays: nil), of: id,
      by: SampleOffice.reviewer)
    desk.ask(
      .recordResult(.numbers([3]), passed: false, score: nil, attendedDays: nil), of: id,
      by: SampleOffice.reviewer)
    try desk.carry(id, to: .followUp)
    #expect(desk.office.ledger.subjectCount == 0)
    try desk.carry(id, to: .claimReview)
    #expect(desk.office.ledger.subjectCount == 2)
    try desk.carry(id, to: .payout)
    let subject = try desk.file(id).learners[0].person.subject.text
    #expect(desk.office.ledger.entries(of: subject).map(\.state) == [.claimed])
    try desk.carry(id, to: .paid)
    #expect(desk.office.ledger.entries(of: subject).map(\.state) == [.paid])
  }
}
