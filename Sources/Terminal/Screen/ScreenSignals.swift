// What the screen says to the terminal beside the picture: its clipboard, its title, its bell.

extension Screen {
  /// Puts text into the terminal's clipboard (xterm's OSC 52), which reaches the person's own machine through ssh too.
  /// Terminals that do not allow it ignore it, and none of them answers.
  public func copy(_ text: String) {
    guard isTaken else { return }
    let neutral = Neutral.text(text, keepingLineBreaks: true)
    TerminalOutput.write(EscapeCodes.clipboard(Base64.encoded(Array(neutral.utf8))))
  }

  /// Names the window; nil gives it back the name it had (xterm's OSC 2 and its stack of titles).
  public func setTitle(_ title: String?) {
    guard isTaken, title != self.title else { return }
    if self.title == nil { TerminalOutput.write(EscapeCodes.keepTitle) }
    self.title = title
    TerminalOutput.write(title.map { EscapeCodes.title(Neutral.text($0)) } ?? EscapeCodes.formerTitle)
    // Whoever restores the terminal restores the title too.
    arm()
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for (place, byte) in group.enumerated() { bits |= Int(byte) << (16 - 8 * place) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
