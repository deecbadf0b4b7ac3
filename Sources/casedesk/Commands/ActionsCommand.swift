import ArgumentParser
import CaseDomain
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ActionsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: phrases.say("案卷现在能办什么、不能办什么、为什么", "What can be done with a case, what not, and why"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let file = try session.file(id)
    let circumstances = session.circumstances
    let answers = availability(of: file, for: session.actor, in: circumstances)
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
}

extension Availability {
  /// One element of `actions --json`. The names are a contract.
  func document(_ file: CaseFile, _ language: Language, _ circumstances: Circumstances) -> JSONValue {
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
