import Glibc
import Terminal

/// Random frames: each key shows the next one, made by drawing over the one before.
struct Frames {
  private let screen: Screen
  private let count: Int
  private let folder: String
  private let widths: DisplayWidth
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(on screen: Screen, count: Int, folder: String, widths: DisplayWidth) {
    self.screen = screen
    self.count = count
    self.folder = folder
    self.widths = widths
  }

  /// The letter with a mark is no ASCII one: libvterm 0.1 reads ASCII and the rest apart, and in the last
  /// column loses a mark that comes apart from its letter.
  private static let pieces = [
    "a", "Z", "7", " ", "-", "ж\u{301}", "张", "三", "，", "。", "（", "補", "𠮷", "한", "ｱ", "①", "“", "”", "…", "—",
    "·", "─",
    "👍", "👍🏽", "👨‍👩‍👧", "❤️", "🇨🇳", "☰", "\u{1B}", "\u{202E}", "abc def", "社会保险", "          ",
  ]

  mutating func run() {
    var frame = Frame(rows: screen.size.rows, columns: screen.size.columns, widths: widths)
    for number in 1...max(1, count) {
      change(&frame)
      frame.put("frame \(number) ends", row: frame.rows - 1, column: 0, style: .bold)
      write(frame, number: number)
      screen.draw(frame)
      _ = screen.nextEvent()
    }
  }

  private mutating func random(_ limit: Int) -> Int {
    // SplitMix64: the same frames in every run.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func change(_ frame: inout Frame) {
    if random(8) == 0 { frame = Frame(rows: frame.rows, columns: frame.columns, widths: widths) }
    if random(4) == 0 { scroll(&frame) }
    for _ in 0..<(1 + random(12)) {
      let style = Style(
        Colour.allCases[random(17)], on: Colour.allCases[random(17)],
        Style.Attributes(rawValue: UInt8(random(16))))
      let row = random(frame.rows)
      let column = random(frame.columns + 4) - 2
      var text = ""
      for _ in 0...random(12) { text += Self.pieces[random(Self.pieces.count)] }
      if random(5) == 0 {
        frame.fill(row: row, column: column, height: random(4), width: random(20), style: style)
      } else {
        frame.put(text, row: row, column: column, style: random(2) == 0 ? .plain : style)
      }
    }
    frame.cursor = random(3) == 0 ? nil : Position(row: random(frame.rows), column: random(frame.columns))
  }

  private mutating func scroll(_ frame: inout Frame) {
    var moved = Frame(rows: frame.rows, columns: frame.columns, widths: widths)
    moved.place(frame, row: random(3) - 1, column: 0)
    frame = moved
  }

  /// Text and looks in two files; the looks are a line a row, a group a column: foreground, background,
  /// attributes.
  private func write(_ frame: Frame, number: Int) {
    var looks = ""
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        let style = frame.style(row: row, column: column) ?? .plain
        looks += "\(style.foreground.rawValue),\(style.background.rawValue),\(style.attributes.rawValue) "
      }
      looks += "\n"
    }
    for (name, text) in [("txt", frame.plainText), ("looks", looks)] {
      guard let file = fopen(folder + "/\(number)." + name, "w") else { continue }
      fputs(text, file)
      fclose(file)
    }
  }
}
