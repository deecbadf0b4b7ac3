/// How far a year has come towards the figures its policy sets, counted from the cases (R-503, R-507, R-306,
///
///
/// What is counted is trainings: a learner who passed a class whose completion audit was passed in the year. Who
/// passed two classes counts twice (人次), except where a figure speaks of people. The classes of a training
/// type without a column of its own count with the type whose certificates they draw (our reading).
public struct TargetProgress: Hashable, Sendable {
  public var year: Int
  /// The policy whose figures these are.
  public var documentNumber: String
  /// The figures in the order of the document, those of different sources apart: they contradict one another
  /// and nobody but the bureau can say which is meant.
  public var figures: [TargetFigure]
}

/// One figure of the year and what has been reached of it.
public struct TargetFigure: Hashable, Sendable {
  public var measure: TargetMeasure
  /// Nil for all centres together.
  public var centre: String?
  /// Trainings, people or platforms.
  public var wanted: Int
  /// Nil where the case files hold nothing that could be counted.
  public var reached: Int?
  /// The place in the policy.
  public var clause: String

  /// Reached of wanted in whole percent, rounded down; nil where nothing can be counted or nothing is wanted.
  public var percent: Int? {
    guard let reached, wanted > 0 else { return nil }
    return reached * 100 / wanted
  }
}

/// What a figure counts.
public enum TargetMeasure: Hashable, Sendable {
  /// A column of 附件1: learners who passed, by the training type; of these
  /// - high skill: those who hold a certificate of level senior or above;
  /// - elder care, e-commerce, labour brand: those of the occupations the policy's data name;
  /// - poverty monitored: those of that group.
  ///
  /// The columns of national bases cannot be counted: no case says where such a base is.
  case task(TargetKind)
  /// 10 % of the task of employment and enterprise training: learners who passed either and hold a
  /// certificate of level senior or above. What the percentage makes of the task is rounded up.
  case seniorShare
  /// What the policy wants to come of a training type: who passed, holds any certificate, or has any
  /// record of a job or a business.
  case aim(TrainingType, AimOutcome)
  /// A headline figure of the opening paragraph. Trained counts trainings; skilled and highly skilled count
  /// people, each once: with any certificate, with one of level senior or above. Platforms are not in any case.
  case headline(PolicyFigure)

  public var rule: RuleID {
    switch self {
    case .task: .r503
    case .seniorShare: .r306
    case .aim: .r507
    case .headline: .r706
    }
  }
}

extension Circumstances {
  /// The progress of a year, up to now; nil when no policy governs any day of it.
  public func targetProgress(year: Int) -> TargetProgress? {
    guard let policy = office.registry.policies.policy(ofYear: year) else { return nil }
    var tally = TargetTally(policy)
    for file in office.cases.values where file.completedOn?.year == year { tally.count(file) }
    return TargetProgress(
      year: year, documentNumber: policy.documentNumber, figures: tally.figures(under: policy))
  }
}

/// Counts of one year, by measure and centre.
private struct TargetTally {
  private let occupations: [TargetKind: Set<String>]
  private let columns: [TrainingType: TargetKind]
  private var trainings: [String: [TargetKind: Int]] = [:]
  private var seniors: [String: Int] = [:]
  private var outcomes: [AimKey: Int] = [:]
  private var skilled: Set<SubjectID> = []
  private var highlySkilled: Set<SubjectID> = []

  private struct AimKey: Hashable {
    var type: TrainingType
    var outcome: AimOutcome
  }

  init(_ policy: Policy) {
    occupations = policy.tables.targetOccupations.mapValues(Set.init)
    var columns: [TrainingType: TargetKind] = [
      .employment: .employment, .enterprise: .enterprise, .entrepreneurship: .entrepreneurship,
    ]
    for (type, owner) in policy.settings.borrowedRanges { columns[type] = columns[owner] }
    self.columns = columns
  }

