/// What is new of a case's learners elsewhere since the case was last looked at: other classes, claims and payments of the
/// same people. Told where money or a class depends on it: at the approval, at every spot check, at the claim (R-410,
///
public struct LearnerNews: Hashable, Sendable {
  /// The last look at the case; nil before the first, and then everything known is told.
  public let since: RecordedEvent?
  /// In the order in which it was recorded, then by learner.
  public let entries: [Entry]

  public struct Entry: Hashable, Sendable {
    /// The number on the roster.
    public let learner: Int
    public let kind: Kind
    public let source: LedgerSource
    /// The other class; empty of an import.
    public let title: String
    /// The day it was recorded; of an import that of the completion.
    public let on: Day
  }

  public enum Kind: Hashable, Sendable {
    /// On the roster of another class.
    case enrolled
    /// On the roster of a class that is taught at the same time, on these days at least.
    case overlaps(from: Day, through: Day)
    case claimed
    case paid
    /// Left out of the claim, or the claim or the class came to nothing.
    case released
    /// Drawn before this store began, or as a skill-upgrading subsidy.
    case imported
  }

  /// The decisions at which the learners are looked up, and which the next look therefore begins at.
  public static let looks: Set<Action> = [
    .approveFiling, .recordSpotCheck, .fileClaim, .judgeLearner, .recommendClaim, .signOff,
  ]
}

extension Circumstances {
  /// What is new of the case's learners since the last look at it.
  public func learnerNews(of file: CaseFile) -> LearnerNews {
    let since = file.history.last { LearnerNews.looks.contains($0.event.action) }
    var found: [(at: Moment, entry: LearnerNews.Entry)] = []
    for learner in file.learners {
      let subject = learner.person.subject
      for id in office.rosters.cases(of: subject) where id != file.id {
        guard let other = office[id] else { continue }
        found += news(of: learner, in: other, beside: file, since: since?.recordedAt)
      }
      guard since == nil else { continue }
      for entry in office.ledger.entries(of: subject.text) {
        if case .case = entry.source { continue }
        found.append(
          (
            Moment(entry.completionDay),
            LearnerNews.Entry(
              learner: learner.number, kind: .imported, source: entry.source, title: "",
              on: entry.completionDay)
          ))
      }
    }
    found.sort { ($0.at, $0.entry.learner, $0.entry.title) < ($1.at, $1.entry.learner, $1.entry.title) }
    return LearnerNews(since: since, entries: found.map(\.entry))
  }

  private func news(
    of learner: Learner, in other: CaseFile, beside file: CaseFile, since: Moment?
  ) -> [(at: Moment, entry: LearnerNews.Entry)] {
    let subject = learner.person.subject
    var number: Int?
    var isClaimed = false
    var found: [(at: Moment, entry: LearnerNews.Entry)] = []
    func tell(_ kind: LearnerNews.Kind, _ record: RecordedEvent) {
      if let since, record.recordedAt <= since { return }
      found.append(
        (
          record.recordedAt,
          LearnerNews.Entry(
            learner: learner.number, kind: kind, source: .case(other.id.text), title: other.filing.title,
            on: record.recordedAt.day)
        ))
    }
    func enrol(_ roster: [Learner], _ record: RecordedEvent) {
      let place = roster.first { $0.person.subject == subject }?.number
      if number == nil, place != nil { tell(overlap(of: other, and: file), record) }
      if number != nil, place == nil { tell(.released, record) }
      number = place
    }
    func claim(_ claim: Claim, _ record: RecordedEvent) {
      let isIn = number.map(claim.learners.contains) ?? false
      if isIn, !isClaimed { tell(.claimed, record) }
      if !isIn, isClaimed { tell(.released, record) }
      isClaimed = isIn
    }
    for record in other.history {
      switch record.event {
      case .filed(_, let roster), .filingResubmitted(_, _, .some(let roster)): enrol(roster, record)
      case .claimFiled(let filed), .claimResubmitted(_, .some(let filed)): claim(filed, record)
      case .learnerJudged(let numbers, let isEligible, _, _):
        guard let number, numbers.contains(number), isClaimed else { continue }
        if !isEligible { tell(.released, record) }
      case .payoutConfirmed:
        if isClaimed, number.flatMap(other.learner)?.judgement?.isEligible != false { tell(.paid, record) }
      case .filingRefused, .terminated, .completionFailed, .withdrawn, .signedOff(.reject, _, _, _, _):
        if number != nil { tell(.released, record) }
      default: continue
      }
    }
    return found
  }

  private func overlap(of other: CaseFile, and file: CaseFile) -> LearnerNews.Kind {
    let from = max(other.openedOn ?? other.filing.plannedStart, file.openedOn ?? file.filing.plannedStart)
    let through = min(other.lastTrainingDay, file.lastTrainingDay)
    return from <= through ? .overlaps(from: from, through: through) : .enrolled
  }
}
