/// Something an auditor would find later, shown before payment. A flag never decides: an open one of severity
/// `stop` or `check` asks for a reasoned resolution before approval.
public struct RedFlag: Hashable, Sendable {
  public enum Severity: String, CaseIterable, Sendable {
    case stop, check, note

    public var blocksApproval: Bool { self != .note }
  }

  /// The flags computed today, by their number in the list of red flags.
  public enum Kind: String, CaseIterable, Sendable {
    case onceAYear = "F-02"
    case fourthTime = "F-03"
    case sameOccupationAgain = "F-04"
    case identityInvalid = "F-13"
    case contractOutsideWindow = "F-20"
    case claimedIsNotComputed = "F-26"

    public var severity: Severity { .stop }
  }

  public var kind: Kind
  /// The learners it is about.
  public var learners: [Int]

  /// How it is named when it is resolved: the flag and the learners, so that a new learner raises it anew.
  public var key: String {
    kind.rawValue + (learners.isEmpty ? "" : ":" + learners.map(String.init).joined(separator: "."))
  }
}

extension Circumstances {
  /// Flags of the case that no reason has answered.
  public func openFlags(of file: CaseFile) -> [RedFlag] {
    flags(of: file).filter { file.resolvedFlags[$0.key] == nil }
  }

  /// All flags of the case, answered or not.
  public func flags(of file: CaseFile) -> [RedFlag] {
    guard let policy = policy(for: file.filing) else { return [] }
    var flags: [RedFlag] = []
    func raise(_ kind: RedFlag.Kind, _ learners: [Int]) {
      if !learners.isEmpty { flags.append(RedFlag(kind: kind, learners: learners)) }
    }
    raise(.identityInvalid, file.learners.filter { $0.identityProblem != nil }.map(\.number))
    raise(.contractOutsideWindow, file.learnersOutsideContractWindow(groups: [.employee], under: policy))

    // The limits bind learners who would be paid; before the results all would be.
    let candidates = file.learners.filter { learner in
      (learner.result.map(\.passed) ?? true) && learner.judgement?.isEligible != false
        && (file.claim?.learners.contains(learner.number) ?? true)
    }
    let limits = candidates.map {
      ($0.number, Set(file.ledgerProblems(of: $0, under: policy, ledger: office.ledger).map(\.rule)))
    }
    raise(.onceAYear, limits.filter { $0.1.contains(.r411) }.map(\.0))
    raise(.fourthTime, limits.filter { $0.1.contains(.r410) }.map(\.0))
    raise(.sameOccupationAgain, limits.filter { $0.1.contains(.r412) || $0.1.contains(.r712) }.map(\.0))
    return flags
  }
}

extension CaseFile {
  /// Learners whose contract does not satisfy R-116: at least one year, trained within a year of signing.
  func learnersOutsideContractWindow(groups: Set<LearnerGroup>, under policy: Policy) -> [Int] {
    guard filing.trainingType == .enterprise || filing.trainingType == .apprenticeship else { return [] }
    return learners.filter { learner in
      guard groups.contains(learner.group) else { return false }
      guard let contract = learner.contract else { return true }
      return contract.months < policy[.contractMonths]
        || filing.plannedStart > contract.signedOn.adding(months: policy[.contractWindowMonths])
        || filing.plannedStart < contract.signedOn
    }.map(\.number)
  }
}
