internal import CNcurses

/// Brings frames onto the terminal through curses, which knows how to change one picture into another with
/// few bytes. The only file that draws with it.
///
/// Curses measures characters with libc's table, one scalar at a time; we measure clusters with ours. Where
/// the two disagree (an emoji sequence, a character younger than libc, ambiguous characters on a terminal
/// that draws them wide) curses is given a stand-in of the right width, and ``Overprint`` then writes the
/// character itself.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>?
  private let overprint: Overprint
  private let output: FrameOutput?
  /// How many colours are in use; 0 when the terminal has none or none are to be used.
  var colours: Int { overprint.colours }
  private let hasColour: Bool
  private var pairs: [Int: Int16] = [:]
  /// What the terminal shows; nil when that is not known.
  private(set) var shown: Frame?
  /// Rows that hold something curses does not know of.
  private var oddRows: Set<Int> = []
  private var cursorIsVisible = true
  /// Kept between rows and frames, so that painting allocates nothing.
  private var line: [cchar_t] = []
  private var characters: [wchar_t] = []

  /// Curses must have begun.
  ///
  /// - Parameter output: where curses writes; without one it goes to the terminal, bit by bit.
  init(colour: Bool, terminfo: Terminfo, output: FrameOutput?) {
    self.output = output
    window = curses_window()
    hasColour = colour && has_colors()
    if hasColour {
      start_color()
      use_default_colors()
    }
    overprint = Overprint(terminfo: terminfo, colours: hasColour ? Int(curses_colours()) : 0)
    // Otherwise curses breaks off a picture halfway when another key has been pressed.
    typeahead(-1)
  }

  /// Shows the frame, writing what differs from the one before. Nothing is written when nothing differs.
  mutating func show(_ frame: Frame, rows: Int, columns: Int) {
    var frame = frame
    if frame.rows != rows || frame.columns != columns {
      var fitted = Frame(rows: rows, columns: columns, widths: frame.widths)
      fitted.place(frame, row: 0, column: 0)
      frame = fitted
    }
    let before = shown
    let changed = (0..<rows).filter { row in before.map { !frame.hasSameRow(row, as: $0) } ?? true }
    let cursor = frame.cursor.flatMap {
      (0..<rows).contains($0.row) && (0..<columns).contains($0.column) ? $0 : nil
    }
    frame.cursor = cursor
    if changed.isEmpty && before?.cursor == cursor { return }
    if let output {
      if !output.gather(cells: rows * columns, { paint(changed, of: frame) }) {
        forget()
        paint(Array(0..<rows), of: frame)
      }
    } else {
      paint(changed, of: frame)
    }
    shown = frame
  }

  private mutating func paint(_ changed: [Int], of frame: Frame) {
    if frame.cursor == nil { setCursor(visible: false) }
    var overprinted: [Int] = []
    let hadOddRows = !oddRows.isEmpty
    for row in changed {
      // Curses does not know what stands there, so it must not trust that anything there is right.
      if oddRows.remove(row) != nil { wredrawln(window, Int32(row), 1) }
      if paint(row, of: frame) {
        oddRows.insert(row)
        overprinted.append(row)
      }
    }
    // Scrolling would carry along what only Overprint knows of.
    idlok(window, !hadOddRows && oddRows.isEmpty)
    let place = frame.cursor ?? Position(row: 0, column: 0)
    wmove(window, Int32(place.row), Int32(place.column))
    wnoutrefresh(window)
    doupdate()
    let odd = overprint.bytes(for: overprinted, of: frame, thenCursorTo: place)
    if let output { output.write(odd) } else { TerminalOutput.write(odd) }
    if frame.cursor != nil { setCursor(visible: true) }
  }

  /// Takes the terminal, after curses has begun or was at an end for a while, and clears it. Curses sets the terminal's modes
  /// anew then, so that nothing stands between the two.
  mutating func begin(rows: Int, columns: Int) {
    forget()
    werase(window)
    wnoutrefresh(window)
    doupdate()
    shown = Frame(rows: rows, columns: columns)
  }

  /// The terminal's contents are not known any more: the next frame clears and redraws all of it.
  mutating func forget() {
    shown = nil
    oddRows = []
    cursorIsVisible = true
    clearok(window, true)
  }

  private mutating func setCursor(visible: Bool) {
    guard visible != cursorIsVisible else { return }
    curs_set(visible ? 1 : 0)
    cursorIsVisible = visible
  }

  /// Puts a row into the curses window; true when some cluster in it needs ``Overprint``.
  private mutating func paint(_ row: Int, of frame: Frame) -> Bool {
    var isOdd = false
    line.removeAll(keepingCapacity: true)
    var column = 0
    let blankCorner = Overprint.hasAwkwardCorner(frame, row: row) ? frame.columns - 1 : nil
    while column < frame.columns {
      let width = frame.clusterWidth(row: row, column: column)
      let style = frame.cells[row * frame.columns + column].style
      let glyph = frame.glyph(row: row, column: column)
      if column == blankCorner {
        isOdd = true
        line.append(cell(for: .scalar(" "), style: .plain))
      } else if Overprint.isNeeded(for: glyph, width: width) {
        isOdd = true
        line.append(cell(for: .scalar(Overprint.standIn(for: glyph, width: width)), style: style))
        // Stand-ins have one column or are as wide as what they stand for.
        let missing = width - Overprint.standInWidth(for: glyph, width: width)
        for _ in 0..<missing { line.append(cell(for: .scalar(" "), style: style)) }
      } else {
        line.append(cell(for: glyph, style: style))
      }
      column += width
    }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, line, Int32(line.count))
    return isOdd
  }

  private mutating func cell(for glyph: ShownCluster.Glyph, style: Style) -> cchar_t {
    characters.removeAll(keepingCapacity: true)
    switch glyph {
    case .scalar(let scalar): characters.append(wchar_t(scalar.value))
    case .text(let text): characters += text.unicodeScalars.map { wchar_t($0.value) }
    }
    characters.append(0)
    var cell = cchar_t()
    let attributes = curses_attributes(
      style.attributes.contains(.bold) || isBoldForBright(style), style.attributes.contains(.dim),
      style.attributes.contains(.underline), style.attributes.contains(.reverse))
    setcchar(&cell, characters, attributes, pair(for: style), nil)
    return cell
  }

  // MARK: - Colour

  private func isBoldForBright(_ style: Style) -> Bool {
    hasColour && curses_colours() < 16 && style.foreground.rawValue >= 8
  }

  private mutating func pair(for style: Style) -> Int16 {
    guard hasColour, style.foreground != .standard || style.background != .standard else { return 0 }
    let colours = Int16(clamping: curses_colours())
    func number(_ colour: Colour) -> Int16 {
      let number = Int16(colour.rawValue)
      return number >= colours ? number - 8 : number
    }
    let key = (Int(style.foreground.rawValue) + 1) * 17 + Int(style.background.rawValue) + 1
    if let pair = pairs[key] { return pair }
    let pair = Int16(clamping: pairs.count + 1)
    // A terminal with few pairs keeps the first ones asked for; later combinations are plain.
    guard Int32(pair) < curses_colour_pairs(),
      init_pair(pair, number(style.foreground), number(style.background)) == 0
    else { return 0 }
    pairs[key] = pair
    return pair
  }
}
