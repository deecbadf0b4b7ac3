/// What a statutory clock says at the end of a day.
public struct ClockReading: Hashable, Sendable {
  public let rule: ClockRule
  /// The event from which the period runs now: the start, or the last new beginning.
  public let startedOn: Day
  /// The event from which the institution has waited.
  public let firstStartedOn: Day
  /// The day the reading is taken on; never before the last mark.
  public let asOf: Day
  /// The day the answer was given; nil while it is owed.
  public let stoppedOn: Day?
  public let isHeld: Bool

  /// Working days counted in the present period, through the day of the reading or of the answer. These
  /// are the net statutory days.
  public let used: WorkingDayCount
  /// Working days left after the day of the reading; below zero when the period has run out.
  public let remaining: WorkingDayCount
  /// The length of the period in force: the rule's, and one day more for each hold that began on the
  /// last day (docs/decisions/0002).
  public let limit: Int
  /// The last day of the period, itself included. Nil while a hold leaves it open.
  public let due: DueDay?

  /// Every hold since the first start, in order, so that pausing cannot be used to look punctual.
  public let holds: [Hold]
  /// Calendar days from the first start to the reading or the answer: what the institution has waited.
  public let grossCalendarDays: Int
  /// The same span in working days, holds included.
  public let grossWorkingDays: WorkingDayCount

  /// Who owes the next step; nil once the answer was given.
  public var owedBy: ClockParty? {
    guard stoppedOn == nil else { return nil }
    return isHeld ? rule.name.owedWhileHeld : rule.name.owedBy
  }

  public var isStopped: Bool { stoppedOn != nil }

  /// Whether the last day has certainly passed without the answer: on the last day itself it has not. An
  /// answered clock was overdue when the answer came too late.
  public func isOverdue(on today: Day) -> Bool { due.map { $0.latest < stoppedOn ?? today } ?? false }

  /// Whether it may have passed, in a year whose notice is still to come.
  public func mayBeOverdue(on today: Day) -> Bool { due.map { $0.earliest < stoppedOn ?? today } ?? false }

  /// The first day on which a public notice may be closed: its days are full days, so the day after
  /// the last of them. Only from `latest` on has it surely stood long enough.
  public var closableFrom: DueDay? { due?.next }
}

/// A time in which the clock did not count.
public struct Hold: Hashable, Sendable {
  /// The day of the return or the objection.
  public let from: Day
  /// The day on which it ended; nil while it lasts.
  public let to: Day?
  public let ground: HoldGround
  /// Days not counted, through the end of the hold or the day of the reading.
  public let calendarDays: Int
  /// The working days among them, by the same calendar the period is counted in.
  public let workingDaysHeld: WorkingDayCount

  public init(
    from: Day, to: Day?, ground: HoldGround, calendarDays: Int, workingDaysHeld: WorkingDayCount
  ) {
    self.from = from
    self.to = to
    self.ground = ground
    self.calendarDays = calendarDays
    self.workingDaysHeld = workingDaysHeld
  }
}

/// One day of the sheet that proves a due day.
public struct ProofLine: Hashable, Sendable {
  public let day: Day
  /// Weekend, holiday or make-up day, with its name, and whether that is provisional.
  public let kind: DayKind
  public let verdict: ProofVerdict
  /// The number of the day where it is counted, and so far elsewhere.
  public let count: WorkingDayCount

  public var isProvisional: Bool { kind.isProvisional }
}

/// What a day did to the count.
public enum ProofVerdict: Hashable, Sendable {
  /// The day of the event: not counted.
  case eventDay
  case counted
  case dayOff
  /// The notice that settles the day is still to come: it may count or not.
  case undecided
  /// Not counted, whatever day it is.
  case held(HoldGround)
  /// Between an answer and the case being taken up again, or after the last answer.
  case stopped
}
