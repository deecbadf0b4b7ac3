/// A JSON value as this program reads and writes it: numbers are whole, names of an object are unique and keep their order.
public struct JSONValue: Sendable {
  public enum Content: Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])
  }

  public let content: Content
  /// Where the value began in the text it was read from; the start for a value that was made.
  public let position: JSONPosition

  public init(_ content: Content, at position: JSONPosition = .start) {
    self.content = content
    self.position = position
  }

  public static let null = JSONValue(.null)
  public static func bool(_ value: Bool) -> JSONValue { JSONValue(.bool(value)) }
  public static func number(_ value: Int) -> JSONValue { JSONValue(.number(value)) }
  public static func string(_ value: String) -> JSONValue { JSONValue(.string(value)) }
  public static func array(_ values: [JSONValue]) -> JSONValue { JSONValue(.array(values)) }
  public static func object(_ members: [(name: String, value: JSONValue)]) -> JSONValue {
    JSONValue(.object(members))
  }

  /// An object without the members that have no value.
  public static func object(skippingNil members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The member of that name; nil where there is none, or the value is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? { if case .string(let text) = content { text } else { nil } }
  public var number: Int? { if case .number(let number) = content { number } else { nil } }
  public var bool: Bool? { if case .bool(let truth) = content { truth } else { nil } }
  public var array: [JSONValue]? { if case .array(let elements) = content { elements } else { nil } }
  public var isNull: Bool { if case .null = content { true } else { false } }
}

/// A place in a text: line and column count from 1, columns in bytes; the offset counts from 0.
public struct JSONPosition: Hashable, Sendable {
  public let line: Int
  public let column: Int
  public let offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  public static let start = JSONPosition(line: 1, column: 1, offset: 0)
}

// Two values are equal when they say the same: the place they were read from takes no part, the order of members does.
extension JSONValue: Hashable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch content {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(Array(value.utf8))
    case .array(let values): hasher.combine(values)
    case .object(let members):
      for (name, value) in members {
        hasher.combine(name)
        hasher.combine(value)
      }
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(.object(members.map { (name: $0.0, value: $0.1) }))
  }
  public init(arrayLiteral values: JSONValue...) { self.init(.array(values)) }
  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(integerLiteral value: Int) { self.init(.number(value)) }
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}
