import Terminal

/// A line made of pieces, each with its look.
struct StyledLine: Sendable {
  var pieces: [(text: String, style: Style)]

  init(_ text: String = "", _ style: Style = .plain) { pieces = text.isEmpty ? [] : [(text, style)] }

  mutating func add(_ text: String, _ style: Style = .plain) { pieces.append((text, style)) }

  func adding(_ text: String, _ style: Style = .plain) -> StyledLine {
    var line = self
    line.add(text, style)
    return line
  }
}

extension Frame {
  @discardableResult
  mutating func put(_ line: StyledLine, row: Int, column: Int = 0, width: Int? = nil) -> Int {
    let end = min(columns, width.map { column + $0 } ?? columns)
    var pen = column
    for piece in line.pieces where pen < end {
      pen = put(piece.text, row: row, column: pen, style: piece.style, maxWidth: end - pen)
    }
    return pen
  }
}

/// Lines of text that may be longer than the room there is: wrapped, and scrolled through.
struct ScrolledText: Sendable {
  var top = 0

  mutating func scroll(_ command: DeskCommand, lines: Int, room: Int) {
    switch command {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= max(1, room - 1)
    case .pageDown: top += max(1, room - 1)
    case .first: top = 0
    case .last: top = lines
    default: break
    }
    top = max(0, min(top, lines - room))
  }
}

/// Wraps styled lines, indenting what goes on.
func wrapped(_ lines: [StyledLine], to width: Int, _ widths: DisplayWidth) -> [StyledLine] {
  lines.flatMap { line -> [StyledLine] in
    let whole = line.pieces.map(\.text).joined()
    guard widths.width(of: whole) > width, width > 8 else { return [line] }
    // A line of several looks keeps them only while it fits; wrapped, it takes the look of its last piece.
    let indent = whole.prefix { $0 == " " }.count + 2
    let style = line.pieces.last?.style ?? .plain
    let first = widths.wrap(whole, to: width)
    guard first.count > 1 else { return [line] }
    let rest = first.dropFirst().joined()
    return [StyledLine(first[0], style)]
      + widths.wrap(rest, to: max(8, width - indent)).map {
        StyledLine(String(repeating: " ", count: indent) + $0, style)
      }
  }
}
