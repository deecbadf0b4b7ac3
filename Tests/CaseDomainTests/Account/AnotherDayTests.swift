import CaseDomain
import TestSupport
import Testing

/// As-of by two times: when it happened, and when it was known. And a day to come.
@Suite struct AnotherDayTests {
  /// A class in training, its check of the first day recorded four days late.
  private func lateCheck() throws -> (desk: SampleDesk, id: CaseID, day: Day) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    let day = desk.today
    desk.move(to: day.advanced(by: 4))
    try desk.act(
      .recordSpotCheck, on: id, by: SampleOffice.reviewer, ["on": .text("\(day)"), "headCount": .integer(3)])
    return (desk, id, day)
  }

  @Test func `true on a day, known later: what was recorded late is there`() throws {
    let (desk, id, day) = try lateCheck()
    func checks(knownAt known: Day) throws -> Int {
      let then = desk.circumstances.on(day, knownAt: known)
      #expect(then.today == day)
      return try #require(then.office[id]).spotChecks.count
    }
    #expect(try checks(knownAt: day) == 0)
    #expect(try checks(knownAt: day.advanced(by: 3)) == 0)
    #expect(try checks(knownAt: day.advanced(by: 4)) == 1)
  }

  @Test func `true on a day, known later: what happened after it is not there`() throws {
    var (desk, id, day) = try lateCheck()
    try desk.act(.recordPhotos, on: id, by: SampleOffice.reviewer, ["count": .integer(3)])
    let then = desk.circumstances.on(day, knownAt: desk.today)
    #expect(try #require(then.office[id]).photos.isEmpty)
    #expect(try #require(desk.circumstances.known(on: desk.today).office[id]).photos.count == 1)
  }

  @Test func `a correction says what was so all along`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .completionAudit)
    let day = desk.today
    let wrong = try #require(try desk.file(id).correctableRecords.first { $0.happenedOn < day })
    desk.move(to: day.advanced(by: 3))
    desk.ask(
      .correctRecord(wrong.revision, reason: "记错"), of: id, by: SampleOffice.reviewer)
    let before = desk.circumstances.on(day, knownAt: day)
    let after = desk.circumstances.on(day, knownAt: desk.today)
    #expect(try #require(before.office[id]).struck.isEmpty)
    #expect(try #require(after.office[id]).struck == [wrong.revision])
  }

  @Test func `the calendar of a past day is the one that had been taken in`() throws {
    let old = try SampleCalendar.make(publishedThrough: 2025)
    var office = Office(registry: try SampleOffice.registry(calendar: old))
    var desk = SampleDesk(office: office, on: try day("2025-11-03"))
    let id = try desk.start(at: .filingReview)
    for record in desk.journal { office.apply(record) }
    office.apply(.calendarAdopted(try SampleCalendar.make()), at: Moment(try day("2025-11-06")))
    let now = Circumstances(now: Moment(try day("2025-11-10")), office: office)
    #expect(now.known(on: try day("2025-11-05")).calendar == old)
    #expect(now.known(on: try day("2025-11-06")).calendar == office.registry.calendar)
    #expect(now.known(on: try day("2025-11-05")).office[id] != nil)
    // What was entered before the first case was known from the start.
    #expect(now.known(on: try day("2025-11-03")).office.registry.staff.count == SampleOffice.staff.count)
  }

  @Test func `a day to come shows what will be due then, and records nothing`() throws {
    // Five working days from Friday 25 April end on 6 May.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    let ahead = desk.circumstances.known(on: try day("2025-05-07"))
    #expect(ahead.worklist().first { $0.id == id }?.isOverdue == true)
    #expect(desk.circumstances.worklist().first { $0.id == id }?.isOverdue == false)
    #expect(ahead.office[id]?.revision == (try desk.file(id).revision))
  }
}
