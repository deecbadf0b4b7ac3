/// Where the policy leaves room and the centre decides: the register's reading by default, one data change
/// away from the other.
public struct PolicySettings: Hashable, Sendable {
  /// Who draws the living allowance.
  public var livingAllowance: LivingAllowanceScope
  /// What "once a year" is counted by.
  public var yearlyLimit: YearlyLimitBasis
  /// The centre's own target for the completion audit, in working days; nil when it has none (H-110).
  public var completionAuditDays: Int?
  /// Whether a second return for something visible the first time warns.
  public var warnsOfSecondReturn: Bool
  /// Whose certificate range a training type without one in 附件4 draws from (R-302, our reading).
  public var borrowedRanges: [TrainingType: TrainingType]
  /// Fewer certificate numbers left than this are announced, so that more can be asked for in time.
  public var certificateReserve: Int
  /// What an objection holds that names learners (R-604, R-711, our reading).
  public var objections: ObjectionScope
  /// Whether a class that departs from its plan says why: filed with more hours than its days hold (R-111, our reading),
  /// opened on another day, or completion asked for while checks are owed (H-111, H-112). Off by default: the workflow's
  /// own guards have none of the three.
  public var warnsOfDepartures: Bool

  public init(
    livingAllowance: LivingAllowanceScope = .preparationScheme,
    yearlyLimit: YearlyLimitBasis = .completionYear, completionAuditDays: Int? = nil,
    warnsOfSecondReturn: Bool = false,
    borrowedRanges: [TrainingType: TrainingType] = [.apprenticeship: .enterprise],
    certificateReserve: Int = PolicySettings.usualCertificateReserve,
    objections: ObjectionScope = .wholeNotice, warnsOfDepartures: Bool = false
  ) {
    self.warnsOfDepartures = warnsOfDepartures
    self.objections = objections
    self.livingAllowance = livingAllowance
    self.yearlyLimit = yearlyLimit
    self.completionAuditDays = completionAuditDays
    self.warnsOfSecondReturn = warnsOfSecondReturn
    self.borrowedRanges = borrowedRanges
    self.certificateReserve = certificateReserve
  }

  /// What a policy that names no reserve has: about two classes.
  public static let usualCertificateReserve = 100
}

/// What an objection to a notice holds. The policy has no clause on objections: both are our reading.
public enum ObjectionScope: String, CaseIterable, Sendable {
  /// The whole notice: the countdown stands until every objection is answered.
  case wholeNotice = "whole-notice"
  /// The lines of the learners it names: the notice of the others runs on, closes and is paid. An objection that names
  /// nobody holds the whole notice all the same.
  case namedLearners = "named-learners"
}

/// Which classes carry the living allowance of rural and low-income learners.
public enum LivingAllowanceScope: String, CaseIterable, Sendable {
  /// The letter of the text: classes under the labour-preparation scheme (劳动预备制) only.
  case preparationScheme = "preparation-scheme"
  /// Every class of employment training.
  case allEmployment = "all-employment"
}

/// What "once a year" is counted by.
public enum YearlyLimitBasis: String, CaseIterable, Sendable {
  /// The calendar year of the day the class was completed.
  case completionYear = "completion-year"
  /// Twelve months from one completion to the next.
  case twelveMonths = "twelve-months"
}

/// One step of differential pay by an institution's rates; the policy gives no scale.
public struct DifferentialBand: Hashable, Sendable {
  /// Percent of those who passed with a certificate, at least.
  public let credentialRate: Int
  /// Percent of those who passed in work, at least.
  public let employmentRate: Int
  /// What is paid, in percent of the rate.
  public let factor: Int
  public let clause: String

  public init(credentialRate: Int, employmentRate: Int, factor: Int, clause: String) {
    self.credentialRate = credentialRate
    self.employmentRate = employmentRate
    self.factor = factor
    self.clause = clause
  }
}
