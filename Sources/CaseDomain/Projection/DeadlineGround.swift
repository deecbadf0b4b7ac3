extension Circumstances {
  /// What the deadline of that case rests on; nil where nothing falls due.
  public func deadlineGround(of file: CaseFile) -> DeadlineGround? {
    policy(for: file.filing).flatMap { file.deadlineGround(calendar, $0) }
  }
}

/// What a deadline rests on, whatever day it is: from it and the calendar the deadline of any day is computed.
public enum DeadlineGround: Hashable, Sendable {
  /// A statutory clock, and what happened to it.
  case clock(ClockRule, [ClockMark])
  case day(DueDay, Deadline.Basis, RuleID)

  /// Nil where no mark has started the clock.
  public func deadline(on today: Day, _ calendar: WorkingCalendar) -> Deadline? {
    switch self {
    case .clock(let rule, let marks):
      guard let reading = StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar) else {
        return nil
      }
      return Deadline(
        basis: .clock(rule.name), rule: rule.rule, due: reading.due,
        workingDaysLeft: reading.daysLeft(calendar),
        isHeld: reading.isHeld, isOverdue: reading.isOverdue(on: today) && rule.name != .notice)
    case .day(let due, let basis, let rule):
      return Deadline(
        basis: basis, rule: rule, due: due,
        workingDaysLeft: calendar.workingDays(after: today, through: due.likely).likely
          - calendar.workingDays(after: due.likely, through: today).likely, isHeld: false,
        isOverdue: today > due.latest)
    }
  }
}
