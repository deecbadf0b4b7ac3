import ArgumentParser
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: phrases.say("把备份恢复到新目录或空目录并校验", "A backup into a new or empty directory, verified"),
    discussion: phrases.say(
      "恢复到 --store 所指的目录，绝不覆盖已有的库。用过原库的人随后各自运行 witness --accept。",
      "Into the directory that --store names; a store that is there is never overwritten. Whoever used the store "
        + "before runs witness --accept afterwards."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("备份目录", "The backup's directory"), valueName: "COPY"))
  var copy: String

  func carryOut() throws(Halt) {
    let path = Surroundings.storePath(global.store)
    do throws(StoreFault) {
      try CaseStore.restore(copy, to: path)
    } catch {
      throw Halt(error)
    }
    Output.line(phrases.say("已恢复并校验：“\(path)”", "Restored and verified: “\(path)”"))
  }
}
