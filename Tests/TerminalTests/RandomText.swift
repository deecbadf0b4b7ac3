/// The same numbers in every run (SplitMix64), so that a failure can be looked at again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text of every kind that is trouble for terminals, among ordinary text.
enum RandomText {
  static let pieces =
    [
      "a", "Z9", " ", "-", "张", "三", "社会保险", "，", "。", "（", "）", "“", "”", "…", "①", "𠮷", "e\u{301}",
      "ж\u{301}",
      "👍🏽", "👨‍👩‍👧", "❤️", "🇨🇳", "☰", "ｱ", "한", "葛\u{E0100}", "か\u{3099}",
    ] + hostileTexts

  static func make(length: Int = 12, using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...length, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? String(anyScalar(using: &random)) : pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  static func anyScalar(using random: inout SeededGenerator) -> Unicode.Scalar {
    while true {
      let limit: UInt32 = Bool.random(using: &random) ? 0x3000 : 0x11_0000
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { return scalar }
    }
  }
}

/// Text that a terminal might act upon, or a reader could not see.
let hostileTexts = [
  "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\r", "\r\n", "\u{1B}", "\u{1B}]0;title\u{7}", "\u{1B}[2J",
  "\u{1B}]52;c;AA==\u{7}",
  "\u{7F}", "\u{80}", "\u{85}", "\u{9B}31m", "\u{9D}", "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{180E}",
  "\u{200B}",
  "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}",
  "\u{2066}",
  "\u{2069}", "\u{3164}", "\u{E000}", "\u{F8FF}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{FFFC}",
  "\u{FFFE}",
  "\u{1FFFF}", "\u{E0001}", "\u{E0041}", "\u{F0000}", "\u{10FFFD}", "\u{301}", "a\u{200D}b", "a\u{FE0F}",
  "張\u{200D}三",
  "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}\u{302}", "🏴\u{E0067}\u{E0062}\u{E007F}",
]
