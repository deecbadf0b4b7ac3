import CaseDomain

/// The table of design, written down a second time by hand: who may take an action, and in which stages.
enum WorkflowMatrix {
  struct Row {
    let action: Action
    let roles: Set<Role>
    let stages: Set<Stage>
  }

  static func row(_ action: Action) -> Row? { rows.first { $0.action == action } }

  private static let review: Set<Role> = [.reviewer]
  private static let supervise: Set<Role> = [.supervisor]
  private static let open: Set<Stage> = [
    .filingReview, .filingCorrection, .readyToOpen, .inTraining, .rectification, .completionAudit,
    .completionCorrection, .followUp, .claimReview, .claimCorrection, .claimSignOff, .noticePending,
    .publicNotice, .objectionInquiry, .payout, .paid,
  ]
  private static let ends: Set<Stage> = [
    .archived, .refused, .completionFailed, .claimRejected, .withdrawn, .terminated,
  ]
  private static let trainingAndLater: Set<Stage> = [
    .inTraining, .rectification, .completionAudit, .completionCorrection, .followUp, .claimReview,
    .claimCorrection, .claimSignOff,
  ]
  private static let claimStages: Set<Stage> = [.followUp, .claimReview, .claimCorrection, .claimSignOff]

  /// All actions on a case that exists.
  static let rows: [Row] = [
    Row(action: .assign, roles: [.reviewer, .supervisor], stages: open),
    Row(action: .checkMaterial, roles: review, stages: [.filingReview, .claimReview]),
    Row(action: .verifyPoint, roles: review, stages: [.filingReview]),
    Row(action: .returnFiling, roles: review, stages: [.filingReview]),
    Row(action: .resubmitFiling, roles: review, stages: [.filingCorrection]),
    Row(action: .approveFiling, roles: review, stages: [.filingReview]),
    Row(action: .refuseFiling, roles: [.reviewer, .supervisor], stages: [.filingReview]),
    Row(action: .openClass, roles: review, stages: [.readyToOpen]),
    Row(action: .recordAttendance, roles: review, stages: trainingAndLater),
    Row(action: .recordPhotos, roles: review, stages: trainingAndLater),
    Row(
      action: .attachDocument, roles: review,
      stages: open.subtracting([.filingReview, .filingCorrection, .readyToOpen])),
    Row(action: .recordSpotCheck, roles: review, stages: [.inTraining]),
    Row(action: .closeFinding, roles: review, stages: [.inTraining, .rectification, .completionAudit]),
    Row(action: .drawCallbacks, roles: review, stages: trainingAndLater),
    Row(action: .recordCallback, roles: review, stages: trainingAndLater),
    Row(action: .orderRectification, roles: review, stages: [.inTraining]),
    Row(action: .acceptRectification, roles: review, stages: [.rectification]),
    Row(action: .terminate, roles: supervise, stages: [.inTraining, .rectification]),
    Row(action: .requestCompletion, roles: review, stages: [.inTraining]),
    Row(action: .recordResult, roles: review, stages: [.completionAudit]),
    Row(action: .passCompletion, roles: review, stages: [.completionAudit]),
    Row(action: .returnCompletion, roles: review, stages: [.completionAudit]),
    Row(action: .resubmitCompletion, roles: review, stages: [.completionCorrection]),
    Row(action: .failCompletion, roles: supervise, stages: [.completionAudit]),
    Row(action: .recordCredential, roles: review, stages: claimStages),
    Row(action: .recordJob, roles: review, stages: claimStages),
    Row(action: .recordReferral, roles: review, stages: claimStages),
    Row(action: .fileClaim, roles: review, stages: [.followUp]),
    Row(action: .judgeLearner, roles: review, stages: [.claimReview]),
    Row(action: .returnClaim, roles: review, stages: [.claimReview]),
    Row(action: .resubmitClaim, roles: review, stages: [.claimCorrection]),
    Row(action: .recommendClaim, roles: review, stages: [.claimReview]),
    Row(action: .signOff, roles: supervise, stages: [.claimSignOff]),
    Row(action: .publishNotice, roles: review, stages: [.noticePending]),
    Row(
      action: .recordObjection, roles: review, stages: [.publicNotice, .objectionInquiry, .payout, .paid]),
    Row(
      action: .resolveObjection, roles: supervise,
      stages: [.publicNotice, .objectionInquiry, .payout, .paid]),
    Row(action: .closeNotice, roles: review, stages: [.publicNotice]),
    Row(action: .confirmPayout, roles: [.finance], stages: [.payout, .paid]),
    Row(action: .archive, roles: review, stages: [.paid]),
    Row(action: .withdraw, roles: review, stages: open.subtracting([.payout, .paid])),
    Row(action: .resolveFlag, roles: review, stages: open),
    Row(action: .addNote, roles: review, stages: open.union(ends)),
    Row(action: .correctRecord, roles: review, stages: open.union(ends)),
    Row(
      action: .reconsider, roles: supervise,
      stages: [.noticePending, .publicNotice, .payout, .refused, .claimRejected]),
  ]

  /// What a case that has just come to a stage, with no fact recorded there, still lacks: the first rule that stands
  /// against an action which person and stage admit. Actions not listed can be taken at once.
  static let lacking: [Stage: [Action: RuleID]] = [
    .filingReview: [.approveFiling: .r101],
    .inTraining: [.closeFinding: .r206, .requestCompletion: .r301, .recordCallback: .r205],
    .rectification: [.closeFinding: .r206, .recordCallback: .r205],
    .completionAudit: [.closeFinding: .r206, .passCompletion: .r301, .recordCallback: .r205],
    .completionCorrection: [.recordCallback: .r205],
    .followUp: [.fileClaim: .r307, .recordCallback: .r205],
    .claimReview: [.recommendClaim: .r401, .recordCallback: .r205],
    .claimCorrection: [.recordCallback: .r205],
    .claimSignOff: [.recordCallback: .r205],
    .noticePending: [.reconsider: .h113],
    .publicNotice: [.closeNotice: .r403, .resolveObjection: .r604, .reconsider: .h113],
    .payout: [.resolveObjection: .r604, .reconsider: .h113],
    .paid: [.resolveObjection: .r604, .confirmPayout: .r404],
  ]

  /// Stages with a fact behind them that can still be struck: attendance, photos and the like.
  static let correctable: Set<Stage> = [
    .completionAudit, .completionCorrection, .followUp, .claimReview, .claimCorrection, .claimSignOff,
  ]
}
