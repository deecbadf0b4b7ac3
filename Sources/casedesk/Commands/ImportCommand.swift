import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: phrases.say("导入登记资料与办理事项", "Import registry entries and orders"),
    discussion: phrases.say(
      "每个文件要么整个导入，要么一条也不导入；有错时逐条指明行号与字段。格式见用户手册。",
      "A file is imported whole or not at all; problems are listed with line and field. The guide has the format."
    ))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("JSON 文件", "JSON files"), valueName: "FILE"))
  var files: [String]

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readWrite)
    for path in files {
      let bytes = try SharedFiles.read(path)
      let paper: OrderFile
      do throws(PaperFault) {
        paper = try OrderFile.read(bytes, named: path)
      } catch {
        throw Halt(error)
      }
      let tally = try Importing(session).carryOut(paper, named: path)
      Output.line(phrases.imported(cases: tally.cases, orders: tally.orders, registry: tally.registry))
    }
  }
}
