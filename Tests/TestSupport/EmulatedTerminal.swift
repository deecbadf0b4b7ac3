import CVTerm
import Glibc

/// A program in a pseudo-terminal behind a real terminal emulator (libvterm): what tests see is what a person
/// would see, and what they send is what a keyboard or an input method would.
///
/// Nothing sleeps. Every wait reads what the program writes until a condition holds; time limits are only
/// there to end a test that has failed, and failing prints the whole screen.
public final class EmulatedTerminal {
  /// How a process ended.
  public enum ExitStatus: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// A wait that came to nothing.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Far more than any wait needs on a slow machine.
  public static let patience = 60.0

  private let emulator: OpaquePointer
  private let properties: UnsafeMutablePointer<emulator_properties>
  private let terminal: PseudoTerminal
  private var status: ExitStatus?
  private var isClosed = false
  /// Every byte the program has written.
  public private(set) var rawBytes: [UInt8] = []

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the program, found by PATH when it is no path, and its arguments.
  ///   - environment: changes to a small, fixed environment; nil removes a variable.
  public init(
    _ command: [String], rows: Int = 30, columns: Int = 100, environment: [String: String?] = [:],
    directory: String? = nil
  ) throws {
    var variables: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
      // The runtime's own report of a crash takes seconds and is no concern of these tests.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { _, new in new }
    terminal = try PseudoTerminal(
      command, environment: variables.compactMapValues { $0 }, directory: directory, rows: rows,
      columns: columns)
    properties = .allocate(capacity: 1)
    emulator = emulator_new(Int32(rows), Int32(columns), properties)
  }

  deinit {
    if status == nil {
      kill(-terminal.process, SIGKILL)
      kill(terminal.process, SIGKILL)
      waitpid(terminal.process, nil, 0)
    }
    vterm_free(emulator)
    properties.deallocate()
  }

  // MARK: - What is there

  public var screen: EmulatedScreen { EmulatedScreen(of: emulator, properties: properties.pointee) }

  public var processIdentifier: Int32 { terminal.process }

  /// The modes of the terminal line: whether it echoes and whether it gathers lines, as in a shell.
  public var lineModes: (echoes: Bool, isCanonical: Bool) {
    var modes = termios()
    tcgetattr(terminal.master, &modes)
    return (modes.c_lflag & UInt32(ECHO) != 0, modes.c_lflag & UInt32(ICANON) != 0)
  }

  /// Whether the program has asked for pasted text to be marked.
  public var isPasteBracketed: Bool {
    _ = takeAnswers()
    vterm_keyboard_start_paste(emulator)
    return !takeAnswers().isEmpty
  }

  // MARK: - What a person does

  public func send(_ keys: EmulatedKey...) { send(keys: keys) }

  public func send(keys: [EmulatedKey]) {
    for key in keys {
      key.press(on: emulator)
      answer()
    }
  }

  /// Text as an input method commits it: all at once, in UTF-8.
  public func send(text: String) { terminal.write(Array(text.utf8)) }

  public func send(bytes: [UInt8]) { terminal.write(bytes) }

  /// Text from the clipboard, marked when the program has asked for it, line breaks as carriage returns.
  public func paste(_ text: String) {
    vterm_keyboard_start_paste(emulator)
    answer()
    terminal.write(text.utf8.map { $0 == 0x0A ? 0x0D : $0 })
    vterm_keyboard_end_paste(emulator)
    answer()
  }

  public func resize(rows: Int, columns: Int) {
    // The emulator first: the program may answer at once.
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    terminal.resize(rows: rows, columns: columns)
  }

  public func signal(_ number: Int32) { kill(terminal.process, number) }

  /// Takes the terminal away from the program, as when a window or a connection is closed.
  public func hangUp() {
    terminal.hangUp()
    isClosed = true
  }

  /// Ends the program, whatever it is doing.
  public func terminate() {
    kill(-terminal.process, SIGKILL)
    kill(terminal.process, SIGKILL)
  }

  // MARK: - Waiting

  /// Reads until the condition holds for the screen.
  ///
  /// All that is to be judged of one screen belongs into one condition: a slow program may show the text
  /// now and place the cursor a moment later.
  public func wait(
    until what: String = "the condition", within seconds: Double = patience,
    _ condition: (EmulatedScreen) -> Bool
  ) throws {
    let end = Self.now + seconds
    while !condition(screen) {
      guard Self.now < end else { throw failure("still waiting for \(what) after \(seconds) s") }
      guard read(within: end - Self.now) || !isClosed else {
        if condition(screen) { return }
        throw failure("the program closed the terminal before \(what)")
      }
    }
  }

  public func waitFor(_ text: String, within seconds: Double = patience) throws {
    try wait(until: "“\(text)”", within: seconds) { $0.contains(text) }
  }

  /// Reads until the program has ended, and returns how.
  public func exitStatus(within seconds: Double = patience) throws -> ExitStatus {
    let end = Self.now + seconds
    while status == nil {
      guard Self.now < end else { throw failure("the program still runs after \(seconds) s") }
      // A program that has closed its terminal has no more to say; what is left is to die.
      if isClosed { poll(nil, 0, 1) } else { _ = read(within: min(0.05, end - Self.now)) }
      reap()
    }
    while !isClosed, read(within: 0) {}
    return status ?? .exited(-1)
  }

  /// Reads until nothing has been written for so long. For recording screens; never for judging one.
  public func settle(quiet seconds: Double) {
    while read(within: seconds) {}
  }

  /// Reads once what has been written, waiting for it if need be; false when nothing came.
  private func read(within seconds: Double) -> Bool {
    guard !isClosed else { return false }
    guard var bytes = terminal.read(within: Int32(clamping: Int(max(0, seconds) * 1_000) + 1)) else {
      isClosed = true
      return false
    }
    guard !bytes.isEmpty else { return false }
    // What follows at once belongs to the same picture: a frame should be judged whole. And libvterm loses a
    // combining mark that comes apart from its letter in the last column.
    while let more = terminal.read(within: Self.endsWithSequence(bytes) ? 1 : 5), !more.isEmpty {
      bytes += more
    }
    rawBytes += bytes
    bytes.withUnsafeBytes {
      _ = vterm_input_write(emulator, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    vterm_screen_flush_damage(vterm_obtain_screen(emulator))
    answer()
    return true
  }

  /// Whether the last thing in the bytes is a whole control sequence: nothing can combine with that.
  private static func endsWithSequence(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.lastIndex(of: 0x1B) else { return false }
    let rest = bytes[escape...].dropFirst()
    guard rest.first == UInt8(ascii: "["), let end = rest.dropFirst().firstIndex(where: { $0 >= 0x40 }) else {
      return false
    }
    return end == bytes.count - 1
  }

  /// Sends on what the emulator has to say: keys pressed on it, answers to questions.
  private func answer() {
    let bytes = takeAnswers()
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  private func takeAnswers() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 4_096)
    while case let count = vterm_output_read(emulator, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count].map { UInt8(bitPattern: $0) }
    }
    return bytes
  }

  private func reap() {
    var raw: Int32 = 0
    guard status == nil, waitpid(terminal.process, &raw, WNOHANG) == terminal.process else { return }
    let signal = raw & 0x7F
    status = signal == 0 ? .exited(raw >> 8 & 0xFF) : .signalled(signal)
  }

  func failure(_ reason: String) -> Failure {
    Failure(description: reason + "\n" + screen.picture)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
