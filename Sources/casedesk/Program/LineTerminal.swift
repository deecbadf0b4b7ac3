import CaseConsole
import Glibc

/// Standard input and output as a conversation: a line at a time, edited by the terminal itself.
final class LineTerminal: LineConversation {
  /// What has been read beyond the present line: a pipe gives many at once.
  private var ahead: [UInt8] = []

  func say(_ line: String) { Output.line(line) }

  func ask(_ prompt: String) -> String? {
    Output.prompt(prompt)
    while true {
      if let end = ahead.firstIndex(of: 0x0A) {
        let line = ahead[..<end]
        ahead.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        Output.line()
        return nil
      }
      ahead += buffer[..<count]
    }
  }
}
