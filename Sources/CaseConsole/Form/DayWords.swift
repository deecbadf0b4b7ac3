import CaseDomain

/// Days as people type them: `2025-09-24`, `20250924`, `9-24`, `9.24`, `9月24日`, `+3`, `-1`, `今天`.
enum DayWords {
  static func day(_ text: String, today: Day) -> Day? {
    let narrow = String(text.map { $0.narrowed }).filter { !$0.isWhitespace }
    if let day = Day(narrow) { return day }
    switch narrow.lowercased() {
    case "今天", "今日", "today", "t": return today
    case "昨天", "昨日", "yesterday": return today.previous
    case "明天", "明日", "tomorrow": return today.next
    default: break
    }
    if let sign = narrow.first, sign == "+" || sign == "-", let days = Int(narrow.dropFirst()), days <= 3_660
    {
      return today.advanced(by: sign == "+" ? days : -days)
    }
    if narrow.count == 8, let number = Int(narrow) {
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return Day(written: narrow) ?? Day(written: "\(today.year)-\(narrow)")
  }
}

extension Character {
  /// The letter, digit or sign that a full-width one stands for.
  var narrowed: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    case 0x3000: return " "
    default: return self
    }
  }

  /// A character that only an input method types.
  var isFromInputMethod: Bool {
    unicodeScalars.contains { $0.properties.isIdeographic || (0x3000...0x30FF).contains($0.value) }
  }
}
