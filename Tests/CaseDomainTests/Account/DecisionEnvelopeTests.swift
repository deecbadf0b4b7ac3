import CaseDomain
import TestSupport
import Testing

/// What a signature covers, and what becomes of it when that is otherwise.
@Suite struct DecisionEnvelopeTests {
  private func desk(at stage: Stage) throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    return (desk, id)
  }

  /// A year's notice with one day more off.
  private func amendedCalendar(_ text: String) throws -> WorkingCalendar {
    let calendar = try SampleCalendar.make()
    let day = try day(text)
    let year = try #require(calendar.publishedYears.first { $0.year == day.year })
    var holidays = year.holidays
    holidays[day] = "临时放假"
    return calendar.publishing(
      PublishedYear(
        year: year.year, documentNumber: year.documentNumber, holidays: holidays,
        makeUpWorkdays: year.makeUpWorkdays))
  }

  /// The policy of the same number, with other rates.
  private func amendedPolicy() throws -> Policy {
    try SamplePolicy.make { tables in
      tables.rates = tables.rates.map { rate in
        guard case .payable(let sum) = rate.amount else { return rate }
        return Rate(
          trainingType: rate.trainingType, track: rate.track, level: rate.level,
          amount: .payable(sum + Money(yuan: 100)), clause: rate.clause)
      }
    }
  }

  @Test func `a signature covers policy, figures, calendar, claim, award and every line`() throws {
    let (desk, id) = try desk(at: .noticePending)
    let file = try desk.file(id)
    let covers = try #require(file.signOff?.covers)
    #expect(covers[.policy] == "新民社发〔2025〕13号" && covers[.figure(.noticeDays)] == "5")
    #expect(covers[.calendar(2025)]?.hasPrefix("国办发明电〔2024〕12号 off 0101,0128-0204,") == true)
    #expect(covers.award == file.signOff?.amount && covers.award == covers.lines.values.reduce(.zero, +))
    #expect(covers.lines.count == file.claim?.learners.count)
    // Nothing moved between the recommendation and the signature.
    #expect(file.recommendation?.covers == covers)
    #expect(desk.circumstances.changesSinceSignOff(of: file).isEmpty)
  }

  @Test func `the canonical text is read back, line breaks in a name included`() throws {
    let (desk, id) = try desk(at: .noticePending)
    let covers = try #require(try desk.file(id).signOff?.covers)
    #expect(DecisionEnvelope(lineTexts: covers.lineTexts) == covers)
    let odd = DecisionEnvelope([DecisionEnvelope.Entry(.payee, "甲\n\\n乙\r\n丙\\")])
    #expect(odd.lineTexts.count == 1 && odd.text.split(separator: "\n").count == 1)
    #expect(DecisionEnvelope(lineTexts: odd.lineTexts) == odd)
    for text in ["", "award", "figure.nothing 1", "line.x 1", "weather fine"] {
      #expect(DecisionEnvelope(lineTexts: [text]) == nil, "\(text)")
    }
  }

  @Test(arguments: [Stage.noticePending, .publicNotice, .payout])
  func `another rate after the signature makes it stale, and the way back leads to a new one`(
    stage: Stage
  ) throws {
    var (desk, id) = try desk(at: stage)
    desk.apply(.policyAdopted(try amendedPolicy()))
    let file = try desk.file(id)
    let changes = desk.circumstances.changesSinceSignOff(of: file)
    // F-26 asks why the signed sum is not the computed one.
    #expect(
      changes.map(\.item) == [.award, .line(1), .line(2), .line(3), .flag("F-26@450000+480000")])
    #expect(changes[1] == EnvelopeChange(item: .line(1), was: "150000", now: "160000"))
    // A notice that stands is left to stand; what moves money, or goes before the public, is refused.
    let step: Action = stage == .noticePending ? .publishNotice : .confirmPayout
    let actor = step == .confirmPayout ? SampleOffice.finance : SampleOffice.reviewer
    let answer = try #require(
      availability(of: file, for: actor, in: desk.circumstances).first { $0.action == step })
    #expect(
      stage == .publicNotice || answer.refusals.contains(Refusal(.h113, .determinationStale(changes))))

    try desk.act(.reconsider, on: id, by: SampleOffice.supervisor, ["reason": .text("标准已调整")])
    let again = try desk.file(id)
    #expect(again.stage == .claimReview && again.signOff == nil && again.currentNotice == nil)
    try desk.carry(id, to: .archived)
    #expect(try desk.file(id).payout?.amount == Money(yuan: 4_800))
  }

  @Test func `a calendar amended after the signature is shown and stops nothing`() throws {
    var (desk, id) = try desk(at: .payout)
    let day = desk.today
    desk.apply(.calendarAdopted(try amendedCalendar("\(day.advanced(by: 20))")))
    let changes = desk.circumstances.changesSinceSignOff(of: try desk.file(id))
    #expect(changes.map(\.item) == [.calendar(day.year)] && changes.allSatisfy { !$0.weighs })
    try desk.carry(id, to: .paid)
  }

  @Test func `a calendar of another year changes nothing that was signed`() throws {
    var (desk, id) = try desk(at: .payout)
    desk.apply(.calendarAdopted(try amendedCalendar("2026-12-01")))
    #expect(desk.circumstances.changesSinceSignOff(of: try desk.file(id)).isEmpty)
  }

  @Test func `a red flag that comes after the signature stops the payout until it is answered`() throws {
    // Learner 3 is in a second class, which claims while the first waits for its money.
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let second = try desk.file(
      SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 })
    try desk.carry(first, to: .followUp)
    try desk.carry(second, to: .followUp)
    try desk.carry(first, to: .noticePending)
    try desk.carry(second, to: .claimReview)
    let changes = desk.circumstances.changesSinceSignOff(of: try desk.file(first))
    guard case .flag? = changes.first?.item else {
      Issue.record("no flag among \(changes)")
      return
    }
    let publish = CaseCommand.publishNotice(place: "示例公示栏", contact: "0931-000 0000")
    #expect(
      desk.refusals(publish, of: first) == [Refusal(.h113, .determinationStale(changes.filter(\.weighs)))])
    for flag in desk.circumstances.answerableFlags(of: try desk.file(first)) {
      try desk.act(
        .resolveFlag, on: first, by: SampleOffice.reviewer,
        ["flag": .text(flag.key), "reason": .text("另一班已退回")])
    }
    #expect(desk.refusals(publish, of: first).isEmpty)
  }

  @Test func `a determination that nothing speaks against is not taken back`() throws {
    for stage in [Stage.noticePending, .publicNotice, .payout] {
      let (desk, id) = try desk(at: stage)
      #expect(
        desk.refusals(.reconsider(reason: "想再看看"), of: id, by: SampleOffice.supervisor)
          == [Refusal(.h113, .determinationValid)])
    }
  }

  @Test func `a recommendation is stale when the rates changed before the signature`() throws {
    var (desk, id) = try desk(at: .claimSignOff)
    desk.apply(.policyAdopted(try amendedPolicy()))
    let revision = try desk.file(id).revision
    let refusals = desk.refusals(
      .signOff(.approve, seenRevision: revision, reason: ""), of: id, by: SampleOffice.supervisor)
    #expect(
      refusals == [
        Refusal(.r405, .amountDiffers(stated: Money(yuan: 4_500), computed: Money(yuan: 4_800))),
        Refusal(.r505, .flagsOpen(["F-26@450000+480000"])),
      ])
  }

  @Test func `the account of a signature keeps what it covers and says what has changed`() throws {
    var (desk, id) = try desk(at: .payout)
    let covers = try #require(try desk.file(id).signOff?.covers)
    desk.apply(.policyAdopted(try amendedPolicy()))
    let signed = try #require(
      desk.circumstances.decisions(on: try desk.file(id)).first { $0.action == .signOff })
    #expect(signed.covers == covers)
    #expect(signed.changes.map(\.item).first == .award)
  }

  @Test func `a signature of a time before envelopes were kept stands as it did`() throws {
    var (desk, id) = try desk(at: .claimSignOff)
    let file = try desk.file(id)
    let old = RecordedEvent(
      caseID: id, revision: file.revision + 1,
      event: .signedOff(.approve, seenRevision: file.revision, Money(yuan: 4_500), reason: ""),
      actor: SampleOffice.supervisor, actorName: "王样例", happenedOn: desk.today, recordedAt: desk.now,
      operation: OperationID("old"))
    let signed = try #require(evolve(file, with: old))
    #expect(signed.stage == .noticePending && signed.signOff?.covers == nil)
    desk.apply(.policyAdopted(try amendedPolicy()))
    #expect(desk.circumstances.changesSinceSignOff(of: signed).isEmpty)
  }
}
