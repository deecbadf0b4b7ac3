/// The instant at which something was recorded, to the second.
///
/// Moments order the journal for people; no rule depends on them. China keeps one zone, UTC+8, and has
/// had no daylight saving time since 1991, so the civil day of a moment is plain arithmetic.
public struct Moment: Hashable, Comparable, Sendable {
  public let secondsSinceEpoch: Int

  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Midday-like moments for stories and demonstration: a day and a time of day in Asia/Shanghai.
  public init(_ day: Day, hour: Int = 9, minute: Int = 0, second: Int = 0) {
    secondsSinceEpoch = day.ordinal * 86_400 + hour * 3_600 + minute * 60 + second - Moment.offset
  }

  /// Reads ISO 8601 with a zone: `2025-09-24T09:00:00+08:00` or `…Z`; a bare date is 09:00 of that day.
  public init?(_ text: String) {
    if let day = Day(text) {
      self.init(day)
      return
    }
    let parts = Array(text)
    guard parts.count >= 20, parts[10] == "T", let day = Day(String(parts[0..<10])),
      parts[13] == ":", parts[16] == ":",
      let hour = Int(String(parts[11..<13])), let minute = Int(String(parts[14..<16])),
      let second = Int(String(parts[17..<19])),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    let zone = String(parts[19...])
    let offset: Int
    switch zone {
    case "Z": offset = 0
    default:
      let digits = Array(zone)
      guard digits.count == 6, digits[3] == ":", digits[0] == "+" || digits[0] == "-",
        let hours = Int(String(digits[1..<3])), let minutes = Int(String(digits[4..<6])),
        (0...14).contains(hours), (0..<60).contains(minutes)
      else { return nil }
      offset = (digits[0] == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
    self.init(
      secondsSinceEpoch: day.ordinal * 86_400 + hour * 3_600 + minute * 60 + second - offset)
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  /// The civil day in Asia/Shanghai.
  public var day: Day { Day(ordinal: (secondsSinceEpoch + Moment.offset).flooredQuotient(by: 86_400)) }

  /// Hour, minute and second of the day in Asia/Shanghai.
  public var timeOfDay: (hour: Int, minute: Int, second: Int) {
    let seconds = secondsSinceEpoch + Moment.offset - day.ordinal * 86_400
    return (seconds / 3_600, seconds / 60 % 60, seconds % 60)
  }

  private static let offset = 8 * 3_600
}

extension Moment: CustomStringConvertible {
  /// `2025-09-24T09:00:00+08:00`.
  public var description: String {
    let time = timeOfDay
    return "\(day)T" + time.hour.padded(to: 2) + ":" + time.minute.padded(to: 2) + ":"
      + time.second.padded(to: 2) + "+08:00"
  }
}
