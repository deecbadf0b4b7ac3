import CaseDomain
import TestSupport
import Testing

@Suite struct UnpublishedYearTests {
  /// A calendar that knows nothing but the civil calendar.
  private let bare = WorkingCalendar(published: [])

  @Test func `no notice since 2008 has surprised the bounds of a year without any record`() throws {
    for year in try PastNotices.years() {
      for day in year.days { expectHonest(bare.kind(of: day), on: day, worked: year.isWorked(day)) }
    }
  }

  @Test func `nor those of a year whose festival days are on record`() throws {
    let calendar = WorkingCalendar(
      published: [], festivals: try (2014...2026).map(FestivalAlmanac.festivalYear))
    for year in try PastNotices.years() where year.year >= 2014 {
      for day in year.days { expectHonest(calendar.kind(of: day), on: day, worked: year.isWorked(day)) }
    }
  }

  @Test func `the day a notice made due always lay in the interval before the notice was out`() throws {
    let recorded = WorkingCalendar(
      published: [], festivals: try (2014...2026).map(FestivalAlmanac.festivalYear))
    let years = try PastNotices.years().filter { $0.year >= 2014 }
    let worked = years.flatMap { year in year.days.filter(year.isWorked) }
    var random = SeededNumbers(seed: 3)
    let first = Day.firstDay(ofYear: 2014).ordinal
    let last = try day("2026-09-30").ordinal
    for _ in 0..<800 {
      let event = Day(ordinal: Int.random(in: first...last, using: &random))
      let length = Int.random(in: 1...20, using: &random)
      let truth = worked.filter { $0 > event }[length - 1]
      for calendar in [recorded, bare] {
        let due = calendar.dueDay(after: event, workingDays: length)
        #expect(due.earliest <= truth && truth <= due.latest, "\(event) + \(length)")
        #expect(due.earliest <= due.likely && due.likely <= due.latest)
        #expect(due.isProvisional)
        let count = calendar.workingDays(after: event, through: truth)
        #expect(count.least <= length && length <= count.most && count.isProvisional)
      }
    }
  }

  @Test func `past the last notice a due day is an interval`() throws {
    let calendar = try SampleCalendar.make()
    // 31 December is published; 1 January is off; the weekend of 2 and 3 January may be worked.
    let due = try calendar.dueDay(after: day("2026-12-30"), workingDays: 5)
    #expect(
      try due
        == DueDay(
          earliest: day("2027-01-05"), latest: day("2027-01-07"), likely: day("2027-01-07"),
          isProvisional: true))
    #expect(due.exact == nil)
  }

  @Test func `over Golden Week the interval spans both the bridge and the make-up days`() throws {
    let due = try SampleCalendar.make().dueDay(after: day("2027-09-27"), workingDays: 5)
    // At the soonest nothing is bridged; at the latest 29 September to 8 October are one holiday.
    #expect(try due.earliest == day("2027-10-05"))
    #expect(try due.latest == day("2027-10-14"))
    #expect(due.isProvisional)
  }

  @Test func `far from any festival the day is certain and still marked provisional`() throws {
    let due = try SampleCalendar.make().dueDay(after: day("2027-07-14"), workingDays: 5)
    #expect(try due.earliest == day("2027-07-21"))
    #expect(due.latest == due.earliest)
    #expect(due.isProvisional)
  }

  @Test func `a period that ends before the first unpublished day is exact`() throws {
    let calendar = try SampleCalendar.make()
    #expect(try calendar.dueDay(after: day("2026-12-24"), workingDays: 5) == DueDay(day("2026-12-31")))
    #expect(
      try calendar.dueDay(after: day("2023-12-31"), workingDays: 1) == DueDay(day("2024-01-02")))
  }

  @Test func `a notice firms up what it covers`() throws {
    let before = try SampleCalendar.make(publishedThrough: 2025)
    let notice = try #require(SampleCalendar.notices().last)
    let event = try day("2026-09-24")
    let guess = before.dueDay(after: event, workingDays: 5)
    #expect(guess.isProvisional)
    let settled = before.publishing(notice).dueDay(after: event, workingDays: 5)
    #expect(try settled == DueDay(day("2026-10-09")))
    #expect(guess.earliest <= settled.earliest && settled.latest <= guess.latest)
  }

  @Test func `each day of such a year says what it may become`() throws {
    let calendar = try SampleCalendar.make()
    #expect(try calendar.kind(of: day("2027-02-06")) == .provisionalHoliday(.spring))
    #expect(try calendar.kind(of: day("2027-02-09")) == .provisionalWorkday(bridging: .spring))
    #expect(try calendar.kind(of: day("2027-02-20")) == .provisionalWeekend(exchangedFor: .spring))
    #expect(try calendar.kind(of: day("2027-07-14")) == .provisionalWorkday(bridging: nil))
    #expect(try calendar.kind(of: day("2027-07-17")) == .provisionalWeekend(exchangedFor: nil))
    // 1 January is near from the year before: 2028 begins on a Saturday.
    #expect(try calendar.kind(of: day("2027-12-31")) == .provisionalWorkday(bridging: .newYear))
    let entry = try #require(calendar.days(from: day("2027-02-06"), to: day("2027-02-06")).first)
    #expect(entry.name == "春节" && !entry.working && entry.provisional)
  }

  @Test func `a year before the first notice is provisional, not an error`() throws {
    let due = try SampleCalendar.make().dueDay(after: day("2019-09-27"), workingDays: 15)
    #expect(due.isProvisional)
    // The notice of that year made it 2019-10-24: 29 September and 12 October were worked.
    #expect(try due.earliest <= day("2019-10-24") && day("2019-10-24") <= due.latest)
  }

  @Test(arguments: [-3_000_000, -800_000, -1, 0, 2_932_896, 4_000_000])
  func `no day is too far away to be counted from`(ordinal: Int) throws {
    let event = Day(ordinal: ordinal)
    for calendar in [bare, try SampleCalendar.make()] {
      let due = calendar.dueDay(after: event, workingDays: 40)
      #expect(event < due.earliest && due.earliest <= due.latest && due.isProvisional)
      #expect(calendar.workingDays(after: event, through: due.latest).least == 40)
    }
  }

  private func expectHonest(_ kind: DayKind, on day: Day, worked: Bool) {
    #expect(kind.isProvisional, "\(day)")
    #expect(!kind.isSurelyWorking || worked, "\(day) was off")
    #expect(kind.isPossiblyWorking || !worked, "\(day) was worked")
    #expect(!kind.isSurelyWorking || kind.isWorking, "\(day)")
    #expect(!kind.isWorking || kind.isPossiblyWorking, "\(day)")
  }
}
