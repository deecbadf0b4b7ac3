import CaseDomain

/// Commands as a careless or a hostile hand would type them: some right, many wrong, from a seed.
public struct RandomCommands: Sendable {
  private var numbers: SeededNumbers

  public init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  public mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &numbers)]
  }

  public mutating func staff() -> PersonID { one(of: SampleOffice.staff.map(\.id)) }

  /// A day near the case: mostly today, sometimes before, now and then tomorrow.
  public mutating func day(near today: Day) -> Day {
    today.advanced(by: one(of: [0, 0, 0, 0, -1, -2, -5, 1]))
  }

  private mutating func selection(_ file: CaseFile) -> LearnerSelection {
    switch below(6) {
    case 0: .numbers([1])
    case 1: .numbers([2, 3])
    case 2: .numbers([99])
    case 3: .allExcept([1])
    default: .all
    }
  }

  private mutating func reason() -> String { chance(85) ? "已核实" : "" }

  private mutating func papers() -> Return {
    Return(reasons: ["缺页"], ground: one(of: Return.Ground.allCases))
  }

  public mutating func command(_ action: Action, of file: CaseFile, today: Day) -> CaseCommand {
    switch action {
    case .assign: .assign(staff())
    case .checkMaterial:
      .checkMaterial([one(of: Material.allCases)], one(of: MaterialVerdict.allCases), note: "")
    case .verifyPoint: .verifyPoint([one(of: VerificationPoint.allCases)], note: "")
    case .returnFiling: .returnFiling(papers())
    case .resubmitFiling: resubmission(of: file)
    case .approveFiling: .approveFiling(reason: reason())
    case .refuseFiling: .refuseFiling(reason: "场地不符")
    case .openClass:
      .openClass(
        Ceremony(
          heldOn: today, title: chance(80) ? file.ceremonyTitle(isOpening: true) : "开班", pictures: "照片"
        ), reason: reason())
    case .recordAttendance:
      .recordAttendance(day: day(near: today), hours: 12, .face, selection(file))
    case .recordPhotos:
      .recordPhotos(day: day(near: today), one(of: Session.Kind.allCases), count: 1 + below(5), [])
    case .attachDocument: .attachDocument(.other, title: "附件", [])
    case .recordSpotCheck: spotCheck(today)
    case .closeFinding: .closeFinding(1 + below(4), evidence: "复查")
    case .drawCallbacks: .drawCallbacks
    case .recordCallback: .recordCallback(1 + below(4), one(of: CallbackAnswer.allCases), note: "")
    case .orderRectification: .orderRectification(reason: "考勤不实", deadline: day(near: today))
    case .acceptRectification:
      .acceptRectification(mended: "已整改", newEnd: chance(50) ? today.advanced(by: below(20) - 5) : nil)
    case .terminate: .terminate(reason: "弄虚作假")
    case .requestCompletion: .requestCompletion(reason: reason())
    case .recordResult:
      .recordResult(
        selection(file), passed: chance(75), score: below(101), attendedDays: nil, reason: reason())
    case .passCompletion:
      .passCompletion(
        Ceremony(heldOn: today, title: file.ceremonyTitle(isOpening: false), pictures: "合影"),
        reason: reason())
    case .returnCompletion: .returnCompletion(papers())
    case .resubmitCompletion: .resubmitCompletion(note: "已补齐")
    case .failCompletion: .failCompletion(reason: "培训不实")
    default: claimCommand(action, of: file, today: today)
    }
  }

  private mutating func claimCommand(_ action: Action, of file: CaseFile, today: Day) -> CaseCommand {
    switch action {
    case .recordCredential:
      .recordCredential(
        1 + below(4), one(of: CredentialKind.allCases), chance(50) ? one(of: AwardLevel.allCases) : nil,
        number: "证书-\(below(20))", issuedOn: day(near: today))
    case .recordJob:
      .recordJob(selection(file), one(of: JobKind.allCases), employer: "样板化工", startedOn: today)
    case .recordReferral: .recordReferral(day: today, description: "推介", selection(file))
    case .fileClaim: .fileClaim(claim(file, today))
    case .judgeLearner:
      .judgeLearner(
        selection(file), isEligible: chance(75), chance(80) ? .r411 : nil, reason: reason())
    case .returnClaim: .returnClaim(papers())
    case .resubmitClaim: .resubmitClaim(note: "已补齐", chance(50) ? claim(file, today) : nil)
    case .recommendClaim:
      .recommendClaim(one(of: ClaimOpinion.allCases), Money(yuan: below(9_000)), reason: reason())
    case .signOff:
      .signOff(
        one(of: SignOffDecision.allCases), seenRevision: chance(90) ? file.revision : file.revision - 1,
        reason: reason())
    case .publishNotice: .publishNotice(place: "公示栏", contact: "0931-000 0000")
    case .recordObjection:
      .recordObjection(
        from: "群众", receivedOn: today, text: "有人未到课", chance(50) ? selection(file) : nil)
    case .resolveObjection:
      .resolveObjection(
        1 + below(max(1, file.objections.count)), one(of: ObjectionVerdict.allCases), reason: "已核查")
    case .closeNotice: .closeNotice
    case .confirmPayout:
      .confirmPayout(
        chance(70) ? Self.sum(of: file) : Money(yuan: below(9_000)), voucher: "凭证",
        payee: chance(80) ? file.claim?.payee.name ?? "" : "别人", paidOn: today)
    case .archive: .archive(location: "库房", chance(80) ? RetainedPaper.allCases : [.claimPapers])
    case .withdraw: .withdraw(request: "机构申请")
    case .resolveFlag: .resolveFlag(one(of: ["F-02:1.2.3", "F-02:1", "F-04:2"]), reason: "已核实")
    case .addNote: .addNote("备注")
    case .correctRecord:
      .correctRecord(file.correctableRecords.last?.revision ?? below(file.revision + 2), reason: "录错")
    case .reconsider: .reconsider(reason: "复议")
    default: .addNote("备注")
    }
  }

  private mutating func spotCheck(_ today: Day) -> CaseCommand {
    let findings =
      chance(30)
      ? [
        FindingNote(
          kind: .attendance, severity: one(of: Finding.Severity.allCases), text: "人数不符",
          mendBy: chance(80) ? today.advanced(by: 3) : nil)
      ] : []
    return .recordSpotCheck(
      day: day(near: today), one(of: SpotCheck.Mode.allCases), checkers: chance(20) ? [staff()] : [],
      headCount: below(6), note: "", findings)
  }

  /// What a careful hand would pay: of three equal lines those that are free.
  private static func sum(of file: CaseFile) -> Money {
    let apart = file.heldLearners.union(file.struckLearners).union(file.paidLearners)
    let lines = file.signOff?.covers?.lines ?? [:]
    return lines.reduce(.zero) { apart.contains($1.key) ? $0 : $0 + $1.value }
  }

  private mutating func resubmission(of file: CaseFile) -> CaseCommand {
    var filing = file.filing
    switch below(6) {
    case 0: filing.practiceHours += 1
    case 1: filing.institution = InstitutionID("nowhere")
    case 2: filing.textbooks = []
    default: filing.title += "（改）"
    }
    return .resubmitFiling(note: "已补齐", chance(60) ? filing : nil, nil)
  }

  private mutating func claim(_ file: CaseFile, _ today: Day) -> ClaimForm {
    ClaimForm(
      receivedOn: today, learners: selection(file), claimed: Money(yuan: below(9_000)),
      payeeKind: .institution, payeeName: "示例甲职业培训学校",
      account: PersonalDetails(account: chance(80) ? "62000000000000000001" : "无"))
  }
}
