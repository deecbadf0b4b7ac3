import CaseDomain

/// The notices for 2024 to 2026 and the festivals after them, written down a second time and as spans, so
/// that tests of rules need no file. `Fixtures/calendars/workdays-cn.json` is tested against it.
public enum SampleCalendar {
  public static func make() throws -> WorkingCalendar {
    WorkingCalendar(published: try notices(), festivals: try festivals())
  }

  /// The calendar as it was known when no later notice than this year's was out.
  public static func make(publishedThrough year: Int) throws -> WorkingCalendar {
    WorkingCalendar(published: try notices().filter { $0.year <= year }, festivals: try festivals())
  }

  public static func notices() throws -> [PublishedYear] {
    [
      try notice(
        2024, "国办发明电〔2023〕7号",
        off: """
          01-01 元旦, 02-10…02-17 春节, 04-04…04-06 清明节, 05-01…05-05 劳动节, 06-10 端午节, \
          09-15…09-17 中秋节, 10-01…10-07 国庆节
          """,
        worked: """
          02-04 春节, 02-18 春节, 04-07 清明节, 04-28 劳动节, 05-11 劳动节, 09-14 中秋节, \
          09-29 国庆节, 10-12 国庆节
          """),
      try notice(
        2025, "国办发明电〔2024〕12号",
        off: """
          01-01 元旦, 01-28…02-04 春节, 04-04…04-06 清明节, 05-01…05-05 劳动节, 05-31…06-02 端午节, \
          10-01…10-05 国庆节, 10-06 中秋节, 10-07…10-08 国庆节
          """,
        worked: "01-26 春节, 02-08 春节, 04-27 劳动节, 09-28 国庆节, 10-11 国庆节"),
      try notice(
        2026, "国办发明电〔2025〕7号",
        off: """
          01-01…01-03 元旦, 02-15…02-23 春节, 04-04…04-06 清明节, 05-01…05-05 劳动节, \
          06-19…06-21 端午节, 09-25…09-27 中秋节, 10-01…10-07 国庆节
          """,
        worked: "01-04 元旦, 02-14 春节, 02-28 春节, 05-09 劳动节, 09-20 国庆节, 10-10 国庆节"),
    ]
  }

  public typealias LunarDays = (
    year: Int, spring: String, tombSweeping: String, dragonBoat: String, midAutumn: String
  )

  /// By year: the first day of the lunar year (the second of Spring Festival's four), 清明, 端午, 中秋.
  public static let lunarDays: [LunarDays] =
    [
      (2027, "02-06", "04-05", "06-09", "09-15"), (2028, "01-26", "04-04", "05-28", "10-03"),
      (2029, "02-13", "04-04", "06-16", "09-22"), (2030, "02-03", "04-05", "06-05", "09-12"),
      (2031, "01-23", "04-05", "06-24", "10-01"), (2032, "02-11", "04-04", "06-12", "09-19"),
      (2033, "01-31", "04-04", "06-01", "09-08"), (2034, "02-19", "04-05", "06-20", "09-27"),
      (2035, "02-08", "04-05", "06-10", "09-16"),
    ]

  public static func festivals() throws -> [FestivalYear] {
    try lunarDays.map { row in
      let newYear = try day("\(row.year)-\(row.spring)")
      // National Day keeps its name where Mid-Autumn falls on it.
      var days: [Day: Festival] = [
        try day("\(row.year)-\(row.midAutumn)"): .midAutumn,
        try day("\(row.year)-\(row.tombSweeping)"): .tombSweeping,
        try day("\(row.year)-\(row.dragonBoat)"): .dragonBoat,
      ]
      for offset in -1...2 { days[newYear.advanced(by: offset)] = .spring }
      let fixed: [(String, Festival)] = [
        ("01-01", .newYear), ("05-01", .labour), ("05-02", .labour),
        ("10-01", .national), ("10-02", .national), ("10-03", .national),
      ]
      for (date, festival) in fixed { days[try day("\(row.year)-\(date)")] = festival }
      return FestivalYear(year: row.year, days: days)
    }
  }

  private static func notice(
    _ year: Int, _ documentNumber: String, off: String, worked: String
  ) throws -> PublishedYear {
    PublishedYear(
      year: year, documentNumber: documentNumber, holidays: try days(off, year),
      makeUpWorkdays: try days(worked, year))
  }

  /// Reads `02-10…02-17 春节, 04-04 清明节`.
  private static func days(_ text: String, _ year: Int) throws -> [Day: String] {
    var days: [Day: String] = [:]
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ")
      guard words.count == 2 else { throw NotADay(text: String(part)) }
      let ends = try words[0].split(separator: "…").map { try day("\(year)-\($0)") }
      for ordinal in ends[0].ordinal...ends[ends.count - 1].ordinal {
        days[Day(ordinal: ordinal)] = String(words[1])
      }
    }
    return days
  }
}
