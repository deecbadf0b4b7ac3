import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct RevealCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal",
    abstract: phrases.say("查看一个完整号码，记入谁看了、为何看", "Show one whole number, and record who saw it and why"),
    discussion: phrases.say(
      "别处一律只显示末几位。查看先记入案卷库，再打印；案卷的经过里看得到。审核、复核、稽核人员可以查看，财务人员只看收款账号。",
      "Everywhere else only the last characters are shown. The look is recorded before the number is printed, and stands in "
        + "the history of the case. Reviewers, supervisors and auditors may; finance the account alone."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Option(
    help: ArgumentHelp(phrases.say("学员序号；收款账号不用写", "The learner; none for the account"), valueName: "N"))
  var learner: Int?

  @Option(
    help: ArgumentHelp(
      phrases.say("哪个号码：", "Which number: ") + PersonalField.allCases.map(\.rawValue).joined(separator: "|"),
      valueName: "FIELD"))
  var field: String

  @Option(help: ArgumentHelp(phrases.say("用途，必填", "What it is for; required"), valueName: "TEXT"))
  var reason: String

  func carryOut() throws(Halt) {
    guard let field = PersonalField(rawValue: field) else {
      throw Halt(
        .usage,
        phrases.say("没有“\(self.field)”这种号码。", "There is no number called “\(self.field)”."))
    }
    let session = try Session(global, access: .readWrite)
    _ = try session.file(id)
    let request = DisclosureRequest(
      caseID: CaseID(id), field: field, learner: learner, purpose: reason, actor: session.actor,
      operation: OperationID(Surroundings.randomName()))
    let revelation: Revelation
    do throws(StoreFault) {
      revelation = try session.store.reveal(request, now: session.now)
    } catch {
      throw Halt(error)
    }
    switch revelation {
    case .number(let number): Output.line(number.shown)
    case .refused(let refusals):
      throw Halt(
        .refused,
        refusals.map { "\(phrases.language.citation($0))  \(phrases.language.sentence($0))" })
    }
  }
}
