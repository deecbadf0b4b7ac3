/// A statutory clock is computed from marks and the calendar whenever it is asked, never stored: so a late
/// record, a new notice or a changed policy moves every open due day by itself.
///
/// Which days count is written down in docs/decisions/0002-how-a-held-clock-counts.md.
public enum StatutoryClock {
  /// The clock at the end of `today`; nil when no mark has started it.
  ///
  /// - Parameter marks: in the order of their events. A reading never stands before the last of them.
  public static func read(
    _ rule: ClockRule, marks: [ClockMark], today: Day, calendar: WorkingCalendar
  ) -> ClockReading? {
    guard let history = ClockHistory(marks, holdingDayCounts: rule.holdingDayCounts) else { return nil }
    let asOf = max(today, history.lastMarkOn)
    let end = history.stoppedOn ?? asOf
    // One count of each opinion about the days; only an unpublished year tells them apart.
    let likely = ClockCount(rule, history, until: end, calendar) { $0.isWorking }
    var fast = likely
    var slow = likely
    if likely.isProvisional {
      fast = ClockCount(rule, history, until: end, calendar) { $0.isPossiblyWorking }
      slow = ClockCount(rule, history, until: end, calendar) { $0.isSurelyWorking }
    }
    var due: DueDay?
    if let earliest = fast.due, let latest = slow.due, let expected = likely.due {
      due = DueDay(
        earliest: earliest, latest: latest, likely: expected, isProvisional: slow.dueIsProvisional)
    }
    return ClockReading(
      rule: rule, startedOn: history.startedOn, firstStartedOn: history.firstStartedOn, asOf: asOf,
      stoppedOn: history.stoppedOn, isHeld: history.isHeld,
      used: WorkingDayCount(
        least: slow.used, most: fast.used, likely: likely.used, isProvisional: likely.usedIsProvisional),
      remaining: WorkingDayCount(
        least: min(fast.remaining, slow.remaining), most: max(fast.remaining, slow.remaining),
        likely: likely.remaining, isProvisional: likely.usedIsProvisional),
      limit: likely.limit, due: due, holds: holds(history, until: end, calendar),
      grossCalendarDays: end.days(since: history.firstStartedOn),
      grossWorkingDays: calendar.workingDays(after: history.firstStartedOn, through: end))
  }

  /// The proof of a reading: one line a day, from the event to the due day, the reading or the answer,
  /// whichever is last.
  public static func proof(
    _ rule: ClockRule, marks: [ClockMark], today: Day, calendar: WorkingCalendar
  ) -> [ProofLine] {
    guard let history = ClockHistory(marks, holdingDayCounts: rule.holdingDayCounts),
      let reading = read(rule, marks: marks, today: today, calendar: calendar)
    else { return [] }
    let end = reading.stoppedOn ?? reading.asOf
    let last = reading.isHeld ? end : max(end, reading.due?.latest ?? end)
    var count = WorkingDayCount.zero
    return calendar.days(from: history.startedOn, to: last).map { entry in
      let verdict = verdict(on: entry, history)
      if verdict.isOpen { count = count.counting(entry.kind) }
      return ProofLine(day: entry.day, kind: entry.kind, verdict: verdict, count: count)
    }
  }

  private static func verdict(on entry: DayEntry, _ history: ClockHistory) -> ProofVerdict {
    if entry.day == history.startedOn { return .eventDay }
    if let stopped = history.stoppedOn, stopped < entry.day { return .stopped }
    if let pause = history.pause(holding: entry.day) {
      return pause.ground.map { .held($0) } ?? .stopped
    }
    if entry.kind.isSurelyWorking { return .counted }
    return entry.kind.isPossiblyWorking ? .undecided : .dayOff
  }

  private static func holds(
    _ history: ClockHistory, until end: Day, _ calendar: WorkingCalendar
  ) -> [Hold] {
    history.pauses.compactMap { pause in
      guard let ground = pause.ground else { return nil }
      let last = pause.to ?? end
      return Hold(
        from: pause.from, to: pause.to, ground: ground,
        calendarDays: max(0, last.days(since: pause.firstUncounted) + 1),
        workingDaysHeld: calendar.workingDays(after: pause.firstUncounted.previous, through: last))
    }
  }
}

extension ProofVerdict {
  /// Whether the day was open to counting at all: then its kind decides.
  fileprivate var isOpen: Bool {
    switch self {
    case .counted, .dayOff, .undecided: true
    case .eventDay, .held, .stopped: false
    }
  }
}

/// One walk over the days of a period, under one opinion about which days are worked.
private struct ClockCount {
  /// Days counted until the reading or the answer.
  private(set) var used = 0
  private(set) var limit: Int
  private(set) var due: Day?
  /// Whether a day in the walk, in `used`, in the period up to its due day, has no notice yet.
  private(set) var isProvisional = false
  private(set) var usedIsProvisional = false
  private(set) var dueIsProvisional = false

  var remaining: Int { limit - used }

  init(
    _ rule: ClockRule, _ history: ClockHistory, until end: Day, _ calendar: WorkingCalendar,
    isWorked: (DayKind) -> Bool
  ) {
    limit = rule.workingDays
    var counted = 0
    var day = history.startedOn.next
    // The count goes on past the reading until the due day is known, unless an open hold hides it.
    while day <= end || (due == nil && history.openPause == nil) {
      if history.pause(holding: day) == nil {
        let kind = calendar.kind(of: day)
        isProvisional = isProvisional || kind.isProvisional
        if isWorked(kind) {
          counted += 1
          if counted == limit { reach(day, history) }
        }
      }
      if day <= end {
        used = counted
        usedIsProvisional = isProvisional
      }
      day = day.next
    }
  }

  /// The last day of the period, unless the clock was held on it: then the answer has one day more, the
  /// next that is worked after the hold.
  private mutating func reach(_ day: Day, _ history: ClockHistory) {
    if let pause = history.pause(begunOn: day) {
      if pause.to != nil { limit += 1 }
    } else {
      due = day
      dueIsProvisional = isProvisional
    }
  }
}
