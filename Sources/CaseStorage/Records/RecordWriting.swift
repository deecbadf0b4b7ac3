import CaseDomain
import JSONText

// How values stand in a record: days as text, money as fen, names by their raw value, and nothing for nothing.

extension JSONValue {
  static func day(_ day: Day) -> JSONValue { .string(day.description) }
  static func fen(_ money: Money) -> JSONValue { .number(money.fen) }
  static func name(_ name: some RawRepresentable<String>) -> JSONValue { .string(name.rawValue) }
  static func id(_ id: some Identifier) -> JSONValue { .string(id.text) }
  static func numbers(_ numbers: [Int]) -> JSONValue? { .list(numbers) { .number($0) } }
  static func names(_ names: [some RawRepresentable<String>]) -> JSONValue? { .list(names) { .name($0) } }
  static func ids(_ ids: [some Identifier]) -> JSONValue? { .list(ids) { .id($0) } }
  static func texts(_ texts: [String]) -> JSONValue? { .list(texts) { .string($0) } }

  /// Nil for an empty text, which is left out.
  static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

  /// Nil for an empty list, which is left out.
  static func list<Element>(_ elements: [Element], _ write: (Element) -> JSONValue) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements.map(write))
  }

  /// True, or nothing.
  static func flag(_ isSet: Bool) -> JSONValue? { isSet ? .bool(true) : nil }
}
