internal import CNcurses
internal import CTerminalSignals
internal import Glibc

/// The live terminal: frames out, events in, and the terminal given back whatever happens.
///
/// One object owns the terminal of the process, from ``init(_:)`` to ``stop()``. It is not `Sendable`:
/// curses and the terminal's modes are one shared thing, and the thread that made the screen is the only
/// one that may use it.
///
/// Promises:
/// - the terminal is restored by `stop`, by `deinit`, by `exit`, by a fatal signal or a trap, and by a
///   second request to end when the first was not heard;
/// - nothing is written while nothing changes, and nothing wakes the process but a key, a change, or the
///   deadline asked for;
/// - standard error, when it is the terminal, is held back while the screen is taken and shown after it.
public final class Screen {
  public struct Options: Sendable {
    /// Report mouse events. Off by default: the terminal's own selection is worth more.
    public var mouse = false
    /// Use colours where the terminal has them; NO_COLOR, when set and not empty, forbids them
    /// (no-color.org).
    public var colour = true
    /// Ask the terminal how it draws ambiguous characters; the answer, if any, arrives as
    /// ``Event/measured(_:)``.
    public var measuresAmbiguousWidth = true
    /// How long a lone escape may be the beginning of a sequence. Slow lines want more than the usual 25 ms.
    public var escapeDelay = Duration.milliseconds(25)

    public init() {}
  }

  /// Set when the locale asked for could not be had, for a notice to the user.
  public let localeFallback: LocaleFallback?
  /// The size of the terminal, in rows and columns.
  public internal(set) var size: (rows: Int, columns: Int)
  /// Whether mouse events are reported.
  public private(set) var isMouseOn = false

  /// How many colours are shown; 0 under NO_COLOR and on a terminal without any.
  public var colours: Int { painter.colours }

  let terminfo: Terminfo
  var painter: Painter
  var input: InputReader
  /// What signals have said and the caller has not heard yet.
  var news = News()
  /// A question about the cursor is on its way to the terminal.
  var awaitsMeasure = false
  private let curses: OpaquePointer
  private var modes: termios
  private(set) var isTaken = false
  /// The window's name while it is ours.
  var title: String?
  private var isStopped = false

  /// Takes the terminal.
  public init(_ options: Options = Options()) throws(ScreenError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    localeFallback = try Self.settleLocale()
    try Self.checkTerminalType()
    modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .modesRefused(errno) }

    // Before curses, which takes over only signals that are still at their default.
    guard !terminal_signals_are_installed() else { throw .alreadyStarted }
    let news = terminal_signals_install()
    guard news >= 0 else { throw .modesRefused(errno) }
    terminal_errors_hold()

