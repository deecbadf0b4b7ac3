import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: phrases.say("案卷导出为 JSON（不含个人敏感信息）", "Case files as JSON, without personal data"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String?

  @Flag(help: ArgumentHelp(phrases.say("全部案卷", "Every case")))
  var all = false

  func carryOut() throws(Halt) {
    guard (id != nil) != all else { throw Halt(.usage, phrases.noSuchCaseEither) }
    let session = try Session(global, access: .readOnly)
    let circumstances = session.circumstances
    if let id {
      Output.document(caseDocument(try session.file(id), in: circumstances))
    } else {
      let files = session.store.office.cases.values.sorted { $0.id < $1.id }
      Output.document(.array(files.map { caseDocument($0, in: circumstances) }))
    }
    // Beside the document, so that whoever keeps the export can keep the head with it.
    Output.complain(phrases.say("链头 \(session.store.head)", "Head \(session.store.head)"))
    try session.finish()
  }
}
