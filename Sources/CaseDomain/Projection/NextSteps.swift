extension Circumstances {
  /// What is still owed in the present stage, in the order in which it is best done: the way to the archive, one
  /// step at a time. Empty at an end.
  public func nextSteps(of file: CaseFile) -> [Action] {
    guard let policy = policy(for: file.filing) else { return [] }
    let papersOwed = file.checklist(under: policy).contains { file.materials[$0]?.verdict.isSettled != true }
    // Flags compare the case with all others: they are asked about only where they count.
    func flagsOwed() -> Bool { openFlags(of: file).contains(where: \.kind.blocksApproval) }
    func steps(_ steps: [(Bool, Action)]) -> [Action] { steps.filter(\.0).map(\.1) }

    switch file.stage {
    case .filingReview:
      if file.refusalProposal != nil { return [.refuseFiling, .approveFiling] }
      return steps([
        (papersOwed, .checkMaterial), (file.points.count < VerificationPoint.allCases.count, .verifyPoint),
        // What only the institution can mend goes back to it; to explain it away would lead nowhere.
        (hasToGoBack(file), .returnFiling), (flagsOwed(), .resolveFlag), (true, .approveFiling),
      ])
    case .inTraining:
      let arePhotosOwed = file.arePhotosOwed(under: policy)
      let areChecksOwed = file.checksOwed(under: policy).isOwed
      return steps([
        // A day that is recorded is not asked for again, even while hours are owed.
        (
          file.deliveredHours < file.filing.hours && !file.untaughtDays(through: today, calendar).isEmpty,
          .recordAttendance
        ),
        (arePhotosOwed, .recordPhotos), (areChecksOwed, .recordSpotCheck),
        (!file.openFindings.isEmpty, .closeFinding),
        // No check can follow it: it is no step while any is owed.
        (!arePhotosOwed && !areChecksOwed, .requestCompletion),
      ])
    case .completionAudit:
      return steps([
        (!file.openFindings.isEmpty, .closeFinding),
        (file.learners.contains { $0.result == nil }, .recordResult), (true, .passCompletion),
      ])
    case .followUp:
      let uncertified = file.passedLearners.contains(where: \.credentials.isEmpty)
      // Certificates come one by one: they are asked for until as many are there as the claim wants.
      let areOwed = file.passedLearners.allSatisfy(\.credentials.isEmpty) || lacksCertificates(file)
      return steps([
        (
          file.filing.trainingType == .employment && file.referrals.count < policy[.referralMinimum],
          .recordReferral
        ), (uncertified && areOwed, .recordCredential),
        (file.passedLearners.allSatisfy(\.jobs.isEmpty), .recordJob), (true, .fileClaim),
        // Those that are still out may come in, and keep nobody from the claim.
        (uncertified && !areOwed, .recordCredential),
      ])
    case .claimReview:
      return steps([
        (papersOwed, .checkMaterial), (file.claimedLearners.contains { $0.judgement == nil }, .judgeLearner),
        (flagsOwed(), .resolveFlag), (true, .recommendClaim),
      ])
    case .publicNotice:
      return steps([(true, .closeNotice), (!file.openObjections.isEmpty, .resolveObjection)])
    case .payout:
      let isNothingLeft = payable(of: file) == .zero
      return steps([
        (!file.openNoticeObjections.isEmpty, .resolveObjection), (!isNothingLeft, .confirmPayout),
        (!file.heldLearners.isEmpty, .resolveObjection),
        (isNothingLeft && file.heldLearners.isEmpty, .reconsider),
      ])
    case .paid:
      return steps([
        (!file.openObjections.isEmpty, .resolveObjection),
        ((payable(of: file) ?? .zero) > .zero, .confirmPayout), (true, .archive),
      ])
    case .refused, .claimRejected: return [.reconsider]
    // Nothing has to be done before the one step by which the case goes on.
    default: return file.stage.wayOn.map { [$0] } ?? []
    }
  }

  /// Whether a rule stands against approving the filing that another set of papers alone can meet.
  private func hasToGoBack(_ file: CaseFile) -> Bool {
    Examination(file: file, command: nil, actor: PersonID(""), day: today, self)
      .refusals(of: TransitionTable.row(for: .approveFiling)).contains {
        !$0.isSoft && step(out: $0, of: .approveFiling, on: file) == .action(.returnFiling)
      }
  }

  /// Whether fewer of those who passed are certified than the claim wants.
  private func lacksCertificates(_ file: CaseFile) -> Bool {
    Examination(file: file, command: nil, actor: PersonID(""), day: today, self).refusals(.rates).contains {
      if case .certifiedRateLow = $0.reason { true } else { false }
    }
  }
}
