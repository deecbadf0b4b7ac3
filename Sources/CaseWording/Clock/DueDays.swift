import CaseDomain

extension Language {
  /// `2025年9月24日`; `2027年2月8日至2月12日之间（暂定）` in a year whose notice is still to come.
  public func dueText(_ due: DueDay, today: Day? = nil) -> String {
    let mark = due.isProvisional ? provisionalMark : ""
    guard due.earliest != due.latest else { return day(due.latest, today: today) + mark }
    let span = days(from: due.earliest, through: due.latest, today: today)
    return say("\(span)之间", span) + mark
  }

  /// The day in a narrow column: `9-24`; with its year where that is another than today's; `~` where provisional.
  public func short(_ due: DueDay, today: Day) -> String {
    let date = due.likely.civilDate
    let year = date.year == today.year ? "" : "\(date.year)-"
    return (due.isProvisional ? "~" : "") + "\(year)\(date.month)-\(date.day)"
  }
}

extension DueDay {
  /// The day from which something is certain, with its mark: only the latest reading is safe to act on.
  init(latestOf due: DueDay) {
    self.init(
      earliest: due.latest, latest: due.latest, likely: due.latest, isProvisional: due.isProvisional)
  }
}
