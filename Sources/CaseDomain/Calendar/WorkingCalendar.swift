/// Statutory working days: weekends and public holidays out, make-up workdays in.
///
/// A value made of published notices and of festival days for the years still without one. Every question
/// is answered day by day: counting the holidays of a span once and adding them misses the holidays in
/// the days so added.
public struct WorkingCalendar: Hashable, Sendable {
  /// The years with a notice, in order; of two notices for one year the later given is in force, so that
  /// an amended notice replaces the first.
  public let publishedYears: [PublishedYear]
  /// The years whose festival days are on record, in order.
  public let festivalYears: [FestivalYear]

  private let documents: [Int: String?]
  private let notices: [Day: DayKind]
  private let festivals: [Int: [FestivalSpan]]

  public init(published: [PublishedYear], festivals: [FestivalYear] = []) {
    let inForce = Dictionary(published.map { ($0.year, $0) }) { _, later in later }
    publishedYears = inForce.values.sorted { $0.year < $1.year }
    let recorded = Dictionary(festivals.map { ($0.year, $0) }) { _, later in later }
    festivalYears = recorded.values.sorted { $0.year < $1.year }

    documents = inForce.mapValues(\.documentNumber)
    var notices: [Day: DayKind] = [:]
    for year in publishedYears {
      for (day, name) in year.holidays { notices[day] = .holiday(name) }
      for (day, name) in year.makeUpWorkdays { notices[day] = .makeUpWorkday(name) }
    }
    self.notices = notices
    self.festivals = recorded.mapValues(FestivalSpan.spans(of:))
  }

  /// The same calendar with one more notice, or an amended one.
  public func publishing(_ year: PublishedYear) -> WorkingCalendar {
    WorkingCalendar(published: publishedYears + [year], festivals: festivalYears)
  }

  /// The same calendar with the years of the other in place of its own; years the other does not hold stay.
  public func amended(by other: WorkingCalendar) -> WorkingCalendar {
    WorkingCalendar(
      published: publishedYears + other.publishedYears, festivals: festivalYears + other.festivalYears)
  }

  /// Whether the day's year has a notice.
  public func isPublished(_ day: Day) -> Bool { documents[day.year] != nil }

  /// The notice that governs the day; nil when there is none, or its number is not on record.
  public func documentNumber(for day: Day) -> String? { documents[day.year] ?? nil }

  public func kind(of day: Day) -> DayKind {
    let year = day.year
    guard documents[year] == nil else {
      return notices[day] ?? (day.weekday.isWeekend ? .weekend : .workday)
    }
    return provisionalKind(of: day, in: year)
  }

  /// Whether the day is worked, as far as anyone can say today.
  public func isWorking(_ day: Day) -> Bool { kind(of: day).isWorking }

  /// The last day of a period of so many working days: the day of the event is not counted,
  /// the last day is part of the period. A period of no days ends with its event.
  public func dueDay(after event: Day, workingDays count: Int) -> DueDay {
    guard count > 0 else { return DueDay(event) }
    return dueDay(from: event.next, place: count)
  }

  /// The day itself when it is worked, otherwise the next day that is (Civil Code art. 203).
  public func nextWorkingDay(onOrAfter day: Day) -> DueDay { dueDay(from: day, place: 1) }

  /// Working days after one day and up to another, that other included; none when it is not later.
  public func workingDays(after event: Day, through last: Day) -> WorkingDayCount {
    var count = WorkingDayCount.zero
    var day = event.next
    while day <= last {
      count = count.counting(kind(of: day))
      day = day.next
    }
    return count
  }

  /// Every day of a span, both ends included; empty when it ends before it begins.
  public func days(from first: Day, to last: Day) -> [DayEntry] {
    guard first <= last else { return [] }
    return (first.ordinal...last.ordinal).map { ordinal in
      let day = Day(ordinal: ordinal)
      return DayEntry(day: day, kind: kind(of: day))
    }
  }

  /// The day on which the counted days, from `first` onwards, reach `place`.
  private func dueDay(from first: Day, place: Int) -> DueDay {
    var count = WorkingDayCount.zero
    var earliest: Day?
    var likely: Day?
    var day = first
    while true {
      count = count.counting(kind(of: day))
      if count.most >= place { earliest = earliest ?? day }
      if count.likely >= place { likely = likely ?? day }
      // A day that is surely worked is likely and possible too, so the other two are known by now.
      if count.least >= place, let earliest, let likely {
        return DueDay(earliest: earliest, latest: day, likely: likely, isProvisional: count.isProvisional)
      }
      day = day.next
    }
  }

  private func provisionalKind(of day: Day, in year: Int) -> DayKind {
    // New Year's holiday alone reaches back over the turn of the year.
    let near = spans(of: year) + [FestivalSpan.newYear(year + 1)]
    if let span = near.first(where: { $0.isExact && $0.contains(day) }) {
      return .provisionalHoliday(span.festival)
    }
    if day.weekday.isWeekend {
      return .provisionalWeekend(exchangedFor: near.first { $0.mayExchange(day) }?.festival)
    }
    return .provisionalWorkday(bridging: near.first { $0.mayBridge(day) }?.festival)
  }

  private func spans(of year: Int) -> [FestivalSpan] {
    festivals[year] ?? FestivalSpan.spans(ofUnrecordedYear: year)
  }
}

/// One day of a calendar listing.
public struct DayEntry: Hashable, Sendable {
  public let day: Day
  public let kind: DayKind

  public init(day: Day, kind: DayKind) {
    self.day = day
    self.kind = kind
  }

  public var working: Bool { kind.isWorking }
  public var name: String? { kind.name }
  public var provisional: Bool { kind.isProvisional }
}
