import ArgumentParser
import CaseWording

private let phrases = CommandPhrases.current

/// The forms in which a paper can be had.
protocol PaperForm: CaseIterable, ExpressibleByArgument {
  static var text: Self { get }
  static var help: String { get }
}

/// Which case is put on paper, and in which form; text when nothing is said.
struct PaperOptions<Form: PaperForm>: ParsableArguments {
  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Option(help: ArgumentHelp(Form.help))
  var format = Form.text
}
