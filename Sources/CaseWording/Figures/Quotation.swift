// Words of the user inside a sentence of ours.

extension Language {
  /// The words in quotation marks, harmless to show: see `harmless(_:)`.
  func quoted(_ text: String) -> String { say("“\(harmless(text))”", "\"\(harmless(text))\"") }

  /// The words without quotation marks, harmless to show.
  ///
  /// Whatever a terminal could act upon, or a reader could not see, becomes a visible mark, and long text is
  /// cut. A run of eleven digits or more may be somebody's phone, identity or account number typed into the
  /// wrong field: all but its last four digits become stars, because personal data never stand in a sentence.
  func harmless(_ text: String, atMost limit: Int = 40) -> String {
    var shown = ""
    var count = 0
    for part in text.partsByDigits {
      for character in part.count >= 11 && part.isDigits ? part.masked : part {
        guard count < limit else { return shown + "…" }
        shown += character.unicodeScalars.map(\.visible).joined()
        count += 1
      }
    }
    return shown
  }
}

extension String {
  /// The text cut where digits begin and end. An X after seventeen digits is the last of an identity number.
  fileprivate var partsByDigits: [String] {
    var parts: [String] = []
    for character in self {
      let isDigit = character.isDigit
      if let last = parts.last, last.isDigits, isDigit || (last.count == 17 && "Xx".contains(character)) {
        parts[parts.count - 1].append(character)
      } else if let last = parts.last, !last.isDigits, !isDigit {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
    }
    return parts
  }

  /// Whether the part begins with a digit: parts hold nothing but digits, or none.
  fileprivate var isDigits: Bool { first?.isDigit ?? false }
  fileprivate var masked: String { String(repeating: "*", count: count - 4) + suffix(4) }
}

extension Character {
  /// A decimal digit of any script and width.
  fileprivate var isDigit: Bool {
    unicodeScalars.first.map { $0.properties.generalCategory == .decimalNumber } ?? false
  }
}

extension Unicode.Scalar {
  /// The scalar itself where it can do no harm, else its control picture or its number.
  fileprivate var visible: String {
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(picture) }
    if value == 0x7F { return "\u{2421}" }
    let isUnseen =
      switch properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
      default: properties.isDefaultIgnorableCodePoint
      }
    guard isUnseen else { return String(self) }
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
