import TestSupport

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
    ] + HostileText.all

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
