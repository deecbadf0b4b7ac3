/// One line of the sum as a person would write it on paper. The amounts of a learner's steps add up to the
/// learner's amount; a step that only says why something is so carries zero.
public struct AwardStep: Hashable, Sendable {
  public let kind: Kind
  public let amount: Money

  init(_ kind: Kind, _ amount: Money = .zero) {
    self.kind = kind
    self.amount = amount
  }

  public enum Kind: Hashable, Sendable {
    /// Nothing is paid for this learner.
    case excluded(Exclusion)
    /// The level the class was filed for is not the column that is paid, and why.
    case paidAtCompletion(insteadOf: AwardLevel, Shortfall)
    /// The cell of the table that is paid.
    case rate(Rate)
    /// So many percent more for a shortage occupation, under the rule that grants it to this training.
    case shortageSupplement(percent: Int, rounded: Rounding, RuleID)
    /// Differential pay by the institution's rates.
    case differential(Differential)
    /// The living allowance: so many attended days at so much a day.
    case livingAllowance(days: Int, aDay: Money)
  }

  /// The rule the step rests on.
  public var rule: RuleID {
    switch kind {
    case .excluded(let exclusion): exclusion.rule
    case .paidAtCompletion(_, let shortfall): shortfall.rule
    case .rate(let rate): rate.trainingType == .apprenticeship ? .r409 : .r405
    case .shortageSupplement(_, _, let rule): rule
    case .differential: .r414
    case .livingAllowance: .r407
    }
  }
}

/// Why nothing is paid for a learner.
public enum Exclusion: Hashable, Sendable {
  /// There is no result yet.
  case notExamined
  case notPassed
  case notClaimed
  /// A limit of the person is reached, as computed; the reviewer's judgement is still to come.
  case limit(RuleID)
  /// The reviewer judged so, under that rule.
  case judged(RuleID, note: String)
  /// Project-based: without any certificate.
  case noCredential
  /// Project-based: with a professional qualification only, which the note does not name, and no reason.
  case qualificationOnly
  /// Project-based employment training: certified, but without a job.
  case notEmployed

  public var rule: RuleID {
    switch self {
    case .notExamined, .notPassed: .r417
    case .notClaimed: .r401
    case .limit(let rule), .judged(let rule, _): rule
    case .noCredential, .qualificationOnly, .notEmployed: .r413
    }
  }
}

/// Why a learner of a class filed for a level is paid at the completion rate.
public enum Shortfall: Hashable, Sendable {
  /// The learner obtained no certificate of that level, or a lower one.
  case notObtained(AwardLevel?)
  /// The table says that nobody draws the level: enterprise training at senior level.
  case notPayable
  /// The table has no column for the level: junior and intermediate workers.
  case noColumn
  /// Enterprise technician levels: not on the line in the occupation, or not qualified to apply.
  case notQualified

  public var rule: RuleID { self == .notQualified ? .r408 : .r405 }
}

/// What the scale of differential pay does to a rate.
public enum Differential: Hashable, Sendable {
  /// The policy gives no scale and the centre has put in none: factor 1.
  case noScale
  /// There is a scale, but the institution has no rates yet: factor 1.
  case noStanding
  /// There is a scale, and no band of it is reached: factor 1.
  case noBand
  /// The first band that is reached.
  case band(DifferentialBand, rounded: Rounding)
}
