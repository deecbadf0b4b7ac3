import CaseDomain
import TestSupport
import Testing

/// Each guard from the opening of a class to its certificates.
@Suite struct TrainingGuardTests {
  private func desk(at stage: Stage) throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    return (desk, id)
  }

  private let title = "学员焊工就业技能培训开班仪式"

  @Test func `a class opens on the day of its approval at the earliest, and not tomorrow`() throws {
    var desk = try SampleDesk("2025-04-28")
    let id = try desk.start(at: .readyToOpen)
    let approved = desk.today
    try desk.move(to: "2025-05-06")
    func open(_ on: Day) -> [Refusal] {
      desk.refusals(.openClass(Ceremony(heldOn: on, title: title, pictures: "照片")), of: id)
    }
    #expect(
      open(approved.previous).filter { !$0.isSoft }
        == [Refusal(.r201, .beforeApproval(approved.previous, approvedOn: approved))])
    // On the day of the approval it may, though another was planned (H-112).
    #expect(open(approved).filter { !$0.isSoft }.isEmpty)
    #expect(
      open(desk.today.next).filter { !$0.isSoft } == [
        Refusal(.h106, .dayInFuture(desk.today.next, today: desk.today))
      ])
  }

  /// Where the settings want departures from the plan to be explained.
  private func strictDesk() throws -> SampleDesk {
    let policy = try SamplePolicy.make { $0.settings.warnsOfDepartures = true }
    return try SampleDesk("2025-04-25", registry: try SampleOffice.registry(policy: policy))
  }

  @Test func `by default the guards of the workflow stand alone`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .readyToOpen)
    desk.move(to: try desk.file(id).filing.plannedStart.next)
    try desk.act(.openClass, on: id, by: SampleOffice.reviewer, ["pictures": .text("照片")])
    #expect(desk.refusals(.requestCompletion(), of: id).filter(\.isSoft).isEmpty)
  }

  @Test func `a class that opens on another day than planned says why`() throws {
    var desk = try strictDesk()
    let id = try desk.start(at: .readyToOpen)
    let planned = try desk.file(id).filing.plannedStart
    desk.move(to: planned.next)
    func open(_ on: Day, _ reason: String = "") -> [Refusal] {
      desk.refusals(
        .openClass(Ceremony(heldOn: on, title: title, pictures: "照片"), reason: reason), of: id)
    }
    #expect(open(planned).isEmpty)
    for day in [planned.previous, planned.next] {
      #expect(open(day) == [Refusal(.h112, .openedOffPlan(day, planned: planned), isSoft: true)])
      #expect(open(day, "场地临时占用").isEmpty)
    }
    try desk.act(
      .openClass, on: id, by: SampleOffice.reviewer,
      ["on": .text("\(planned.next)"), "pictures": .text("照片"), "reason": .text("场地临时占用")])
    let opened = try desk.file(id)
    #expect(opened.openedOn == planned.next)
    guard case .classOpened(_, let lifted) = opened.history.last?.event else {
      Issue.record("the class is not open")
      return
    }
    #expect(lifted == Justification(rules: [.h112], reason: "场地临时占用"))
  }

  @Test func `completion asked for with checks still owed needs a reason, for none can follow`() throws {
    var desk = try strictDesk()
    let id = try desk.start(at: .inTraining)
    func check(_ mode: SpotCheck.Mode) {
      desk.ask(
        .recordSpotCheck(day: desk.today, mode, checkers: [], headCount: 3, note: "", []), of: id,
        by: SampleOffice.reviewer)
    }
    func warned(_ reason: String = "") -> [Refusal] {
      desk.refusals(.requestCompletion(reason: reason), of: id).filter(\.isSoft)
    }
    func isOffered() throws -> Bool {
      desk.circumstances.nextSteps(of: try desk.file(id)).contains(.requestCompletion)
    }
    for (kind, count) in [(Session.Kind.theory, 3), (.practice, 2)] {
      desk.ask(.recordPhotos(day: desk.today, kind, count: count, []), of: id, by: SampleOffice.reviewer)
    }
    #expect(
      warned() == [
        Refusal(.h111, .checksEnd(done: 0, needed: 3, missing: [.online, .onsite]), isSoft: true)
      ])
    check(.online)
    check(.online)
    #expect(
      warned() == [Refusal(.h111, .checksEnd(done: 2, needed: 3, missing: [.onsite]), isSoft: true)])
    #expect(try !isOffered())
    check(.online)
    // Three, and none of them on site.
    #expect(
      warned() == [Refusal(.h111, .checksEnd(done: 3, needed: 3, missing: [.onsite]), isSoft: true)])
    #expect(try !isOffered())
    check(.onsite)
    #expect(warned().isEmpty)
    #expect(try isOffered())
  }

  @Test func `a check made in time may be entered late, until completion is asked for`() throws {
    var (desk, id) = try desk(at: .inTraining)
    let last = try desk.file(id).lastTrainingDay
    for offset in 0..<5 {
      desk.move(to: last.advanced(by: -4 + offset))
      try desk.act(
        .recordAttendance, on: id, by: SampleOffice.reviewer,
        ["on": .text("\(desk.today)"), "hours": .integer(12), "learners": .text("all")])
    }
    desk.move(to: last.advanced(by: 3))
    let check = CaseCommand.recordSpotCheck(
      day: last, .onsite, checkers: [], headCount: 3, note: "", [])
    #expect(desk.refusals(check, of: id).isEmpty)
    desk.ask(.requestCompletion(reason: "机构坚持申请"), of: id, by: SampleOffice.reviewer)
    #expect(try desk.file(id).stage == .completionAudit)
    #expect(
      desk.refusals(check, of: id)
        == [Refusal(.r205, .wrongStage(.completionAudit, allowed: [.inTraining]))])
    // The ways that are left end the case, and nothing is promised about a day.
    let account = desk.circumstances.account(
      of: .passCompletion, on: try desk.file(id), for: SampleOffice.reviewer)
    let short = account.blocked.filter { $0.refusal.rule == .r205 }
    #expect(!short.isEmpty)
    #expect(short.allSatisfy { $0.wayOut.step == .action(.failCompletion) && $0.wayOut.until == nil })
  }

  @Test func `the title of a ceremony names subject, type and ceremony`() throws {
    var (desk, id) = try desk(at: .readyToOpen)
    desk.move(to: try desk.file(id).filing.plannedStart)
    #expect(
      try desk.refusals(.openClass, on: id, ["title": .text("电工班结班仪式"), "pictures": .text("照片")])
        == [Refusal(.r201, .ceremonyTitle(missing: ["焊工", "就业技能培训", "开班仪式"]))])
    #expect(
      try desk.refusals(.openClass, on: id, ["title": .text("2025年" + title), "pictures": .text("照片")])
        .isEmpty)
  }

  @Test func `what is recorded of the training happened during it`() throws {
    var (desk, id) = try desk(at: .inTraining)
    let opened = try #require(try desk.file(id).openedOn)
    let last = try desk.file(id).lastTrainingDay
    func attendance(_ on: Day) -> [Refusal] {
      desk.refusals(.recordAttendance(day: on, hours: 8, .face, .all), of: id, on: on)
    }
    desk.move(to: opened.next)
    #expect(attendance(opened).isEmpty)
    #expect(
      attendance(opened.previous)
        == [Refusal(.h106, .outsideTraining(opened.previous, from: opened, through: last))])
    #expect(attendance(desk.today.next) == [Refusal(.h106, .dayInFuture(desk.today.next, today: desk.today))])
    desk.move(to: last.next)
    #expect(attendance(last).isEmpty)
    #expect(
      attendance(last.next) == [Refusal(.h106, .outsideTraining(last.next, from: opened, through: last))])
    #expect(
      desk.refusals(
        .recordSpotCheck(day: last.next, .onsite, checkers: [], headCount: 3, note: "", []), of: id
      )
      .map(\.rule) == [.h106])
    #expect(
      desk.refusals(.recordPhotos(day: last.next, .theory, count: 1, []), of: id).map(\.rule) == [.h106])
  }

  @Test func `days of a rectification are no training days`() throws {
    var (desk, id) = try desk(at: .inTraining)
    let ordered = desk.today
    try desk.act(
      .orderRectification, on: id, by: SampleOffice.reviewer,
      ["reason": .text("考勤不实"), "deadline": .text("\(ordered.advanced(by: 3))")])
    desk.move(to: ordered.advanced(by: 3))
    try desk.act(.acceptRectification, on: id, by: SampleOffice.reviewer, ["mended": .text("已整改")])
    func attendance(_ on: Day) -> [Refusal] {
      desk.refusals(.recordAttendance(day: on, hours: 8, .face, .all), of: id)
    }
    #expect(attendance(ordered).isEmpty)
    #expect(attendance(desk.today).isEmpty)
    for between in [ordered.next, desk.today.previous] {
      #expect(attendance(between) == [Refusal(.r206, .duringRectification(between, since: ordered))])
    }
  }

  @Test func `learners stand on the roster and heads do not outnumber it`() throws {
    let (desk, id) = try desk(at: .inTraining)
    func present(_ learners: LearnerSelection) -> [Refusal] {
      desk.refusals(.recordAttendance(day: desk.today, hours: 8, .face, learners), of: id)
    }
    #expect(present(.numbers([1, 4, 9])) == [Refusal(.r101, .learnersUnknown([4, 9]))])
    #expect(present(.allExcept([4])) == [Refusal(.r101, .learnersUnknown([4]))])
    #expect(present(.numbers([1, 3])).isEmpty)
    func heads(_ count: Int) -> [Refusal] {
      desk.refusals(
        .recordSpotCheck(day: desk.today, .onsite, checkers: [], headCount: count, note: "", []), of: id)
    }
    #expect(heads(4) == [Refusal(.r205, .headCountAboveRoster(count: 4, roster: 3))])
    #expect(heads(3).isEmpty)
  }

  @Test func `a finding that must be mended has a day, and checkers are of the staff`() throws {
    let (desk, id) = try desk(at: .inTraining)
    func check(_ severity: Finding.Severity, by mendBy: Day?, checkers: [PersonID] = []) -> [Refusal] {
      desk.refusals(
        .recordSpotCheck(
          day: desk.today, .onsite, checkers: checkers, headCount: 3, note: "",
          [FindingNote(kind: .safety, severity: severity, text: "缺灭火器", mendBy: mendBy)]), of: id)
    }
    #expect(check(.minor, by: nil) == [Refusal(.r206, .findingNeedsDay(row: 1))])
    let yesterday = desk.today.previous
    #expect(check(.major, by: yesterday) == [Refusal(.r206, .dayTooEarly(yesterday, earliest: desk.today))])
    #expect(check(.major, by: desk.today).isEmpty)
    #expect(check(.remark, by: nil).isEmpty)
    let stranger = PersonID("nobody")
    #expect(
      check(.remark, by: nil, checkers: [SampleOffice.secondReviewer, stranger])
        == [Refusal(.h107, .staffUnknown(stranger))])
  }

  @Test func `a finding is closed once, and not before it was found`() throws {
    var (desk, id) = try desk(at: .inTraining)
    desk.move(to: desk.today.next)
    let finding = FindingNote(kind: .safety, severity: .minor, text: "缺灭火器", mendBy: desk.today)
    let remark = FindingNote(kind: .other, severity: .remark, text: "教室整洁", mendBy: nil)
    desk.ask(
      .recordSpotCheck(day: desk.today, .onsite, checkers: [], headCount: 3, note: "", [finding, remark]),
      of: id, by: SampleOffice.reviewer)
    let close = CaseCommand.closeFinding(1, evidence: "照片")
    #expect(
      desk.refusals(close, of: id, on: desk.today.previous)
        == [Refusal(.h106, .dayTooEarly(desk.today.previous, earliest: desk.today))])
    #expect(desk.refusals(.closeFinding(2, evidence: "无"), of: id) == [Refusal(.r206, .findingClosed(2))])
    #expect(desk.refusals(.closeFinding(3, evidence: "无"), of: id) == [Refusal(.r206, .findingUnknown(3))])
    desk.ask(close, of: id, by: SampleOffice.reviewer)
    #expect(try desk.file(id).openFindings.isEmpty)
    #expect(desk.refusals(close, of: id) == [Refusal(.r206, .findingClosed(1))])
  }

  @Test func `a deadline lies ahead, and mending does not shorten a class`() throws {
    var (desk, id) = try desk(at: .inTraining)
    let today = desk.today
    func order(_ deadline: Day) -> [Refusal] {
      desk.refusals(.orderRectification(reason: "考勤不实", deadline: deadline), of: id)
    }
    #expect(order(today.previous) == [Refusal(.r206, .dayTooEarly(today.previous, earliest: today))])
    #expect(order(today).isEmpty)
    try desk.carry(id, to: .rectification)
    let last = try desk.file(id).lastTrainingDay
    func accept(_ end: Day) -> [Refusal] {
      desk.refusals(.acceptRectification(mended: "已整改", newEnd: end), of: id)
    }
    #expect(accept(last.previous) == [Refusal(.r206, .dayTooEarly(last.previous, earliest: last))])
    #expect(accept(last).isEmpty)
  }

  @Test func `completion is asked for when the last day is reached and the hours are taught`() throws {
    var (desk, id) = try desk(at: .inTraining)
    let last = try desk.file(id).lastTrainingDay
    desk.move(to: last.previous)
    for offset in 0..<4 {
      try desk.act(
        .recordAttendance, on: id, by: SampleOffice.reviewer,
        [
          "on": .text("\(last.advanced(by: -1 - offset))"), "hours": .integer(12), "learners": .text("all"),
        ])
    }
    let owed = Refusal(.r111, .hoursOutstanding(delivered: 48, planned: 60))
    let requested = CaseCommand.requestCompletion(reason: "机构坚持申请")
    #expect(
      desk.refusals(requested, of: id).filter { !$0.isSoft } == [
        Refusal(.r301, .lastTrainingDayAhead(last)), owed,
      ])
    desk.move(to: last)
    #expect(desk.refusals(requested, of: id).filter { !$0.isSoft } == [owed])
    try desk.act(
      .recordAttendance, on: id, by: SampleOffice.reviewer, ["hours": .integer(12), "learners": .text("all")])
    #expect(desk.refusals(requested, of: id).isEmpty)
  }
}
