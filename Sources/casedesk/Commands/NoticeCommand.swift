import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

/// How a paper is printed.
enum PaperFormat: String, PaperForm {
  case text, html

  static var help: String { phrases.say("text（80 列）或 html（可打印）", "text (80 columns) or html (to print)") }
}

struct NoticeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: phrases.say("公示稿：证件号已遮蔽，附链头码", "The public notice: identity numbers masked, with the head code")
  )

  @OptionGroup var global: GlobalOptions

  @OptionGroup var paper: PaperOptions<PaperFormat>

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let file = try session.file(paper.id)
    session.print(
      phrases.language.noticeSheet(of: file, in: session.circumstances, headCode: session.headCode),
      paper.format)
    try session.finish()
  }
}

struct CoverCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: phrases.say("案卷封面，附链头码", "The cover of a case file, with the head code"))

  @OptionGroup var global: GlobalOptions

  @OptionGroup var paper: PaperOptions<PaperFormat>

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let file = try session.file(paper.id)
    session.print(
      phrases.language.coverSheet(of: file, in: session.circumstances, headCode: session.headCode),
      paper.format)
    try session.finish()
  }
}

extension Session {
  /// The head of the store as people copy it from paper.
  var headCode: String? { HeadCode(store.head)?.description }

  func print(_ sheet: Sheet, _ format: PaperFormat) {
    switch format {
    case .text: Output.lines(SheetPage.text(sheet))
    case .html: Output.raw(SheetPage.html(sheet, phrases.language))
    }
  }
}
