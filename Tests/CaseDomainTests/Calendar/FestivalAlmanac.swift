import CaseDomain
import Foundation

/// The festivals of any year, worked out anew: the lunar ones by Foundation's Chinese calendar, 清明 as the
/// day in China on which the sun reaches 15° of longitude. A second opinion on the recorded tables.
enum FestivalAlmanac {
  struct Unknown: Error { let year: Int }

  /// The festival days under the regulation in force in that year: until 2024 neither New Year's Eve nor
  /// 2 May was one.
  static func festivalYear(_ year: Int) throws -> FestivalYear {
    var days: [Day: CaseDomain.Festival] = [:]
    days[try lunarDay(month: 8, day: 15, in: year)] = .midAutumn
    days[try lunarDay(month: 5, day: 5, in: year)] = .dragonBoat
    days[try tombSweeping(in: year)] = .tombSweeping
    let newYear = try lunarDay(month: 1, day: 1, in: year)
    for offset in (year < 2025 ? 0 : -1)...2 { days[newYear.advanced(by: offset)] = .spring }
    let start = Day.firstDay(ofYear: year)
    days[start] = .newYear
    let may = start.adding(months: 4)
    days[may] = .labour
    if year >= 2025 { days[may.next] = .labour }
    for offset in 0...2 { days[start.adding(months: 9).advanced(by: offset)] = .national }
    return FestivalYear(year: year, days: days)
  }

  /// The day of the civil year that bears this lunar date, not in a leap month.
  static func lunarDay(month: Int, day: Int, in year: Int) throws -> Day {
    var chinese = Foundation.Calendar(identifier: .chinese)
    chinese.timeZone = TimeZone(secondsFromGMT: 8 * 3_600) ?? .gmt
    let start = Day.firstDay(ofYear: year)
    for ordinal in start.ordinal..<Day.firstDay(ofYear: year + 1).ordinal {
      let noon = Date(timeIntervalSince1970: Double(ordinal) * 86_400 + 4 * 3_600)
      let parts = chinese.dateComponents([.month, .day], from: noon)
      if parts.month == month, parts.day == day, parts.isLeapMonth != true { return Day(ordinal: ordinal) }
    }
    throw Unknown(year: year)
  }

  /// The first day at whose end, at midnight in China, the sun stands past 15°.
  static func tombSweeping(in year: Int) throws -> Day {
    let april = Day.firstDay(ofYear: year).adding(months: 3)
    for offset in 0..<10 {
      let day = april.advanced(by: offset)
      if solarLongitude(secondsSinceEpoch: Double(day.next.ordinal) * 86_400 - 8 * 3_600) >= 15 { return day }
    }
    throw Unknown(year: year)
  }

  /// Apparent longitude in degrees, good to about 0.01° (a quarter of an hour): Meeus, Astronomical
  /// Algorithms, chapter 25.
  private static func solarLongitude(secondsSinceEpoch: Double) -> Double {
    let centuries = (secondsSinceEpoch / 86_400 + 2_440_587.5 - 2_451_545) / 36_525
    let mean = 280.46646 + 36_000.76983 * centuries + 0.0003032 * centuries * centuries
    let anomaly = (357.52911 + 35_999.05029 * centuries - 0.0001537 * centuries * centuries) * .pi / 180
    let centre =
      (1.914602 - 0.004817 * centuries) * sin(anomaly) + (0.019993 - 0.000101 * centuries) * sin(2 * anomaly)
      + 0.000289 * sin(3 * anomaly)
    let node = (125.04 - 1_934.136 * centuries) * .pi / 180
    let apparent = mean + centre - 0.00569 - 0.00478 * sin(node)
    return apparent - 360 * (apparent / 360).rounded(.down)
  }
}
