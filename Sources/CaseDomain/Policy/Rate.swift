/// One cell of the table of rates (附件3, R-405, R-409), a person and time; apprenticeship a person and year.
public struct Rate: Hashable, Sendable {
  public let trainingType: TrainingType
  public let track: Track
  public let level: AwardLevel
  public let amount: RateAmount
  /// Where the cell stands in the policy.
  public let clause: String

  public init(
    trainingType: TrainingType, track: Track, level: AwardLevel, amount: RateAmount, clause: String
  ) {
    self.trainingType = trainingType
    self.track = track
    self.level = level
    self.amount = amount
    self.clause = clause
  }
}

public enum RateAmount: Hashable, Sendable {
  case payable(Money)
  /// The table says that nobody draws it: enterprise training at senior level.
  case notPayable
}

/// What a class's hours and rate depend on: the category of its occupation, its course, or neither.
public enum Track: Hashable, Sendable {
  case category(OccupationCategory)
  case course(EntrepreneurshipCourse)
  /// The same for every occupation: apprenticeship.
  case every
}

/// The fewest hours a class may have.
public struct MinimumHours: Hashable, Sendable {
  public let scope: HoursScope
  /// Class hours of 45 minutes.
  public let classHours: Int
  /// Days of teaching, where the policy counts them too.
  public let days: Int?
  /// "原则上": less than this warns and asks for a reason instead of stopping.
  public let inPrinciple: Bool
  public let clause: String

  public init(scope: HoursScope, classHours: Int, days: Int?, inPrinciple: Bool, clause: String) {
    self.scope = scope
    self.classHours = classHours
    self.days = days
    self.inPrinciple = inPrinciple
    self.clause = clause
  }

  /// The rule that sets these hours.
  public var rule: RuleID {
    switch scope {
    case .category: .r111
    case .course: .r112
    case .projectBased: .r113
    }
  }
}

/// To which classes minimum hours apply.
public enum HoursScope: Hashable, Sendable {
  case category(OccupationCategory)
  case course(EntrepreneurshipCourse)
  case projectBased
}
