import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct RebuildCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: phrases.say("重做供人查阅的派生文件", "Make the files for people to read anew"),
    discussion: phrases.say(
      "每件案卷一个 JSON，放在案卷库的 derived/ 下，不含身份证号、电话、账号。随时可删；重做的逐字节相同。",
      "One JSON file a case under derived/ in the store, without IDs, phones and accounts. They can be deleted at any "
        + "time; made again they are the same byte for byte."))

  @OptionGroup var global: GlobalOptions

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readWrite)
    let circumstances = session.circumstances
    var documents: [String: [UInt8]] = [:]
    for file in session.store.office.cases.values {
      documents[file.id.text + ".json"] = caseDocument(file, in: circumstances).pretty()
    }
    let kept = [session.store.rowsFile(circumstances), session.store.glimpseFile(circumstances)]
    for case .some(let file) in kept { documents[file.name] = file.content }
    do throws(StoreFault) {
      let count = try session.store.rebuild(documents)
      Output.line(phrases.say("派生文件 \(count) 个", "\(count) derived files"))
    } catch {
      throw Halt(error)
    }
  }
}
