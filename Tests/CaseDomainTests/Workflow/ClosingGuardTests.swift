import CaseDomain
import TestSupport
import Testing

/// Each guard from the signature to the archive.
@Suite struct ClosingGuardTests {
  private func desk(at stage: Stage) throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    return (desk, id)
  }

  private func signing(
    _ decision: SignOffDecision, seen: Int, _ reason: String = ""
  ) -> CaseCommand { .signOff(decision, seenRevision: seen, reason: reason) }

  @Test func `a signature is given to the revision that was seen`() throws {
    let (desk, id) = try desk(at: .claimSignOff)
    let revision = try desk.file(id).revision
    #expect(
      desk.refusals(signing(.approve, seen: revision - 1), of: id, by: SampleOffice.supervisor)
        == [Refusal(.h103, .revisionMoved(expected: revision - 1, actual: revision))])
    #expect(desk.refusals(signing(.approve, seen: revision), of: id, by: SampleOffice.supervisor).isEmpty)
    for decision in [SignOffDecision.reject, .back] {
      #expect(
        desk.refusals(signing(decision, seen: revision), of: id, by: SampleOffice.supervisor)
          == [Refusal(.h108, .reasonRequired)])
      #expect(
        desk.refusals(signing(decision, seen: revision, "证据不足"), of: id, by: SampleOffice.supervisor).isEmpty)
    }
  }

  @Test func `a note does not void a recommendation, a changed fact does`() throws {
    var (desk, id) = try desk(at: .claimSignOff)
    let recommended = try #require(try desk.file(id).recommendation).revision
    desk.ask(.addNote("请复核"), of: id, by: SampleOffice.reviewer)
    desk.ask(.assign(SampleOffice.secondReviewer), of: id, by: SampleOffice.reviewer)
    let revision = try desk.file(id).revision
    #expect(revision == recommended + 2)
    #expect(desk.refusals(signing(.approve, seen: revision), of: id, by: SampleOffice.supervisor).isEmpty)
  }

  @Test func `what was recommended for rejection is not approved`() throws {
    var (desk, id) = try desk(at: .claimReview)
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try desk.act(.judgeLearner, on: id, by: SampleOffice.reviewer)
    try desk.act(
      .recommendClaim, on: id, by: SampleOffice.reviewer,
      ["opinion": .text("reject"), "reason": .text("证据不足")])
    let revision = try desk.file(id).revision
    #expect(
      desk.refusals(signing(.approve, seen: revision), of: id, by: SampleOffice.supervisor)
        == [Refusal(.h113, .recommendedOtherwise(.reject))])
    #expect(
      desk.refusals(signing(.reject, seen: revision, "同意"), of: id, by: SampleOffice.supervisor).isEmpty)
  }

  @Test func `a notice is closed after five full working days, make-up days counted and holidays not`() throws
  {
    // W11: published on Friday 09-26; days 09-28, 09-29, 09-30, 10-09 and 10-10.
    var desk = try SampleDesk("2025-08-22")
    let id = try desk.file(SampleFiling.form(from: "2025-09-01", through: "2025-09-08"))
    try desk.carry(id, to: .noticePending)
    try desk.move(to: "2025-09-26")
    try desk.carry(id, to: .publicNotice)
    let closable = DueDay(try day("2025-10-11"))
    for early in ["2025-09-30", "2025-10-09", "2025-10-10"] {
      try desk.move(to: early)
      #expect(desk.refusals(.closeNotice, of: id) == [Refusal(.r403, .noticeRuns(closableFrom: closable))])
    }
    try desk.move(to: "2025-10-11")
    #expect(desk.refusals(.closeNotice, of: id).isEmpty)
  }

  @Test func `an objection is answered by its number`() throws {
    let (desk, id) = try desk(at: .objectionInquiry)
    func resolve(_ number: Int) -> [Refusal] {
      desk.refusals(
        .resolveObjection(number, .dismissed, reason: "查无此事"), of: id, by: SampleOffice.supervisor)
    }
    #expect(resolve(2) == [Refusal(.r711, .objectionUnknown(2))])
    #expect(resolve(1).isEmpty)
  }

  @Test func `an objection names learners of the class, and came while the notice stood`() throws {
    let (desk, id) = try desk(at: .publicNotice)
    func object(_ learners: LearnerSelection?, on day: Day) -> [Refusal] {
      desk.refusals(.recordObjection(from: "群众", receivedOn: day, text: "未到课", learners), of: id)
    }
    #expect(object(.numbers([7]), on: desk.today) == [Refusal(.r101, .learnersUnknown([7]))])
    let yesterday = desk.today.previous
    #expect(object(nil, on: yesterday) == [Refusal(.h106, .dayTooEarly(yesterday, earliest: desk.today))])
    #expect(object(nil, on: desk.today).isEmpty)
  }

  @Test func `the payout is the award to the fen, to the payee of the claim, on a day since the notice`()
    throws
  {
    var (desk, id) = try desk(at: .payout)
    let since = desk.today
    let award = Money(yuan: 4_500)
    let payee = "示例甲职业培训学校"
    desk.move(to: since.next)
    func pay(_ amount: Money, _ payee: String, on day: Day) -> [Refusal] {
      desk.refusals(
        .confirmPayout(amount, voucher: "凭证", payee: payee, paidOn: day), of: id, by: SampleOffice.finance)
    }
    for wrong in [award + Money(fen: 1), award - Money(fen: 1)] {
      #expect(
        pay(wrong, payee, on: since) == [Refusal(.r404, .amountDiffers(stated: wrong, computed: award))])
    }
    #expect(pay(award, "别人", on: since) == [Refusal(.r404, .payeeDiffers("别人"))])
    #expect(
      pay(award, payee, on: since.previous) == [Refusal(.h106, .dayTooEarly(since.previous, earliest: since))]
    )
    #expect(
      pay(award, payee, on: desk.today.next) == [
        Refusal(.h106, .dayInFuture(desk.today.next, today: desk.today))
      ])
    #expect(pay(award, payee, on: since).isEmpty)
  }

  @Test func `the archive takes the whole list of papers`() throws {
    let (desk, id) = try desk(at: .paid)
    func archive(_ papers: [RetainedPaper]) -> [Refusal] {
      desk.refusals(.archive(location: "库房", papers), of: id)
    }
    #expect(
      archive([.filingPapers, .learnerFiles, .claimPapers])
        == [Refusal(.r501, .retentionIncomplete([.trainingRecords, .paymentPapers]))])
    #expect(archive(RetainedPaper.allCases.reversed()).isEmpty)
  }

  @Test func `a fact is struck while its stage is open, and decisions never are`() throws {
    var (desk, id) = try desk(at: .completionAudit)
    let history = try desk.file(id).history
    let check = try #require(history.first { $0.event.action == .recordSpotCheck }).revision
    let photos = try #require(history.first { $0.event.action == .recordPhotos }).revision
    let approval = try #require(history.first { $0.event.action == .approveFiling }).revision
    func strike(_ revision: Int) -> [Refusal] {
      desk.refusals(.correctRecord(revision, reason: "录错"), of: id)
    }
    for fixed in [check, approval, 0, 999] {
      #expect(strike(fixed) == [Refusal(.r505, .recordNotCorrectable(fixed))])
    }
    #expect(strike(photos).isEmpty)
    let count = try desk.file(id).photoCount
    desk.ask(.correctRecord(photos, reason: "录错"), of: id, by: SampleOffice.reviewer)
    #expect(try desk.file(id).photoCount == count - 3)
    #expect(try desk.file(id).history.contains { $0.revision == photos })
    #expect(strike(photos) == [Refusal(.r505, .recordNotCorrectable(photos))])
  }

  @Test func `a flag is resolved by its name while it is open`() throws {
    let (desk, id) = try desk(at: .filingReview)
    #expect(
      desk.refusals(.resolveFlag("F-02:1", reason: "已核实"), of: id) == [Refusal(.r505, .flagUnknown("F-02:1"))]
    )
  }

  @Test func `a case that no policy governs any more is not waved through`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    // The policy comes in again, under its name, in force from a later day.
    let later = try SamplePolicy.make { $0.inForceFrom = Day(ordinal: 20_400) }
    desk.apply(.policyAdopted(later))
    let received = try desk.file(id).filing.receivedOn
    #expect(desk.refusals(.closeNotice, of: id) == [Refusal(.r701, .policyMissing(on: received))])
    #expect(desk.refusals(.addNote("备注"), of: id).isEmpty)
  }

  @Test(arguments: Stage.allCases)
  func `no decision is backdated`(stage: Stage) throws {
    var (desk, id) = try desk(at: stage)
    desk.move(to: desk.today.next)
    var commands = RandomCommands(seed: 7)
    let yesterday = desk.today.previous
    for row in TransitionTable.rows where row.from.contains(stage) && row.dating == .decision {
      for actor in SampleOffice.staff where !row.roles.filter(actor.roles.contains).isEmpty && actor.isActive
      {
        let command = commands.command(row.action, of: try desk.file(id), today: desk.today)
        let found = desk.refusals(command, of: id, by: actor.id, on: yesterday)
        #expect(
          found.first == Refusal(.h106, .decisionBackdated(yesterday, today: desk.today)), "\(row.action)")
      }
    }
  }

  @Test func `a fact recorded late shows its day and shows as late`() throws {
    var (desk, id) = try desk(at: .filingCorrection)
    let brought = desk.today
    desk.move(to: brought.advanced(by: 4))
    try desk.act(
      .resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐"), "on": .text("\(brought)")])
    let record = try #require(try desk.file(id).history.last)
    #expect(record.isLate && record.happenedOn == brought && record.recordedAt.day == desk.today)
  }
}
