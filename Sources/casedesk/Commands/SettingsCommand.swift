import ArgumentParser
import CaseConsole
import CaseSettings
import CaseWording

private let phrases = CommandPhrases.current

struct SettingsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: phrases.say(
      "个人设置：样例、位置，并检查现有文件", "Settings: a sample, where they lie, and what is wrong with them"),
    discussion: phrases.say(
      "把输出存成所示的文件，删去行首的 # 即生效。现有文件有误时逐行指出，退出码 65。",
      "Save the output as the file it names and take the # away. Faults of the present file are named line by line; "
        + "the status is then 65."))

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) {
    Output.lines(["# " + SettingsPlace.path] + SettingsCommand.sample(phrases.language))
    let complaints = SettingsPlace.complaints(phrases.language)
    if !complaints.isEmpty { throw Halt(.badInput, complaints) }
  }

  /// A settings file that changes nothing: every line of it is a comment.
  static func sample(_ language: Language) -> [String] {
    Setting.all.flatMap { setting -> [String] in
      let head = ["", "# " + setting.meaning(language)]
      switch setting.kind {
      case .keys: return head + ["# [keys.worklist]", "# open = [\"Enter\", \"o\"]"]
      case .queries:
        return head + [
          "# views = { \(language.say("电工", "electric")) = \"\(language.say("电工", "diangong"))\" }"
        ]
      case .choice(let choices):
        return head + ["# \(setting.name) = \(setting.standard)    # \(choices.joined(separator: " | "))"]
      default: return head + ["# \(setting.name) = \(setting.standard)"]
      }
    }
  }
}
