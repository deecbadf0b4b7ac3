/// The clock of the present stage with its proof, day by day.
public struct ClockAccount: Hashable, Sendable {
  public let reading: ClockReading
  /// From the event to the due day or the answer: what each day did to the count, and why.
  public let proof: [ProofLine]
}

/// A deadline that is a date and no count of working days: days off move its end, and nothing holds it.
public struct DatedDeadline: Hashable, Sendable {
  public let basis: Deadline.Basis
  public let rule: RuleID
  /// The event and the months from it, where the date was computed; nil where it was planned or set.
  public let counted: Span?
  /// The date before days off move it.
  public let nominal: Day
  /// From that date to the day on which it ends, both included (Civil Code art. 203).
  public let days: [DayEntry]

  public struct Span: Hashable, Sendable {
    public let from: Day
    public let months: Int
  }
}

/// A time in which a clock of the case stood, with who stopped it and why: pausing is nobody's secret.
public struct PauseEntry: Hashable, Sendable {
  public let clock: ClockName
  public let ground: HoldGround
  public let from: Day
  /// Nil while it lasts.
  public let to: Day?
  /// Who sent the papers back, or entered the objection; under the name of that day.
  public let by: String
  public let reasons: [String]
  /// Working days not counted, through its end or today.
  public let workingDaysHeld: WorkingDayCount
}

extension Circumstances {
  /// The clock that runs or is held in the present stage; nil in a stage without one.
  public func clockAccount(of file: CaseFile) -> ClockAccount? {
    file.stage.clock.flatMap { clockAccount($0, of: file) }
  }

  /// Every clock the case has had, that of the present stage first, then the latest first.
  public func clockAccounts(of file: CaseFile) -> [ClockAccount] {
    let present = file.stage.clock
    let names = ClockName.allCases.reversed().sorted { $0 == present && $1 != present }
    return names.compactMap { clockAccount($0, of: file) }
  }

  /// The deadline of the present stage where it is no count of working days.
  public func datedDeadline(of file: CaseFile) -> DatedDeadline? {
    guard let policy = policy(for: file.filing),
      let deadline = file.deadline(on: today, calendar: calendar, policy: policy), let due = deadline.due
    else { return nil }
    var counted: DatedDeadline.Span?
    let nominal: Day
    switch deadline.basis {
    case .clock, .disposal: return nil
    case .plannedStart, .trainingEnd: nominal = due.latest
    case .rectification: nominal = file.rectifications.last?.deadline ?? due.latest
    case .quarter:
      guard let completedOn = file.completedOn else { return nil }
      let span = DatedDeadline.Span(from: completedOn, months: policy[.credentialMonths])
      nominal = completedOn.adding(months: span.months)
      counted = span
    }
    return DatedDeadline(
      basis: deadline.basis, rule: deadline.rule, counted: counted, nominal: nominal,
      days: calendar.days(from: nominal, to: due.latest))
  }

  private func clockAccount(_ name: ClockName, of file: CaseFile) -> ClockAccount? {
    guard let policy = policy(for: file.filing), let marks = file.clockMarks[name],
      let rule = ClockRule(name, under: policy),
      let reading = StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar)
    else { return nil }
    return ClockAccount(
      reading: reading,
      proof: StatutoryClock.proof(rule, marks: marks, today: today, calendar: calendar))
  }

  /// Every pause of every clock of the case, answered ones too, in the order in which they were recorded. Two
  /// objections at a time stop one clock: their days are not to be added up.
  public func pauses(of file: CaseFile) -> [PauseEntry] {
    var returned = file.returns[...]
    var objections = file.objections[...]
    var isNoticeUp = false
    return file.history.compactMap { record in
      switch record.event {
      case .filingReturned(let papers), .completionReturned(let papers), .claimReturned(let papers):
        guard let entry = returned.popFirst(), let clock = entry.stage.clock else { return nil }
        return pause(
          clock, papers.ground == .supplement ? .supplement : .incompleteAtReceipt, from: entry.on,
          to: entry.answeredOn ?? file.endedOn, by: record.actorName, papers.reasons)
      case .noticePublished, .noticeClosed:
        isNoticeUp = record.event.action == .publishNotice
        return nil
      case .objectionRecorded(_, _, let text, _, let holds):
        // One that came after the notice, or holds lines alone, stops no clock.
        guard let objection = objections.popFirst(), holds == .wholeNotice, isNoticeUp else { return nil }
        return pause(
          .notice, .objection, from: objection.receivedOn, to: objection.resolvedOn ?? file.endedOn,
          by: record.actorName, [text],
          start: file.notices.last { $0.publishedOn <= objection.receivedOn }?.publishedOn)
      default: return nil
      }
    }
  }

  private func pause(
    _ clock: ClockName, _ ground: HoldGround, from: Day, to: Day?, by name: String, _ reasons: [String],
    start: Day? = nil
  ) -> PauseEntry {
    let last = to ?? max(today, from)
    // The day from which the period runs counts for nothing, held or not.
    let lastCounted = clock.holdingDayCounts ? from : max(from.previous, start ?? from.previous)
    return PauseEntry(
      clock: clock, ground: ground, from: from, to: to, by: name, reasons: reasons,
      workingDaysHeld: calendar.workingDays(after: lastCounted, through: max(last, lastCounted)))
  }
}
