import CaseDomain

// 证书号段: what is left of each centre's numbers.
extension Language {
  public func certificatesSheet(_ stocks: [CertificateStock]) -> Sheet {
    var sheet = Sheet(say("证书号段", "Certificate numbers"))
    guard !stocks.isEmpty else {
      sheet.text(say("今天没有施行的政策，没有号段。", "No policy is in force today; there are no ranges."), .faint)
      return sheet
    }
    sheet.heading(say("各中心余号", "What is left") + "  " + fullCitation(.r302))
    sheet.row(
      [
        SheetCell(say("中心", "centre")), SheetCell(say("培训类型", "training")),
        SheetCell(number: say("余", "left")), SheetCell(number: say("共", "in all")),
        SheetCell(number: say("在培", "in training")), SheetCell(""),
      ], .faint)
    for stock in stocks {
      sheet.row(
        [
          SheetCell(harmless(stock.centre.text)), SheetCell(name(stock.trainingType)),
          SheetCell(number: String(stock.left)), SheetCell(number: String(stock.count)),
          SheetCell(number: String(stock.inTraining)), SheetCell(stock.isLow ? say("将尽", "running low") : ""),
        ], stock.isLow ? .warning : .plain)
    }
    sheet.text(
      say(
        "余号少于提醒线（\(stocks[0].reserve)）或少于在培人数即提示。号段可申请增加，由主管办理（\(fullCitation(.r303))）。",
        "Announced when fewer are left than the reserve (\(stocks[0].reserve)) or than are in training. A range can be "
          + "extended by a supervisor (\(fullCitation(.r303)))."), .faint)
    return sheet
  }

  /// The word that goes out when numbers run low; nil when none do.
  public func announcement(of low: [CertificateStock]) -> String? {
    guard let first = low.first else { return nil }
    let place = harmless(first.centre.text) + say("", ", ") + name(first.trainingType)
    let others = low.count > 1 ? say("等 \(low.count) 处", " and \(low.count - 1) more") : ""
    return say(
      "证书号将尽：\(place)余 \(first.left) 个\(others)（\(RuleID.r303.rawValue)）",
      "Certificate numbers run low: \(place), \(first.left) left\(others) (\(RuleID.r303.rawValue))")
  }
}
