import ArgumentParser
import CaseDomain
import CasePapers
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: phrases.say("法定工作日", "Statutory working days"),
    subcommands: [Add.self, Between.self, List.self, Impact.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say(
        "某日起第 N 个工作日（当日不计）", "The Nth working day after a day, which is not counted itself"))

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(phrases.say("起算之日", "The day of the event"), valueName: "DAY")) var day:
      String
    @Argument(help: ArgumentHelp(phrases.say("工作日数", "Working days"), valueName: "N")) var count: Int
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      let from = try CalendarCommand.day(day)
      guard (0...3_650).contains(count) else {
        throw Halt(.usage, phrases.say("工作日数须在 0 至 3650 之间。", "Working days lie between 0 and 3650."))
      }
      try CalendarCommand.answer(global) { calendar in
        let due = calendar.dueDay(after: from, workingDays: count)
        if json {
          Output.document([
            "day": .string(due.likely.description), "earliest": .string(due.earliest.description),
            "latest": .string(due.latest.description), "provisional": .bool(due.isProvisional),
          ])
        } else if due.isProvisional {
          Output.line(
            "\(due.likely)  "
              + phrases.say(
                "暂定：\(due.earliest) 至 \(due.latest)", "provisional: \(due.earliest) to \(due.latest)"))
        } else {
          Output.line(due.likely.description)
        }
      }
    }
  }

  struct Between: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say(
        "两日之间的工作日数（首日不计，末日计入）", "Working days from one day, not counted, through another"))

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(valueName: "A")) var first: String
    @Argument(help: ArgumentHelp(valueName: "B")) var last: String
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      let (from, through) = (try CalendarCommand.day(first), try CalendarCommand.day(last))
      guard from <= through else {
        throw Halt(.usage, phrases.say("首日晚于末日。", "The first day is after the last."))
      }
      try CalendarCommand.answer(global) { calendar in
        let count = calendar.workingDays(after: from, through: through)
        if json {
          Output.document([
            "workingDays": .number(count.likely), "least": .number(count.least), "most": .number(count.most),
            "provisional": .bool(count.isProvisional),
          ])
        } else if count.isProvisional {
          Output.line(
            "\(count.likely)  "
              + phrases.say(
                "暂定：\(count.least) 至 \(count.most)", "provisional: \(count.least) to \(count.most)")
          )
        } else {
          Output.line(String(count.likely))
        }
      }
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("逐日列出", "Day by day"))

    @OptionGroup var global: GlobalOptions
    @Option(name: .customLong("from"), help: ArgumentHelp(valueName: "A")) var first: String
    @Option(name: .customLong("to"), help: ArgumentHelp(valueName: "B")) var last: String
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      let (from, through) = (try CalendarCommand.day(first), try CalendarCommand.day(last))
      guard from <= through, through.days(since: from) <= 36_600 else {
        throw Halt(
          .usage, phrases.say("首日晚于末日，或超过一百年。", "The first day is after the last, or a century before."))
      }
      try CalendarCommand.answer(global) { calendar in
        let days = calendar.days(from: from, to: through)
        if json {
          Output.document(
            .array(
              days.map { entry in
                [
                  "day": .string(entry.day.description), "working": .bool(entry.kind.isWorking),
                  "name": entry.kind.name.map { .string($0) } ?? .null,
                  "provisional": .bool(entry.kind.isProvisional),
                ]
              }))
          return
        }
        let language = phrases.language
        Output.lines(
          TextTable.lines(
            days.map { entry in
              [entry.day.description, language.name(entry.day.weekday), language.name(entry.kind)]
            }))
      }
    }
  }

  static func day(_ token: String) throws(Halt) -> Day {
    guard let day = Day(token) else { throw Halt(.usage, phrases.dayUnreadable(token)) }
    return day
  }

  /// Answers by the store's calendar; without a store, by the one that comes with the program.
  static func answer(_ global: GlobalOptions, _ show: (WorkingCalendar) -> Void) throws(Halt) {
    let isNamed = global.store != nil || Surroundings.variable("CASEDESK_STORE") != nil
    let session: Session
    do throws(Halt) {
      session = try Session(global, access: .readOnly)
    } catch {
      guard error.status == .notFound, !isNamed else { throw error }
      return show(try Foundations.calendar())
    }
    show(session.store.office.registry.calendar)
    try session.finish()
  }
}
