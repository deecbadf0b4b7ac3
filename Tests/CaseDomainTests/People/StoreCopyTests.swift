import CaseDomain
import TestSupport
import Testing

/// Who may copy the store, and how long it is known afterwards.
@Suite struct StoreCopyTests {
  private func decide(
    _ reason: String?, by actor: PersonID, in circumstances: Circumstances
  ) -> StoreCopyDecision {
    decideStoreCopy(
      StoreCopyRequest(reason: reason, actor: actor, operation: OperationID("copy")), in: circumstances)
  }

  @Test func `whoever works here may copy the store, in any role, and nobody else`() throws {
    var desk = try SampleDesk("2025-05-06")
    for role in Role.allCases {
      let member = try #require(SampleOffice.staff.first { $0.roles.contains(role) })
      let decision = decide("换新磁盘", by: member.id, in: desk.circumstances)
      #expect(
        decision
          == .allowed(
            StoreCopy(
              purpose: .stated("换新磁盘"), actor: member.id, actorName: member.name,
              at: desk.circumstances.now, operation: OperationID("copy"))))
    }
    let stranger = PersonID("nobody")
    #expect(
      decide(nil, by: stranger, in: desk.circumstances) == .refused([Refusal(.h107, .staffUnknown(stranger))])
    )
    var left = try #require(SampleOffice.staff.first { $0.id == SampleOffice.admin })
    left.isActive = false
    desk.apply(.staffRegistered(left))
    #expect(
      decide(nil, by: left.id, in: desk.circumstances) == .refused([Refusal(.h107, .staffUnknown(left.id))]))
    (left.isActive, left.roles) = (true, [])
    desk.apply(.staffRegistered(left))
    #expect(
      decide(nil, by: left.id, in: desk.circumstances)
        == .refused([Refusal(.h101, .roleLacking(needed: Role.allCases))]))
  }

  @Test(arguments: [nil, "", " \n\t　"]) func `without words it is a routine copy`(reason: String?) {
    let request = StoreCopyRequest(reason: reason, actor: SampleOffice.admin, operation: OperationID("copy"))
    #expect(request.purpose == .routine)
  }

  @Test func `looks and copies stand in the order of recording, and those of a later day are not yet known`()
    throws
  {
    var office = Office(registry: try SampleOffice.registry())
    func at(_ text: String) throws -> Moment { Moment(try day(text)) }
    let look = Disclosure(
      caseID: CaseID("2025-0001"), field: .phone, learner: 1, subject: SubjectID("ab"), purpose: "通知领证",
      actor: SampleOffice.reviewer, actorName: "甲", at: try at("2025-05-07"), operation: OperationID("look"))
    func copy(_ text: String) throws -> StoreCopy {
      StoreCopy(
        purpose: .routine, actor: SampleOffice.admin, actorName: "乙", at: try at(text),
        operation: OperationID(text))
    }
    office.apply(try copy("2025-05-06"))
    office.apply(look)
    office.apply(try copy("2025-05-08"))
    let releases: [NumberRelease] = [
      .copy(try copy("2025-05-06")), .look(look), .copy(try copy("2025-05-08")),
    ]
    #expect(office.releases == releases)
    #expect(office.disclosures == [look.caseID: [look]])
    let circumstances = Circumstances(now: try at("2025-05-09"), office: office)
    #expect(circumstances.known(on: try day("2025-05-07")).office.releases == Array(releases.dropLast()))
    #expect(circumstances.known(on: try day("2025-05-05")).office.releases.isEmpty)
  }
}
