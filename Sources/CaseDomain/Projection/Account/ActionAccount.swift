/// Why an action can be taken, or why not: everything that was asked about it, what stands against it with the way out,
/// and what holds with the fact that satisfies it.
public struct ActionAccount: Hashable, Sendable {
  public let action: Action
  /// All that applies, what a reason cannot lift first.
  public let blocked: [Reason]
  /// What holds, in the order in which it is asked. Empty where person or stage stand against the action: then nothing
  /// else was asked.
  public let passed: [Ground]

  public var isAvailable: Bool { blocked.allSatisfy(\.refusal.isSoft) }

  public struct Reason: Hashable, Sendable {
    public let refusal: Refusal
    public let wayOut: WayOut
  }

  /// A condition that holds.
  public struct Ground: Hashable, Sendable {
    public let condition: Condition
    /// The rules by which it was judged, the main one first.
    public let rules: [RuleID]
    public let fact: Fact
  }

  public enum Condition: Hashable, Sendable {
    /// Who asks has the role.
    case role
    /// The action belongs to the stage.
    case stage
    case check(Guard)
  }

  /// What satisfies a condition.
  public enum Fact: Hashable, Sendable {
    case role(PersonID, Role)
    case stage(Stage)
    /// So many of so many.
    case count(Int, of: Int)
    /// So many, where so many are wanted at least.
    case least(Int, wanted: Int)
    /// So many, where no more are possible.
    case most(Int, possible: Int)
    /// Percent, where so many are wanted at least.
    case percent(Int, wanted: Int)
    /// Percent, and how far it may be from what is wanted.
    case share(Int, wanted: Int, tolerance: Int)
    case day(Day)
    /// A period that ends on that day.
    case until(DueDay)
    case name(String)
    case amount(Money)
    case people([PersonID])
    case left(Int, needed: Int)
    /// Nothing was found that speaks against it.
    case clear
    /// Judged by what is typed, when the form is handed on.
    case onSubmission
  }
}

extension Circumstances {
  /// The account of one action, on a case or, for `extend-range`, on none.
  public func account(of action: Action, on file: CaseFile?, for actor: PersonID) -> ActionAccount {
    let row = TransitionTable.row(for: action)
    func reasons(_ refusals: [Refusal]) -> [ActionAccount.Reason] {
      (refusals.filter { !$0.isSoft } + refusals.filter(\.isSoft)).map {
        ActionAccount.Reason(refusal: $0, wayOut: wayOut(of: $0, to: action, on: file))
      }
    }
    let standing = standingRefusals(of: action, on: file, by: actor, in: self)
    guard standing.isEmpty else {
      return ActionAccount(action: action, blocked: reasons(standing), passed: [])
    }
    let examination = Examination(file: file, command: nil, actor: actor, day: today, self)
    var passed: [ActionAccount.Ground] = []
    if let role = row.roles.first(where: { staff(actor)?.roles.contains($0) ?? false }) {
      passed.append(.init(condition: .role, rules: [.h101], fact: .role(actor, role)))
    }
    if let file { passed.append(.init(condition: .stage, rules: [row.rule], fact: .stage(file.stage))) }
    let policy = file.flatMap { self.policy(for: $0.filing) }
    for check in row.guards where examination.refusals(check).isEmpty {
      let rules = file.flatMap { file in policy.map { check.rules(asking: file, under: $0) } } ?? check.rules
      // What is not asked of this kind of class is no ground.
      guard !rules.isEmpty else { continue }
      passed.append(
        .init(condition: .check(check), rules: rules, fact: examination.fact(behind: check)))
    }
    return ActionAccount(
      action: action, blocked: reasons(action == .extendRange ? [] : examination.refusals(of: row)),
      passed: passed)
  }
}

