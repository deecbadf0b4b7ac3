/// Sequences that terminfo of Debian 12 does not name, as xterm defined them ("XTerm Control Sequences").
/// Terminals that do not know a private mode ignore it.
enum EscapeCodes {
  /// Bracketed paste: pasted text arrives between two marks.
  static let pasteOn = Array("\u{1B}[?2004h".utf8)
  static let pasteOff = Array("\u{1B}[?2004l".utf8)
  /// Presses and releases, with coordinates in decimals.
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
  /// The clipboard named `c`, its text in base 64.
  static func clipboard(_ text: [UInt8]) -> [UInt8] { Array("\u{1B}]52;c;".utf8) + text + stringEnd }
  static func title(_ text: String) -> [UInt8] { Array("\u{1B}]2;\(text)".utf8) + stringEnd }
  /// Lays the present title aside, and takes it up again.
  static let keepTitle = Array("\u{1B}[22;2t".utf8)
  static let formerTitle = Array("\u{1B}[23;2t".utf8)
  private static let stringEnd = Array("\u{1B}\\".utf8)
  /// Asks for the place of the cursor (ECMA-48, DSR 6).
  static let whereIsCursor = Array("\u{1B}[6n".utf8)
}
