/// The day on which a period ends, last day included: exact, or the two days between which it falls.
///
/// With published years the two are one. Past the last notice nobody knows the bridged holidays and the
/// make-up days, so the day is an interval and says that it is provisional (docs/decisions/0003).
public struct DueDay: Hashable, Sendable {
  /// The soonest the period can end: no bridged holidays, every weekend near a festival worked.
  public let earliest: Day
  /// The latest it can end: every bridge taken, no weekend worked.
  public let latest: Day
  /// Whether any day of the period lies in a year without a notice, even when both ends agree.
  public let isProvisional: Bool

  public init(earliest: Day, latest: Day, isProvisional: Bool) {
    self.earliest = earliest
    self.latest = latest
    self.isProvisional = isProvisional
  }

  public init(_ day: Day) { self.init(earliest: day, latest: day, isProvisional: false) }

  /// The day, where it is settled.
  public var exact: Day? { isProvisional ? nil : latest }
}

/// A number of working days: exact, or the least and the most it can come to.
public struct WorkingDayCount: Hashable, Sendable {
  public let least: Int
  public let most: Int
  /// Whether any counted day lies in a year without a notice, even when both ends agree.
  public let isProvisional: Bool

  public init(least: Int, most: Int, isProvisional: Bool) {
    self.least = least
    self.most = most
    self.isProvisional = isProvisional
  }

  public init(_ count: Int) { self.init(least: count, most: count, isProvisional: false) }

  public static let zero = WorkingDayCount(0)

  /// The number, where it is settled.
  public var exact: Int? { isProvisional ? nil : least }
}
