/// What a case waits for, and by when: the one answer that worklist, case page and command line give.
public struct Deadline: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// A statutory clock, with its reading.
    case clock(ClockName)
    case plannedStart
    /// Training ends; spot checks are still owed.
    case trainingEnd
    case rectification
    /// Certificates and jobs within a quarter.
    case quarter
    case disposal
  }

  public var basis: Basis
  public var rule: RuleID
  /// Nil while a clock is held.
  public var due: DueDay?
  /// Working days left, the day itself counted from the next working day; negative when overdue.
  public var workingDaysLeft: Int
  public var isHeld: Bool
  public var isOverdue: Bool
}

extension Stage {
  /// The clock that runs, or is held, in this stage.
  public var clock: ClockName? {
    switch self {
    case .filingReview, .filingCorrection: .filingReview
    case .completionAudit, .completionCorrection: .completionAudit
    case .claimReview, .claimCorrection, .claimSignOff: .claimReview
    case .publicNotice, .objectionInquiry: .notice
    case .payout: .payout
    default: nil
    }
  }
}

extension CaseFile {
  public func clock(
    _ name: ClockName, on today: Day, calendar: WorkingCalendar, policy: Policy
  ) -> ClockReading? {
    guard let marks = clockMarks[name], let rule = ClockRule(name, under: policy) else { return nil }
    return StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar)
  }

  /// By when somebody has to move, computed from the events on that day; nil when nobody has to.
  public func deadline(on today: Day, calendar: WorkingCalendar, policy: Policy) -> Deadline? {
    deadlineGround(calendar, policy)?.deadline(on: today, calendar)
  }

  /// What the deadline rests on, whatever day it is.
  public func deadlineGround(_ calendar: WorkingCalendar, _ policy: Policy) -> DeadlineGround? {
    if let name = stage.clock, let marks = clockMarks[name], !marks.isEmpty,
      let rule = ClockRule(name, under: policy)
    {
      return .clock(rule, marks)
    }
    switch stage {
    case .readyToOpen: return .day(DueDay(filing.plannedStart), .plannedStart, .r201)
    case .inTraining: return .day(DueDay(lastTrainingDay), .trainingEnd, .r205)
    case .rectification:
      return rectifications.last.map {
        .day(calendar.nextWorkingDay(onOrAfter: $0.deadline), .rectification, .r206)
      }
    case .followUp:
      return completedOn.map {
        .day(calendar.quarterEnd(after: $0, months: policy[.credentialMonths]), .quarter, .r304)
      }
    default: return nil
    }
  }

  /// The first day on which the case may be disposed of.
  public func disposableFrom(under policy: Policy) -> Day? {
    endedOn.map { WorkingCalendar.retentionEnd(caseEnded: $0, years: policy[.retentionYears]) }
  }
}

extension ClockReading {
  /// Working days from the day of the reading to the due day, negative once it is past; while held, those left.
  func daysLeft(_ calendar: WorkingCalendar) -> Int {
    guard let due, due.likely < asOf else { return remaining.likely }
    return -calendar.workingDays(after: due.likely, through: asOf).likely
  }
}
