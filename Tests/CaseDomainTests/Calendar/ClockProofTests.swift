import CaseDomain
import TestSupport
import Testing

@Suite struct ClockProofTests {
  private let filing = ClockRule(name: .filingReview, workingDays: 5)

  @Test func `the sheet has a line for each day from the event to the due day`() throws {
    #expect(
      try sheet(filing, [.started(day("2025-04-25"))], "2025-04-25") == [
        "2025-04-25 event", "2025-04-26 off", "2025-04-27 #1 劳动节", "2025-04-28 #2", "2025-04-29 #3",
        "2025-04-30 #4", "2025-05-01 off 劳动节", "2025-05-02 off 劳动节", "2025-05-03 off 劳动节",
        "2025-05-04 off 劳动节", "2025-05-05 off 劳动节", "2025-05-06 #5",
      ])
  }

  @Test func `held days say why, and the count goes on after them`() throws {
    let marks: [ClockMark] = [
      .started(try day("2025-09-15")), .held(try day("2025-09-17"), ground: .supplement),
    ]
    let held = [
      "2025-09-15 event", "2025-09-16 #1", "2025-09-17 #2", "2025-09-18 held", "2025-09-19 held",
    ]
    #expect(try sheet(filing, marks, "2025-09-19") == held)
    #expect(
      try sheet(filing, marks + [.resumed(day("2025-09-19"))], "2025-09-19")
        == held + [
          "2025-09-20 off", "2025-09-21 off", "2025-09-22 #3", "2025-09-23 #4", "2025-09-24 #5",
        ])
  }

  @Test func `an overdue sheet runs on to today, an answered one to its last day`() throws {
    let start = ClockMark.started(try day("2025-09-15"))
    #expect(try sheet(filing, [start], "2025-09-24").suffix(2) == ["2025-09-23 #6", "2025-09-24 #7"])
    #expect(
      try sheet(filing, [start, .stopped(day("2025-09-18"))], "2025-09-24").suffix(3) == [
        "2025-09-20 stopped", "2025-09-21 stopped", "2025-09-22 stopped",
      ])
  }

  @Test func `a day without a notice is marked, and left open where it may go either way`() throws {
    let lines = try proof(filing, [.started(day("2026-12-30"))], "2026-12-30")
    #expect(
      lines.map(\.verdict) == [
        .eventDay, .counted, .dayOff, .undecided, .undecided, .counted, .counted, .counted, .counted,
      ])
    #expect(lines.map(\.isProvisional) == [false, false, true, true, true, true, true, true, true])
    #expect(lines.last?.count == WorkingDayCount(least: 5, most: 7, likely: 5, isProvisional: true))
  }

  @Test func `a sheet and its reading agree`() throws {
    let calendar = try SampleCalendar.make()
    var random = SeededNumbers(seed: 710)
    for round in 0..<1_500 {
      let name = try #require(ClockName.allCases.randomElement(using: &random))
      let rule = ClockRule(name: name, workingDays: Int.random(in: 1...15, using: &random))
      let marks = RandomMarks.make(from: try day("2024-02-01"), using: &random)
      let today = try day("2024-02-01").advanced(by: Int.random(in: 0...120, using: &random))
      let reading = try #require(StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar))
      let lines = StatutoryClock.proof(rule, marks: marks, today: today, calendar: calendar)
      let end = reading.stoppedOn ?? reading.asOf
      #expect(lines.first?.verdict == .eventDay && lines.first?.day == reading.startedOn, "round \(round)")
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.day.next == $1.day }, "round \(round)")
      #expect(lines.last { $0.day <= end }?.count == reading.used, "round \(round)")
      if let due = reading.due?.exact, !reading.isStopped {
        let line = try #require(lines.first { $0.day == due })
        #expect(line.verdict == .counted && line.count.exact == reading.limit, "round \(round)")
      }
    }
  }

  private func sheet(_ rule: ClockRule, _ marks: [ClockMark], _ today: String) throws -> [String] {
    try proof(rule, marks, today).map { line in
      let verdict =
        switch line.verdict {
        case .eventDay: "event"
        case .counted: "#\(line.count.least)"
        case .dayOff: "off"
        case .undecided: "open"
        case .held: "held"
        case .stopped: "stopped"
        }
      return ([line.day.description, verdict] + (line.kind.name.map { [$0] } ?? [])).joined(separator: " ")
    }
  }

  private func proof(_ rule: ClockRule, _ marks: [ClockMark], _ today: String) throws -> [ProofLine] {
    StatutoryClock.proof(rule, marks: marks, today: try day(today), calendar: try SampleCalendar.make())
  }
}
