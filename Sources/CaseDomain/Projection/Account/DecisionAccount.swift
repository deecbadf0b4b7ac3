/// A past decision, with what its author had before them: the answer to "why was this let through".
public struct DecisionAccount: Hashable, Sendable {
  /// Who decided what, when, and which revision came of it.
  public let record: RecordedEvent
  /// The case at the revision before, on that day: stage, days left, claim and award.
  public let seen: WorklistRow
  /// The red flags that nobody had answered then.
  public let openFlags: [RedFlag]
  /// What the decision was held to, in the order in which it was asked.
  public let checks: [Check]
  /// The rules that hold "in principle" and were lifted, with the reason.
  public let lifted: Justification?
  /// How what it covers differs today.
  public let changes: [EnvelopeChange]

  /// A guard and the rules by which it judged this case.
  public struct Check: Hashable, Sendable {
    public let check: Guard
    public let rules: [RuleID]
  }

  public var action: Action { record.event.action }

  /// What a recommendation or a signature covers.
  public var covers: DecisionEnvelope? { record.event.covers }

  /// The rules applied, each once, the rule of the action itself first.
  public var rules: [RuleID] {
    var seen: Set<RuleID> = []
    return ([TransitionTable.row(for: action).rule] + checks.flatMap(\.rules)).filter {
      seen.insert($0).inserted
    }
  }
}

extension Circumstances {
  /// Every decision taken on the case, the earliest first.
  public func decisions(on file: CaseFile) -> [DecisionAccount] {
    account(for: file.history.filter(\.event.action.isDecision), on: file)
  }

  /// The account of one record; nil where it was no decision.
  public func decision(_ revision: Int, on file: CaseFile) -> DecisionAccount? {
    account(for: file.history.filter { $0.revision == revision && $0.event.action.isDecision }, on: file)
      .first
  }

  private func account(for decided: [RecordedEvent], on file: CaseFile) -> [DecisionAccount] {
    guard let last = decided.last else { return [] }
    var replay = OfficeReplay(office, through: last.recordedAt)
    return decided.compactMap { record in
      replay.advance(before: record)
      guard let before = replay.office[file.id] else { return nil }
      var then = self
      then.now = record.recordedAt
      then.office = replay.office
      return DecisionAccount(
        record: record, seen: then.row(for: before), openFlags: then.openFlags(of: before),
        checks: then.checks(of: record.event.action, on: before), lifted: record.event.justification,
        changes: record.event.covers.map { changes(since: $0, in: file) } ?? [])
    }
  }

  private func checks(of action: Action, on file: CaseFile) -> [DecisionAccount.Check] {
    guard let policy = policy(for: file.filing) else { return [] }
    return TransitionTable.row(for: action).guards.map {
      DecisionAccount.Check(check: $0, rules: $0.rules(asking: file, under: policy))
    }.filter { !$0.rules.isEmpty }
  }
}

extension Action {
  /// Whether somebody answers for it later: an approval, a refusal, a return, a signature, money.
  public var isDecision: Bool {
    switch self {
    case .returnFiling, .approveFiling, .refuseFiling, .orderRectification, .terminate, .passCompletion,
      .returnCompletion, .failCompletion, .returnClaim, .recommendClaim, .signOff, .resolveObjection,
      .closeNotice, .confirmPayout, .reconsider:
      true
    case .file, .assign, .checkMaterial, .verifyPoint, .resubmitFiling, .openClass, .recordAttendance,
      .recordPhotos, .attachDocument, .recordSpotCheck, .closeFinding, .acceptRectification,
      .requestCompletion, .recordResult, .resubmitCompletion, .extendRange, .recordCredential, .recordJob,
      .recordReferral, .fileClaim, .judgeLearner, .resubmitClaim, .publishNotice, .recordObjection, .archive,
      .withdraw, .resolveFlag, .addNote, .correctRecord, .drawCallbacks, .recordCallback:
      false
    }
  }
}

extension CaseEvent {
  /// What a recommendation or a signature covers.
  public var covers: DecisionEnvelope? {
    switch self {
    case .claimRecommended(_, _, _, _, let covers), .signedOff(_, _, _, _, let covers): covers
    default: nil
    }
  }

  /// Why rules that hold "in principle", or warnings, were lifted, where some were.
  public var justification: Justification? {
    switch self {
    case .filingApproved(let justification), .completionPassed(_, _, let justification),
      .claimRecommended(_, _, _, let justification, _), .classOpened(_, let justification),
      .completionRequested(let justification), .resultRecorded(_, _, _, _, _, let justification):
      justification
    default: nil
    }
  }
}
