import JSONText
import Testing

@Suite struct ReadingTests {
  private func read(_ text: String) throws(JSONFault) -> JSONValue { try JSONValue.parse(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONValue.parse(bytes)
      return nil
    } catch {
      return error
    }
  }

  private static let accepted: [(String, JSONValue)] = [
    ("null", .null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-1", -1), ("120", 120),
    ("9223372036854775807", .number(.max)), ("-9223372036854775808", .number(.min)), (#""""#, ""),
    (#""a""#, "a"), ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]), (" \t\r\n[1 , 2]\n", [1, 2]),
    (#"{"a":1,"b":[{"c":null}]}"#, ["a": 1, "b": [["c": .null]]]), (#"{"":0}"#, ["": 0]),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u4e2d\u6587 \u00E9""#, "中文 é"),
    (#""\ud83d\ude00""#, "😀"), (#""x\uD800\uDC00y""#, "x\u{10000}y"), (#""\udbff\udfff""#, "\u{10FFFF}"),
    (#""\u0000""#, "\u{0}"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"學員\"", "學員"),
  ]

  @Test(arguments: accepted.indices) func `what RFC 8259 allows is read`(_ index: Int) throws {
    let (text, value) = Self.accepted[index]
    #expect(try read(text) == value)
  }

  private static let refused: [(String, JSONFault.Reason, line: Int, column: Int, offset: Int)] = [
    ("", .endOfText, 1, 1, 0), ("  ", .endOfText, 1, 3, 2), ("[1", .endOfText, 1, 3, 2),
    (#"{"a""#, .endOfText, 1, 5, 4), (#""ab"#, .endOfText, 1, 4, 3), ("tru", .endOfText, 1, 4, 3),
    (#""\u12"#, .endOfText, 1, 6, 5), (#""\"#, .endOfText, 1, 3, 2),
    ("[1,]", .unexpected(0x5D), 1, 4, 3), ("[,1]", .unexpected(0x2C), 1, 2, 1),
    (#"{"a":1,}"#, .unexpected(0x7D), 1, 8, 7), (#"{"a" 1}"#, .unexpected(0x31), 1, 6, 5),
    ("{1:1}", .unexpected(0x31), 1, 2, 1), ("[1 2]", .unexpected(0x32), 1, 4, 3),
    ("[1}", .unexpected(0x7D), 1, 3, 2), ("'a'", .unexpected(0x27), 1, 1, 0),
    ("True", .unexpected(0x54), 1, 1, 0), ("nul]", .unexpected(0x5D), 1, 4, 3),
    ("+1", .unexpected(0x2B), 1, 1, 0), (".5", .unexpected(0x2E), 1, 1, 0),
    ("NaN", .unexpected(0x4E), 1, 1, 0), ("/* */1", .unexpected(0x2F), 1, 1, 0),
    ("\u{C}1", .unexpected(0x0C), 1, 1, 0), ("\u{A0}1", .unexpected(0xC2), 1, 1, 0),
    ("1 2", .textAfterValue, 1, 3, 2), ("[]]", .textAfterValue, 1, 3, 2), ("nulll", .textAfterValue, 1, 5, 4),
    ("\u{FEFF}1", .byteOrderMark, 1, 1, 0),
    ("\"a\nb\"", .controlCharacter(0x0A), 1, 3, 2), ("\"\\n\u{1F}\"", .controlCharacter(0x1F), 1, 4, 3),
    ("\"\u{0}\"", .controlCharacter(0), 1, 2, 1), (#""\x41""#, .unknownEscape, 1, 3, 2),
    (#""\u00g0""#, .unknownEscape, 1, 6, 5), (#""\U0041""#, .unknownEscape, 1, 3, 2),
    (#""\ud800""#, .loneSurrogate, 1, 8, 7), (#""\udc00""#, .loneSurrogate, 1, 8, 7),
    (#""\ud800\u0041""#, .loneSurrogate, 1, 14, 13), (#""\ud800\ud800""#, .loneSurrogate, 1, 14, 13),
    (#""\ud800x""#, .loneSurrogate, 1, 8, 7),
    ("1.0", .notWhole, 1, 2, 1), ("1e3", .notWhole, 1, 2, 1), ("-0.5", .notWhole, 1, 3, 2),
    ("2E0", .notWhole, 1, 2, 1), ("01", .malformedNumber, 1, 3, 2), ("-", .malformedNumber, 1, 2, 1),
    ("-01", .malformedNumber, 1, 4, 3), ("-a", .malformedNumber, 1, 2, 1), ("00", .malformedNumber, 1, 3, 2),
    ("9223372036854775808", .numberTooLarge, 1, 19, 18),
    ("-9223372036854775809", .numberTooLarge, 1, 20, 19),
    (#"{"a":1,"a":2}"#, .nameTwice("a"), 1, 8, 7), (#"{"a":1,"\u0061":2}"#, .nameTwice("a"), 1, 8, 7),
    ("{\n  \"a\": [\n    1,\n    x\n]}", .unexpected(0x78), 4, 5, 22),
    ("[\r\n1,\r\n2\r\n", .endOfText, 4, 1, 10),
    ("{\"中文\":?}", .unexpected(0x3F), 1, 11, 10),
  ]

  @Test(arguments: refused.indices) func `everything else is refused, and its place told`(_ index: Int) {
    let (text, reason, line, column, offset) = Self.refused[index]
    let found = fault(Array(text.utf8))
    #expect(found == JSONFault(line: line, column: column, offset: offset, reason: reason), "\(text)")
  }

  private static let notUTF8: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    [0xF4, 0x90, 0x80, 0x80],
  ]

  @Test(arguments: notUTF8) func `a string that is no UTF-8 is refused, with an escape in it or without`(
    _ bytes: [UInt8]
  ) {
    let place = JSONFault(line: 1, column: 3, offset: 2, reason: .notUTF8)
    #expect(fault(Array("[\"".utf8) + bytes + Array("\"]".utf8)) == place)
    #expect(fault(Array("[\"\\n".utf8) + bytes + Array("\"]".utf8)) == place)
  }

  @Test func `a name that stands twice among many is found`() {
    let names = (0..<40).map { "\"n\($0)\":0" }
    #expect(fault(Array("{\(names.joined(separator: ","))}".utf8)) == nil)
    for twice in [0, 15, 16, 17, 39] {
      let text = "{\((names + ["\"n\(twice)\":1"]).joined(separator: ","))}"
      #expect(fault(Array(text.utf8))?.reason == .nameTwice("n\(twice)"))
    }
  }

  @Test func `values lie 128 deep, and not one deeper`() {
    let brackets = { (depth: Int) in
      Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(fault(brackets(128)) == nil)
    #expect(fault(brackets(129)) == JSONFault(line: 1, column: 129, offset: 128, reason: .tooDeep))
    #expect(fault(Array(repeating: UInt8(ascii: "["), count: 1_000_000))?.reason == .tooDeep)
    let objects = String(repeating: "{\"a\":", count: 129)
    #expect(fault(Array(objects.utf8))?.reason == .tooDeep)
    // Depth is given back: many shallow values side by side are no deep one.
    #expect(fault(Array("[\(Array(repeating: "[[]],{}", count: 300).joined(separator: ","))]".utf8)) == nil)
  }

  @Test func `a piece of a longer text is read alone, and its places count from its start`() throws {
    let text = Array("garbage{\"a\":[1]}more".utf8)
    let value = try JSONValue.parse(text[7..<16])
    #expect(value == ["a": [1]])
    #expect(value["a"]?.array?.first?.position == JSONPosition(line: 1, column: 7, offset: 6))
    #expect(throws: JSONFault(line: 1, column: 10, offset: 9, reason: .textAfterValue)) {
      try JSONValue.parse(text[7...])
    }
  }

  @Test func `every value knows where it began`() throws {
    let value = try read("{\n  \"a\": 1,\n  \"b\": [\n    true\n  ]\n}\n")
    #expect(value.position == JSONPosition(line: 1, column: 1, offset: 0))
    #expect(value["a"]?.position == JSONPosition(line: 2, column: 8, offset: 9))
    #expect(value["b"]?.array?.first?.position == JSONPosition(line: 4, column: 5, offset: 25))
  }

  @Test func `a value of one kind is none of the others`() throws {
    let value = try read(#"{"text":"1","number":1,"truth":true,"list":[],"nothing":null}"#)
    #expect(value["text"]?.string == "1" && value["text"]?.number == nil && value["text"]?.array == nil)
    #expect(value["number"]?.number == 1 && value["number"]?.string == nil && value["number"]?.bool == nil)
    #expect(value["truth"]?.bool == true && value["truth"]?.number == nil)
    #expect(value["list"]?.array == [] && value["list"]?["text"] == nil)
    #expect(value["nothing"]?.isNull == true && value["text"]?.isNull == false)
    #expect(value["absent"] == nil)
  }
}
