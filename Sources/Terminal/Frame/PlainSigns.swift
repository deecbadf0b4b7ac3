/// Signs and strokes spelt in ASCII, for fonts that lack them and lines that mangle them. Hanzi stay what they
/// are: a terminal without those can show nothing of use anyway.
extension Frame {
  /// Replaces every sign and stroke by its ASCII kin, in place: each keeps its columns, so nothing moves.
  public mutating func spellInASCII() {
    for index in cells.indices {
      guard case .scalar(let scalar) = cells[index].content, scalar.value > 0x7F,
        let plain = PlainSigns.spelling(of: scalar)
      else { continue }
      let style = cells[index].style
      cells[index] = Cell(.scalar(plain), style: style)
      // Where the terminal draws the sign over two columns, the second becomes a blank.
      let next = index + 1
      if next % columns != 0, cells[next].isContinuation { cells[next] = .blank(style) }
    }
  }
}

enum PlainSigns {
  static func spelling(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let sign = signs[scalar] { return sign }
    return switch scalar.value {
    // Box drawing: rules lie or stand, all that joins is a plus (Unicode 16, block 2500–257F).
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2510...0x257F, 0x250C...0x250F: "+"
    default: nil
    }
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "▸": ">", "▶": ">", "▷": ">", "›": ">", "‹": "<", "◂": "<", "◀": "<", "→": ">", "←": "<", "↑": "^",
    "↓": "v",
    "↵": "<", "✓": "+", "✔": "+", "✗": "x", "✘": "x", "×": "x", "·": "-", "•": "*", "●": "*", "○": "o",
    "◐": "o",
    "◆": "*", "◇": "o", "■": "#", "□": "o", "☐": "o", "☑": "+", "★": "*", "☆": "*", "▲": "!", "△": "!",
    "▼": "v",
    "…": "~", "—": "-", "–": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "≤": "<", "≥": ">", "≈": "~",
    // Bars and sparklines, from empty to full.
    "░": ".", "▒": ":", "▓": "#", "█": "#", "▏": ".", "▎": ".", "▍": ":", "▌": ":", "▋": ":", "▊": "#",
    "▉": "#",
    "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
  ]
}
