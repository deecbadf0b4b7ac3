import Glibc
import JSONText
import Terminal

/// What the program prints: text whose control characters can do nothing, and JSON.
enum Output {
  static func line(_ text: String = "") { write(neutral(text) + "\n", to: STDOUT_FILENO) }
  static func lines(_ texts: [String]) { write(texts.map { neutral($0) + "\n" }.joined(), to: STDOUT_FILENO) }
  static func complain(_ text: String) { write(neutral(text) + "\n", to: STDERR_FILENO) }

  /// A question, with the answer to come on the same line.
  static func prompt(_ text: String) { write(Neutral.text(text), to: STDOUT_FILENO) }

  /// One document, nothing else.
  static func document(_ value: JSONValue) { write(bytes: value.pretty(), to: STDOUT_FILENO) }

  static func raw(_ text: String) { write(text, to: STDOUT_FILENO) }

  private static func neutral(_ text: String) -> String { Neutral.text(text, keepingLineBreaks: true) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(bytes: Array(text.utf8), to: descriptor)
  }

  private static func write(bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that went away, or a full disk: the command has failed, and says so where it still can.
        if descriptor == STDOUT_FILENO {
          complain(CommandPhrases.current.outputFailed(CommandPhrases.current.systemReason(errno)))
        }
        exit(ExitStatus.storeUnwritable.rawValue)
      }
      rest = rest.dropFirst(count)
    }
  }
}
