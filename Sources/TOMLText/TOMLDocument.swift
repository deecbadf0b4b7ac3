/// Reads a TOML 1.0 document whole, keeping the line of every name and value: whoever wrote it by hand is told where.
///
/// Floats, dates and times are kept as they are written; their inner form is not examined.
public enum TOMLDocument {
  public static func read(_ bytes: [UInt8]) throws(TOMLFault) -> TOMLTable {
    var builder = TOMLBuilder()
    var scanner = try TOMLScanner(bytes)
    while try scanner.skipToStatement() {
      let line = scanner.line
      if scanner.take("[[") {
        let path = try scanner.path()
        try scanner.expect("]]")
        try builder.beginElement(path, line: line)
      } else if scanner.take("[") {
        let path = try scanner.path()
        try scanner.expect("]")
        try builder.beginTable(path, line: line)
      } else {
        let path = try scanner.path()
        try scanner.expect("=")
        scanner.skipBlanks()
        try builder.add(try scanner.value(depth: 0), at: path, line: line)
      }
      try scanner.endStatement()
    }
    return builder.root
  }
}

/// Puts statements where they belong, by the rules of which tables may be added to.
struct TOMLBuilder {
  private(set) var root = TOMLTable()
  /// Where plain statements go; the last element where a name is a list of tables.
  private var place: [String] = []

  /// `[a.b]`
  mutating func beginTable(_ path: [String], line: Int) throws(TOMLFault) {
    place = path
    try TOMLBuilder.descend(&root, path.dropLast()[...], line: line, creating: .passing) {
      (parent: inout TOMLTable) throws(TOMLFault) in
      let name = path[path.count - 1]
      guard let index = parent.index(of: name) else {
        parent.entries.append(.init(name: name, line: line, value: .table(TOMLTable())))
        return
      }
      guard case .table(var table) = parent.entries[index].value, table.origin == .passing else {
        throw TOMLFault(kind: .twice(name), line: line)
      }
      table.origin = .header
      parent.entries[index].value = .table(table)
    }
  }

  /// `[[a.b]]`
  mutating func beginElement(_ path: [String], line: Int) throws(TOMLFault) {
    place = path
    try TOMLBuilder.descend(&root, path.dropLast()[...], line: line, creating: .passing) {
      (parent: inout TOMLTable) throws(TOMLFault) in
      let name = path[path.count - 1]
      let element = TOMLElement(value: .table(TOMLTable(.listed)), line: line)
      guard let index = parent.index(of: name) else {
        parent.entries.append(.init(name: name, line: line, value: .array([element])))
        return
      }
      guard case .array(let elements) = parent.entries[index].value,
        case .table(let last)? = elements.last?.value, last.origin == .listed
      else { throw TOMLFault(kind: .twice(name), line: line) }
      parent.entries[index].value = .array(elements + [element])
    }
  }

  /// `a.b = value`, in the table begun last.
  mutating func add(_ value: TOMLValue, at path: [String], line: Int) throws(TOMLFault) {
    try TOMLBuilder.descend(&root, place[...], line: line, creating: .header) {
      (table: inout TOMLTable) throws(TOMLFault) in
      try TOMLBuilder.put(value, at: path, line: line, in: &table)
    }
  }

  static func put(
    _ value: TOMLValue, at path: [String], line: Int, in table: inout TOMLTable
  ) throws(TOMLFault) {
    try descend(&table, path.dropLast()[...], line: line, creating: .dotted) {
      (parent: inout TOMLTable) throws(TOMLFault) in
      let name = path[path.count - 1]
      guard parent.index(of: name) == nil else { throw TOMLFault(kind: .twice(name), line: line) }
      parent.entries.append(.init(name: name, line: line, value: value))
    }
  }

  /// Goes down a path and changes the table at its end. Dotted names may only pass through tables that dotted names
  /// made; headers through all but inline ones.
  private static func descend(
    _ table: inout TOMLTable, _ path: ArraySlice<String>, line: Int, creating origin: TOMLTable.Origin,
    _ change: (inout TOMLTable) throws(TOMLFault) -> Void
  ) throws(TOMLFault) {
    guard let name = path.first else { return try change(&table) }
    guard let index = table.index(of: name) else {
      var made = TOMLTable(origin)
      try descend(&made, path.dropFirst(), line: line, creating: origin, change)
      table.entries.append(.init(name: name, line: line, value: .table(made)))
      return
    }
    switch table.entries[index].value {
    case .table(var inner) where inner.origin != .inline && (origin != .dotted || inner.origin == .dotted):
      try descend(&inner, path.dropFirst(), line: line, creating: origin, change)
      table.entries[index].value = .table(inner)
    case .array(var elements) where origin != .dotted:
      guard case .table(var last)? = elements.last?.value, last.origin == .listed else {
        throw TOMLFault(kind: .notATable(name), line: line)
      }
      try descend(&last, path.dropFirst(), line: line, creating: origin, change)
      elements[elements.count - 1] = TOMLElement(value: .table(last), line: elements[elements.count - 1].line)
      table.entries[index].value = .array(elements)
    default: throw TOMLFault(kind: .notATable(name), line: line)
    }
  }
}
