// The rules behind each guard: what a decision was held to, whether or not anything stood against it.

extension Guard {
  /// Every rule under which the guard can refuse or warn, the main one first. A test compares the table with the
  /// code of the guards.
  public var rules: [RuleID] {
    switch self {
    case .institutionOnFile: [.r105]
    case .institutionInGoodStanding: [.r106]
    case .centreKnown: [.r701]
    case .subjectKnown: [.r118, .r112]
    case .filingWhole: [.r101, .r110, .r201, .h106]
    case .rosterReadable: [.r101]
    case .personOfCentre: [.h109, .h107]
    case .materialOfChecklist, .materialsSettled: [.r101, .r401]
    case .pointsVerified: [.r103]
    case .hoursSufficient: [.r111, .r112, .r113]
    case .hoursFitDays: [.r111]
    case .practiceShare: [.r110]
    case .mostlyOffline: [.r703]
    case .safetyAndLaw: [.r108]
    case .textbooks: [.r109]
    case .teachersOnFile: [.r107]
    case .groupsAdmitted: [.r115, .r116, .r117]
    case .contractsInWindow: [.r116]
    case .identitiesValid: [.r103]
    case .seniorPayable: [.r405]
    case .flagsResolved: [.r505]
    case .inTime: [.r104, .h110, .r402]
    case .firstReturn: [.r709]
    case .refusalProposed: [.r103, .h102, .h101]

    case .afterApproval: [.r201]
    case .ceremonyNamed: [.r201, .r301]
    case .openedAsPlanned: [.h112]
    case .insideTraining: [.r206, .h106]
    case .learnersKnown: [.r101]
    case .headCount, .callbacksUndrawn, .onCallbackList: [.r205]
    case .findingsDated: [.r206, .h107]
    case .findingOpen: [.r206, .h106]
    case .deadlineAhead: [.r206]
    case .lastDayReached: [.r301]
    case .hoursDelivered: [.r111]
    case .checksMade: [.h111]

    case .resultsKept: [.h108]
    case .spotChecks: [.r205]
    case .photos: [.r204]
    case .findingsClosed: [.r206]
    case .resultsWhole: [.r301]
    case .ceremonyAfterTraining: [.r301, .h106]
    case .certificateRange: [.r302]

    case .learnersPassed: [.r417]
    case .credentialUnused: [.r304]
    case .credentialDay, .jobDay: [.h106]
    case .rangeFollowsOn: [.r303, .r701]
    case .fundNamed: [.r704]
    case .referrals: [.r307]
    case .rates: [.r305, .r308]
    case .accountReadable: [.r404]
    case .reasonForExclusion: [.r417, .h108]
    case .technicianProven: [.r408]
    case .limitsOverridden: [.r410, .r411, .r412, .r712]
    case .learnersJudged: [.r417]
    case .amountComputed: [.r405, .h108] + AwardRefusal.rules

    case .notSignedBySame, .notReviewedBySame, .paidByAnother, .determinationStands, .determinationFell:
      [.h102]
    case .seenRevision: [.h103]
    case .recommendationFresh: [.h102, .r405, .r505, .h108] + AwardRefusal.rules
    case .noticeComplete: [.r403]
    case .objectionsResolved: [.r604]
    case .objectionOpen: [.r604, .r711]
    case .amountOfAward: [.r404, .r711]
    case .linesSettled: [.r711]
    case .payeeAsApproved: [.r404]
    case .retentionWhole: [.r501]
    case .recordCorrectable, .flagKnown: [.r505]
    }
  }

  /// The rules that the guard asks of this very case: the checklist of its occasion, the hours of its kind of class.
  public func rules(asking file: CaseFile, under policy: Policy) -> [RuleID] {
    switch self {
    case .materialOfChecklist, .materialsSettled: [file.claim == nil ? .r101 : .r401]
    case .hoursSufficient:
      file.filing.track(under: policy).flatMap {
        policy.minimumHours(
          trainingType: file.filing.trainingType, track: $0, projectBased: file.filing.isProjectBased)
      }.map { [$0.rule] } ?? []
    case .groupsAdmitted:
      switch file.filing.trainingType {
      case .employment: [.r115]
      case .enterprise, .apprenticeship: [.r116]
      case .entrepreneurship: [.r117]
      case .other: []
      }
    // Contracts are asked of employees, and a senior level is closed to enterprise training alone.
    case .contractsInWindow:
      [.enterprise, .apprenticeship].contains(file.filing.trainingType) ? [.r116] : []
    case .technicianProven: file.filing.isForTechnicians ? [.r408] : []
    // What is asked only where the settings want it.
    case .hoursFitDays, .openedAsPlanned, .checksMade: policy.settings.warnsOfDepartures ? rules : []
    case .firstReturn: policy.settings.warnsOfSecondReturn ? [.r709] : []
    case .seniorPayable: file.filing.trainingType == .enterprise ? [.r405] : []
    case .inTime: file.stage.clock.map { [$0.rule] } ?? []
    case .ceremonyNamed: [file.opening == nil ? .r201 : .r301]
    case .rates: file.filing.trainingType == .employment ? [.r305, .r308] : [.r305]
    case .referrals: file.filing.trainingType == .employment ? [.r307] : []
    case .amountComputed: [.r405, .h108]
    case .recommendationFresh: [.h102, .r405, .r505, .h108]
    default: rules
    }
  }
}

extension AwardRefusal {
  /// The rules under which a class cannot be priced.
  static let rules: [RuleID] = [.r416, .r708, .r118, .r113, .r409, .r411, .r407]
}
