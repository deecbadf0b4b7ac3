import TestSupport

/// One screen as an SVG. Stretches of one look and one width are set by their columns, so that a picture is right
/// whatever font shows it.
struct Picture {
  let screen: EmulatedScreen

  private static let cellWidth = 8
  private static let cellHeight = 18
  private static let baseline = 14
  private static let margin = 8
  private static let ground = "#1c1f26"
  private static let ink = "#d7dae0"
  /// The sixteen colours of the palette, dark ground.
  private static let palette = [
    "#3b4048", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0",
    "#7f8590", "#ff7b85", "#b5e890", "#ffd68a", "#82c4ff", "#dd94f0", "#74d6e2", "#ffffff",
  ]

  var svg: String {
    let width = screen.columns * Self.cellWidth + 2 * Self.margin
    let height = screen.rows * Self.cellHeight + 2 * Self.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)">
      <rect width="100%" height="100%" rx="6" fill="\(Self.ground)"/>
      <g font-family="'Noto Sans Mono CJK SC','Sarasa Mono SC','DejaVu Sans Mono',monospace" \
      font-size="14" xml:space="preserve" fill="\(Self.ink)">

      """
    for (row, cells) in screen.cells.enumerated() {
      svg += grounds(cells, row: row)
      svg += words(cells, row: row)
    }
    return svg + "</g>\n</svg>\n"
  }

  /// One rectangle for each stretch of the row that has a ground of its own.
  private func grounds(_ cells: [EmulatedScreen.Cell], row: Int) -> String {
    var svg = ""
    var start = 0
    while start < cells.count {
      let colour = ground(cells[start])
      var end = start + 1
      while end < cells.count, cells[end].width == 0 || ground(cells[end]) == colour { end += 1 }
      if colour != Self.ground {
        svg +=
          "<rect x=\"\(x(start))\" y=\"\(y(row))\" width=\"\((end - start) * Self.cellWidth)\" "
          + "height=\"\(Self.cellHeight)\" fill=\"\(colour)\"/>\n"
      }
      start = end
    }
    return svg
  }

  /// The row's words, each stretch at the `x` of its first column and as wide as its columns.
  private func words(_ cells: [EmulatedScreen.Cell], row: Int) -> String {
    let stretches = stretches(of: cells)
    guard !stretches.isEmpty else { return "" }
    let spans = stretches.map { stretch in
      "<tspan x=\"\(x(stretch.start))\" textLength=\"\(stretch.columns * Self.cellWidth)\"\(stretch.look)>"
        + Self.escaped(stretch.text) + "</tspan>"
    }
    return "<text y=\"\(y(row) + Self.baseline)\">\(spans.joined())</text>\n"
  }

  /// Characters beside each other that look the same and are of one width.
  private struct Stretch {
    let start: Int
    let look: String
    let width: Int
    var text: String
    var columns: Int
    /// Blanks after the text, which belong to it only when more of it follows.
    var blanks = 0
  }

  /// More blanks than that end a stretch.
  private static let mostBlanks = 2

  private func stretches(of cells: [EmulatedScreen.Cell]) -> [Stretch] {
    var found: [Stretch] = []
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      let isBlank = cell.text.isEmpty || cell.text == " "
      if isBlank {
        if !found.isEmpty { found[found.count - 1].blanks += 1 }
        continue
      }
      if let last = found.last, last.look == look(cell), last.width == cell.width,
        cell.width == 1 ? last.blanks <= Self.mostBlanks : last.blanks == 0
      {
        found[found.count - 1].text += String(repeating: " ", count: last.blanks) + cell.text
        found[found.count - 1].columns += last.blanks + cell.width
        found[found.count - 1].blanks = 0
      } else {
        found.append(
          Stretch(start: column, look: look(cell), width: cell.width, text: cell.text, columns: cell.width))
      }
    }
    return found
  }

  /// What sets the cell apart from plain text.
  private func look(_ cell: EmulatedScreen.Cell) -> String {
    (ink(cell) == Self.ink ? "" : " fill=\"\(ink(cell))\"")
      + (cell.bold ? " font-weight=\"bold\"" : "")
      + (cell.underline ? " text-decoration=\"underline\"" : "")
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.cellWidth }
  private func y(_ row: Int) -> Int { Self.margin + row * Self.cellHeight }

  private func ink(_ cell: EmulatedScreen.Cell) -> String {
    cell.reverse ? colour(cell.background, else: Self.ground) : colour(cell.foreground, else: Self.ink)
  }

  private func ground(_ cell: EmulatedScreen.Cell) -> String {
    cell.reverse ? colour(cell.foreground, else: Self.ink) : colour(cell.background, else: Self.ground)
  }

  private func colour(_ number: Int?, else usual: String) -> String {
    guard let number else { return usual }
    return Self.palette.indices.contains(number) ? Self.palette[number] : Self.greyOrCube(number)
  }

  /// The colours 16 to 255 of xterm: a cube of 6 × 6 × 6, then 24 greys.
  private static func greyOrCube(_ number: Int) -> String {
    if number >= 232 {
      let level = 8 + (number - 232) * 10
      return "rgb(\(level),\(level),\(level))"
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = max(0, number - 16)
    return "rgb(\(levels[cube / 36 % 6]),\(levels[cube / 6 % 6]),\(levels[cube % 6]))"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
