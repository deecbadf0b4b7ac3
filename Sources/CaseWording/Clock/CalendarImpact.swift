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
}
