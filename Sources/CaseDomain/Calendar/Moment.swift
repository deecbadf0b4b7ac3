/// The instant at which something was recorded, to the second.
///
/// Moments order the journal for people; no limit depends on them. China keeps one zone, UTC+8, and has
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
    // Byte by byte: a journal is read with several moments a line.
    let bytes = Array(text.utf8)
    func two(_ place: Int) -> Int? {
      guard bytes[place...].prefix(2).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30)
    }
    let colon = UInt8(ascii: ":")
    guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
      let day = Day(text.prefix(10)), bytes[13] == colon, bytes[16] == colon,
      let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 60
    else { return nil }
    let offset: Int
    if bytes.count == 20 {
      guard bytes[19] == UInt8(ascii: "Z") else { return nil }
      offset = 0
    } else {
      let (plus, minus) = (UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard bytes[19] == plus || bytes[19] == minus, bytes[22] == colon, let hours = two(20),
        let minutes = two(23), hours <= 14, minutes < 60
      else { return nil }
      offset = (bytes[19] == minus ? -1 : 1) * (hours * 3_600 + minutes * 60)
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

  /// Minutes after midnight in Asia/Shanghai.
  var minuteOfDay: Int { timeOfDay.hour * 60 + timeOfDay.minute }

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
