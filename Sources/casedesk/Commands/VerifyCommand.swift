import ArgumentParser
import CaseStorage
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: phrases.say("逐条校验案卷库", "Verify the store, record by record"),
    discussion: phrases.say(
      "--head 读取以前记下的链头（打印在公示与报表上，或 verify 的输出），据此还能发现末尾被删、被换回旧库。"
        + "正式库还与您自己上次见到的链头对照。",
      "--head takes an older head, as printed on notices or by verify: with it a cut-off end or an old copy is found too. "
        + "A real store is compared with the head you saw last as well."))

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp(phrases.say("以前记下的链头文件", "A file with an older head"), valueName: "FILE"))
  var head: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("公示稿或案卷封面上的链头码", "The head code of a public notice or a cover"), valueName: "CODE"))
  var code: String?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    var earlier: ChainHead?
    if head != nil, code != nil {
      throw Halt(.usage, phrases.say("--head 与 --code 只能用一个。", "Give --head or --code, not both."))
    }
    if let code {
      do throws(HeadCode.Fault) {
        earlier = try HeadCode(code).head
      } catch {
        throw Halt(.badInput, phrases.sentence(error))
      }
    }
    if let head {
      let text = String(decoding: try SharedFiles.read(head), as: UTF8.self)
      guard let read = ChainHead(text) else {
        throw Halt(.badInput, phrases.say("“\(head)”里没有链头。", "There is no head in “\(head)”."))
      }
      earlier = read
    }
    let verification: Verification
    do throws(StoreFault) {
      verification = try CaseStore.verify(
        Surroundings.storePath(global.store), against: earlier, witnesses: Surroundings.witnessFolder)
    } catch {
      throw Halt(error)
    }
    let sentences = verification.findings.map(phrases.sentence)
    let remarks = verification.remarks.map(phrases.sentence)
    if json {
      Output.document([
        "whole": .bool(verification.isWhole), "lines": .number(verification.lines),
        "records": .number(verification.records),
        "head": .string(verification.head.description),
        "code": .string(HeadCode(verification.head)?.description ?? ""),
        "findings": .array(sentences.map { .string($0) }),
        "remarks": .array(remarks.map { .string($0) }),
      ])
    } else if verification.isWhole {
      Output.line(
        phrases.verified(
          lines: verification.lines, records: verification.records, head: verification.head.description))
      Output.lines(sentences + remarks)
      if let code = HeadCode(verification.head) {
        Output.line(phrases.say("链头码 ", "Head code ") + code.description)
      }
      if let earlier {
        Output.line(
          phrases.say(
            "第 \(earlier.sequence) 行仍在，与当时的链头相符。",
            "Line \(earlier.sequence) is still there, as that head says."))
      }
      if let seen = verification.seen, seen != earlier {
        Output.line(
          phrases.say(
            "您上次见到的第 \(seen.sequence) 行仍在。", "Line \(seen.sequence), which you saw last, is still there."))
      }
    }
    if !verification.isWhole {
      throw Halt(.storeDamaged, [phrases.verifyFailed(sentences.count)] + sentences + remarks)
    }
  }
}
