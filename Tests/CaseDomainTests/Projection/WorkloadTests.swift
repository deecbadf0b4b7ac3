import CaseDomain
import TestSupport
import Testing

@Suite struct WorkloadTests {
  private func row(_ id: String, _ desk: SampleDesk) throws -> WorklistRow {
    desk.circumstances.row(for: try desk.file(CaseID(id)))
  }

  /// Two filings of one day, one of them returned for correction, and one withdrawn.
  private func office() throws -> SampleDesk {
    var desk = try SampleDesk("2025-04-23")
    for first in [1, 4, 7] {
      _ = try desk.file(SampleFiling.form(.employment, learners: first...first + 2))
    }
    try desk.act(
      .returnFiling, on: CaseID("2025-0002"), by: SampleOffice.reviewer, ["reasons": .text("缺少课程表")])
    try desk.act(.withdraw, on: CaseID("2025-0003"), by: SampleOffice.reviewer, ["request": .text("书面申请")])
    return desk
  }

  private func workload(_ desk: SampleDesk) throws -> Workload {
    let calendar = try SampleCalendar.make()
    return Workload(desk.circumstances.worklist(), today: desk.today, calendar: calendar)
  }

  @Test func `cases are counted where they stand, ended ones nowhere`() throws {
    let workload = try workload(office())
    #expect(workload.stages.map(\.stage) == [.filingReview, .filingCorrection])
    #expect(workload.stages.map(\.count.open) == [1, 1])
    #expect(workload.people.reduce(0) { $0 + $1.count.open } == 2)
    #expect(workload.stages.allSatisfy { $0.count.overdue == 0 && $0.count.dueToday == 0 })
  }

  @Test func `a period ends on its day, which is due that day and overdue the next`() throws {
    var desk = try office()
    let due = try #require(try row("2025-0001", desk).deadline?.due?.likely)
    let date = try workload(desk).weeks.joined().first { $0.day == due }
    #expect(date?.due == 1)
    desk.move(to: due)
    #expect(try workload(desk).stages.first?.count.dueToday == 1)
    desk.move(to: due.advanced(by: 1))
    let late = try workload(desk)
    #expect(late.stages.first?.count.overdue == 1)
    #expect(late.stages.first?.count.dueToday == 0)
    #expect(late.people.first?.count.overdue == 1)
  }

  @Test func `a held clock is no day of the calendar`() throws {
    let days = try workload(office()).weeks.joined()
    #expect(days.reduce(0) { $0 + $1.due } == 1)
  }

  @Test func `weeks begin on Monday, hold today in the first, and know the holidays`() throws {
    let weeks = try workload(office()).weeks
    #expect(weeks.count == 6)
    for week in weeks { #expect(week.map(\.day.weekday) == Weekday.allCases) }
    #expect(weeks[0].contains { $0.day.description == "2025-04-23" })
    #expect(weeks.joined().first { $0.day.description == "2025-05-01" }?.kind.isWorking == false)
    #expect(weeks.joined().first { $0.day.description == "2025-04-27" }?.kind.isWorking == true)
  }
}
