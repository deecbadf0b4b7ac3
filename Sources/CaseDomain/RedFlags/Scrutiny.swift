/// One case beside all others: what every flag looks at, put together once and shared: as a value it was copied with all
/// it holds for each of the flags, which took longer than the flags did.
final class Scrutiny: Sendable {
  let file: CaseFile
  let policy: Policy
  let circumstances: Circumstances
  let limits = FlagThresholds.house
  private let claimed: Set<Int>?
  /// Other classes with learners of this one, in the order of their names.
  let companions: [Companion]

  /// A class in which some of the learners stand as well.
  struct Companion: Sendable {
    let file: CaseFile
    /// Positions on this roster and on the other one, from 0.
    var pairs: [(own: Int, other: Int)]
  }

  init(_ file: CaseFile, under policy: Policy, in circumstances: Circumstances) {
    self.file = file
    self.policy = policy
    self.circumstances = circumstances
    claimed = file.claim.map { Set($0.learners) }
    var companions: [CaseID: Companion] = [:]
    for (own, learner) in file.learners.enumerated() {
      // Nearly everyone stands in one class: one look-up, and nothing else.
      let places = circumstances.office.rosters.places(of: learner.person.subject)
      guard places.count > 1 else { continue }
      for place in places where place.caseID != file.id {
        if companions[place.caseID] != nil {
          companions[place.caseID]?.pairs.append((own, place.position))
        } else if let other = circumstances.office[place.caseID], other.holdsAgainstOthers {
          companions[place.caseID] = Companion(file: other, pairs: [(own, place.position)])
        }
      }
    }
    self.companions = companions.values.sorted { $0.file.id < $1.file.id }
  }

  var index: FlagIndex { circumstances.office.flagIndex }
  var filing: Filing { file.filing }

  /// Another case whose facts hold against this one; nil for this case itself.
  func other(_ id: CaseID) -> CaseFile? {
    guard id != file.id, let other = circumstances.office[id], other.holdsAgainstOthers else { return nil }
    return other
  }

  /// Whether money may go out for a learner: who failed, was left out by a judgement or is not claimed for costs nothing.
  /// Before the results everybody may be paid.
  func isPayable(_ learner: Learner) -> Bool {
    learner.result?.passed != false && learner.judgement?.isEligible != false
      && (claimed?.contains(learner.number) ?? true)
  }

  /// The flag, when anything was seen.
  func flag(
    _ kind: RedFlag.Kind, learners: [Int] = [], marks: [String] = [], _ evidence: [FlagEvidence]
  ) -> [RedFlag] {
    evidence.isEmpty ? [] : [RedFlag(kind, learners: learners, marks: marks, evidence: evidence)]
  }
}

extension CaseFile {
  /// Whether what the case says of times and people holds against other cases: a class that was refused, or given up
  /// before it opened, never took place.
  var holdsAgainstOthers: Bool {
    switch stage {
    case .refused: false
    case .withdrawn, .terminated: opening != nil
    default: true
    }
  }

  /// Ended without payment: nothing is left for a flag to hold back.
  var endedUnpaid: Bool {
    switch stage {
    case .refused, .withdrawn, .terminated, .completionFailed, .claimRejected: true
    default: false
    }
  }

  /// The first and the last day of training, planned or cut short.
  var trainingSpan: (first: Day, last: Day) {
    let last = endedUnpaid ? min(lastTrainingDay, endedOn ?? lastTrainingDay) : lastTrainingDay
    return (openedOn ?? filing.plannedStart, last)
  }

  /// Whether the filed hours were all taught, so that the attendance is whole.
  var isTaught: Bool { filing.hours > 0 && deliveredHours >= filing.hours }
}

extension Circumstances {
  /// All flags of the case, answered or not, in the order of the list.
  public func flags(of file: CaseFile) -> [RedFlag] {
    guard let policy = policy(for: file.filing) else { return [] }
    let scrutiny = Scrutiny(file, under: policy, in: self)
    return FlagTable.rows.flatMap { $0.find(scrutiny) }
  }

  /// Flags of the case that no reason has answered, the most severe first. A case that ended without payment has none:
  /// it holds nothing back any more.
  public func openFlags(of file: CaseFile) -> [RedFlag] {
    if file.endedUnpaid { return [] }
    return flags(of: file).filter { file.answer(to: $0) == nil }.sorted {
      ($0.kind.severity, $0.kind) < ($1.kind.severity, $1.kind)
    }
  }

  /// The open flags of the case that an entry of their own answers, the most severe first.
  public func answerableFlags(of file: CaseFile) -> [RedFlag] {
    openFlags(of: file).filter(\.kind.isAnsweredByItself)
  }

  /// The open flags of every case, the most severe first, then by number and case.
  public func openFlags() -> [CaseFlag] {
    office.cases.values.flatMap { file in openFlags(of: file).map { CaseFlag(caseID: file.id, flag: $0) } }
      .sorted {
        ($0.flag.kind.severity, $0.flag.kind, $0.caseID) < ($1.flag.kind.severity, $1.flag.kind, $1.caseID)
      }
  }
}

/// A flag and the case it is raised in.
public struct CaseFlag: Hashable, Sendable {
  public let caseID: CaseID
  public let flag: RedFlag
}
