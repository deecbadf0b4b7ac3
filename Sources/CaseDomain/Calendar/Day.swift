/// A civil day in Asia/Shanghai.
///
/// Rules count days, never instants: no limit in the policy has a time of day, and the last day of a
/// period ends at midnight (Civil Code art. 201–203). A day carries no zone and no clock.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, in the proleptic Gregorian calendar.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The day of that date; nil when no such date exists (29 February 2025, month 13, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days since the epoch by the era method: March is made the first month, so that the leap day falls last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2025-09-24`, exactly that form.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var (year, month, day) = (0, 0, 0)
    for place in bytes.indices where place != 4 && place != 7 {
      guard (0x30...0x39).contains(bytes[place]) else { return nil }
      let digit = Int(bytes[place] - 0x30)
      switch place {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  /// A whole day as people and spreadsheets write it: `2025-9-4`, `2025/9/4`, `2025.9.4`, `2025年9月4日`.
  package init?(written text: some StringProtocol) {
    let parts = text.split { "-./年月日".contains($0) }.map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// 1 January of that year.
  public static func firstDay(ofYear year: Int) -> Day {
    let before = year - 1
    let leapDays =
      before.flooredQuotient(by: 4) - before.flooredQuotient(by: 100) + before.flooredQuotient(by: 400)
    return Day(ordinal: before * 365 + leapDays - 719_162)
  }

  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + days) }
  public var next: Day { advanced(by: 1) }
  public var previous: Day { advanced(by: -1) }

  /// Whole days from `other` to this day; negative when this day is earlier.
  public func days(since other: Day) -> Int { ordinal - other.ordinal }

  /// The corresponding day some months later, else the end of that month (Civil Code art. 202; R-304).
  public func adding(months: Int) -> Day {
    let date = civilDate
    let monthIndex = date.year * 12 + (date.month - 1) + months
    let year = monthIndex.flooredQuotient(by: 12)
    let month = monthIndex - year * 12 + 1
    let day = min(date.day, Day.length(ofMonth: month, year: year))
    return Day(year: year, month: month, day: day) ?? self
  }

  public var year: Int { civilDate.year }
  public var month: Int { civilDate.month }
  public var dayOfMonth: Int { civilDate.day }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (ordinal + 3) - (ordinal + 3).flooredQuotient(by: 7) * 7
    return Weekday.allCases[index]
  }

  public var civilDate: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2025-09-24`.
  public var description: String {
    let date = civilDate
    return date.year.padded(to: 4) + "-" + date.month.padded(to: 2) + "-" + date.day.padded(to: 2)
  }
}

public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Int {
  /// Division that rounds towards negative infinity, so that days before 1970 fall on the right side.
  func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// Decimal digits with leading zeros; widths are kept where a printed number has one.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
