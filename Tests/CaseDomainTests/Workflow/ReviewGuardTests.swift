import CaseDomain
import TestSupport
import Testing

/// Each guard of a filing's approval: the case it is for, and the nearest one it lets through.
@Suite struct ReviewGuardTests {
  /// A filing whose papers are in order and whose points are verified, up to the approval.
  private func reviewed(
    _ change: SampleFiling.Form = [:], _ type: TrainingType = .employment, strictly: Bool = false
  ) throws -> (desk: SampleDesk, id: CaseID) {
    let policy = try SamplePolicy.make { $0.settings.warnsOfDepartures = strictly }
    var desk = try SampleDesk("2025-04-25", registry: try SampleOffice.registry(policy: policy))
    let id = try desk.file(SampleFiling.form(type).merging(change) { _, changed in changed })
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try desk.act(.verifyPoint, on: id, by: SampleOffice.reviewer)
    return (desk, id)
  }

  private func refusals(
    _ change: SampleFiling.Form = [:], _ type: TrainingType = .employment, strictly: Bool = false
  ) throws -> [Refusal] {
    let (desk, id) = try reviewed(change, type, strictly: strictly)
    return desk.refusals(.approveFiling(reason: ""), of: id)
  }

  @Test func `a paper is of the checklist of its occasion`() throws {
    let (desk, id) = try reviewed()
    func check(_ materials: [Material]) -> [Refusal] {
      desk.refusals(.checkMaterial(materials, .inOrder, note: ""), of: id)
    }
    #expect(check([.timetable, .invoices]) == [Refusal(.r401, .materialOfOtherStage(.invoices))])
    // School and enterprise do not cooperate here, so nobody asks for their agreement.
    #expect(check([.cooperationAgreement]) == [Refusal(.r101, .materialOfOtherStage(.cooperationAgreement))])
    #expect(check([.timetable, .roster]).isEmpty)
  }

