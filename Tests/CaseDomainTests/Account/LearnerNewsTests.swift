import CaseDomain
import TestSupport
import Testing

/// What is new of the learners elsewhere: only what changed since the last look at the case.
@Suite struct LearnerNewsTests {
  /// Learner 3 stands in both classes, which are taught on the same days.
  private func two() throws -> (desk: SampleDesk, first: CaseID, second: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    desk.move(to: desk.today.next)
    let second = try desk.file(
      SampleFiling.form(learners: 3...5).merging(["occupation": .text("保育师")]) { $1 })
    return (desk, first, second)
  }

  private func news(_ desk: SampleDesk, _ id: CaseID) throws -> LearnerNews {
    desk.circumstances.learnerNews(of: try desk.file(id))
  }

  @Test func `before the first look everything known is told, an overlap with its days`() throws {
    let (desk, first, second) = try two()
    let news = try news(desk, first)
    #expect(news.since == nil)
    let entry = try #require(news.entries.first)
    #expect(news.entries.count == 1 && entry.learner == 3 && entry.source == .case(second.text))
    let filing = try desk.file(first).filing
    #expect(entry.kind == .overlaps(from: filing.plannedStart, through: filing.plannedEnd))
  }

  @Test func `after the approval only what has come since is told`() throws {
    var (desk, first, second) = try two()
    try desk.carry(first, to: .readyToOpen)
    var news = try news(desk, first)
    #expect(news.since?.event.action == .approveFiling && news.entries.isEmpty)
    // The other class goes on to its claim, and is paid.
    try desk.carry(second, to: .claimReview)
    news = try self.news(desk, first)
    #expect(news.entries.map(\.kind) == [.claimed] && news.entries.map(\.learner) == [3])
    try desk.carry(second, to: .paid)
    #expect(try self.news(desk, first).entries.map(\.kind) == [.claimed, .paid])
  }

  @Test func `a class that comes to nothing frees its learners`() throws {
    var (desk, first, second) = try two()
    try desk.carry(first, to: .readyToOpen)
    desk.move(to: desk.today.next)
    desk.ask(.withdraw(request: "机构书面申请"), of: second, by: SampleOffice.reviewer)
    #expect(try news(desk, first).entries.map(\.kind) == [.released])
  }

  @Test func `whoever is left out of a claim is told of as free, and not as paid`() throws {
    var (desk, first, second) = try two()
    try desk.carry(first, to: .readyToOpen)
    try desk.carry(second, to: .claimReview)
    // Learner 3 of the first class is number 1 of the second.
    desk.ask(
      .judgeLearner(.numbers([1]), isEligible: false, .r411, reason: "另一班享受"), of: second,
      by: SampleOffice.reviewer)
    try desk.carry(second, to: .paid)
    #expect(try news(desk, first).entries.map(\.kind) == [.claimed, .released])
  }

  @Test func `people who stand in one class alone have no news`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    #expect(try news(desk, id).entries.isEmpty)
    #expect(try news(desk, id).since?.event.action == .fileClaim)
  }
}
