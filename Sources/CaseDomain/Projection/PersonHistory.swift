/// What is known of one person across all cases and imports: the learner's ledger, as it is looked up before money
/// is promised.
public struct PersonHistory: Hashable, Sendable {
  /// The number on the roster of the case from which it was asked.
  public let learner: Int
  /// Every other training of the person, the earliest first.
  public let entries: [Entry]
  /// How far each limit is used up by them, the asking case left out; empty without a policy.
  public let limits: [LimitCount]

  /// One training of the person.
  public struct Entry: Hashable, Sendable {
    /// A case of this store, or an import.
    public let source: LedgerSource
    /// What is known where it is a case of this store.
    public let attendance: ClassAttended?
    /// The occupation, or the raw name of a course.
    public let occupation: String
    /// The level that is paid; where nothing is, the one the class was filed for.
    public let level: AwardLevel
    /// Completion; while the class goes on, the day on which it is to end.
    public let completionDay: Day
    /// Where it stands in the ledger; nil while nothing is claimed for it, or no longer.
    public let state: LedgerState?
    /// The limits it helps to reach for the asking case.
    public let limits: [RuleID]
  }

  /// A class of this store that the person attended.
  public struct ClassAttended: Hashable, Sendable {
    public let institution: String
    public let title: String
    public let startedOn: Day
    public let stage: Stage
    public let hasPassed: Bool?
    /// The rule on which the person was left out of the claim.
    public let excludedUnder: RuleID?
    public let deciders: [Decider]
  }

  /// Who took a decision on the class, when, under the name of that day.
  public struct Decider: Hashable, Sendable {
    public let action: Action
    public let name: String
    public let on: Day
  }
}

extension Circumstances {
  /// Everything else known of a learner of the case.
  public func history(of learner: Learner, in file: CaseFile) -> PersonHistory {
    let subject = learner.person.subject
    let ledger = office.ledger
    let problems =
      policy(for: file.filing).map { file.ledgerProblems(of: learner, under: $0, ledger: ledger) } ?? []
    func limits(_ source: LedgerSource) -> [RuleID] {
      problems.filter { $0.evidence.contains { $0.source == source } }.map(\.rule)
    }
    let entered = ledger.entries(of: subject.text)
    let known = Dictionary(entered.map { ($0.source, $0) }) { first, _ in first }
    let attended = office.rosters.cases(of: subject).filter { $0 != file.id }.compactMap { office[$0] }
      .compactMap { other -> PersonHistory.Entry? in
        guard let line = other.learners.first(where: { $0.person.subject == subject }) else { return nil }
        let source = LedgerSource.case(other.id.text)
        return PersonHistory.Entry(
          source: source, attendance: attendance(of: line, in: other), occupation: other.filing.subject,
          level: known[source]?.level ?? other.filing.level,
          completionDay: other.completedOn ?? other.filing.plannedEnd,
          state: known[source]?.state, limits: limits(source))
      }
    let imported = entered.compactMap { entry -> PersonHistory.Entry? in
      if case .case = entry.source { return nil }
      return PersonHistory.Entry(
        source: entry.source, attendance: nil, occupation: entry.occupation, level: entry.level,
        completionDay: entry.completionDay, state: entry.state, limits: limits(entry.source))
    }
    // Cases come by number and imports in the order of the ledger: of one day, cases stand first.
    let entries = (attended + imported).enumerated().sorted {
      ($0.element.completionDay, $0.offset) < ($1.element.completionDay, $1.offset)
    }
    return PersonHistory(
      learner: learner.number, entries: entries.map(\.element),
      limits: policy(for: file.filing).map {
        file.limitCounts(of: learner, under: $0, ledger: ledger)
      } ?? [])
  }

  private func attendance(of line: Learner, in other: CaseFile) -> PersonHistory.ClassAttended {
    PersonHistory.ClassAttended(
      institution: office.registry.institutions[other.filing.institution]?.name
        ?? other.filing.institution.text,
      title: other.filing.title, startedOn: other.openedOn ?? other.filing.plannedStart, stage: other.stage,
      hasPassed: line.result?.passed,
      excludedUnder: line.judgement.flatMap { $0.isEligible ? nil : $0.rule }, deciders: other.deciders)
  }
}

extension CaseFile {
  /// Who last approved the filing, passed the completion, recommended, signed and paid, in this order.
  public var deciders: [PersonHistory.Decider] {
    let actions: [Action] = [.approveFiling, .passCompletion, .recommendClaim, .signOff, .confirmPayout]
    return actions.compactMap { action in
      history.last { $0.event.action == action }.map {
        PersonHistory.Decider(action: action, name: $0.actorName, on: $0.happenedOn)
      }
    }
  }
}
