import ArgumentParser
import CaseWording
import JSONText
import Terminal

private let phrases = CommandPhrases.current

struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: phrases.say(
      "检查终端、设置、案卷库、人员与日历，给出办法", "Look at terminal, settings, store, staff list and calendar"),
    discussion: phrases.say(
      "全部可用时退出码为 0；否则为第一处不可用的退出码。",
      "The status is 0 when the desk can be used, else that of the first thing that forbids it."))

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let checkup = Checkup(
      phrases: phrases, terminal: TerminalExamination(), settings: SettingsPlace.file.settings.desk,
      storePath: Surroundings.storePath(global.store))
    let items = checkup.items()
    if json {
      Output.document(.array(items.map(\.document)))
    } else {
      let widths = DisplayWidth(ambiguous: .narrow)
      let room = items.map { widths.width(of: $0.title) }.max() ?? 0
      for item in items {
        Output.line("\(item.sign) \(widths.pad(item.title, to: room))  \(item.found)")
        if !item.advice.isEmpty { Output.line("    " + item.advice) }
      }
    }
    if let bad = items.first(where: { $0.level == .bad }) { throw Halt(bad.status, []) }
  }
}

extension CheckupItem {
  fileprivate var sign: String {
    switch level {
    case .fine: phrases.say("好  ", "ok    ")
    case .advice: phrases.say("建议", "advice")
    case .bad: phrases.say("不可", "bad   ")
    }
  }

  /// One element of `doctor --json`. The names are a contract.
  fileprivate var document: JSONValue {
    [
      "name": .string(name), "level": .string(level.rawValue), "found": .string(found),
      "advice": .string(advice),
    ]
  }
}
