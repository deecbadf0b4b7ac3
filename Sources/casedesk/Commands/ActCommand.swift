import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ActCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "act",
    abstract: phrases.say("办理一项", "Do one thing to a case"),
    discussion: phrases.say(
      "字段写作 名称=值，或用 --from 读 JSON 文件；名称见 casedesk actions 案卷编号 --json。"
        + "立案（file）与扩号段（extend-range）不针对已有案卷，案卷编号写“-”，字段见 casedesk actions - --json。",
      "Fields are written name=value, or read from a JSON file with --from; casedesk actions CASE --json lists "
        + "them. For file and extend-range, which are about no case yet, write “-” for the case, and casedesk actions - "
        + "--json to list their fields."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号，或“-”", "The case's number, or “-”"), valueName: "CASE"))
  var id: String

  @Argument(help: ArgumentHelp(phrases.say("办理事项", "The action"), valueName: "ACTION"))
  var action: String

  @Argument(help: ArgumentHelp(phrases.say("字段=值", "field=value"), valueName: "field=value"))
  var pairs: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(phrases.say("从 JSON 文件读字段", "Read the fields from a JSON file"), valueName: "FILE"))
  var form: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("操作号：重试时用同一个，就不会重复记入", "Operation id: repeat it, and nothing is recorded twice"),
      valueName: "ID"))
  var operation: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("所见的版本号；若已变动则不办", "The revision that was seen; refused when it has moved"), valueName: "N"))
  var expect: Int?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    guard let action = Action(called: action) else { throw Halt(.usage, phrases.actionUnknown(action)) }
    let values = try fields()
    let operation = try operationID()
    let session = try Session(global, access: .readWrite)
    let isAboutNoCase = Self.isAboutNoCase(id)
    if !isAboutNoCase { _ = try session.file(id) }
    let outcome: Session.Outcome
    do throws(StoreFault) {
      outcome = try session.act(
        action, values, on: isAboutNoCase ? nil : CaseID(id), expecting: expect, operation: operation)
    } catch {
      throw Halt(error)
    }
    switch outcome {
    case .recorded(let id, let revision):
      report(phrases.recorded(id, revision), try session.file(id.text), session, isRepeat: false)
    case .repeated(let id, let revision):
      report(phrases.repeated(id, revision), try session.file(id.text), session, isRepeat: true)
    case .officeChanged: Output.line(phrases.say("已记入。", "Recorded."))
    case .refused(let refusals):
      if json {
        Output.document([
          "case": isAboutNoCase ? .null : .string(id), "action": .string(action.rawValue),
          "refusals": .array(refusals.map { $0.document(phrases.language) }),
        ])
      }
      throw Halt(refusals, of: action, phrases.language)
    }
  }

  /// What is written in the place of a case's number where there is none yet.
  static func isAboutNoCase(_ id: String) -> Bool { id == "-" || id == "new" }

  private func report(_ headline: String, _ file: CaseFile, _ session: Session, isRepeat: Bool) {
    let language = phrases.language
    let row = session.circumstances.row(for: file)
    if json {
      Output.document([
        "case": .string(file.id.text), "stage": .string(file.stage.rawValue),
        "revision": .number(file.revision),
        "dueDay": row.deadline?.due.map { .string($0.likely.description) } ?? .null,
        "workingDaysLeft": row.workingDaysLeft.map { .number($0) } ?? .null, "repeated": .bool(isRepeat),
      ])
      return
    }
    var parts = [headline, language.name(file.stage)]
    if let deadline = row.deadline {
      parts += [
        deadline.due.map { language.dueText($0, today: session.circumstances.today) },
        language.remaining(deadline, today: session.circumstances.today),
      ].compactMap(\.self)
    }
    // On a training store it is nobody's account that says who acts.
    if session.store.isTraining, global.person == nil, let name = session.member?.name {
      parts.append(phrases.say("以\(name)的身份（--as）", "acting as \(name) (--as)"))
    }
    Output.line(parts.joined(separator: " · "))
  }

  private func fields() throws(Halt) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    if let form {
      let bytes = try SharedFiles.read(form)
      do throws(PaperFault) {
        values = try FormFile.read(bytes, named: form)
      } catch {
        throw Halt(error)
      }
    }
    var given: Set<String> = []
    for pair in pairs {
      guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
        throw Halt(.usage, phrases.pairUnreadable(pair))
      }
      let name = String(pair[..<equals])
      guard given.insert(name).inserted else { throw Halt(.usage, phrases.fieldTwice(name)) }
      values[name] = .text(String(pair[pair.index(after: equals)...]))
    }
    return values
  }

  private func operationID() throws(Halt) -> OperationID {
    guard let operation else { return OperationID(Surroundings.randomName()) }
    let isName = operation.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D
        || byte == 0x5F
    }
    guard isName, (8...64).contains(operation.utf8.count) else {
      throw Halt(.usage, phrases.operationUnreadable(operation))
    }
    return OperationID(operation)
  }
}
