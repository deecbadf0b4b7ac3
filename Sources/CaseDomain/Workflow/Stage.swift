/// Where a case stands. The raw names are a contract: scripts depend on them.
public enum Stage: String, CaseIterable, Sendable {
  case filingReview = "filing-review"
  case filingCorrection = "filing-correction"
  case readyToOpen = "ready-to-open"
  case inTraining = "in-training"
  case rectification
  case completionAudit = "completion-audit"
  case completionCorrection = "completion-correction"
  case followUp = "follow-up"
  case claimReview = "claim-review"
  case claimCorrection = "claim-correction"
  case claimSignOff = "claim-sign-off"
  case noticePending = "notice-pending"
  case publicNotice = "public-notice"
  case objectionInquiry = "objection-inquiry"
  case payout
  case paid
  case archived
  case refused
  case completionFailed = "completion-failed"
  case claimRejected = "claim-rejected"
  case withdrawn
  case terminated

  /// Who has to move next.
  public var waitsFor: Party {
    switch self {
    case .filingReview, .inTraining, .completionAudit, .claimReview, .noticePending, .objectionInquiry, .paid:
      .reviewer
    case .filingCorrection, .readyToOpen, .rectification, .completionCorrection, .followUp, .claimCorrection:
      .institution
    case .claimSignOff: .supervisor
    case .publicNotice: .calendar
    case .payout: .finance
    case .archived, .refused, .completionFailed, .claimRejected, .withdrawn, .terminated: .nobody
    }
  }

  /// Whether the case has come to an end. Only `refused` and `claim-rejected` can be left, by `reconsider`.
  public var isEnd: Bool { waitsFor == .nobody }
}

/// Who has to move next.
public enum Party: String, CaseIterable, Sendable {
  case reviewer, supervisor, finance, institution, calendar, nobody
}

extension Set where Element == Stage {
  public static let any = Set(Stage.allCases)
  /// Every stage that is not an end.
  public static let open = Set(Stage.allCases.filter { !$0.isEnd })
  public static let beforePayout = open.subtracting([.payout, .paid])
  /// The class has opened and the claim is not yet decided.
  public static let trainingAndLater: Set<Stage> = [
    .inTraining, .rectification, .completionAudit, .completionCorrection, .followUp, .claimReview,
    .claimCorrection, .claimSignOff,
  ]
  /// The class has opened and the case is not yet archived: papers come in until the last.
  public static let trainingToArchive = open.subtracting([.filingReview, .filingCorrection, .readyToOpen])
  /// Until the claim is signed off. A fact that comes in after the recommendation makes it stale (`recommendationFresh`).
  public static let followUpAndClaim: Set<Stage> = [.followUp, .claimReview, .claimCorrection, .claimSignOff]
}
