import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Windows become small while one works, and large again.
@Suite struct ResizeTests {
  private static let sizes = [
    (0, 0), (1, 1), (2, 3), (5, 20), (15, 60), (16, 59), (16, 60), (60, 200), (1, 200), (200, 1),
  ]

  /// Sizes the window and sizes it back: every size is drawn soundly, and the screen is what it was.
  private func expectReturn(_ sitting: inout Sitting, _ name: String) {
    let before = sitting.frame
    for (rows, columns) in Self.sizes {
      sitting.send(.resize(rows: rows, columns: columns))
      let frame = sitting.frame
      #expect((frame.rows, frame.columns) == (rows, columns), "\(name)")
      // A window too small for the desk is too small for whole words, too.
      if rows >= DeskLayout.smallest.rows, columns >= DeskLayout.smallest.columns {
        #expect(frame.faults == [], "\(name) at \(columns)×\(rows):\n\(frame)")
      } else if rows > 2, columns > 10 {
        #expect(frame.text(row: 0).contains(sitting.desk.language.say("窗口太小", "Window")))
      }
    }
    sitting.send(.resize(rows: before.rows, columns: before.columns))
    #expect(sitting.frame == before, "\(name)")
  }

  @Test(arguments: Language.allCases) func `the worklist and what lies on it`(language: Language) throws {
    try Sitting(MemorySource(SampleWorklist.desk()), language).tourOfWorklist { expectReturn(&$0, $1) }
  }

  @Test(arguments: Language.allCases) func `a case and its forms`(language: Language) throws {
    let sitting = try Sitting(at: .claimSignOff, as: SampleOffice.everyRole, language)
    sitting.tourOfCase { expectReturn(&$0, $1) }
    for action in [Action.addNote, .signOff, .returnClaim] {
      try sitting.tourOfForm(action, typing: "第一行\n第二行") { expectReturn(&$0, $1) }
    }
  }

  @Test func `while the window is too small to see anything nothing can be typed or done, and all is kept`()
    throws
  {
    var sitting = try Sitting(at: .filingReview)
    let revision = try sitting.file.revision
    try sitting.choose(.addNote)
    sitting.type("看得见")
    let cursor = sitting.frame.cursor
    sitting.send(.resize(rows: 15, columns: 60))
    sitting.type("看不见")
    sitting.paste("也看不见")
    sitting.press(.left, .backspace, .escape, .control("s"))
    #expect(sitting.text.replacing("\n", with: "").contains("按键不起作用"))
    sitting.send(.resize(rows: 24, columns: 80))
    #expect(try sitting.value("text") == "看得见")
    #expect(sitting.frame.cursor == cursor)
    #expect(try sitting.file.revision == revision)
    sitting.press(.control("s"))
    #expect(try sitting.file.revision == revision + 1)
  }

  @Test func `from a window too small one can still go, and go for a while`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("/")
    sitting.send(.resize(rows: 10, columns: 40))
    #expect(sitting.effects(of: .key("q")).isEmpty)
    sitting.send(.resize(rows: 24, columns: 80))
    sitting.press(.escape)
    sitting.send(.resize(rows: 10, columns: 40))
    #expect(sitting.effects(of: .key(.enter)).isEmpty && sitting.desk.layers.isEmpty)
    guard case .suspend = sitting.effects(of: .key(.control("z"))).first else {
      Issue.record("Ctrl-Z does nothing")
      return
    }
    sitting.press("q")
    #expect(sitting.hasLeft)
  }
}
