import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: phrases.say(
      "导入登记资料、办理事项、政策、工作日历、职业目录与填好的抽查包",
      "Import registry entries, orders, a policy, a calendar, lists of occupations or a filled field packet"),
    discussion: phrases.say(
      "按文件的 format 字段区分种类；.csv 为办理事项的表格，列名见 --columns。每个文件要么整个导入，要么一条也不导入；有错时逐条指明行号与字段。格式见用户手册。"
        + "--check 只核对、不导入；对工作日历，还会列出哪些在办案卷的到期日会变；对抽查包，列出发出后的变动与冲突。",
      "The field “format” of a file says what it is; .csv is a table of orders, with headings as --columns prints them. A file is imported whole or not at all; problems are listed with "
        + "line and field. The guide has the formats. --check judges without importing, and shows which due days a "
        + "calendar moves, and what a field packet clashes with."
    ))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("JSON 或 CSV 文件", "JSON or CSV files"), valueName: "FILE"))
  var files: [String] = []

  @Flag(help: ArgumentHelp(phrases.say("只核对，不导入", "Judge, import nothing")))
  var check = false

  @Option(
    help: ArgumentHelp(
      phrases.say("输出某事项 CSV 的列名，不导入", "Print the CSV headings of an action, import nothing"),
      valueName: "ACTION"))
  var columns: String?

  func validate() throws {
    if files.isEmpty, columns == nil { throw ValidationError(phrases.say("要写明文件。", "Name a file.")) }
    if let columns, Action(called: columns) == nil {
      throw ValidationError(phrases.actionUnknown(columns))
    }
  }

  func carryOut() throws(Halt) {
    if let action = columns.flatMap({ Action(called: $0) }) {
      Output.line(TableNames.headings(of: action, phrases.language).joined(separator: ","))
      return
    }
    let session = try Session(global, access: check ? .readOnly : .readWrite)
    for path in files {
      let bytes = try SharedFiles.read(path)
      let paper: ImportPaper
      do throws(PaperFault) {
        paper =
          TableNames.isTable(path)
          ? .orders(try OrderTable.read(bytes, named: path, TableNames.all))
          : try ImportPaper.read(bytes, named: path)
      } catch {
        throw Halt(error)
      }
      // Looked at before it is taken in: afterwards there is nothing left to compare with.
      let impact: CalendarImpact? =
        if case .calendar(let calendar, _) = paper { session.circumstances.impact(of: calendar) } else { nil }
      let tally = try Importing(session, isRehearsal: check).carryOut(paper, named: path)
      Output.lines(tally.remarks)
      if let impact { Output.lines(phrases.language.lines(impact)) }
      Output.line(
        check
          ? phrases.wouldImport(cases: tally.cases, orders: tally.orders, registry: tally.registry)
          : phrases.imported(cases: tally.cases, orders: tally.orders, registry: tally.registry))
      if tally.repeats > 0 { Output.line(phrases.repeatedWithin(tally.repeats)) }
    }
    session.store.keepFirstRows(session.circumstances)
    try session.finish()
  }
}
