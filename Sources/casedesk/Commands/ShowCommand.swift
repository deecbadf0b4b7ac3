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

  @Option(
    help: ArgumentHelp(
      phrases.say("当日日终时所知的样子", "As it was known at the end of that day"), valueName: "DAY"))
  var asOf: String?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    var file = try session.file(id)
    var circumstances = session.circumstances
    if let asOf {
      guard let day = Day(asOf) else { throw Halt(.usage, phrases.dayUnreadable(asOf)) }
      circumstances = circumstances.known(on: day)
      guard let then = circumstances.office[file.id] else {
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
      Output.lines(CasePage.lines(file, phrases.language, circumstances))
    }
    try session.finish()
  }
}
