/// The marks of a clock folded into the spans that are counted and those that are not.
///
/// Tolerant and deterministic, because facts may be recorded late: a mark dated before the one it follows
/// takes effect on that one's day, and a mark that says what is already so changes nothing.
struct ClockHistory {
  struct Pause {
    let from: Day
    var to: Day?
    /// Nil between an answer and the case being taken up again.
    let ground: HoldGround?
    /// The first day not counted because of this pause.
    let firstUncounted: Day

    func holds(_ day: Day) -> Bool { firstUncounted <= day && to.map { day <= $0 } ?? true }
  }

  private(set) var startedOn: Day
  let firstStartedOn: Day
  private(set) var stoppedOn: Day?
  private(set) var pauses: [Pause] = []
  private(set) var lastMarkOn: Day
  private let holdingDayCounts: Bool

  /// Nil when the clock was never started.
  init?(_ marks: [ClockMark], holdingDayCounts: Bool) {
    var history: ClockHistory?
    for mark in marks {
      guard var known = history else {
        history = ClockHistory(startedBy: mark, holdingDayCounts: holdingDayCounts)
        continue
      }
      let day = max(mark.day, known.lastMarkOn)
      switch mark {
      case .started where known.stoppedOn != nil, .restarted where known.stoppedOn != nil:
        // After an answer a start is a period of its own, with nothing carried over.
        history = ClockHistory(startedBy: .started(day), holdingDayCounts: holdingDayCounts)
      default:
        known.take(mark, on: day)
        history = known
      }
    }
    guard let history else { return nil }
    self = history
  }

  private init?(startedBy mark: ClockMark, holdingDayCounts: Bool) {
    switch mark {
    case .started(let day), .restarted(let day):
      startedOn = day
      firstStartedOn = day
      lastMarkOn = day
      self.holdingDayCounts = holdingDayCounts
    case .held, .resumed, .stopped: return nil
    }
  }

  var isHeld: Bool { stoppedOn == nil && openPause != nil }

  /// The pause no mark has ended, if there is one.
  var openPause: Pause? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }

  /// The pause, if any, that keeps the day out of the count.
  func pause(holding day: Day) -> Pause? { pauses.first { $0.holds(day) } }

  /// The first pause that began on that day, if one did.
  func pause(begunOn day: Day) -> Pause? { pauses.first { $0.from == day } }

  private mutating func take(_ mark: ClockMark, on day: Day) {
    lastMarkOn = day
    switch mark {
    case .started: break
    case .held(_, let ground):
      guard stoppedOn == nil, openPause == nil else { return }
      begin(pauseOn: day, ground: ground)
    case .resumed:
      if let stopped = stoppedOn {
        stoppedOn = nil
        if openPause == nil { begin(pauseOn: stopped, ground: nil) }
      }
      endPause(on: day)
    case .restarted:
      endPause(on: day)
      startedOn = day
    case .stopped:
      stoppedOn = stoppedOn ?? day
    }
  }

  private mutating func begin(pauseOn day: Day, ground: HoldGround?) {
    // The day of an answer was in the office's hands, like the day of a return.
    let first = holdingDayCounts || ground == nil ? day.next : day
    // A day is held once: what the pause before it held already is not held again.
    let isHeldAlready = pauses.last?.holds(first) ?? false
    pauses.append(
      Pause(
        from: day, ground: ground,
        firstUncounted: max(isHeldAlready ? first.next : first, startedOn.next)))
  }

  private mutating func endPause(on day: Day) {
    guard openPause != nil else { return }
    pauses[pauses.count - 1].to = day
  }
}
