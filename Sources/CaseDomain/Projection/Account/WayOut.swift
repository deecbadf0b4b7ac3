/// The way out of a refusal: what has to be done, who can do it, and until when that is still in time.
public struct WayOut: Hashable, Sendable {
  public let step: Step
  /// The roles that may take the step; empty where it is for whoever asks.
  public let roles: [Role]
  /// Who holds such a role at the centre, and is barred by nothing they did in this case; by name.
  public let people: [PersonID]
  /// When the step is taken on this day at the latest, what is blocked is still in time; nil where no period runs, or it
  /// has run out.
  public let until: DueDay?

  public enum Step: Hashable, Sendable {
    /// Another action on the case, or on the office.
    case action(Action)
    /// The same action, by somebody else.
    case handOver
    /// Something the administrator enters.
    case administrator
    /// To be put right in the form of the action itself.
    case form
    /// Days have to pass.
    case wait(until: Day)
    /// There is nothing to be done about it.
    case nothing
  }
}

extension Circumstances {
  /// The way out of a refusal of that action.
  public func wayOut(
    of refusal: Refusal, to action: Action, on file: CaseFile?
  ) -> WayOut {
    let step = step(out: refusal, of: action, on: file)
    let roles: [Role]
    var people: [StaffMember] = []
    switch step {
    case .action(let cure):
      roles = TransitionTable.row(for: cure).roles
      people = whoMay(cure, on: file)
    case .handOver:
      if case .roleLacking(let needed) = refusal.reason {
        roles = needed
      } else {
        roles = TransitionTable.row(for: action).roles
      }
      people = whoMay(action, among: roles, on: file)
    case .administrator:
      roles = [.admin]
      people = holders(of: roles, at: nil)
    case .form, .wait, .nothing: roles = []
    }
    return WayOut(
      step: step, roles: roles, people: people.map(\.id), until: limit(of: step, refusal, action, file))
  }

  /// Who may take an action on the case: the role, the centre, and the other pair of eyes.
  public func whoMay(_ action: Action, on file: CaseFile?) -> [StaffMember] {
    whoMay(action, among: TransitionTable.row(for: action).roles, on: file)
  }

  private func whoMay(_ action: Action, among roles: [Role], on file: CaseFile?) -> [StaffMember] {
    let personal: [Guard] = [.notSignedBySame, .notReviewedBySame, .paidByAnother, .refusalProposed]
    let guards = TransitionTable.row(for: action).guards.filter(personal.contains)
    return holders(of: roles, at: file?.filing.centre).filter { member in
      let examination = Examination(file: file, command: nil, actor: member.id, day: today, self)
      return guards.allSatisfy { examination.refusals($0).isEmpty }
    }
  }