  mutating func count(_ file: CaseFile) {
    let (type, centre) = (file.filing.trainingType, file.filing.centre.text)
    let column = columns[type]
    for learner in file.passedLearners {
      let isSenior = learner.credentials.contains { $0.level?.isHighSkill == true }
      if let column {
        add(column, centre)
        add(.total, centre)
        if isSenior { add(.highSkill, centre) }
        for kind in TargetKind.byOccupation where occupations[kind]?.contains(file.filing.occupation) == true
        {
          add(kind, centre)
        }
        if learner.group == .povertyMonitored { add(.povertyMonitored, centre) }
        if isSenior, column == .employment || column == .enterprise { seniors[centre, default: 0] += 1 }
      }
      outcomes[AimKey(type: type, outcome: .trained), default: 0] += 1
      if !learner.credentials.isEmpty {
        outcomes[AimKey(type: type, outcome: .certified), default: 0] += 1
        skilled.insert(learner.person.subject)
      }
      if !learner.jobs.isEmpty {
        outcomes[AimKey(type: type, outcome: .employed), default: 0] += 1
        outcomes[AimKey(type: type, outcome: .inBusinessOrWork), default: 0] += 1
      }
      if isSenior { highlySkilled.insert(learner.person.subject) }
    }
  }

  private mutating func add(_ kind: TargetKind, _ centre: String) {
    trainings[centre, default: [:]][kind, default: 0] += 1
  }

  func figures(under policy: Policy) -> [TargetFigure] {
    let taskClause = policy.tables.clauses[.targets] ?? Rule(for: .r503).clause ?? ""
    var figures: [TargetFigure] = []
    for centre in policy.centres {
      for kind in TargetKind.allCases {
        guard let wanted = policy.target(centre: centre, kind: kind) else { continue }
        figures.append(
          TargetFigure(
            measure: .task(kind), centre: centre, wanted: wanted, reached: reached(kind, centre),
            clause: taskClause))
      }
    }
    for kind in TargetKind.allCases where policy.target(kind: kind) > 0 {
      figures.append(
        TargetFigure(
          measure: .task(kind), centre: nil, wanted: policy.target(kind: kind),
          reached: reached(kind, nil), clause: taskClause))
    }

    let shareClause = policy.clause(of: .highSkillPercent)
    func senior(_ centre: String?, of task: Int) -> TargetFigure {
      TargetFigure(
        measure: .seniorShare, centre: centre, wanted: (task * policy[.highSkillPercent] + 99) / 100,
        reached: centre.map { seniors[$0] ?? 0 } ?? seniors.values.reduce(0, +), clause: shareClause)
    }
    figures += policy.centres.map { centre in
      senior(
        centre,
        of: (policy.target(centre: centre, kind: .employment) ?? 0)
          + (policy.target(centre: centre, kind: .enterprise) ?? 0))
    }
    figures.append(senior(nil, of: policy.target(kind: .employment) + policy.target(kind: .enterprise)))

    figures += policy.tables.aims.map { aim in
      TargetFigure(
        measure: .aim(aim.trainingType, aim.outcome), centre: nil, wanted: aim.persons,
        reached: reached(aim), clause: aim.clause)
    }

    let headlines: [(PolicyFigure, Int?)] = [
      (.headlineTrained, reached(.total, nil)), (.headlineSkilled, skilled.count),
      (.headlineHighSkilled, highlySkilled.count), (.headlinePlatforms, nil),
    ]
    figures += headlines.map { figure, reached in
      TargetFigure(
        measure: .headline(figure), centre: nil, wanted: policy[figure], reached: reached,
        clause: policy.clause(of: figure))
    }
    return figures
  }

  /// Nil for what no case records.
  private func reached(_ kind: TargetKind, _ centre: String?) -> Int? {
    switch kind {
    case .employmentAtNationalBase, .enterpriseAtNationalBase, .highSkillAtNationalBase: return nil
    case .elderCare, .ecommerce, .labourBrand: if occupations[kind] == nil { return nil }
    default: break
    }
    guard let centre else { return trainings.values.reduce(0) { $0 + ($1[kind] ?? 0) } }
    return trainings[centre]?[kind] ?? 0
  }

  /// An aim counts with its type those that borrow the type's column.
  private func reached(_ aim: Aim) -> Int {
    let column = columns[aim.trainingType]
    return outcomes.reduce(0) { sum, entry in
      let counts = entry.key.type == aim.trainingType || (column != nil && columns[entry.key.type] == column)
      return counts && entry.key.outcome == aim.outcome ? sum + entry.value : sum
    }
  }
}
