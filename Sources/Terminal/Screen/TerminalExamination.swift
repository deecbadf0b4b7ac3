internal import CNcurses
internal import Glibc

/// What can be found out about the terminal without taking its screen: by its description, and by asking it.
public struct TerminalExamination: Sendable {
  public let isInputTerminal: Bool
  public let isOutputTerminal: Bool
  /// `$TERM`, empty when unset.
  public let type: String
  /// Why no screen can be opened on a terminal of this type; nil when one can.
  public let obstacle: ScreenError?
  /// Colours of the description, before NO_COLOR.
  public let colours: Int
  public let size: (rows: Int, columns: Int)?
  /// The codeset of the environment's locale, such as UTF-8; nil when the locale is not installed.
  public let codeset: String?
  public let hasUTF8Fallback: Bool
  /// What the terminal said of itself; nil when it said nothing.
  public let answers: Answers?

  public struct Answers: Equatable, Sendable {
    /// How it draws characters of ambiguous width.
    public var ambiguous: DisplayWidth.Ambiguous?
    /// Whether it marks pasted text; nil when it did not say.
    public var marksPaste: Bool?
  }

  /// - Parameter patience: how long the terminal may take to answer.
  public init(patience: Duration = .seconds(1)) {
    isInputTerminal = isatty(STDIN_FILENO) == 1
    isOutputTerminal = isatty(STDOUT_FILENO) == 1
    type = getenv("TERM").map { String(cString: $0) } ?? ""
    let isUTF8 = locale_from_environment_is_utf8()
    codeset = locale_codeset().map { String(cString: $0) }
    hasUTF8Fallback = isUTF8 || locale_fall_back_to_utf8()
    do throws(ScreenError) {
      try Screen.checkTerminalType()
      obstacle = nil
    } catch {
      obstacle = error
    }
    colours = obstacle == nil ? max(0, Int(terminfo_number("colors"))) : 0
    size = Screen.terminalSize()
    let canAsk = isInputTerminal && isOutputTerminal && obstacle == nil
    answers = canAsk ? TerminalExamination.ask(within: patience) : nil
  }

  /// Asks for the cursor's place behind an ambiguous character and for the paste mode; the question that every terminal
  /// answers comes last (ECMA-48 DA), so that nobody waits for an answer that will not come.
  private static func ask(within patience: Duration) -> Answers? {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    var unedited = modes
    cfmakeraw(&unedited)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &unedited) == 0 else { return nil }
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes) }
    TerminalOutput.write(Array("\r“\u{1B}[6n\r  \r\u{1B}[?2004$p\u{1B}[c".utf8))
    var heard: [UInt8] = []
    let end = MonotonicTime.now + patience
    while !Answers.isWhole(heard) {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, end.pollTimeout(from: .now)) > 0 else { break }
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { break }
      heard += buffer[..<count]
    }
    return heard.isEmpty ? nil : Answers(heard)
  }
}

extension TerminalExamination.Answers {
  /// Reads `CSI row ; column R`, `CSI ? 2004 ; setting $ y`, `CSI ? … c`, in whatever order they came.
  init(_ bytes: [UInt8]) {
    self.init()
    for sequence in bytes.split(separator: 0x1B) where sequence.first == UInt8(ascii: "[") {
      let body = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
      switch sequence.last {
      case UInt8(ascii: "R"):
        let numbers = body.split(separator: ";").compactMap { Int($0) }
        if numbers.count == 2 { ambiguous = numbers[1] == 3 ? .wide : .narrow }
      case UInt8(ascii: "y") where body.hasPrefix("?2004;"):
        // 0 is a mode it does not know.
        marksPaste = !body.hasPrefix("?2004;0")
      default: break
      }
    }
  }

  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.last == UInt8(ascii: "c") && bytes.contains(0x1B)
  }
}
