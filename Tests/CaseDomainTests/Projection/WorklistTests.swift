import CaseDomain
import TestSupport
import Testing

@Suite struct WorklistTests {
  private func ids(_ desk: SampleDesk, _ query: WorklistQuery = WorklistQuery()) -> [CaseID] {
    desk.circumstances.worklist(query).map(\.id)
  }

  @Test func `overdue first, then by due day, ties by id, and ends last`() throws {
    var desk = try SampleDesk("2025-04-25")
    let withdrawn = try desk.start(at: .withdrawn)
    let notice = try desk.start(.entrepreneurship, at: .publicNotice)
    let since = desk.today
    func file() throws -> CaseID {
      try desk.file(
        SampleFiling.form(from: "\(since.advanced(by: 60))", through: "\(since.advanced(by: 70))"))
    }
    let late = try (file(), file())
    desk.move(to: since.advanced(by: 4))
    let fresh = try file()
    let corrected = try file()
    try desk.carry(corrected, to: .filingCorrection)
    // Ten days on, the notice may be closed and the first two reviews are late.
    desk.move(to: since.advanced(by: 9))
    let rows = desk.circumstances.worklist()
    #expect(rows.map(\.id) == [late.0, late.1, notice, fresh, corrected, withdrawn])
    #expect(rows.map(\.isOverdue) == [true, true, false, false, false, false])
  }

  @Test func `a case due today has no days left and is not overdue`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    func row() throws -> WorklistRow { desk.circumstances.row(for: try desk.file(id)) }
    #expect(try row().workingDaysLeft == 5)
    try desk.move(to: "2025-05-06")
    #expect(try row().workingDaysLeft == 0 && !row().isOverdue)
    try desk.move(to: "2025-05-07")
    #expect(try row().workingDaysLeft == -1 && row().isOverdue)
  }

  @Test func `a facet that matches nothing shows nothing`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    var query = WorklistQuery()
    query.stages = []
    #expect(ids(desk, query).isEmpty)
    query.stages = [.filingReview]
    #expect(ids(desk, query) == [id])
    query.assignee = SampleOffice.reviewer
    #expect(ids(desk, query).isEmpty)
    desk.ask(.assign(SampleOffice.reviewer), of: id, by: SampleOffice.reviewer)
    #expect(ids(desk, query) == [id])
    query.dueWithin = 4
    #expect(ids(desk, query).isEmpty)
    query.dueWithin = 5
    #expect(ids(desk, query) == [id])
    query.text = "示例 焊工"
    #expect(ids(desk, query) == [id])
    query.text = "示例 电工"
    #expect(ids(desk, query).isEmpty)
  }
}
