import CaseDomain

// Days of 2025 by the names of their months, so that a story reads like a diary.

/// The day on which the demonstration stands: a Wednesday, five working days before the October holidays.
let today = september(24)

func april(_ day: Int) -> Day { dayOf2025(4, day) }
func may(_ day: Int) -> Day { dayOf2025(5, day) }
func june(_ day: Int) -> Day { dayOf2025(6, day) }
func july(_ day: Int) -> Day { dayOf2025(7, day) }
func august(_ day: Int) -> Day { dayOf2025(8, day) }
func september(_ day: Int) -> Day { dayOf2025(9, day) }
func october(_ day: Int) -> Day { dayOf2025(10, day) }

private func dayOf2025(_ month: Int, _ day: Int) -> Day {
  Day.firstDay(ofYear: 2025).adding(months: month - 1).advanced(by: day - 1)
}

extension WorkingCalendar {
  /// So many working days after a day, or before it when the number is negative.
  func workday(_ count: Int, from day: Day) -> Day {
    guard count < 0 else { return dueDay(after: day, workingDays: count).likely }
    var (left, at) = (-count, day)
    while left > 0 {
      at = at.previous
      if isWorking(at) { left -= 1 }
    }
    return at
  }

  /// The first so many working days from a day on, itself included when it is worked.
  func workdays(_ count: Int, from day: Day) -> [Day] {
    var days: [Day] = []
    var at = day
    while days.count < count {
      if isWorking(at) { days.append(at) }
      at = at.next
    }
    return days
  }
}
