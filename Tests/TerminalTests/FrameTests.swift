import Terminal
import TestSupport
import Testing

@Suite("A frame")
struct FrameTests {
  @Test("holds wide characters in two cells and shows them once")
  func wide() {
    var frame = Frame(rows: 1, columns: 8)
    #expect(frame.put("张a三", row: 0, column: 0) == 5)
    #expect(frame.plainText == "张a三\n")
  }

  @Test("overwriting half of a wide character blanks the other half")
  func halves() {
    var left = Frame(rows: 1, columns: 6)
    left.put("张三", row: 0, column: 0)
    left.put("x", row: 0, column: 0)
    #expect(left.text(row: 0) == "x 三")
    var right = Frame(rows: 1, columns: 6)
    right.put("张三", row: 0, column: 0)
    right.put("x", row: 0, column: 1)
    #expect(right.text(row: 0) == " x三")
    var both = Frame(rows: 1, columns: 6)
    both.put("张三丰", row: 0, column: 0)
    both.put("四", row: 0, column: 1)
    #expect(both.text(row: 0) == " 四 丰")
  }

  @Test("a wide character that does not fit in the last column is a space")
  func lastColumn() {
    var frame = Frame(rows: 2, columns: 3)
    #expect(frame.put("张三", row: 0, column: 0, style: .reversed) == 3)
    #expect(frame.text(row: 0) == "张")
    #expect(frame.style(row: 0, column: 2) == .reversed)
    frame.put("张", row: 1, column: -1)
    #expect(frame.text(row: 1) == "")
  }

  @Test("clips to the columns given")
  func maxWidth() {
    var frame = Frame(rows: 1, columns: 20)
    #expect(frame.put("社会保险服务", row: 0, column: 2, maxWidth: 7) == 9)
    #expect(frame.text(row: 0) == "  社会保…")
  }

  @Test("drawing outside is cut off", arguments: [(-1, 0), (3, 0), (0, 10), (0, -20), (1, 8), (1, -2)])
  func outside(row: Int, column: Int) {
    var frame = Frame(rows: 3, columns: 10)
    frame.put("张三abc", row: row, column: column)
    frame.fill(row: row, column: column, height: 9, width: 9, with: "#")
    frame.box(row: row, column: column, height: 5, width: 20, title: "题")
    frame.restyle(row: row, column: column, width: 4) { $0.attributes.insert(.bold) }
    frame.place(Frame(rows: 2, columns: 4, style: .reversed), row: row, column: column)
    #expect(frame.isWellFormed)
  }

  @Test("restyles a wide character as a whole")
  func restyle() {
    var frame = Frame(rows: 1, columns: 6)
    frame.put("张三", row: 0, column: 0)
    frame.restyle(row: 0, column: 1, width: 2) { $0 = .reversed }
    #expect(
      (0..<6).map { frame.style(row: 0, column: $0) == .reversed } == [true, true, true, true, false, false])
    #expect(frame.text(row: 0) == "张三")
  }

  @Test("draws boxes, in ASCII where lines would be wide")
  func boxes() {
    var frame = Frame(rows: 3, columns: 12)
    frame.box(row: 0, column: 0, height: 3, width: 12, title: "说明")
    #expect(frame.plainText == "┌─ 说明 ───┐\n│          │\n└──────────┘\n")
    var wide = Frame(rows: 3, columns: 12, widths: DisplayWidth(ambiguous: .wide))
    wide.box(row: 0, column: 0, height: 3, width: 12, title: "说明")
    #expect(wide.plainText == "+- 说明 ---+\n|          |\n+----------+\n")
    var ascii = Frame(rows: 2, columns: 4)
    ascii.box(row: 0, column: 0, height: 2, width: 4, art: .ascii)
    #expect(ascii.plainText == "+--+\n+--+\n")
  }

  @Test("places another frame with its cursor, cutting what hangs over")
  func place() {
    var pane = Frame(rows: 2, columns: 4)
    pane.put("张三", row: 0, column: 0)
    pane.put("e\u{301}x", row: 1, column: 0)
    pane.cursor = Position(row: 1, column: 2)
    var frame = Frame(rows: 3, columns: 6)
    frame.put("abcdef", row: 1, column: 0)
    frame.place(pane, row: 1, column: 3)
    #expect(frame.plainText == "\nabc张\n   e\u{301}x\n")
    #expect(frame.cursor == Position(row: 2, column: 5))
    frame.place(pane, row: 0, column: -1)
    #expect(frame.text(row: 0) == " 三")
    #expect(frame.isWellFormed)
  }

  @Test("is equal by what it shows, not by how it was drawn")
  func equality() {
    var one = Frame(rows: 1, columns: 8)
    one.put("👍🏽e\u{301}", row: 0, column: 0)
    var other = Frame(rows: 1, columns: 8)
    other.put("e\u{301}", row: 0, column: 2)
    other.put("👍🏽", row: 0, column: 0)
    #expect(one == other)
    other.put("👍🏿", row: 0, column: 0)
    #expect(one != other)
    one = other
    one.cursor = Position(row: 0, column: 0)
    #expect(one != other)
  }

  @Test("shows text as neutral text", arguments: HostileText.all)
  func neutral(text: String) {
    var frame = Frame(rows: 1, columns: 80)
    let end = frame.put(text, row: 0, column: 0)
    #expect(frame.text(row: 0) == Neutral.text(text))
    #expect(end == frame.widths.width(of: text))
  }

  @Test("stays whole under any drawing")
  func properties() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<200 {
      let widths = DisplayWidth(ambiguous: round % 2 == 0 ? .narrow : .wide)
      var frame = Frame(rows: 4, columns: Int.random(in: 0...14, using: &random), widths: widths)
      for _ in 0..<30 {
        let row = Int.random(in: -1...4, using: &random)
        let column = Int.random(in: -4...16, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: frame.fill(row: row, column: column, height: 2, width: Int.random(in: -1...6, using: &random))
        case 1:
          frame.restyle(row: row, column: column, width: 3) { $0.attributes.formSymmetricDifference(.bold) }
        case 2:
          frame.box(row: row, column: column, height: 3, width: 8, title: RandomText.make(using: &random))
        case 3: frame.place(frame, row: row, column: column)
        default:
          let text = RandomText.make(using: &random)
          let limit = Bool.random(using: &random) ? Int.random(in: -1...9, using: &random) : nil
          frame.put(text, row: row, column: column, maxWidth: limit)
        }
        guard frame.isWellFormed else {
          Issue.record("round \(round) broke the frame:\n\(frame.plainText)")
          return
        }
      }
    }
  }
}

extension Frame {
  /// Whether every row, measured as text, is exactly as wide as the frame, and holds nothing dangerous.
  fileprivate var isWellFormed: Bool {
    (0..<rows).allSatisfy { row in
      let text = text(row: row)
      return widths.width(of: text) <= columns && Neutral.isNeutral(text) && ownsItsColumns(row: row)
    }
  }
}
