/// Reading a frame back: comparison, and text for tests, logs and golden files.
extension Frame: Equatable {
  public static func == (left: Frame, right: Frame) -> Bool {
    guard left.rows == right.rows, left.columns == right.columns, left.cursor == right.cursor else {
      return false
    }
    return (0..<left.rows).allSatisfy { left.hasSameRow($0, as: right) }
  }

  /// Whether a row looks the same in a frame of the same size. Clusters are compared by text: their numbers
  /// depend on the order of drawing.
  func hasSameRow(_ row: Int, as other: Frame) -> Bool {
    for index in (row * columns)..<((row + 1) * columns) {
      let mine = cells[index]
      let theirs = other.cells[index]
      guard case (.cluster(let one), .cluster(let two)) = (mine.content, theirs.content) else {
        if mine != theirs { return false }
        continue
      }
      if mine.style != theirs.style || clusters[one] != other.clusters[two] { return false }
    }
    return true
  }

  /// The text of a row with trailing spaces removed; a wide character stands once.
  public func text(row: Int) -> String {
    guard (0..<rows).contains(row) else { return "" }
    var text = ""
    for column in 0..<columns where !cells[row * columns + column].isContinuation {
      switch glyph(row: row, column: column) {
      case .scalar(let scalar): text.unicodeScalars.append(scalar)
      case .text(let cluster): text += cluster
      }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// All rows, each ended by a line feed.
  public var plainText: String {
    (0..<rows).map { text(row: $0) + "\n" }.joined()
  }

  /// The look of a cell; nil outside the frame.
  public func style(row: Int, column: Int) -> Style? {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return nil }
    return cells[row * columns + column].style
  }
}

extension Frame: CustomStringConvertible {
  public var description: String { plainText }
}
