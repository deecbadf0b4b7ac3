import CaseDomain
import TestSupport
import Testing

/// An objection that holds the money of the learners it names, and lets the rest be paid: a setting (R-711, our reading).
@Suite struct IsolatedObjectionTests {
  private static let each = Money(yuan: 1_500)

  private func desk(at stage: Stage, isolating: Bool = true) throws -> (desk: SampleDesk, id: CaseID) {
    let policy = try SamplePolicy.make { $0.settings.objections = isolating ? .namedLearners : .wholeNotice }
    var desk = try SampleDesk("2025-04-25", registry: try SampleOffice.registry(policy: policy))
    let id = try desk.start(at: stage)
    return (desk, id)
  }

  private func object(_ desk: inout SampleDesk, _ id: CaseID, to learners: [Int]?) throws {
    let decision = desk.ask(
      .recordObjection(
        from: "示例群众", receivedOn: desk.today, text: "未到课", learners.map { .numbers($0) }), of: id,
      by: SampleOffice.reviewer)
    guard case .events = decision else {
      Issue.record("\(decision)")
      return
    }
  }

  private func answer(_ desk: inout SampleDesk, _ id: CaseID, _ verdict: ObjectionVerdict) throws {
    try desk.act(
      .resolveObjection, on: id, by: SampleOffice.supervisor,
      ["verdict": .text(verdict.rawValue), "reason": .text("已核查")])
  }

  private func pay(_ desk: SampleDesk, _ id: CaseID, _ amount: Money) -> [Refusal] {
    desk.refusals(
      .confirmPayout(
        amount, voucher: "凭证-9", payee: desk[id]?.claim?.payee.name ?? "", paidOn: desk.today), of: id,
      by: SampleOffice.finance)
  }

  @Test func `by default an objection that names a learner holds the whole notice`() throws {
    var (desk, id) = try desk(at: .publicNotice, isolating: false)
    try object(&desk, id, to: [3])
    #expect(try desk.file(id).stage == .objectionInquiry && desk.file(id).heldLearners.isEmpty)
  }

