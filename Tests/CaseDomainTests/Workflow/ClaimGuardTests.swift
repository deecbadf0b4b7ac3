import CaseDomain
import TestSupport
import Testing

/// Each guard from the follow-up to the recommendation.
@Suite struct ClaimGuardTests {
  private func desk(at stage: Stage, _ type: TrainingType = .employment) throws -> (
    desk: SampleDesk, id: CaseID
  ) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(type, at: stage)
    return (desk, id)
  }

  private func credential(_ learner: Int, _ number: String, on day: Day) -> CaseCommand {
    .recordCredential(learner, .skillLevel, nil, number: number, issuedOn: day)
  }

  @Test func `a credential belongs to somebody who passed, bears a number nobody has, and a plausible day`()
    throws
  {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .completionAudit)
    desk.ask(
      .recordResult(.numbers([1, 2]), passed: true, score: nil, attendedDays: nil), of: id,
      by: SampleOffice.reviewer)
    desk.ask(
      .recordResult(.numbers([3]), passed: false, score: nil, attendedDays: nil), of: id,
      by: SampleOffice.reviewer)
    try desk.carry(id, to: .followUp)
    let today = desk.today
    let opened = try #require(try desk.file(id).openedOn)
    #expect(
      desk.refusals(credential(3, "A-1", on: today), of: id) == [Refusal(.r417, .learnersNotPassed([3]))])
    #expect(
      desk.refusals(credential(1, "A-1", on: today.next), of: id)
        == [Refusal(.h106, .dayInFuture(today.next, today: today))])
    #expect(
      desk.refusals(credential(1, "A-1", on: opened.previous), of: id)
        == [Refusal(.h106, .dayTooEarly(opened.previous, earliest: opened))])
    #expect(desk.refusals(credential(1, "A-1", on: opened), of: id).isEmpty)
    desk.ask(credential(1, "A-1", on: today), of: id, by: SampleOffice.reviewer)
    #expect(
      desk.refusals(credential(2, "A-1", on: today), of: id) == [
        Refusal(.r304, .credentialNumberUsed(in: id))
      ])
    // Struck as an error, the number is free again.
    desk.ask(.correctRecord(try desk.file(id).revision, reason: "录错"), of: id, by: SampleOffice.reviewer)
    #expect(desk.refusals(credential(2, "A-1", on: today), of: id).isEmpty)
  }

  @Test func `only those who passed get certificates, jobs and referrals`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .completionAudit)
    for (learners, passed) in [([1, 2], true), ([3], false)] {
      desk.ask(
        .recordResult(.numbers(learners), passed: passed, score: nil, attendedDays: nil), of: id,
        by: SampleOffice.reviewer)
    }
    try desk.carry(id, to: .followUp)
    #expect(desk.suggestions(for: .recordReferral, of: id)["learners"] == .text("1-2"))
    let failed = [Refusal(.r417, .learnersNotPassed([3]))]
    func referral(_ learners: LearnerSelection) -> CaseCommand {
      .recordReferral(day: desk.today, description: "专场推介", learners)
    }
    #expect(desk.refusals(referral(.all), of: id) == failed)
    #expect(desk.refusals(referral(.numbers([1, 2])), of: id).isEmpty)
    #expect(
      desk.refusals(
        .recordJob(.all, .labourContract, employer: "样板化工", startedOn: desk.today), of: id) == failed)
    #expect(desk.refusals(credential(3, "A-1", on: desk.today), of: id) == failed)
  }

  @Test func `what comes in between recommendation and signature is recorded, and voids the recommendation`()
    throws
  {
    let (ready, id) = try desk(at: .claimSignOff)
    let today = ready.today
    let facts: [CaseCommand] = [
      credential(1, "B-1", on: today),
      .recordJob(.numbers([1]), .labourContract, employer: "样板化工", startedOn: today),
      .recordReferral(day: today, description: "专场推介", .numbers([1])),
    ]
    for fact in facts {
      var desk = ready
      #expect(desk.refusals(fact, of: id).isEmpty)
      desk.ask(fact, of: id, by: SampleOffice.reviewer)
      let moved = try desk.file(id).revision
      func sign(_ decision: SignOffDecision) -> [Refusal] {
        desk.refusals(
          .signOff(decision, seenRevision: moved, reason: "请重提意见"), of: id, by: SampleOffice.supervisor)
      }
      #expect(
        sign(.approve).contains(
          Refusal(.h113, .staleRecommendation(recommendedAt: moved - 1, changedAt: moved))))
      #expect(sign(.back).isEmpty)
    }
    // Signed off, it is too late.
    var signed = ready
    try signed.carry(id, to: .noticePending)
    for fact in facts {
      #expect(
        signed.refusals(fact, of: id).map(\.reason)
          == [
            .wrongStage(
              .noticePending, allowed: [.followUp, .claimReview, .claimCorrection, .claimSignOff])
          ])
    }
  }

  @Test func `a job has begun`() throws {
    let (desk, id) = try desk(at: .followUp)
    func job(_ day: Day) -> [Refusal] {
      desk.refusals(.recordJob(.all, .labourContract, employer: "样板化工", startedOn: day), of: id)
    }
    #expect(job(desk.today.next) == [Refusal(.h106, .dayInFuture(desk.today.next, today: desk.today))])
    #expect(job(desk.today).isEmpty)
  }

  @Test func `a claim comes after three referrals, with an account that can be paid to`() throws {
    var (desk, id) = try desk(at: .followUp)
    func claim(_ account: String, _ kind: String = "institution") throws -> [Refusal] {
      try desk.refusals(.fileClaim, on: id, ["account": .text(account), "payeeKind": .text(kind)])
    }
    for count in 0..<3 {
      #expect(try claim("62000001") == [Refusal(.r307, .referralsTooFew(count: count, needed: 3))])
      try desk.act(.recordReferral, on: id, by: SampleOffice.reviewer, ["description": .text("推介")])
    }
    #expect(try claim("62000001").isEmpty)
    #expect(try claim("6200000") == [Refusal(.r404, .accountUnreadable)])
    // A person's card has a check digit, an institution's account has none.
    let cards = (0...9).map { "620000000000000001\($0)" }
    #expect(
      try cards.filter { try claim($0, "person") == [Refusal(.r404, .accountUnreadable)] }.count == 9)
    let card = try #require(cards.first { (try? BankCard($0)) != nil })
    #expect(try claim(card, "person").isEmpty)
  }

  @Test func `referrals are owed for employment training alone`() throws {
    let (desk, id) = try desk(at: .followUp, .enterprise)
    #expect(try desk.refusals(.fileClaim, on: id, ["account": .text("62000001")]).isEmpty)
  }

  private func judge(
    _ learners: LearnerSelection, _ isEligible: Bool, _ rule: RuleID? = nil, _ reason: String = ""
  ) -> CaseCommand {
    .judgeLearner(learners, isEligible: isEligible, rule, reason: reason)
  }

  @Test func `nobody is left out without a rule and a reason`() throws {
    let (desk, id) = try desk(at: .claimReview)
    #expect(
      desk.refusals(judge(.numbers([1]), false), of: id)
        == [Refusal(.h108, .ruleMissing), Refusal(.h108, .reasonRequired)])
    #expect(
      desk.refusals(judge(.numbers([1]), false, .r417, "  "), of: id) == [Refusal(.h108, .reasonRequired)])
    #expect(desk.refusals(judge(.numbers([1]), false, .r417, "未到课"), of: id).isEmpty)
    #expect(desk.refusals(judge(.all, true), of: id).isEmpty)
  }

  @Test func `only learners of the claim are judged`() throws {
    var (desk, id) = try desk(at: .claimCorrection)
    try desk.act(
      .resubmitClaim, on: id, by: SampleOffice.reviewer, ["note": .text("改"), "learners": .text("1,2")])
    #expect(
      desk.refusals(judge(.numbers([2, 3]), true), of: id) == [Refusal(.r417, .learnersNotClaimed([3]))])
    #expect(desk.refusals(judge(.numbers([1, 2]), true), of: id).isEmpty)
  }

  @Test func `every claimed learner is judged before a recommendation`() throws {
    var (desk, id) = try desk(at: .claimReview)
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    desk.ask(judge(.numbers([1, 2]), true), of: id, by: SampleOffice.reviewer)
    #expect(try desk.refusals(.recommendClaim, on: id) == [Refusal(.r417, .learnersUnjudged([3]))])
    desk.ask(judge(.numbers([3]), true), of: id, by: SampleOffice.reviewer)
    #expect(try desk.refusals(.recommendClaim, on: id).isEmpty)
  }

  private func judged(_ eligible: Bool = true) throws -> (desk: SampleDesk, id: CaseID) {
    var (desk, id) = try desk(at: .claimReview)
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    desk.ask(judge(.all, eligible, eligible ? nil : .r417, "已核对"), of: id, by: SampleOffice.reviewer)
    return (desk, id)
  }

  @Test func `the amount is the one that was computed, to the fen`() throws {
    let (desk, id) = try judged()
    let award = Money(yuan: 4_500)
    func recommend(_ amount: Money) -> [Refusal] {
      desk.refusals(.recommendClaim(.approve, amount, reason: ""), of: id)
    }
    for wrong in [award + Money(fen: 1), award - Money(fen: 1)] {
      #expect(recommend(wrong) == [Refusal(.r405, .amountDiffers(stated: wrong, computed: award))])
    }
    #expect(recommend(award).isEmpty)
  }

  @Test func `a rejection says why, and nothing is not approved`() throws {
    let (desk, id) = try judged(false)
    #expect(
      desk.refusals(.recommendClaim(.approve, .zero, reason: "拨付"), of: id) == [Refusal(.r405, .nothingToPay)]
    )
    #expect(
      desk.refusals(.recommendClaim(.reject, .zero, reason: ""), of: id) == [Refusal(.h108, .reasonRequired)])
    #expect(desk.refusals(.recommendClaim(.reject, .zero, reason: "无人符合"), of: id).isEmpty)
  }

  @Test func `another fund is not priced`() throws {
    var desk = try SampleDesk("2025-04-25")
    let form = SampleFiling.form().merging(["fund": .text("district-talent")]) { $1 }
    let id = try desk.file(form)
    try desk.carry(id, to: .followUp)
    for _ in 0..<3 {
      try desk.act(.recordReferral, on: id, by: SampleOffice.reviewer, ["description": .text("推介")])
    }
    try desk.act(
      .fileClaim, on: id, by: SampleOffice.reviewer, ["claimed": .text("1"), "account": .text("62000001")])
    try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try desk.act(.judgeLearner, on: id, by: SampleOffice.reviewer)
    #expect(
      desk.refusals(.recommendClaim(.approve, Money(yuan: 1), reason: "拨付"), of: id)
        .first == Refusal(.r416, .unpriced(.otherFund(.districtTalent))))
  }

  @Test func `rates below the line warn, at the line they do not`() throws {
    // Five of an ordinary class: two certificates are 40 %, three jobs 60 %.
    func refusals(certified: Int, employed: Int) throws -> [Refusal] {
      var desk = try SampleDesk("2025-04-25")
      let form = SampleFiling.form(learners: 1...5, through: "2025-06-10").merging([
        "projectBased": .yesNo(false), "hours": .integer(120), "theoryHours": .integer(36),
        "practiceHours": .integer(84),
      ]) { $1 }
      let id = try desk.file(form)
      try desk.carry(id, to: .followUp)
      for learner in 1...max(1, certified) where certified > 0 {
        let number = try desk.credentialNumber(of: learner, in: id)
        desk.ask(credential(learner, number, on: desk.today), of: id, by: SampleOffice.reviewer)
      }
      desk.ask(
        .recordJob(
          .numbers(Array(1...employed)), .labourContract, employer: "样板化工", startedOn: desk.today), of: id,
        by: SampleOffice.reviewer)
      for _ in 0..<3 {
        try desk.act(.recordReferral, on: id, by: SampleOffice.reviewer, ["description": .text("推介")])
      }
      try desk.act(.fileClaim, on: id, by: SampleOffice.reviewer, ["account": .text("62000001")])
      try desk.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
      try desk.act(.judgeLearner, on: id, by: SampleOffice.reviewer)
      return try desk.refusals(.recommendClaim, on: id)
    }
    #expect(try refusals(certified: 2, employed: 3).isEmpty)
    #expect(
      try refusals(certified: 1, employed: 2) == [
        Refusal(.r305, .certifiedRateLow(percent: 20, needed: 40), isSoft: true),
        Refusal(.r308, .employedRateLow(percent: 40, needed: 50), isSoft: true),
      ])
  }

  @Test func `a late recommendation says why, and one on the last day need not`() throws {
    var (desk, id) = try judged()
    let received = try #require(try desk.file(id).claim).receivedOn
    let due = desk.circumstances.calendar.dueDay(after: received, workingDays: 15).latest
    desk.move(to: due)
    #expect(try desk.refusals(.recommendClaim, on: id).isEmpty)
    desk.move(to: due.next)
    #expect(try desk.refusals(.recommendClaim, on: id) == [Refusal(.r402, .overdue(due: due), isSoft: true)])
  }
}
