/// A picture of the whole screen: rows × columns of styled cells, drawn by value and shown by ``Screen``.
///
/// The grid is ours because curses shifts a row when half a wide character is overwritten. Invariants, kept
/// by every drawing function:
/// - a wide character owns its columns: one leading cell and continuations right of it, never past the edge;
/// - overwriting a part of a wide character turns what is left of it into spaces;
/// - a wide character that does not fit in the last column is a space;
/// - all text is neutral (``Neutral``), whatever was given: no control ever reaches the terminal through a
///   cell.
///
/// Drawing outside the grid is cut off, never an error: windows become small while one types.
public struct Frame: Sendable {
  public let rows: Int
  public let columns: Int
  /// How text is measured; the same for the whole frame.
  public let widths: DisplayWidth
  /// Where the one hardware cursor stands, which is where an input method opens its window; nil hides it.
  public var cursor: Position?

  var cells: [Cell]
  /// Text of the clusters that are more than one scalar, by number.
  var clusters: [String] = []

  public init(rows: Int, columns: Int, widths: DisplayWidth = DisplayWidth(), style: Style = .plain) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.widths = widths
    cells = Array(repeating: .blank(style), count: self.rows * self.columns)
  }

  /// Writes `text` on one row and returns the column after it.
  ///
  /// - Parameters:
  ///   - maxWidth: columns it may take; longer text is clipped with `…`. Without it, text is cut at the edge.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, maxWidth: Int? = nil
  ) -> Int {
    guard (0..<rows).contains(row), column < columns else { return column }
    var text = text
    if let maxWidth, widths.width(of: text) > maxWidth { text = widths.clip(text, to: maxWidth) }
    var clusters = ShownClusters(of: text, widths: widths)
    guard var cluster = clusters.next() else { return column }
    if column > 0 { separate(row: row, at: column) }
    var pen = column
    while true {
      write(cluster, row: row, column: pen, style: style)
      pen += cluster.width
      guard pen < columns, let next = clusters.next() else { break }
      cluster = next
    }
    pen = min(pen, columns)
    heal(row: row, from: max(0, pen))
    return max(pen, column)
  }

  /// Fills a rectangle with one character (of one column), by default with spaces.
  public mutating func fill(
    row: Int, column: Int, height: Int, width: Int, style: Style = .plain, with scalar: Unicode.Scalar = " "
  ) {
    let scalar = scalar.standsAlone && widths.width(of: scalar) == 1 ? scalar : " "
    let inside = max(0, column)..<max(0, column, min(columns, column + width))
    guard !inside.isEmpty else { return }
    for row in max(0, row)..<max(0, row, min(rows, row + height)) {
      separate(row: row, at: inside.lowerBound)
      for column in inside { cells[row * columns + column] = Cell(.scalar(scalar), style: style) }
      heal(row: row, from: inside.upperBound)
    }
  }

  /// Changes the look of a part of a row and leaves its text: the bar of a chosen row. A wide character that
  /// lies partly inside changes as a whole.
  public mutating func restyle(
    row: Int, column: Int = 0, width: Int = .max, _ change: (inout Style) -> Void
  ) {
    guard (0..<rows).contains(row), width > 0, column < columns else { return }
    let base = row * columns
    var start = max(0, column)
    while start > 0 && cells[base + start].isContinuation { start -= 1 }
    let (sum, overflow) = column.addingReportingOverflow(width)
    var end = overflow ? columns : min(columns, sum)
    while end > start && end < columns && cells[base + end].isContinuation { end += 1 }
    for index in start..<max(start, end) { change(&cells[base + index].style) }
  }

  /// Changes the look of every cell; their text stays. A change of theme is this.
  public mutating func restyleAll(_ change: (Style) -> Style) {
    var last: (from: Style, to: Style) = (.plain, change(.plain))
    for index in cells.indices {
      let style = cells[index].style
      if style != last.from { last = (style, change(style)) }
      cells[index].style = last.to
    }
  }

  /// Copies another frame onto this one, as a pane or a dialog; its cursor, when it has one, becomes this
  /// frame's.
  public mutating func place(_ other: Frame, row: Int, column: Int) {
    for line in 0..<other.rows where (0..<rows).contains(row + line) {
      var left = 0
      while left < other.columns {
        let width = other.clusterWidth(row: line, column: left)
        let target = column + left
        if target >= 0 && target < columns {
          separate(row: row + line, at: target)
          write(
            ShownCluster(glyph: other.glyph(row: line, column: left), width: width), row: row + line,
            column: target, style: other.cells[line * other.columns + left].style)
          heal(row: row + line, from: min(columns, target + width))
        } else if target < 0 && target + width > 0 {
          let style = other.cells[line * other.columns + left].style
          fill(row: row + line, column: 0, height: 1, width: target + width, style: style)
        }
        left += width
      }
    }
    if let cursor = other.cursor {
      self.cursor = Position(row: row + cursor.row, column: column + cursor.column)
    }
  }

  // MARK: - Cells

  /// Writes one cluster; the part left of the grid or right of it becomes spaces inside it.
  private mutating func write(_ shown: ShownCluster, row: Int, column: Int, style: Style) {
    guard shown.width > 0 else { return }
    let base = row * columns
    let end = column + shown.width
    guard column >= 0 && end <= columns else {
      for column in max(0, column)..<max(0, min(columns, end)) { cells[base + column] = .blank(style) }
      return
    }
    switch shown.glyph {
    case .scalar(let scalar):
      cells[base + column] = Cell(.scalar(scalar), style: style)
    case .text(let text):
      cells[base + column] = Cell(.cluster(number(of: text)), style: style)
    }
    for column in (column + 1)..<max(column + 1, end) {
      cells[base + column] = Cell(.continuation, style: style)
    }
  }

  /// The number under which the frame keeps a cluster. A frame may be drawn upon for hours: what no cell
  /// shows any more is forgotten when the list grows long.
  private mutating func number(of text: String) -> Int {
    if let known = clusters.firstIndex(of: text) { return known }
    if clusters.count > 16 && clusters.count > cells.count {
      let all = clusters
      clusters = []
      for index in cells.indices {
        guard case .cluster(let number) = cells[index].content else { continue }
        cells[index] = Cell(.cluster(self.number(of: all[number])), style: cells[index].style)
      }
    }
    clusters.append(text)
    return clusters.count - 1
  }

  /// Makes a clean cut left of a column, so that what is written from there halves nothing.
  private mutating func separate(row: Int, at column: Int) {
    let base = row * columns
    guard column < columns, cells[base + column].isContinuation else { return }
    var lead = column
    while lead > 0 && cells[base + lead].isContinuation { lead -= 1 }
    for column in lead..<column { cells[base + column] = .blank(cells[base + column].style) }
    heal(row: row, from: column)
  }

  /// Blanks the continuations that lost their leading cell.
  private mutating func heal(row: Int, from column: Int) {
    var column = column
    let base = row * columns
    while column < columns && cells[base + column].isContinuation {
      cells[base + column] = .blank(cells[base + column].style)
      column += 1
    }
  }

  /// Columns of the cluster that begins at a column.
  func clusterWidth(row: Int, column: Int) -> Int {
    let base = row * columns
    var end = column + 1
    while end < columns && cells[base + end].isContinuation { end += 1 }
    return end - column
  }

  func glyph(row: Int, column: Int) -> ShownCluster.Glyph {
    switch cells[row * columns + column].content {
    case .scalar(let scalar): .scalar(scalar)
    case .cluster(let number): .text(clusters[number])
    case .continuation: .scalar(" ")
    }
  }
}
