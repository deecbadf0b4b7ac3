/// A value of a TOML document (toml.io, version 1.0), and where it stands.
public enum TOMLValue: Equatable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLElement])
  case table(TOMLTable)
  /// A float, a date or a time, as written: legal, and of no use to anybody here.
  case other(String)
}

/// One element of an array, and its line, counted from one.
public struct TOMLElement: Equatable, Sendable {
  public let value: TOMLValue
  public let line: Int

  public init(value: TOMLValue, line: Int) {
    self.value = value
    self.line = line
  }
}

/// Names and values in the order of the document.
public struct TOMLTable: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public let name: String
    /// The line of the name, counted from one.
    public let line: Int
    public internal(set) var value: TOMLValue
  }

  /// How a table came to be, which decides what may be added to it.
  enum Origin: Equatable, Sendable {
    /// Named on the way to another: `[a.b]` makes `a`.
    case passing
    case header
    case dotted
    case inline
    /// The elements of `[[a]]`; the table itself holds none.
    case listed
  }

  public internal(set) var entries: [Entry] = []
  var origin = Origin.header

  init(_ origin: Origin = .header) { self.origin = origin }

  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  func index(of name: String) -> Int? { entries.firstIndex { $0.name == name } }
}

/// What is wrong with a document, and on which line, counted from one.
public struct TOMLFault: Error, Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case notUTF8
    /// Something stands here that cannot; the end of the document when nil.
    case unexpected(Character?)
    case openString
    case badEscape
    case control
    /// A number that is none, or does not fit in 64 bits.
    case badNumber(String)
    case twice(String)
    /// The name is used as a table, and is something else or is closed already.
    case notATable(String)
    case tooDeep
  }

  public let kind: Kind
  public let line: Int
}
