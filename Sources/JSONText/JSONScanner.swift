extension JSONValue {
  /// Values inside values, at most: deeper nesting is no file of ours, and would exhaust the stack.
  static let deepest = 128

  /// Reads one JSON value (RFC 8259) and nothing after it, strictly.
  public static func parse(_ text: [UInt8]) throws(JSONFault) -> JSONValue { try parse(text[...]) }

  /// Reads one line out of a larger text, without copying it; places count from the start of the slice.
  public static func parse(_ text: ArraySlice<UInt8>) throws(JSONFault) -> JSONValue {
    let answer: Result<JSONValue, JSONFault> = text.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONFault) in
        var scanner = JSONScanner(bytes: bytes)
        return try scanner.wholeText()
      }
    }
    return try answer.get()
  }
}

struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func wholeText() throws(JSONFault) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fault(.byteOrderMark) }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard offset == bytes.count else { throw fault(.textAfterValue) }
    return value
  }

  private var position: JSONPosition {
    JSONPosition(line: line, column: offset - lineStart + 1, offset: offset)
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(line: line, column: offset - lineStart + 1, offset: offset, reason: reason)
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A:
        offset += 1
        line += 1
        lineStart = offset
      default: return
      }
    }
  }

  private func next() throws(JSONFault) -> UInt8 {
    guard offset < bytes.count else { throw fault(.endOfText) }
    return bytes[offset]
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    let start = position
    let byte = try next()
    switch byte {
    case UInt8(ascii: "{"): return JSONValue(.object(try members()), at: start)
    case UInt8(ascii: "["): return JSONValue(.array(try elements()), at: start)
    case UInt8(ascii: "\""): return JSONValue(.string(try string()), at: start)
    case UInt8(ascii: "-"), 0x30...0x39: return JSONValue(.number(try number()), at: start)
    case UInt8(ascii: "t"):
      try word("true")
      return JSONValue(.bool(true), at: start)
    case UInt8(ascii: "f"):
      try word("false")
      return JSONValue(.bool(false), at: start)
    case UInt8(ascii: "n"):
      try word("null")
      return JSONValue(.null, at: start)
    default: throw fault(.unexpected(byte))
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount {
      let byte = try next()
      guard byte == word.utf8Start[index] else { throw fault(.unexpected(byte)) }
      offset += 1
    }
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= JSONValue.deepest else { throw fault(.tooDeep) }
    offset += 1
    skipBlanks()
  }

  /// After an element: true for a comma, which is passed over, false for the closing bracket.
  private mutating func continues(until close: UInt8) throws(JSONFault) -> Bool {
    skipBlanks()
    let byte = try next()
    guard byte == UInt8(ascii: ",") || byte == close else { throw fault(.unexpected(byte)) }
    offset += 1
    guard byte != close else {
      depth -= 1
      return false
    }
    skipBlanks()
    return true
  }

  private mutating func elements() throws(JSONFault) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    if try next() == UInt8(ascii: "]") {
      offset += 1
      depth -= 1
      return elements
    }
    repeat { elements.append(try value()) } while try continues(until: UInt8(ascii: "]"))
    return elements
  }

  private mutating func members() throws(JSONFault) -> [(name: String, value: JSONValue)] {
    try enter()
    var members: [(name: String, value: JSONValue)] = []
    if try next() == UInt8(ascii: "}") {
      offset += 1
      depth -= 1
      return members
    }
    // Objects here have a handful of members, where looking through them is quicker than a set; wide ones get one.
    var seen: Set<String> = []
    repeat {
      let byte = try next()
      guard byte == UInt8(ascii: "\"") else { throw fault(.unexpected(byte)) }
      let place = fault(.endOfText)
      let name = try string()
      let isRepeated: Bool
      if members.count < 16 {
        isRepeated = members.contains { $0.name == name }
      } else {
        if seen.isEmpty { seen = Set(members.map(\.name)) }
        isRepeated = !seen.insert(name).inserted
      }
      if isRepeated {
        throw JSONFault(
          line: place.line, column: place.column, offset: place.offset, reason: .nameTwice(name))
      }
      skipBlanks()
      let colon = try next()
      guard colon == UInt8(ascii: ":") else { throw fault(.unexpected(colon)) }
      offset += 1
      skipBlanks()
      members.append((name, try value()))
    } while try continues(until: UInt8(ascii: "}"))
    return members
  }

  private mutating func number() throws(JSONFault) -> Int {
    let isNegative = bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let first = offset
    var magnitude: Int = 0
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
      let digit = Int(bytes[offset] - 0x30)
      // Counting downwards for negative numbers lets the least one through.
      let (product, overflowed) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) =
        isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflowed, !overflowedToo else { throw fault(.numberTooLarge) }
      magnitude = sum
      offset += 1
    }
    let digits = offset - first
    guard digits > 0, digits == 1 || bytes[first] != 0x30 else { throw fault(.malformedNumber) }
    if offset < bytes.count,
      [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[offset])
    {
      throw fault(.notWhole)
    }
    return magnitude
  }
}

// Strings.
extension JSONScanner {
  private mutating func string() throws(JSONFault) -> String {
    offset += 1
    let start = offset
    var isPlain = true
    // Nearly every string holds no escape: it is found by looking for its end, and taken whole.
    scan: while true {
      switch try next() {
      case UInt8(ascii: "\""): break scan
      case UInt8(ascii: "\\"):
        isPlain = false
        break scan
      case let byte where byte < 0x20: throw fault(.controlCharacter(byte))
      default: offset += 1
      }
    }
    if isPlain {
      let text = try decoded(UnsafeBufferPointer(rebasing: bytes[start..<offset]), from: start)
      offset += 1
      return text
    }
    var content = Array(bytes[start..<offset])
    while true {
      let byte = try next()
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw notUTF8(from: start) }
        offset += 1
        return text
      case UInt8(ascii: "\\"): try escape(into: &content)
      case ..<0x20: throw fault(.controlCharacter(byte))
      default:
        content.append(byte)
        offset += 1
      }
    }
  }

  private func decoded(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONFault) -> String {
    // `String(validating:)` goes through unspecialised generics, at a third of the time of reading a journal. What is
    // decoded without repair is, byte for byte, what was there.
    let string = String(decoding: text, as: UTF8.self)
    guard string.utf8.elementsEqual(text) else { throw notUTF8(from: start) }
    return string
  }

  private func notUTF8(from start: Int) -> JSONFault {
    JSONFault(line: line, column: start - lineStart + 1, offset: start, reason: .notUTF8)
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
    offset += 1
    let byte = try next()
    let plain: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = byte
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      offset += 1
      content += Array(String(Character(try escapedScalar())).utf8)
      return
    default: throw fault(.unknownEscape)
    }
    content.append(plain)
    offset += 1
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A high surrogate has to be followed by its low half, written as an escape too.
    guard (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate) }
    offset += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    else { throw fault(.loneSurrogate) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try next()
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw fault(.unknownEscape)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}
