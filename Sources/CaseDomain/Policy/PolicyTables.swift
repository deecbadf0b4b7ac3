/// What a policy says, table by table, before it is proved whole: `Policy` is made from it.
///
/// A later year's policy is another value of this type, read from another file.
public struct PolicyTables: Hashable, Sendable {
  /// `兰州新区“3+N”“技能照亮前程”培训提升行动实施方案`
  public var name: String
  /// `新民社发〔2025〕13号`
  public var documentNumber: String
  /// The first day on which the policy governs; a case is judged by the policy of its filing day.
  public var inForceFrom: Day
  /// The last such day; nil while no end is known.
  public var inForceThrough: Day?

  /// 附件3, in the order of the document.
  public var occupations: [Occupation] = []
  /// The provincial method's own list (四(一)), empty until the centre fills it.
  public var provincialOccupations: [Occupation] = []
  /// Names in the shortage catalogue, empty until the centre fills it.
  public var shortageOccupations: [String] = []
  public var rates: [Rate] = []
  public var minimumHours: [MinimumHours] = []
  public var figures: PolicyFigures
  public var targets: [Target] = []
  /// The occupations that count towards a column told by what is taught (`TargetKind.byOccupation`).
  public var targetOccupations: [TargetKind: [String]] = [:]
  public var aims: [Aim] = []
  public var certificateRanges: [CertificateRange] = []
  /// Papers of each occasion, in the order of the document.
  public var checklists: [Checklist: [Material]] = [:]
  /// Empty until the centre fills it: factor 1.
  public var differentialPay: [DifferentialBand] = []
  /// Nil where the file gives none: then nobody's age is too high (F-15).
  public var retirement: RetirementAges?
  public var settings = PolicySettings()
  /// Where a table stands that is quoted as a whole; rates, hours, aims and bands carry a clause each.
  public var clauses: [PolicyTable: String] = [:]

  public init(
    name: String, documentNumber: String, inForceFrom: Day, inForceThrough: Day?, figures: PolicyFigures
  ) {
    self.name = name
    self.documentNumber = documentNumber
    self.inForceFrom = inForceFrom
    self.inForceThrough = inForceThrough
    self.figures = figures
  }
}

/// A place in the tables, so that whoever read them from a file can point at the line.
public struct PolicyPlace: Hashable, Sendable {
  public let table: PolicyTable
  /// Which element of the table, from 0; nil for the table as a whole.
  public let index: Int?

  public init(_ table: PolicyTable, _ index: Int? = nil) {
    self.table = table
    self.index = index
  }
}

/// The tables of a policy, under the names they have in the policy file.
public enum PolicyTable: String, CaseIterable, Sendable {
  case inForceThrough
  case occupations
  case provincialOccupations
  case shortageOccupations
  case rates
  case minimumHours
  case targets
  case aims
  case certificateRanges
  case checklists
  case differentialPay
}