  @Test func `as a setting the notice of the others runs on, closes, and pays to the fen`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    let clock = try desk.file(id).clockMarks[.notice]
    try object(&desk, id, to: [3])
    #expect(try desk.file(id).stage == .publicNotice && desk.file(id).clockMarks[.notice] == clock)
    #expect(desk.circumstances.pauses(of: try desk.file(id)).isEmpty)
    try desk.carry(id, to: .payout)
    #expect(desk.circumstances.payable(of: try desk.file(id)) == Self.each * 2)
    #expect(desk.circumstances.held(of: try desk.file(id)) == Self.each)
    #expect(
      pay(desk, id, Self.each * 3)
        == [Refusal(.r404, .amountDiffers(stated: Self.each * 3, computed: Self.each * 2))])
    try desk.act(.confirmPayout, on: id, by: SampleOffice.finance, ["voucher": .text("凭证-1")])
    let paid = try desk.file(id)
    #expect(paid.stage == .paid && paid.payout?.amount == Self.each * 2 && paid.paidLearners == [1, 2])
    // Nothing more is paid, and nothing archived, before the answer.
    #expect(pay(desk, id, Self.each) == [Refusal(.r711, .linesHeld([3]))])
    #expect(
      desk.refusals(.archive(location: "库房", RetainedPaper.allCases), of: id)
        == [Refusal(.r711, .objectionsOpen([1]))])
  }

  @Test func `dismissed, the line is paid in a supplement, and the sums come to the award`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: [3])
    try desk.carry(id, to: .payout)
    try desk.act(.confirmPayout, on: id, by: SampleOffice.finance, ["voucher": .text("凭证-1")])
    try answer(&desk, id, .dismissed)
    #expect(
      desk.refusals(.archive(location: "库房", RetainedPaper.allCases), of: id)
        == [Refusal(.r711, .supplementOwed(Self.each))])
    #expect(pay(desk, id, Self.each).isEmpty)
    try desk.act(.confirmPayout, on: id, by: SampleOffice.finance, ["voucher": .text("凭证-2")])
    let file = try desk.file(id)
    #expect(file.supplements.map(\.amount) == [Self.each] && file.paidAmount == file.signOff?.amount)
    #expect(pay(desk, id, Self.each) == [Refusal(.r404, .paidWhole)])
    try desk.carry(id, to: .archived)
  }

  @Test func `upheld, the line is struck, the person is free elsewhere, and the rest stands as signed`()
    throws
  {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: [3])
    try answer(&desk, id, .upheld)
    let file = try desk.file(id)
    #expect(file.stage == .publicNotice && file.struckLearners == [3] && file.signOff != nil)
    let line = try #require(file.learner(3))
    #expect(line.judgement?.rule == .r711 && line.judgement?.isEligible == false)
    #expect(desk.office.ledger.entries(of: line.person.subject.text).isEmpty)
    #expect(desk.circumstances.changesSinceSignOff(of: file).isEmpty)
    try desk.carry(id, to: .archived)
    #expect(try desk.file(id).paidAmount == Self.each * 2)
  }

  @Test func `an objection that names nobody holds the whole notice all the same`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: nil)
    #expect(try desk.file(id).stage == .objectionInquiry)
  }

  @Test func `where every line was struck nothing is paid, and the claim is reviewed again`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: [1, 2, 3])
    try answer(&desk, id, .upheld)
    try desk.carry(id, to: .payout)
    #expect(pay(desk, id, .zero) == [Refusal(.r404, .nothingToPay)])
    #expect(desk.circumstances.nextSteps(of: try desk.file(id)) == [.reconsider])
    try desk.act(.reconsider, on: id, by: SampleOffice.supervisor, ["reason": .text("无可拨付")])
    #expect(try desk.file(id).stage == .claimReview)
  }

  @Test(arguments: [true, false])
  func `an objection after the notice stops the money until it is answered`(isolating: Bool) throws {
    var (desk, id) = try desk(at: .payout, isolating: isolating)
    desk.move(to: desk.today.next)
    try object(&desk, id, to: [3])
    let file = try desk.file(id)
    #expect(file.stage == .payout && file.currentNotice?.closedOn != nil)
    if isolating {
      #expect(desk.circumstances.payable(of: file) == Self.each * 2)
    } else {
      #expect(pay(desk, id, Self.each * 3) == [Refusal(.r604, .objectionsOpen([1]))])
    }
    try answer(&desk, id, .dismissed)
    #expect(pay(desk, id, Self.each * 3).isEmpty)
  }

  @Test func `a late objection to the whole that is upheld takes the determination back`() throws {
    var (desk, id) = try desk(at: .payout, isolating: false)
    try object(&desk, id, to: nil)
    try answer(&desk, id, .upheld)
    #expect(try desk.file(id).stage == .claimReview && desk.file(id).signOff == nil)
  }

  @Test func `after the payment an objection is recorded, and what has left stays recorded as paid`() throws {
    var (desk, id) = try desk(at: .paid)
    try object(&desk, id, to: [3])
    try answer(&desk, id, .upheld)
    let file = try desk.file(id)
    #expect(file.stage == .paid && file.paidAmount == Self.each * 3)
    #expect(file.learner(3)?.judgement?.isEligible == true && file.struckLearners.isEmpty)
    try desk.carry(id, to: .archived)
  }

  @Test func `of two late objections each has its answer before the claim is reviewed again`() throws {
    var (desk, id) = try desk(at: .payout, isolating: false)
    try object(&desk, id, to: [3])
    try object(&desk, id, to: nil)
    try answer(&desk, id, .upheld)
    var file = try desk.file(id)
    #expect(file.stage == .objectionInquiry && file.currentNotice == nil && file.openObjections.count == 1)
    #expect(desk.circumstances.nextSteps(of: file) == [.resolveObjection])
    #expect(desk.circumstances.pauses(of: file).isEmpty)
    try answer(&desk, id, .dismissed)
    file = try desk.file(id)
    #expect(file.stage == .claimReview && file.signOff == nil && file.openObjections.isEmpty)
    try desk.carry(id, to: .archived)
    #expect(try desk.file(id).notices.count == 2)
  }

  @Test func `while a late objection waits for its answer nothing is paid and no second look is taken`()
    throws
  {
    var (desk, id) = try desk(at: .payout, isolating: false)
    try object(&desk, id, to: [3])
    try object(&desk, id, to: nil)
    try answer(&desk, id, .dismissed)
    let file = try desk.file(id)
    #expect(file.stage == .payout && file.objections.allSatisfy(\.isLate))
    #expect(pay(desk, id, Self.each * 3) == [Refusal(.r604, .objectionsOpen([2]))])
    #expect(
      desk.refusals(.reconsider(reason: "重新审核"), of: id, by: SampleOffice.supervisor)
        == [Refusal(.r604, .objectionsOpen([2])), Refusal(.h113, .determinationValid)])
    try desk.carry(id, to: .archived)
  }

  @Test func `an objection while the notice stands is not late`() throws {
    var (desk, id) = try desk(at: .publicNotice, isolating: false)
    try object(&desk, id, to: [3])
    #expect(try desk.file(id).objections.map(\.isLate) == [false])
  }

  @Test func `one that names nobody of the claim has no line to hold, and holds the notice`() throws {
    let policy = try SamplePolicy.make { $0.settings.objections = .namedLearners }
    var desk = try SampleDesk("2025-04-25", registry: try SampleOffice.registry(policy: policy))
    let id = try desk.start(at: .claimCorrection)
    try desk.act(
      .resubmitClaim, on: id, by: SampleOffice.reviewer, ["note": .text("改"), "learners": .text("1,2")])
    try desk.carry(id, to: .publicNotice)
    try object(&desk, id, to: [3])
    #expect(try desk.file(id).stage == .objectionInquiry && desk.file(id).heldLearners.isEmpty)
  }

  @Test func `after the others are paid, one to the whole that is upheld strikes what is left`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: [3])
    try desk.carry(id, to: .payout)
    try desk.act(.confirmPayout, on: id, by: SampleOffice.finance, ["voucher": .text("凭证-1")])
    try answer(&desk, id, .dismissed)
    try object(&desk, id, to: nil)
    #expect(pay(desk, id, Self.each) == [Refusal(.r604, .objectionsOpen([2]))])
    try answer(&desk, id, .upheld)
    let file = try desk.file(id)
    #expect(file.stage == .paid && file.struckLearners == [3] && file.paidAmount == Self.each * 2)
    #expect(file.learner(3)?.judgement?.isEligible == false && file.learner(1)?.judgement?.isEligible == true)
    #expect(pay(desk, id, Self.each) == [Refusal(.r404, .paidWhole)])
    try desk.carry(id, to: .archived)
  }

  @Test func `a line held by two objections is free when both have their answer`() throws {
    var (desk, id) = try desk(at: .publicNotice)
    try object(&desk, id, to: [3])
    try object(&desk, id, to: [2, 3])
    try answer(&desk, id, .dismissed)
    #expect(try desk.file(id).heldLearners == [2, 3])
    try desk.carry(id, to: .payout)
    #expect(desk.circumstances.payable(of: try desk.file(id)) == Self.each)
    try answer(&desk, id, .upheld)
    #expect(desk.circumstances.payable(of: try desk.file(id)) == Self.each)
    #expect(try desk.file(id).struckLearners == [2, 3] && desk.file(id).heldLearners.isEmpty)
  }
}
