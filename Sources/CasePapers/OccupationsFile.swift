import CaseDomain
import JSONText

/// The occupations a centre adds to a policy during the year: the shortage catalogue and the list of
/// the provincial method, which the policy itself only refers to.
///
///     { "format": "casedesk-occupations-1", "policy": "新民社发〔2025〕13号",
///       "shortage": ["电工"],
///       "provincial": { "A": ["示例工"], "B": [] } }
///
/// A list that is given replaces the former one whole; a list that is left out stays as it was.
public struct OccupationsFile: Sendable {
  public static let format = "casedesk-occupations-1"

  /// The document number of the policy that the lists belong to.
  public let documentNumber: String
  public let shortage: [String]?
  public let provincial: [Occupation]?
  private let root: PaperNode

  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> OccupationsFile {
    try OccupationsFile(try PaperNode.root(of: text, file: name))
  }

  init(_ root: PaperNode) throws(PaperFault) {
    let format = try root.field("format")
    guard try format.text() == Self.format else { throw format.fault(.unknownFormat(try format.text())) }
    try root.hold(["format", "policy"], optional: ["shortage", "provincial"])
    self.root = root
    documentNumber = try root.field("policy").text()
    shortage = try root.optional("shortage")?.rows { (row) throws(PaperFault) in try row.text() }
    provincial = try root.optional("provincial")?.provincialOccupations()
  }

  /// The policy of that document number with these lists in place of its own, proved whole again. A fault
  /// names the line of this file that caused it.
  public func amended(_ policies: PolicyBook) throws(PaperFault) -> Policy {
    guard let policy = policies.policies.last(where: { $0.documentNumber == documentNumber }) else {
      throw try root.field("policy").fault(
        .unknownName(documentNumber, known: policies.policies.map(\.documentNumber)))
    }
    var tables = policy.tables
    if let shortage { tables.shortageOccupations = shortage }
    if let provincial { tables.provincialOccupations = provincial }
    do throws(PolicyFault) {
      return try Policy(tables)
    } catch {
      throw node(at: error.place).fault(.policy(error))
    }
  }

  /// Where this file causes a fault of the policy: the element, else the list that is to blame, else the file.
  private func node(at place: PolicyPlace) -> PaperNode {
    let elements: [PaperNode]
    switch place.table {
    case .shortageOccupations: elements = (try? root.optional("shortage")?.list()) ?? []
    case .provincialOccupations:
      let list = try? root.optional("provincial")
      elements = OccupationCategory.allCases.flatMap { category in
        (try? list?.optional(category.rawValue)?.list()) ?? []
      }
    default: elements = []
    }
    if let index = place.index, elements.indices.contains(index) { return elements[index] }
    // A kept shortage catalogue may name an occupation that the new provincial list no longer holds.
    return (try? root.optional("provincial")) ?? root
  }
}

extension PaperNode {
  /// Names by category; a category without any may be left out.
  fileprivate func provincialOccupations() throws(PaperFault) -> [Occupation] {
    try hold([], optional: OccupationCategory.allCases.map(\.rawValue))
    var occupations: [Occupation] = []
    for category in OccupationCategory.allCases {
      occupations +=
        try optional(category.rawValue)?.rows { (row) throws(PaperFault) in try row.occupation(category) }
        ?? []
    }
    return occupations
  }
}
