import ArgumentParser
import CaseConsole
import CaseDomain
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct BoardCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: phrases.say(
      "总览：各阶段、各经办人的在办与逾期，到期日历", "Open and overdue cases by stage and person, and the days ahead"))

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let circumstances = session.circumstances
    let rows = circumstances.worklist()
    let workload = Workload(rows, today: circumstances.today, calendar: circumstances.calendar)
    let cliffs = circumstances.cliffs(rows)
    if json {
      Output.document(document(workload, cliffs))
    } else {
      let sheet = phrases.language.boardSheet(workload, cliffs, today: circumstances.today) {
        circumstances.staff($0)?.name ?? $0.text
      }
      Output.lines(SheetLayout.text(sheet))
    }
    try session.finish()
  }

  private func document(_ workload: Workload, _ cliffs: [Cliff]) -> JSONValue {
    func counts(_ count: Workload.Count) -> [(name: String, value: JSONValue)] {
      [
        ("open", .number(count.open)), ("overdue", .number(count.overdue)),
        ("dueToday", .number(count.dueToday)),
      ]
    }
    return .object([
      (
        name: "stages",
        value: .array(
          workload.stages.map { .object([("stage", .string($0.stage.rawValue))] + counts($0.count)) })
      ),
      (
        name: "assignees",
        value: .array(
          workload.people.map { entry in
            .object((entry.person.map { [("person", .string($0.text))] } ?? []) + counts(entry.count))
          })
      ),
      (
        name: "due",
        value: .array(
          workload.weeks.joined().filter { $0.due > 0 }.map {
            .object([("day", .string($0.day.description)), ("cases", .number($0.due))])
          })
      ),
      (name: "cliffs", value: .array(cliffs.map(\.document))),
    ])
  }
}

extension Cliff {
  /// One of the days on which most falls due, as `board --json` prints it. The names are a contract.
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "day": .string(day.description), "provisional": .bool(isProvisional), "cases": .number(cases),
      "stages": .array(
        due.map { ["stage": .string($0.stage.rawValue), "cases": .number($0.cases)] }),
      "crews": .array(
        crews.map {
          [
            "role": .string($0.role.rawValue), "present": .number($0.present),
            "away": .array($0.away.map { .string($0.text) }),
          ]
        }), "daysOffBefore": .number(daysOffBefore), "holiday": holiday.map { .string($0) },
      "workingDaysUntil": .number(workingDaysUntil),
    ])
  }
}
