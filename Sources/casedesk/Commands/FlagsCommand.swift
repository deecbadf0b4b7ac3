import ArgumentParser
import CaseConsole
import CaseDomain
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct FlagsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: phrases.say(
      "疑点及其依据：一个案卷的，或全部未核销的", "Red flags with their evidence: of a case, or all that are open"))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(phrases.say("案卷编号；不写即全部", "The case's number; all without it"), valueName: "CASE"))
  var id: String?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let circumstances = session.circumstances
    let language = phrases.language
    if let id {
      let file = try session.file(id)
      if json {
        let flags = circumstances.flags(of: file).map { document($0, of: file, in: circumstances) }
        Output.document(.array(flags))
      } else {
        Output.lines(SheetLayout.text(language.flagSheet(of: file, in: circumstances)))
      }
    } else {
      let flags = circumstances.openFlags()
      if json {
        Output.document(
          .array(
            flags.compactMap { entry in
              circumstances.office[entry.caseID].map { document(entry.flag, of: $0, in: circumstances) }
            }))
      } else {
        Output.lines(SheetLayout.text(language.flagSheet(flags, in: circumstances)))
      }
    }
    try session.finish()
  }

  private func document(_ flag: RedFlag, of file: CaseFile, in circumstances: Circumstances) -> JSONValue {
    .object(skippingNil: [
      "case": .string(file.id.text), "flag": .string(flag.kind.rawValue), "key": .string(flag.key),
      "severity": .string(flag.kind.severity.rawValue), "name": .string(phrases.language.name(flag.kind)),
      "learners": .array(flag.learners.map(JSONValue.number)),
      "evidence": .array(
        flag.evidence.map { .string(phrases.language.sentence($0, in: circumstances.office.registry)) }),
      "answer": file.answer(to: flag).map(JSONValue.string),
    ])
  }
}
