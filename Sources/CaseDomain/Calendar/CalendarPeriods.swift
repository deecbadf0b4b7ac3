/// The periods that are not counted in working days.
extension WorkingCalendar {
  /// The end of a period of calendar months: the corresponding day, else the month's end; a last
  /// day off moves to the next working day (Civil Code art. 202, 203).
  public func quarterEnd(after completion: Day, months: Int = 3) -> DueDay {
    nextWorkingDay(onOrAfter: completion.adding(months: months))
  }

  /// The first day on which a case's files may be disposed of: they are kept for whole years from
  /// the end of the year in which the case ended.
  public static func retentionEnd(caseEnded day: Day, years: Int = 5) -> Day {
    Day.firstDay(ofYear: day.year + years + 1)
  }
}
