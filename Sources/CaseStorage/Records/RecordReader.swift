import CaseDomain
import JSONText

/// Why a record cannot be read as what its type says. The way to the value is given; its content never is.
public struct RecordFault: Error, Hashable, Sendable {
  /// `filing.sessions[3].day`.
  public let path: String
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case missing
    /// Written by a later version, or by another hand.
    case unknownMember
    case unknownType
    case notA(String)
  }
}

/// Reads the members of one object, each once; what nobody asked for is a fault, so that nothing is skipped in silence.
struct RecordReader {
  private let members: [(name: String, value: JSONValue)]
  /// A bit for each member that was asked for. No record has as many as there are bits: what stands behind them is
  /// unknown.
  private var read: UInt64 = 0
  /// Members are mostly asked for in the order in which they stand.
  private var expected = 0
  let path: String

  init(_ value: JSONValue, path: String = "") throws(RecordFault) {
    guard case .object(let members) = value.content else {
      throw RecordFault(path: path, reason: .notA("object"))
    }
    self.members = members
    self.path = path
  }

  func finish() throws(RecordFault) {
    if members.count < UInt64.bitWidth, read == (1 << members.count) - 1 { return }
    let unread = members.indices.filter { $0 >= UInt64.bitWidth || read & (1 << $0) == 0 }
    if let name = unread.map({ members[$0].name }).min() {
      throw RecordFault(path: place(name), reason: .unknownMember)
    }
  }

  private func index(of name: String) -> Int? {
    if expected < members.count, members[expected].name == name { return expected }
    return members.firstIndex { $0.name == name }
  }

  func place(_ name: String) -> String { path.isEmpty ? name : path + "." + name }

  func fault(_ name: String, _ reason: RecordFault.Reason) -> RecordFault {
    RecordFault(path: place(name), reason: reason)
  }

  func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  // MARK: Values

  mutating func optional(_ name: String) -> JSONValue? {
    guard let index = index(of: name) else { return nil }
    if index < UInt64.bitWidth { read |= 1 << index }
    expected = index + 1
    return members[index].value
  }

  mutating func value(_ name: String) throws(RecordFault) -> JSONValue {
    guard let value = optional(name) else { throw fault(name, .missing) }
    return value
  }

  mutating func text(_ name: String) throws(RecordFault) -> String {
    guard let text = try value(name).string else { throw fault(name, .notA("text")) }
    return text
  }

  /// Text that is left out when empty.
  mutating func textOrNone(_ name: String) throws(RecordFault) -> String {
    try optionalText(name) ?? ""
  }

  mutating func optionalText(_ name: String) throws(RecordFault) -> String? {
    guard let value = optional(name) else { return nil }
    guard let text = value.string else { throw fault(name, .notA("text")) }
    return text
  }

  mutating func int(_ name: String) throws(RecordFault) -> Int {
    guard let number = try value(name).number else { throw fault(name, .notA("number")) }
    return number
  }

  mutating func optionalInt(_ name: String) throws(RecordFault) -> Int? {
    guard let value = optional(name) else { return nil }
    guard let number = value.number else { throw fault(name, .notA("number")) }
    return number
  }

  mutating func bool(_ name: String) throws(RecordFault) -> Bool {
    guard let truth = try value(name).bool else { throw fault(name, .notA("truth")) }
    return truth
  }

  mutating func day(_ name: String) throws(RecordFault) -> Day {
    guard let day = try optionalDay(name) else { throw fault(name, .missing) }
    return day
  }

  mutating func optionalDay(_ name: String) throws(RecordFault) -> Day? {
    guard let text = try optionalText(name) else { return nil }
    guard let day = Day(text) else { throw fault(name, .notA("day")) }
    return day
  }

  mutating func money(_ name: String) throws(RecordFault) -> Money { Money(fen: try int(name)) }

  mutating func id<ID: Identifier>(_ name: String) throws(RecordFault) -> ID { ID(try text(name)) }

  mutating func name<Name: RawRepresentable<String>>(_ name: String) throws(RecordFault) -> Name {
    guard let value: Name = try optionalName(name) else { throw fault(name, .missing) }
    return value
  }

  mutating func optionalName<Name: RawRepresentable<String>>(_ name: String) throws(RecordFault) -> Name? {
    guard let text = try optionalText(name) else { return nil }
    guard let value = Name(rawValue: text) else { throw fault(name, .notA("known name")) }
    return value
  }

  // MARK: Lists and objects

  private mutating func elements(_ name: String) throws(RecordFault) -> [JSONValue] {
    // An empty list is left out when written.
    guard let value = optional(name) else { return [] }
    guard let elements = value.array else { throw fault(name, .notA("list")) }
    return elements
  }

  mutating func texts(_ name: String) throws(RecordFault) -> [String] {
    var texts: [String] = []
    for element in try elements(name) {
      guard let text = element.string else { throw fault(name, .notA("list of texts")) }
      texts.append(text)
    }
    return texts
  }

  mutating func ids<ID: Identifier>(_ name: String) throws(RecordFault) -> [ID] {
    try texts(name).map { ID($0) }
  }

  mutating func ints(_ name: String) throws(RecordFault) -> [Int] {
    var numbers: [Int] = []
    for element in try elements(name) {
      guard let number = element.number else { throw fault(name, .notA("list of numbers")) }
      numbers.append(number)
    }
    return numbers
  }

  mutating func names<Name: RawRepresentable<String>>(_ name: String) throws(RecordFault) -> [Name] {
    var names: [Name] = []
    for text in try texts(name) {
      guard let value = Name(rawValue: text) else { throw fault(name, .notA("known name")) }
      names.append(value)
    }
    return names
  }

  mutating func list<Element>(
    _ name: String, _ read: (inout RecordReader) throws(RecordFault) -> Element
  ) throws(RecordFault) -> [Element] {
    var list: [Element] = []
    for (index, element) in try elements(name).enumerated() {
      var reader = try RecordReader(element, path: "\(place(name))[\(index)]")
      list.append(try read(&reader))
      try reader.finish()
    }
    return list
  }

  /// Nil where the member is left out, as against an empty list.
  mutating func optionalList<Element>(
    _ name: String, _ read: (inout RecordReader) throws(RecordFault) -> Element
  ) throws(RecordFault) -> [Element]? {
    guard members.contains(where: { $0.name == name }) else { return nil }
    return try list(name, read)
  }

  mutating func record<Record>(
    _ name: String, _ read: (inout RecordReader) throws(RecordFault) -> Record
  ) throws(RecordFault) -> Record {
    guard let record = try optionalRecord(name, read) else { throw fault(name, .missing) }
    return record
  }

  mutating func optionalRecord<Record>(
    _ name: String, _ read: (inout RecordReader) throws(RecordFault) -> Record
  ) throws(RecordFault) -> Record? {
    guard let value = optional(name) else { return nil }
    var reader = try RecordReader(value, path: place(name))
    let record = try read(&reader)
    try reader.finish()
    return record
  }
}
