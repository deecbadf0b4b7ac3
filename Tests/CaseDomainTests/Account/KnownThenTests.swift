import CaseDomain
import TestSupport
import Testing

/// As-of by what was known: no hindsight.
@Suite struct KnownThenTests {
  @Test func `what is recorded late is not seen before it was recorded`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    let day = desk.today
    desk.move(to: day.advanced(by: 4))
    try desk.act(
      .recordSpotCheck, on: id, by: SampleOffice.reviewer, ["on": .text("\(day)"), "headCount": .integer(3)])
    let check = try #require(try desk.file(id).spotChecks.last)
    #expect(check.day == day)
    // On the evening of the check nobody could have looked it up.
    let before = try #require(desk.circumstances.known(on: day.advanced(by: 3)).office[id])
    #expect(!before.spotChecks.contains(check))
    let after = try #require(desk.circumstances.known(on: day.advanced(by: 4)).office[id])
    #expect(after.spotChecks.contains(check))
  }

  @Test func `other cases and the ledger are those of the day, and so are the flags`() throws {
    // Learner 3 is claimed for in both classes, the second a day later.
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let second = try desk.file(
      SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 })
    try desk.carry(first, to: .followUp)
    try desk.carry(second, to: .followUp)
    try desk.carry(first, to: .claimReview)
    let day = desk.today
    desk.move(to: day.next)
    try desk.carry(second, to: .claimReview)
    func keys(_ circumstances: Circumstances) throws -> [String] {
      circumstances.openFlags(of: try #require(circumstances.office[first])).map(\.key)
    }
    #expect(try keys(desk.circumstances).contains("F-02:3"))
    let then = desk.circumstances.known(on: day)
    #expect(then.today == day)
    #expect(try !keys(then).contains("F-02:3"))
    #expect(then.office[second]?.stage == .followUp)
  }

  @Test func `a case is not there before its filing was recorded`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    #expect(desk.circumstances.known(on: try day("2025-04-24")).office[id] == nil)
    #expect(desk.circumstances.known(on: try day("2025-04-25")).office[id] != nil)
  }
}
