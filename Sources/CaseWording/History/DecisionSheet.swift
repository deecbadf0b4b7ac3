import CaseDomain

// A record of the history opened: who, when, in whose words; and of a decision, what its author had before them and
// the rules it was held to.
extension Language {
  /// - Parameters:
  ///   - account: of a decision; nil for any other record.
  ///   - names: what a member of staff is called.
  public func recordSheet(
    _ record: RecordedEvent, _ account: DecisionAccount?, isStruck: Bool = false,
    names: (PersonID) -> String? = { _ in nil }
  ) -> Sheet {
    var sheet = Sheet(
      say("第 \(record.revision) 版：", "Revision \(record.revision): ") + name(record.event.action))
    sheet.heading(say("记录", "The record"))
    sheet.text(headline(record.event, names: names), .strong)
    if isStruck { sheet.text(say("此记录已更正作废。", "The record has been struck."), .warning) }
    if let words = record.event.words { sheet.text(words) }
    func fact(_ label: String, _ value: String, _ look: SheetLine.Look = .plain) {
      sheet.row([SheetCell(label), SheetCell(value)], look)
    }
    fact(say("办理人", "by"), record.actorName)
    fact(say("发生日期", "happened on"), day(record.happenedOn))
    fact(
      say("记入时刻", "recorded"),
      moment(record.recordedAt) + (record.isLate ? say("（补记）", " (late)") : ""),
      record.isLate ? .warning : .plain)
    if let account { write(account, in: &sheet) }
    return sheet
  }

  private func write(_ account: DecisionAccount, in sheet: inout Sheet) {
    let seen = account.seen
    let day = account.record.recordedAt.day
    sheet.heading(say("当时所见", "What was before them"))
    func fact(_ label: String, _ value: String?, _ look: SheetLine.Look = .plain) {
      if let value { sheet.row([SheetCell(label), SheetCell(value)], look) }
    }
    fact(say("阶段", "stage"), name(seen.stage))
    fact(
      say("时限", "time left"),
      seen.deadline.map { deadline in
        ([remaining(deadline, today: day)] + (deadline.due.map { [dueText($0, today: day)] } ?? [])).joined(
          separator: say("，", ", "))
      }, seen.isOverdue ? .warning : .plain)
    fact(say("学员", "learners"), learnerCount(seen.learners))
    fact(say("抽查", "spot checks"), times(seen.spotChecks))
    fact(
      say("未整改问题", "open findings"), String(seen.openFindings), seen.openFindings > 0 ? .warning : .plain)
    fact(say("申请金额", "claimed"), seen.claimed.map(money))
    fact(say("核算金额", "award"), seen.award.map(money))
    sheet.heading(say("当时未核销的疑点", "Red flags that were open"))
    if account.openFlags.isEmpty { sheet.text(say("没有。", "None."), .good) }
    for open in account.openFlags { sheet.text(flag(open.key) ?? open.key, .warning) }
    let lifted = account.lifted?.rules ?? []
    sheet.heading(say("所适用的规则", "The rules it was held to"))
    for rule in account.rules {
      sheet.row(
        [
          SheetCell(fullCitation(rule)),
          SheetCell(
            (lifted.contains(rule) ? say("［说明理由后办理］", "[lifted with a reason] ") : "")
              + summary(of: rule, in: self)),
        ], lifted.contains(rule) ? .warning : .plain)
    }
    if let lifted = account.lifted { sheet.text(say("理由：", "Reason: ") + lifted.reason, .warning) }
    if let covers = account.covers { write(covers, account.changes, in: &sheet) }
    sheet.text(
      say(
        "案卷、其他案卷、人员、日历与政策，都按当时已记入的内容。",
        "Cases, staff, calendar and policies stand as they had been recorded then."), .faint)
  }

  /// Every decision of a case, a line each.
  public func decisionsSheet(_ accounts: [DecisionAccount]) -> Sheet {
    var sheet = Sheet(say("历次决定", "The decisions"))
    if accounts.isEmpty { sheet.text(say("尚无决定。", "None yet."), .faint) }
    for account in accounts {
      let record = account.record
      sheet.row(
        [
          SheetCell(number: String(record.revision)), SheetCell(record.happenedOn.description),
          SheetCell(record.actorName), SheetCell(headline(record.event)),
        ], account.lifted == nil ? .plain : .warning)
    }
    return sheet
  }
}
