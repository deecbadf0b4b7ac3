import Terminal
import TestSupport
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  private let narrow = DisplayWidth()
  private let wide = DisplayWidth(ambiguous: .wide)

  @Test(
    "counts columns, not characters",
    arguments: [
      ("", 0), ("abc", 3), ("张三", 4), ("，。（）", 8), ("　", 2), ("𠮷", 2), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
      ("e\u{301}", 1), ("葛\u{E0100}", 2), ("が", 2), ("か\u{3099}", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
      ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("👩🏻‍🤝‍👨🏿", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🇨🇳", 2), ("☰", 2),
      ("é", 1), ("œ", 1), ("Ж", 1), ("ก็", 1), ("€", 1), ("￥", 2), ("々", 2), ("〇", 2), ("㎡", 2), ("𰻝", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(narrow.width(of: text) == columns)
  }

  @Test(
    "ambiguous characters take one column or two, as set",
    arguments: ["“", "”", "…", "—", "·", "①", "─", "×", "±"])
  func ambiguous(text: String) {
    #expect(narrow.width(of: text) == 1)
    #expect(wide.width(of: text) == 2)
  }

  @Test(
    "what is not ambiguous does not change with the setting",
    arguments: ["a", "张", "ñ", "e\u{301}", "👍", "␛", "‹"])
  func unambiguous(text: String) {
    #expect(narrow.width(of: text) == wide.width(of: text))
  }

  @Test("measures text as the screen will show it", arguments: HostileText.all)
  func measuresNeutral(text: String) {
    #expect(narrow.width(of: text) == narrow.width(of: Neutral.text(text)))
    #expect(wide.width(of: text) == wide.width(of: Neutral.text(text)))
  }

  @Test("the width of a text is the sum of its characters")
  func additive() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = RandomText.make(using: &random)
      #expect(narrow.width(of: text) == text.reduce(0) { $0 + narrow.width(of: $1) })
    }
  }
}
