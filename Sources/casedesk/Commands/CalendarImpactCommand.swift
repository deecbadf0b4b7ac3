import ArgumentParser
import CaseDomain
import CasePapers
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

extension CalendarCommand {
  struct Impact: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say(
        "导入新日历之前，看哪些在办案卷的到期日会变", "Which due days a calendar would move, before it is taken in"))

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(phrases.say("工作日历文件", "The calendar file"), valueName: "FILE")) var file:
      String
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      let bytes = try SharedFiles.read(file)
      let calendar: WorkingCalendar
      do throws(PaperFault) {
        calendar = try CalendarFile.read(bytes, named: file)
      } catch {
        throw Halt(error)
      }
      let session = try Session(global, access: .readOnly)
      let impact = session.circumstances.impact(of: calendar)
      if json {
        Output.document(impact.document)
      } else {
        Output.lines(phrases.language.lines(impact))
      }
      try session.finish()
    }
  }
}

extension CalendarImpact {
  /// What `calendar impact --json` prints. The names are a contract.
  fileprivate var document: JSONValue {
    [
      "casesWithDueDay": .number(casesWithDueDay),
      "moves": .array(
        moves.map { move in
          [
            "case": .string(move.id.text), "title": .string(move.title), "centre": .string(move.centre.text),
            "stage": .string(move.stage.rawValue), "from": move.from.document, "to": move.to.document,
            "becomesOverdue": .bool(move.becomesOverdue),
            "ceasesToBeOverdue": .bool(move.ceasesToBeOverdue),
          ]
        }),
    ]
  }
}

extension DueDay {
  fileprivate var document: JSONValue {
    [
      "day": .string(likely.description), "earliest": .string(earliest.description),
      "latest": .string(latest.description), "provisional": .bool(isProvisional),
    ]
  }
}

extension Language {
  /// The headline, and a line for each due day that moves.
  func lines(_ impact: CalendarImpact) -> [String] {
    [headline(impact)]
      + TextTable.lines(
        impact.moves.map { move in
          [
            move.id.text, name(move.stage), dueText(move.from), "→", dueText(move.to), remark(move),
            move.title,
          ]
        })
  }
}
