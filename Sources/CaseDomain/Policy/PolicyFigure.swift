/// A single number of the policy. The table below names each one, its unit and the rule that rests on it;
/// its value and clause are data of a dated policy.
public enum PolicyFigure: Int, CaseIterable, Sendable {
  case filingReviewDays, claimReviewDays, noticeDays, payoutDays
  case classHourMinutes, classHoursADay
  case practiceSharePercent, practiceShareTolerance, onlineSharePercent
  case contractMonths, contractWindowMonths
  case spotCheckMinimum, photoMinimum, referralMinimum
  case credentialMonths, credentialRatePercent, employmentRatePercent, highSkillPercent
  case assessmentSubsidyCap, abilityAssessmentSubsidy
  case shortageSupplementPercent, livingAllowanceADay
  case lifetimeLimit, yearlyLimit
  case retentionYears
  case headlineTrained, headlineSkilled, headlineHighSkilled, headlinePlatforms

  public enum Unit: String, Sendable {
    case workingDays = "working days"
    case minutes, hours, months, years, percent, points, times, persons, platforms, yuan
  }

  /// The name in the policy file.
  public var name: String { row.name }
  public var unit: Unit { row.unit }
  /// The rule that uses the number.
  public var rule: RuleID { row.rule }

  private var row: (name: String, unit: Unit, rule: RuleID) {
    switch self {
    case .filingReviewDays: ("filing-review-days", .workingDays, .r104)
    case .claimReviewDays: ("claim-review-days", .workingDays, .r402)
    case .noticeDays: ("notice-days", .workingDays, .r403)
    case .payoutDays: ("payout-days", .workingDays, .r404)
    case .classHourMinutes: ("class-hour-minutes", .minutes, .r111)
    case .classHoursADay: ("class-hours-a-day", .hours, .r112)
    case .practiceSharePercent: ("practice-share-percent", .percent, .r110)
    case .practiceShareTolerance: ("practice-share-tolerance", .points, .r110)
    case .onlineSharePercent: ("online-share-percent", .percent, .r703)
    case .contractMonths: ("contract-months", .months, .r116)
    case .contractWindowMonths: ("contract-window-months", .months, .r116)
    case .spotCheckMinimum: ("spot-check-minimum", .times, .r205)
    case .photoMinimum: ("photo-minimum", .times, .r204)
    case .referralMinimum: ("referral-minimum", .times, .r307)
    case .credentialMonths: ("credential-months", .months, .r304)
    case .credentialRatePercent: ("credential-rate-percent", .percent, .r305)
    case .employmentRatePercent: ("employment-rate-percent", .percent, .r308)
    case .highSkillPercent: ("high-skill-percent", .percent, .r306)
    case .assessmentSubsidyCap: ("assessment-subsidy-cap", .yuan, .r309)
    case .abilityAssessmentSubsidy: ("ability-assessment-subsidy", .yuan, .r309)
    case .shortageSupplementPercent: ("shortage-supplement-percent", .percent, .r406)
    case .livingAllowanceADay: ("living-allowance-a-day", .yuan, .r407)
    case .lifetimeLimit: ("lifetime-limit", .times, .r410)
    case .yearlyLimit: ("yearly-limit", .times, .r411)
    case .retentionYears: ("retention-years", .years, .r501)
    case .headlineTrained: ("headline-trained", .persons, .r706)
    case .headlineSkilled: ("headline-skilled", .persons, .r706)
    case .headlineHighSkilled: ("headline-high-skilled", .persons, .r706)
    case .headlinePlatforms: ("headline-platforms", .platforms, .r706)
    }
  }
}

/// A number with the place in the policy it was taken from.
public struct CitedNumber: Hashable, Sendable {
  public let value: Int
  public let clause: String

  public init(_ value: Int, _ clause: String) {
    self.value = value
    self.clause = clause
  }
}

/// All single numbers of a policy. There is no table with one missing: it is built by asking for each.
public struct PolicyFigures: Hashable, Sendable {
  /// One number a figure, in the order of their raw values.
  private let numbers: [CitedNumber]

  public init<Failure: Error>(
    _ number: (PolicyFigure) throws(Failure) -> CitedNumber
  ) throws(Failure) {
    var numbers: [CitedNumber] = []
    for figure in PolicyFigure.allCases { numbers.append(try number(figure)) }
    self.numbers = numbers
  }

  public subscript(figure: PolicyFigure) -> CitedNumber { numbers[figure.rawValue] }
}
