/// Who drew which subsidy, across all cases, and the per-person limits that follow (R-410, R-411, R-412,
///
///
/// A learner that a case claims for stands in the ledger from the claim on, not only once paid: of two
/// claims running side by side each shows the other, and judging the learner ineligible in one takes the
/// entry out and frees the other. Counting paid ones alone would let both through.
///
/// Skill-upgrading subsidies, imported from elsewhere, count where 附件3 备注5 counts them: against a repeat
/// of an occupation at a level, not towards the times.
public struct PersonLedger: Equatable, Sendable {
  private var entriesBySubject = PiecewiseTable<String, [LedgerEntry]>()

  public init() {}

  public init(_ entries: some Sequence<LedgerEntry>) {
    for entry in entries { insert(entry) }
  }

  /// Puts an entry in; one of the same person and source is replaced, so that a claim becomes paid.
  public mutating func insert(_ entry: LedgerEntry) {
    remove(subject: entry.subject, source: entry.source)
    var entries = entriesBySubject[entry.subject] ?? []
    let place = entries.firstIndex { entry.isBefore($0) } ?? entries.endIndex
    entries.insert(entry, at: place)
    entriesBySubject[entry.subject] = entries
  }

  /// Takes an entry out; one that is not there is already out.
  public mutating func remove(subject: String, source: LedgerSource) {
    guard var entries = entriesBySubject[subject] else { return }
    entries.removeAll { $0.source == source }
    entriesBySubject[subject] = entries.isEmpty ? nil : entries
  }

  /// The person's history, the earliest completion first.
  public func entries(of subject: String) -> [LedgerEntry] { entriesBySubject[subject] ?? [] }

  /// How many people have an entry.
  public var subjectCount: Int { entriesBySubject.count }

  /// What stands against paying this person for this training, in the order of the rules; empty when
  /// nothing does. The entry of the asking case itself is left out.
  public func problems(with candidate: LedgerCandidate, under policy: Policy) -> [LedgerProblem] {
    counts(with: candidate, under: policy).filter(\.isReached).map { LedgerProblem($0.rule, $0.evidence) }
  }

  /// How far each limit is used up by other trainings, in the order of the rules.
  public func counts(with candidate: LedgerCandidate, under policy: Policy) -> [LimitCount] {
    let others = entries(of: candidate.subject).filter { $0.source != .case(candidate.caseID) }
    let trainings = others.filter(\.countsAsTime)
    let sameYear = trainings.filter {
      $0.completionDay.isSameYear(as: candidate.completionDay, by: policy.settings.yearlyLimit)
    }
    let repeats = others.filter { $0.occupation == candidate.occupation && $0.level == candidate.level }
    let apprenticed = repeats.filter { $0.apprenticeshipYear != nil && candidate.apprenticeshipYear != nil }
    let plain = repeats.filter { !apprenticed.contains($0) }
    let sameTerm = apprenticed.filter { $0.apprenticeshipYear == candidate.apprenticeshipYear }
    return [
      LimitCount(rule: .r410, evidence: trainings, limit: policy[.lifetimeLimit]),
      LimitCount(rule: .r411, evidence: sameYear, limit: policy[.yearlyLimit]),
      LimitCount(rule: .r412, evidence: plain, limit: 1),
    ] + (candidate.apprenticeshipYear == nil ? [] : [LimitCount(rule: .r712, evidence: sameTerm, limit: 1)])
  }
}

/// How far a person has used up a limit.
public struct LimitCount: Hashable, Sendable {
  public let rule: RuleID
  /// The trainings that count, the earliest first.
  public let evidence: [LedgerEntry]
  /// So many of them and no training more is paid.
  public let limit: Int

  public var isReached: Bool { evidence.count >= limit }
}

/// A training for which a person may be about to be paid.
public struct LedgerCandidate: Hashable, Sendable {
  /// Whose; see `LedgerEntry.subject`.
  public let subject: String
  public let caseID: String
  public let completionDay: Day
  public let occupation: String
  public let level: AwardLevel
  public let apprenticeshipYear: Int?

  public init(
    subject: String, caseID: String, completionDay: Day, occupation: String, level: AwardLevel,
    apprenticeshipYear: Int? = nil
  ) {
    self.subject = subject
    self.caseID = caseID
    self.completionDay = completionDay
    self.occupation = occupation
    self.level = level
    self.apprenticeshipYear = apprenticeshipYear
  }
}

/// A limit that is reached, with what reached it.
public struct LedgerProblem: Hashable, Sendable {
  public let rule: RuleID
  /// The entries that count, the earliest first; never empty.
  public let evidence: [LedgerEntry]

  init(_ rule: RuleID, _ evidence: [LedgerEntry]) {
    self.rule = rule
    self.evidence = evidence
  }
}

extension Day {
  fileprivate func isSameYear(as other: Day, by basis: YearlyLimitBasis) -> Bool {
    switch basis {
    case .completionYear: year == other.year
    case .twelveMonths: other < adding(months: 12) && self < other.adding(months: 12)
    }
  }
}
