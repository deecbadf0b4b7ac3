import CaseDomain
import TestSupport
import Testing

/// Nothing that was checked stays checked once it has been rewritten.
@Suite struct ResubmissionTests {
  private func returned() throws -> (desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try desk.act(.verifyPoint, on: id, by: SampleOffice.reviewer)
    try desk.carry(id, to: .filingCorrection)
    return (desk, id)
  }

  private func unsettled(_ change: SampleFiling.Form) throws -> (Set<Material>, Set<VerificationPoint>) {
    var (desk, id) = try returned()
    let before = try desk.file(id)
    try desk.act(
      .resubmitFiling, on: id, by: SampleOffice.reviewer, change.merging(["note": .text("已改")]) { $1 })
    let file = try desk.file(id)
    return (
      Set(before.materials.keys).subtracting(file.materials.keys),
      Set(before.points.keys).subtracting(file.points.keys)
    )
  }

  @Test func `papers that only came back leave every check as it was`() throws {
    let (papers, points) = try unsettled([:])
    #expect(papers.isEmpty && points.isEmpty)
  }

  @Test func `a new roster asks for identities again`() throws {
    let roster = SampleFiling.form(learners: 5...6)["roster"]
    let (papers, points) = try unsettled(["roster": try #require(roster)])
    #expect(papers == [.roster, .identityProof])
    #expect(points == [.identity])
  }

  @Test func `what was changed in the application is checked again, and the rest is not`() throws {
    var (papers, points) = try unsettled(["premises": .text("另一教室")])
    #expect(papers == [.filingForm, .premisesProof])
    #expect(points == [.premises, .equipment, .safety])
    (papers, points) = try unsettled(["teachers": .text("teacher-2")])
    #expect(papers == [.filingForm])
    #expect(points == [.teachers])
    (papers, points) = try unsettled(["hours": .integer(70), "practiceHours": .integer(52)])
    #expect(papers == [.filingForm, .trainingPlan])
    #expect(points.isEmpty)
  }

  @Test func `a flag that was resolved stands again when the roster is replaced`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .claimReview)
    let id = try desk.file(SampleFiling.form(from: "\(desk.today)", through: "\(desk.today.advanced(by: 9))"))
    let flags = desk.circumstances.openFlags(of: try desk.file(id))
    let key = try #require(flags.first { $0.kind == .onceAYear }?.key)
    desk.ask(.resolveFlag(key, reason: "已核实"), of: id, by: SampleOffice.reviewer)
    let resolved = desk.circumstances.openFlags(of: try desk.file(id)).map(\.key)
    #expect(!resolved.contains(key))
    try desk.carry(id, to: .filingCorrection)
    // Other people under the same numbers: 2, 3 and 1.
    let roster = [2, 3, 1].map { FieldValue.row(SampleFiling.learner($0, for: .employment)) }
    try desk.act(
      .resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已改"), "roster": .list(roster)])
    #expect(desk.circumstances.openFlags(of: try desk.file(id)).map(\.key).contains(key))
  }

  @Test func `a resubmission names an institution on file and keeps the day of receipt`() throws {
    var (desk, id) = try returned()
    #expect(
      try desk.refusals(
        .resubmitFiling, on: id, ["note": .text("已改"), "institution": .text("nowhere")])
        == [Refusal(.r105, .institutionUnknown(InstitutionID("nowhere")))])
    var amended = try desk.file(id).filing
    let received = amended.receivedOn
    amended.title = "改名班"
    amended.receivedOn = received.advanced(by: -2)
    desk.move(to: desk.today.next)
    desk.ask(.resubmitFiling(note: "已改", amended, nil), of: id, by: SampleOffice.reviewer)
    #expect(try desk.file(id).filing.title == "改名班")
    #expect(try desk.file(id).filing.receivedOn == received)
  }

  @Test func `a class may change from a course to an occupation`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form(.entrepreneurship))
    try desk.carry(id, to: .filingCorrection)
    try desk.act(
      .resubmitFiling, on: id, by: SampleOffice.reviewer,
      ["note": .text("已改"), "trainingType": .text("employment"), "occupation": .text("焊工")])
    let filing = try desk.file(id).filing
    #expect(filing.course == nil && filing.subject == "焊工")
  }

  @Test func `a claim filed anew is checked anew where it changed`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    let settled = Set(try desk.file(id).materials.keys)
    try desk.carry(id, to: .claimCorrection)
    try desk.act(
      .resubmitClaim, on: id, by: SampleOffice.reviewer, ["note": .text("已改"), "learners": .text("1,2")])
    #expect(
      settled.subtracting(try desk.file(id).materials.keys) == [
        .claimForm, .collectionAgreement, .passedLearners,
      ])
  }
}
