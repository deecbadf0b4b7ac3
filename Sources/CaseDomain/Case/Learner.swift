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
  /// What the ID number says against the person's age on the first day of class, judged when the roster was read: the
  /// day of birth itself stays with the personal data.
  public var ageProblem: AgeProblem?
  /// The ID number was given out in another province, as was seen when the roster was read.
  public var isFromElsewhere = false
  /// When the proof of the group was issued, and the last day on which it holds.
  public var evidenceOn: Day?
  public var evidenceUntil: Day?
  /// Stand for the phone and the bank account: the same one has the same name everywhere, and nobody can call it.
  public var phone: SubjectID?
  public var account: SubjectID?

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
  public var evidenceOn: Day?
  public var evidenceUntil: Day?

  public init(
    name: String, details: PersonalDetails, group: LearnerGroup, household: Household, evidence: String,
    contract: EmploymentContract?, evidenceOn: Day? = nil, evidenceUntil: Day? = nil
  ) {
    self.evidenceOn = evidenceOn
    self.evidenceUntil = evidenceUntil
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
  /// The last day of somebody who left the class before its end.
  public var leftOn: Day?
  /// The day of the test.
  public var assessedOn: Day?
  public var revision: Int

  public init(
    passed: Bool, score: Int?, attendedDays: Int?, leftOn: Day? = nil, assessedOn: Day? = nil, revision: Int
  ) {
    self.passed = passed
    self.score = score
    self.attendedDays = attendedDays
    self.leftOn = leftOn
    self.assessedOn = assessedOn
    self.revision = revision
  }
}

/// A certificate somebody else issued after the training.
public struct Credential: Hashable, Sendable {
  public var kind: CredentialKind
  public var level: AwardLevel?
  public var number: String
  public var issuedOn: Day
  /// The body that assessed and issued; empty where nobody wrote it down.
  public var issuer: String
  public var revision: Int

  public init(
    kind: CredentialKind, level: AwardLevel?, number: String, issuedOn: Day, issuer: String = "",
    revision: Int
  ) {
    self.kind = kind
    self.level = level
    self.number = number
    self.issuedOn = issuedOn
    self.issuer = issuer
    self.revision = revision
  }
}

/// A job or a business started after the training.
public struct JobRecord: Hashable, Sendable {
  public var kind: JobKind
  public var employer: String
  public var startedOn: Day
  public var terms: JobTerms
  public var revision: Int

  public init(
    kind: JobKind, employer: String, startedOn: Day, terms: JobTerms = JobTerms(), revision: Int
  ) {
    self.kind = kind
    self.employer = employer
    self.startedOn = startedOn
    self.terms = terms
    self.revision = revision
  }
}

/// What a proof of work says beside employer and first day, as far as it was written down.
public struct JobTerms: Hashable, Sendable {
  public var signedOn: Day?
  /// The last day of work.
  public var endsOn: Day?
  /// The hours of a working day.
  public var hours: ClockSpan?
  /// A month's wage.
  public var wage: Money?
  public var post: String
  /// Where the work is done.
  public var place: String
  /// The employer's unified social credit code (GB 32100), upper case.
  public var employerCode: String

  public init(
    signedOn: Day? = nil, endsOn: Day? = nil, hours: ClockSpan? = nil, wage: Money? = nil, post: String = "",
    place: String = "", employerCode: String = ""
  ) {
    self.signedOn = signedOn
    self.endsOn = endsOn
    self.hours = hours
    self.wage = wage
    self.post = post
    self.place = place
    self.employerCode = employerCode
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
