/// A period of working days in which someone owes an answer.
public struct ClockRule: Hashable, Sendable {
  public let name: ClockName
  /// The length of the period, at least one working day.
  public let workingDays: Int
  /// The rule that sets it.
  public let rule: RuleID
  /// Whether the day on which the clock is held is counted (docs/decisions/0002).
  public let holdingDayCounts: Bool

  public init(name: ClockName, workingDays: Int, rule: RuleID? = nil, holdingDayCounts: Bool? = nil) {
    self.name = name
    self.workingDays = max(1, workingDays)
    self.rule = rule ?? name.rule
    self.holdingDayCounts = holdingDayCounts ?? name.holdingDayCounts
  }

  /// The clock under a policy; nil when the centre has set no target for the completion audit.
  public init?(_ name: ClockName, under policy: Policy) {
    let length =
      switch name {
      case .filingReview: policy[.filingReviewDays]
      case .completionAudit: policy.settings.completionAuditDays ?? 0
      case .claimReview: policy[.claimReviewDays]
      case .notice: policy[.noticeDays]
      case .payout: policy[.payoutDays]
      }
    guard length > 0 else { return nil }
    self.init(name: name, workingDays: length)
  }
}

/// The clocks that count working days.
public enum ClockName: String, CaseIterable, Sendable {
  case filingReview = "filing-review"
  case completionAudit = "completion-audit"
  case claimReview = "claim-review"
  case notice
  case payout

  public var rule: RuleID { row.rule }
  /// Who owes the next step while the clock runs.
  public var owedBy: ClockParty { row.owedBy }
  /// Who owes it while the clock is held.
  public var owedWhileHeld: ClockParty { row.owedWhileHeld }
  /// A review had the case in hand on the day it was returned; a notice objected to did not stand a full day.
  public var holdingDayCounts: Bool { row.holdingDayCounts }

  private var row: (rule: RuleID, owedBy: ClockParty, owedWhileHeld: ClockParty, holdingDayCounts: Bool) {
    switch self {
    case .filingReview: (.r104, .office, .institution, true)
    case .completionAudit: (.h110, .office, .institution, true)
    case .claimReview: (.r402, .office, .institution, true)
    case .notice: (.r403, .calendar, .office, false)
    case .payout: (.r404, .office, .institution, true)
    }
  }
}

/// Who owes the next step.
public enum ClockParty: String, Sendable {
  case office, institution
  /// Nobody: days must pass.
  case calendar
}

/// Why a clock is held.
public enum HoldGround: String, CaseIterable, Sendable {
  /// The institution supplements its papers.
  case supplement
  /// The set was incomplete at receipt; when it is whole the period begins anew.
  case incompleteAtReceipt = "incomplete-at-receipt"
  /// An objection to a public notice is looked into.
  case objection

  public var rule: RuleID {
    switch self {
    case .supplement: .r603
    case .incompleteAtReceipt: .r710
    case .objection: .r604
    }
  }
}

/// What happened to a clock, taken from the events of a case in the order they were recorded.
public enum ClockMark: Hashable, Sendable {
  /// The event from which the period runs; its day is not counted.
  case started(Day)
  case held(Day, ground: HoldGround)
  /// The papers are back, the objection is settled: counting goes on the next working day. After a stop it
  /// takes the period up again, with the days that were left.
  case resumed(Day)
  /// The papers were incomplete at receipt and are complete now: the period begins anew.
  case restarted(Day)
  /// The answer was given.
  case stopped(Day)

  public var day: Day {
    switch self {
    case .started(let day), .held(let day, _), .resumed(let day), .restarted(let day), .stopped(let day): day
    }
  }
}
