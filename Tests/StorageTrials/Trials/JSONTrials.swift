import JSONText
import TestSupport

extension Trial {
  /// Texts that are JSON, nearly so, or not at all, read by two readers that have nothing in common.
  package static let hostileJSON = Trial(
    name: "hostile JSON, a second reader as oracle",
    figures: Figures(test: 3_000, commit: 200_000, nightly: 10_000_000)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    var tally = Tally()
    for index in 0..<count {
      let number = numbers.next()
      guard share.contains(index) else { continue }
      tally.attempt("text \(number)") {
        var maker = HostileText(numbers: SeededNumbers(seed: number))
        let text = maker.next()
        let expected = SecondReader.read(text)
        let read = try? JSONValue.parse(text)
        guard read == expected else {
          throw Broken(.p13, "\(String(decoding: text.prefix(200), as: UTF8.self))")
        }
        // What can be read is written so that it reads the same again.
        if let read, try JSONValue.parse(read.compact()) != read { throw Broken(.p13, "written otherwise") }
        return 0
      }
    }
    return tally
  }
}

/// Makes values by the grammar, and then does something to their bytes.
private struct HostileText {
  var numbers: SeededNumbers

  mutating func next() -> [UInt8] {
    var text: [UInt8] = []
    switch number(24) {
    case 0:
      let depth = 100 + number(80)
      let open = Array((number(2) == 0 ? "[" : "{\"a\":").utf8)
      text = (0..<depth).flatMap { _ in open } + [0x31]
      text += (0..<depth).map { _ in open[0] == 0x5B ? 0x5D : 0x7D }
    default: value(0, into: &text)
    }
    for _ in 0..<[0, 0, 1, 1, 2, 5][number(6)] { spoil(&text) }
    return text
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  private mutating func value(_ depth: Int, into text: inout [UInt8]) {
    switch depth > 4 ? number(6) : number(9) {
    case 0: text += Array(["null", "true", "false"][number(3)].utf8)
    case 1: text += Array(String(Int.random(in: .min ... .max, using: &numbers) >> number(63)).utf8)
    case 2:
      let odd = [
        "-0", "0", "-", "01", "1.0", "1e3", "1E-2", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "1e999", "0x10", "+1", ".5", "NaN", "Infinity", "--1",
      ]
      text += Array(odd[number(odd.count)].utf8)
    case 3, 4, 5: string(into: &text)
    case 6, 7:
      text.append(0x7B)
      for index in 0..<number(5) {
        if index > 0 { text.append(0x2C) }
        blank(into: &text)
        string(into: &text)
        blank(into: &text)
        text.append(0x3A)
        value(depth + 1, into: &text)
      }
      text.append(0x7D)
    default:
      text.append(0x5B)
      for index in 0..<number(5) {
        if index > 0 { text.append(0x2C) }
        blank(into: &text)
        value(depth + 1, into: &text)
      }
      text.append(0x5D)
    }
  }

  private mutating func blank(into text: inout [UInt8]) {
    if number(4) == 0 {
      text += Array([" ", "\t", "\n", "\r\n", "\u{00A0}", "\u{0B}"][number(12) % 6 % 4].utf8)
    }
  }

  private static let pieces = [
    "a", "b", "案", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "e\u{301}", "é", "\\ud83d\\ude00", "😀",
    "\\ud83d",
    "\\ude00", "\\x", "\\u12", "\\u0000", "\u{7F}", "\u{202E}", "\u{FEFF}", "\u{1F}", "\t", "{", "]", ",",
    "\\uD800\\u0041",
  ]

  private mutating func string(into text: inout [UInt8]) {
    text.append(0x22)
    for _ in 0..<number(4) {
      // Mostly what may stand there.
      let limit = number(3) == 0 ? HostileText.pieces.count : 13
      text += Array(HostileText.pieces[number(limit)].utf8)
    }
    text.append(0x22)
  }

  private mutating func spoil(_ text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    let place = number(text.count)
    switch number(8) {
    case 0: text.remove(at: place)
    case 1: text[place] = UInt8(number(256))
    case 2: text.insert(UInt8(number(256)), at: place)
    case 3: text = Array(text.prefix(place))
    case 4: text += text[place...]
    case 5: text.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: number(3) == 0 ? 0 : place)
    case 6:
      text.insert(
        contentsOf: [[0x2C], [0x5D], [0x7D], [0x00], [0xC0, 0x80], [0xED, 0xA0, 0x80]][number(6)], at: place)
    default: text.swapAt(place, number(text.count))
    }
  }
}

