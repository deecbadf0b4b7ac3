import CaseDomain

extension Language {
  /// Says that what follows is not today's: as it stood on a day by what was known then, or as it will stand.
  public func anotherDay(_ day: Day, knownAt: Day, today: Day) -> String {
    if day > today {
      return say(
        "预演：按 \(self.day(day)) 的样子，此后不再有新的记录",
        "Rehearsal: as on \(self.day(day)), if nothing more is recorded")
    }
    if knownAt == day {
      return say(
        "\(self.day(day))日终，依据当时已记入的内容", "At the end of \(self.day(day)), by what had been recorded then")
    }
    return say(
      "\(self.day(day))日终，依据 \(self.day(knownAt))日终已记入的内容",
      "At the end of \(self.day(day)), by what had been recorded by the end of \(self.day(knownAt))")
  }
}
