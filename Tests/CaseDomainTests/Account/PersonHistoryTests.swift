import CaseDomain
import TestSupport
import Testing

/// The learner's ledger across cases.
@Suite struct PersonHistoryTests {
  private func office() throws -> (desk: SampleDesk, first: CaseID, second: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let first = try desk.file(SampleFiling.form(learners: 1...3))
    let second = try desk.file(
      SampleFiling.form(learners: 3...5, from: "2025-06-09", through: "2025-06-20").merging([
        "occupation": .text("保育师")
      ]) { $1 })
    return (desk, first, second)
  }

  private func history(_ desk: SampleDesk, _ number: Int, _ id: CaseID) throws -> PersonHistory {
    let file = try desk.file(id)
    return desk.circumstances.history(of: try #require(file.learner(number)), in: file)
  }

  @Test func `a person's other classes are found from the filing on, the asking one left out`() throws {
    let (desk, first, second) = try office()
    #expect(try history(desk, 1, first).entries.isEmpty)
    let entries = try history(desk, 3, first).entries
    #expect(entries.map(\.source) == [.case(second.text)])
    #expect(entries[0].occupation == "保育师")
    #expect(entries[0].completionDay == (try day("2025-06-20")))
    #expect(entries[0].state == nil && entries[0].limits.isEmpty)
    // On the second roster the same person has the number 1.
    #expect(try history(desk, 1, second).entries.map(\.source) == [.case(first.text)])
  }

  @Test func `a claim elsewhere shows its state, who decided, and the limit it touches`() throws {
    var (desk, first, second) = try office()
    try desk.carry(first, to: .paid)
    let entry = try #require(try history(desk, 1, second).entries.first)
    #expect(entry.state == .paid)
    // Once a year.
    #expect(entry.limits == [.r411])
    let attended = try #require(entry.attendance)
    #expect(attended.institution == "示例甲职业培训学校")
    #expect(attended.hasPassed == true && attended.excludedUnder == nil && attended.stage == .paid)
    #expect(
      attended.deciders.map(\.action) == [
        .approveFiling, .passCompletion, .recommendClaim, .signOff, .confirmPayout,
      ])
    #expect(attended.deciders.map(\.name) == ["张样例", "张样例", "张样例", "王样例", "钱样例"])
  }

  @Test func `how far each limit is used up stands beside the history`() throws {
    var (desk, first, second) = try office()
    #expect(try history(desk, 1, second).limits.map(\.evidence.count) == [0, 0, 0])
    try desk.carry(first, to: .paid)
    let limits = try history(desk, 1, second).limits
    #expect(limits.map(\.rule) == [.r410, .r411, .r412])
    #expect(limits.map(\.evidence.count) == [1, 1, 0])
    #expect(limits.map(\.limit) == [3, 1, 1])
    #expect(limits.map(\.isReached) == [false, true, false])
  }

  @Test func `left out of a claim, the person is shown under the rule and touches no limit`() throws {
    var (desk, first, second) = try office()
    try desk.carry(first, to: .claimReview)
    desk.ask(
      .judgeLearner(.numbers([3]), isEligible: false, .r412, reason: "已享受"), of: first,
      by: SampleOffice.reviewer)
    let entry = try #require(try history(desk, 1, second).entries.first)
    #expect(entry.attendance?.excludedUnder == .r412)
    #expect(entry.state == nil && entry.limits.isEmpty)
  }

  @Test func `a roster that is filed anew forgets whom it no longer names`() throws {
    var (desk, first, second) = try office()
    try desk.carry(first, to: .filingCorrection)
    let lines: [FieldValue] = (1...2).map { .row(SampleFiling.learner($0, for: .employment)) }
    try desk.act(
      .resubmitFiling, on: first, by: SampleOffice.reviewer,
      ["note": .text("更正花名册"), "roster": .list(lines)])
    #expect(try desk.file(first).learners.count == 2)
    #expect(try history(desk, 1, second).entries.isEmpty)
    let subject = try #require(try desk.file(second).learner(1)).person.subject
    #expect(desk.office.rosters.cases(of: subject) == [second])
  }

  @Test func `several classes stand in the order of their completion`() throws {
    var (desk, first, second) = try office()
    let third = try desk.file(
      SampleFiling.form(learners: 3...3, from: "2025-05-05", through: "2025-05-09").merging([
        "occupation": .text("电工")
      ]) { $1 })
    #expect(try history(desk, 3, first).entries.map(\.source) == [.case(third.text), .case(second.text)])
  }
}
