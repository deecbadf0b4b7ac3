@testable import Terminal

extension Frame {
  /// What is wrong with a screen, whatever it shows; empty when nothing is.
  var faults: [String] {
    var faults: [String] = []
    for row in 0..<rows {
      let text = text(row: row)
      if !Neutral.isNeutral(text) {
        faults.append("row \(row) holds what a terminal could act upon: \(text)")
      }
      if widths.width(of: text) > columns { faults.append("row \(row) is wider than the screen: \(text)") }
      if !ownsItsColumns(row: row) { faults.append("row \(row) has half a character: \(text)") }
      // The standing of a case, the notice and the key bar may come to the edge, with what fits just so.
      if row != 1, row < rows - 2, let last = lastMark(row: row), !Self.endings.contains(last) {
        faults.append("row \(row) is cut without saying so: \(text)")
      }
    }
    if let cursor {
      if !(0..<rows).contains(cursor.row) || !(0..<columns).contains(cursor.column) {
        faults.append("the caret is outside, at \(cursor)")
      } else if cells[cursor.row * columns + cursor.column].isContinuation {
        faults.append("the caret stands inside a character, at \(cursor)")
      }
    }
    return faults + openBoxes
  }

  /// What may stand in the last column: nothing, the sign of a cut, a border, the full stop of a sentence that just fits.
  private static let endings: Set<Character> = [" ", "…", "│", "┐", "┘", "|", "+", "。", "."]

  private func lastMark(row: Int) -> Character? {
    guard columns > 0 else { return nil }
    var column = columns - 1
    while column > 0, cells[row * columns + column].isContinuation { column -= 1 }
    return switch glyph(row: row, column: column) {
    case .scalar(let scalar): Character(scalar)
    case .text(let text): text.first
    }
  }

  /// Whether each cluster of a row stands in as many cells as it is wide, and each continuation belongs to one.
  private func ownsItsColumns(row: Int) -> Bool {
    var column = 0
    while column < columns {
      if cells[row * columns + column].isContinuation { return false }
      let width = clusterWidth(row: row, column: column)
      let shown = ShownCluster(glyph: glyph(row: row, column: column), width: width)
      if widths.width(of: shown.string) != width { return false }
      column += width
    }
    return true
  }

  /// Boxes of which a side is broken: what stands in them has pushed their border.
  private var openBoxes: [String] {
    func scalar(_ row: Int, _ column: Int) -> Unicode.Scalar? {
      guard case .scalar(let scalar) = glyph(row: row, column: column) else { return nil }
      return scalar
    }
    var faults: [String] = []
    for row in 0..<rows {
      for left in 0..<columns where scalar(row, left) == "┌" {
        guard let right = (left..<columns).first(where: { scalar(row, $0) == "┐" }) else {
          faults.append("the box at row \(row) has no corner on the right")
          continue
        }
        var bottom = row + 1
        while bottom < rows, scalar(bottom, left) == "│", scalar(bottom, right) == "│" { bottom += 1 }
        if bottom == rows || scalar(bottom, left) != "└" || scalar(bottom, right) != "┘" {
          faults.append("the box at row \(row) is open at row \(bottom)")
        }
      }
    }
    return faults
  }
}
