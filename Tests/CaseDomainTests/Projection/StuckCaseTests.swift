import CaseDomain
import TestSupport
import Testing

/// From every case some person can legally go on in time; where not, the least that would help is named.
@Suite struct StuckCaseTests {
  private func stuck(_ desk: SampleDesk, _ id: CaseID) throws -> [StuckCase.Obstacle] {
    desk.circumstances.stuck(try desk.file(id))?.obstacles ?? []
  }

  private func change(
    _ person: PersonID, in desk: inout SampleDesk, _ change: (inout StaffMember) throws -> Void
  ) throws {
    var member = try #require(desk.office.registry.staff[person])
    try change(&member)
    desk.apply(.staffRegistered(member))
  }

  /// Takes away all who hold the role but those named.
  private func keep(_ kept: [PersonID], of role: Role, in desk: inout SampleDesk) throws {
    for member in desk.office.registry.staff.values
    where member.roles.contains(role) && !kept.contains(member.id) {
      try change(member.id, in: &desk) { $0.isActive = false }
    }
  }

  @Test(arguments: Stage.allCases)
  func `no stage of the sample office is a dead end, and its way on is its last step`(stage: Stage) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    #expect(try stuck(desk, id).isEmpty)
    #expect(desk.circumstances.stuckCases().isEmpty)
    let steps = desk.circumstances.nextSteps(of: try desk.file(id))
    // What leads on is in the table: the step changes the stage. In training the checks and photos come before it.
    if let last = steps.last, stage != .inTraining {
      #expect(!TransitionTable.row(for: last).to.isEmpty || last == .reconsider)
    }
  }

  @Test func `the only supervisor who reviewed it cannot sign: seen before the claim is there, and then`()
    throws
  {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.reviewer = SampleOffice.secondSupervisor
    let id = try desk.start(at: .inTraining, by: cast)
    #expect(try stuck(desk, id).isEmpty)
    try keep([SampleOffice.secondSupervisor], of: .supervisor, in: &desk)
    let early = try stuck(desk, id)
    #expect(
      early.map(\.reason) == [.nobodyWillMay(.signOff, barred: [SampleOffice.secondSupervisor])])
    #expect(early.map(\.fix) == [.enter(.supervisor)])
    try desk.carry(id, to: .claimSignOff, by: cast)
    #expect(
      try stuck(desk, id).map(\.reason) == [.nobodyMay(.signOff, barred: [SampleOffice.secondSupervisor])])
    try change(SampleOffice.supervisor, in: &desk) { $0.isActive = true }
    #expect(try stuck(desk, id).isEmpty)
  }

  @Test func `one person with both keys is not enough to sign and to pay`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    try keep([SampleOffice.everyRole], of: .supervisor, in: &desk)
    try keep([SampleOffice.everyRole], of: .finance, in: &desk)
    #expect(
      try stuck(desk, id).map(\.reason) == [.nobodyWillMay(.confirmPayout, barred: [SampleOffice.everyRole])])
    #expect(try stuck(desk, id).map(\.fix) == [.enter(.finance)])
    try change(SampleOffice.finance, in: &desk) { $0.isActive = true }
    #expect(try stuck(desk, id).isEmpty)
  }

  @Test func `a payout waits for nobody whom leave keeps away until it is due`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .payout)
    try keep([SampleOffice.finance], of: .finance, in: &desk)
    #expect(try stuck(desk, id).isEmpty)
    let due = try #require(desk.circumstances.row(for: desk.file(id)).deadline?.due?.likely)
    let today = desk.today
    func leave(through last: Day) throws {
      try change(SampleOffice.finance, in: &desk) {
        $0.leave = [try #require(Leave(from: today, through: last))]
      }
    }
    try leave(through: due)
    #expect(
      try stuck(desk, id).map(\.reason) == [.allAway(.confirmPayout, [SampleOffice.finance], due: due)])
    // Back on the last day is in time.
    try leave(through: due.previous)
    #expect(try stuck(desk, id).isEmpty)
  }

  @Test func `an assignee who left, or is away until it is due, is replaced by the least burdened`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    try desk.act(
      .assign, on: id, by: SampleOffice.reviewer, ["person": .text(SampleOffice.reviewer.text)])
    for (first, busy) in [(4, SampleOffice.secondSupervisor), (7, SampleOffice.everyRole)] {
      let other = try desk.file(SampleFiling.form(learners: first...first + 2))
      try desk.act(.assign, on: other, by: SampleOffice.reviewer, ["person": .text(busy.text)])
    }
    #expect(try stuck(desk, id).isEmpty)
    let due = try day("2025-05-06")
    try change(SampleOffice.reviewer, in: &desk) {
      $0.leave = [try #require(Leave(from: try day("2025-04-25"), through: due))]
    }
    let away = try stuck(desk, id)
    #expect(away.map(\.reason) == [.assigneeAway(SampleOffice.reviewer, through: due, due: due)])
    #expect(away.map(\.fix) == [.assign(SampleOffice.secondReviewer)])
    try change(SampleOffice.reviewer, in: &desk) {
      $0.leave = []
      $0.isActive = false
    }
    let gone = try stuck(desk, id)
    #expect(gone.map(\.reason) == [.assigneeGone(SampleOffice.reviewer)])
    #expect(gone.map(\.fix) == [.assign(SampleOffice.secondReviewer)])
  }

  @Test func `papers that never came back, and a deadline that passed, are pauses without an end`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingCorrection)
    try desk.move(to: "2025-05-20")
    #expect(try stuck(desk, id).isEmpty)
    try desk.move(to: "2025-05-21")
    let paused = try stuck(desk, id)
    #expect(try paused.map(\.reason) == [.pauseWithoutEnd(since: day("2025-04-25"), workingDays: 16)])
    #expect(paused.map(\.fix) == [.take(.withdraw)])
    var other = try SampleDesk("2025-04-25")
    let mending = try other.start(at: .rectification)
    let deadline = try #require(other.file(mending).rectifications.last?.deadline)
    other.move(to: deadline)
    #expect(try stuck(other, mending).isEmpty)
    other.move(to: deadline.next)
    #expect(try stuck(other, mending).map(\.reason) == [.rectificationPast(deadline: deadline)])
  }
}
