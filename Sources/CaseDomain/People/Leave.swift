/// Days on which somebody is not in the office, both included. Whoever was away is known later too: leave is part of the
/// entry on the staff list, and every entry stands in the journal.
public struct Leave: Hashable, Sendable {
  public let from: Day
  public let through: Day

  /// Nil when it ends before it begins.
  public init?(from: Day, through: Day) {
    guard from <= through else { return nil }
    self.from = from
    self.through = through
  }

  public func covers(_ day: Day) -> Bool { from <= day && day <= through }
}

extension StaffMember {
  /// Whether the person works for the centre still and is not on leave on that day.
  public func isPresent(on day: Day) -> Bool { isActive && !leave.contains { $0.covers(day) } }

  /// The last day of the leave that covers the day, with leave that follows without a day between; nil when present.
  public func isAway(on day: Day) -> Day? {
    var last: Day?
    for entry in leave where entry.from <= (last?.next ?? day) && entry.through >= (last ?? day) {
      last = max(last ?? entry.through, entry.through)
    }
    return last
  }
}
