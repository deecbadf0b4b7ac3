import CaseDomain
import TestSupport
import Testing

/// What stands behind a certificate.
@Suite struct CompletionGuardTests {
  /// A taught class at its audit, everybody passed, with these checks and photos.
  private func audited(
    checks: [SpotCheck.Mode] = [.online, .onsite, .onsite],
    photos: [(Session.Kind, Int)] = [(.theory, 3), (.practice, 2)],
    finding: FindingNote? = nil, registry: Registry? = nil, results: Bool = true
  ) throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25", registry: registry)
    let id = try desk.start(at: .inTraining)
    for _ in 0..<5 {
      try desk.act(
        .recordAttendance, on: id, by: SampleOffice.reviewer,
        ["hours": .integer(12), "learners": .text("all")])
      desk.move(to: desk.today.next)
    }
    for mode in checks {
      desk.ask(
        .recordSpotCheck(
          day: desk.today, mode, checkers: [], headCount: 3, note: "", finding.map { [$0] } ?? []), of: id,
        by: SampleOffice.reviewer)
    }
    for (kind, count) in photos {
      desk.ask(.recordPhotos(day: desk.today, kind, count: count, []), of: id, by: SampleOffice.reviewer)
    }
    desk.move(to: try desk.file(id).lastTrainingDay)
    desk.ask(.requestCompletion(reason: "机构坚持申请"), of: id, by: SampleOffice.reviewer)
    if results { try desk.act(.recordResult, on: id, by: SampleOffice.reviewer) }
    #expect(try desk.file(id).stage == .completionAudit)
    return (desk, id)
  }

  private func pass(_ desk: SampleDesk, _ id: CaseID, on day: Day? = nil) throws -> [Refusal] {
    try desk.refusals(
      .passCompletion, on: id, ["pictures": .text("合影"), "day": .text("\(day ?? desk.today)")])
  }

  @Test func `three spot checks in both modes stand behind a certificate`() throws {
    var (desk, id) = try audited(checks: [.online, .onsite])
    #expect(try pass(desk, id) == [Refusal(.r205, .spotChecksTooFew(done: 2, needed: 3))])
    (desk, id) = try audited(checks: [.onsite, .onsite, .onsite])
    #expect(try pass(desk, id) == [Refusal(.r205, .spotCheckModeMissing(.online))])
    (desk, id) = try audited(checks: [.online])
    #expect(
      try pass(desk, id) == [
        Refusal(.r205, .spotChecksTooFew(done: 1, needed: 3)), Refusal(.r205, .spotCheckModeMissing(.onsite)),
      ])
    (desk, id) = try audited(checks: [.online, .online, .onsite])
    #expect(try pass(desk, id).isEmpty)
  }

  @Test func `five photos, of theory and of practice`() throws {
    var (desk, id) = try audited(photos: [(.theory, 2), (.practice, 2)])
    #expect(try pass(desk, id) == [Refusal(.r204, .photosTooFew(count: 4, needed: 5))])
    (desk, id) = try audited(photos: [(.practice, 9)])
    #expect(try pass(desk, id) == [Refusal(.r204, .photoKindMissing(.theory))])
    (desk, id) = try audited(photos: [(.theory, 4), (.practice, 1)])
    #expect(try pass(desk, id).isEmpty)
  }

  @Test func `every finding is closed, and remarks ask for nothing`() throws {
    let mendBy = try day("2025-05-30")
    var (desk, id) = try audited(
      finding: FindingNote(kind: .safety, severity: .minor, text: "缺灭火器", mendBy: mendBy))
    #expect(try pass(desk, id) == [Refusal(.r206, .findingsOpen([1, 2, 3]))])
    (desk, id) = try audited(finding: FindingNote(kind: .other, severity: .remark, text: "整洁", mendBy: nil))
    #expect(try pass(desk, id).isEmpty)
  }

  @Test func `every learner has a result and somebody passed`() throws {
    var (desk, id) = try audited(results: false)
    #expect(try pass(desk, id) == [Refusal(.r301, .resultsMissing([1, 2, 3]))])
    desk.ask(
      .recordResult(.all, passed: false, score: 40, attendedDays: nil), of: id, by: SampleOffice.reviewer)
    #expect(try pass(desk, id) == [Refusal(.r301, .nobodyPassed)])
    desk.ask(
      .recordResult(.numbers([2]), passed: true, score: 60, attendedDays: nil, reason: "补考合格"), of: id,
      by: SampleOffice.reviewer)
    #expect(try pass(desk, id).isEmpty)
    try desk.act(.passCompletion, on: id, by: SampleOffice.reviewer, ["pictures": .text("合影")])
    #expect(try desk.file(id).learners.map { $0.certificate != nil } == [false, true, false])
  }

  @Test func `a result that stands is changed with a reason, and offered to nobody twice`() throws {
    var (desk, id) = try audited(results: false)
    func offered() -> String? {
      guard case .text(let text) = desk.suggestions(for: .recordResult, of: id)["learners"] else {
        return nil
      }
      return text
    }
    func record(_ learners: LearnerSelection, passed: Bool, _ score: Int?, _ reason: String = "") -> [Refusal]
    {
      let command = CaseCommand.recordResult(
        learners, passed: passed, score: score, attendedDays: nil, reason: reason)
      let found = desk.refusals(command, of: id)
      desk.ask(command, of: id, by: SampleOffice.reviewer)
      return found
    }
    func replaced(_ learners: [Int]) -> [Refusal] {
      [Refusal(.h108, .resultsReplaced(learners), isSoft: true)]
    }
    #expect(offered() == "all")
    #expect(record(.numbers([1]), passed: false, nil).isEmpty)
    #expect(offered() == "2-3")
    // A score that was not known yet is no change; another result, or the score taken away, is.
    #expect(record(.numbers([1]), passed: false, 40).isEmpty)
    #expect(record(.all, passed: true, 88) == replaced([1]))
    #expect(record(.numbers([1]), passed: false, nil) == replaced([1]))
    #expect(try desk.file(id).learner(1)?.result?.score == 40)
    #expect(record(.numbers([2, 3]), passed: true, 88).isEmpty)
    #expect(offered() == nil)
    #expect(record(.all, passed: true, 88, "补考合格").isEmpty)
    guard case .resultRecorded(_, _, _, _, _, let lifted) = try desk.file(id).history.last?.event else {
      Issue.record("no result was recorded")
      return
    }
    #expect(lifted == Justification(rules: [.h108], reason: "补考合格"))
  }

  @Test func `the closing ceremony comes after the last day and not tomorrow`() throws {
    var (desk, id) = try audited()
    let last = desk.today
    desk.move(to: last.next)
    #expect(
      try pass(desk, id, on: last.previous) == [Refusal(.r301, .dayTooEarly(last.previous, earliest: last))])
    #expect(try pass(desk, id, on: last).isEmpty)
    #expect(
      try pass(desk, id, on: desk.today.next) == [
        Refusal(.h106, .dayInFuture(desk.today.next, today: desk.today))
      ])
  }

  @Test func `the range has room for everyone who passed, and the last number may be used`() throws {
    func registry(_ last: String) throws -> Registry {
      let policy = try SamplePolicy.make { tables in
        tables.certificateRanges.removeAll {
          $0.trainingType == .employment && $0.centre == SamplePolicy.firstCentre
        }
        if let first = CertificateNumber("202251"), let last = CertificateNumber(last),
          let range = CertificateRange(
            centre: SamplePolicy.firstCentre, trainingType: .employment, first: first, last: last)
        {
          tables.certificateRanges.append(range)
        }
      }
      return try SampleOffice.registry(policy: policy)
    }
    let centre = CentreID(SamplePolicy.firstCentre)
    var (desk, id) = try audited(registry: registry("202252"))
    #expect(try pass(desk, id) == [Refusal(.r302, .rangeExhausted(centre, .employment, left: 2, needed: 3))])
    (desk, id) = try audited(registry: registry("202253"))
    try desk.act(.passCompletion, on: id, by: SampleOffice.reviewer, ["pictures": .text("合影")])
    #expect(try desk.file(id).learners.map(\.certificate) == ["202251", "202252", "202253"])
  }

  @Test func `training of another kind has no range until one is asked for`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(.other, at: .completionAudit)
    try desk.act(.recordResult, on: id, by: SampleOffice.reviewer)
    #expect(
      try pass(desk, id) == [Refusal(.r302, .rangeMissing(CentreID(SamplePolicy.firstCentre), .other))])
  }

  @Test func `a late audit says why where the centre has set itself a target`() throws {
    let policy = try SamplePolicy.make { $0.settings.completionAuditDays = 3 }
    var (desk, id) = try audited(registry: try SampleOffice.registry(policy: policy))
    // Requested on Friday 05-23: due on Wednesday 05-28.
    try desk.move(to: "2025-05-28")
    #expect(try pass(desk, id).isEmpty)
    try desk.move(to: "2025-05-29")
    #expect(try pass(desk, id) == [Refusal(.h110, .overdue(due: try day("2025-05-28")), isSoft: true)])
  }
}
