import CaseDomain

// 月报: what happened in a month, by centre.
extension Language {
  public func monthlySheet(_ report: MonthlyReport) -> Sheet {
    var sheet = Sheet(say("\(report.year) 年 \(report.month) 月报表", "Report of \(report.yearAndMonth)"))
    sheet.text(
      say(
        "按事项发生之日计，截至\(day(report.through))。", "By the day things happened, through \(day(report.through)). ")
        + fullCitation(.r504), .faint)
    sheet.heading(say("各中心", "By centre"))
    sheet.row(
      [
        SheetCell(say("中心", "centre")), SheetCell(number: say("受理", "filed")),
        SheetCell(number: say("批准", "approved")), SheetCell(number: say("开班", "opened")),
        SheetCell(number: say("抽查", "checks")), SheetCell(number: say("结业", "completed")),
        SheetCell(number: say("合格", "passed")), SheetCell(number: say("申领", "claims")),
        SheetCell(number: say("拨付", "payouts")), SheetCell(number: say("元", "CNY")),
        SheetCell(number: say("逾期", "overdue")),
      ], .faint, indent: 0)
    // Not indented: eleven columns just fit the narrowest usual window.
    for row in report.rows { sheet.row(cells(row), row.overdue > 0 ? .warning : .plain, indent: 0) }
    sheet.row(cells(report.total), .strong, indent: 0)
    return sheet
  }

  private func cells(_ row: MonthlyReport.Row) -> [SheetCell] {
    [SheetCell(row.centre.map { harmless($0.text) } ?? say("合计", "all"))]
      + [
        row.filings, row.approvals, row.openings, row.spotChecks, row.completions, row.trained, row.claims,
        row.payouts,
      ].map { SheetCell(number: String($0)) }
      + [SheetCell(number: "\(row.paid)"), SheetCell(number: String(row.overdue))]
  }
}

extension MonthlyReport {
  /// `2025-09`, as the command line takes it.
  public var yearAndMonth: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)" }
}
