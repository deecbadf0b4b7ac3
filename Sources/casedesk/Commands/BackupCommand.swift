import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: phrases.say("备份到新目录并校验", "A verified copy in a new directory"),
    discussion: phrases.say(
      "备份里有完整的身份证号、电话、账号。谁备份、为何备份，先记入案卷库，再复制；report releases 和备份本身都看得到。"
        + "库不能写的，照样备份，并说明没有记入。",
      "A copy holds resident IDs, phones and accounts whole. Who takes it, and what for, is recorded before anything is "
        + "copied; report releases shows it, and so does the copy. A store that cannot be written to is copied all the "
        + "same, and the copy is said not to be on record."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("新目录", "The new directory"), valueName: "DIR"))
  var directory: String

  @Option(
    help: ArgumentHelp(
      phrases.say("用途；不写即为例行备份", "What it is for; without it, a routine backup"), valueName: "TEXT"))
  var reason: String?

  func carryOut() throws(Halt) {
    let session = try Session(copying: global)
    try session.copy(
      to: directory,
      StoreCopyRequest(
        reason: reason, actor: session.actor, operation: OperationID(Surroundings.randomName())))
    Output.line(phrases.backedUp(directory))
    // What stands behind the damage is not in the copy; and a copy of a store that was put back is not to take the place of a
    // good one unseen.
    try session.finish()
  }
}

/// Where a copy is to be, before it is begun.
struct CopyTarget {
  private let directory: String
  /// Whatever lies there looks like a copy that was broken off. It may be a store that lost a file: nobody is told to delete
  /// what this copy did not make.
  private let wasUnfinished: Bool

  init(_ directory: String) {
    self.directory = directory
    wasUnfinished = CaseStore.isUnfinishedCopy(directory)
  }

  /// Why there is no copy, and what is left of it.
  func halt(_ fault: StoreFault) -> Halt {
    var halt = Halt(fault)
    if !wasUnfinished, CaseStore.isUnfinishedCopy(directory) {
      halt.lines.append(phrases.unfinishedCopy(directory))
    }
    return halt
  }
}

extension Session {
  /// To record that the store is copied, or, where that cannot be, to copy what can be read.
  convenience init(copying options: GlobalOptions) throws(Halt) {
    do throws(Halt) {
      try self.init(options, access: .readWrite)
    } catch {
      try self.init(options, access: .readOnly)
    }
  }

  /// Says so where the copy is made and is not on record.
  func copy(to directory: String, _ request: StoreCopyRequest) throws(Halt) {
    let outcome: BackupOutcome
    let target = CopyTarget(directory)
    do throws(StoreFault) {
      outcome = try store.backup(to: directory, request, now: now)
    } catch {
      throw target.halt(error)
    }
    switch outcome {
    case .onRecord: break
    case .offRecord(let fault): Output.complain(phrases.offRecord(fault))
    case .refused(let refusals):
      throw Halt(
        .refused,
        refusals.map { "\(phrases.language.citation($0))  \(phrases.language.sentence($0))" })
    }
  }
}
