import CaseDomain
import TestSupport
import Testing

@Suite struct StatutoryClockTests {
  private let filing = ClockRule(name: .filingReview, workingDays: 5)
  private let notice = ClockRule(name: .notice, workingDays: 5)

  // MARK: A clock that runs

  @Test func `a filing complete on Friday before a make-up Sunday is due after the holiday`() throws {
    let reading = try read(filing, [.started(day("2025-04-25"))], "2025-04-28")
    #expect(try reading.due == DueDay(day("2025-05-06")))
    #expect(reading.used == WorkingDayCount(2))
    #expect(reading.remaining == WorkingDayCount(3))
    #expect(reading.owedBy == .office)
  }

  @Test func `a notice stands five full days and may be closed the day after`() throws {
    let reading = try read(notice, [.started(day("2025-09-26"))], "2025-09-28")
    #expect(try reading.due == DueDay(day("2025-10-10")))
    #expect(try reading.closableFrom == DueDay(day("2025-10-11")))
    #expect(reading.owedBy == .calendar)
  }

  @Test func `due today is not overdue, tomorrow is`() throws {
    let marks: [ClockMark] = [.started(try day("2025-04-25"))]
    let today = try read(filing, marks, "2025-05-06")
    #expect(try !today.isOverdue(on: day("2025-05-06")) && today.isOverdue(on: day("2025-05-07")))
    #expect(today.remaining == .zero)
    #expect(try read(filing, marks, "2025-05-07").remaining == WorkingDayCount(-1))
    #expect(try read(filing, marks, "2025-05-12").remaining == WorkingDayCount(-4))
  }

