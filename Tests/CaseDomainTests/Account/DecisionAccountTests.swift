import CaseDomain
import TestSupport
import Testing

@Suite struct DecisionAccountTests {
  @Test func `every decision of a life is accounted for, in order, by its author`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .archived)
    let accounts = desk.circumstances.decisions(on: try desk.file(id))
    #expect(
      accounts.map(\.action) == [
        .approveFiling, .passCompletion, .recommendClaim, .signOff, .closeNotice, .confirmPayout,
      ])
    #expect(accounts.map(\.seen.revision) == accounts.map { $0.record.revision - 1 })
    #expect(
      accounts.map(\.seen.stage) == [
        .filingReview, .completionAudit, .claimReview, .claimSignOff, .publicNotice, .payout,
      ])
    #expect(accounts[3].record.actor == SampleOffice.supervisor)
    #expect(accounts.map(\.seen.award) == [nil, nil] + Array(repeating: Money(yuan: 4_500), count: 4))
  }

  @Test func `days left are those of the day of the decision`() throws {
    // Received on a Friday before a make-up Sunday: two working days later three of the five are left.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    try desk.move(to: "2025-04-28")
    try desk.carry(id, to: .readyToOpen)
    try desk.move(to: "2025-09-01")
    let account = try #require(desk.circumstances.decisions(on: try desk.file(id)).first)
    #expect(account.seen.deadline?.workingDaysLeft == 3)
    #expect(account.seen.deadline?.isOverdue == false)
  }

  @Test func `what other cases brought later was not seen`() throws {
    // Learner 3 is in both classes; when the first was recommended the second had claimed nothing.
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let second = try desk.file(
      SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 })
    try desk.carry(first, to: .followUp)
    try desk.carry(second, to: .followUp)
    try desk.carry(first, to: .claimSignOff)
    desk.move(to: desk.today.next)
    try desk.carry(second, to: .claimReview)
    #expect(!desk.circumstances.openFlags(of: try desk.file(first)).isEmpty)
    let recommended = try #require(desk.circumstances.decisions(on: try desk.file(first)).last)
    #expect(recommended.action == .recommendClaim)
    #expect(recommended.openFlags.isEmpty)
    #expect(recommended.seen.award == Money(yuan: 4_500))
  }

  @Test func `the rules applied are those of this class, and lifted ones stand with their reason`() throws {
    // Received on 25 April, due on 6 May, approved on the 12th: late, so with a reason.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    try desk.move(to: "2025-05-12")
    try desk.carry(id, to: .readyToOpen)
    let account = try #require(desk.circumstances.decisions(on: try desk.file(id)).first)
    #expect(account.rules.first == .r103)
    // Project-based employment: R-113 sets the hours and R-115 the groups; nothing else of these was asked. R-111 is
    // asked of every class: whether its days hold its hours.
    #expect(account.rules.contains(.r113) && account.rules.contains(.r115) && account.rules.contains(.r104))
    for other in [RuleID.r112, .r116, .r117, .r401, .r402] {
      #expect(!account.rules.contains(other), "\(other)")
    }
    #expect(account.lifted?.rules == [.r104])
    #expect(account.lifted?.reason == "同意开班")
  }

  @Test func `a refusal is two decisions, a note is none`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    #expect(desk.circumstances.decisions(on: try desk.file(id)).isEmpty)
    try desk.carry(id, to: .refused)
    try desk.act(.addNote, on: id, by: SampleOffice.reviewer, ["text": .text("已电话告知")])
    #expect(
      desk.circumstances.decisions(on: try desk.file(id)).map(\.action) == [.refuseFiling, .refuseFiling])
  }
}
