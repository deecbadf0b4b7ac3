import ArgumentParser
import CaseConsole
import CaseWording

private let phrases = CommandPhrases.current

struct WorkflowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow",
    abstract: phrases.say("阶段、事项与流转图", "The stages, the actions, and the diagram"))

  enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, mermaid, dot }

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp(phrases.say("输出格式", "The format")))
  var format = Format.markdown

  func carryOut() throws(Halt) {
    switch format {
    case .markdown: Output.raw(WorkflowPage.markdown(phrases.language))
    case .mermaid: Output.raw(WorkflowPage.mermaid(phrases.language))
    case .dot: Output.raw(WorkflowPage.dot(phrases.language))
    }
  }
}

struct KeysCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: phrases.say("界面的按键", "The console's keys"))

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) { Output.raw(KeyMap.standard.markdown(in: phrases.language)) }
}

struct CoverageCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy-coverage",
    abstract: phrases.say("政策逐条落实表", "How every rule of the policy is met"), shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) { Output.raw(CoveragePage.markdown(phrases.language)) }
}

struct ExitCodesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "exit-codes", abstract: phrases.say("退出码", "How commands end"))

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) {
    Output.lines(
      [
        "# " + phrases.say("退出码", "How commands end"), "",
        phrases.say("本页由 `casedesk exit-codes` 生成。", "This page is made by `casedesk exit-codes`."), "",
        "| " + phrases.say("退出码", "status") + " | " + phrases.say("含义", "meaning") + " |", "|---|---|",
      ] + ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning(phrases.language)) |" })
  }
}
