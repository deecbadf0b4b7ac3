import JSONText
import TestSupport
import Testing

@Suite struct WritingTests {
  private func compact(_ value: JSONValue) -> String { String(decoding: value.compact(), as: UTF8.self) }

  @Test func `one line holds no blanks and keeps the order of its members`() {
    let value: JSONValue = ["b": [1, -2, []], "a": ["x": .null, "w": true], "": "中文 é😀"]
    #expect(compact(value) == #"{"b":[1,-2,[]],"a":{"x":null,"w":true},"":"中文 é😀"}"#)
  }

  @Test func `the form for people has two blanks a level and ends its last line`() {
    let value: JSONValue = ["a": [1, ["b": false]], "c": [], "d": [:]]
    let text = """
      {
        "a": [
          1,
          {
            "b": false
          }
        ],
        "c": [],
        "d": {}
      }

      """
    #expect(String(decoding: value.pretty(), as: UTF8.self) == text)
  }

  @Test func `members without a value are left out`() {
    #expect(compact(.object(skippingNil: ["a": nil, "b": 1, "c": .null])) == #"{"b":1,"c":null}"#)
  }

  @Test func `the named escapes are used where there are any`() {
    #expect(compact("\"\\/\n\r\t\u{8}") == #""\"\\/\n\r\t\u0008""#)
  }

  /// Control characters, whatever turns the direction of a line, what has no width, what ends a line, and what only
  /// a private agreement gives a shape.
  private static let unseen: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0001...0xE007F, 0xF0000...0xF0010,
    0x10FFF0...0x10FFFD,
  ]

  @Test func `no character that cannot be seen leaves as it is, and each comes back`() throws {
    for scalar in Self.unseen.joined().compactMap(Unicode.Scalar.init) {
      let text = "中\(scalar)b"
      let bytes = JSONValue.string(text).compact()
      let written = String(decoding: bytes, as: UTF8.self)
      #expect(written.unicodeScalars.allSatisfy { $0 != scalar }, "U+\(String(scalar.value, radix: 16))")
      #expect(try JSONValue.parse(bytes).string?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test func `what can be seen is written as it is`() {
    for text in ["中文，。", "é", "e\u{301}", "𠮷", "😀", "ا", " ", "~"] {
      #expect(compact(.string(text)) == "\"\(text)\"")
    }
  }

  @Test(arguments: UInt64(1)...20) func `random values come back the same from either form`(_ seed: UInt64)
    throws
  {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let value = RandomValue.make(depth: 5, &numbers)
      #expect(try JSONValue.parse(value.compact()) == value)
      #expect(try JSONValue.parse(value.pretty()) == value)
      #expect(try JSONValue.parse(value.pretty()).compact() == value.compact())
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `a text with one byte changed is read or refused, and never ends the program`(
    _ seed: UInt64
  ) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      var bytes = RandomValue.make(depth: 4, &numbers).compact()
      bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      do throws(JSONFault) {
        let value = try JSONValue.parse(bytes)
        #expect((try? JSONValue.parse(value.compact())) == value)
      } catch {
        #expect(error.offset <= bytes.count)
        #expect(error.line >= 1 && error.column >= 1)
      }
    }
  }

  @Test func `values are equal when they say the same, byte for byte and in the same order`() {
    #expect(JSONValue.string("é") != JSONValue.string("e\u{301}"))
    #expect((["a": 1, "b": 2] as JSONValue) != ["b": 2, "a": 1])
    #expect(
      (["a": 1] as JSONValue)
        == JSONValue(.object([("a", 1)]), at: JSONPosition(line: 9, column: 9, offset: 9)))
    #expect(Set<JSONValue>([1, 1, "1", .null, [], [:], true]).count == 6)
  }
}

/// Values of every kind, with hostile texts among them.
enum RandomValue {
  private static let texts = [
    "", "a", "中文", "\u{0}", "\"", "\\", "\n", "\u{7F}", "\u{9B}31m", "\u{202E}", "\u{FEFF}", "😀",
    "\u{10FFFF}", "e\u{301}",
  ]

  static func make(depth: Int, _ numbers: inout SeededNumbers) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &numbers) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &numbers))
    case 2:
      return .number(
        Int.random(in: .min ... .max, using: &numbers) >> Int.random(in: 0...63, using: &numbers))
    case 3: return .string(text(&numbers))
    case 4, 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &numbers)).map { _ in make(depth: depth - 1, &numbers) })
    default:
      var members: [(name: String, value: JSONValue)] = []
      for index in 0..<Int.random(in: 0...20, using: &numbers) {
        members.append(("\(index)" + text(&numbers), make(depth: depth - 2, &numbers)))
      }
      return .object(members)
    }
  }

  private static func text(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...6, using: &numbers)).map { _ in texts.randomElement(using: &numbers) ?? "" }
      .joined()
  }
}
