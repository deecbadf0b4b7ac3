import ArgumentParser
import CaseConsole
import CaseDomain
import CasePapers
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ExplainCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: phrases.say(
      "怎样算出来的：补贴逐人逐步", "How it was worked out: the award, learner by learner and step by step"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Option(
    help: ArgumentHelp(phrases.say("只看花名册上的某一号", "Only this number of the roster"), valueName: "N"))
  var learner: Int?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let file = try session.file(id)
    let circumstances = session.circumstances
    if let learner, file.learner(learner) == nil {
      throw Halt(.notFound, phrases.learnerUnknown(learner, id))
    }
    guard let policy = circumstances.policy(for: file.filing),
      let account = circumstances.awardAccount(of: file)
    else { throw Halt(.notFound, phrases.policyMissing(file.filing.receivedOn)) }
    if json {
      Output.document([
        "case": .string(file.id.text), "policy": .string(policy.documentNumber),
        "award": account.document(phrases.language, learner: learner),
      ])
    } else {
      Output.line("\(file.id)  \(file.filing.title)")
      Output.line()
      Output.lines(
        SheetLayout.text(phrases.language.awardSheet(account, of: file, under: policy, learner: learner)))
    }
    try session.finish()
  }
}
