import Testing

@testable import Terminal

@Suite("Signs in ASCII")
struct PlainSignsTests {
  @Test("borders and signs become ASCII and stay in their columns; words stay")
  func spelling() {
    var frame = Frame(rows: 5, columns: 20)
    frame.box(row: 0, column: 0, height: 3, width: 12, title: "张三")
    frame.put("▸ ✓ · ▲ … “x”", row: 3, column: 0)
    frame.put("办理（一）", row: 4, column: 0, style: Style(.red))
    frame.spellInASCII()
    #expect(frame.text(row: 0) == "+- 张三 ---+")
    #expect(frame.text(row: 1) == "|          |")
    #expect(frame.text(row: 3) == "> + - ! ~ \"x\"")
    #expect(frame.text(row: 4) == "办理（一）")
    #expect(frame.style(row: 4, column: 0) == Style(.red))
  }

  @Test("a sign that the terminal draws over two columns leaves a blank behind it")
  func wide() {
    var frame = Frame(rows: 1, columns: 8, widths: DisplayWidth(ambiguous: .wide))
    frame.put("▲1…x", row: 0, column: 0)
    frame.spellInASCII()
    #expect(frame.text(row: 0) == "! 1~ x")
  }

  @Test("every stroke of box drawing has a spelling")
  func strokes() {
    for value in 0x2500...0x257F {
      let scalar = Unicode.Scalar(value as Int).flatMap(PlainSigns.spelling(of:))
      #expect(scalar.map { "-|+".unicodeScalars.contains($0) } == true)
    }
  }

  @Test("looks change and text does not")
  func restyle() {
    var frame = Frame(rows: 2, columns: 10)
    frame.put("红", row: 0, column: 0, style: Style(.red))
    frame.put("ab", row: 1, column: 3, style: Style(.green, .bold))
    let text = frame.plainText
    frame.restyleAll { Style(.standard, $0.attributes) }
    #expect(frame.plainText == text)
    #expect(frame.style(row: 0, column: 1) == .plain)
    #expect(frame.style(row: 1, column: 4) == .bold)
  }

  @Test(
    "base 64, by the examples of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("张", "5byg"),
    ])
  func base64(text: String, encoded: String) {
    #expect(String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test("a terminal's answers are told apart, in whatever order, and silence is no answer")
  func answers() {
    typealias Answers = TerminalExamination.Answers
    func heard(_ text: String) -> Answers { Answers(Array(text.utf8)) }
    #expect(
      heard("\u{1B}[12;2R\u{1B}[?2004;2$y\u{1B}[?64;1c") == Answers(ambiguous: .narrow, marksPaste: true))
    #expect(heard("\u{1B}[?2004;0$y\u{1B}[1;3R\u{1B}[?6c") == Answers(ambiguous: .wide, marksPaste: false))
    #expect(heard("\u{1B}[?6c") == Answers())
    #expect(heard("q\u{1B}[") == Answers())
    #expect(Answers.isWhole(Array("\u{1B}[?6c".utf8)))
    #expect(!Answers.isWhole(Array("\u{1B}[1;2R".utf8)))
  }
}
