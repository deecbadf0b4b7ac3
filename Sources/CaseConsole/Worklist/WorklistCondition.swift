import CaseDomain
import CaseWording

/// What the cases of a worklist have to be besides its filter: of several of one kind any will do, of different kinds
/// each has to hold.
enum WorklistCondition: Hashable, Sendable {
  case stage(Stage)
  case centre(CentreID)
  case type(TrainingType)
  case assignee(PersonID)

  /// How it is kept in a file.
  var text: String {
    switch self {
    case .stage(let stage): "stage=" + stage.rawValue
    case .centre(let centre): "centre=" + centre.text
    case .type(let type): "type=" + type.rawValue
    case .assignee(let person): "assignee=" + person.text
    }
  }

  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "stage":
      guard let stage = Stage(rawValue: parts[1]) else { return nil }
      self = .stage(stage)
    case "centre": self = .centre(CentreID(parts[1]))
    case "type":
      guard let type = TrainingType(rawValue: parts[1]) else { return nil }
      self = .type(type)
    case "assignee": self = .assignee(PersonID(parts[1]))
    default: return nil
    }
  }

  private var kind: Int {
    switch self {
    case .stage: 0
    case .centre: 1
    case .type: 2
    case .assignee: 3
    }
  }

  private func holds(of row: WorklistRow) -> Bool {
    switch self {
    case .stage(let stage): row.stage == stage
    case .centre(let centre): row.centre == centre
    case .type(let type): row.trainingType == type
    case .assignee(let person): row.assignee == person
    }
  }

  static func hold(_ conditions: [WorklistCondition], of row: WorklistRow) -> Bool {
    var met: [Int: Bool] = [:]
    for condition in conditions {
      met[condition.kind] = met[condition.kind] ?? false || condition.holds(of: row)
    }
    return met.values.allSatisfy(\.self)
  }

  func name(_ language: Language, _ staff: (PersonID) -> String) -> String {
    switch self {
    case .stage(let stage): language.name(stage)
    case .centre(let centre): centre.text
    case .type(let type): language.name(type)
    case .assignee(let person): staff(person)
    }
  }

  /// Every condition that some case of the list meets, in an order that does not depend on the list, and how many of
  /// the cases that count meet it.
  static func all(
    of rows: ListedRows, counting counts: (WorklistRow) -> Bool
  ) -> [(condition: WorklistCondition, count: Int)] {
    var centres: [CentreID: Int] = [:]
    var people: [PersonID: Int] = [:]
    var stages: [Stage: Int] = [:]
    var types: [TrainingType: Int] = [:]
    for row in rows {
      let one = counts(row) ? 1 : 0
      centres[row.centre, default: 0] += one
      if let assignee = row.assignee { people[assignee, default: 0] += one }
      stages[row.stage, default: 0] += one
      types[row.trainingType, default: 0] += one
    }
    return Stage.allCases.compactMap { stage in stages[stage].map { (.stage(stage), $0) } }
      + TrainingType.allCases.compactMap { type in types[type].map { (.type(type), $0) } }
      + centres.sorted { $0.key.text < $1.key.text }.map { (.centre($0.key), $0.value) }
      + people.sorted { $0.key.text < $1.key.text }.map { (.assignee($0.key), $0.value) }
  }
}
