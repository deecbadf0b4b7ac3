import Terminal
import Testing

@Suite("Wrapping")
struct WrappingTests {
  private let widths = DisplayWidth()

  @Test(
    "breaks Latin at spaces and Chinese anywhere",
    arguments: [
      ("the quick brown fox", 10, ["the quick", "brown fox"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("社会保险服务中心", 6, ["社会保", "险服务", "中心"]), ("社会保险", 5, ["社会", "保险"]),
      ("申请 2025-13 号", 9, ["申请", "2025-13", "号"]), ("用Swift写", 5, ["用", "Swift", "写"]),
      ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]), ("a  b", 2, ["a", "b"]), ("ab cd", 2, ["ab", "cd"]),
      ("中", 1, ["中"]), ("a\u{1B}b\r\nc", 5, ["a␛b", "c"]),
    ])
  func wrap(text: String, columns: Int, lines: [String]) {
    #expect(widths.wrap(text, to: columns) == lines)
  }

  @Test(
    "no line begins with closing punctuation, none ends with an opening bracket",
    arguments: [
      ("社会保险，服务", 8, ["社会保", "险，服务"]), ("社会（保险）", 6, ["社会", "（保", "险）"]),
      ("他说“很好”。", 6, ["他说", "“很", "好”。"]), ("《办法》第三条", 8, ["《办法》", "第三条"]),
    ])
  func punctuation(text: String, columns: Int, lines: [String]) {
    #expect(widths.wrap(text, to: columns) == lines)
  }

  @Test("every line fits, and nothing but spaces at the breaks is lost")
  func properties() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<1_000 {
      let text = RandomText.make(length: 30, using: &random)
      let columns = Int.random(in: 8...30, using: &random)
      let lines = widths.wrap(text, to: columns)
      for line in lines { #expect(widths.width(of: line) <= columns) }
      let neutral = Neutral.text(text, keepingLineBreaks: true)
      #expect(lines.joined().filter { $0 != " " } == neutral.filter { $0 != " " && $0 != "\n" })
    }
  }
}
