import ArgumentParser
import CaseConsole
import CaseDomain
import CaseWording
import JSONText
import Terminal

private let phrases = CommandPhrases.current

struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: phrases.say("待办清单，最急的在前", "The worklist, most urgent first"))

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp(phrases.say("只看某阶段（可重复）", "Only this stage (repeatable)"), valueName: "S"))
  var stage: [String] = []

  @Flag(help: ArgumentHelp(phrases.say("只看已逾期的", "Only what is overdue")))
  var overdue = false

  @Option(
    help: ArgumentHelp(
      phrases.say("N 个工作日内到期，含逾期", "Due within N working days, overdue included"), valueName: "N"))
  var dueWithin: Int?

  @Option(
    help: ArgumentHelp(
      phrases.say("只看某人经办的（代号或姓名）", "Only what is assigned to P (id or name)"), valueName: "P"))
  var assignee: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("查找文字，拼音和首字母亦可", "Words to look for, by letter, pinyin or initials"), valueName: "TEXT"))
  var query: String?

  @OptionGroup var anotherDay: AnotherDay

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    var query = WorklistQuery()
    if !stage.isEmpty {
      var stages: Set<Stage> = []
      for token in stage {
        guard let stage = Stage(rawValue: token) else { throw Halt(.usage, phrases.stageUnknown(token)) }
        stages.insert(stage)
      }
      query.stages = stages
    }
    query.overdueOnly = overdue
    query.dueWithin = dueWithin
    query.assignee = try assignee.map { (asked) throws(Halt) in try session.member(asked).id }
    let (circumstances, says) = try anotherDay.view(of: session.circumstances)
    let registry = circumstances.office.registry
    let rows = matching(self.query ?? "", in: circumstances.worklist(query), phrases.language) {
      registry.staff[$0]?.name ?? $0.text
    }
    if json {
      Output.document(.array(rows.map(\.document)))
    } else {
      if let says { Output.line(says) }
      Output.lines(WorklistPage.lines(rows, phrases.language, today: circumstances.today))
    }
    try session.finish()
  }
}

extension WorklistRow {
  /// The row as `list --json` prints it. The names are a contract.
  var document: JSONValue {
    [
      "id": .string(id.text), "title": .string(title), "stage": .string(stage.rawValue),
      "centre": .string(centre.text), "institution": .string(institution),
      "trainingType": .string(trainingType.rawValue), "occupation": .string(occupation),
      "assignee": assignee.map { .string($0.text) } ?? .null,
      "dueDay": deadline?.due.map { .string($0.likely.description) } ?? .null,
      "provisional": .bool(deadline?.due?.isProvisional ?? false),
      "workingDaysLeft": deadline.map { .number($0.workingDaysLeft) } ?? .null,
      "overdue": .bool(isOverdue), "held": .bool(deadline?.isHeld ?? false),
      "spotChecks": .number(spotChecks), "openFindings": .number(openFindings), "redFlags": .number(redFlags),
      "claimedFen": claimed.map { .number($0.fen) } ?? .null,
      "awardFen": award.map { .number($0.fen) } ?? .null,
      "revision": .number(revision),
    ]
  }
}
