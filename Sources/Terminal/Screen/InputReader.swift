internal import CTerminalSignals
internal import Glibc

/// Waits, in one place, for everything that can happen: bytes from the terminal, signals, the caller's
/// descriptors, the deadline. Without any of these the process sleeps.
struct InputReader {
  /// What a wait came to. Signals are the screen's to act upon.
  enum Outcome {
    case input(KeyDecoder.Input)
    case signals(terminal_signal_news)
    case readable(Int32)
    /// The terminal is gone.
    case hangup
    case deadline
  }

  /// Readable when a signal handler has left news.
  private let news: Int32
  private var decoder: KeyDecoder
  private var inputs: [KeyDecoder.Input] = []
  private var taken = 0
  /// The terminal has no more to say, ever.
  private var isGone = false

  init(news: Int32, decoder: KeyDecoder) {
    self.news = news
    self.decoder = decoder
  }

  /// Whether a wait would return at once with input, or with the end of the terminal. Bytes that have come
  /// are decoded for that: a sequence that is going to be swallowed is no reason to put off drawing.
  mutating func hasPending(includingMouse: Bool) -> Bool {
    var terminal = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    if poll(&terminal, 1, 0) > 0 { readTerminal() }
    return isGone
      || inputs[taken...].contains { input in
        switch input {
        case .key, .paste: true
        case .mouse: includingMouse
        case .cursor: false
        }
      }
  }

  /// - Parameter end: when to return for want of anything else; nil waits for ever.
  mutating func wait(for descriptors: [Int32], until end: MonotonicTime?) -> Outcome {
    while true {
      if let input = takeInput() { return .input(input) }
      if isGone { return .hangup }
      let now = MonotonicTime.now
      let giveUp = decoder.patience.map { now + $0 }
      var polled = ([news, STDIN_FILENO] + descriptors).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let first = [giveUp, end].compactMap { $0 }.min()
      let count = poll(&polled, nfds_t(polled.count), first.map { $0.pollTimeout(from: now) } ?? -1)
      // Interrupted by a signal: the pipe is readable now.
      if count < 0 { continue }
      if polled[0].revents != 0 { return .signals(terminal_signals_take()) }
      if polled[1].revents != 0 {
        readTerminal()
        continue
      }
      if let ready = polled.dropFirst(2).first(where: { $0.revents != 0 }) { return .readable(ready.fd) }
      let reached = MonotonicTime.now
      if let giveUp, reached >= giveUp { accept(decoder.giveUp()) }
      if taken == inputs.count, let end, reached >= end { return .deadline }
    }
  }

  private mutating func takeInput() -> KeyDecoder.Input? {
    guard taken < inputs.count else { return nil }
    defer {
      taken += 1
      if taken == inputs.count {
        inputs.removeAll(keepingCapacity: true)
        taken = 0
      }
    }
    return inputs[taken]
  }

  private mutating func accept(_ more: [KeyDecoder.Input]) { inputs += more }

  /// Reads what there is. The terminal must be readable.
  private mutating func readTerminal() {
    guard !isGone else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      accept(decoder.feed(buffer[..<count]))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
    }
  }
}

/// A point on the clock that nobody can set.
struct MonotonicTime: Comparable {
  private let nanoseconds: Int64

  static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  static func + (time: MonotonicTime, duration: Duration) -> MonotonicTime {
    let (seconds, attoseconds) = duration.components
    // A year is as good as for ever, and cannot overflow.
    let whole = min(max(seconds, 0), 31_536_000) * 1_000_000_000
    return MonotonicTime(nanoseconds: time.nanoseconds + whole + max(0, attoseconds / 1_000_000_000))
  }

  static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

  /// Milliseconds until this time, rounded up, so that a wait never ends too early.
  func pollTimeout(from now: MonotonicTime) -> Int32 {
    Int32(clamping: max(0, (nanoseconds - now.nanoseconds + 999_999) / 1_000_000))
  }
}
