import CaseDomain

extension Language {
  /// `2025年9月24日`, `24 Sep 2025`; without the year when it is the year of `today`.
  public func day(_ day: Day, today: Day? = nil) -> String {
    let date = day.civilDate
    let isThisYear = today?.year == date.year
    return switch self {
    case .chinese: (isThisYear ? "" : "\(date.year)年") + "\(date.month)月\(date.day)日"
    case .english: "\(date.day) \(Self.months[date.month - 1])" + (isThisYear ? "" : " \(date.year)")
    }
  }

  /// `星期三`, `Wednesday`.
  public func name(_ weekday: Weekday) -> String {
    let words: Words =
      switch weekday {
      case .monday: Words("星期一", "Monday")
      case .tuesday: Words("星期二", "Tuesday")
      case .wednesday: Words("星期三", "Wednesday")
      case .thursday: Words("星期四", "Thursday")
      case .friday: Words("星期五", "Friday")
      case .saturday: Words("星期六", "Saturday")
      case .sunday: Words("星期日", "Sunday")
      }
    return self[words]
  }

  /// One column: `三`, `We`.
  public func short(_ weekday: Weekday) -> String {
    switch self {
    case .chinese: String(name(weekday).suffix(1))
    case .english: String(name(weekday).prefix(2))
    }
  }

  /// `2025年9月24日 09:00`, `24 Sep 2025 09:00`: the civil day and time in Asia/Shanghai.
  public func moment(_ moment: Moment, today: Day? = nil) -> String {
    let time = moment.timeOfDay
    return day(moment.day, today: today) + " " + Self.twoDigits(time.hour) + ":"
      + Self.twoDigits(time.minute)
  }

  /// A time of day, from one to another.
  func times(_ span: ClockSpan) -> String { span.from.asTimeOfDay + "–" + span.through.asTimeOfDay }

  /// The time of day alone, `09:05`.
  func timeOfDay(_ moment: Moment) -> String {
    let time = moment.timeOfDay
    return Self.twoDigits(time.hour) + ":" + Self.twoDigits(time.minute)
  }

  /// A span of days, both ends included. A year that both ends share is said once.
  public func days(from first: Day, through last: Day, today: Day? = nil) -> String {
    if first == last { return day(first, today: today) }
    guard first.year == last.year else { return day(first) + say("至", " to ") + day(last) }
    return switch self {
    case .chinese: day(first, today: today) + "至" + day(last, today: first)
    case .english: day(first, today: last) + " to " + day(last, today: today)
    }
  }

  /// The days of a class: from the day it opened, or is to open, through its last; where it opened on another day than
  /// planned, that too.
  public func span(of file: CaseFile, today: Day? = nil) -> String {
    let (planned, last) = (file.filing.plannedStart, file.lastTrainingDay)
    guard let opened = file.openedOn, opened != planned else {
      return days(from: planned, through: last, today: today)
    }
    return days(from: opened, through: last, today: today)
      + say("（计划\(day(planned, today: today))开班）", " (planned from \(day(planned, today: today)))")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
