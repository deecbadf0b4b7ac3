import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Whole screens as a reader sees them, in both languages and two sizes.
///
/// A change that is meant to show makes files under `Fixtures/screens/console` stale: `make screens` (that is
/// `CASEDESK_RECORD=1 swift test --filter CaseConsoleTests.GoldenTests`) writes them anew, and the difference
/// is read before it is committed.
@Suite struct GoldenTests {
  struct View: CustomTestStringConvertible, Sendable {
    let language: Language
    let rows: Int
    let columns: Int
    var testDescription: String { name }
    var name: String { "\(language.rawValue)-\(columns)x\(rows)" }

    static let all = [Language.chinese, .english].flatMap { language in
      [(24, 80), (45, 140)].map { View(language: language, rows: $0.0, columns: $0.1) }
    }
  }

  private func sitting(_ view: View, at stage: Stage, as actor: PersonID = SampleOffice.reviewer) throws
    -> Sitting
  {
    try Sitting(at: stage, as: actor, view.language, rows: view.rows, columns: view.columns)
  }

  @Test(arguments: View.all) func `the worklist`(view: View) throws {
    var sitting = Sitting(
      MemorySource(try SampleWorklist.desk()), view.language, rows: view.rows, columns: view.columns)
    try sitting.expectScreen("\(view.name)/worklist")
    while sitting.desk.worklist.facet != .ended { sitting.press("f") }
    try sitting.expectScreen("\(view.name)/worklist-ended")
    sitting.press("/")
    sitting.type("焊工")
    try sitting.expectScreen("\(view.name)/search")
  }

  @Test(arguments: View.all) func `the pages of a case`(view: View) throws {
    var office = try SampleDesk("2025-04-25")
    let id = try office.start(.employment, at: .claimSignOff)
    try office.act(.addNote, on: id, by: SampleOffice.reviewer, ["text": .text("原件已退还机构")])
    var sitting = Sitting(
      MemorySource(office, as: SampleOffice.supervisor), view.language, rows: view.rows, columns: view.columns
    )
    sitting.press(.enter)
    for tab in CaseTab.allCases {
      sitting.press(.character(Character(String(tab.rawValue + 1))))
      try sitting.expectScreen("\(view.name)/case-\(tab)")
    }
  }

  @Test(arguments: View.all) func `a case that is new, and one that is over`(view: View) throws {
    try sitting(view, at: .filingReview).expectScreen("\(view.name)/case-new")
    try sitting(view, at: .filingCorrection).expectScreen("\(view.name)/case-returned")
    try sitting(view, at: .archived).expectScreen("\(view.name)/case-archived")
    var notice = try sitting(view, at: .publicNotice)
    notice.press("6")
    try notice.expectScreen("\(view.name)/case-public-notice")
  }

  @Test(arguments: View.all) func `the menu, and why not`(view: View) throws {
    var sitting = try sitting(view, at: .filingReview)
    sitting.press("a")
    try sitting.expectScreen("\(view.name)/menu")
    sitting.press(.escape)
    try sitting.choose(.approveFiling)
    try sitting.expectScreen("\(view.name)/why")
  }

  @Test(arguments: View.all) func `a form with errors`(view: View) throws {
    var sitting = try sitting(view, at: .inTraining)
    try sitting.choose(.orderRectification)
    sitting.type("考勤不实，两次抽查人数不符")
    try sitting.fill("deadline", "下下周")
    sitting.press(.control("s"))
    try sitting.expectScreen("\(view.name)/form-errors")
  }

  @Test(arguments: View.all) func `a form that a rule refuses`(view: View) throws {
    var sitting = try sitting(view, at: .followUp)
    try sitting.choose(.fileClaim)
    sitting.press(.control("s"))
    try sitting.expectScreen("\(view.name)/form-refused")
  }

