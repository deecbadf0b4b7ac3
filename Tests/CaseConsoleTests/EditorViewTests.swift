import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Text that is longer than the place it is typed in.
@Suite struct EditorViewTests {
  @Test(arguments: [1, 2, 3, 10, 40], [DisplayWidth.Ambiguous.narrow, .wide])
  func `the caret is inside the place, after what is before it`(width: Int, ambiguous: DisplayWidth.Ambiguous)
  {
    let widths = DisplayWidth(ambiguous: ambiguous)
    var editor = LineEditor()
    for character in "第1行，e\u{301}𠮷👨‍👩‍👧…" + String(repeating: "长", count: 200) {
      editor.insert(String(character))
      let (text, caret) = editor.window(width, widths)
      #expect((0..<width).contains(caret))
      #expect(widths.width(of: text) <= width)
      #expect(width < 3 || text.last == character)
    }
    for _ in 0..<300 {
      editor.moveLeft()
      let (text, caret) = editor.window(width, widths)
      #expect((0..<width).contains(caret))
      #expect(widths.width(of: text) <= width)
    }
    #expect(editor.window(width, widths).caret == 0)
  }

  @Test func `an accent typed after its letter joins it, and so do halves that a deletion brings together`() {
    let widths = DisplayWidth()
    var editor = LineEditor()
    for text in ["e", "\u{301}", "🇨", "x", "🇳"] { editor.insert(text) }
    #expect(editor.characters == ["e\u{301}", "🇨", "x", "🇳"])
    #expect(editor.window(20, widths).caret == widths.width(of: editor.text))
    editor.moveLeft()
    editor.deleteBackward()
    #expect(editor.characters == ["e\u{301}", "🇨🇳"])
    #expect(editor.window(20, widths).caret == widths.width(of: editor.text))
    editor.deleteBackward()
    #expect(editor.text == "e\u{301}")
  }

  @Test func `a search, a list's filter and a day that are too long keep the caret on the screen`() throws {
    let long = String(repeating: "长", count: 10_000)
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), rows: 16, columns: 60)
    sitting.press("/")
    sitting.paste(long)
    let inSearch = try #require(sitting.frame.cursor)
    #expect(inSearch.row == 1 && inSearch.column < 60)
    #expect(sitting.frame.text(row: 1).hasSuffix("0"))
    sitting.press(.enter)
    #expect(sitting.frame.text(row: 1).hasSuffix("…  0"))
    sitting.press(.escape, "w")
    sitting.paste(long)
    let inList = try #require(sitting.frame.cursor)
    #expect(inList.column < 58)
    sitting.press(.escape, ">")
    sitting.paste(long)
    let inDay = try #require(sitting.frame.cursor)
    #expect(inDay.column < 58)
  }

  @Test func `the line one types in stays in sight however long the text is`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 16, columns: 60)
    try sitting.choose(.addNote)
    sitting.paste((1...300).map { "第 \($0) 行" }.joined(separator: "\n"))
    for expected in ["第 300 行", "第 1 行"] {
      let cursor = try #require(sitting.frame.cursor)
      #expect(sitting.frame.text(row: cursor.row).contains(expected))
      sitting.press(.up, times: 299)
    }
  }

  @Test func `the filter one looks through is always among those shown`() throws {
    for language in Language.allCases {
      var sitting = Sitting(MemorySource(try SampleWorklist.desk()), language, rows: 16, columns: 60)
      for facet in Facet.allCases {
        #expect(sitting.desk.worklist.facet == facet)
        #expect(sitting.frame.text(row: 1).contains(DeskPhrases(language).name(facet)))
        sitting.press("f")
      }
    }
  }
}
