import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: phrases.say("把备份恢复到新目录或空目录并校验", "A backup into a new or empty directory, verified"),
    discussion: phrases.say(
      "恢复到 --store 所指的目录，绝不覆盖已有的库。用过原库的人随后各自运行 witness --accept。有人写过的库不是备份：由库里的人员恢复，并记入该库。",
      "Into the directory that --store names; a store that is there is never overwritten. Whoever used the store "
        + "before runs witness --accept afterwards. A store that was written to is no copy: its own staff may restore "
        + "from it, and it is recorded there."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("备份目录", "The backup's directory"), valueName: "COPY"))
  var copy: String

  func carryOut() throws(Halt) {
    let path = Surroundings.storePath(global.store)
    // A copy is a copy. A store that somebody has worked in is copied as `backup` does it: by its staff, and on record.
    if CaseStore.isUntouchedCopy(copy) {
      let target = CopyTarget(path)
      do throws(StoreFault) {
        try CaseStore.restore(copy, to: path)
      } catch {
        throw target.halt(error)
      }
    } else {
      try restoreFromStore(to: path)
    }
    Output.line(phrases.say("已恢复并校验：“\(path)”", "Restored and verified: “\(path)”"))
  }

  private func restoreFromStore(to path: String) throws(Halt) {
    do throws(StoreFault) {
      let findings = try CaseStore.verify(copy, against: nil).findings
      if let finding = findings.first { throw .copyUnsound(copy, finding) }
    } catch {
      throw Halt(error)
    }
    var source = global
    source.store = copy
    let session = try Session(copying: source)
    try session.copy(
      to: path,
      StoreCopyRequest(
        for: .restoration, actor: session.actor, operation: OperationID(Surroundings.randomName())))
  }
}