extension Examination {
  /// The fact that satisfies a guard which found nothing.
  fileprivate func fact(behind check: Guard) -> ActionAccount.Fact {
    guard let file, let policy else { return .onSubmission }
    let filing = file.filing
    switch check {
    case .institutionOnFile, .institutionInGoodStanding:
      return .name(registry.institutions[filing.institution]?.name ?? filing.institution.text)
    case .centreKnown: return .name(filing.centre.text)
    case .subjectKnown: return .name(filing.subject)
    case .materialsSettled:
      let checklist = file.checklist(under: policy)
      return .count(checklist.count, of: checklist.count)
    case .pointsVerified: return .count(file.points.count, of: VerificationPoint.allCases.count)
    case .hoursSufficient:
      guard let track = filing.track(under: policy),
        let minimum = policy.minimumHours(
          trainingType: filing.trainingType, track: track, projectBased: filing.isProjectBased)
      else { return .clear }
      return .least(filing.hours, wanted: minimum.classHours)
    case .hoursFitDays: return .most(filing.hours, possible: filing.hoursHeld(under: policy))
    case .practiceShare:
      guard filing.hours > 0 else { return .clear }
      return .share(
        (filing.practiceHours * 200 + filing.hours) / (filing.hours * 2),
        wanted: policy[.practiceSharePercent],
        tolerance: policy[.practiceShareTolerance])
    case .mostlyOffline: return .count(filing.onlineHours, of: filing.hours)
    case .textbooks: return .count(filing.textbooks.count, of: filing.textbooks.count)
    case .teachersOnFile: return .count(filing.teachers.count, of: filing.teachers.count)
    case .groupsAdmitted, .contractsInWindow, .identitiesValid:
      return .count(file.learners.count, of: file.learners.count)
    case .fundNamed: return filing.fund.map { .name($0.rawValue) } ?? .clear
    case .inTime:
      return file.deadline(on: today, calendar: circumstances.calendar, policy: policy)?.due.map {
        .until($0)
      }
        ?? .clear
    case .refusalProposed: return file.refusalProposal.map { .people([$0.by]) } ?? .clear
    case .lastDayReached: return .day(file.lastTrainingDay)
    case .hoursDelivered: return .least(file.deliveredHours, wanted: filing.hours)
    case .spotChecks, .checksMade: return .least(file.spotChecks.count, wanted: policy[.spotCheckMinimum])
    case .photos: return .least(file.photoCount, wanted: policy[.photoMinimum])
    case .callbacksUndrawn: return .clear
    case .onCallbackList: return .count(file.callbacksOwed.count, of: file.callbackDraw?.learners.count ?? 0)
    case .findingsClosed:
      return .count(file.findings.count - file.openFindings.count, of: file.findings.count)
    case .resultsWhole:
      return .count(file.learners.count { $0.result != nil }, of: file.learners.count)
    case .certificateRange:
      let (centre, type) = (filing.centre, filing.trainingType)
      let supply = circumstances.office.certificateSupply(centre, type, under: policy)
      let left = supply.remaining(after: circumstances.office.issuedCertificates(centre, type, under: policy))
      return .left(left, needed: file.passedLearners.count)
    case .referrals: return .least(file.referrals.count, wanted: policy[.referralMinimum])
    case .rates:
      let passed = file.passedLearners
      guard !passed.isEmpty else { return .clear }
      return filing.trainingType == .employment
        ? .percent(
          passed.count { !$0.jobs.isEmpty } * 100 / passed.count, wanted: policy[.employmentRatePercent])
        : .percent(
          passed.count { !$0.credentials.isEmpty } * 100 / passed.count,
          wanted: policy[.credentialRatePercent])
    case .learnersJudged:
      return .count(file.claimedLearners.count { $0.judgement != nil }, of: file.claimedLearners.count)
    case .notSignedBySame where file.signatories.isEmpty: return .clear
    case .notReviewedBySame: return .people(file.reviewers.sorted())
    case .notSignedBySame, .paidByAnother: return .people(file.signatories.sorted())
    case .determinationStands: return file.signOff.map { .amount($0.amount) } ?? .clear
    case .noticeComplete:
      return file.clock(.notice, on: today, calendar: circumstances.calendar, policy: policy)?.closableFrom
        .map { .until($0) } ?? .clear
    case .objectionsResolved, .linesSettled:
      return .count(file.objections.count - file.openObjections.count, of: file.objections.count)
    case .flagsResolved, .safetyAndLaw, .seniorPayable, .firstReturn, .determinationFell: return .clear
    case .filingWhole, .rosterReadable, .personOfCentre, .materialOfChecklist, .afterApproval, .ceremonyNamed,
      .insideTraining, .learnersKnown, .headCount, .findingsDated, .findingOpen, .deadlineAhead,
      .openedAsPlanned, .resultsKept, .ceremonyAfterTraining, .learnersPassed, .credentialUnused,
      .credentialDay, .jobDay, .rangeFollowsOn,
      .accountReadable, .reasonForExclusion, .limitsOverridden, .technicianProven, .amountComputed,
      .seenRevision,
      .recommendationFresh, .objectionOpen, .amountOfAward, .payeeAsApproved, .retentionWhole,
      .recordCorrectable, .flagKnown:
      return .onSubmission
    }
  }
}
