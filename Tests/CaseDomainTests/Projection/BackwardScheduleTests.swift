import CaseDomain
import TestSupport
import Testing

/// By when each remaining step has to be begun, and the days on which most falls due.
@Suite struct BackwardScheduleTests {
  /// Received on Friday 25 April 2025: five working days, the make-up Sunday among them, end on 6 May.
  private func filed() throws -> (SampleDesk, CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    return (desk, id)
  }

  private func schedule(_ desk: SampleDesk, _ id: CaseID) throws -> BackwardSchedule {
    try #require(desk.circumstances.backwardSchedule(of: desk.file(id)))
  }

  private func leave(_ person: PersonID, _ from: String, _ to: String, in desk: inout SampleDesk) throws {
    var member = try #require(desk.office.registry.staff[person])
    member.leave = [try #require(Leave(from: day(from), through: day(to)))]
    desk.apply(.staffRegistered(member))
  }

  @Test func `steps are reckoned back from the last day, over the holiday of May`() throws {
    let (desk, id) = try filed()
    let schedule = try schedule(desk, id)
    #expect(schedule.due == (try day("2025-05-06")))
    #expect(schedule.steps.map(\.action).suffix(1) == [.approveFiling])
    // Approving takes no day of its own; the verification takes the last day, the papers the one before the holiday.
    #expect(schedule.steps.last?.latestStart == (try day("2025-05-06")))
    let verify = try #require(schedule.steps.first { $0.action == .verifyPoint })
    #expect(verify.latestStart == (try day("2025-05-06")))
    let papers = try #require(schedule.steps.first { $0.action == .checkMaterial })
    #expect(papers.latestStart == (try day("2025-04-30")))
    let holiday = try ["01", "02", "03", "04", "05"].map { try day("2025-05-" + $0) }
    #expect(papers.lost.map(\.day) == holiday)
    #expect(schedule.slack == 4)
  }

  @Test func `slack runs out, and is below zero when the first step should have begun`() throws {
    var (desk, id) = try filed()
    try desk.move(to: "2025-04-30")
    #expect(try schedule(desk, id).slack == 0)
    try desk.move(to: "2025-05-06")
    #expect(try schedule(desk, id).slack == -1)
  }

  @Test func `the assignee's leave takes days away, a colleague's does not`() throws {
    var (desk, id) = try filed()
    try desk.act(.assign, on: id, by: SampleOffice.reviewer, ["person": .text(SampleOffice.reviewer.text)])
    let before = try schedule(desk, id)
    try leave(SampleOffice.secondReviewer, "2025-04-28", "2025-05-06", in: &desk)
    #expect(try schedule(desk, id) == before)
    try leave(SampleOffice.reviewer, "2025-04-29", "2025-05-06", in: &desk)
    let after = try schedule(desk, id)
    #expect(after.steps.first { $0.action == .checkMaterial }?.latestStart == (try day("2025-04-27")))
    #expect(after.steps.first?.people == [SampleOffice.reviewer])
    let last = try #require(after.steps.last)
    #expect(last.latestStart == (try day("2025-04-28")))
    #expect(last.lost.contains { $0.kind == nil && $0.day.description == "2025-05-06" })
  }

  @Test func `the second pair of eyes is owed within the same days, and is not the reviewer's`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    let steps = try schedule(desk, id).steps
    #expect(steps.map(\.action).suffix(2) == [.recommendClaim, .signOff])
    #expect(steps.last?.people.contains(SampleOffice.supervisor) == true)
    #expect(steps.last?.people.contains(SampleOffice.reviewer) == false)
  }

  @Test(arguments: [Stage.filingCorrection, .publicNotice, .archived, .withdrawn])
  func `where nothing runs or nobody can hurry there is no schedule`(stage: Stage) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    #expect(try desk.circumstances.backwardSchedule(of: desk.file(id)) == nil)
  }

  @Test func `the first working day after a long holiday is a cliff, with who is there`() throws {
    var desk = try SampleDesk("2025-04-25")
    for first in [1, 4, 7] { _ = try desk.file(SampleFiling.form(learners: first...first + 2)) }
    try leave(SampleOffice.secondReviewer, "2025-05-06", "2025-05-09", in: &desk)
    let circumstances = desk.circumstances
    let cliff = try #require(circumstances.cliffs(circumstances.worklist()).first)
    #expect(cliff.day == (try day("2025-05-06")))
    #expect(cliff.cases == 3 && cliff.due.map(\.stage) == [.filingReview])
    #expect(cliff.daysOffBefore == 5 && cliff.holiday == "劳动节")
    // 27, 28, 29, 30 April and the day itself.
    #expect(cliff.workingDaysUntil == 5)
    let crew = try #require(cliff.crews.first)
    #expect(crew.role == .reviewer && crew.away == [SampleOffice.secondReviewer])
    #expect(crew.present == 3)
  }

  @Test func `one case is no cliff, but for the day after a holiday, and a held clock never is`() throws {
    var desk = try SampleDesk("2025-05-12")
    let id = try desk.file(SampleFiling.form(from: "2025-06-09", through: "2025-06-20"))
    #expect(desk.circumstances.cliffs(desk.circumstances.worklist()).isEmpty)
    var eve = try SampleDesk("2025-04-25")
    _ = try eve.file(SampleFiling.form())
    #expect(eve.circumstances.cliffs(eve.circumstances.worklist()).map(\.cases) == [1])
    try desk.act(.returnFiling, on: id, by: SampleOffice.reviewer, ["reasons": .text("缺少课程表")])
    #expect(desk.circumstances.cliffs(desk.circumstances.worklist()).isEmpty)
  }

  @Test func `leave that follows on leave is one absence`() throws {
    let spans = [("2025-05-06", "2025-05-07"), ("2025-05-08", "2025-05-09"), ("2025-05-12", "2025-05-12")]
    let member = StaffMember(
      id: PersonID("p"), name: "例", centre: nil, roles: [.reviewer],
      leave: try spans.compactMap { Leave(from: try day($0.0), through: try day($0.1)) })
    #expect(member.isAway(on: try day("2025-05-06")) == (try day("2025-05-09")))
    #expect(member.isAway(on: try day("2025-05-10")) == nil)
    #expect(try member.isPresent(on: day("2025-05-10")))
    #expect(try !member.isPresent(on: day("2025-05-12")))
    #expect(Leave(from: try day("2025-05-07"), through: try day("2025-05-06")) == nil)
  }
}
