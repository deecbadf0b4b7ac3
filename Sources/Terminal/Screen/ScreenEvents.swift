internal import CNcurses
internal import CTerminalSignals

extension Screen {
  /// Waits for the next event. Without a limit the process sleeps until there is one.
  ///
  /// When the terminal goes away, ``Event/terminate(_:)`` is said once; asking again after that ends the
  /// process.
  ///
  /// - Parameters:
  ///   - descriptors: the caller's own, each reported by ``Event/readable(_:)`` while it has something to
  ///     read.
  ///   - limit: how long to wait before ``Event/deadline``.
  public func nextEvent(watching descriptors: [Int32] = [], within limit: Duration? = nil) -> Event {
    let end = limit.map { MonotonicTime.now + $0 }
    while true {
      if let event = takeNews() { return event }
      switch input.wait(for: descriptors, until: end) {
      case .input(.key(let key)): return .key(key)
      case .input(.paste(let text)): return .paste(text)
      case .input(.mouse(let mouse)):
        if isMouseOn { return .mouse(mouse) }
      case .input(.cursor(let position)):
        if let ambiguous = measured(by: position) { return .measured(ambiguous) }
      case .signals(let signals): hear(signals)
      case .readable(let descriptor): return .readable(descriptor)
      case .hangup:
        // Without a terminal there is nothing to wait for any more. A caller that goes on asking would spin.
        if news.hasSaidTerminate { die(of: .hangup) }
        news.hasSaidTerminate = true
        return .terminate(.hangup)
      case .deadline: return .deadline
      }
    }
  }

  /// Whether keys wait already: a caller that drains them before it draws keeps up with a held key.
  public var hasPendingInput: Bool { input.hasPending(includingMouse: isMouseOn) }

  /// What signals have asked for and the caller has not been told yet.
  struct News {
    var terminate: TerminationSignal?
    var hasSaidTerminate = false
    var stop = false
    var continued = false
    var resumed = false
    var resized = false
  }

  private func hear(_ signals: terminal_signal_news) {
    if signals.terminate != 0 { news.terminate = TerminationSignal(rawValue: signals.terminate) }
    news.stop = news.stop || signals.stop
    news.continued = news.continued || signals.continued
    news.resized = news.resized || signals.resized
  }

  private func takeNews() -> Event? {
    if let signal = news.terminate, !news.hasSaidTerminate {
      news.hasSaidTerminate = true
      return .terminate(signal)
    }
    if news.stop {
      news.stop = false
      suspend()
    } else if news.continued {
      news.continued = false
      retake()
      news.resumed = true
    }
    if news.resized {
      news.resized = false
      if followSize() { return .resize(rows: size.rows, columns: size.columns) }
    }
    if news.resumed {
      news.resumed = false
      return .resumed
    }
    return nil
  }

  /// Learns the terminal's size; true when it has changed.
  private func followSize() -> Bool {
    guard let now = Self.terminalSize(), now != size else { return false }
    size = now
    resize_term(Int32(now.rows), Int32(now.columns))
    painter.forget()
    arm()
    return true
  }

  private func measured(by position: Position) -> DisplayWidth.Ambiguous? {
    guard awaitsMeasure else { return nil }
    awaitsMeasure = false
    return position.column == 2 ? .wide : .narrow
  }
}
