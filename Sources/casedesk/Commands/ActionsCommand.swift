import ArgumentParser
import CaseConsole
import CaseDomain
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ActionsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: phrases.say("案卷现在能办什么、不能办什么、为什么", "What can be done with a case, what not, and why"))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      phrases.say("案卷编号；“-”列出不针对已有案卷的事项", "The case's number; “-” for what is about no case yet"),
      valueName: "CASE"))
  var id: String

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  @Option(
    help: ArgumentHelp(
      phrases.say(
        "这一项为什么能办或不能办：原因、去处、已满足的条件", "Why this one can be done or not: reasons, ways out, and what holds"),
      valueName: "ACTION"))
  var why: String?

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    try show(session)
    try session.finish()
  }

  private func show(_ session: Session) throws(Halt) {
    let file = ActCommand.isAboutNoCase(id) ? nil : try session.file(id)
    let circumstances = session.circumstances
    if let why {
      guard let action = Action(called: why) else { throw Halt(.usage, phrases.actionUnknown(why)) }
      explain(circumstances.account(of: action, on: file, for: session.actor), file, circumstances)
      return
    }
    let answers =
      file.map { availability(of: $0, for: session.actor, in: circumstances) }
      ?? availabilityWithoutCase(for: session.actor, in: circumstances)
    let language = phrases.language
    if json {
      Output.document(.array(answers.map { $0.document(file, language, circumstances) }))
      return
    }
    for answer in answers where answer.isAvailable {
      Output.line("✓ \(answer.action.rawValue)  \(language.name(answer.action))")
    }
    for answer in answers where !answer.isAvailable {
      Output.line("✗ \(answer.action.rawValue)  \(language.name(answer.action))")
      for refusal in answer.refusals {
        Output.line("    \(language.citation(refusal))  \(language.sentence(refusal))")
      }
    }
  }

  private func explain(_ account: ActionAccount, _ file: CaseFile?, _ circumstances: Circumstances) {
    let language = phrases.language
    if json { return Output.document(account.document(file, language, circumstances)) }
    let sheet = language.actionSheet(account, today: circumstances.today) {
      circumstances.staff($0)?.name ?? $0.text
    }
    if let file {
      Output.line("\(file.id)  \(file.filing.title)")
      Output.line()
    }
    Output.line("== \(sheet.title) ==")
    Output.lines(SheetLayout.text(sheet))
  }
}

extension ActionAccount {
  /// What `actions --why --json` prints: the element of the list, with the ways out and what holds. The names are a
  /// contract.
  func document(_ file: CaseFile?, _ language: Language, _ circumstances: Circumstances) -> JSONValue {
    let names: (PersonID) -> String = { circumstances.staff($0)?.name ?? $0.text }
    return [
      "action": .string(action.rawValue), "label": .string(language.name(action)),
      "available": .bool(isAvailable),
      "refusals": .array(
        blocked.map { reason in
          guard case .object(let members) = reason.refusal.document(language).content else { return .null }
          return .object(
            members + [
              (
                name: "wayOut",
                value: reason.wayOut.document(language, of: action, today: circumstances.today, names: names)
              )
            ])
        }),
      "passed": .array(
        passed.map { ground in
          [
            "condition": .string(ground.condition.name),
            "rules": .array(ground.rules.map { .string($0.rawValue) }),
            "message": .string(language.sentence(ground, today: circumstances.today, names: names)),
            "citation": .string(language.citation(ground)),
          ]
        }),
    ]
  }
}

extension ActionAccount.Condition {
  fileprivate var name: String {
    switch self {
    case .role: "role"
    case .stage: "stage"
    case .check(let check): check.rawValue
    }
  }
}

extension WayOut {
  func document(
    _ language: Language, of action: Action, today: Day, names: (PersonID) -> String
  ) -> JSONValue {
    let (name, cure): (String, Action?) =
      switch step {
      case .action(let cure): ("action", cure)
      case .handOver: ("hand-over", nil)
      case .administrator: ("administrator", nil)
      case .form: ("form", nil)
      case .wait: ("wait", nil)
      case .nothing: ("nothing", nil)
      }
    var from: Day?
    if case .wait(let day) = step { from = day }
    return .object(skippingNil: [
      "step": .string(name), "action": cure.map { .string($0.rawValue) },
      "from": from.map { .string($0.description) }, "roles": .array(roles.map { .string($0.rawValue) }),
      "people": .array(people.map { .string($0.text) }),
      "until": until.map { .string($0.likely.description) },
      "message": .array(language.wayOut(self, of: action, today: today, names: names).map { .string($0) }),
    ])
  }
}

extension Availability {
  /// One element of `actions --json`. The names are a contract.
  func document(_ file: CaseFile?, _ language: Language, _ circumstances: Circumstances) -> JSONValue {
    [
      "action": .string(action.rawValue), "label": .string(language.name(action)),
      "available": .bool(isAvailable),
      "refusals": .array(refusals.map { $0.document(language) }),
      "fields": .array(
        TransitionTable.row(for: action).fields.map { $0.document(action, file, language, circumstances) }),
    ]
  }
}

extension Refusal {
  func document(_ language: Language) -> JSONValue {
    [
      "rule": .string(rule.rawValue), "message": .string(language.sentence(self)),
      "citation": .string(language.citation(self)), "soft": .bool(isSoft),
      "next": .string(language.remedy(self)),
    ]
  }
}

extension Field {
  func document(
    _ action: Action, _ file: CaseFile?, _ language: Language, _ circumstances: Circumstances,
    table: Field? = nil
  ) -> JSONValue {
    let offered = choices(for: self, of: file, in: circumstances)
    var document: [(name: String, value: JSONValue)] = [
      ("name", .string(name)), ("label", .string(language.label(of: self, in: action, table: table))),
      ("type", .string(type.name)), ("required", .bool(isRequired)),
      ("choices", .array(offered.map { .string($0) })),
    ]
    if case .table(let columns) = type {
      document.append(
        ("columns", .array(columns.map { $0.document(action, file, language, circumstances, table: self) })))
    }
    return .object(document)
  }
}
