import CaseDomain
import JSONText

/// A value of a JSON file that people edit, with the way that leads to it, so that a fault can be shown in its place.
struct PaperNode: Sendable {
  let value: JSONValue
  let file: String
  private let way: Way

  /// `rates[3].level`; empty at the top.
  var path: String { way.text }

  /// Put into words only for a fault: a calendar has hundreds of values, and nearly all are in order.
  private indirect enum Way: Sendable {
    case top
    case member(String, of: Way)
    case element(Int, of: Way)

    var text: String {
      switch self {
      case .top: ""
      case .member(let name, .top): name
      case .member(let name, let way): way.text + "." + name
      case .element(let index, let way): way.text + "[\(index)]"
      }
    }
  }

  private init(_ value: JSONValue, _ file: String, _ way: Way) {
    (self.value, self.file, self.way) = (value, file, way)
  }

  /// What stands at the top of a file, or of a document in another one.
  init(_ value: JSONValue, file: String) { self.init(value, file, .top) }

  /// Reads the text as JSON, which has one value at the top.
  static func root(of text: [UInt8], file: String) throws(PaperFault) -> PaperNode {
    do throws(JSONFault) {
      return PaperNode(try JSONValue.parse(text), file: file)
    } catch {
      throw PaperFault(
        file: file, line: error.line, column: error.column, field: "", reason: .malformed(error))
    }
  }

  func fault(_ reason: PaperFault.Reason) -> PaperFault {
    PaperFault(
      file: file, line: value.position.line, column: value.position.column, field: path, reason: reason)
  }

  // MARK: Objects and lists

  /// Demands these fields, allows the optional ones, and refuses all others.
  func hold(_ required: [String], optional: [String] = []) throws(PaperFault) {
    let members = try members()
    for member in members where !required.contains(member.name) && !optional.contains(member.name) {
      throw node(of: member).fault(.unknownField(member.name))
    }
    for name in required where !members.contains(where: { $0.name == name }) {
      throw fault(.missingField(name))
    }
  }

  func fields() throws(PaperFault) -> [(name: String, node: PaperNode)] {
    try members().map { ($0.name, node(of: $0)) }
  }

  private typealias Member = (name: String, value: JSONValue)

  private func members() throws(PaperFault) -> [Member] {
    guard case .object(let members) = value.content else { throw fault(.notA(.object)) }
    return members
  }

  private func node(of member: Member) -> PaperNode {
    PaperNode(member.value, file, .member(member.name, of: way))
  }

  func field(_ name: String) throws(PaperFault) -> PaperNode {
    guard let node = try optional(name) else { throw fault(.missingField(name)) }
    return node
  }

  func optional(_ name: String) throws(PaperFault) -> PaperNode? {
    try members().first { $0.name == name }.map(node)
  }

  func list() throws(PaperFault) -> [PaperNode] {
    guard case .array(let elements) = value.content else { throw fault(.notA(.list)) }
    return elements.enumerated().map { index, value in
      PaperNode(value, file, .element(index, of: way))
    }
  }

  // MARK: Plain values

  var isNull: Bool {
    if case .null = value.content { true } else { false }
  }

  /// Text that says something, in one line: an empty clause or name is a slip, and one with a line break would look like two.
  func text() throws(PaperFault) -> String {
    guard case .string(let text) = value.content, text.contains(where: { !$0.isWhitespace }) else {
      throw fault(.notA(.text))
    }
    guard !text.contains(where: \.isNewline) else { throw fault(.brokenLine) }
    return text
  }

  func number(in bounds: ClosedRange<Int>) throws(PaperFault) -> Int {
    guard case .number(let number) = value.content else { throw fault(.notA(.number)) }
    guard bounds.contains(number) else { throw fault(.outOfBounds(number, bounds)) }
    return number
  }

  func truth() throws(PaperFault) -> Bool {
    guard case .bool(let truth) = value.content else { throw fault(.notA(.truth)) }
    return truth
  }

  func day() throws(PaperFault) -> Day {
    guard case .string(let text) = value.content, let day = Day(text) else { throw fault(.notA(.day)) }
    return day
  }

  /// A word of a closed list, by its raw name.
  func name<Name>() throws(PaperFault) -> Name
  where Name: RawRepresentable<String> & CaseIterable {
    let text = try text()
    guard let name = Name(rawValue: text) else {
      throw fault(.unknownName(text, known: Name.allCases.map(\.rawValue)))
    }
    return name
  }
}
