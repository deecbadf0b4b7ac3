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
      "怎样算出来的：补贴逐人逐步，期限逐日", "How it was worked out: the award step by step, the deadline day by day"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Option(
    help: ArgumentHelp(phrases.say("只看花名册上的某一号", "Only this number of the roster"), valueName: "N"))
  var learner: Int?

  @Flag(help: ArgumentHelp(phrases.say("只看补贴怎样算", "Only the award")))
  var award = false

  @Flag(help: ArgumentHelp(phrases.say("只看期限怎样算，含以前各阶段", "Only the deadlines, those of earlier stages too")))
  var clock = false

  @Flag(
    help: ArgumentHelp(
      phrases.say("只看倒排工期：各步最迟何时开始", "Only the backward schedule: by when each step has to be begun")))
  var slack = false

  @Flag(
    help: ArgumentHelp(phrases.say("历次决定：当时所见与所适用的规则", "Every decision: what was seen, which rules applied")))
  var decisions = false

  @Flag(
    help: ArgumentHelp(
      phrases.say("学员在别处的新情况，自上次查看以来", "What is new of the learners elsewhere since the last look")))
  var news = false

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
    let isNarrowed = award || clock || slack || decisions || news || learner != nil
    let wantsAward = award || learner != nil || !isNarrowed
    let wantsClock = clock || !isNarrowed
    let wantsSlack = slack || !isNarrowed
    let language = phrases.language
    let person = learner.flatMap(file.learner).map {
      (learner: $0, history: circumstances.history(of: $0, in: file))
    }
    if json {
      var members: [(name: String, value: JSONValue)] = [
        ("case", .string(file.id.text)), ("policy", .string(policy.documentNumber)),
      ]
      if wantsAward { members.append(("award", account.document(language, learner: learner))) }
      if wantsClock {
        members += [
          ("clocks", .array(circumstances.clockAccounts(of: file).map { $0.document(language) })),
          ("pauses", .array(circumstances.pauses(of: file).map(\.document))),
        ]
      }
      if wantsSlack {
        members.append(
          ("schedule", circumstances.backwardSchedule(of: file)?.document ?? .null))
      }
      if decisions {
        members.append(
          ("decisions", .array(circumstances.decisions(on: file).map { $0.document(language) })))
      }
      if news { members.append(("news", circumstances.learnerNews(of: file).document(language))) }
      if let person { members.append(("person", person.history.document)) }
      Output.document(.object(members))
    } else {
      var sheets: [Sheet] = []
      if wantsAward { sheets.append(language.awardSheet(account, of: file, under: policy, learner: learner)) }
      if wantsClock { sheets.append(language.clockSheet(of: file, in: circumstances, everyClock: clock)) }
      if wantsSlack { sheets.append(language.slackSheet(of: file, in: circumstances)) }
      if decisions {
        let accounts = circumstances.decisions(on: file)
        sheets.append(language.decisionsSheet(accounts))
        sheets += accounts.map { account in
          language.recordSheet(account.record, account) { circumstances.staff($0)?.name }
        }
      }
      if news { sheets.append(language.newsSheet(circumstances.learnerNews(of: file))) }
      if let person { sheets.append(language.personSheet(person.history, of: person.learner, in: file)) }
      Output.line("\(file.id)  \(file.filing.title)")
      for sheet in sheets {
        Output.line()
        Output.line("== \(sheet.title) ==")
        Output.lines(SheetLayout.text(sheet))
      }
    }
    try session.finish()
  }
}
