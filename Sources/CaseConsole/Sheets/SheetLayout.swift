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

  /// - Parameter room: how wide it may be; the columns of a wider table go on under each row.
  static func styled(_ sheet: Sheet, _ widths: DisplayWidth, room: Int) -> [StyledLine] {
    lines(sheet, widths, room: room - 1).map { line in
      StyledLine(String(repeating: " ", count: line.indent + 1) + line.text, Theme.style(line.look))
    }
  }

  /// The same in pieces, each from one heading to the next.
  static func sections(_ sheet: Sheet, _ widths: DisplayWidth, room: Int) -> [[StyledLine]] {
    var sections: [[StyledLine]] = []
    for (line, styled) in zip(lines(sheet, widths, room: room - 1), styled(sheet, widths, room: room)) {
      if line.look == .heading || sections.isEmpty { sections.append([]) }
      sections[sections.count - 1].append(styled)
    }
    return sections
  }

  private typealias LaidLine = (text: String, look: SheetLine.Look, indent: Int)

  private static func lines(_ sheet: Sheet, _ widths: DisplayWidth, room: Int = .max) -> [LaidLine] {
    var result: [LaidLine] = []
    var rest = sheet.lines[...]
    while let first = rest.first {
      let table = rest.prefix { $0.cells.count == first.cells.count && $0.indent == first.indent }
      rest = rest.dropFirst(table.count)
      let columns = first.cells.indices.map { column in
        table.map { widths.width(of: Neutral.text($0.cells[column].text)) }.max() ?? 0
      }
      let indent = first.indent * 2
      let folds = folds(columns, isNumber: first.cells.map(\.isNumber), room: room - indent)
      for line in table {
        for fold in folds {
          let text = joined(line.cells[fold], columns, widths)
          result.append((text, line.look, fold.lowerBound == 0 ? indent : indent + continuation))
        }
      }
    }
    return result
  }

  /// How far in the second line of a row stands.
  private static let continuation = 4
  /// A text at the end of a row breaks by itself, from so many columns on.
  private static let shortestText = 24

  /// Which columns share a line: all of them where there is room, else what a row is about and, under it, its figures.
  private static func folds(_ columns: [Int], isNumber: [Bool], room: Int) -> [Range<Int>] {
    let needed = zip(columns.indices, columns).map { index, width in
      index == columns.count - 1 && !isNumber[index] ? min(width, shortestText) : width
    }
    let isTooWide = needed.reduce(0) { $0 + $1 + 2 } - 2 > room
    var folds: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (index, width) in needed.enumerated() {
      let space = folds.isEmpty ? room : room - continuation
      let beginsFigures = isTooWide && folds.isEmpty && isNumber[index]
      if index > start, beginsFigures || used + width > space {
        folds.append(start..<index)
        (start, used) = (index, 0)
      }
      used += width + 2
    }
    return folds + [start..<columns.count]
  }

  private static func joined(_ cells: ArraySlice<SheetCell>, _ columns: [Int], _ widths: DisplayWidth)
    -> String
  {
    guard columns.count > 1 else { return cells.first?.text ?? "" }
    var line = ""
    for (index, cell) in zip(cells.indices, cells) {
      let text = Neutral.text(cell.text)
      let isLast = index == cells.endIndex - 1
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
