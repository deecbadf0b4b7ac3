import CaseDomain
import TestSupport
import Testing

/// The clocks as the events of a case start, hold and resume them.
@Suite struct CaseClockTests {
  private func reading(_ desk: SampleDesk, _ id: CaseID, _ name: ClockName) throws -> ClockReading {
    let file = try desk.file(id)
    let policy = try #require(desk.circumstances.policy(for: file.filing))
    return try #require(
      file.clock(name, on: desk.today, calendar: desk.circumstances.calendar, policy: policy))
  }

  private func row(_ desk: SampleDesk, _ id: CaseID) throws -> WorklistRow {
    desk.circumstances.row(for: try desk.file(id))
  }

  private func giveBack(_ ground: Return.Ground) throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-05-12")
    let id = try desk.file(SampleFiling.form(from: "2025-06-09", through: "2025-06-16"))
    // Monday received; Tuesday and Wednesday are used, the return on Wednesday included.
    try desk.move(to: "2025-05-14")
    try desk.act(
      .returnFiling, on: id, by: SampleOffice.reviewer,
      ["reasons": .text("缺应急预案"), "ground": .text(ground.rawValue)])
    return (desk, id)
  }

  @Test func `a return holds the filing clock and a resubmission lets it go on`() throws {
    var (desk, id) = try giveBack(.supplement)
    try desk.move(to: "2025-05-20")
    var clock = try reading(desk, id, .filingReview)
    #expect(clock.isHeld && clock.used.exact == 2 && clock.due == nil)
    #expect(clock.owedBy == .institution)
    let held = try row(desk, id)
    #expect(held.deadline?.isHeld == true && held.workingDaysLeft == nil && !held.isOverdue)
    try desk.act(.resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐")])
    clock = try reading(desk, id, .filingReview)
    #expect(clock.due?.exact == (try day("2025-05-23")))
    #expect(clock.holds.map(\.workingDaysHeld.exact) == [4])
    #expect(try desk.file(id).returns.map(\.answeredOn) == [desk.today])
  }

  @Test func `a set that was incomplete at receipt starts the period anew`() throws {
    var (desk, id) = try giveBack(.incompleteAtReceipt)
    try desk.move(to: "2025-05-20")
    try desk.act(.resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐")])
    let clock = try reading(desk, id, .filingReview)
    #expect(clock.used.exact == 0)
    #expect(clock.due?.exact == (try day("2025-05-27")))
    #expect(clock.firstStartedOn == (try day("2025-05-12")))
    // The day of receipt stays what it was, and with it the policy.
    #expect(try desk.file(id).filing.receivedOn == (try day("2025-05-12")))
  }

  @Test func `a resubmission recorded late resumes the clock on the day the papers came`() throws {
    var (desk, id) = try giveBack(.supplement)
    try desk.move(to: "2025-05-22")
    try desk.act(
      .resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐"), "on": .text("2025-05-20")])
    #expect(try reading(desk, id, .filingReview).due?.exact == (try day("2025-05-23")))
  }

  @Test func `the claim clock runs on through the signature and its return`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    let due = try reading(desk, id, .claimReview).due
    try desk.carry(id, to: .claimSignOff)
    #expect(try reading(desk, id, .claimReview).due == due)
    desk.move(to: desk.today.advanced(by: 3))
    try desk.act(
      .signOff, on: id, by: SampleOffice.supervisor, ["decision": .text("back"), "reason": .text("再核")])
    #expect(try reading(desk, id, .claimReview).due == due)
    try desk.carry(id, to: .noticePending)
    #expect(try reading(desk, id, .claimReview).isStopped)
  }

  @Test func `an objection holds the notice and a dismissal lets it go on with the days left`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form(through: "2025-05-16"))
    try desk.carry(id, to: .noticePending)
    // Published on Friday 05-16; the objection comes on Tuesday, when only Monday has stood whole.
    #expect(desk.today == (try day("2025-05-16")))
    try desk.carry(id, to: .publicNotice)
    try desk.move(to: "2025-05-20")
    try desk.carry(id, to: .objectionInquiry)
    try desk.move(to: "2025-05-22")
    #expect(try reading(desk, id, .notice).isHeld)
    try desk.advance(id)
    #expect(try desk.file(id).stage == .publicNotice)
    // Friday, Monday, Tuesday, Wednesday make five.
    #expect(try reading(desk, id, .notice).closableFrom?.exact == (try day("2025-05-29")))
  }

  @Test func `an upheld objection starts review and notice anew, and the old signature is gone`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .objectionInquiry)
    desk.move(to: desk.today.advanced(by: 3))
    try desk.act(
      .resolveObjection, on: id, by: SampleOffice.supervisor,
      ["verdict": .text("upheld"), "reason": .text("属实")])
    var file = try desk.file(id)
    #expect(file.stage == .claimReview && file.signOff == nil && file.recommendation == nil)
    #expect(file.currentNotice == nil)
    #expect(try reading(desk, id, .claimReview).startedOn == desk.today)
    #expect(try reading(desk, id, .claimReview).used.exact == 0)
    try desk.carry(id, to: .publicNotice)
    #expect(try reading(desk, id, .notice).startedOn == desk.today)
    try desk.carry(id, to: .archived)
    file = try desk.file(id)
    #expect(file.notices.count == 2 && file.notices[0].closedOn == nil && file.notices[1].closedOn != nil)
  }

  @Test func `each of several objections is answered before the case moves`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .objectionInquiry)
    desk.ask(
      .recordObjection(from: "另一人", receivedOn: desk.today, text: "账户有误", nil), of: id,
      by: SampleOffice.reviewer)
    func resolve(_ number: Int, _ verdict: ObjectionVerdict) {
      desk.ask(.resolveObjection(number, verdict, reason: "已核查"), of: id, by: SampleOffice.supervisor)
    }
    resolve(1, .upheld)
    #expect(try desk.file(id).stage == .objectionInquiry)
    resolve(2, .dismissed)
    #expect(try desk.file(id).stage == .claimReview)
    try desk.carry(id, to: .archived)
  }

  @Test func `a second look begins a fresh period and keeps what was found`() throws {
    var desk = try SampleDesk("2025-04-25")
    let refused = try desk.start(at: .refused)
    let rejected = try desk.start(.entrepreneurship, at: .claimRejected)
    desk.move(to: desk.today.advanced(by: 30))
    for (id, stage, clock) in [
      (refused, Stage.filingReview, ClockName.filingReview), (rejected, .claimReview, .claimReview),
    ] {
      #expect(try desk.file(id).endedOn != nil)
      try desk.act(.reconsider, on: id, by: SampleOffice.supervisor, ["reason": .text("复议")])
      let file = try desk.file(id)
      #expect(file.stage == stage && file.endedOn == nil)
      #expect(try reading(desk, id, clock).startedOn == desk.today)
      #expect(try !row(desk, id).isOverdue)
    }
    try desk.carry(rejected, to: .archived)
  }

  @Test func `past the last published year a due day is an interval and says so`() throws {
    let registry = try SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025))
    var desk = try SampleDesk("2025-12-29", registry: registry)
    let id = try desk.file(SampleFiling.form(from: "2026-01-12", through: "2026-01-16"))
    let due = try #require(try row(desk, id).deadline?.due)
    #expect(due.isProvisional && due.exact == nil && due.earliest < due.latest)
    // The notice comes out: the open case firms up by itself.
    desk.apply(.calendarAdopted(try SampleCalendar.make()))
    let firm = try #require(try row(desk, id).deadline?.due)
    #expect(!firm.isProvisional && due.earliest <= firm.latest && firm.latest <= due.latest)
  }

  @Test func `a notice over an unpublished turn of the year closes on the safe day`() throws {
    let registry = try SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025))
    var desk = try SampleDesk("2025-11-03", registry: registry)
    let id = try desk.file(SampleFiling.form(from: "2025-11-10", through: "2025-11-17"))
    try desk.carry(id, to: .noticePending)
    try desk.move(to: "2025-12-29")
    try desk.carry(id, to: .publicNotice)
    let closable = try #require(try reading(desk, id, .notice).closableFrom)
    #expect(closable.earliest < closable.latest)
    desk.move(to: closable.latest.previous)
    #expect(desk.refusals(.closeNotice, of: id) == [Refusal(.r403, .noticeRuns(closableFrom: closable))])
    desk.move(to: closable.latest)
    #expect(desk.refusals(.closeNotice, of: id).isEmpty)
  }

  @Test func `a file is kept five years from the end of the year in which the case ended`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .archived)
    let policy = try SamplePolicy.make()
    #expect(try desk.file(id).disposableFrom(under: policy) == (try day("2031-01-01")))
    let open = try desk.start(.entrepreneurship, at: .filingReview)
    #expect(try desk.file(open).disposableFrom(under: policy) == nil)
  }
}
