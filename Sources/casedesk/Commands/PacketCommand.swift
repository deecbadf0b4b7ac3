import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

/// How a field packet is handed out: printed, or as the file that `import` takes back.
enum PacketFormat: String, PaperForm {
  case text, html, json

  static var help: String {
    phrases.say("text（80 列）、html（可打印）或 json（可导回）", "text (80 columns), html (to print) or json (to import)")
  }
}

struct PacketCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: phrases.say(
      "外出抽查包：学员名单与查看要点，打印或作为文件带走",
      "The packet for a spot check: learners and questions, to print or to fill in"),
    discussion: phrases.say(
      "text 与 html 是可打印的抽查单。json 带封签，填好 visits 后用 casedesk import 导入；名单或案卷在发出后被改动的，拒收。"
        + "封签不含密钥，防错不防伪。",
      "text and html are forms to print. json bears a seal: fill in its visits and take it in with casedesk import; one "
        + "whose learners or case were changed is refused. The seal has no key: it finds mistakes, not forgers."
    ))

  @OptionGroup var global: GlobalOptions

  @OptionGroup var paper: PaperOptions<PacketFormat>

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let file = try session.file(paper.id)
    let circumstances = session.circumstances
    let packet = file.packet(
      by: session.actor, headCode: session.headCode,
      questions: phrases.language.fieldQuestions(of: file, in: circumstances), in: circumstances)
    let sheet = phrases.language.packetSheet(of: file, packet, in: circumstances)
    switch paper.format {
    case .text: session.print(sheet, .text)
    case .html: session.print(sheet, .html)
    case .json: Output.document(PacketFile.document(of: packet))
    }
    try session.finish()
  }
}
