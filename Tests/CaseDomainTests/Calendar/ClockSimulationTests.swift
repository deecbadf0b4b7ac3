import CaseDomain
import TestSupport
import Testing

/// The clock once more, written the other way about: a day at a time, with the marks of each day acted out
/// as they come, and no spans anywhere.
@Suite struct ClockSimulationTests {
  @Test func `a clock reads as a desk that lives through its days one by one`() throws {
    let calendar = try SampleCalendar.make()
    var random = SeededNumbers(seed: 602)
    var dueSeen = 0
    for round in 0..<4_000 {
      let rule = ClockRule(
        name: .claimReview, workingDays: Int.random(in: 1...15, using: &random),
        holdingDayCounts: Bool.random(using: &random))
      let start = try day("2025-01-01").advanced(by: Int.random(in: 0...400, using: &random))
      let marks = RandomMarks.make(from: start, using: &random)
      let today = start.advanced(by: Int.random(in: 0...90, using: &random))
      let reading = try #require(StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar))
      let desk = Desk(rule, marks, until: reading.asOf, calendar)
      #expect(reading.used == WorkingDayCount(desk.usedAtEnd), "round \(round): \(marks)")
      #expect(reading.remaining == WorkingDayCount(desk.limitAtEnd - desk.usedAtEnd), "round \(round)")
      #expect(reading.isHeld == (desk.state == .held), "round \(round)")
      #expect(reading.due == desk.due.map { DueDay($0) }, "round \(round): \(rule) \(marks)")
      if desk.due != nil { dueSeen += 1 }
    }
    // The comparison means something only if both kinds are common.
    #expect((1_000..<3_900).contains(dueSeen))
  }

  @Test func `holding a review gains no day, unless it was its last`() throws {
    let calendar = try SampleCalendar.make()
    var random = SeededNumbers(seed: 603)
    for _ in 0..<2_000 {
      let rule = ClockRule(name: .claimReview, workingDays: Int.random(in: 2...15, using: &random))
      let start = try day("2025-01-01").advanced(by: Int.random(in: 0...400, using: &random))
      let plain = try #require(
        StatutoryClock.read(rule, marks: [.started(start)], today: start, calendar: calendar)?.due?.exact)
      let hold = start.advanced(by: Int.random(in: 0..<max(1, plain.days(since: start)), using: &random))
      let back = hold.advanced(by: Int.random(in: 0...30, using: &random))
      let marks: [ClockMark] = [.started(start), .held(hold, ground: .supplement), .resumed(back)]
      let held = try #require(
        StatutoryClock.read(rule, marks: marks, today: back, calendar: calendar)?.due?.exact)
      // The due day moves by exactly the working days that were held.
      let shift = calendar.workingDays(after: hold, through: back).least
      #expect(calendar.workingDays(after: start, through: held).least == rule.workingDays + shift)
    }
  }
}

private struct Desk {
  enum State { case running, held, stopped }

  private(set) var state = State.running
  private(set) var due: Day?
  /// Days counted by the end of the last day lived through, and the days the period then had.
  private(set) var usedAtEnd = 0
  private(set) var limitAtEnd: Int

  private let rule: ClockRule
  /// Whether the answer came, or may yet come, while the institution had the papers.
  private var papersAreOut = false
  /// The day was the last and the papers went out on it: one day more, once they are back.
  private var owesADay = false
  private var stoppedOn: Day?

  /// What the marks of one day did to it.
  private struct Happenings {
    var isEventDay = false
    var wasHeld = false
    /// Papers that went out on the day and came back on it.
    var cameBack = false
  }

  init(_ rule: ClockRule, _ marks: [ClockMark], until end: Day, _ calendar: WorkingCalendar) {
    self.rule = rule
    limitAtEnd = rule.workingDays
    var coming = marks[...]
    var today = marks.first?.day ?? end
    var isFirst = true
    while today <= end {
      let wasRunning = state == .running
      var happenings = Happenings()
      happenings.isEventDay = isFirst
      isFirst = false
      while let mark = coming.first, mark.day <= today {
        coming.removeFirst()
        act(mark, today, &happenings)
      }
      if wasRunning, !happenings.isEventDay, calendar.isWorking(today),
        rule.holdingDayCounts || !happenings.wasHeld
      {
        count(today, happenings)
      }
      today = today.next
    }
    // Nothing more happens: when will the period have ended, or when would it have?
    guard due == nil, !papersAreOut else { return }
    var day = (stoppedOn ?? end).next
    var left = limitAtEnd - usedAtEnd
    while true {
      if calendar.isWorking(day) { left -= 1 }
      if left == 0 { break }
      day = day.next
    }
    due = day
  }

  private mutating func act(_ mark: ClockMark, _ today: Day, _ happenings: inout Happenings) {
    switch (mark, state) {
    case (.started, .stopped), (.restarted, _):
      (state, papersAreOut, stoppedOn) = (.running, false, nil)
      (usedAtEnd, limitAtEnd, due, owesADay) = (0, rule.workingDays, nil, false)
      happenings = Happenings(isEventDay: true)
    case (.held, .running):
      (state, papersAreOut) = (.held, true)
      happenings.wasHeld = true
    case (.stopped, .running), (.stopped, .held):
      (state, stoppedOn) = (.stopped, today)
    case (.resumed, .held), (.resumed, .stopped):
      if papersAreOut {
        if happenings.wasHeld { happenings.cameBack = true }
      } else if stoppedOn == today {
        // Answered and taken up again on one day: its count is still to come.
        happenings.cameBack = true
      } else if let due, due == stoppedOn {
        (self.due, owesADay) = (nil, true)
      }
      if owesADay { (limitAtEnd, owesADay) = (limitAtEnd + 1, false) }
      (state, papersAreOut, stoppedOn) = (.running, false, nil)
    default: break
    }
  }

  private mutating func count(_ today: Day, _ happenings: Happenings) {
    usedAtEnd += 1
    guard usedAtEnd == limitAtEnd, due == nil else { return }
    if happenings.cameBack {
      limitAtEnd += 1
    } else if papersAreOut, happenings.wasHeld {
      owesADay = true
    } else {
      due = today
    }
  }
}
