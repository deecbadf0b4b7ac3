/// What somebody asks to be done to a case, read as types. Whether it may be done is for `decide`.
public enum CaseCommand: Hashable, Sendable {
  case file(Filing, [RosterLine])
  case assign(PersonID)
  case checkMaterial([Material], MaterialVerdict, note: String)
  case verifyPoint([VerificationPoint], note: String)
  case returnFiling(Return)
  case resubmitFiling(note: String, Filing?, [RosterLine]?)
  case approveFiling(reason: String)
  case refuseFiling(reason: String)
  case openClass(Ceremony, reason: String = "")
  case recordAttendance(
    day: Day, hours: Int, Attendance.Method, LearnerSelection, AttendanceLog = AttendanceLog())
  case recordPhotos(day: Day, Session.Kind, count: Int, [FileFact], takenOn: Day? = nil)
  case attachDocument(
    AttachedDocument.Kind, title: String, [FileFact], of: LearnerSelection? = nil, provesThrough: Day? = nil)
  case recordSpotCheck(
    day: Day, SpotCheck.Mode, checkers: [PersonID], headCount: Int, note: String, [FindingNote],
    time: ClockSpan? = nil)
  case closeFinding(Int, evidence: String)
  case drawCallbacks
  case recordCallback(Int, CallbackAnswer, note: String)
  case orderRectification(reason: String, deadline: Day)
  case acceptRectification(mended: String, newEnd: Day?)
  case terminate(reason: String)
  case requestCompletion(reason: String = "")
  case recordResult(
    LearnerSelection, passed: Bool, score: Int?, attendedDays: Int?, leftOn: Day? = nil, reason: String = "")
  case passCompletion(Ceremony, reason: String)
  case returnCompletion(Return)
  case resubmitCompletion(note: String)
  case failCompletion(reason: String)
  case recordCredential(Int, CredentialKind, AwardLevel?, number: String, issuedOn: Day, issuer: String = "")
  case recordJob(LearnerSelection, JobKind, employer: String, startedOn: Day, JobTerms = JobTerms())
  case recordReferral(day: Day, description: String, LearnerSelection)
  case fileClaim(ClaimForm)
  case judgeLearner(LearnerSelection, isEligible: Bool, RuleID?, reason: String)
  case returnClaim(Return)
  case resubmitClaim(note: String, ClaimForm?)
  case recommendClaim(ClaimOpinion, Money, reason: String)
  case signOff(SignOffDecision, seenRevision: Int, reason: String)
  case publishNotice(place: String, contact: String)
  case recordObjection(from: String, receivedOn: Day, text: String, LearnerSelection?)
  case resolveObjection(Int, ObjectionVerdict, reason: String)
  case closeNotice
  case confirmPayout(Money, voucher: String, payee: String, paidOn: Day)
  case archive(location: String, [RetainedPaper])
  case withdraw(request: String)
  case resolveFlag(String, reason: String)
  case addNote(String)
  case correctRecord(Int, reason: String)
  case reconsider(reason: String)
}

/// Learners by number, or all of them.
public enum LearnerSelection: Hashable, Sendable {
  case all
  case numbers([Int])
  case allExcept([Int])

  /// The numbers meant, in roster order.
  public func numbers(in roster: [Learner]) -> [Int] {
    let all = roster.map(\.number)
    switch self {
    case .all: return all
    case .numbers(let wanted): return all.filter(Set(wanted).contains)
    case .allExcept(let left): return all.filter { !Set(left).contains($0) }
    }
  }

  /// Numbers that no learner bears.
  func unknown(in roster: [Learner]) -> [Int] {
    let known = Set(roster.map(\.number))
    switch self {
    case .all: return []
    case .numbers(let wanted), .allExcept(let wanted): return wanted.filter { !known.contains($0) }
    }
  }
}

/// A claim on its way in, account included.
public struct ClaimForm: Hashable, Sendable {
  public var receivedOn: Day
  public var learners: LearnerSelection
  public var claimed: Money
  public var payeeKind: Payee.Kind
  public var payeeName: String
  public var account: PersonalDetails
  public var lines: [Int: Money]

  public init(
    receivedOn: Day, learners: LearnerSelection, claimed: Money, payeeKind: Payee.Kind, payeeName: String,
    account: PersonalDetails, lines: [Int: Money] = [:]
  ) {
    self.lines = lines
    self.receivedOn = receivedOn
    self.learners = learners
    self.claimed = claimed
    self.payeeKind = payeeKind
    self.payeeName = payeeName
    self.account = account
  }
}

