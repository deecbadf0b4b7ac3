import ArgumentParser
import CaseConsole
import CaseWording

private let phrases = CommandPhrases.current

/// How the console looks and behaves this time, whatever the settings say.
struct ConsoleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      phrases.say("配色：", "Colours: ") + Theme.allCases.map(\.rawValue).joined(separator: ", "),
      valueName: "THEME"))
  var theme: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(phrases.say("边框与记号只用 ASCII", "Borders and signs in ASCII")))
  var ascii = false

  @Flag(
    name: .long,
    help: ArgumentHelp(phrases.say("一开始就打开鼠标", "Begin with the mouse on")))
  var mouse = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      phrases.say("决定作出后几秒内可以撤回，0 为立即记入", "How long a decision can be recalled; 0 records it at once"),
      valueName: "SECONDS"))
  var grace: Int?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      phrases.say(
        "逐行问答，不画屏幕：读屏软件、哑终端、脚本", "Line by line, nothing drawn: screen readers, plain terminals, scripts")))
  var linear = false

  func validate() throws {
    if let grace, !DeskLook.graceSeconds.contains(grace) {
      throw ValidationError("--grace \(DeskLook.graceSeconds.lowerBound)…\(DeskLook.graceSeconds.upperBound)")
    }
    if let theme, Theme(rawValue: theme) == nil {
      throw ValidationError(phrases.choiceUnknown(theme, Theme.allCases.map(\.rawValue)))
    }
  }

  var asked: DeskLook {
    DeskLook(
      theme: theme.flatMap(Theme.init(rawValue:)), isASCII: ascii, isMouseOn: mouse, graceSeconds: grace,
      isLinear: linear)
  }
}
