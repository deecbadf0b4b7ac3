extension Filing {
  /// The occupation, or the course of an entrepreneurship class.
  public var awardSubject: AwardSubject { course.map(AwardSubject.course) ?? .occupation(occupation) }

  /// What the tables of hours and rates are keyed by; nil for an occupation that no table knows.
  public func track(under policy: Policy) -> Track? {
    if let course { return .course(course) }
    return policy.occupation(named: occupation).map { .category($0.category) }
  }
}

extension CaseFile {
  /// The award of the case as its facts stand.
  ///
  /// Before a claim is filed every learner counts as claimed, so that the figure can be shown early.
  public func award(under policy: Policy, ledger: PersonLedger) throws(AwardRefusal) -> Award {
    let claimed = claim.map { Set($0.learners) }
    return try Award(
      AwardRequest(
        policy: policy, trainingType: filing.trainingType, subject: filing.awardSubject, level: filing.level,
        fund: filing.fund ?? .employmentSubsidy, isProjectBased: filing.isProjectBased,
        isShortage: policy.isShortage(filing.occupation), isPreparationScheme: filing.isPreparationScheme,
        learners: learners.map { learner in
          AwardLearner(
            id: learner.number, passed: learner.hasPassed, isExamined: learner.result != nil,
            claimed: claimed?.contains(learner.number) ?? true,
            attendedDays: attendedDays(of: learner.number),
            obtainedLevel: learner.credentials.compactMap(\.level).max(),
            credentials: Set(learner.credentials.map(\.kind)),
            hasQualificationReason: learner.judgement.map { $0.isEligible && !$0.reason.isEmpty } ?? false,
            employed: !learner.jobs.isEmpty, isRuralOrLowIncome: learner.household != .urban,
            eligibility: eligibility(of: learner, under: policy, ledger: ledger))
        }))
  }

  /// What the reviewer judged; before a judgement, the limits that were computed.
  private func eligibility(of learner: Learner, under policy: Policy, ledger: PersonLedger) -> Eligibility {
    if let judgement = learner.judgement {
      return judgement.isEligible ? .eligible : .excluded(judgement.rule ?? .r417, note: judgement.reason)
    }
    let limit = ledgerProblems(of: learner, under: policy, ledger: ledger).first
    return limit.map { .limited($0.rule) } ?? .eligible
  }

  /// The limits this person reaches when this case is paid, each with the trainings that count.
  public func ledgerProblems(of learner: Learner, under policy: Policy, ledger: PersonLedger)
    -> [LedgerProblem]
  {
    ledger.problems(
      with: LedgerCandidate(
        subject: learner.person.subject.text, caseID: id.text,
        completionDay: completedOn ?? filing.plannedEnd,
        occupation: filing.subject, level: filing.level, apprenticeshipYear: apprenticeshipYear),
      under: policy)
  }

  /// Apprenticeship is paid a year at a time; the year is that of completion.
  var apprenticeshipYear: Int? {
    filing.trainingType == .apprenticeship ? (completedOn ?? filing.plannedEnd).year : nil
  }

  /// What the ledger holds of this case: the learners it claims for, from the claim until it falls, so that of two
  /// claims running side by side each shows the other. Whoever was judged ineligible is out, and free elsewhere.
  var ledgerEntries: [LedgerEntry] {
    guard let completedOn, claim != nil, stage != .withdrawn, stage != .claimRejected else { return [] }
    return claimedLearners.filter { $0.hasPassed && $0.judgement?.isEligible != false }.map {
      LedgerEntry(
        subject: $0.person.subject.text, source: .case(id.text), completionDay: completedOn,
        occupation: filing.subject, level: filing.level, apprenticeshipYear: apprenticeshipYear,
        state: payout == nil ? .claimed : .paid)
    }
  }
}
