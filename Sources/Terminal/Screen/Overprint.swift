internal import CNcurses

/// Writes the characters that curses cannot measure, past curses, on top of the stand-ins it has drawn.
///
/// Terminals disagree about these characters too, so nothing is assumed of where the cursor is after one: the cursor
/// is placed anew, and the rest of the row is written again over whatever a terminal may have drawn too wide.
/// Automatic margins are off meanwhile, so that nothing runs into the next row. Curses is left as it believes the
/// terminal to be: no attributes, the cursor where it put it.
struct Overprint {
  let terminfo: Terminfo
  /// How many colours the terminal has; 0 when none are to be used.
  let colours: Int

  /// Without a way to switch margins off, the stand-ins stay.
  private var isPossible: Bool { terminfo.has("rmam") && terminfo.has("smam") && terminfo.has("sgr0") }

  /// Whether curses would measure the cluster otherwise than we do, or cut it.
  static func isNeeded(for glyph: ShownCluster.Glyph, width: Int) -> Bool {
    switch glyph {
    case .scalar(let scalar):
      if scalar.value < 0x7F { return false }
      return Int(libc_width(wchar_t(scalar.value))) != width
    case .text(let text):
      let widths = text.unicodeScalars.map { Int(libc_width(wchar_t($0.value))) }
      // A curses cell holds one character and up to four that join it.
      return widths.first != width || widths.count > 5 || widths.dropFirst().contains { $0 != 0 }
        || text.unicodeScalars.contains { $0.value == 0x200D }
    }
  }

  /// What curses draws in place of the cluster: its first scalar where curses agrees about that one, else `?`.
  static func standIn(for glyph: ShownCluster.Glyph, width: Int) -> Unicode.Scalar {
    guard case .text(let text) = glyph, let first = text.unicodeScalars.first,
      !isNeeded(for: .scalar(first), width: width)
    else { return "?" }
    return first
  }

  static func standInWidth(for glyph: ShownCluster.Glyph, width: Int) -> Int {
    standIn(for: glyph, width: width) == "?" ? 1 : width
  }

  func write(rows: [Int], of frame: Frame, thenCursorTo place: Position) {
    guard isPossible, !rows.isEmpty else { return }
    var bytes = terminfo["rmam"]
    for row in rows { append(row, of: frame, to: &bytes) }
    bytes += terminfo["sgr0"] + terminfo["smam"] + terminfo.moveCursor(to: place)
    TerminalOutput.write(bytes)
  }

  private func append(_ row: Int, of frame: Frame, to bytes: inout [UInt8]) {
    var column = 0
    var hasBegun = false
    var mustPlaceCursor = true
    var style: Style?
    while column < frame.columns {
      let width = frame.clusterWidth(row: row, column: column)
      let glyph = frame.glyph(row: row, column: column)
      let isOdd = Self.isNeeded(for: glyph, width: width)
      if isOdd { hasBegun = true }
      if hasBegun {
        if mustPlaceCursor || isOdd {
          bytes += terminfo.moveCursor(to: Position(row: row, column: column))
          mustPlaceCursor = false
        }
        let next = frame.cells[row * frame.columns + column].style
        if next != style {
          bytes += sequence(for: next)
          style = next
        }
        if isOdd {
          // Where the terminal draws the character too narrow, blanks of its look show beside it.
          bytes += Array(repeating: UInt8(ascii: " "), count: width)
          bytes += terminfo.moveCursor(to: Position(row: row, column: column))
          mustPlaceCursor = true
        }
        bytes += ShownCluster(glyph: glyph, width: width).string.utf8
      }
      column += width
    }
  }

  /// Sets exactly this look, whatever was set before.
  private func sequence(for style: Style) -> [UInt8] {
    var bytes = terminfo["sgr0"]
    if style.attributes.contains(.bold) { bytes += terminfo["bold"] }
    if style.attributes.contains(.dim) { bytes += terminfo["dim"] }
    if style.attributes.contains(.underline) { bytes += terminfo["smul"] }
    if style.attributes.contains(.reverse) { bytes += terminfo["rev"] }
    for (name, colour) in [("setaf", style.foreground), ("setab", style.background)] {
      let number = Int(colour.rawValue)
      if number >= 0 && colours >= 8 {
        bytes += terminfo.filled(name, number < colours ? number : number - 8)
      }
    }
    return bytes
  }
}
