/// Everything an award is computed from: the policy of the filing day, what the class was filed as, and
/// what became of each learner. A plain value, so that it can be made from a case file, from an import or
/// by hand.
public struct AwardRequest: Equatable, Sendable {
  public var policy: Policy
  public var trainingType: TrainingType
  public var subject: AwardSubject
  /// The level of the skill certificate the class was filed for; completion where it was filed for none.
  public var level: AwardLevel
  public var fund: Fund
  /// 项目化培训.
  public var isProjectBased: Bool
  /// Whether the class was filed for an occupation in the shortage catalogue.
  public var isShortage: Bool
  /// Whether the class belongs to the labour-preparation scheme, 劳动预备制.
  public var isPreparationScheme: Bool
  /// The institution's rates for differential pay; nil while it has none.
  public var standing: InstitutionStanding?
  public var learners: [AwardLearner]

  public init(
    policy: Policy, trainingType: TrainingType, subject: AwardSubject, level: AwardLevel = .completion,
    fund: Fund = .employmentSubsidy, isProjectBased: Bool = false, isShortage: Bool = false,
    isPreparationScheme: Bool = false, standing: InstitutionStanding? = nil, learners: [AwardLearner]
  ) {
    self.policy = policy
    self.trainingType = trainingType
    self.subject = subject
    self.level = level
    self.fund = fund
    self.isProjectBased = isProjectBased
    self.isShortage = isShortage
    self.isPreparationScheme = isPreparationScheme
    self.standing = standing
    self.learners = learners
  }
}

/// What is taught.
public enum AwardSubject: Hashable, Sendable {
  /// An occupation, by its name in the policy.
  case occupation(String)
  case course(EntrepreneurshipCourse)
}

/// How many of an institution's learners passed, and of these obtained a certificate and a job.
public struct InstitutionStanding: Hashable, Sendable {
  public let passed: Int
  public let certified: Int
  public let employed: Int

  public init(passed: Int, certified: Int, employed: Int) {
    self.passed = passed
    self.certified = certified
    self.employed = employed
  }
}

/// One learner of the class, without a name: the line is found again by its number.
public struct AwardLearner: Hashable, Sendable {
  public let id: Int
  public var passed: Bool
  /// Whether there is a result at all: before it nobody has failed.
  public var isExamined: Bool
  /// Whether the institution claims for this learner.
  public var claimed: Bool
  /// Whole days attended, for the living allowance.
  public var attendedDays: Int
  /// The highest level of a skill certificate obtained after the class.
  public var obtainedLevel: AwardLevel?
  /// The kinds of certificate obtained after the class.
  public var credentials: Set<CredentialKind>
  /// A reason why a professional qualification alone is enough in a project-based class.
  public var hasQualificationReason: Bool
  public var employed: Bool
  /// Rural, or of an urban household on the minimum living allowance.
  public var isRuralOrLowIncome: Bool
  /// Works in the occupation on the line and may apply for the technician level.
  public var qualifiesAsTechnician: Bool
  public var eligibility: Eligibility

  public init(
    id: Int, passed: Bool = true, isExamined: Bool = true, claimed: Bool = true, attendedDays: Int = 0,
    obtainedLevel: AwardLevel? = nil, credentials: Set<CredentialKind> = [],
    hasQualificationReason: Bool = false, employed: Bool = false, isRuralOrLowIncome: Bool = false,
    qualifiesAsTechnician: Bool = true, eligibility: Eligibility = .eligible
  ) {
    self.id = id
    self.passed = passed
    self.isExamined = isExamined
    self.claimed = claimed
    self.attendedDays = attendedDays
    self.obtainedLevel = obtainedLevel
    self.credentials = credentials
    self.hasQualificationReason = hasQualificationReason
    self.employed = employed
    self.isRuralOrLowIncome = isRuralOrLowIncome
    self.qualifiesAsTechnician = qualifiesAsTechnician
    self.eligibility = eligibility
  }
}

/// Whether a learner may be paid for.
public enum Eligibility: Hashable, Sendable {
  case eligible
  /// Nobody has judged the learner yet, and the ledger shows a limit that is reached.
  case limited(RuleID)
  /// Not paid for, under the rule named, with the reviewer's note.
  case excluded(RuleID, note: String)
}
