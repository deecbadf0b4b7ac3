import Terminal
import Testing

@testable import CaseConsole

@Suite struct StyledLineTests {
  private let widths = DisplayWidth()

  @Test(arguments: 9...60) func `a wrapped line loses no word, no style and no width`(width: Int) {
    let line = StyledLine("   · ", Theme.dim).adding("Approve the filing", Theme.title).adding(
      "  R-101 附件2 3.1  ", .plain
    ).adding("还有 8 项材料未核对合格：training plan, timetable, emergency plan", Theme.bad)
    let wrapped = wrapped([line], to: width, widths)
    func words(_ line: StyledLine, _ style: Style) -> String {
      line.pieces.filter { $0.style == style }.map(\.text).joined().filter { $0 != " " }
    }
    for style in [Theme.dim, Theme.title, Theme.bad] {
      #expect(wrapped.map { words($0, style) }.joined() == words(line, style))
    }
    for line in wrapped { #expect(widths.width(of: line.pieces.map(\.text).joined()) <= width) }
    // Words that a space parted are still parted, by a space or by the end of a line.
    let text = wrapped.map { $0.pieces.map(\.text).joined() }.joined(separator: "\n")
    if width >= 40 {
      #expect(text.split(whereSeparator: \.isWhitespace).contains { $0.hasPrefix("timetable,") })
    }
  }

  @Test func `a line break in a note begins a new line`() {
    let wrapped = wrapped([StyledLine("   first\nsecond")], to: 40, widths)
    #expect(wrapped.map { $0.pieces.map(\.text).joined() } == ["   first", "     second"])
  }

  @Test func `empty lines between paragraphs stay as many as there were`() {
    let wrapped = wrapped([StyledLine("一\n\n\n二\n")], to: 40, widths)
    #expect(wrapped.map { $0.pieces.map(\.text).joined() } == ["一", "  ", "  ", "  二", "  "])
  }

  @Test func `a line that fits is left alone`() {
    let wrapped = wrapped([StyledLine("一二三四五", Theme.good)], to: 10, widths)
    #expect(wrapped.count == 1)
  }
}
