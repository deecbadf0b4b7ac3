import Testing

@testable import Terminal

@Suite("Decoding keys")
struct KeyDecoderTests {
  private func decode(_ text: String, keys: [(sequence: [UInt8], key: Key)] = []) -> [KeyDecoder.Input] {
    var decoder = KeyDecoder(terminalKeys: keys)
    return decoder.feed(text.utf8) + decoder.giveUp()
  }

  @Test(
    "sequences are keys",
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
      ("\u{1B}[5~", .pageUp),
      ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[15~", .function(5)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[[C", .function(3)), ("\u{1B}[1;5C", .controlRight),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;3D", .controlLeft), ("\u{1B}[5;2~", .pageUp),
      ("\u{1B}[1;2R", .function(3)),
      ("\r", .enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
      ("\u{1B}x", .alt("x")), ("\u{1B}[", .alt("[")),
    ] as [(String, Key)])
  func keys(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test("a terminal's own sequences come first")
  func terminalKeys() {
    #expect(
      decode("\u{1B}[11^\u{1B}[A", keys: [(Array("\u{1B}[11^".utf8), .function(11))]) == [
        .key(.function(11)), .key(.up),
      ])
  }

  @Test("text arrives character by character, marks with their letters")
  func text() {
    #expect(decode("你好𠮷").count == 3)
    #expect(decode("e\u{301}👨‍👩‍👧") == [.key(.character("e\u{301}")), .key(.character("👨‍👩‍👧"))])
  }

  @Test(
    "a whole sequence that means nothing here is swallowed whole",
    arguments: [
      "\u{1B}[?1;2c", "\u{1B}[200q", "\u{1B}[I", "\u{1B}[99~", "\u{1B}[<35;1;1M", "\u{1B}[1;2;3;4u",
      "\u{1B}Oz",
    ])
  func unknown(text: String) {
    #expect(decode(text + "a") == [.key(.character("a"))])
  }

  @Test("bytes that are no UTF-8 are seen")
  func invalid() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0x61, 0xFF, 0x62]) == [
        .key(.character("a")), .key(.character("\u{FFFD}")), .key(.character("b")),
      ])
    // GBK for 张, from a terminal with another encoding.
    #expect(decoder.feed([0xD5, 0xC5, 0x0D]).last == .key(.enter))
  }

  @Test("C1 controls are no keys")
  func c1() {
    #expect(decode("a\u{9B}b") == [.key(.character("a")), .key(.character("b"))])
  }

  @Test("pasted text is one event and never keys, with line feeds for line breaks")
  func paste() {
    #expect(
      decode("\u{1B}[200~y\rq\r\nD\n\u{1B}[A\u{3}\u{1B}[201~x") == [
        .paste("y\nq\nD\n\u{1B}[A\u{3}"), .key(.character("x")),
      ])
    #expect(decode("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("an unfinished paste is waited for, however long")
  func unfinishedPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~q".utf8).isEmpty)
    #expect(decoder.patience == nil)
    #expect(decoder.giveUp().isEmpty)
    #expect(decoder.feed("\u{1B}[20".utf8).isEmpty)
    #expect(decoder.feed("1~".utf8) == [.paste("q")])
  }

  @Test("a lone escape is waited for a moment only")
  func patience() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.giveUp() == [.key(.escape)])
    #expect(decoder.feed([0x1B, 0x5B, 0x31]).isEmpty)
    #expect(decoder.patience == .milliseconds(250))
    #expect(decoder.giveUp().isEmpty)
    #expect(decoder.patience == nil)
  }

  @Test("escape and a control or a hanzi together are two keys")
  func escapeThenKey() {
    #expect(decode("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(decode("\u{1B}张") == [.key(.escape), .key(.character("张"))])
  }

  @Test("escape before a sequence is escape, then the sequence")
  func twoEscapes() {
    #expect(decode("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test("the mouse speaks in presses, releases and turns")
  func mouse() {
    let place = Position(row: 2, column: 4)
    #expect(decode("\u{1B}[<0;5;3M") == [.mouse(Mouse(.press(.left), at: place))])
    #expect(decode("\u{1B}[<2;5;3m") == [.mouse(Mouse(.release(.right), at: place))])
    #expect(
      decode("\u{1B}[<64;5;3M\u{1B}[<69;5;3M") == [
        .mouse(Mouse(.wheelUp, at: place)), .mouse(Mouse(.wheelDown, at: place)),
      ])
  }

  @Test("the place of the cursor is an answer, not a key")
  func cursor() {
    #expect(decode("\u{1B}[2;3R") == [.cursor(Position(row: 1, column: 2))])
  }

  @Test("it does not matter where the bytes are cut")
  func anyCut() {
    let text = "a\u{1B}[1;5C张\u{1B}OP𠮷\u{1B}[200~x\u{1B}[B\r\u{1B}[201~\u{1B}[<0;5;3M\u{1B}[3~\u{1B}张b"
    let bytes = Array(text.utf8)
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      var inputs: [KeyDecoder.Input] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...min(5, rest.count), using: &random)
        inputs += decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(inputs == expected)
    }
  }

  @Test("no bytes bring it down, and escape always gets through in the end")
  func anyBytes() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x41, 0x3C, 0x4D, 0x80, 0xE5, 0xFF, 0x0D]
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        _ = decoder.feed([alphabet.randomElement(using: &random) ?? 0])
      }
      _ = decoder.giveUp()
      _ = decoder.feed([0x0D])
      #expect(decoder.feed([0x1B]) + decoder.giveUp() == [.key(.escape)])
    }
  }
}
