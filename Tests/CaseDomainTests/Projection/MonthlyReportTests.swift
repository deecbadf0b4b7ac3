import CaseDomain
import TestSupport
import Testing

/// A month, counted by the day things happened.
@Suite struct MonthlyReportTests {
  @Test func `each event counts in the month of its own day`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .paid)
    let file = try desk.file(id)
    let april = try row(2025, 4, in: desk)
    #expect(april.filings == 1 && april.approvals == 1 && april.openings == 0)
    let may = try row(2025, 5, in: desk)
    #expect(may.filings == 0 && may.openings == 1 && may.spotChecks == 3)
    #expect(try total(file.completedOn, in: desk).completions == 1)
    #expect(try total(file.completedOn, in: desk).trained == 3)
    let paid = try total(file.payout?.paidOn, in: desk)
    #expect(paid.payouts == 1 && paid.paid == file.payout?.amount && paid.paid > .zero)
  }

  @Test func `centres have rows of their own, those without a case too, and the total is their sum`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .filingReview)
    let report = try report(2025, 4, in: desk)
    #expect(report.rows.map(\.centre?.text) == [SamplePolicy.firstCentre, SamplePolicy.secondCentre])
    #expect(report.rows.map(\.filings) == [1, 0])
    #expect(report.total.filings == 1 && report.total.centre == nil)
    #expect(report.through == desk.today)
  }

  @Test func `overdue is as it stood at the end of the month, not as it stands now`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form(from: "2025-09-01", through: "2025-09-12"))
    try desk.move(to: "2025-06-10")
    #expect(try row(2025, 4, in: desk).overdue == 0)
    #expect(try row(2025, 5, in: desk).overdue == 1)
    try desk.act(.withdraw, on: id, by: SampleOffice.reviewer, ["request": .text("机构书面申请")])
    #expect(try row(2025, 5, in: desk).overdue == 1)
    #expect(try row(2025, 6, in: desk).overdue == 0)
  }

  @Test func `a month to come, or none, has no report`() throws {
    let desk = try SampleDesk("2025-04-25")
    #expect(desk.circumstances.monthlyReport(year: 2025, month: 5) == nil)
    #expect(desk.circumstances.monthlyReport(year: 2025, month: 13) == nil)
    #expect(desk.circumstances.monthlyReport(year: 2025, month: 4) == desk.circumstances.reportOfThisMonth)
  }

  // MARK: Given

  private func report(_ year: Int, _ month: Int, in desk: SampleDesk) throws -> MonthlyReport {
    try #require(desk.circumstances.monthlyReport(year: year, month: month))
  }

  private func row(_ year: Int, _ month: Int, in desk: SampleDesk) throws -> MonthlyReport.Row {
    try #require(report(year, month, in: desk).rows.first)
  }

  private func total(_ day: Day?, in desk: SampleDesk) throws -> MonthlyReport.Row {
    let date = try #require(day).civilDate
    return try report(date.year, date.month, in: desk).total
  }
}
