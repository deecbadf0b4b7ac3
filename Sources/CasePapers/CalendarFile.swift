import CaseDomain
import JSONText

/// The working calendar as a file: the notices published so far, and festival days for the years after.
///
/// The reader is strict, because a wrong day moves every deadline: a day listed twice, a make-up day that is
/// no weekend day, a day outside its year, an unknown field, each is refused with file, line and field.
/// `Fixtures/calendars/workdays-cn.json` is the pattern for a new year.
public enum CalendarFile {
  /// What the field `format` must say.
  public static let format = "casedesk-calendar-1"
  /// The zone in which its days are days; there is no other (`Day`).
  public static let timeZone = "Asia/Shanghai"

  /// Reads a calendar. `name` is the file's name, as faults are to give it.
  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> WorkingCalendar {
    try read(try PaperNode.root(of: text, file: name))
  }

  /// Reads a calendar that stands inside another document, such as a record of the journal.
  public static func read(_ document: JSONValue, named name: String) throws(PaperFault) -> WorkingCalendar {
    try read(PaperNode(document, file: name))
  }

  private static func read(_ root: PaperNode) throws(PaperFault) -> WorkingCalendar {
    // The format is looked at first: a file of another version has other fields, and saying so is the help.
    let format = try root.field("format")
    guard try format.text() == Self.format else { throw format.fault(.unknownFormat(try format.text())) }
    try root.hold(["format", "timeZone", "published", "festivals"])
    let zone = try root.field("timeZone")
    guard try zone.text() == timeZone else {
      throw zone.fault(.unknownName(try zone.text(), known: [timeZone]))
    }
    let published = try root.field("published").years { (node, year) throws(PaperFault) in
      try node.publishedYear(year)
    }
    let festivals = try root.field("festivals").years { (node, year) throws(PaperFault) in
      try node.festivalYear(year)
    }
    return WorkingCalendar(published: published, festivals: festivals)
  }
}

/// What is wrong with a calendar whose form is right.
public enum CalendarFault: Hashable, Sendable {
  case yearTwice(Int)
  /// The day stands in the list already, or among the year's other days.
  case dayTwice(Day)
  case outsideYear(Day, year: Int)
  /// Only a weekend day can be worked in exchange.
  case makeUpOnWeekday(Day)
}

extension PaperNode {
  /// Reads a list of years, each of them once.
  fileprivate func years<Year>(
    _ read: (PaperNode, Int) throws(PaperFault) -> Year
  ) throws(PaperFault) -> [Year] {
    var seen: [Int] = []
    var years: [Year] = []
    for node in try list() {
      let field = try node.field("year")
      let year = try field.number(in: 1900...9999)
      guard !seen.contains(year) else { throw field.fault(.calendar(.yearTwice(year))) }
      seen.append(year)
      years.append(try read(node, year))
    }
    return years
  }

  fileprivate func publishedYear(_ year: Int) throws(PaperFault) -> PublishedYear {
    try hold(["year", "documentNumber", "holidays", "makeUpWorkdays"], optional: ["source"])
    _ = try optional("source")?.text()
    let number = try field("documentNumber")
    let holidays = try field("holidays").days(of: year)
    let makeUpWorkdays = try field("makeUpWorkdays").days(of: year)
    for (node, day, _) in makeUpWorkdays {
      guard day.weekday.isWeekend else { throw node.fault(.calendar(.makeUpOnWeekday(day))) }
      guard !holidays.contains(where: { $0.day == day }) else { throw node.fault(.calendar(.dayTwice(day))) }
    }
    return PublishedYear(
      year: year, documentNumber: number.isNull ? nil : try number.text(),
      holidays: try named(holidays), makeUpWorkdays: try named(makeUpWorkdays))
  }

  fileprivate func festivalYear(_ year: Int) throws(PaperFault) -> FestivalYear {
    try hold(["year", "days"], optional: ["source"])
    _ = try optional("source")?.text()
    var days: [Day: Festival] = [:]
    for (_, day, name) in try field("days").days(of: year) { days[day] = try name.name() }
    return FestivalYear(year: year, days: days)
  }

  private typealias NamedDay = (node: PaperNode, day: Day, name: PaperNode)

  /// The rows of a list of named days: inside the year, each day once.
  private func days(of year: Int) throws(PaperFault) -> [NamedDay] {
    var days: [NamedDay] = []
    for row in try list() {
      try row.hold(["day", "name"])
      let node = try row.field("day")
      let day = try node.day()
      guard day.year == year else { throw node.fault(.calendar(.outsideYear(day, year: year))) }
      guard !days.contains(where: { $0.day == day }) else { throw node.fault(.calendar(.dayTwice(day))) }
      days.append((node, day, try row.field("name")))
    }
    return days
  }

  private func named(_ days: [NamedDay]) throws(PaperFault) -> [Day: String] {
    var names: [Day: String] = [:]
    for (_, day, name) in days { names[day] = try name.text() }
    return names
  }
}