  @Test func `a clock without a start has no reading`() throws {
    let marks: [ClockMark] = [
      .resumed(try day("2025-09-01")), .held(try day("2025-09-02"), ground: .supplement),
      .stopped(try day("2025-09-03")),
    ]
    let calendar = try SampleCalendar.make()
    for marks in [[], marks] {
      #expect(
        try StatutoryClock.read(filing, marks: marks, today: day("2025-09-04"), calendar: calendar) == nil)
      #expect(
        try StatutoryClock.proof(filing, marks: marks, today: day("2025-09-04"), calendar: calendar).isEmpty)
    }
  }

  @Test func `a late notice and a changed limit move an open due day by themselves`() throws {
    let marks: [ClockMark] = [
      .started(try day("2026-09-21")), .held(try day("2026-09-22"), ground: .supplement),
      .resumed(try day("2026-09-24")),
    ]
    let before = try #require(
      StatutoryClock.read(
        filing, marks: marks, today: day("2026-09-24"),
        calendar: SampleCalendar.make(publishedThrough: 2025)))
    #expect(before.due?.isProvisional == true)
    #expect(try read(filing, marks, "2026-09-24").due == DueDay(day("2026-10-08")))
    let longer = ClockRule(name: .filingReview, workingDays: 6)
    #expect(try read(longer, marks, "2026-09-24").due == DueDay(day("2026-10-09")))
  }

  // MARK: Holding

  @Test func `the day of a return is used up, the days after it through the resubmission are not`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-17"), ground: .supplement),
    ]
    let held = try read(filing, marks, "2025-09-22")
    #expect(held.isHeld && held.due == nil && held.owedBy == .institution)
    #expect(held.used == WorkingDayCount(2) && held.remaining == WorkingDayCount(3))

    let resumed = try read(filing, marks + [.resumed(day("2025-09-22"))], "2025-09-22")
    #expect(!resumed.isHeld && resumed.remaining == WorkingDayCount(3))
    #expect(try resumed.due == DueDay(day("2025-09-25")))
    #expect(
      try resumed.holds == [
        Hold(
          from: day("2025-09-17"), to: day("2025-09-22"), ground: .supplement, calendarDays: 5,
          workingDaysHeld: WorkingDayCount(3))
      ])
  }

  @Test func `a hold over a holiday is counted by the calendar of the period`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-26")), .held(try day("2025-09-28"), ground: .supplement),
      .resumed(try day("2025-10-09")),
    ]
    let reading = try read(filing, marks, "2025-10-09")
    // 28 September, a Sunday, was day 1; days 2 to 5 are 10, 11 (a Saturday), 13 and 14 October.
    #expect(try reading.due == DueDay(day("2025-10-14")))
    #expect(reading.holds.first?.calendarDays == 11)
    #expect(reading.holds.first?.workingDaysHeld == WorkingDayCount(3))
  }

  @Test func `a hold that begins and ends on days off costs and gains nothing`() throws {
    let start = ClockMark.started(try day("2025-09-26"))
    let plain = try read(filing, [start], "2025-10-09")
    let held = try read(
      filing,
      [start, .held(day("2025-10-02"), ground: .supplement), .resumed(day("2025-10-07"))], "2025-10-09")
    #expect(held.due == plain.due && held.used == plain.used)
    #expect(held.holds.first?.workingDaysHeld == .zero)
  }

  @Test func `a hold on the last day leaves one day after the resumption`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-22"), ground: .supplement),
    ]
    let held = try read(filing, marks, "2025-10-20")
    #expect(held.due == nil && held.remaining == .zero)
    #expect(try !held.isOverdue(on: day("2025-10-20")))
    let resumed = try read(filing, marks + [.resumed(day("2025-09-30"))], "2025-09-30")
    #expect(try resumed.due == DueDay(day("2025-10-09")))
    #expect(resumed.limit == 6 && resumed.remaining == WorkingDayCount(1))
    // And once more, on that one day.
    let again =
      try marks + [
        .resumed(day("2025-09-30")), .held(day("2025-10-09"), ground: .supplement),
        .resumed(day("2025-10-10")),
      ]
    #expect(try read(filing, again, "2025-10-10").due == DueDay(day("2025-10-11")))
  }

  @Test func `a hold cannot cure a period that has run out`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-24"), ground: .supplement),
    ]
    let held = try read(filing, marks, "2025-10-10")
    #expect(try held.due == DueDay(day("2025-09-22")))
    #expect(try held.isOverdue(on: day("2025-10-10")))
    #expect(held.remaining == WorkingDayCount(-2))
    #expect(try read(filing, marks + [.resumed(day("2025-10-10"))], "2025-10-10").due == held.due)
  }

  @Test func `returned three times, each return is a hold of its own and no day counts twice`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-08-01")),
      .held(try day("2025-08-04"), ground: .supplement), .resumed(try day("2025-08-06")),
      .held(try day("2025-08-07"), ground: .supplement), .resumed(try day("2025-08-11")),
      .held(try day("2025-08-12"), ground: .supplement), .resumed(try day("2025-08-20")),
    ]
    let reading = try read(filing, marks, "2025-08-20")
    #expect(reading.used == WorkingDayCount(3))
    #expect(try reading.due == DueDay(day("2025-08-22")))
    #expect(reading.holds.map(\.workingDaysHeld) == [2, 2, 6].map { WorkingDayCount($0) })
    #expect(reading.grossCalendarDays == 19)
    #expect(reading.grossWorkingDays == WorkingDayCount(13))
  }

  @Test func `returned on the day it was resubmitted, that day is held once and not counted`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-08-01")),
      .held(try day("2025-08-04"), ground: .supplement), .resumed(try day("2025-08-06")),
      .held(try day("2025-08-06"), ground: .supplement), .resumed(try day("2025-08-08")),
    ]
    let reading = try read(filing, marks, "2025-08-08")
    #expect(reading.used == WorkingDayCount(1))
    #expect(reading.holds.map(\.workingDaysHeld) == [2, 2].map { WorkingDayCount($0) })
  }

  @Test func `incomplete at receipt, the period begins anew with the whole set`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-17"), ground: .incompleteAtReceipt),
      .restarted(try day("2025-09-22")),
    ]
    let reading = try read(filing, marks, "2025-09-23")
    #expect(try reading.startedOn == day("2025-09-22") && reading.firstStartedOn == day("2025-09-15"))
    #expect(reading.used == WorkingDayCount(1) && !reading.isHeld)
    #expect(try reading.due == DueDay(day("2025-09-28")))
    #expect(reading.holds.map(\.ground) == [.incompleteAtReceipt])
    #expect(reading.grossCalendarDays == 8)
  }

  // MARK: Notices

  @Test func `a dismissed objection lets the notice go on with the days left`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-19")), .held(try day("2025-09-23"), ground: .objection),
    ]
    let held = try read(notice, marks, "2025-09-24")
    // Only 22 September stood in full: the day of the objection does not count.
    #expect(held.used == WorkingDayCount(1) && held.owedBy == .office && held.closableFrom == nil)
    let resumed = try read(notice, marks + [.resumed(day("2025-09-26"))], "2025-09-26")
    // 28, 29, 30 September and 9 October.
    #expect(try resumed.due == DueDay(day("2025-10-09")))
    #expect(try resumed.closableFrom == DueDay(day("2025-10-10")))
    #expect(resumed.holds.first?.workingDaysHeld == WorkingDayCount(4))
  }

  @Test func `an objection after the fifth day does not shorten or lengthen the days the notice stood`()
    throws
  {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-23"), ground: .objection),
      .resumed(try day("2025-09-25")),
    ]
    #expect(try read(notice, marks, "2025-09-25").due == DueDay(day("2025-09-22")))
  }

  // MARK: Answers

  @Test func `an answer stops the clock and keeps what it had used`() throws {
    let marks: [ClockMark] = [.started(try day("2025-09-15")), .stopped(try day("2025-09-18"))]
    let reading = try read(filing, marks, "2025-12-31")
    #expect(try reading.stoppedOn == day("2025-09-18") && reading.owedBy == nil)
    #expect(reading.used == WorkingDayCount(3) && reading.remaining == WorkingDayCount(2))
    #expect(try reading.due == DueDay(day("2025-09-22")))
    #expect(try !reading.isOverdue(on: day("2025-12-31")))
    #expect(reading.grossCalendarDays == 3)
  }

  @Test func `an answer on the last day is in time, a day later it is late for good`() throws {
    let start = ClockMark.started(try day("2025-09-15"))
    let inTime = try read(filing, [start, .stopped(day("2025-09-22"))], "2025-10-30")
    #expect(try !inTime.isOverdue(on: day("2025-10-30")))
    let late = try read(filing, [start, .stopped(day("2025-09-23"))], "2025-10-30")
    #expect(try late.isOverdue(on: day("2025-10-30")))
  }

  @Test func `a case taken up again goes on with the days it had left`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .stopped(try day("2025-09-17")), .resumed(try day("2025-10-09")),
    ]
    let reading = try read(filing, marks, "2025-10-09")
    #expect(reading.used == WorkingDayCount(2) && !reading.isStopped && reading.holds.isEmpty)
    #expect(try reading.due == DueDay(day("2025-10-13")))
  }

  @Test func `a start after an answer is a period of its own`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-01")), .held(try day("2025-09-02"), ground: .supplement),
      .resumed(try day("2025-09-03")), .stopped(try day("2025-09-04")), .started(try day("2025-09-15")),
    ]
    #expect(
      try read(filing, marks, "2025-09-17") == read(filing, [.started(day("2025-09-15"))], "2025-09-17"))
  }

  // MARK: Marks that make no sense

  @Test func `a mark that says what is already so changes nothing`() throws {
    let plain: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-17"), ground: .supplement),
      .resumed(try day("2025-09-19")),
    ]
    let doubled: [ClockMark] = [
      .resumed(try day("2025-09-12")), .started(try day("2025-09-15")), .started(try day("2025-09-16")),
      .resumed(try day("2025-09-16")), .held(try day("2025-09-17"), ground: .supplement),
      .held(try day("2025-09-18"), ground: .objection), .resumed(try day("2025-09-19")),
      .resumed(try day("2025-09-22")),
    ]
    #expect(try read(filing, doubled, "2025-09-24") == read(filing, plain, "2025-09-24"))
  }

  @Test func `a mark dated before the one it follows takes effect on that one's day`() throws {
    let late: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-18"), ground: .supplement),
      .resumed(try day("2025-09-16")),
    ]
    let inOrder: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-18"), ground: .supplement),
      .resumed(try day("2025-09-18")),
    ]
    #expect(try read(filing, late, "2025-09-19") == read(filing, inOrder, "2025-09-19"))
  }

  @Test func `a reading never stands before the last mark`() throws {
    let marks: [ClockMark] = [.started(try day("2025-09-15"))]
    #expect(try read(filing, marks, "2025-01-01") == read(filing, marks, "2025-09-15"))
  }

  // MARK: Unpublished years

  @Test func `past the last notice used, left and due are intervals`() throws {
    let marks: [ClockMark] = [.started(try day("2026-12-30"))]
    let reading = try read(filing, marks, "2027-01-04")
    #expect(reading.used == WorkingDayCount(least: 2, most: 4, likely: 2, isProvisional: true))
    #expect(reading.remaining == WorkingDayCount(least: 1, most: 3, likely: 3, isProvisional: true))
    #expect(
      try reading.due
        == DueDay(
          earliest: day("2027-01-05"), latest: day("2027-01-07"), likely: day("2027-01-07"),
          isProvisional: true))
    #expect(try reading.mayBeOverdue(on: day("2027-01-06")) && !reading.isOverdue(on: day("2027-01-06")))
    #expect(try reading.isOverdue(on: day("2027-01-08")))
    #expect(try reading.closableFrom?.latest == day("2027-01-08"))
  }

  @Test func `a period wholly in published years stays exact when read years later`() throws {
    let reading = try read(filing, [.started(day("2026-12-21"))], "2027-03-01")
    #expect(try reading.due == DueDay(day("2026-12-28")))
    #expect(reading.used.isProvisional)
  }

  private func read(_ rule: ClockRule, _ marks: [ClockMark], _ today: String) throws -> ClockReading {
    try #require(
      StatutoryClock.read(rule, marks: marks, today: day(today), calendar: SampleCalendar.make()))
  }
}
