/// One row of the workflow: what an action needs, who may take it, and where it leads.
///
/// `decide`, the forms, the command line, the help screen, `docs/workflow.md` and the diagram all read this row.
public struct Transition: Sendable {
  public let action: Action
  /// The rule by which the action belongs to its stages.
  public let rule: RuleID
  /// The stages it may be taken in; empty for `file`, which opens a case, and `extend-range`, which is not about one.
  public let from: Set<Stage>
  /// Where it may lead; empty when the stage stays as it is.
  public let to: [Stage]
  public let roles: [Role]
  public let dating: Dating
  public let fields: [Field]
  /// In order: the most important first. Each has a refusal of its own.
  public let guards: [Guard]

  /// How an action is dated.
  public enum Dating: Sendable {
    /// By the clock alone: nobody backdates a decision.
    case decision
    /// By the day it happened, which may be recorded late; never in the future.
    case fact
  }

  init(
    _ action: Action, _ rule: RuleID, from: Set<Stage>, to: [Stage] = [], by roles: [Role],
    _ dating: Dating = .decision, fields: [Field] = [], guards: [Guard] = []
  ) {
    self.action = action
    self.rule = rule
    self.from = from
    self.to = to
    self.roles = roles
    self.dating = dating
    self.fields = dating == .fact ? fields + [Field("on", .day)] : fields
    self.guards = guards
  }
}

/// What has to hold before an action is done.
public enum Guard: String, CaseIterable, Sendable {
  // Filing.
  case institutionOnFile, institutionInGoodStanding, centreKnown, subjectKnown, filingWhole, rosterReadable
  case personOfCentre
  case materialOfChecklist
  case materialsSettled, pointsVerified, hoursSufficient, hoursFitDays, practiceShare, mostlyOffline,
    safetyAndLaw, textbooks
  case teachersOnFile, groupsAdmitted, contractsInWindow, identitiesValid, seniorPayable, flagsResolved,
    inTime
  case refusalProposed, firstReturn
  // Training.
  case afterApproval, ceremonyNamed, openedAsPlanned, insideTraining, learnersKnown, headCount, findingsDated,
    findingOpen
  case deadlineAhead, lastDayReached, hoursDelivered, checksMade
  case callbacksUndrawn, onCallbackList
  // Completion.
  case resultsKept, spotChecks, photos, findingsClosed, resultsWhole, ceremonyAfterTraining, certificateRange
  // Follow-up and claim.
  case learnersPassed, credentialUnused, credentialDay, jobDay, rangeFollowsOn
  case fundNamed, referrals, rates, accountReadable
  case reasonForExclusion, limitsOverridden, technicianProven
  case learnersJudged, amountComputed, notSignedBySame, notReviewedBySame, seenRevision, recommendationFresh
  // Notice, payout, records.
  case determinationStands, determinationFell
  case noticeComplete, objectionsResolved, objectionOpen
  case paidByAnother, amountOfAward, payeeAsApproved, linesSettled, retentionWhole
  case recordCorrectable, flagKnown
}

public enum TransitionTable {
  public static func row(for action: Action) -> Transition { byAction[action] ?? rows[0] }

  /// The state machine as edges, each once: for the diagram and for tests.
  public static var edges: [(from: Stage, action: Action, to: Stage)] {
    rows.flatMap { row in
      row.from.sorted { $0.order < $1.order }.flatMap { from in
        row.destinations(from: from).map { (from, row.action, $0) }
      }
    }
  }

  private static let byAction = Dictionary(rows.map { ($0.action, $0) }) { first, _ in first }
}

extension Transition {
  /// Whether it is asked for without a case: to open one, or of the office.
  var isAboutNoCase: Bool { from.isEmpty }

  /// Whether it leads nowhere but to an end.
  var endsTheCase: Bool { !to.isEmpty && to.allSatisfy(\.isEnd) }

  /// Where the action leads from a stage. `reconsider` goes back to the review before; the others go where the row says.
  public func destinations(from stage: Stage) -> [Stage] {
    switch (action, stage) {
    case (.reconsider, .refused): [.filingReview]
    case (.reconsider, _): [.claimReview]
    // One that came late is upheld: to the review, by way of the inquiry where others are still open.
    case (.resolveObjection, .payout): [.objectionInquiry, .claimReview]
    case (.resolveObjection, .objectionInquiry): [.publicNotice, .claimReview]
    // After the notice, or where lines alone are held, an objection stands beside the case's way; so does a supplement.
    case (.recordObjection, .payout), (.recordObjection, .paid), (.resolveObjection, .publicNotice),
      (.resolveObjection, .paid), (.confirmPayout, .paid):
      []
    default: to
    }
  }
}
