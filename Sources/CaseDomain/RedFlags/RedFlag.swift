/// Something an auditor would find later, shown before payment. A flag never decides: an open one of severity
/// `stop` or `check` asks for a reasoned resolution before approval.
public struct RedFlag: Hashable, Sendable {
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case stop, check, note

    /// The most severe first.
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
    private var order: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  }

  public let kind: Kind
  /// The learners it is about, in the order of the roster.
  public let learners: [Int]
  /// What else it is about: other cases, days, teachers, amounts. A mark that was not there raises the flag anew.
  public let marks: [String]
  /// What was seen, for whoever has to answer the flag.
  public let evidence: [FlagEvidence]

  public init(_ kind: Kind, learners: [Int] = [], marks: [String] = [], evidence: [FlagEvidence]) {
    self.kind = kind
    self.learners = Set(learners).sorted()
    self.marks = Set(marks).sorted()
    self.evidence = evidence
  }

  /// How it is named when it is resolved: `F-01:3.7@2025-0004`.
  public var key: String { FlagKey(self).text }
}

/// The name of a flag: its number, the learners and the marks it is about. It stands in the journal where the flag
/// was answered.
public struct FlagKey: Hashable, Sendable {
  public let kind: RedFlag.Kind
  public let learners: [Int]
  public let marks: [String]

  init(_ flag: RedFlag) {
    kind = flag.kind
    learners = flag.learners
    marks = flag.marks
  }

  /// Reads `F-01:3.7@2025-0004+2025-0009`; nil for anything else.
  public init?(_ text: String) {
    let sides = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = sides[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = RedFlag.Kind(rawValue: String(parts[0])) else { return nil }
    let written = parts.count > 1 ? parts[1].split(separator: ".", omittingEmptySubsequences: false) : []
    let numbers = written.compactMap { Int($0) }
    guard numbers.count == written.count else { return nil }
    self.kind = kind
    learners = numbers
    marks = sides.count > 1 ? sides[1].split(separator: "+").map(String.init) : []
  }

  public var text: String {
    kind.rawValue + (learners.isEmpty ? "" : ":" + learners.map(String.init).joined(separator: "."))
      + (marks.isEmpty ? "" : "@" + marks.joined(separator: "+"))
  }

  /// Whether an answer given under this name answers the flag still: it is about nothing that was not there then.
  func covers(_ flag: RedFlag) -> Bool {
    kind == flag.kind && Set(flag.learners).isSubset(of: learners) && Set(flag.marks).isSubset(of: marks)
  }
}

extension CaseFile {
  /// The reason that answers a flag; nil while it is open. An answer holds while the evidence stays within what it
  /// was given for: whoever is no longer on the list needs no new answer, a new learner does.
  public func answer(to flag: RedFlag) -> String? {
    if FlagTable.row(for: flag.kind).answered == .inDecision { return reasonInDecision(for: flag) }
    if resolvedFlags.isEmpty { return nil }
    if let reason = resolvedFlags[flag.key] { return reason }
    let covering = resolvedFlags.keys.filter { FlagKey($0)?.covers(flag) == true }
    return covering.min().flatMap { resolvedFlags[$0] }
  }

  /// The reason of the recommendation that stands, when it lifted every rule the flag is about.
  private func reasonInDecision(for flag: RedFlag) -> String? {
    guard let recommendation else { return nil }
    let record = history.last { $0.revision == recommendation.revision }
    guard let lifted = record?.event.justification, Set(flag.marks).isSubset(of: lifted.rules.map(\.rawValue))
    else { return nil }
    return lifted.reason
  }
}
