import Terminal
import Testing

@Suite("Neutral text")
struct NeutralTests {
  @Test(
    "marks what a terminal could act upon or a reader could not see",
    arguments: [
      ("\u{0}", "␀"), ("\u{1B}[2J", "␛[2J"), ("a\rb", "a␍b"), ("a\r\nb", "a␍␊b"), ("\t", "␉"),
      ("\u{7F}", "␡"),
      ("\u{9B}31m", "‹U+009B›31m"), ("12\u{202E}34", "12‹U+202E›34"), ("a\u{200B}b", "a‹U+200B›b"),
      ("\u{FEFF}x", "‹U+FEFF›x"), ("\u{E815}", "‹U+E815›"), ("\u{2028}", "‹U+2028›"),
      ("\u{FFFE}", "‹U+FFFE›"),
      ("\u{E0041}", "‹U+E0041›"), ("\u{10FFFD}", "‹U+10FFFD›"), ("\u{301}", "‹U+0301›"),
      ("a\u{200D}b", "a‹U+200D›b"),
      ("a\u{FE0F}", "a‹U+FE0F›"), ("\u{301}\u{302}", "‹U+0301›‹U+0302›"), ("\u{3164}", "‹U+3164›"),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}\u{303}‹U+0304›"),
    ])
  func marks(text: String, shown: String) {
    #expect(Neutral.text(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(!Neutral.isNeutral(text))
  }

  @Test(
    "leaves alone what is harmless",
    arguments: [
      "", "abc XYZ 0-9 ~!@#", "张三（1990年）“甲”——乙…", "𠮷 㐂 𰻝 龥", "e\u{301}", "が", "か\u{3099}", "葛\u{E0100}",
      "，\u{FE00}",
      "👍🏽", "👨‍👩‍👧", "👩🏻‍🤝‍👨🏿", "❤️", "1️⃣", "🇨🇳", "❤\u{FE0E}", "한국", "\u{1112}\u{1161}\u{11AB}", "ก็ ำ", "¥€￥①㎡℃", "　",
      "\u{A0}",
    ])
  func keeps(text: String) {
    #expect(Neutral.text(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(Neutral.isNeutral(text))
  }

  @Test("keeps line breaks when asked, and reads CR LF as one")
  func lineBreaks() {
    #expect(Neutral.text("a\r\nb\nc\rd", keepingLineBreaks: true) == "a\nb\nc␍d")
  }

  @Test("once is enough: neutral text stays as it is")
  func idempotent() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let once = Neutral.text(RandomText.make(using: &random))
      #expect(Neutral.isNeutral(once))
      #expect(Neutral.text(once).unicodeScalars.elementsEqual(once.unicodeScalars))
    }
  }

  @Test("no control, bidirectional control, private or unassigned scalar comes through, alone or in company")
  func everyScalar() {
    // Every scalar of the planes in use, and some of the empty and private ones.
    let values = [
      Array(0...0x3_FFFF), Array(stride(from: 0x4_0000, through: 0x10_FFFF, by: 97)),
      Array(0xE_0000...0xE_01FF),
    ]
    for value in values.joined().map(UInt32.init) {
      guard let scalar = Unicode.Scalar(value), isForbidden(scalar) else { continue }
      for text in [String(scalar), "a" + String(scalar) + "b", "张" + String(scalar)] {
        if Neutral.text(text).unicodeScalars.contains(scalar) {
          Issue.record("U+\(String(value, radix: 16)) came through in \(text.unicodeScalars.map(\.value))")
          return
        }
      }
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    // In the planes of hanzi, a code point may be a character younger than this program.
    case .unassigned: !(0x20000...0x3FFFF).contains(scalar.value)
    default: false
    }
  }
}
