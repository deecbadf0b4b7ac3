import CaseDomain

extension Language {
  /// How many due days a calendar would move.
  public func headline(_ impact: CalendarImpact) -> String {
    let (moved, all) = (impact.moves.count, impact.casesWithDueDay)
    let overdue = impact.moves.count(where: \.becomesOverdue)
    guard moved > 0 else {
      return say("有到期日的 \(all) 件案卷，到期日均不变。", "No due day moves, of \(all) cases that have one.")
    }
    return say("有到期日的 \(all) 件案卷中，\(moved) 件的到期日会变", "\(moved) of \(all) due days move")
      + (overdue == 0 ? "" : separatedClause(say("其中 \(overdue) 件随即逾期", "\(overdue) become overdue at once")))
      + stop
  }

  /// What becomes of one due day: `延后`, `由暂定变为确定`.
  public func remark(_ move: CalendarImpact.Move) -> String {
    if move.becomesOverdue { return say("随即逾期", "becomes overdue") }
    if move.ceasesToBeOverdue { return say("不再逾期", "no longer overdue") }
    if move.isSettledOnly { return say("由暂定变为确定", "becomes settled") }
    if move.to.likely > move.from.likely { return say("延后", "later") }
    return move.to.likely < move.from.likely ? say("提前", "earlier") : say("暂定区间变动", "the span changes")
  }

  /// What a calendar would do, as a page: its years, how many due days move, and each of them.
  ///
  /// - Parameter file: where it was read from.
  public func impactSheet(
    _ impact: CalendarImpact, of calendar: WorkingCalendar, in circumstances: Circumstances, from file: String
  ) -> Sheet {
    var sheet = Sheet(say("导入日历之前：哪些到期日会变", "Before a calendar is taken in: what it would move"))
    sheet.heading(harmless(file, atMost: 80))
    for year in calendar.publishedYears {
      let isKnown = circumstances.calendar.publishedYears.contains(year)
      sheet.row([
        SheetCell(String(year.year)),
        SheetCell(year.documentNumber.map { harmless($0) } ?? say("未注明文号", "no notice named")),
        SheetCell(
          say(
            "放假 \(year.holidays.count) 天，调休上班 \(year.makeUpWorkdays.count) 天",
            "\(year.holidays.count) days off, \(year.makeUpWorkdays.count) make-up workdays")),
        SheetCell(isKnown ? say("与现有的一样", "as it stands already") : ""),
      ])
    }
    sheet.heading(say("在办案卷", "Cases under way") + "  " + fullCitation(.r601))
    sheet.text(headline(impact), impact.moves.isEmpty ? .plain : .strong)
    for move in impact.moves {
      sheet.row(
        [
          SheetCell(move.id.text), SheetCell(name(move.stage)), SheetCell(dueText(move.from)), SheetCell("→"),
          SheetCell(dueText(move.to)), SheetCell(remark(move)), SheetCell(harmless(move.title)),
        ], move.becomesOverdue ? .warning : .plain)
    }
    sheet.text(
      say(
        "导入须由管理员办理，记为流水中的一条。已作的决定仍按当时的日历；本页只看，没有导入。",
        "An administrator takes it in, as one record of the journal. Decisions of before keep the calendar they were "
          + "made under. This page is a look: nothing is taken in yet."), .faint)
    return sheet
  }
}
