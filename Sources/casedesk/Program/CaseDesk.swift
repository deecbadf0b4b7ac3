import ArgumentParser
import CaseWording
import Glibc

private let phrases = CommandPhrases.current

@main
struct CaseDesk: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "casedesk",
    abstract: phrases.say(
      "职业培训补贴案卷台：从开班备案到归档，办什么、何时到期、为何不能办，一目了然。",
      "A desk for vocational-training subsidy cases, from filing to archive."),
    discussion: phrases.say(
      "不带子命令即打开界面。退出码见 casedesk exit-codes。",
      "Without a subcommand the console opens. casedesk exit-codes lists how commands end."),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, DemoCommand.self, ListCommand.self, BoardCommand.self, FlagsCommand.self,
      ShowCommand.self, RevealCommand.self,
      ActionsCommand.self, ActCommand.self, ExplainCommand.self, ImportCommand.self, CalendarCommand.self,
      ReportCommand.self, NoticeCommand.self, CoverCommand.self, PacketCommand.self, DrawCommand.self,
      CallbackCommand.self,
      VerifyCommand.self,
      BackupCommand.self, RestoreCommand.self, RebuildCommand.self, WitnessCommand.self,
      RetentionCommand.self, DisposeCommand.self, WorkflowCommand.self, ExportCommand.self,
      DoctorCommand.self, ManCommand.self, CoverageCommand.self, KeysCommand.self,
      SettingsCommand.self,
      ExitCodesCommand.self,
    ])

  // The options may stand before the subcommand as well as after it.
  @OptionGroup var global: GlobalOptions
  @OptionGroup var look: ConsoleOptions

  static func main() {
    // A file that may not grow is a fault like a full disk, and is said.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let start = DeskStart(words: CommandLine.arguments.dropFirst()) {
        try ending { () throws(Halt) in try start.open() }
        return
      }
      var command = try parseAsRoot()
      Surroundings.hideValues()
      try command.run()
    } catch {
      exitSaying(error)
    }
  }

  func carryOut() throws(Halt) {
    try DeskStart(session: global.start, look: look.asked).open()
  }
}

/// A command that ends with a documented status.
protocol DeskCommand: ParsableCommand {
  func carryOut() throws(Halt)
}

extension DeskCommand {
  func run() throws { try ending(carryOut) }
}

/// Does it, and says why it could not be done; the status is what is thrown then.
private func ending(_ work: () throws(Halt) -> Void) throws {
  do throws(Halt) {
    try work()
  } catch {
    error.lines.forEach(Output.complain)
    throw ExitCode(error.status.rawValue)
  }
}
