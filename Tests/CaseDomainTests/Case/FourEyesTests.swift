import CaseDomain
import TestSupport
import Testing

/// Who may not do what, counted by person over the whole case.
@Suite struct FourEyesTests {
  private func signing(_ desk: SampleDesk, _ id: CaseID, by person: PersonID) throws -> [Refusal] {
    desk.refusals(
      .signOff(.approve, seenRevision: try desk.file(id).revision, reason: ""), of: id, by: person)
  }

  /// One deed of the review, done by a person who holds every role; all others by the reviewer.
  @Test(arguments: [
    Action.checkMaterial, .verifyPoint, .returnFiling, .approveFiling, .passCompletion, .returnCompletion,
    .judgeLearner, .returnClaim, .recommendClaim,
  ])
  func `whoever decided anything of the review never signs off`(deed: Action) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form())
    var isDone = false
    while try desk.file(id).stage != .claimSignOff {
      if !isDone { isDone = try interfere(&desk, id, deed) }
      if try desk.file(id).stage != .claimSignOff { try desk.advance(id) }
    }
    #expect(isDone)
    #expect(
      try signing(desk, id, by: SampleOffice.everyRole) == [Refusal(.h102, .samePerson(as: .recommendClaim))])
    #expect(try signing(desk, id, by: SampleOffice.supervisor).isEmpty)
  }

  /// Does the deed as soon as it can be done.
  private func interfere(_ desk: inout SampleDesk, _ id: CaseID, _ deed: Action) throws -> Bool {
    let file = try desk.file(id)
    guard TransitionTable.row(for: deed).from.contains(file.stage) else { return false }
    switch deed {
    case .approveFiling, .passCompletion, .recommendClaim:
      // The whole stage is worked by that person.
      var cast = SampleCast()
      cast.reviewer = SampleOffice.everyRole
      try desk.advance(id, by: cast)
    case .returnFiling, .returnCompletion, .returnClaim:
      try desk.act(deed, on: id, by: SampleOffice.everyRole, ["reasons": .text("缺页")])
    default: try desk.act(deed, on: id, by: SampleOffice.everyRole)
    }
    return true
  }

  @Test func `whoever explained a red flag away never signs off`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .claimReview)
    let id = try desk.start(at: .filingReview)
    let key = try #require(desk.circumstances.openFlags(of: try desk.file(id)).first?.key)
    desk.ask(.resolveFlag(key, reason: "已核实"), of: id, by: SampleOffice.everyRole)
    try desk.carry(id, to: .claimSignOff)
    #expect(
      try signing(desk, id, by: SampleOffice.everyRole) == [Refusal(.h102, .samePerson(as: .recommendClaim))])
  }

  @Test func `recording facts and notes bars nobody from signing`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    try desk.act(.recordReferral, on: id, by: SampleOffice.everyRole, ["description": .text("推介")])
    desk.ask(.addNote("备注"), of: id, by: SampleOffice.everyRole)
    try desk.carry(id, to: .claimSignOff)
    #expect(try signing(desk, id, by: SampleOffice.everyRole).isEmpty)
  }

  @Test func `a learner judged before a promotion still counts`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .claimReview)
    try desk.act(.judgeLearner, on: id, by: SampleOffice.secondReviewer, ["learners": .text("1")])
    try desk.carry(id, to: .claimSignOff)
    var promoted = try #require(desk.office.registry.staff[SampleOffice.secondReviewer])
    promoted.roles = [.supervisor]
    desk.apply(.staffRegistered(promoted))
    #expect(
      try signing(desk, id, by: promoted.id) == [Refusal(.h102, .samePerson(as: .recommendClaim))])
  }

  @Test func `two accounts are one person, and an account belongs to one person`() throws {
    let registry = try SampleOffice.registry()
    #expect(registry.person(uid: 2_008)?.id == SampleOffice.everyRole)
    #expect(registry.person(uid: 2_009)?.id == SampleOffice.everyRole)
    #expect(registry.person(uid: 9_999) == nil)
  }

  @Test func `a sign-off sent back and a second round forgets nobody`() throws {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.reviewer = SampleOffice.secondSupervisor
    let id = try desk.start(at: .claimSignOff, by: cast)
    try desk.act(
      .signOff, on: id, by: SampleOffice.supervisor, ["decision": .text("back"), "reason": .text("再核")])
    #expect(try desk.file(id).stage == .claimReview)
    try desk.carry(id, to: .claimSignOff)
    #expect(
      try signing(desk, id, by: SampleOffice.secondSupervisor)
        == [Refusal(.h102, .samePerson(as: .recommendClaim))])
  }

  @Test func `who signed off does not pay, not even after the signature fell`() throws {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.supervisor = SampleOffice.everyRole
    let id = try desk.start(at: .objectionInquiry, by: cast)
    try desk.act(
      .resolveObjection, on: id, by: SampleOffice.supervisor,
      ["verdict": .text("upheld"), "reason": .text("属实")])
    try desk.carry(id, to: .payout)
    #expect(try desk.file(id).signOff?.by == SampleOffice.supervisor)
    let pay: SampleFiling.Form = ["voucher": .text("凭证")]
    #expect(
      try desk.refusals(.confirmPayout, on: id, by: SampleOffice.everyRole, pay)
        == [Refusal(.h102, .samePerson(as: .signOff))])
    #expect(try desk.refusals(.confirmPayout, on: id, by: SampleOffice.finance, pay).isEmpty)
  }

  /// The other way round: one signed, the signature fell, and the same person sits down at the desk of the review.
  @Test(arguments: [Action.checkMaterial, .judgeLearner, .returnClaim, .recommendClaim])
  func `whoever signed off once does not review the claim after`(deed: Action) throws {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.supervisor = SampleOffice.secondSupervisor
    let id = try desk.start(at: .objectionInquiry, by: cast)
    try desk.act(
      .resolveObjection, on: id, by: SampleOffice.supervisor,
      ["verdict": .text("upheld"), "reason": .text("属实")])
    let form: SampleFiling.Form =
      switch deed {
      case .checkMaterial: ["materials": .text("claim-form"), "verdict": .text("in-order")]
      case .judgeLearner: ["learners": .text("1"), "eligible": .text("yes")]
      case .returnClaim: ["reasons": .text("缺页")]
      default: [:]
      }
    func refusals(_ person: PersonID) throws -> [Refusal] {
      try desk.refusals(deed, on: id, by: person, form).filter { $0.rule == .h102 }
    }
    #expect(try refusals(SampleOffice.secondSupervisor) == [Refusal(.h102, .samePerson(as: .signOff))])
    #expect(try refusals(SampleOffice.reviewer).isEmpty)
    #expect(try refusals(SampleOffice.secondReviewer).isEmpty)
  }

  @Test func `whoever signed off explains no red flag away after`() throws {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.supervisor = SampleOffice.secondSupervisor
    let id = try desk.start(at: .publicNotice, by: cast)
    let command = CaseCommand.resolveFlag("F-01", reason: "已核实")
    #expect(
      desk.refusals(command, of: id, by: SampleOffice.secondSupervisor).first
        == Refusal(.h102, .samePerson(as: .signOff)))
    #expect(
      !desk.refusals(command, of: id, by: SampleOffice.reviewer).contains { $0.rule == .h102 })
  }
}
