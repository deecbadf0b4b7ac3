import CaseDomain
import TestSupport
import Testing

/// What a calendar would do to the cases under way, and what is left as it was when it is taken in.
@Suite struct CalendarImpactTests {
  @Test func `a day off inside a period moves its due day, and no other case's`() throws {
    var desk = try SampleDesk("2025-04-25")
    let near = try desk.file(SampleFiling.form())
    let before = try due(near, in: desk)
    desk.move(to: try day("2025-05-06"))
    let far = try desk.file(SampleFiling.form(learners: 4...6))
    let amended = try amended { $0[try day("2025-04-28")] = "示例假日" }

    let impact = desk.circumstances.impact(of: amended)
    #expect(impact.casesWithDueDay == 2)
    #expect(impact.moves.map(\.id) == [near])
    let move = try #require(impact.moves.first)
    #expect(move.from == before)
    #expect(move.to.exact == amended.dueDay(after: try day("2025-04-25"), workingDays: 5).exact)
    #expect(move.to.likely > move.from.likely)
    #expect(try due(far, in: desk) == due(far, in: adopting(amended, desk)))
    #expect(try due(near, in: adopting(amended, desk)) == move.to)
  }

  @Test func `the same calendar moves nothing, and an ended or held case is not asked`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .withdrawn)
    _ = try desk.start(at: .filingCorrection)
    #expect(desk.circumstances.impact(of: try SampleCalendar.make()).casesWithDueDay == 0)
    _ = try desk.file(SampleFiling.form(learners: 7...9))
    let impact = desk.circumstances.impact(of: try SampleCalendar.make())
    #expect(impact.moves.isEmpty && impact.casesWithDueDay == 1)
  }

  @Test func `an interval of an unpublished year becomes exact when the notice is taken in`() throws {
    var desk = SampleDesk(
      office: Office(
        registry: try SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025))),
      on: try day("2025-12-29"))
    let id = try desk.file(SampleFiling.form(from: "2026-01-12", through: "2026-01-23"))
    let provisional = try #require(try due(id, in: desk))
    #expect(provisional.isProvisional && provisional.earliest < provisional.latest)

    let published = try SampleCalendar.make()
    let impact = desk.circumstances.impact(of: published)
    #expect(impact.moves.map(\.id) == [id])
    #expect(impact.moves.first?.from == provisional)
    #expect(impact.moves.first?.isSettledOnly == (impact.moves.first?.to.likely == provisional.likely))

    let settled = try #require(try due(id, in: adopting(published, desk)))
    // 30 and 31 December, the Sunday worked for New Year, Monday and Tuesday.
    #expect(settled.exact == (try day("2026-01-06")))
    #expect(provisional.earliest <= settled.latest && settled.latest <= provisional.latest)
  }

  @Test func `a notice that takes a holiday away can make a case overdue at once`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    let due = try #require(try due(id, in: desk)?.exact)
    // The last day of the period is the day of asking; without Labour Day the period ended before it.
    desk.move(to: due)
    let impact = desk.circumstances.impact(of: try amended { $0 = [:] })
    #expect(impact.moves.map(\.id) == [id])
    #expect(impact.moves.first?.becomesOverdue == true)
    #expect(impact.moves.first?.ceasesToBeOverdue == false)
  }

  @Test func `a file of one year joins the years that are there`() throws {
    var desk = SampleDesk(
      office: Office(
        registry: try SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025))),
      on: try day("2025-12-29"))
    _ = try desk.file(SampleFiling.form(from: "2026-01-12", through: "2026-01-23"))
    let whole = try SampleCalendar.make()
    let notice = WorkingCalendar(published: whole.publishedYears.filter { $0.year == 2026 })
    #expect(desk.circumstances.impact(of: notice) == desk.circumstances.impact(of: whole))
    #expect(desk.circumstances.impact(of: notice).moves.count == 1)
    let amended = desk.circumstances.calendar.amended(by: notice)
    #expect(amended.publishedYears == whole.publishedYears.filter { $0.year <= 2026 })
    #expect(amended.festivalYears == desk.circumstances.calendar.festivalYears)
    #expect(decideOffice(.adoptCalendar(amended), by: SampleOffice.admin, in: desk.circumstances).isAllowed)
    // Taken for the whole calendar, it would unsettle what was settled.
    #expect(!decideOffice(.adoptCalendar(notice), by: SampleOffice.admin, in: desk.circumstances).isAllowed)
  }

  // MARK: Given

  private func due(_ id: CaseID, in desk: SampleDesk) throws -> DueDay? {
    desk.circumstances.row(for: try desk.file(id)).deadline?.due
  }

  private func adopting(_ calendar: WorkingCalendar, _ desk: SampleDesk) -> SampleDesk {
    var desk = desk
    desk.apply(.calendarAdopted(calendar))
    return desk
  }

  /// The calendar with other days off in 2025.
  private func amended(_ change: (inout [Day: String]) throws -> Void) throws -> WorkingCalendar {
    let calendar = try SampleCalendar.make()
    let year = try #require(calendar.publishedYears.first { $0.year == 2025 })
    var holidays = year.holidays
    try change(&holidays)
    return calendar.publishing(
      PublishedYear(
        year: 2025, documentNumber: year.documentNumber, holidays: holidays,
        makeUpWorkdays: year.makeUpWorkdays))
  }
}

extension OfficeDecision {
  fileprivate var isAllowed: Bool {
    if case .events = self { true } else { false }
  }
}
