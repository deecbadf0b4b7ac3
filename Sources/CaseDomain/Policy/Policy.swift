/// A policy in force over a span of days: its tables proved whole, and the questions asked of them.
///
/// Law is dated data, code is the formula: nothing below holds a number. What every table must hold is
/// checked once, in `PolicyAudit.swift`.
public struct Policy: Equatable, Sendable {
  public let tables: PolicyTables

  private let occupationsByName: [String: Occupation]
  private let shortageNames: Set<String>
  private let ratesByCell: [RateCell: Rate]
  private let hoursByScope: [HoursScope: MinimumHours]

  /// Proves the tables whole; throws the first fault, in the order of the tables.
  public init(_ tables: PolicyTables) throws(PolicyFault) {
    try tables.audit()
    self.tables = tables
    // The audit has refused duplicates, so no entry displaces another.
    occupationsByName = Dictionary(
      (tables.occupations + tables.provincialOccupations).map { ($0.name, $0) }
    ) { first, _ in first }
    shortageNames = Set(tables.shortageOccupations)
    ratesByCell = Dictionary(tables.rates.map { (RateCell($0), $0) }) { first, _ in first }
    hoursByScope = Dictionary(tables.minimumHours.map { ($0.scope, $0) }) { first, _ in first }
  }

  public var name: String { tables.name }
  public var documentNumber: String { tables.documentNumber }
  public var settings: PolicySettings { tables.settings }

  public func isInForce(on day: Day) -> Bool {
    guard tables.inForceFrom <= day else { return false }
    guard let last = tables.inForceThrough else { return true }
    return day <= last
  }

  /// A number of the policy, in its figure's unit.
  public subscript(figure: PolicyFigure) -> Int { tables.figures[figure].value }

  /// Where that number stands.
  public func clause(of figure: PolicyFigure) -> String { tables.figures[figure].clause }

  /// The occupation of that name in 附件3 or the provincial list; nil when neither names it.
  public func occupation(named name: String) -> Occupation? { occupationsByName[name] }

  /// Whether the shortage catalogue names the occupation.
  public func isShortage(_ occupation: String) -> Bool { shortageNames.contains(occupation) }

  /// The cell of the table of rates; nil where the table has none.
  public func rate(_ trainingType: TrainingType, _ track: Track, _ level: AwardLevel) -> Rate? {
    let cell = RateCell(trainingType: trainingType, track: track, level: level)
    return ratesByCell[cell] ?? ratesByCell[cell.forEveryTrack]
  }

  /// The fewest hours of a class; nil for a training type the policy sets none for. Project-based classes
  /// have a minimum of their own, except apprenticeship, to which 附件3 备注6 does not apply.
  public func minimumHours(
    trainingType: TrainingType, track: Track, projectBased: Bool
  ) -> MinimumHours? {
    if projectBased && trainingType != .apprenticeship { return hoursByScope[.projectBased] }
    return switch track {
    case .category(let category): hoursByScope[.category(category)]
    case .course(let course): hoursByScope[.course(course)]
    case .every: nil
    }
  }

  /// The papers of an occasion, in the order of the document.
  public func materials(on checklist: Checklist) -> [Material] { tables.checklists[checklist] ?? [] }

  /// The centre's range of certificate numbers for a type, or for the type it borrows from; nil when the
  /// centre has none.
  public func certificateRange(centre: String, trainingType: TrainingType) -> CertificateRange? {
    let owner = settings.borrowedRanges[trainingType] ?? trainingType
    return tables.certificateRanges.first { $0.centre == centre && $0.trainingType == owner }
  }

  /// The centres that have a task of the year, in the order of the document.
  public var centres: [String] {
    var centres: [String] = []
    for target in tables.targets where !centres.contains(target.centre) { centres.append(target.centre) }
    return centres
  }

  /// The task of a centre; nil where the table has a dash.
  public func target(centre: String, kind: TargetKind) -> Int? {
    tables.targets.first { $0.centre == centre && $0.kind == kind }?.persons
  }

  /// The task of all centres together: the sum row of 附件1.
  public func target(kind: TargetKind) -> Int {
    tables.targets.reduce(0) { $1.kind == kind ? $0 + $1.persons : $0 }
  }
}

/// The key of a cell in the table of rates.
struct RateCell: Hashable {
  let trainingType: TrainingType
  let track: Track
  let level: AwardLevel

  init(trainingType: TrainingType, track: Track, level: AwardLevel) {
    self.trainingType = trainingType
    self.track = track
    self.level = level
  }

  init(_ rate: Rate) { self.init(trainingType: rate.trainingType, track: rate.track, level: rate.level) }

  /// The cell for all occupations alike.
  var forEveryTrack: RateCell { RateCell(trainingType: trainingType, track: .every, level: level) }
}
