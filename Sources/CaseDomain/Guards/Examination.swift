/// The facts that guards look at. Without a command, only what stands in the case can be judged.
struct Examination {
  let file: CaseFile?
  let command: CaseCommand?
  let actor: PersonID
  /// The day the action happens.
  let day: Day
  let circumstances: Circumstances

  init(file: CaseFile?, command: CaseCommand?, actor: PersonID, day: Day, _ circumstances: Circumstances) {
    self.file = file
    self.command = command
    self.actor = actor
    self.day = day
    self.circumstances = circumstances
  }

  var today: Day { circumstances.today }
  var registry: Registry { circumstances.office.registry }
  var policy: Policy? { filing.flatMap { circumstances.policy(for: $0) } }

  /// The filing in question: the one on its way in, or the case's own.
  var filing: Filing? {
    switch command {
    case .file(let filing, _), .resubmitFiling(_, .some(let filing), _): filing
    default: file?.filing
    }
  }

  /// The roster on its way in; nil when the command brings none.
  var rosterLines: [RosterLine]? {
    switch command {
    case .file(_, let lines): lines
    case .resubmitFiling(_, _, let lines): lines
    default: nil
    }
  }
}

extension Examination {
  /// What the guards of a row find, in their order, each thing once.
  func refusals(of row: Transition) -> [Refusal] {
    // Guards look figures up in the policy. Without one they would find nothing wrong, so nothing is let through.
    if let file, policy == nil, !row.guards.isEmpty {
      return [Refusal(.r701, .policyMissing(on: file.filing.receivedOn))]
    }
    var seen: Set<Refusal> = []
    return row.guards.flatMap(refusals).filter { seen.insert($0).inserted }
  }

  /// What stands against this person in particular, whatever is typed and however the case stands: four eyes.
  func personalRefusals(of row: Transition) -> [Refusal] {
    row.guards.flatMap { check -> [Refusal] in
      switch check {
      case .notSignedBySame, .notReviewedBySame, .paidByAnother, .refusalProposed: refusals(check)
      default: []
      }
    }
  }

  /// What one guard finds, in words of its own.
  func refusals(_ check: Guard) -> [Refusal] {
    switch check {
    case .institutionOnFile: institutionOnFile
    case .institutionInGoodStanding: institutionInGoodStanding
    case .centreKnown: centreKnown
    case .subjectKnown: subjectKnown
    case .filingWhole: filingWhole
    case .rosterReadable: rosterReadable
    case .personOfCentre: personOfCentre

    case .materialOfChecklist: materialOfChecklist
    case .materialsSettled: materialsSettled
    case .pointsVerified: pointsVerified
    case .hoursSufficient: hoursSufficient
    case .hoursFitDays: hoursFitDays
    case .practiceShare: practiceShare
    case .mostlyOffline: mostlyOffline
    case .safetyAndLaw: safetyAndLaw
    case .textbooks: textbooks
    case .teachersOnFile: teachersOnFile
    case .groupsAdmitted: groupsAdmitted
    case .contractsInWindow: contractsInWindow
    case .identitiesValid: identitiesValid
    case .seniorPayable: seniorPayable
    case .flagsResolved: flagsResolved
    case .inTime: inTime
    case .refusalProposed: refusalProposed
    case .firstReturn: firstReturn

    case .afterApproval: afterApproval
    case .ceremonyNamed: ceremonyNamed
    case .openedAsPlanned: openedAsPlanned
    case .insideTraining: insideTraining
    case .learnersKnown: learnersKnown
    case .headCount: headCount
    case .findingsDated: findingsDated
    case .findingOpen: findingOpen
    case .deadlineAhead: deadlineAhead
    case .lastDayReached: lastDayReached
    case .hoursDelivered: hoursDelivered
    case .checksMade: checksMade
    case .callbacksUndrawn: callbacksUndrawn
    case .onCallbackList: onCallbackList

    case .resultsKept: resultsKept
    case .spotChecks: spotChecks
    case .photos: photos
    case .findingsClosed: findingsClosed
    case .resultsWhole: resultsWhole
    case .ceremonyAfterTraining: ceremonyAfterTraining
    case .certificateRange: certificateRange

    case .learnersPassed: learnersPassed
    case .credentialUnused: credentialUnused
    case .credentialDay: credentialDay
    case .jobDay: jobDay
    case .rangeFollowsOn: []  // About no case: `decideOffice` judges it.
    case .fundNamed: fundNamed
    case .referrals: referrals
    case .rates: rates
    case .accountReadable: accountReadable
    case .reasonForExclusion: reasonForExclusion
    case .limitsOverridden: limitsOverridden
    case .technicianProven: technicianProven
    case .learnersJudged: learnersJudged
    case .amountComputed: amountComputed

    case .notSignedBySame: notSignedBySame
    case .notReviewedBySame: notReviewedBySame
    case .seenRevision: seenRevision
    case .recommendationFresh: recommendationFresh
    case .determinationStands: determinationStands
    case .determinationFell: determinationFell
    case .noticeComplete: noticeComplete
    case .objectionsResolved: objectionsResolved
    case .objectionOpen: objectionOpen
    case .paidByAnother: paidByAnother
    case .amountOfAward: amountOfAward
    case .payeeAsApproved: payeeAsApproved
    case .linesSettled: linesSettled
    case .retentionWhole: retentionWhole
    case .recordCorrectable: recordCorrectable
    case .flagKnown: flagKnown
    }
  }
}
