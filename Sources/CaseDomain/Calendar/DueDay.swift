/// The day on which a period ends, last day included: exact, or the days between which it falls.
///
/// With published years the three are one. Past the last notice nobody knows the bridged holidays and the
/// make-up days, so the day is an interval and says that it is provisional (docs/decisions/0003).
public struct DueDay: Hashable, Sendable {
  /// The soonest the period can end: no bridged holidays, every weekend near a festival worked.
  public let earliest: Day
  /// The latest it can end: every bridge taken, no weekend worked.
  public let latest: Day
  /// When it ends by weekends and festival days alone, between the two: for sorting, not for deciding.
  public let likely: Day
  /// Whether any day of the period lies in a year without a notice, even when both ends agree.
  public let isProvisional: Bool

  public init(earliest: Day, latest: Day, likely: Day, isProvisional: Bool) {
    self.earliest = earliest
    self.latest = latest
    self.likely = likely
    self.isProvisional = isProvisional
  }

  public init(_ day: Day) { self.init(earliest: day, latest: day, likely: day, isProvisional: false) }

  /// The day, where it is settled.
  public var exact: Day? { isProvisional ? nil : latest }

  /// The day after.
  public var next: DueDay {
    DueDay(
      earliest: earliest.next, latest: latest.next, likely: likely.next, isProvisional: isProvisional)
  }
}

/// A number of working days: exact, or the least and the most it can come to. Below zero, days too late.
public struct WorkingDayCount: Hashable, Sendable {
  public let least: Int
  public let most: Int
  /// What it comes to by weekends and festival days alone.
  public let likely: Int
  /// Whether any counted day lies in a year without a notice, even when both ends agree.
  public let isProvisional: Bool

  public init(least: Int, most: Int, likely: Int, isProvisional: Bool) {
    self.least = least
    self.most = most
    self.likely = likely
    self.isProvisional = isProvisional
  }

  public init(_ count: Int) { self.init(least: count, most: count, likely: count, isProvisional: false) }

  public static let zero = WorkingDayCount(0)

  /// The number and one day more, of that kind.
  func counting(_ kind: DayKind) -> WorkingDayCount {
    WorkingDayCount(
      least: least + (kind.isSurelyWorking ? 1 : 0), most: most + (kind.isPossiblyWorking ? 1 : 0),
      likely: likely + (kind.isWorking ? 1 : 0), isProvisional: isProvisional || kind.isProvisional)
  }

  /// The number, where it is settled.
  public var exact: Int? { isProvisional ? nil : least }
}