extension CaseCommand {
  public var action: Action {
    switch self {
    case .file: .file
    case .assign: .assign
    case .checkMaterial: .checkMaterial
    case .verifyPoint: .verifyPoint
    case .returnFiling: .returnFiling
    case .resubmitFiling: .resubmitFiling
    case .approveFiling: .approveFiling
    case .refuseFiling: .refuseFiling
    case .openClass: .openClass
    case .recordAttendance: .recordAttendance
    case .recordPhotos: .recordPhotos
    case .attachDocument: .attachDocument
    case .recordSpotCheck: .recordSpotCheck
    case .closeFinding: .closeFinding
    case .drawCallbacks: .drawCallbacks
    case .recordCallback: .recordCallback
    case .orderRectification: .orderRectification
    case .acceptRectification: .acceptRectification
    case .terminate: .terminate
    case .requestCompletion: .requestCompletion
    case .recordResult: .recordResult
    case .passCompletion: .passCompletion
    case .returnCompletion: .returnCompletion
    case .resubmitCompletion: .resubmitCompletion
    case .failCompletion: .failCompletion
    case .recordCredential: .recordCredential
    case .recordJob: .recordJob
    case .recordReferral: .recordReferral
    case .fileClaim: .fileClaim
    case .judgeLearner: .judgeLearner
    case .returnClaim: .returnClaim
    case .resubmitClaim: .resubmitClaim
    case .recommendClaim: .recommendClaim
    case .signOff: .signOff
    case .publishNotice: .publishNotice
    case .recordObjection: .recordObjection
    case .resolveObjection: .resolveObjection
    case .closeNotice: .closeNotice
    case .confirmPayout: .confirmPayout
    case .archive: .archive
    case .withdraw: .withdraw
    case .resolveFlag: .resolveFlag
    case .addNote: .addNote
    case .correctRecord: .correctRecord
    case .reconsider: .reconsider
    }
  }

  /// Personal data in the command, to be given a reference before it is decided.
  public var personalDetails: [PersonalDetails] {
    switch self {
    case .file(_, let roster), .resubmitFiling(_, _, .some(let roster)): roster.map(\.details)
    case .fileClaim(let form), .resubmitClaim(_, .some(let form)): [form.account]
    default: []
    }
  }

  /// Personal data that are compared and not kept: of these a reference names the subject and nothing else.
  public var comparedDetails: [PersonalDetails] {
    switch self {
    case .file(_, let roster), .resubmitFiling(_, _, .some(let roster)):
      roster.flatMap { [$0.details.phoneAlone, $0.details.accountAlone].compactMap(\.self) }
    default: []
    }
  }

  /// The day a fact carries in itself; nil where the envelope alone says when it happened.
  var statedDay: Day? {
    switch self {
    case .file(let filing, _): filing.receivedOn
    case .openClass(let ceremony, _): ceremony.heldOn
    case .recordAttendance(let day, _, _, _, _), .recordPhotos(let day, _, _, _, _),
      .recordSpotCheck(let day, _, _, _, _, _, _), .recordReferral(let day, _, _),
      .recordObjection(_, let day, _, _), .confirmPayout(_, _, _, let day):
      day
    case .fileClaim(let form): form.receivedOn
    default: nil
    }
  }

  /// The reason given for going on where a rule holds only in principle, or in spite of a warning.
  var justification: String {
    switch self {
    case .approveFiling(let reason), .passCompletion(_, let reason), .recommendClaim(_, _, let reason),
      .judgeLearner(_, _, _, let reason), .openClass(_, let reason), .requestCompletion(let reason),
      .recordResult(_, _, _, _, _, let reason):
      reason
    // A return says why by its reasons.
    case .returnFiling(let papers), .returnCompletion(let papers), .returnClaim(let papers):
      papers.reasons.joined()
    default: ""
    }
  }
}

/// A command with its envelope.
public struct Order: Hashable, Sendable {
  /// The case; nil for `file`, which makes one.
  public var caseID: CaseID?
  public var command: CaseCommand
  public var actor: PersonID
  public var operation: OperationID
  /// The revision the actor saw; nil when nobody else can have changed the case meanwhile.
  public var expectedRevision: Int?
  /// The day a fact happened; nil for today. Decisions are dated by the clock alone.
  public var happenedOn: Day?
  /// When the actor opened the case to look at it; nil where it was not looked at on a screen.
  public var openedAt: Moment?

  public init(
    caseID: CaseID?, command: CaseCommand, actor: PersonID, operation: OperationID,
    expectedRevision: Int? = nil,
    happenedOn: Day? = nil, openedAt: Moment? = nil
  ) {
    self.openedAt = openedAt
    self.caseID = caseID
    self.command = command
    self.actor = actor
    self.operation = operation
    self.expectedRevision = expectedRevision
    self.happenedOn = happenedOn
  }
}
