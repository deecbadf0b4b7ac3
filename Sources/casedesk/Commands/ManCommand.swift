import ArgumentParser
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ManCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: phrases.say("手册页 casedesk(1)，roff 格式", "The manual page casedesk(1), in roff"))

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) {
    let tool: JSONValue
    do throws(JSONFault) {
      tool = try JSONValue.parse(Array(CaseDesk._dumpHelp().utf8))
    } catch {
      throw Halt(.usage, phrases.say("命令表读不出来。", "The table of commands cannot be read."))
    }
    Output.raw(ManualPage(language: phrases.language).roff(of: tool, version: CaseDesk.configuration.version))
  }
}
