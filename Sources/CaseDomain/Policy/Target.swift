/// A centre's task of the year, one column of 附件1.
public struct Target: Hashable, Sendable {
  public let centre: String
  public let kind: TargetKind
  /// Trainings, counted by person and time (人次).
  public let persons: Int

  public init(centre: String, kind: TargetKind, persons: Int) {
    self.centre = centre
    self.kind = kind
    self.persons = persons
  }
}

/// The columns of the table of tasks (附件1).
public enum TargetKind: String, CaseIterable, Sendable {
  case total
  case employment
  /// Of these, at national training bases for the highly skilled.
  case employmentAtNationalBase = "employment-at-national-base"
  case enterprise
  case enterpriseAtNationalBase = "enterprise-at-national-base"
  case entrepreneurship
  case highSkill = "high-skill"
  case highSkillAtNationalBase = "high-skill-at-national-base"
  case elderCare = "elder-care"
  case ecommerce
  case labourBrand = "labour-brand"
  case povertyMonitored = "poverty-monitored"

  /// The kinds that add up to the total; the others count some of the same people again.
  public static let parts: [TargetKind] = [.employment, .enterprise, .entrepreneurship]

  /// The kinds that are told by what is taught. Which occupations are meant the annex does not say: they are
  /// a list in the policy's data (our reading).
  public static let byOccupation: [TargetKind] = [.elderCare, .ecommerce, .labourBrand]
}

/// What the policy wants to come of a year's training (二, R-507).
public struct Aim: Hashable, Sendable {
  public let trainingType: TrainingType
  public let outcome: AimOutcome
  public let persons: Int
  public let clause: String

  public init(trainingType: TrainingType, outcome: AimOutcome, persons: Int, clause: String) {
    self.trainingType = trainingType
    self.outcome = outcome
    self.persons = persons
    self.clause = clause
  }
}

public enum AimOutcome: String, CaseIterable, Sendable {
  case trained
  case employed
  case certified
  /// 实现创业或就业
  case inBusinessOrWork = "in-business-or-work"
}
