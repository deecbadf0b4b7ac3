import ArgumentParser
import CaseConsole
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

  @Flag(
    name: .customLong("try"),
    help: ArgumentHelp(
      phrases.say("不问，直接试输入法、粘贴、剪贴板与 Esc", "Try input method, paste, clipboard and Esc without asking")))
  var tries = false

  func carryOut() throws(Halt) {
    let terminal = TerminalExamination()
    let checkup = Checkup(
      phrases: phrases, terminal: terminal, settings: SettingsPlace.file.settings.desk,
      storePath: Surroundings.storePath(global.store))
    if let ambiguous = terminal.answers?.ambiguous { TerminalProfile().keep(ambiguous) }
    let items = checkup.items()
    if json {
      Output.document(.array(items.map(\.document)))
    } else {
      show(items)
      if terminal.isInputTerminal, terminal.isOutputTerminal, terminal.obstacle == nil, isToTry() {
        try show(tried(checkup, DisplayWidth(ambiguous: terminal.answers?.ambiguous ?? .narrow)))
      }
    }
    if let bad = items.first(where: { $0.level == .bad }) { throw Halt(bad.status, []) }
  }

  private func show(_ items: [CheckupItem]) {
    let widths = DisplayWidth(ambiguous: .narrow)
    let room = items.map { widths.width(of: $0.title) }.max() ?? 0
    for item in items {
      Output.line("\(item.sign) \(widths.pad(item.title, to: room))  \(item.found)")
      if !item.advice.isEmpty { Output.line("    " + item.advice) }
    }
  }

  private func isToTry() -> Bool {
    if tries { return true }
    let question = phrases.say(
      "现在试一试输入法、粘贴、剪贴板与 Esc 吗？y 试，回车不试：",
      "Try input method, paste, clipboard and Esc now? y tries, Enter does not: ")
    return LineTerminal().ask(question).map { ["y", "Y", "ｙ"].contains($0) } ?? false
  }

  /// What a person finds by trying, on the screen itself.
  private func tried(_ checkup: Checkup, _ widths: DisplayWidth) throws(Halt) -> [CheckupItem] {
    let screen: Screen
    do throws(ScreenError) {
      screen = try Screen(checkup.settings.screen)
    } catch {
      throw Halt(.terminalUnsuitable, phrases.cannotStartScreen(phrases.remedy(error)))
    }
    let trial = TerminalTrial.run(on: screen, phrases.language, widths)
    screen.stop()
    return TerminalTrial.Check.allCases.map { check in
      let isWrong = trial.finding(check) == .wrong
      let found =
        switch trial.finding(check) {
        case .untried: phrases.say("没有试", "not tried")
        case .fine: phrases.say("有", "yes")
        case .wrong: phrases.say("没有", "no")
        }
      return CheckupItem(
        name: check.rawValue, title: trial.name(check), found: found, level: isWrong ? .advice : .fine,
        advice: isWrong ? trial.advice(check) : "")
    }
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
