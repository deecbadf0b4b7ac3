/// Text that is trouble for a screen.
public enum HostileText {
  /// What a terminal might act upon, or a reader could not see.
  public static let all = [
    "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\r", "\r\n", "\u{1B}", "\u{1B}]0;title\u{7}", "\u{1B}[2J",
    "\u{1B}]52;c;AA==\u{7}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}31m", "\u{9D}", "\u{AD}", "\u{34F}",
    "\u{61C}", "\u{115F}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}",
    "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{3164}", "\u{E000}",
    "\u{F8FF}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{FFFC}", "\u{FFFE}", "\u{1FFFF}",
    "\u{E0001}", "\u{E0041}", "\u{F0000}", "\u{10FFFD}", "\u{301}", "a\u{200D}b", "a\u{FE0F}",
    "張\u{200D}三", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}\u{302}",
    "🏴\u{E0067}\u{E0062}\u{E007F}",
  ]

  /// Harmless, and hard to measure: wide, combined, joined, ambiguous, of planes beyond the first.
  public static let awkward = [
    "张", "，", "“”", "…", "①", "𠮷", "e\u{301}", "👍🏽", "👨‍👩‍👧", "❤️", "🇨🇳", "☰", "ｱ", "한", "葛\u{E0100}",
  ]

  /// All of it in one text, beginning with another piece for every name: what is cut short differs from field to field.
  public static func mixed(for name: String, length: Int = 60) -> String {
    let pieces = zip(all, awkward + awkward + awkward + awkward).flatMap { [$0, $1] }
    let start = name.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
    return (0..<length).map { pieces[(start + $0) % pieces.count] }.joined()
  }
}
