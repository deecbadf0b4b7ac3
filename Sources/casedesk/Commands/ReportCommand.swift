import ArgumentParser
import CaseConsole
import CaseDomain
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: phrases.say(
      "报表：任务、机构、证书、月报、查看与备份", "Targets, institutions, certificates, a month, looks and copies"),
    subcommands: [
      Targets.self, Institutions.self, Certificates.self, Monthly.self, Releases.self,
    ])

  struct Targets: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("各中心全年任务进度", "How far the year has come towards its targets"))

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: ReportOptions

    func carryOut() throws(Halt) {
      try ReportCommand.carryOut(global, options) { circumstances, year in
        let progress = circumstances.targetProgress(year: year)
        return (phrases.language.targetsSheet(progress, year: year), progress?.document ?? .null)
      }
    }
  }

  struct Institutions: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("培训机构的取证率、就业率与名单", "Rates and standing of the institutions"))

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: ReportOptions

    func carryOut() throws(Halt) {
      try ReportCommand.carryOut(global, options) { circumstances, year in
        let records = circumstances.institutionRecords(year: year)
        let policy = circumstances.office.registry.policies.policy(ofYear: year)
        return (
          phrases.language.institutionsSheet(records, year: year, under: policy),
          .array(records.map(\.document))
        )
      }
    }
  }

  struct Certificates: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("各中心证书余号", "What is left of the certificate numbers"))

    @OptionGroup var global: GlobalOptions
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      try ReportCommand.carryOut(global, json) { circumstances in
        let stocks = circumstances.certificateStocks
        return (phrases.language.certificatesSheet(stocks), .array(stocks.map(\.document)))
      }
    }
  }

  struct Monthly: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("某月办理情况", "What happened in a month"))

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(phrases.say("月份", "The month"), valueName: "YYYY-MM")) var month: String
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      guard let first = Day(month + "-01") else { throw Halt(.usage, phrases.monthUnreadable(month)) }
      try ReportCommand.carryOut(global, json) { (circumstances) throws(Halt) in
        guard
          let report = circumstances.monthlyReport(year: first.year, month: first.civilDate.month)
        else { throw Halt(.usage, phrases.monthToCome(month)) }
        return (phrases.language.monthlySheet(report), report.document)
      }
    }
  }

  struct Releases: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: phrases.say("谁看过完整号码、谁备份过，为何", "Who saw whole numbers or copied the store, and what for"))

    @OptionGroup var global: GlobalOptions
    @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON"))) var json = false

    func carryOut() throws(Halt) {
      try ReportCommand.carryOut(global, json) { circumstances in
        let releases = circumstances.office.releases
        return (
          phrases.language.releasesSheet(releases, today: circumstances.today),
          .array(releases.map(\.document))
        )
      }
    }
  }

  private static func carryOut(
    _ global: GlobalOptions, _ options: ReportOptions,
    _ report: (Circumstances, Int) -> (Sheet, JSONValue)
  ) throws(Halt) {
    try carryOut(global, options.json) { circumstances in
      report(circumstances, options.year ?? circumstances.today.year)
    }
  }

  private static func carryOut(
    _ global: GlobalOptions, _ json: Bool,
    _ report: (Circumstances) throws(Halt) -> (Sheet, JSONValue)
  ) throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let (sheet, document) = try report(session.circumstances)
    if json {
      Output.document(document)
    } else {
      Output.line("== \(sheet.title) ==")
      Output.lines(SheetLayout.text(sheet))
      // Whoever keeps the paper can tell later whether the store still has all it had then.
      Output.line()
      Output.line(phrases.say("链头 \(session.store.head)", "Head \(session.store.head)"))
    }
    try session.finish()
  }
}

struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp(phrases.say("年份，默认今年", "The year; this one by default"), valueName: "YYYY"))
  var year: Int?

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func validate() throws {
    guard let year, !(1900...9999).contains(year) else { return }
    throw ValidationError(phrases.say("年份须在 1900 至 9999 之间。", "The year lies between 1900 and 9999."))
  }
}
