import ArgumentParser
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct WitnessCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: phrases.say("您上次见到的链头，与案卷库现在的对照", "The head you saw last, against the store's present one"),
    discussion: phrases.say(
      "每次打开正式库都会自动对照：末尾被删、换回旧库、换成另一个库都会被发现。查清之后，用 --accept 认可现在的库与链头。",
      "Every opening of a real store compares them by itself: a cut-off end, an old copy and another store in its place "
        + "are found. Once that is cleared up, --accept takes the present store and head."))

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrases.say("已经查清，认可现在的链头", "It is cleared up: take the present head")))
  var accept = false

  func carryOut() throws(Halt) {
    let path = Surroundings.storePath(global.store)
    guard let folder = Surroundings.witnessFolder else {
      throw Halt(
        .notFound,
        phrases.say("没有 HOME，无处存放见证文件。", "There is no HOME, and so no place for a witness file."))
    }
    do throws(StoreFault) {
      if accept { try CaseStore.acceptHead(of: path, witnesses: folder) }
      let store = try CaseStore.open(path, access: .readOnly, witnesses: folder)
      store.witnessRemarks.forEach { Output.complain(phrases.sentence($0)) }
      if let damage = store.damage { throw damage }
      Output.line(phrases.say("链头 \(store.head)", "Head \(store.head)"))
    } catch {
      throw Halt(error)
    }
  }
}
