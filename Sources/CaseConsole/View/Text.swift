import Terminal

/// A line made of pieces, each with its look.
struct StyledLine: Sendable {
  var pieces: [(text: String, style: Style)]

  init(_ text: String = "", _ style: Style = .plain) { pieces = text.isEmpty ? [] : [(text, style)] }

  func width(_ widths: DisplayWidth) -> Int { pieces.reduce(0) { $0 + widths.width(of: $1.text) } }

  var isBlank: Bool { pieces.allSatisfy { $0.text.allSatisfy { $0 == " " } } }

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

/// Wraps styled lines, indenting what goes on; each piece keeps its look.
func wrapped(_ lines: [StyledLine], to width: Int, _ widths: DisplayWidth) -> [StyledLine] {
  lines.flatMap { $0.wrapped(to: width, widths) }
}

extension StyledLine {
  fileprivate func wrapped(to width: Int, _ widths: DisplayWidth) -> [StyledLine] {
    let whole = pieces.map(\.text).joined()
    guard width > 8, widths.width(of: whole) > width || whole.contains("\n") else { return [self] }
    // By scalars, not characters: pieces that stand side by side may form characters that neither has.
    var rest = pieces.flatMap { piece in
      Neutral.text(piece.text, keepingLineBreaks: true).unicodeScalars.map {
        (scalar: $0, style: piece.style)
      }
    }[...]
    let indent = min(width / 3, rest.prefix { $0.scalar == " " }.count + 2)
    func texts(to room: Int) -> [String] {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: rest.lazy.map(\.scalar))
      return widths.wrap(String(text), to: room)
    }
    func take(_ text: String, after margin: String) -> StyledLine {
      var line = StyledLine(margin)
      let count = text.unicodeScalars.count
      for glyph in rest.prefix(count) { line.add(glyph.scalar, glyph.style) }
      rest = rest.dropFirst(count)
      // The break takes the place of spaces or of a line break; a new line of the text keeps its own indent.
      if count > 0 { rest = rest.drop { $0.scalar == " " } }
      if rest.first?.scalar == "\n" { rest.removeFirst() }
      return line
    }
    let first = take(texts(to: width).first ?? "", after: "")
    guard !rest.isEmpty else { return [first] }
    let margin = String(repeating: " ", count: indent)
    return [first] + texts(to: width - indent).map { take($0, after: margin) }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ style: Style) {
    if let last = pieces.indices.last, pieces[last].style == style {
      pieces[last].text.unicodeScalars.append(scalar)
    } else {
      pieces.append((String(scalar), style))
    }
  }
}