/// Reads JSON a second way: first words, then a stack that is reduced; no recursion, and characters, not bytes.
enum SecondReader {
  private enum Word: Equatable {
    case mark(Character)
    case value(JSONValue)
  }

  static func read(_ bytes: [UInt8]) -> JSONValue? {
    guard let text = String(validating: bytes, as: UTF8.self), let words = words(Array(text.unicodeScalars))
    else { return nil }
    var stack: [(isObject: Bool, names: [String], values: [JSONValue], name: String?)] = []
    var last: JSONValue?
    // What may come next: a value, the end of a list as well, a comma or an end, a name, a name or an end, a colon.
    enum Due { case value, valueOrEnd, commaOrEnd, name, nameOrEnd, colon }
    var due = Due.value
    for word in words {
      guard !(last != nil && stack.isEmpty) else { return nil }
      var finished: JSONValue?
      switch (word, due) {
      case (.mark("["), .value), (.mark("["), .valueOrEnd):
        stack.append((false, [], [], nil))
        due = .valueOrEnd
      case (.mark("{"), .value), (.mark("{"), .valueOrEnd):
        stack.append((true, [], [], nil))
        due = .nameOrEnd
      case (.mark("]"), .valueOrEnd), (.mark("]"), .commaOrEnd):
        guard let top = stack.popLast(), !top.isObject else { return nil }
        finished = .array(top.values)
      case (.mark("}"), .nameOrEnd), (.mark("}"), .commaOrEnd):
        guard let top = stack.popLast(), top.isObject else { return nil }
        finished = .object(zip(top.names, top.values).map { (name: $0, value: $1) })
      case (.mark(","), .commaOrEnd): due = stack.last?.isObject == true ? .name : .value
      case (.mark(":"), .colon): due = .value
      case (.value(let value), .name), (.value(let value), .nameOrEnd):
        guard let name = value.string, let top = stack.last, !top.names.contains(name) else { return nil }
        stack[stack.count - 1].names.append(name)
        due = .colon
      case (.value(let value), .value), (.value(let value), .valueOrEnd): finished = value
      default: return nil
      }
      guard stack.count <= 128 else { return nil }
      if let finished {
        if stack.isEmpty {
          last = finished
        } else {
          stack[stack.count - 1].values.append(finished)
          due = .commaOrEnd
        }
      }
    }
    return stack.isEmpty ? last : nil
  }

  private static func words(_ text: [Unicode.Scalar]) -> [Word]? {
    var words: [Word] = []
    var rest = text[...]
    while let first = rest.first {
      switch first {
      case " ", "\t", "\n", "\r": rest.removeFirst()
      case "[", "]", "{", "}", ",", ":":
        words.append(.mark(Character(first)))
        rest.removeFirst()
      case "\"":
        guard let string = string(&rest) else { return nil }
        words.append(.value(.string(string)))
      default:
        let word = rest.prefix {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
        }
        guard let value = literal(String(String.UnicodeScalarView(word))) else { return nil }
        words.append(.value(value))
        rest = rest.dropFirst(word.count)
      }
    }
    return words
  }

  private static func literal(_ word: String) -> JSONValue? {
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        digits == "0" || !digits.hasPrefix("0"), let number = Int(word)
      else { return nil }
      return .number(number)
    }
  }

  private static func string(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    rest.removeFirst()
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(validating: units, as: UTF16.self)
      case "\\":
        guard let escape = rest.popFirst() else { return nil }
        let plain: [Unicode.Scalar: UInt16] = [
          "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
        ]
        if let unit = plain[escape] {
          units.append(unit)
        } else {
          let digits = String(String.UnicodeScalarView(rest.prefix(4)))
          guard escape == "u", digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let unit = UInt16(digits, radix: 16)
          else { return nil }
          units.append(unit)
          rest = rest.dropFirst(4)
        }
      default:
        guard scalar.value >= 0x20 else { return nil }
        units += Array(UTF16.encode(scalar) ?? UTF16.EncodedScalar())
      }
    }
    return nil
  }
}
