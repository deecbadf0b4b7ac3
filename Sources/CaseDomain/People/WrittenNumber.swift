/// A number as people write it: full-width characters from Chinese input, blanks at its ends.
extension String {
  /// Full-width letters, digits and signs as their ASCII twins, without blanks around them.
  var narrowed: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x3000: " "
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      default: scalar
      }
    }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    var narrowed = String.UnicodeScalarView()
    narrowed.append(contentsOf: scalars[start..<end])
    return String(narrowed)
  }

  /// Without the blanks and hyphens that group long numbers on paper.
  var ungrouped: String { filter { $0 != " " && $0 != "-" } }

  /// All but the last four characters as asterisks: what a screen shows of a personal number by default.
  var maskedButLastFour: String { String(repeating: "*", count: max(0, count - 4)) + suffix(4) }

  /// The values of its digits; nil when anything else stands among them.
  var digitValues: [Int]? {
    var values: [Int] = []
    for byte in utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      values.append(Int(byte) - 0x30)
    }
    return values
  }
}
