/// The prices of one class, looked up once, and the sum for a learner written from them.
///
/// A learner's line is written in this order: exclusions, then the column that is paid, the shortage
/// supplement, differential pay, and last the living allowance, which is the learner's and not the
/// institution's and so takes part in neither supplement nor differential.
struct AwardPricing {
  private let request: AwardRequest
  private let track: Track
  /// What a learner draws who passed: the completion column; of apprenticeship, the filed level's year.
  private let floor: Column
  /// The filed level's own column, or why nobody draws it; nil when it was filed for no level.
  private let filed: FiledLevel?
  private let differential: Differential

  /// A cell of the table that is paid, with its sum.
  private struct Column {
    let rate: Rate
    let sum: Money
  }

  private enum FiledLevel {
    case payable(Column)
    case closed(Shortfall)
  }

  // A class lasts months, an apprenticeship a year at a time; beyond that the attendance is misread.
  private static let plausibleDays = 0...366

  init(_ request: AwardRequest) throws(AwardRefusal) {
    guard request.fund.isPriced else { throw .otherFund(request.fund) }
    guard request.trainingType != .other else { throw .notPriced(request.trainingType) }
    if request.trainingType == .apprenticeship && request.isProjectBased { throw .projectBasedApprenticeship }
    self.request = request
    track = try request.track()

    let policy = request.policy
    let floorLevel = request.trainingType == .apprenticeship ? request.level : .completion
    guard let rate = policy.rate(request.trainingType, track, floorLevel),
      case .payable(let sum) = rate.amount
    else { throw .noRate(request.trainingType, floorLevel) }
    floor = Column(rate: rate, sum: sum)
    if request.level == floorLevel {
      filed = nil
    } else if let rate = policy.rate(request.trainingType, track, request.level) {
      filed =
        switch rate.amount {
        case .payable(let sum): .payable(Column(rate: rate, sum: sum))
        case .notPayable: .closed(.notPayable)
        }
    } else {
      filed = .closed(.noColumn)
    }
    differential = request.differential()

    var seen: Set<Int> = []
    for learner in request.learners {
      guard seen.insert(learner.id).inserted else { throw .learnerTwice(learner.id) }
      guard Self.plausibleDays.contains(learner.attendedDays) else {
        throw .attendanceImplausible(learner: learner.id)
      }
    }
  }

  /// The sum for one learner, step by step.
  func line(for learner: AwardLearner) -> AwardLine {
    if let exclusion = exclusion(of: learner) {
      return AwardLine(learner: learner.id, steps: [AwardStep(.excluded(exclusion))])
    }
    var steps: [AwardStep] = []
    var column = floor
    switch filed {
    case .payable(let own):
      if let shortfall = shortfall(of: learner) {
        steps.append(AwardStep(.paidAtCompletion(insteadOf: request.level, shortfall)))
      } else {
        column = own
      }
    case .closed(let shortfall):
      steps.append(AwardStep(.paidAtCompletion(insteadOf: request.level, shortfall)))
    case nil: break
    }

    var training = column.sum
    steps.append(AwardStep(.rate(column.rate), training))
    if request.isShortage, let rule = request.trainingType.shortageRule {
      let percent = request.policy[.shortageSupplementPercent]
      let supplement = training.percent(percent, rounded: .down)
      steps.append(AwardStep(.shortageSupplement(percent: percent, rounded: .down, rule), supplement))
      training += supplement
    }
    var difference = Money.zero
    if case .band(let band, let rounded) = differential {
      difference = training.percent(band.factor, rounded: rounded) - training
    }
    steps.append(AwardStep(.differential(differential), difference))
    if let allowance = livingAllowance(of: learner) { steps.append(allowance) }
    return AwardLine(learner: learner.id, steps: steps)
  }

  /// Guards in a column, the most general first.
  private func exclusion(of learner: AwardLearner) -> Exclusion? {
    guard learner.passed else { return learner.isExamined ? .notPassed : .notExamined }
    guard learner.claimed else { return .notClaimed }
    switch learner.eligibility {
    case .eligible: break
    case .limited(let rule): return .limit(rule)
    case .excluded(let rule, let note): return .judged(rule, note: note)
    }
    // 附件3 备注6 speaks of employment and enterprise training only.
    guard request.isProjectBased, request.trainingType.countsInCertificateRate else { return nil }
    guard !learner.credentials.isEmpty else { return .noCredential }
    guard learner.credentials.contains(where: \.isNamedForProjects) || learner.hasQualificationReason else {
      return .qualificationOnly
    }
    guard request.trainingType != .employment || learner.employed else { return .notEmployed }
    return nil
  }

  /// Why this learner does not draw the column the class was filed for; nil when the learner does.
  private func shortfall(of learner: AwardLearner) -> Shortfall? {
    guard let obtained = learner.obtainedLevel, obtained >= request.level else {
      return .notObtained(learner.obtainedLevel)
    }
    if request.trainingType == .enterprise && request.level.isTechnician && !learner.qualifiesAsTechnician {
      return .notQualified
    }
    return nil
  }

  private func livingAllowance(of learner: AwardLearner) -> AwardStep? {
    guard request.trainingType == .employment, learner.isRuralOrLowIncome, learner.attendedDays > 0 else {
      return nil
    }
    switch request.policy.settings.livingAllowance {
    case .preparationScheme: guard request.isPreparationScheme else { return nil }
    case .allEmployment: break
    }
    let aDay = Money(yuan: request.policy[.livingAllowanceADay])
    return AwardStep(.livingAllowance(days: learner.attendedDays, aDay: aDay), aDay * learner.attendedDays)
  }
}

extension AwardRequest {
  fileprivate func track() throws(AwardRefusal) -> Track {
    switch subject {
    case .course(let course):
      guard trainingType.isByCourse else { throw .subjectMismatched(trainingType) }
      return .course(course)
    case .occupation(let name):
      guard !trainingType.isByCourse else { throw .subjectMismatched(trainingType) }
      guard let occupation = policy.occupation(named: name) else { throw .occupationUnknown(name) }
      return .category(occupation.category)
    }
  }

  /// The first band whose both rates are reached; the table's order is the centre's.
  fileprivate func differential() -> Differential {
    let bands = policy.tables.differentialPay
    guard !bands.isEmpty else { return .noScale }
    guard let standing, standing.passed > 0 else { return .noStanding }
    // Shares are compared by multiplying out, so that nothing is divided and nothing is rounded.
    let band = bands.first {
      standing.certified * 100 >= standing.passed * $0.credentialRate
        && standing.employed * 100 >= standing.passed * $0.employmentRate
    }
    return band.map { .band($0, rounded: .down) } ?? .noBand
  }
}

extension TrainingType {
  /// The rule that grants more for a shortage occupation; entrepreneurship stands in none.
  fileprivate var shortageRule: RuleID? {
    switch self {
    case .employment, .enterprise: .r406
    case .apprenticeship: .r409
    case .entrepreneurship, .other: nil
    }
  }
}
