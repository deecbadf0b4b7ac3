/// What has happened to a case. Events are the only truth: stage, clocks, worklist and "why" are computed from them.
public enum CaseEvent: Hashable, Sendable {
  case filed(Filing, [Learner])
  case assigned(PersonID)
  case materialChecked(Material, MaterialVerdict, note: String)
  case pointVerified(VerificationPoint, note: String)
  case filingReturned(Return)
  /// What the institution brought: a new filing and roster where those changed.
  case filingResubmitted(note: String, Filing?, [Learner]?)
  case filingApproved(Justification?)
  /// A reviewer proposes to refuse; a supervisor has to agree before the case ends.
  case filingRefusalProposed(reason: String)
  case filingRefused(reason: String)
  case classOpened(Ceremony, Justification? = nil)
  case attendanceRecorded(
    day: Day, hours: Int, Attendance.Method, present: [Int], AttendanceLog = AttendanceLog())
  case photosRecorded(day: Day, Session.Kind, count: Int, [FileFact], takenOn: Day? = nil)
  case documentAttached(
    AttachedDocument.Kind, title: String, [FileFact], of: [Int] = [], provesThrough: Day? = nil)
  case spotChecked(
    day: Day, SpotCheck.Mode, checkers: [PersonID], headCount: Int, note: String, [FindingNote],
    time: ClockSpan? = nil)
  case findingClosed(Int, evidence: String)
  case callbacksDrawn([Int], seed: String)
  case callbackAnswered(Int, CallbackAnswer, note: String)
  case rectificationOrdered(reason: String, deadline: Day)
  case rectificationAccepted(mended: String, newEnd: Day?)
  case terminated(reason: String)
  case completionRequested(Justification? = nil)
  case resultRecorded(
    [Int], passed: Bool, score: Int?, attendedDays: Int?, leftOn: Day? = nil, Justification? = nil)
  case completionPassed(Ceremony, certificates: [Int: String], Justification?)
  case completionReturned(Return)
  case completionResubmitted(note: String)
  case completionFailed(reason: String)
  case credentialRecorded(
    Int, CredentialKind, AwardLevel?, number: String, issuedOn: Day, issuer: String = "")
  case jobRecorded([Int], JobKind, employer: String, startedOn: Day, JobTerms = JobTerms())
  case referralRecorded(day: Day, description: String, [Int])
  case claimFiled(Claim)
  case learnerJudged([Int], isEligible: Bool, RuleID?, reason: String)
  case claimReturned(Return)
  case claimResubmitted(note: String, Claim?)
  /// With what it rested on; nil in records of a time before that was kept.
  case claimRecommended(
    ClaimOpinion, Money, reason: String, Justification?, covers: DecisionEnvelope? = nil)
  case signedOff(
    SignOffDecision, seenRevision: Int, Money, reason: String, covers: DecisionEnvelope? = nil)
  case noticePublished(place: String, contact: String)
  case objectionRecorded(
    from: String, receivedOn: Day, text: String, [Int], holds: ObjectionScope = .wholeNotice)
  case objectionResolved(Int, ObjectionVerdict, reason: String)
  case noticeClosed
  case payoutConfirmed(Money, voucher: String, payee: String, paidOn: Day)
  case archived(location: String, [RetainedPaper])
  case withdrawn(request: String)
  case flagResolved(String, reason: String)
  case noteAdded(String)
  /// The fact recorded at that revision is struck: it no longer counts, and still stands in the history.
  case recordStruck(Int, reason: String)
  case reconsidered(reason: String)
}

/// Why papers went back, and what that does to the clock.
public struct Return: Hashable, Sendable {
  public enum Ground: String, CaseIterable, Sendable {
    /// The set was complete when it came; something is supplemented: the clock is held and resumes.
    case supplement
    /// The set was incomplete at receipt: the period begins anew when it is complete.
    case incompleteAtReceipt = "incomplete-at-receipt"
  }

  public var reasons: [String]
  public var ground: Ground

  public init(reasons: [String], ground: Ground) {
    self.reasons = reasons
    self.ground = ground
  }
}

/// A finding as a spot check writes it down, before it has a number.
public struct FindingNote: Hashable, Sendable {
  public var kind: Finding.Kind
  public var severity: Finding.Severity
  public var text: String
  public var mendBy: Day?

  public init(kind: Finding.Kind, severity: Finding.Severity, text: String, mendBy: Day?) {
    self.kind = kind
    self.severity = severity
    self.text = text
    self.mendBy = mendBy
  }
}

/// The reason given for going on in spite of rules that hold "in principle" or only warn, and which rules those were.
public struct Justification: Hashable, Sendable {
  public var rules: [RuleID]
  public var reason: String

  public init(rules: [RuleID], reason: String) {
    self.rules = rules
    self.reason = reason
  }
}

/// An event with its circumstances: who, when it happened, when it was recorded.
public struct RecordedEvent: Hashable, Sendable {
  public var caseID: CaseID
  /// The revision the case has with this event; the first is 1.
  public var revision: Int
  public var event: CaseEvent
  public var actor: PersonID
  /// The actor's name at the time: histories outlive accounts.
  public var actorName: String
  /// The day it happened. Earlier than `recordedAt` for a fact recorded late.
  public var happenedOn: Day
  public var recordedAt: Moment
  public var operation: OperationID
  /// When the actor opened the case to look at it, for a decision taken at the desk.
  public var openedAt: Moment?

  public init(
    caseID: CaseID, revision: Int, event: CaseEvent, actor: PersonID, actorName: String, happenedOn: Day,
    recordedAt: Moment, operation: OperationID, openedAt: Moment? = nil
  ) {
    self.openedAt = openedAt
    self.caseID = caseID
    self.revision = revision
    self.event = event
    self.actor = actor
    self.actorName = actorName
    self.happenedOn = happenedOn
    self.recordedAt = recordedAt
    self.operation = operation
  }

  public var isLate: Bool { happenedOn < recordedAt.day }
}
