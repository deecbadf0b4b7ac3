import CaseWording
import Terminal

/// A sheet as lines of text, its tables in columns.
public enum SheetLayout {
  /// For a file or a pipe: no colour, as wide as it comes.
  public static func text(_ sheet: Sheet) -> [String] {
    lines(sheet, DisplayWidth()).map { line in
      String(repeating: " ", count: line.indent) + line.text
    }
  }

  static func styled(_ sheet: Sheet, _ widths: DisplayWidth) -> [StyledLine] {
    lines(sheet, widths).map { line in
      StyledLine(String(repeating: " ", count: line.indent + 1) + line.text, Theme.style(line.look))
    }
  }

  private static func lines(
    _ sheet: Sheet, _ widths: DisplayWidth
  ) -> [(text: String, look: SheetLine.Look, indent: Int)] {
    var result: [(text: String, look: SheetLine.Look, indent: Int)] = []
    var rest = sheet.lines[...]
    while let first = rest.first {
      let table = rest.prefix { $0.cells.count == first.cells.count && $0.indent == first.indent }
      rest = rest.dropFirst(table.count)
      let columns = first.cells.indices.map { column in
        table.map { widths.width(of: Neutral.text($0.cells[column].text)) }.max() ?? 0
      }
      for line in table { result.append((joined(line.cells, columns, widths), line.look, line.indent * 2)) }
    }
    return result
  }

  private static func joined(_ cells: [SheetCell], _ columns: [Int], _ widths: DisplayWidth) -> String {
    guard cells.count > 1 else { return cells.first?.text ?? "" }
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = Neutral.text(cell.text)
      let isLast = index == cells.count - 1
      let gap = String(repeating: " ", count: max(0, columns[index] - widths.width(of: text)))
      line += cell.isNumber ? gap + text : isLast ? text : text + gap
      if !isLast { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Theme {
  static func style(_ look: SheetLine.Look) -> Style {
    switch look {
    case .heading: heading
    case .plain: .plain
    case .strong: title
    case .faint: dim
    case .good: good
    case .warning: warning
    }
  }
}