  private func holders(of roles: [Role], at centre: CentreID?) -> [StaffMember] {
    office.registry.staff.values.filter { member in
      member.isActive && !member.roles.isDisjoint(with: roles)
        && (centre == nil || member.centre == nil || member.centre == centre)
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The last day of what runs in the present stage, where taking the step still helps.
  private func limit(_ deadline: Deadline?) -> DueDay? {
    guard let deadline, !deadline.isOverdue, let due = deadline.due, today <= due.latest else { return nil }
    // A notice ends by itself: nobody has to be quick.
    if case .clock(.notice) = deadline.basis { return nil }
    return due
  }

  private func limit(of step: WayOut.Step, _ refusal: Refusal, _ action: Action, _ file: CaseFile?) -> DueDay?
  {
    guard let file, let policy = policy(for: file.filing),
      TransitionTable.row(for: action).from.contains(file.stage),
      let due = limit(file.deadline(on: today, calendar: calendar, policy: policy))
    else { return nil }
    switch step {
    // What ends the case lets nothing be done in time.
    case .action(let cure) where TransitionTable.row(for: cure).endsTheCase: return nil
    case .action, .handOver, .administrator: return due
    case .wait(let day): return day <= due.latest ? due : nil
    case .form, .nothing: return nil
    }
  }

  func step(out refusal: Refusal, of action: Action, on file: CaseFile?) -> WayOut.Step {
    let step = refusal.reason.cure(of: action, on: file, in: self)
    // A step that this stage does not know leads nowhere.
    if case .action(let cure) = step, cure != .extendRange {
      guard let file, TransitionTable.row(for: cure).from.contains(file.stage) else { return .nothing }
    }
    return step
  }
}

extension Refusal.Reason {
  /// What puts it right. Exhaustive: a new refusal has to say.
  fileprivate func cure(of action: Action, on file: CaseFile?, in circumstances: Circumstances) -> WayOut.Step
  {
    switch self {
    case .staffUnknown, .institutionUnknown, .institutionBarred, .policyMissing, .centreUnknown,
      .occupationUnknown:
      return .administrator
    case .roleLacking, .samePerson: return .handOver
    case .refusalNotProposed: return .handOver
    case .wrongStage(let stage, let allowed):
      if stage.isEnd { return .action(.reconsider) }
      // Where the next step leads away from it, it is no way out.
      guard stage.onTheWay.contains(where: allowed.contains) else { return .nothing }
      return file.flatMap { circumstances.nextSteps(of: $0).first }.map { .action($0) } ?? .nothing
    case .lastTrainingDayAhead(let day): return .wait(until: day)
    case .noticeRuns(let due): return .wait(until: due.latest)

    case .materialsOutstanding: return .action(.checkMaterial)
    case .pointsUnverified: return .action(.verifyPoint)
    case .flagsOpen: return .action(.resolveFlag)
    case .safetyAndLawMissing, .textbooksMissing, .teachersMissing, .teachersNotOnFile, .groupsNotAdmitted,
      .evidenceOfGroupMissing, .contractsOutsideWindow, .identitiesInvalid, .fundMissing, .hoursBelowMinimum,
      .daysBelowMinimum, .hoursBeyondDays, .practiceShare, .mostlyOnline:
      return .action(.returnFiling)
    case .duringRectification: return .action(.acceptRectification)
    case .hoursOutstanding: return .action(.recordAttendance)
    case .checksEnd: return .action(.recordSpotCheck)
    // Checks are made and entered while the class is in training; afterwards the completion fails for want of them.
    case .spotChecksTooFew, .spotCheckModeMissing: return .action(.failCompletion)
    case .photosTooFew, .photoKindMissing:
      return .action(.recordPhotos)
    case .findingsOpen: return .action(.closeFinding)
    case .callbacksNotDrawn: return .action(.drawCallbacks)
    case .resultsMissing: return .action(.recordResult)
    case .nobodyPassed: return .action(.failCompletion)
    case .rangeMissing, .rangeExhausted: return .action(.extendRange)
    case .referralsTooFew: return .action(.recordReferral)
    case .certifiedRateLow: return .action(.recordCredential)
    case .employedRateLow: return .action(.recordJob)
    case .learnersUnjudged: return .action(.judgeLearner)
    case .nothingToPay: return .action(file?.stage == .payout ? .reconsider : .judgeLearner)
    case .unpriced: return .action(.returnClaim)
    case .staleRecommendation: return .form
    case .determinationStale(let changes):
      let onlyNewFlags = changes.allSatisfy { change in
        if case .flag = change.item { change.was == nil } else { false }
      }
      if onlyNewFlags { return .action(.resolveFlag) }
      return file?.stage == .claimSignOff ? .form : .action(.reconsider)
    case .objectionsOpen, .linesHeld: return .action(.resolveObjection)

    case .supplementOwed: return .action(.confirmPayout)
    case .caseMissing, .noObjectionOpen, .paidWhole, .noFindingOpen, .noFlagOpen, .nothingToCorrect,
      .determinationValid, .numberNotHeld, .callbacksDrawnBefore, .clockBehind:
      return .nothing
    case .revisionMoved, .recordedOtherwise, .fieldMissing, .fieldUnreadable, .fieldUnknown, .dayInFuture,
      .timeInFuture,
      .dayTooEarly,
      .dayTooLate, .decisionBackdated, .reasonRequired, .overdue, .courseMissing, .courseMisplaced,
      .personOfOtherCentre, .rosterEmpty, .learnerTwice, .endBeforeStart, .hoursDoNotAddUp,
      .enterpriseMissing, .materialOfOtherStage, .returnedBefore, .seniorLevelNotPayable, .beforeApproval,
      .ceremonyTitle, .openedOffPlan, .resultsReplaced, .outsideTraining, .headCountAboveRoster,
      .learnersUnknown, .findingNeedsDay,
      .findingUnknown, .findingClosed, .filesUnreadable, .rangeOverlaps, .rangeNotNext, .rangeEmpty,
      .learnersNotPassed, .credentialNumberUsed, .accountUnreadable, .ruleMissing, .technicianUnproven,
      .limitReached, .learnersNotClaimed, .amountDiffers, .recommendedOtherwise, .objectionUnknown,
      .payeeDiffers, .retentionIncomplete, .recordNotCorrectable, .flagUnknown, .creditCodeInvalid,
      .accountTaken, .textTooLong, .personalNumberInText, .lastAdministrator,
      .calendarLosesYear, .policiesClash, .notOnCallbackList:
      return .form
    }
  }
}
