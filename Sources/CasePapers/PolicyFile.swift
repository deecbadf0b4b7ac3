import CaseDomain
import JSONText

/// A policy as a file: the tables of one year in JSON, each figure with its clause.
///
/// The reader is strict, because an administrator edits these files by hand: a field it does not know, one
/// that is missing, a word that is not of the table, ranges that overlap, all are refused with file, line
/// and field, and nothing is guessed. `Fixtures/policies/2025-13.json` is the pattern for a new year.
public enum PolicyFile {
  /// What the field `format` must say.
  public static let format = "casedesk-policy-1"

  /// Reads a policy. `name` is the file's name, as faults are to give it.
  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> Policy {
    try read(try PaperNode.root(of: text, file: name))
  }

  /// Reads a policy that stands inside another document, such as a record of the journal.
  public static func read(_ document: JSONValue, named name: String) throws(PaperFault) -> Policy {
    try read(PaperNode(document, file: name))
  }

  private static func read(_ root: PaperNode) throws(PaperFault) -> Policy {
    let tables = try root.policyTables()
    do throws(PolicyFault) {
      return try Policy(tables)
    } catch {
      throw root.node(at: error.place).fault(.policy(error))
    }
  }
}

extension PaperNode {
  fileprivate func policyTables() throws(PaperFault) -> PolicyTables {
    // The format is looked at first: a file of another version has other fields, and saying so is the help.
    let format = try field("format")
    guard try format.text() == PolicyFile.format else {
      throw format.fault(.unknownFormat(try format.text()))
    }
    try hold(
      ["format", "name", "documentNumber", "inForceFrom", "inForceThrough", "settings", "figures"]
        + PolicyTable.allCases.filter(\.isTable).map(\.rawValue),
      // Came to the format later; a journal may hold policies without it.
      optional: ["retirement"])

    let through = try field("inForceThrough")
    var tables = PolicyTables(
      name: try field("name").text(), documentNumber: try field("documentNumber").text(),
      inForceFrom: try field("inForceFrom").day(), inForceThrough: through.isNull ? nil : try through.day(),
      figures: try field("figures").figures())
    tables.settings = try field("settings").settings()
    tables.retirement = try optional("retirement")?.retirementAges()

    tables.minimumHours = try table(.minimumHours).rows { (row) throws(PaperFault) in
      try row.minimumHours()
    }
    tables.rates = try table(.rates).rows { (row) throws(PaperFault) in try row.rate() }
    tables.differentialPay = try table(.differentialPay).rows { (row) throws(PaperFault) in
      try row.band()
    }
    tables.aims = try table(.aims).rows { (row) throws(PaperFault) in try row.aim() }
    let targets = try table(.targets)
    // The occupations came to the format later; a journal may hold policies without them.
    try targets.hold(["clause", "rows"], optional: ["occupations"])
    tables.targets = try targets.field("rows").rows { (row) throws(PaperFault) in try row.target() }
    tables.targetOccupations = try targets.optional("occupations")?.targetOccupations() ?? [:]
    tables.certificateRanges = try table(.certificateRanges).cited("rows").rows {
      (row) throws(PaperFault) in try row.certificateRange()
    }
    tables.shortageOccupations = try table(.shortageOccupations).cited("names").rows {
      (row) throws(PaperFault) in try row.text()
    }
    tables.provincialOccupations = try table(.provincialOccupations).occupations()
    tables.occupations = try table(.occupations).occupations()
    tables.checklists = try table(.checklists).checklists()
    for cited in PolicyTable.allCases.filter(\.isCitedAsAWhole) {
      tables.clauses[cited] = try table(cited).field("clause").text()
    }
    return tables
  }

  private func table(_ table: PolicyTable) throws(PaperFault) -> PaperNode { try field(table.rawValue) }

  /// The node a fault of the tables speaks of: the element, else its table, else the file.
  fileprivate func node(at place: PolicyPlace) -> PaperNode {
    guard let table = try? table(place.table) else { return self }
    guard let index = place.index else { return table }
    let elements: [PaperNode]? =
      switch place.table {
      case .rates, .minimumHours, .aims, .differentialPay: try? table.list()
      case .targets, .certificateRanges: try? table.field("rows").list()
      case .shortageOccupations: try? table.field("names").list()
      // Their index runs through the categories, one after the other.
      case .occupations, .provincialOccupations:
        OccupationCategory.allCases.flatMap { (try? table.field($0.rawValue).list()) ?? [] }
      case .checklists, .inForceThrough: nil
      }
    guard let elements, elements.indices.contains(index) else { return table }
    return elements[index]
  }
}

extension PolicyTable {
  /// Whether the name is a table of the file, and not a single field that a fault can point at.
  fileprivate var isTable: Bool { self != .inForceThrough }

  /// Whether one clause stands for the whole table instead of one a row.
  fileprivate var isCitedAsAWhole: Bool {
    switch self {
    case .targets, .certificateRanges, .shortageOccupations, .provincialOccupations, .occupations: true
    case .rates, .minimumHours, .aims, .differentialPay, .checklists, .inForceThrough: false
    }
  }
}
