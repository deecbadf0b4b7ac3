/// One line of the roster, and what has become of the person since.
public struct Learner: Hashable, Sendable {
  /// The number on the roster, from 1.
  public var number: Int
  public var name: String
  public var person: PersonReference
  public var group: LearnerGroup
  public var household: Household
  /// What shows that the person belongs to the group; required for group `other`.
  public var evidence: String
  /// The labour contract of an enterprise learner.
  public var contract: EmploymentContract?
  /// What was wrong with the resident ID when it was read; nil when it passed GB 11643.
  public var identityProblem: ResidentIdentityProblem?

  public var result: TrainingResult?
  public var certificate: String?
  public var credentials: [Credential] = []
  public var jobs: [JobRecord] = []
  public var judgement: Judgement?

  public init(
    number: Int, name: String, person: PersonReference, group: LearnerGroup, household: Household,
    evidence: String, contract: EmploymentContract?, identityProblem: ResidentIdentityProblem?
  ) {
    self.number = number
    self.name = name
    self.person = person
    self.group = group
    self.household = household
    self.evidence = evidence
    self.contract = contract
    self.identityProblem = identityProblem
  }

  public var hasPassed: Bool { result?.passed == true }
}

/// Decides the living allowance.
public enum Household: String, CaseIterable, Sendable {
  case rural
  case urbanLowIncome = "urban-low-income"
  case urban
}

/// A labour contract: signed on a day, for some months.
public struct EmploymentContract: Hashable, Sendable {
  public var signedOn: Day
  public var months: Int

  public init(signedOn: Day, months: Int) {
    self.signedOn = signedOn
    self.months = months
  }
}

/// A roster line on its way in, personal data included.
public struct RosterLine: Hashable, Sendable {
  public var name: String
  public var details: PersonalDetails
  public var group: LearnerGroup
  public var household: Household
  public var evidence: String
  public var contract: EmploymentContract?

  public init(
    name: String, details: PersonalDetails, group: LearnerGroup, household: Household, evidence: String,
    contract: EmploymentContract?
  ) {
    self.name = name
    self.details = details
    self.group = group
    self.household = household
    self.evidence = evidence
    self.contract = contract
  }
}

/// Pass or fail at the end of the class.
public struct TrainingResult: Hashable, Sendable {
  public var passed: Bool
  /// 0 to 100; nil where the class is not scored.
  public var score: Int?
  /// Days attended, when the institution's figure differs from the recorded attendance.
  public var attendedDays: Int?
  public var revision: Int

  public init(passed: Bool, score: Int?, attendedDays: Int?, revision: Int) {
    self.passed = passed
    self.score = score
    self.attendedDays = attendedDays
    self.revision = revision
  }
}

/// A certificate somebody else issued after the training.
public struct Credential: Hashable, Sendable {
  public var kind: CredentialKind
  public var level: AwardLevel?
  public var number: String
  public var issuedOn: Day
  public var revision: Int

  public init(kind: CredentialKind, level: AwardLevel?, number: String, issuedOn: Day, revision: Int) {
    self.kind = kind
    self.level = level
    self.number = number
    self.issuedOn = issuedOn
    self.revision = revision
  }
}

/// A job or a business started after the training.
public struct JobRecord: Hashable, Sendable {
  public var kind: JobKind
  public var employer: String
  public var startedOn: Day
  public var revision: Int

  public init(kind: JobKind, employer: String, startedOn: Day, revision: Int) {
    self.kind = kind
    self.employer = employer
    self.startedOn = startedOn
    self.revision = revision
  }
}

/// What the reviewer found about one learner of a claim.
public struct Judgement: Hashable, Sendable {
  public var isEligible: Bool
  /// The rule on which somebody is left out.
  public var rule: RuleID?
  /// Required to leave somebody out, and to pay in spite of a limit that was computed.
  public var reason: String
  public var revision: Int

  public init(isEligible: Bool, rule: RuleID?, reason: String, revision: Int) {
    self.isEligible = isEligible
    self.rule = rule
    self.reason = reason
    self.revision = revision
  }
}
