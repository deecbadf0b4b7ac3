internal import CNcurses

/// Writes the characters that curses cannot measure, past curses, on top of the stand-ins it has drawn.
///
/// Terminals disagree about these characters too, so nothing is assumed of where the cursor is after one:
/// the cursor is placed anew, and the rest of the row is written again over whatever a terminal may have
/// drawn too wide. A character that some terminal might draw over the right margin keeps its stand-in:
/// switching automatic margins off does not help, since emulators wrap a wide character all the same.
/// Curses is left as it believes the terminal to be: no attributes, the cursor where it put it.
struct Overprint {
  let terminfo: Terminfo
  /// How many colours the terminal has; 0 when none are to be used.
  let colours: Int

  /// Whether the cluster stays inside the row, drawn as wide as any terminal might.
  private func isSafe(_ glyph: ShownCluster.Glyph, room: Int) -> Bool {
    guard case .text(let text) = glyph else { return true }
    let wide = DisplayWidth(ambiguous: .wide)
    return text.unicodeScalars.reduce(0) { $0 + wide.width(of: $1) } <= room
  }

  /// Whether curses would measure the cluster otherwise than we do, or cut it.
  static func isNeeded(for glyph: ShownCluster.Glyph, width: Int) -> Bool {
    switch glyph {
    case .scalar(let scalar):
      // ASCII and common hanzi are no matter of opinion.
      if scalar.value < 0x7F || (0x4E00..<0xA000).contains(scalar.value) { return false }
      return Int(libc_width(wchar_t(scalar.value))) != width
    case .text(let text):
      let widths = text.unicodeScalars.map { Int(libc_width(wchar_t($0.value))) }
      // A curses cell holds one character and up to four that join it.
      return widths.first != width || widths.count > 5 || widths.dropFirst().contains { $0 != 0 }
        || text.unicodeScalars.contains { $0.value == 0x200D }
    }
  }

  /// Whether the last cell of the screen follows a wide character. Where margins cannot be switched off,
  /// curses fills that corner by writing its character one column early and inserting the one before it,
  /// which goes wrong when that one is wide. The corner is then blank for curses, and both are written
  /// here.
  static func hasAwkwardCorner(_ frame: Frame, row: Int) -> Bool {
    guard row == frame.rows - 1, frame.columns > 2 else { return false }
    let last = (row + 1) * frame.columns - 1
    return frame.cells[last - 1].isContinuation && !frame.cells[last].isContinuation
  }

  /// What curses draws in place of the cluster: its first scalar where curses agrees about that one, else
  /// `?`.
  static func standIn(for glyph: ShownCluster.Glyph, width: Int) -> Unicode.Scalar {
    guard case .text(let text) = glyph, let first = text.unicodeScalars.first,
      !isNeeded(for: .scalar(first), width: width)
    else { return "?" }
    return first
  }

  static func standInWidth(for glyph: ShownCluster.Glyph, width: Int) -> Int {
    standIn(for: glyph, width: width) == "?" ? 1 : width
  }

  func bytes(for rows: [Int], of frame: Frame, thenCursorTo place: Position) -> [UInt8] {
    guard !rows.isEmpty, terminfo.has("sgr0"), terminfo.waitsAtMargin else { return [] }
    var bytes: [UInt8] = []
    for row in rows { append(row, of: frame, to: &bytes) }
    return bytes + terminfo["sgr0"] + terminfo.moveCursor(to: place)
  }

  private func append(_ row: Int, of frame: Frame, to bytes: inout [UInt8]) {
    var column = 0
    var hasBegun = false
    var mustPlaceCursor = true
    var style: Style?
    let corner = Self.hasAwkwardCorner(frame, row: row) ? frame.columns - 3 : frame.columns
    while column < frame.columns {
      let width = frame.clusterWidth(row: row, column: column)
      var glyph = frame.glyph(row: row, column: column)
      let isOdd = Self.isNeeded(for: glyph, width: width) || column >= corner
      if !isSafe(glyph, room: frame.columns - column) {
        let missing = width - Self.standInWidth(for: glyph, width: width)
        glyph = .text(String(Self.standIn(for: glyph, width: width)) + String(repeating: " ", count: missing))
      } else if isOdd {
        hasBegun = true
      }
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
    let isBoldForBright = colours > 0 && colours < 16 && style.foreground.rawValue >= 8
    if style.attributes.contains(.bold) || isBoldForBright { bytes += terminfo["bold"] }
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
