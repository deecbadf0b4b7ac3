/// One line of the worklist; also what `list --json` prints.
public struct WorklistRow: Hashable, Sendable {
  public var id: CaseID
  public var title: String
  public var stage: Stage
  public var centre: CentreID
  public var institution: String
  public var trainingType: TrainingType
  public var occupation: String
  public var assignee: PersonID?
  public var deadline: Deadline?
  public var spotChecks: Int
  public var openFindings: Int
  public var redFlags: Int
  public var claimed: Money?
  public var award: Money?
  public var learners: Int
  public var revision: Int

  public init(
    id: CaseID, title: String, stage: Stage, centre: CentreID, institution: String,
    trainingType: TrainingType,
    occupation: String, assignee: PersonID?, deadline: Deadline?, spotChecks: Int, openFindings: Int,
    redFlags: Int, claimed: Money?, award: Money?, learners: Int, revision: Int
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.centre = centre
    self.institution = institution
    self.trainingType = trainingType
    self.occupation = occupation
    self.assignee = assignee
    self.deadline = deadline
    self.spotChecks = spotChecks
    self.openFindings = openFindings
    self.redFlags = redFlags
    self.claimed = claimed
    self.award = award
    self.learners = learners
    self.revision = revision
  }

  public var isOverdue: Bool { deadline?.isOverdue ?? false }
  public var workingDaysLeft: Int? { deadline.flatMap { $0.due == nil ? nil : $0.workingDaysLeft } }
}

/// Which cases a worklist shows. Facets that are nil ask nothing; an empty match shows nothing.
public struct WorklistQuery: Hashable, Sendable {
  public var stages: Set<Stage>?
  public var overdueOnly = false
  /// Due within so many working days, overdue ones included.
  public var dueWithin: Int?
  public var assignee: PersonID?
  public var text = ""

  public init() {}

  public func admits(_ row: WorklistRow) -> Bool {
    if let stages, !stages.contains(row.stage) { return false }
    if overdueOnly, !row.isOverdue { return false }
    if let dueWithin {
      guard let left = row.workingDaysLeft, left <= dueWithin else { return false }
    }
    if let assignee, row.assignee != assignee { return false }
    // Every word has to stand somewhere in the row.
    let haystack = row.searchText
    return text.lowercased().split(separator: " ").allSatisfy { haystack.contains($0) }
  }
}

extension WorklistRow {
  /// What a search looks through, in lower case.
  public var searchText: String {
    [
      id.text, title, institution, occupation, centre.text, assignee?.text ?? "", stage.rawValue,
      trainingType.rawValue,
    ].joined(separator: "\u{1F}").lowercased()
  }

  /// Most urgent first: overdue, then by working days left, then what waits for the office before what waits
  /// for others; ends last. Equal rows stand by id, so that the order never flickers.
  public static func isMoreUrgent(_ left: WorklistRow, _ right: WorklistRow) -> Bool {
    let (leftUrgency, rightUrgency) = (left.urgency, right.urgency)
    return leftUrgency == rightUrgency ? left.id < right.id : leftUrgency < rightUrgency
  }

  /// Less is more urgent. One number, since a long list is put in order by it: from its highest bits down the group,
  /// whether it is not overdue, the due day and the stage.
  static func urgency(_ stage: Stage, _ deadline: Deadline?) -> Int {
    let isOverdue = deadline?.isOverdue ?? false
    let group: Int
    switch (stage.isEnd, stage.waitsFor) {
    case (true, _): group = 3
    case (_, .institution): group = isOverdue ? 0 : 2
    default: group = deadline?.due == nil ? 1 : 0
    }
    // Days before 1970 come out positive too; no day of a deadline is past the year 9999.
    let day = deadline?.due.map { $0.likely.ordinal + 1 << 24 } ?? 0
    return group << 60 | (isOverdue ? 0 : 1) << 59 | max(0, min(day, 1 << 32)) << 8 | stage.order
  }

  var urgency: Int { Self.urgency(stage, deadline) }
}

extension Stage {
  /// Place in the life of a case.
  public var order: Int { Stage.orders[self] ?? 0 }

  private static let orders = Dictionary(
    uniqueKeysWithValues: Stage.allCases.enumerated().map { ($0.element, $0.offset) })
}

extension Circumstances {
  public func row(for file: CaseFile) -> WorklistRow {
    let policy = policy(for: file.filing)
    return WorklistRow(
      id: file.id, title: file.filing.title, stage: file.stage, centre: file.filing.centre,
      institution: office.registry.institutions[file.filing.institution]?.name
        ?? file.filing.institution.text,
      trainingType: file.filing.trainingType, occupation: file.filing.subject, assignee: file.assignee,
      deadline: policy.flatMap { file.deadline(on: today, calendar: calendar, policy: $0) },
      spotChecks: file.spotChecks.count, openFindings: file.openFindings.count,
      redFlags: openFlags(of: file).count, claimed: file.claim?.claimed,
      award: file.completedOn == nil
        ? nil : policy.flatMap { try? file.award(under: $0, ledger: office.ledger).total },
      learners: file.learners.count, revision: file.revision)
  }

  /// The worklist, most urgent first.
  public func worklist(_ query: WorklistQuery = WorklistQuery()) -> [WorklistRow] {
    office.cases.values.map(row(for:)).filter(query.admits).sorted(by: WorklistRow.isMoreUrgent)
  }
}
