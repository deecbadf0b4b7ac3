import CaseDomain
import TestSupport
import Testing

@Suite struct FestivalTests {
  @Test func `the recorded festivals are those of the Chinese calendar`() throws {
    let recorded = try SampleCalendar.festivals()
    #expect(recorded.map(\.year) == Array(2027...2035))
    for year in recorded {
      // Where Mid-Autumn falls into the holiday of 1 to 3 October, the day keeps the latter's name.
      #expect(try year == FestivalAlmanac.festivalYear(year.year), "\(year.year)")
    }
  }

  @Test func `in a year without record each festival falls where the almanac allows it`() throws {
    let bare = WorkingCalendar(published: [])
    for year in 1901...2099 {
      for (day, festival) in try FestivalAlmanac.festivalYear(year).days {
        let kind = bare.kind(of: day)
        #expect(!kind.isSurelyWorking, "\(festival) \(day)")
        if !day.weekday.isWeekend {
          #expect(kind.isProvisional && kind != .provisionalWorkday(bridging: nil))
        }
      }
    }
  }
}
