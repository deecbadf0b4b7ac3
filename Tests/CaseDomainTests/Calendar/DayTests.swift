import CaseDomain
import Foundation
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func `each date of four centuries is read, written and placed in the week as Foundation does`() throws
  {
    var gregorian = Foundation.Calendar(identifier: .gregorian)
    gregorian.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for ordinal in try day("1800-01-01").ordinal...day("2200-12-31").ordinal {
      let day = Day(ordinal: ordinal)
      let instant = Date(timeIntervalSince1970: Double(ordinal) * 86_400)
      let parts = gregorian.dateComponents([.year, .month, .day, .weekday], from: instant)
      let date = day.civilDate
      guard date.year == parts.year, date.month == parts.month, date.day == parts.day,
        day.weekday.rawValue % 7 + 1 == parts.weekday, Day(day.description) == day
      else {
        Issue.record("\(day) is not \(parts)")
        return
      }
    }
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01", "2025-4-01", "2025-04-01 ",
    "２０２５-04-01", "2025/04/01", "+025-04-01", "", "1900-02-29",
  ])
  func `a text that is no date is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a leap day exists in its years and is counted like any other`() throws {
    #expect(try day("2024-02-29").next == day("2024-03-01"))
    #expect(try day("2000-02-29").previous == day("2000-02-28"))
    #expect(try day("2024-03-01").days(since: day("2024-02-28")) == 2)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
    ("2025-11-30", 3, "2026-02-28"), ("2025-10-15", 3, "2026-01-15"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-01-15", -1, "2024-12-15"), ("2025-05-31", 0, "2025-05-31"),
  ])
  func `months are added to the corresponding day, else to the month's end`(
    row: (from: String, months: Int, to: String)
  ) throws {
    #expect(try day(row.from).adding(months: row.months) == day(row.to))
  }

  @Test func `a year begins on its first of January, in any era`() throws {
    for year in 1...9_999 { #expect(Day.firstDay(ofYear: year) == Day(year: year, month: 1, day: 1)) }
    for year in [-401, -1, 0, 10_000, 12_345] {
      #expect(Day.firstDay(ofYear: year).year == year)
      #expect(Day.firstDay(ofYear: year).previous.year == year - 1)
    }
  }

  @Test func `the day of a moment changes at midnight in Shanghai`() throws {
    let last = try #require(Moment("2025-09-24T23:59:59+08:00"))
    #expect(try last.day == day("2025-09-24"))
    #expect(try Moment(secondsSinceEpoch: last.secondsSinceEpoch + 1).day == day("2025-09-25"))
    #expect(Moment("2025-09-24T15:59:59Z") == last)
    #expect(last.description == "2025-09-24T23:59:59+08:00")
  }
}
