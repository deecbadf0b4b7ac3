import CaseDomain
import TestSupport
import Testing

/// The award beside what was stated of it, the clock with its proof, and the ledger of pauses.
@Suite struct CaseAccountTests {
  @Test func `every stated sum stands beside the award with its difference`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimCorrection)
    // The institution claims one yuan and one fen too much; the office pays what was computed.
    try desk.act(
      .resubmitClaim, on: id, by: SampleOffice.reviewer,
      ["note": .text("更正金额"), "claimed": .text("4501.01")])
    try desk.carry(id, to: .paid)
    let account = try #require(desk.circumstances.awardAccount(of: try desk.file(id)))
    let award = try account.computed.get()
    #expect(award.lines.reduce(.zero) { $0 + $1.amount } == award.total)
    #expect(account.statements.map(\.occasion) == [.claimed, .recommended, .signedOff, .paid])
    #expect(account.statements.map(\.difference) == [Money(fen: 101), .zero, .zero, .zero])
  }

  @Test func `before a claim nothing was stated`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    #expect(desk.circumstances.awardAccount(of: try desk.file(id))?.statements.isEmpty == true)
  }

  @Test func `a class of another fund is said to have no price`() throws {
    var desk = try SampleDesk("2025-04-25")
    var form = SampleFiling.form()
    form["fund"] = .text(Fund.skillUpgradingAccount.rawValue)
    let id = try desk.file(form)
    let account = try #require(desk.circumstances.awardAccount(of: try desk.file(id)))
    #expect(account.computed == .failure(.otherFund(.skillUpgradingAccount)))
  }

  @Test func `the clock of the stage proves its due day, and a stage without one has none`() throws {
    // Friday, make-up Sunday, the holiday of May (worked example W10).
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    let clock = try #require(desk.circumstances.clockAccount(of: try desk.file(id)))
    #expect(clock.reading.due?.exact == (try day("2025-05-06")))
    #expect(clock.proof.first?.verdict == .eventDay)
    #expect(clock.proof.last?.day == (try day("2025-05-06")))
    #expect(clock.proof.count { $0.verdict == .counted } == 5)
    try desk.carry(id, to: .readyToOpen)
    #expect(desk.circumstances.clockAccount(of: try desk.file(id)) == nil)
  }

  @Test func `every pause stands in the ledger with who, why and the days it took`() throws {
    // returned on Monday, answered on Thursday; the days after the return are not counted.
    var desk = try SampleDesk("2025-06-06")
    let id = try desk.start(at: .filingReview)
    try desk.move(to: "2025-06-09")
    desk.ask(
      .returnFiling(Return(reasons: ["缺教材名称", "缺应急预案"], ground: .supplement)), of: id,
      by: SampleOffice.reviewer)
    var pause = try #require(desk.circumstances.pauses(of: try desk.file(id)).first)
    #expect(pause.to == nil && pause.workingDaysHeld == WorkingDayCount(0))
    try desk.move(to: "2025-06-12")
    try desk.act(.resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐")])
    try desk.move(to: "2025-06-20")
    pause = try #require(desk.circumstances.pauses(of: try desk.file(id)).first)
    #expect(pause.clock == .filingReview && pause.ground == .supplement && pause.by == "张样例")
    #expect(pause.reasons == ["缺教材名称", "缺应急预案"])
    #expect(pause.workingDaysHeld == WorkingDayCount(3))
    // The same days the clock left out.
    let clock = try #require(desk.circumstances.clockAccount(of: try desk.file(id)))
    #expect(clock.reading.holds.map(\.workingDaysHeld) == [pause.workingDaysHeld])
  }

  @Test func `an objection stops the notice on its own day`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .objectionInquiry)
    let objected = desk.today
    desk.move(to: objected.advanced(by: 3))
    let pause = try #require(desk.circumstances.pauses(of: try desk.file(id)).last)
    #expect(pause.clock == .notice && pause.ground == .objection && pause.from == objected)
    let clock = try #require(desk.circumstances.clockAccount(of: try desk.file(id)))
    #expect(clock.reading.holds.map(\.workingDaysHeld) == [pause.workingDaysHeld])
  }
}
