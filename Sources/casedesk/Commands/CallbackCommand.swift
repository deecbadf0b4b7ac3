import ArgumentParser
import CaseConsole
import CaseDomain
import CaseStorage
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct CallbackCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "callback",
    abstract: phrases.say(
      "抽取并查看一班的电话回访名单，可凭种子重抽", "Draw and show whom of a class to call, by a seed nobody chooses"),
    discussion: phrases.say(
      "名单由案卷编号与抽取时的日志链头决定，每班只抽一次。结果用 record-callback 登记，不计入三次抽查。",
      "The list follows from the case's number and the journal's head, and is drawn once a class. What was said is "
        + "recorded with record-callback, and counts for none of the three checks."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Flag(help: ArgumentHelp(phrases.say("只看，不抽取", "Show only, draw nothing")))
  var show = false

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: show ? .readOnly : .readWrite)
    var file = try session.file(id)
    if !show, file.callbackDraw == nil {
      let outcome: Session.Outcome
      do throws(StoreFault) {
        outcome = try session.act(
          .drawCallbacks, [:], on: file.id, expecting: nil, operation: OperationID(Surroundings.randomName()))
      } catch {
        throw Halt(error)
      }
      if case .refused(let refusals) = outcome { throw Halt(refusals, of: .drawCallbacks, phrases.language) }
      file = try session.file(id)
    }
    if json {
      Output.document(document(file))
    } else {
      Output.lines(SheetLayout.text(phrases.language.callbackSheet(of: file, in: session.circumstances)))
    }
    try session.finish()
  }

  private func document(_ file: CaseFile) -> JSONValue {
    .object(skippingNil: [
      "case": .string(file.id.text), "percent": .number(CallbackDraw.percent),
      "seed": file.callbackDraw.map { .string($0.seed) },
      "learners": .array((file.callbackDraw?.learners ?? []).map { .number($0) }),
      "sound": .bool(file.isCallbackDrawSound),
      "calls": .array(
        file.callbacks.map {
          .object(skippingNil: [
            "learner": .number($0.learner), "answer": .string($0.answer.rawValue),
            "note": $0.note.isEmpty ? nil : .string($0.note), "on": .string($0.day.description),
            "by": .string($0.by.text),
          ])
        }),
    ])
  }
}
