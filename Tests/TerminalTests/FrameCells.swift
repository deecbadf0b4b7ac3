@testable import Terminal

extension Frame {
  /// Whether each cluster of a row stands in as many cells as it is wide, and each continuation belongs to
  /// one.
  func ownsItsColumns(row: Int) -> Bool {
    var column = 0
    while column < columns {
      if cells[row * columns + column].isContinuation { return false }
      let width = clusterWidth(row: row, column: column)
      let shown = ShownCluster(glyph: glyph(row: row, column: column), width: width)
      if widths.width(of: shown.string) != width { return false }
      let style = cells[row * columns + column].style
      for cell in column..<(column + width) where cells[row * columns + cell].style != style { return false }
      column += width
    }
    return true
  }
}
