/// A page of explanation, as lines: the console colours them, the command line prints them, and neither has words of
/// its own.
public struct Sheet: Hashable, Sendable {
  public let title: String
  public private(set) var lines: [SheetLine] = []

  init(_ title: String) { self.title = title }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(SheetLine(.plain, indent: 0, [])) }
    lines.append(SheetLine(.heading, indent: 0, [SheetCell(text)]))
  }

  mutating func text(_ text: String, _ look: SheetLine.Look = .plain, indent: Int = 1) {
    lines.append(SheetLine(look, indent: indent, [SheetCell(text)]))
  }

  /// A line of a table: it stands in columns with the lines around it that have as many cells.
  mutating func row(_ cells: [SheetCell], _ look: SheetLine.Look = .plain, indent: Int = 1) {
    lines.append(SheetLine(look, indent: indent, cells))
  }
}

public struct SheetLine: Hashable, Sendable {
  public enum Look: Sendable {
    case heading, plain, strong, faint, good, warning
  }

  public let look: Look
  /// In steps of two columns.
  public let indent: Int
  /// None on an empty line, one on a line of text.
  public let cells: [SheetCell]

  init(_ look: Look, indent: Int, _ cells: [SheetCell]) {
    self.look = look
    self.indent = indent
    self.cells = cells
  }
}

public struct SheetCell: Hashable, Sendable {
  public let text: String
  /// Sums and counts end in one column.
  public let isNumber: Bool

  init(_ text: String) {
    self.text = text
    isNumber = false
  }

  init(number text: String) {
    self.text = text
    isNumber = true
  }

}
