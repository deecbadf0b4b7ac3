import CaseDomain
import TestSupport
import Testing

/// Each guard of filing and assignment: the case it is for, and the nearest one it lets through.
@Suite struct FilingGuardTests {
  private typealias Form = SampleFiling.Form

  private func refusals(
    _ change: SampleFiling.Form, _ type: TrainingType = .employment, on today: String = "2025-04-25"
  ) throws -> [Refusal] {
    let form = SampleFiling.form(type).merging(change) { _, changed in changed }
    return try SampleDesk(today).refusals(filing: form)
  }

  @Test func `the institution is on file`() throws {
    #expect(
      try refusals(["institution": .text("nowhere")])
        == [Refusal(.r105, .institutionUnknown(InstitutionID("nowhere")))])
    #expect(try refusals(["institution": .text(SampleOffice.company.text)]).isEmpty)
  }

  @Test func `the institution is in good standing`() throws {
    let since = try day("2025-01-02")
    #expect(
      try refusals(["institution": .text(SampleOffice.barred.text)])
        == [Refusal(.r106, .institutionBarred(.blackListed, since: since))])
    let mending: Form = ["institution": .text(SampleOffice.lateMender.text)]
    #expect(try refusals(mending) == [Refusal(.r106, .institutionBarred(.rectifying, since: since))])
    // On the last day of its deadline it still files.
    var desk = try SampleDesk("2025-04-25")
    var mender = try #require(desk.office.registry.institutions[SampleOffice.lateMender])
    mender.rectifyBy = desk.today
    desk.apply(.institutionRegistered(mender))
    #expect(try desk.refusals(filing: SampleFiling.form().merging(mending) { $1 }).isEmpty)
  }

  @Test func `the centre is one of the policy in force on the day of receipt`() throws {
    #expect(
      try refusals(["centre": .text("别处")]) == [Refusal(.r701, .centreUnknown(CentreID("别处")))])
    #expect(
      try refusals(["on": .text("2025-04-21")]) == [Refusal(.r701, .policyMissing(on: try day("2025-04-21")))]
    )
    #expect(try refusals(["on": .text("2025-04-22")]).isEmpty)
  }

  @Test func `the subject is an occupation of the catalogue, or a course where one is taught`() throws {
    #expect(
      try refusals(["occupation": .text("宇航员")]) == [Refusal(.r118, .occupationUnknown("宇航员"))])
    #expect(try refusals(["course": .text("SYB")]) == [Refusal(.r112, .courseMisplaced)])
    #expect(try refusals(["course": .text("")], .entrepreneurship) == [Refusal(.r112, .courseMissing)])
    #expect(try refusals(["course": .text("GYB")], .entrepreneurship).isEmpty)
  }

  @Test func `the numbers of the application agree`() throws {
    #expect(
      try refusals(["plannedEnd": .text("2025-05-11")])
        == [Refusal(.r101, .endBeforeStart(start: try day("2025-05-12"), end: try day("2025-05-11")))])
    #expect(try refusals(["plannedEnd": .text("2025-05-12")]).isEmpty)
    #expect(
      try refusals(["theoryHours": .integer(17)])
        == [Refusal(.r110, .hoursDoNotAddUp(theory: 17, practice: 42, total: 60))])
    #expect(try refusals(["enterprise": .text(" ")], .enterprise) == [Refusal(.r201, .enterpriseMissing)])
    #expect(try refusals(["enterprise": .text("")], .employment).isEmpty)
  }

  @Test func `a filing is not received tomorrow, and that is said once`() throws {
    let tomorrow = try day("2025-04-26")
    #expect(
      try refusals(["on": .text("2025-04-26")])
        == [Refusal(.h106, .dayInFuture(tomorrow, today: tomorrow.previous))])
  }

  @Test func `somebody is to be trained, and nobody twice however the number is written`() throws {
    let number = try #require((1...99).first { SampleFiling.residentID($0).hasSuffix("X") })
    var twice = SampleFiling.learner(number, for: .employment)
    twice["residentID"] = .text(SampleFiling.residentID(number).lowercased())
    let roster: [FieldValue] = [
      .row(SampleFiling.learner(number, for: .employment)), .row(SampleFiling.learner(1, for: .employment)),
      .row(twice),
    ]
    #expect(try refusals(["roster": .list(roster)]) == [Refusal(.r101, .learnerTwice([1, 3]))])
    #expect(try refusals(["roster": .list(Array(roster.prefix(2)))]).isEmpty)
    #expect(try refusals(["roster": .list([])]) == [Refusal(.h104, .fieldMissing("roster"))])

    let desk = try SampleDesk("2025-04-25")
    guard
      case .ofCase(.file(let filing, _), _) = try readForm(
        .file, SampleFiling.form(), file: nil, in: desk.circumstances)
    else { return }
    #expect(desk.refusals(.file(filing, []), of: nil) == [Refusal(.r101, .rosterEmpty)])
  }

  @Test func `a case is assigned to somebody of the centre who works on cases`() throws {
    var desk = try SampleDesk("2025-04-25")
    let elsewhere = StaffMember(
      id: PersonID("elsewhere"), name: "冯样例", centre: CentreID(SamplePolicy.secondCentre), roles: [.reviewer])
    var section = elsewhere
    section.id = PersonID("section")
    section.centre = nil
    desk.apply(.staffRegistered(elsewhere))
    desk.apply(.staffRegistered(section))
    let id = try desk.file(SampleFiling.form())
    #expect(
      desk.refusals(.assign(elsewhere.id), of: id) == [
        Refusal(.h109, .personOfOtherCentre(elsewhere.id, named: elsewhere.name))
      ])
    #expect(
      desk.refusals(.assign(SampleOffice.leaver), of: id)
        == [Refusal(.h107, .staffUnknown(SampleOffice.leaver))])
    #expect(
      desk.refusals(.assign(SampleOffice.finance), of: id)
        == [Refusal(.h109, .roleLacking(needed: [.reviewer, .supervisor]))])
    #expect(desk.refusals(.assign(section.id), of: id).isEmpty)
  }
}
