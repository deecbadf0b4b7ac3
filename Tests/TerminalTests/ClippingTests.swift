import Terminal
import Testing

@Suite("Clipping and padding")
struct ClippingTests {
  private let widths = DisplayWidth()

  @Test(
    "clips with an ellipsis and never halves a character",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abc", -1, ""),
      ("社会保险", 8, "社会保险"), ("社会保险", 7, "社会保…"), ("社会保险", 6, "社会…"), ("社会保险", 2, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("a\u{1B}b", 3, "a␛b"),
      ("a\u{202E}", 4, "a‹U…"),
      ("", 3, ""),
    ])
  func clip(text: String, columns: Int, clipped: String) {
    #expect(widths.clip(text, to: columns) == clipped)
  }

  @Test("where the ellipsis is wide, room is made for it")
  func wideEllipsis() {
    let wide = DisplayWidth(ambiguous: .wide)
    #expect(wide.clip("abcdef", to: 5) == "abc…")
    #expect(wide.clip("abcdef", to: 1) == "a")
  }

  @Test("pads on the side asked for")
  func pad() {
    #expect(widths.pad("社保", to: 7) == "社保   ")
    #expect(widths.pad("社保", to: 7, .trailing) == "   社保")
    #expect(widths.pad("社保", to: 7, .centre) == " 社保  ")
    #expect(widths.pad("社会保险", to: 7) == "社会保…")
    #expect(widths.pad("社会保险", to: 6) == "社会… ")
  }

  @Test("clipped text fits, is a beginning, and padded text fills exactly")
  func properties() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let text = RandomText.make(using: &random)
      let columns = Int.random(in: 0...20, using: &random)
      let ambiguous: DisplayWidth.Ambiguous = Bool.random(using: &random) ? .narrow : .wide
      let widths = DisplayWidth(ambiguous: ambiguous)
      let clipped = widths.clip(text, to: columns)
      #expect(widths.width(of: clipped) <= columns)
      #expect(widths.width(of: widths.pad(text, to: columns)) == columns)
      #expect(Neutral.isNeutral(clipped))
      let neutral = Neutral.text(text)
      if widths.width(of: neutral) <= columns {
        #expect(clipped == neutral)
      } else {
        #expect(neutral.hasPrefix(clipped.hasSuffix("…") ? String(clipped.dropLast()) : clipped))
      }
    }
  }
}
