import CVTerm

/// What a person would see on the emulated terminal at one moment.
public struct EmulatedScreen: Sendable {
  public struct Cell: Sendable {
    /// Empty for a cell never written and for the second column of a wide character.
    public let text: String
    /// 2 for a wide character, 0 for its second column.
    public let width: Int
    public let bold: Bool
    public let underline: Bool
    public let reverse: Bool
    /// The number in the palette; nil for the terminal's own colour.
    public let foreground: Int?
    public let background: Int?
  }

  public let rows: Int
  public let columns: Int
  public let cells: [[Cell]]
  public let cursor: (row: Int, column: Int)
  public let isCursorVisible: Bool
  public let isAlternate: Bool
  public let isMouseOn: Bool
  public let title: String
  /// How often the bell has rung.
  public let bells: Int

  /// The text of each row, trailing spaces removed, a wide character once.
  public var lines: [String] {
    cells.map { row in
      var line = ""
      for cell in row where cell.width > 0 { line += cell.text.isEmpty ? " " : cell.text }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// All rows, each ended by a line feed.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The screen in a frame, with its cursor, for messages of failed tests.
  public var picture: String {
    let rule = "+" + String(repeating: "-", count: columns) + "+\n"
    let notes = [isCursorVisible ? "" : ", hidden", isAlternate ? "" : ", shell screen"].joined()
    let state = "cursor \(cursor.row),\(cursor.column)" + notes
    return rule + lines.map { "|" + $0 + "\n" }.joined() + rule + state
  }

  init(of terminal: OpaquePointer, properties: emulator_properties) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    self.rows = Int(rows)
    self.columns = Int(columns)
    cells = (0..<rows).map { row in
      (0..<columns).map { column in Cell(emulator_cell_at(terminal, row, column)) }
    }
    let position = emulator_cursor(terminal)
    cursor = (Int(position.row), Int(position.col))
    isCursorVisible = properties.cursor_visible
    isAlternate = properties.alternate_screen
    isMouseOn = properties.mouse != 0
    bells = Int(properties.bells)
    title = withUnsafeBytes(of: properties.title) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension EmulatedScreen: CustomStringConvertible {
  public var description: String { "\n" + picture }
}

extension EmulatedScreen.Cell {
  fileprivate init(_ cell: emulator_cell) {
    var text = ""
    withUnsafeBytes(of: cell.characters) { bytes in
      for value in bytes.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 }) {
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    self.init(
      text: text, width: Int(cell.width), bold: cell.bold, underline: cell.underline, reverse: cell.reverse,
      foreground: cell.foreground >= 0 ? Int(cell.foreground) : nil,
      background: cell.background >= 0 ? Int(cell.background) : nil)
  }
}
