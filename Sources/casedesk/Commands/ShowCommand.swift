import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: phrases.say("整件案卷，也可看某日日终时的样子", "The whole case file, also as it stood at the end of a day"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @OptionGroup var anotherDay: AnotherDay

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    var file = try session.file(id)
    let (circumstances, says) = try anotherDay.view(of: session.circumstances)
    if says != nil {
      guard let then = circumstances.office[file.id] else {
        let day = circumstances.today
        throw Halt(
          .notFound,
          phrases.say("到 \(day) 日终，案卷 \(id) 尚未立案。", "At the end of \(day) the case \(id) had not been filed.")
        )
      }
      file = then
    }
    if json {
      Output.document(caseDocument(file, in: circumstances))
    } else {
      if let says { Output.lines([says, ""]) }
      Output.lines(CasePage.lines(file, phrases.language, circumstances))
    }
    try session.finish()
  }
}
