/// Reads names and values off the text.
struct TOMLScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var line = 1

  /// Nested deeper than anybody writes by hand.
  private static let deepest = 32

  init(_ bytes: [UInt8]) throws(TOMLFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TOMLFault(kind: .notUTF8, line: 1)
    }
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { position = 1 }
  }

  // MARK: Moving on

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func fault(_ kind: TOMLFault.Kind) -> TOMLFault { TOMLFault(kind: kind, line: line) }
  private var surprise: TOMLFault { fault(.unexpected(next.map(Character.init))) }

  private mutating func advance() {
    if next == "\n" { line += 1 }
    position += 1
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    for _ in wanted { advance() }
    return true
  }

  mutating func expect(_ text: String) throws(TOMLFault) {
    skipBlanks()
    guard take(text) else { throw surprise }
  }

  mutating func skipBlanks() { while next == " " || next == "\t" { position += 1 } }

  private mutating func skipComment() throws(TOMLFault) {
    guard next == "#" else { return }
    while let scalar = next, scalar != "\n" {
      if scalar == "\r", position + 1 < scalars.count, scalars[position + 1] == "\n" { return }
      if TOMLScanner.isControl(scalar) { throw fault(.control) }
      position += 1
    }
  }

  private mutating func takeLineBreak() -> Bool { take("\r\n") || take("\n") }

  /// Goes to the next statement; false at the end of the document.
  mutating func skipToStatement() throws(TOMLFault) -> Bool {
    repeat {
      skipBlanks()
      try skipComment()
    } while takeLineBreak()
    return next != nil
  }

  /// Only a comment may follow on the line.
  mutating func endStatement() throws(TOMLFault) {
    skipBlanks()
    try skipComment()
    guard next == nil || takeLineBreak() else { throw surprise }
  }

  private mutating func skipSpace() throws(TOMLFault) {
    repeat {
      skipBlanks()
      try skipComment()
    } while takeLineBreak()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
  }

  // MARK: Names

  /// A name, or several with dots between them.
  mutating func path() throws(TOMLFault) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(try name())
      skipBlanks()
    } while take(".")
    return path
  }

  private mutating func name() throws(TOMLFault) -> String {
    if take("\"") { return try basicString() }
    if take("'") { return try literalString() }
    var name = String.UnicodeScalarView()
    while let scalar = next, TOMLScanner.isBare(scalar) {
      name.append(scalar)
      position += 1
    }
    guard !name.isEmpty else { throw surprise }
    return String(name)
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }

  // MARK: Values

  mutating func value(depth: Int) throws(TOMLFault) -> TOMLValue {
    guard depth < TOMLScanner.deepest else { throw fault(.tooDeep) }
    if take("\"\"\"") { return .string(try longString(quote: "\"", escapes: true)) }
    if take("'''") { return .string(try longString(quote: "'", escapes: false)) }
    if take("\"") { return .string(try basicString()) }
    if take("'") { return .string(try literalString()) }
    if take("[") { return .array(try elements(depth: depth)) }
    if take("{") { return .table(try inlineTable(depth: depth)) }
    return try bareValue()
  }

  private mutating func elements(depth: Int) throws(TOMLFault) -> [TOMLElement] {
    var elements: [TOMLElement] = []
    while true {
      try skipSpace()
      if take("]") { return elements }
      let line = line
      elements.append(TOMLElement(value: try value(depth: depth + 1), line: line))
      try skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw surprise }
    }
  }

  private mutating func inlineTable(depth: Int) throws(TOMLFault) -> TOMLTable {
    var table = TOMLTable(.inline)
    skipBlanks()
    if take("}") { return table }
    while true {
      let line = line
      let path = try path()
      try expect("=")
      skipBlanks()
      try TOMLBuilder.put(try value(depth: depth + 1), at: path, line: line, in: &table)
      skipBlanks()
      if take("}") { return table }
      guard take(",") else { throw surprise }
    }
  }

  private mutating func bareValue() throws(TOMLFault) -> TOMLValue {
    var word = String.UnicodeScalarView()
    while let scalar = next, TOMLScanner.isBare(scalar) || "+.:".unicodeScalars.contains(scalar) {
      word.append(scalar)
      position += 1
    }
    // A date and its time may have one blank between them.
    if word.count == 10, word.contains("-"), next == " ", position + 1 < scalars.count,
      ("0"..."9").contains(scalars[position + 1])
    {
      position += 1
      guard case .other(let time) = try bareValue() else { throw fault(.badNumber(String(word))) }
      return .other(String(word) + " " + time)
    }
    guard !word.isEmpty else { throw surprise }
    switch String(word) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case let text: return try number(text)
    }
  }

  private func number(_ text: String) throws(TOMLFault) -> TOMLValue {
    let unsigned = text.drop { $0 == "+" || $0 == "-" }
    if unsigned == "inf" || unsigned == "nan" { return .other(text) }
    let bases: [(prefix: String, radix: Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, radix) in bases where text.hasPrefix(prefix) {
      guard let number = TOMLScanner.whole(text.dropFirst(2), radix: radix) else { break }
      return .integer(number)
    }
    guard unsigned.first?.isNumber == true, text.count - unsigned.count <= 1 else {
      throw fault(.badNumber(text))
    }
    if unsigned.allSatisfy({ $0.isNumber || $0 == "_" }) {
      guard unsigned.count == 1 || unsigned.first != "0",
        let number = TOMLScanner.whole(text.hasPrefix("+") ? text.dropFirst() : text[...], radix: 10)
      else { throw fault(.badNumber(text)) }
      return .integer(number)
    }
    let isFloatOrDate = unsigned.allSatisfy { $0.isNumber || "_.eE+-:TtZz".contains($0) }
    guard isFloatOrDate else { throw fault(.badNumber(text)) }
    return .other(text)
  }

  /// Underscores may part digits, and only digits.
  private static func whole(_ text: Substring, radix: Int) -> Int? {
    let isPartedWell = text.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    guard isPartedWell, radix == 10 || !text.hasPrefix("-") else { return nil }
    return Int(text.filter { $0 != "_" }, radix: radix)
  }

  // MARK: Strings, after their opening quote

  private mutating func basicString() throws(TOMLFault) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\n" {
      if take("\"") { return String(text) }
      if take("\\") {
        text.append(try escaped())
      } else {
        text.append(try plain(scalar))
      }
    }
    throw fault(.openString)
  }

  private mutating func literalString() throws(TOMLFault) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\n" {
      if take("'") { return String(text) }
      text.append(try plain(scalar))
    }
    throw fault(.openString)
  }

  /// Over several lines. The line break after the opening quotes is not part of it; a backslash at the end of a line
  /// swallows the space up to the next word.
  private mutating func longString(quote: Unicode.Scalar, escapes: Bool) throws(TOMLFault) -> String {
    let closing = String(repeating: String(quote), count: 3)
    var text = String.UnicodeScalarView()
    _ = takeLineBreak()
    while let scalar = next {
      if take(closing) {
        // Up to two more quotes belong to the text.
        for _ in 0..<2 where next == quote {
          text.append(quote)
          position += 1
        }
        return String(text)
      }
      if takeLineBreak() {
        text.append("\n")
      } else if escapes, take("\\") {
        let start = position
        skipBlanks()
        if takeLineBreak() {
          repeat { skipBlanks() } while takeLineBreak()
        } else {
          position = start
          text.append(try escaped())
        }
      } else {
        text.append(try plain(scalar))
      }
    }
    throw fault(.openString)
  }

  private mutating func plain(_ scalar: Unicode.Scalar) throws(TOMLFault) -> Unicode.Scalar {
    if TOMLScanner.isControl(scalar) { throw fault(.control) }
    advance()
    return scalar
  }

  private mutating func escaped() throws(TOMLFault) -> Unicode.Scalar {
    guard let letter = next else { throw fault(.openString) }
    position += 1
    switch letter {
    case "b": return "\u{08}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{0C}"
    case "r": return "\r"
    case "\"", "\\": return letter
    case "u": return try numbered(digits: 4)
    case "U": return try numbered(digits: 8)
    default: throw fault(.badEscape)
    }
  }

  private mutating func numbered(digits: Int) throws(TOMLFault) -> Unicode.Scalar {
    guard position + digits <= scalars.count else { throw fault(.badEscape) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[position..<(position + digits)])
    guard text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }), let number = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(number)
    else { throw fault(.badEscape) }
    position += digits
    return scalar
  }
}
