/// The seven festivals on which everyone is off by regulation (全国年节及纪念日放假办法).
///
/// The regulation fixes the festival days. The yearly notice then joins them to weekends: it *bridges*
/// weekdays near a festival and has weekend days near it worked in exchange. How near is a fact of
/// practice, and the table below allows a little more than any notice since 2008 has done
/// (docs/decisions/0003).
public enum Festival: String, CaseIterable, Sendable {
  case newYear = "元旦"
  case spring = "春节"
  case tombSweeping = "清明节"
  case labour = "劳动节"
  case dragonBoat = "端午节"
  case midAutumn = "中秋节"
  case national = "国庆节"

  /// Weekdays no further than this before the first festival day may be bridged.
  var bridgedBefore: Int { reach.before }
  /// Weekdays no further than this after the last festival day may be bridged.
  var bridgedAfter: Int { reach.after }
  /// Weekend days no further than this from the festival, on either side, may be worked in exchange.
  var exchangedWithin: Int { reach.exchange }

  private var reach: (before: Int, after: Int, exchange: Int) {
    switch self {
    case .newYear, .tombSweeping, .dragonBoat, .midAutumn: (2, 2, 6)
    case .spring: (2, 5, 12)
    case .labour: (2, 4, 12)
    case .national: (2, 5, 12)
    }
  }
}

/// The festival days of one year, by regulation and the lunar calendar: known long before any notice.
public struct FestivalYear: Hashable, Sendable {
  public let year: Int
  public let days: [Day: Festival]

  public init(year: Int, days: [Day: Festival]) {
    self.year = year
    self.days = days
  }
}

/// Where a festival of one year stands: exactly those days, or somewhere between them.
struct FestivalSpan: Hashable, Sendable {
  let festival: Festival
  let first: Day
  let last: Day
  /// False when the lunar day is not on record: then each day between may be the festival.
  let isExact: Bool

  func contains(_ day: Day) -> Bool { first <= day && day <= last }

  func mayBridge(_ day: Day) -> Bool {
    first.advanced(by: -festival.bridgedBefore) <= day && day <= last.advanced(by: festival.bridgedAfter)
  }

  func mayExchange(_ day: Day) -> Bool {
    first.advanced(by: -festival.exchangedWithin) <= day
      && day <= last.advanced(by: festival.exchangedWithin)
  }
}

extension FestivalSpan {
  static func newYear(_ year: Int) -> FestivalSpan {
    let day = Day.firstDay(ofYear: year)
    return FestivalSpan(festival: .newYear, first: day, last: day, isExact: true)
  }

  /// The festivals of a year on record: each day a span of its own.
  static func spans(of year: FestivalYear) -> [FestivalSpan] {
    year.days.sorted { $0.key < $1.key }.map { day, festival in
      FestivalSpan(festival: festival, first: day, last: day, isExact: true)
    }
  }

  /// The festivals of a year of which nothing is on record: days of the civil calendar where they are
  /// fixed, otherwise the span in which they fall between 1900 and 2100.
  static func spans(ofUnrecordedYear year: Int) -> [FestivalSpan] {
    almanac.compactMap { row in
      guard let first = Day(year: year, month: row.first.month, day: row.first.day),
        let last = Day(year: year, month: row.last.month, day: row.last.day)
      else { return nil }
      return FestivalSpan(festival: row.festival, first: first, last: last, isExact: row.isExact)
    }
  }

  private typealias AlmanacRow = (
    festival: Festival, first: (month: Int, day: Int), last: (month: Int, day: Int), isExact: Bool
  )

  /// 2 May became a festival day in 2025 only, and is left to bridging: this table must hold for any year.
  private static let almanac: [AlmanacRow] = [
    (.newYear, (1, 1), (1, 1), true),
    (.spring, (1, 20), (2, 23), false),
    (.tombSweeping, (4, 4), (4, 6), false),
    (.labour, (5, 1), (5, 1), true),
    (.dragonBoat, (5, 27), (6, 26), false),
    (.midAutumn, (9, 7), (10, 9), false),
    (.national, (10, 1), (10, 3), true),
  ]
}
