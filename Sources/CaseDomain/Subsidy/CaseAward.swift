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
    try award(under: policy, of: learners) { eligibility(of: $0, under: policy, ledger: ledger) }
  }

  private func award(
    under policy: Policy, of learners: [Learner], eligibility: (Learner) -> Eligibility
  ) throws(AwardRefusal) -> Award {
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
            qualifiesAsTechnician: learner.judgement.map { !$0.isEligible || $0.rule != .r408 } ?? true,
            eligibility: eligibility(learner))
        }))
  }

  /// What the reviewer judged; before a judgement, the limits that were computed.
  private func eligibility(of learner: Learner, under policy: Policy, ledger: PersonLedger) -> Eligibility {
    if let judgement = judged(learner) { return judgement }
    return ledgerProblems(of: learner, under: policy, ledger: ledger).first.map { .limited($0.rule) }
      ?? .eligible
  }

  private func judged(_ learner: Learner) -> Eligibility? {
    learner.judgement.map {
      $0.isEligible ? .eligible : .excluded($0.rule ?? .r417, note: $0.reason)
    }
  }

  /// The limits this person reaches when this case is paid, each with the trainings that count.
  public func ledgerProblems(of learner: Learner, under policy: Policy, ledger: PersonLedger)
    -> [LedgerProblem]
  {
    // Most people stand in no other training, and then there is nothing to price.
    guard ledger.entries(of: learner.person.subject.text).contains(where: { $0.source != .case(id.text) })
    else { return [] }
    return ledger.problems(with: ledgerCandidate(learner, under: policy), under: policy)
  }

  /// How far this person has used up each limit in other trainings.
  public func limitCounts(of learner: Learner, under policy: Policy, ledger: PersonLedger) -> [LimitCount] {
    ledger.counts(with: ledgerCandidate(learner, under: policy), under: policy)
  }

  private func ledgerCandidate(_ learner: Learner, under policy: Policy) -> LedgerCandidate {
    // The level counts that would be paid; while nothing can be paid yet, the one the class was filed for.
    let line = try? award(under: policy, of: [learner]) { _ in .eligible }.lines.first
    return LedgerCandidate(
      subject: learner.person.subject.text, caseID: id.text,
      completionDay: completedOn ?? filing.plannedEnd,
      occupation: filing.subject, level: line?.paidLevel ?? filing.level,
      apprenticeshipYear: apprenticeshipYear)
  }

  /// Apprenticeship is paid a year at a time; the year is that of completion.
  var apprenticeshipYear: Int? {
    filing.trainingType == .apprenticeship ? (completedOn ?? filing.plannedEnd).year : nil
  }

  /// Whether anybody of the case can stand in the ledger: from the claim until it falls.
  var standsInLedger: Bool {
    completedOn != nil && claim != nil && stage != .withdrawn && stage != .claimRejected
  }

  /// What the ledger holds of this case: the learners it pays for, at the level that is paid, from the
  /// claim until it falls, so that of two claims running side by side each shows the other. Whoever was judged
  /// ineligible is out, and free elsewhere; so is whoever draws nothing, for want of a certificate or a job,
  /// and everybody in a class of another fund, which follows rules of its own.
  func ledgerEntries(under policy: Policy) -> [LedgerEntry] {
    guard standsInLedger, let completedOn,
      // The limits themselves are left out: they are asked of the ledger.
      let award = try? award(under: policy, of: learners, eligibility: { judged($0) ?? .eligible })
    else { return [] }
    return zip(learners, award.lines).compactMap { learner, line in
      guard let level = line.paidLevel else { return nil }
      return LedgerEntry(
        subject: learner.person.subject.text, source: .case(id.text), completionDay: completedOn,
        occupation: filing.subject, level: level, apprenticeshipYear: apprenticeshipYear,
        state: paidLearners.contains(learner.number) ? .paid : .claimed)
    }
  }
}