  @Test(arguments: View.all) func `the filing form`(view: View) throws {
    var sitting = Sitting(
      MemorySource(try SampleDesk("2025-04-25")), view.language, rows: view.rows, columns: view.columns)
    sitting.press("n")
    try sitting.expectScreen("\(view.name)/filing")
    try sitting.go(to: "roster")
    sitting.paste(
      (1...12).map { "学员\($0),\(SampleFiling.residentID($0)),rural-worker,urban" }.joined(separator: "\n"))
    try sitting.expectScreen("\(view.name)/filing-roster")
  }

  @Test(arguments: View.all) func `lists to choose from`(view: View) throws {
    var sitting = try sitting(view, at: .filingReview)
    try sitting.choose(.checkMaterial)
    try sitting.go(to: "materials")
    sitting.press(.enter)
    try sitting.expectScreen("\(view.name)/picker-several")
    sitting.press(.escape, .escape, .escape, "w")
    try sitting.expectScreen("\(view.name)/picker-person")
  }

  @Test(arguments: View.all) func `questions before what cannot be taken back`(view: View) throws {
    var sitting = try sitting(view, at: .claimSignOff, as: SampleOffice.supervisor)
    sitting.press(.enter)
    try sitting.go(to: "decision")
    sitting.press(.right, .control("s"))
    try sitting.expectScreen("\(view.name)/confirm")
  }

  @Test(arguments: View.all) func `the day, and help`(view: View) throws {
    var sitting = try sitting(view, at: .filingReview)
    sitting.press(">")
    try sitting.expectScreen("\(view.name)/day")
    sitting.press(.escape, "?")
    try sitting.expectScreen("\(view.name)/help-case")
    sitting.press(.escape, .escape, "?")
    try sitting.expectScreen("\(view.name)/help-worklist")
  }

  @Test(arguments: Theme.allCases) func `what is coloured, in every theme`(theme: Theme) throws {
    var settings = DeskSettings()
    settings.theme = theme
    var list = Sitting(MemorySource(try SampleWorklist.desk()), settings: settings)
    try list.expectLooks("looks-\(theme.rawValue)/worklist")
    list.press(.enter)
    try list.expectLooks("looks-\(theme.rawValue)/case")
    list.press("a")
    try list.expectLooks("looks-\(theme.rawValue)/menu")
    var form = try Sitting(at: .inTraining, settings: settings)
    try form.choose(.orderRectification)
    form.press(.control("s"))
    try form.expectLooks("looks-\(theme.rawValue)/form-errors")
    form.press(.escape, .escape, "w")
    try form.expectLooks("looks-\(theme.rawValue)/picker-person")
  }

  /// A terminal that draws “ ” … ▲ two columns wide, and one that can draw ASCII signs only.
  @Test(arguments: [true, false]) func `ambiguous characters drawn wide, and signs in ASCII`(isWide: Bool)
    throws
  {
    var settings = DeskSettings()
    if isWide { settings.ambiguousWidth = .wide } else { settings.isASCII = true }
    let name = isWide ? "wide" : "ascii"
    var list = Sitting(MemorySource(try SampleWorklist.desk()), columns: 120, settings: settings)
    try list.expectScreen("\(name)/worklist")
    list.press(.enter)
    try list.expectScreen("\(name)/case")
    list.press("a")
    try list.expectScreen("\(name)/menu")
    list.press(.end, .enter)
    try list.expectScreen("\(name)/why")
    list.press(.escape, .escape, "w")
    try list.expectScreen("\(name)/picker-person")
    list.press(.escape, ">")
    try list.expectScreen("\(name)/day")
  }

  @Test func `a small window, and one too small`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), rows: 16, columns: 60)
    try sitting.expectScreen("small/worklist")
    sitting.press(.enter)
    try sitting.expectScreen("small/case")
    sitting.press("a")
    try sitting.expectScreen("small/menu")
    sitting.press(.enter)
    try sitting.expectScreen("small/form")
    sitting.send(.resize(rows: 15, columns: 60))
    try sitting.expectScreen("small/too-small")
    sitting.send(.resize(rows: 1, columns: 1))
    #expect(sitting.frame.rows == 1)
    sitting.send(.resize(rows: 16, columns: 60))
    try sitting.expectScreen("small/form")
  }
}
