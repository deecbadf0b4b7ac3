import CaseDomain
import TestSupport
import Testing

@Suite struct WorkingCalendarTests {
  /// The test dates of the register first, then the pitfalls other systems have fallen into.
  @Test(arguments: [
    ("2024-02-09", 5, "2024-02-22"), ("2025-01-24", 5, "2025-02-07"), ("2025-04-25", 5, "2025-05-06"),
    ("2025-04-30", 5, "2025-05-12"), ("2025-09-19", 15, "2025-10-16"), ("2025-09-26", 5, "2025-10-10"),
    ("2025-12-31", 5, "2026-01-08"), ("2026-02-13", 5, "2026-02-27"), ("2026-09-24", 5, "2026-10-09"),
    ("2026-09-30", 15, "2026-10-27"),
    // One day is the next working day, not twenty-four hours.
    ("2025-09-25", 1, "2025-09-26"), ("2025-09-30", 1, "2025-10-09"),
    // A Saturday and a Sunday of make-up work count.
    ("2025-10-10", 1, "2025-10-11"), ("2025-04-26", 1, "2025-04-27"),
    // An event on a day off is an event of that day.
    ("2025-10-04", 1, "2025-10-09"), ("2025-09-27", 1, "2025-09-28"), ("2025-09-20", 5, "2025-09-26"),
    // Over a leap day, over the end of a year.
    ("2024-02-28", 1, "2024-02-29"), ("2024-02-28", 2, "2024-03-01"), ("2024-12-31", 1, "2025-01-02"),
  ])
  func `a period ends on the day that counting day by day reaches`(
    row: (event: String, days: Int, due: String)
  ) throws {
    let calendar = try SampleCalendar.make()
    #expect(
      try calendar.dueDay(after: day(row.event), workingDays: row.days) == DueDay(day(row.due)))
  }

  @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func `a published year has its number of working days`(row: (year: Int, days: Int)) throws {
    let count = try SampleCalendar.make().workingDays(
      after: Day.firstDay(ofYear: row.year).previous, through: Day.firstDay(ofYear: row.year + 1).previous)
    #expect(count == WorkingDayCount(row.days))
  }

  @Test func `each published day is worked or not as a second source says`() throws {
    let calendar = try SampleCalendar.make()
    for year in try PastNotices.years() where year.year >= 2024 {
      for day in year.days {
        #expect(calendar.isWorking(day) == year.isWorked(day), "\(day)")
        #expect(calendar.isPublished(day), "\(day)")
      }
    }
  }

  @Test func `due days and counts agree with picking from a list of all working days`() throws {
    let calendar = try SampleCalendar.make()
    let worked = try PastNotices.years().filter { $0.year >= 2024 }.flatMap { year in
      year.days.filter(year.isWorked)
    }
    var random = SeededNumbers(seed: 601)
    let first = try day("2024-01-01").ordinal
    let last = try day("2026-10-31").ordinal
    for _ in 0..<4_000 {
      let event = Day(ordinal: Int.random(in: first...last, using: &random))
      let length = Int.random(in: 1...30, using: &random)
      let later = worked.filter { $0 > event }
      #expect(calendar.dueDay(after: event, workingDays: length) == DueDay(later[length - 1]))
      #expect(
        calendar.workingDays(after: event, through: later[length - 1]) == WorkingDayCount(length))
      // The day before the due day, whatever it is, does not complete the period.
      #expect(
        calendar.workingDays(after: event, through: later[length - 1].previous)
          == WorkingDayCount(length - 1))
    }
  }

  @Test func `a period of no days ends with its event, on a day off too`() throws {
    let calendar = try SampleCalendar.make()
    for count in [0, -3] {
      #expect(
        try calendar.dueDay(after: day("2025-10-01"), workingDays: count) == DueDay(day("2025-10-01")))
    }
    #expect(try calendar.workingDays(after: day("2025-09-24"), through: day("2025-09-24")) == .zero)
    #expect(try calendar.workingDays(after: day("2025-09-24"), through: day("2025-09-01")) == .zero)
  }

  @Test func `a day says what it is and whose holiday it belongs to`() throws {
    let calendar = try SampleCalendar.make()
    #expect(try calendar.kind(of: day("2025-09-24")) == .workday)
    #expect(try calendar.kind(of: day("2025-09-27")) == .weekend)
    #expect(try calendar.kind(of: day("2025-09-28")) == .makeUpWorkday("国庆节"))
    #expect(try calendar.kind(of: day("2025-10-04")) == .holiday("国庆节"))
    #expect(try calendar.kind(of: day("2025-10-06")) == .holiday("中秋节"))
    #expect(try calendar.documentNumber(for: day("2025-10-06")) == "国办发明电〔2024〕12号")
    #expect(try calendar.documentNumber(for: day("2027-10-06")) == nil)
  }

  @Test func `a listing has one entry a day, both ends included`() throws {
    let calendar = try SampleCalendar.make()
    let entries = calendar.days(from: try day("2025-09-26"), to: try day("2025-10-11"))
    #expect(
      entries.map { "\($0.day) \($0.working ? "+" : "-")\($0.name ?? "")" } == [
        "2025-09-26 +", "2025-09-27 -", "2025-09-28 +国庆节", "2025-09-29 +", "2025-09-30 +",
        "2025-10-01 -国庆节", "2025-10-02 -国庆节", "2025-10-03 -国庆节", "2025-10-04 -国庆节",
        "2025-10-05 -国庆节", "2025-10-06 -中秋节", "2025-10-07 -国庆节", "2025-10-08 -国庆节",
        "2025-10-09 +", "2025-10-10 +", "2025-10-11 +国庆节",
      ])
    #expect(entries.allSatisfy { !$0.provisional })
    #expect(calendar.days(from: try day("2025-10-02"), to: try day("2025-10-01")).isEmpty)
  }

  @Test(arguments: [
    ("2025-10-01", "2025-10-09"), ("2025-10-11", "2025-10-11"), ("2025-10-12", "2025-10-13"),
    ("2025-09-24", "2025-09-24"),
  ])
  func `a last day off moves to the next working day, a worked one stays`(
    row: (from: String, to: String)
  ) throws {
    let calendar = try SampleCalendar.make()
    #expect(try calendar.nextWorkingDay(onOrAfter: day(row.from)) == DueDay(day(row.to)))
  }

  @Test(arguments: [
    ("2025-06-24", "2025-09-24"),
    // 1 October moves behind the holiday.
    ("2025-07-01", "2025-10-09"),
    // The month's end; 2026-02-28 is a Saturday of make-up work.
    ("2025-11-30", "2026-02-28"), ("2025-01-31", "2025-04-30"), ("2023-11-30", "2024-02-29"),
  ])
  func `a quarter is three calendar months`(row: (completion: String, end: String)) throws {
    let calendar = try SampleCalendar.make()
    #expect(try calendar.quarterEnd(after: day(row.completion)) == DueDay(day(row.end)))
  }

  @Test(arguments: [
    ("2019-01-01", "2025-01-01"), ("2019-12-31", "2025-01-01"), ("2020-01-01", "2026-01-01"),
    ("2020-02-29", "2026-01-01"),
  ])
  func `files are kept five years from the end of the year in which the case ended`(
    row: (ended: String, disposable: String)
  ) throws {
    #expect(try WorkingCalendar.retentionEnd(caseEnded: day(row.ended)) == day(row.disposable))
  }

  @Test func `an amended notice replaces the first and moves what was counted by it`() throws {
    let before = try SampleCalendar.make()
    let first = try #require(before.publishedYears.first { $0.year == 2025 })
    var holidays = first.holidays
    holidays[try day("2025-10-09")] = "国庆节"
    let amended = before.publishing(
      PublishedYear(
        year: 2025, documentNumber: nil, holidays: holidays, makeUpWorkdays: first.makeUpWorkdays))
    #expect(try before.dueDay(after: day("2025-09-26"), workingDays: 5) == DueDay(day("2025-10-10")))
    #expect(try amended.dueDay(after: day("2025-09-26"), workingDays: 5) == DueDay(day("2025-10-11")))
    #expect(amended.publishedYears.count == before.publishedYears.count)
    #expect(try amended.documentNumber(for: day("2025-10-09")) == nil)
    #expect(try amended.isPublished(day("2025-10-09")))
  }
}