    let output = FrameOutput()
    guard let curses = curses_begin(output?.stream) else {
      terminal_errors_release()
      terminal_signals_remove()
      throw .terminalTypeUnknown(Self.environment("TERM") ?? "")
    }
    self.curses = curses
    raw()
    noecho()
    nonl()
    keypad(curses_window(), true)
    terminfo = Terminfo()
    painter = Painter(
      colour: options.colour && (Self.environment("NO_COLOR") ?? "").isEmpty, terminfo: terminfo,
      output: output)
    input = InputReader(
      news: news,
      decoder: KeyDecoder(
        terminalKeys: Terminfo.keySequences(), escapeDelay: options.escapeDelay))
    // Curses trusts LINES and COLUMNS, which may be left over from another window; the terminal itself is
    // asked, and curses only where it does not know (a serial line).
    size = Self.terminalSize() ?? (Int(curses_rows()), Int(curses_columns()))
    resize_term(Int32(size.rows), Int32(size.columns))
    isMouseOn = options.mouse
    take(redrawing: nil)
    if options.measuresAmbiguousWidth { askForAmbiguousWidth() }
  }

  deinit { stop() }

  /// Gives the terminal back for good. Safe to call twice.
  public func stop() {
    guard !isStopped else { return }
    isStopped = true
    leave()
    if awaitsMeasure {
      // The answer must not end up as letters in the shell.
      tcflush(STDIN_FILENO, TCIFLUSH)
    }
    delscreen(curses)
    terminal_signals_remove()
  }

  /// Gives the terminal back and ends the process by the signal, so that the status is the conventional one.
  public func die(of signal: TerminationSignal) -> Never {
    stop()
    terminal_signals_die(signal.rawValue)
  }

  /// Shows a frame: writes what differs from the one before, the cursor last. A frame of another size is
  /// cut or filled up with spaces.
  public func draw(_ frame: Frame) {
    guard isTaken else { return }
    painter.show(frame, rows: size.rows, columns: size.columns)
  }

  /// Clears the terminal and draws the last frame again, after something else has written on it.
  public func redraw() {
    guard isTaken else { return }
    let last = painter.shown
    painter.forget()
    draw(last ?? Frame(rows: size.rows, columns: size.columns))
  }

  /// Turns mouse events on or off.
  public func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn else { return }
    isMouseOn = isOn
    if isTaken { TerminalOutput.write(isOn ? EscapeCodes.mouseOn : EscapeCodes.mouseOff) }
  }

  public func bell() {
    if isTaken { TerminalOutput.write([0x07]) }
  }

  // MARK: - Giving the terminal away for a while

  /// Stops the process as Ctrl-Z does in any program, and takes the screen again when it is continued, with
  /// the last frame. The size may have changed; the next event says so.
  public func suspend() {
    guard isTaken else { return }
    let last = painter.shown
    leave()
    terminal_signals_stop_here()
    take(redrawing: last)
    news.resumed = true
    news.resized = true
  }

  /// Gives the terminal to a child such as `$EDITOR` or a pager (see ``run(_:)``). Until
  /// ``resumeAfterChild()``, Ctrl-C is the child's alone and Ctrl-Z stops both.
  public func suspendForChild() {
    guard isTaken else { return }
    frameBeforeChild = painter.shown
    leave()
    terminal_signals_leave_to_child(true)
  }

  /// Takes the terminal back and draws the last frame again.
  public func resumeAfterChild() {
    guard !isTaken, !isStopped else { return }
    terminal_signals_leave_to_child(false)
    take(redrawing: frameBeforeChild)
    frameBeforeChild = nil
    news.resized = true
  }

  private var frameBeforeChild: Frame?

  /// After a SIGCONT that no `suspend` of ours expected: whoever had the terminal meanwhile may have left
  /// anything.
  func retake() {
    guard isTaken else { return }
    take(redrawing: painter.shown)
  }

  private func take(redrawing frame: Frame?) {
    terminal_errors_hold()
    reset_prog_mode()
    isTaken = true
    arm()
    // Curses takes the alternate screen and the keypad with the first update after endwin.
    painter.begin(rows: size.rows, columns: size.columns)
    if let frame { painter.show(frame, rows: size.rows, columns: size.columns) }
    let named = title.map { EscapeCodes.keepTitle + EscapeCodes.title(Neutral.text($0)) } ?? []
    TerminalOutput.write(EscapeCodes.pasteOn + (isMouseOn ? EscapeCodes.mouseOn : []) + named)
  }

  private func leave() {
    guard isTaken else { return }
    isTaken = false
    let unnamed = title == nil ? [] : EscapeCodes.formerTitle
    TerminalOutput.write((isMouseOn ? EscapeCodes.mouseOff : []) + EscapeCodes.pasteOff + unnamed)
    endwin()
    terminal_signals_disarm()
    terminal_errors_release()
  }

  /// Computes what the signal handlers need; again when the size changes, because the last row is part of it.
  func arm() {
    var farewell = terminfo["sgr0"] + terminfo["op"] + EscapeCodes.mouseOff + EscapeCodes.pasteOff
    if title != nil { farewell += EscapeCodes.formerTitle }
    farewell += terminfo["rmkx"] + terminfo["cnorm"]
    farewell += terminfo.moveCursor(to: Position(row: size.rows - 1, column: 0)) + terminfo["rmcup"] + [0x0D]
    _ = terminal_signals_arm(STDOUT_FILENO, &modes, farewell.map { CChar(bitPattern: $0) }, farewell.count)
  }

  // MARK: - The ways of this terminal

  private func askForAmbiguousWidth() {
    guard size.rows > 1, terminfo["u7"] == EscapeCodes.whereIsCursor else { return }
    // In the second row, since an answer about the first looks like F3; then wiped out, and the cursor
    // where curses left it.
    let place = terminfo.moveCursor(to: Position(row: 1, column: 0))
    TerminalOutput.write(
      place + Array("“".utf8) + EscapeCodes.whereIsCursor + place + Array("  ".utf8)
        + terminfo.moveCursor(to: Position(row: 0, column: 0)))
    awaitsMeasure = true
  }

  static func terminalSize() -> (rows: Int, columns: Int)? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return nil
    }
    return (Int(window.ws_row), Int(window.ws_col))
  }

  private static func settleLocale() throws(ScreenError) -> LocaleFallback? {
    if locale_from_environment_is_utf8() { return nil }
    guard locale_fall_back_to_utf8() else { throw .noUnicodeLocale }
    let requested = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return LocaleFallback(requested: requested ?? "")
  }

  static func checkTerminalType() throws(ScreenError) {
    guard let type = environment("TERM"), !type.isEmpty else { throw .terminalTypeMissing }
    var status: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &status) == 0 else {
      // 1 stands for a hardcopy terminal: known, but without a cursor.
      throw status == 1 ? .terminalTooPlain(type) : .terminalTypeUnknown(type)
    }
    guard terminfo_string("cup") != nil else { throw .terminalTooPlain(type) }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
