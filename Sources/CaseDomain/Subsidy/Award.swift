/// The subsidy of a class: learner by learner, each step with its rule; the sum of the lines is the award.
///
/// Computed from an `AwardRequest` and nothing else, so that the same facts give the same fen at review, at
/// sign-off, at payout and in ten years' time.
public struct Award: Hashable, Sendable {
  /// One line a learner of the class, in the order of the request.
  public let lines: [AwardLine]
  public let total: Money

  /// Learners for whom something is paid.
  public var paidCount: Int { lines.count { $0.amount > .zero } }

  public init(_ request: AwardRequest) throws(AwardRefusal) {
    let pricing = try AwardPricing(request)
    lines = request.learners.map(pricing.line)
    total = lines.reduce(.zero) { $0 + $1.amount }
  }
}

/// What is paid for one learner, and why.
public struct AwardLine: Hashable, Sendable {
  public let learner: Int
  public let steps: [AwardStep]
  /// The sum of the steps.
  public let amount: Money

  init(learner: Int, steps: [AwardStep]) {
    self.learner = learner
    self.steps = steps
    amount = steps.reduce(.zero) { $0 + $1.amount }
  }

  /// The level that is paid, which the person's ledger counts by; nil for an excluded learner.
  public var paidLevel: AwardLevel? {
    for case .rate(let rate) in steps.map(\.kind) { return rate.level }
    return nil
  }

  public var exclusion: Exclusion? {
    for case .excluded(let exclusion) in steps.map(\.kind) { return exclusion }
    return nil
  }
}

/// Why a class cannot be priced at all.
public enum AwardRefusal: Error, Hashable, Sendable {
  /// Another fund, with rules of its own.
  case otherFund(Fund)
  /// The policy prices no training of this type.
  case notPriced(TrainingType)
  /// Neither 附件3 nor the provincial list names the occupation.
  case occupationUnknown(String)
  /// An occupation where a course is needed, or a course where an occupation is.
  case subjectMismatched(TrainingType)
  /// An apprenticeship cannot be project-based.
  case projectBasedApprenticeship
  /// An apprenticeship at a level that has no yearly rate.
  case noRate(TrainingType, AwardLevel)
  /// A learner stands twice in the request.
  case learnerTwice(Int)
  /// More days attended than a class can have, or fewer than none.
  case attendanceImplausible(learner: Int)

  public var rule: RuleID {
    switch self {
    case .otherFund: .r416
    case .notPriced, .subjectMismatched: .r708
    case .occupationUnknown: .r118
    case .projectBasedApprenticeship: .r113
    case .noRate(let type, _): type == .apprenticeship ? .r409 : .r405
    case .learnerTwice: .r411
    case .attendanceImplausible: .r407
    }
  }
}