  @Test func `every paper is in order or does not apply`() throws {
    var (desk, id) = try reviewed()
    for verdict in [MaterialVerdict.defective, .missing] {
      desk.ask(.checkMaterial([.emergencyPlan], verdict, note: ""), of: id, by: SampleOffice.reviewer)
      #expect(
        desk.refusals(.approveFiling(reason: ""), of: id)
          == [Refusal(.r101, .materialsOutstanding([.emergencyPlan]))])
    }
    desk.ask(.checkMaterial([.emergencyPlan], .notApplicable, note: ""), of: id, by: SampleOffice.reviewer)
    #expect(desk.refusals(.approveFiling(reason: ""), of: id).isEmpty)
  }

  @Test func `all five points are verified`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    desk.ask(
      .verifyPoint([.identity, .premises, .teachers, .equipment], note: ""), of: id, by: SampleOffice.reviewer
    )
    #expect(
      desk.refusals(.approveFiling(reason: ""), of: id) == [Refusal(.r103, .pointsUnverified([.safety]))])
  }

  @Test(arguments: [
    // Category A asks for 120 hours, project-based classes for 60, whatever the reason.
    (false, 120, 119, 36, RuleID.r111), (true, 60, 59, 18, .r113),
  ])
  func `hours are those of the category or the project at least`(
    row: (isProject: Bool, minimum: Int, short: Int, theory: Int, rule: RuleID)
  ) throws {
    func form(_ hours: Int) -> SampleFiling.Form {
      [
        "projectBased": .yesNo(row.isProject), "hours": .integer(hours), "theoryHours": .integer(row.theory),
        "practiceHours": .integer(hours - row.theory), "plannedEnd": .text("2025-05-31"),
      ]
    }
    #expect(
      try refusals(form(row.short))
        == [Refusal(row.rule, .hoursBelowMinimum(filed: row.short, minimum: row.minimum))])
    #expect(try refusals(form(row.minimum)).isEmpty)
  }

  @Test func `a course too short in hours or days goes on with a reason`() throws {
    let hours: SampleFiling.Form = ["hours": .integer(55), "practiceHours": .integer(27)]
    #expect(
      try refusals(hours, .entrepreneurship)
        == [Refusal(.r112, .hoursBelowMinimum(filed: 55, minimum: 56), isSoft: true)])
    let six: SampleFiling.Form = ["plannedEnd": .text("2025-05-17")]
    #expect(
      try refusals(six, .entrepreneurship)
        == [Refusal(.r112, .daysBelowMinimum(days: 6, minimum: 7), isSoft: true)])
    #expect(try refusals(["plannedEnd": .text("2025-05-18")], .entrepreneurship).isEmpty)
  }

  @Test func `more hours than the planned days hold are shown, and want a reason where the settings say so`()
    throws
  {
    // From 12 May on: 60 hours take eight days, however many are days off.
    let (short, long): (SampleFiling.Form, SampleFiling.Form) = (
      ["plannedEnd": .text("2025-05-18")], ["plannedEnd": .text("2025-05-19")]
    )
    let warning = Refusal(.r111, .hoursBeyondDays(hours: 60, days: 7, aDay: 8), isSoft: true)
    #expect(try refusals(short).isEmpty)
    #expect(try refusals(short, strictly: true) == [warning])
    #expect(try refusals(long, strictly: true).isEmpty)
    for strictly in [false, true] {
      var (desk, id) = try reviewed(short, strictly: strictly)
      let policy = try #require(desk.circumstances.policy(for: try desk.file(id).filing))
      #expect(try desk.file(id).noticeOfPlan(under: policy) == warning)
      #expect(desk.refusals(.approveFiling(reason: "分两班授课"), of: id).isEmpty)
      try desk.act(.approveFiling, on: id, by: SampleOffice.reviewer, ["reason": .text("分两班授课")])
      #expect(try desk.file(id).noticeOfPlan(under: policy) == warning)
      desk.move(to: try desk.file(id).filing.plannedStart)
      try desk.act(
        .openClass, on: id, by: SampleOffice.reviewer, ["pictures": .text("照片"), "reason": .text("")])
      // Once it is open its hours are taught or owed.
      #expect(try desk.file(id).noticeOfPlan(under: policy) == nil)
    }
    for strictly in [false, true] {
      let (desk, id) = try reviewed(long, strictly: strictly)
      let file = try desk.file(id)
      let policy = try #require(desk.circumstances.policy(for: file.filing))
      #expect(file.noticeOfPlan(under: policy) == nil)
      // It is a ground of the approval where it is asked, and none where it is not.
      let account = desk.circumstances.account(of: .approveFiling, on: file, for: SampleOffice.reviewer)
      #expect(account.passed.map(\.condition).contains(.check(.hoursFitDays)) == strictly)
    }
  }

  @Test(arguments: [(38, 63), (39, nil), (45, nil), (46, 77)] as [(Int, Int?)])
  func `theory to practice is about three to seven`(row: (practice: Int, percent: Int?)) throws {
    let found = try refusals([
      "theoryHours": .integer(60 - row.practice), "practiceHours": .integer(row.practice),
    ])
    #expect(
      found
        == (row.percent.map {
          [Refusal(.r110, .practiceShare(percent: $0, wanted: 70, tolerance: 5), isSoft: true)]
        } ?? []))
  }

  @Test func `training is mostly held in person`() throws {
    #expect(
      try refusals(["onlineHours": .integer(31)])
        == [Refusal(.r703, .mostlyOnline(online: 31, total: 60), isSoft: true)])
    #expect(try refusals(["onlineHours": .integer(30)]).isEmpty)
  }

  @Test func `curriculum, textbooks, teachers and fund are named`() throws {
    #expect(try refusals(["safetyAndLaw": .yesNo(false)]) == [Refusal(.r108, .safetyAndLawMissing)])
    #expect(try refusals(["textbooks": .list([])]) == [Refusal(.r109, .textbooksMissing)])
    #expect(try refusals(["teachers": .text("")]) == [Refusal(.r107, .teachersMissing)])
    #expect(
      try refusals(["teachers": .text("teacher-1,teacher-9")])
        == [Refusal(.r107, .teachersNotOnFile([TeacherID("teacher-9")]))])
    #expect(try refusals(["teachers": .text("teacher-1,teacher-2")]).isEmpty)
    #expect(try refusals(["fund": .text("")]) == [Refusal(.r704, .fundMissing)])
  }

  private func roster(
    _ type: TrainingType, _ change: SampleFiling.Form
  ) -> SampleFiling.Form {
    let first = SampleFiling.learner(1, for: type).merging(change) { _, changed in changed }
    return ["roster": .list([.row(first), .row(SampleFiling.learner(2, for: type))])]
  }

  @Test func `learners belong to the groups of the training`() throws {
    #expect(
      try refusals(roster(.employment, ["group": .text("employee")]))
        == [Refusal(.r115, .groupsNotAdmitted([1], .employment))])
    #expect(
      try refusals(roster(.employment, ["group": .text("other")]))
        == [Refusal(.r115, .evidenceOfGroupMissing([1]))])
    #expect(
      try refusals(roster(.employment, ["group": .text("other"), "evidence": .text("街道证明")])).isEmpty)
    #expect(
      try refusals(roster(.entrepreneurship, ["group": .text("rural-worker")]), .entrepreneurship)
        == [Refusal(.r117, .groupsNotAdmitted([1], .entrepreneurship))])
  }

  @Test func `a contract lasts a year and was signed within the year before`() throws {
    func found(_ change: SampleFiling.Form) throws -> [Refusal] {
      try refusals(roster(.enterprise, change), .enterprise)
    }
    let stops = [
      Refusal(.r116, .contractsOutsideWindow([1])), Refusal(.r505, .flagsOpen(["F-20:1"])),
    ]
    #expect(try found(["contractMonths": .integer(11)]) == stops)
    #expect(try found(["contractMonths": .integer(12)]).isEmpty)
    #expect(try found(["contractSigned": .text("2024-05-11")]) == stops)
    #expect(try found(["contractSigned": .text("2024-05-12")]).isEmpty)
    #expect(try found(["contractSigned": .text("2025-05-13")]) == stops)
    #expect(
      try found(["group": .text("new-hire"), "contractMonths": .integer(6)])
        == [Refusal(.r116, .contractsOutsideWindow([1]), isSoft: true)])
  }

  @Test func `identity numbers pass their check`() throws {
    let wrong = String(SampleFiling.residentID(1).dropLast()) + "5"
    #expect(
      try refusals(roster(.employment, ["residentID": .text(wrong)]))
        == [Refusal(.r103, .identitiesInvalid([1])), Refusal(.r505, .flagsOpen(["F-13:1"]))])
  }

  @Test func `an institution that falls meanwhile opens no class`() throws {
    var (desk, id) = try reviewed()
    var school = try #require(desk.office.registry.institutions[SampleOffice.school])
    school.standing = .suspended
    school.standingSince = desk.today
    desk.apply(.institutionRegistered(school))
    #expect(
      desk.refusals(.approveFiling(reason: "同意"), of: id)
        == [Refusal(.r106, .institutionBarred(.suspended, since: desk.today))])
  }

  @Test func `whoever files a level that nobody is paid for shall know`() throws {
    #expect(
      try refusals(["level": .text("senior")], .enterprise)
        == [Refusal(.r405, .seniorLevelNotPayable, isSoft: true)])
    #expect(try refusals(["level": .text("senior")], .employment).isEmpty)
  }

  @Test func `a late approval says why, and one on the last day need not`() throws {
    var (desk, id) = try reviewed()
    // Received on Friday 04-25: the make-up Sunday counts, the holiday does not (W10).
    try desk.move(to: "2025-05-06")
    #expect(desk.refusals(.approveFiling(reason: ""), of: id).isEmpty)
    try desk.move(to: "2025-05-07")
    #expect(
      desk.refusals(.approveFiling(reason: ""), of: id)
        == [Refusal(.r104, .overdue(due: try day("2025-05-06")), isSoft: true)])
  }

  @Test func `what cannot be lifted stands before what can, each in the order of the table`() throws {
    let (desk, id) = try reviewed([
      "safetyAndLaw": .yesNo(false), "textbooks": .list([]), "theoryHours": .integer(30),
      "practiceHours": .integer(30), "onlineHours": .integer(31),
    ])
    let found = desk.refusals(.approveFiling(reason: "有理由"), of: id)
    #expect(found.map(\.rule) == [.r108, .r109, .r110, .r703])
    #expect(found.map(\.isSoft) == [false, false, true, true])
  }

  @Test func `with a reason the soft ones pass, and the record says which and why`() throws {
    var (desk, id) = try reviewed(
      [
        "hours": .integer(55), "theoryHours": .integer(27), "plannedEnd": .text("2025-05-17"),
        "onlineHours": .integer(40),
      ], .entrepreneurship, strictly: true)
    try desk.move(to: "2025-05-07")
    try desk.act(.approveFiling, on: id, by: SampleOffice.reviewer, ["reason": .text("机构已说明")])
    guard case .filingApproved(let justification) = try desk.file(id).history.last?.event else {
      Issue.record("the approval was not recorded")
      return
    }
    #expect(justification == Justification(rules: [.r112, .r111, .r703, .r104], reason: "机构已说明"))
  }

  @Test func `a filing in order is approved without a justification`() throws {
    var (desk, id) = try reviewed()
    desk.ask(.approveFiling(reason: "顺带一句"), of: id, by: SampleOffice.reviewer)
    #expect(try desk.file(id).history.last?.event == .filingApproved(nil))
  }

  @Test func `a filing is refused by two people, and the second is a supervisor`() throws {
    var (desk, id) = try reviewed()
    let refuse = CaseCommand.refuseFiling(reason: "场地不符")
    #expect(
      desk.refusals(refuse, of: id, by: SampleOffice.supervisor) == [Refusal(.r103, .refusalNotProposed)])
    desk.ask(refuse, of: id, by: SampleOffice.everyRole)
    #expect(try desk.file(id).stage == .filingReview)
    #expect(
      desk.refusals(refuse, of: id, by: SampleOffice.everyRole)
        == [Refusal(.h102, .samePerson(as: .refuseFiling))])
    #expect(
      desk.refusals(refuse, of: id, by: SampleOffice.secondReviewer)
        == [Refusal(.h101, .roleLacking(needed: [.supervisor]))])
    desk.ask(refuse, of: id, by: SampleOffice.supervisor)
    #expect(try desk.file(id).stage == .refused)
  }
}
