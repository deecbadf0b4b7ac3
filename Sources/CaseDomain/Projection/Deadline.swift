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
    if let name = stage.clock, let reading = clock(name, on: today, calendar: calendar, policy: policy) {
      return Deadline(
        basis: .clock(name), rule: reading.rule.rule, due: reading.due,
        workingDaysLeft: reading.daysLeft(calendar),
        isHeld: reading.isHeld, isOverdue: reading.isOverdue(on: today) && name != .notice)
    }
    func until(_ due: DueDay, _ basis: Deadline.Basis, _ rule: RuleID) -> Deadline {
      Deadline(
        basis: basis, rule: rule, due: due,
        workingDaysLeft: calendar.workingDays(after: today, through: due.likely).likely
          - calendar.workingDays(after: due.likely, through: today).likely, isHeld: false,
        isOverdue: today > due.latest)
    }
    switch stage {
    case .readyToOpen: return until(DueDay(filing.plannedStart), .plannedStart, .r201)
    case .inTraining: return until(DueDay(lastTrainingDay), .trainingEnd, .r205)
    case .rectification:
      return rectifications.last.map {
        until(calendar.nextWorkingDay(onOrAfter: $0.deadline), .rectification, .r206)
      }
    case .followUp:
      return completedOn.map {
        until(calendar.quarterEnd(after: $0, months: policy[.credentialMonths]), .quarter, .r304)
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
