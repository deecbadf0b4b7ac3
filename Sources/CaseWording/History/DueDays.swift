import CaseDomain

extension Language {
  /// `2025年9月24日`; `2027年2月8日至2月12日之间（暂定）` in a year whose notice is still to come.
  public func dueText(_ due: DueDay, today: Day? = nil) -> String {
    guard due.earliest != due.latest else {
      return day(due.latest, today: today) + (due.isProvisional ? provisionalMark : "")
    }
    let span = days(from: due.earliest, through: due.latest, today: today)
    return say("\(span)之间", "between \(span)".replacing(" to ", with: " and ")) + provisionalMark
  }
}
