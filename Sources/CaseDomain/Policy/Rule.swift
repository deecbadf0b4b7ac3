/// A rule as it is cited: where it stands, what it does, and the words it rests on.
///
/// The rows are in `RuleTable.swift`. A rule's explanation in a sentence, per language, is wording and
/// lives in CaseWording; its enforcement lives where the deed is judged, and names the rule.
public struct Rule: Hashable, Sendable {
  public let id: RuleID
  /// The place in the policy, or in a law, in its own numbering: `附件2 3.1`, `四(一)`, `民法典 第201条`;
  /// nil where no clause says so.
  public let clause: String?
  /// What the rule does, the main thing first; never empty.
  public let kinds: [RuleKind]
  /// The words of the source, an ellipsis where words were left out; nil where nothing is written.
  public let original: String?
  /// Whether what is enforced is, wholly or partly, our reading of a text that leaves it open.
  public let reading: Bool

  /// The row of a rule. Total: every rule has one.
  public init(for id: RuleID) { self = id.rule }

  /// Every rule, in the order of the register.
  public static let all: [Rule] = RuleID.allCases.map(Rule.init(for:))

  /// Whether the rule does this, perhaps among other things.
  public func `is`(_ kind: RuleKind) -> Bool { kinds.contains(kind) }

  init(
    _ id: RuleID, _ clause: String?, _ kinds: [RuleKind], reading: Bool = false, _ original: String?
  ) {
    self.id = id
    self.clause = clause
    self.kinds = kinds
    self.original = original
    self.reading = reading
  }
}

/// What a rule does.
public enum RuleKind: String, CaseIterable, Sendable {
  /// Stops an action.
  case `guard`
  /// Warns and asks for a reason: "原则上", "鼓励".
  case soft
  /// Is computed and shown.
  case figure
  /// Is recorded.
  case duty
  /// Is a table of the policy.
  case data
  /// Counts days.
  case clock
  /// Gives an action to those concerned.
  case action
  /// Is known, but not the console's to do.
  case outside
}
