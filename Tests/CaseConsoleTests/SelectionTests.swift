import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Marks that are kept under a name, joined with others, and overtaken by what others do.
@Suite struct SelectionTests {
  private func worklist() throws -> Sitting { Sitting(MemorySource(try SampleWorklist.desk())) }

  private func keep(_ name: String, _ sitting: inout Sitting) {
    sitting.press("m", .enter)
    sitting.type(name)
    sitting.press(.enter)
  }

  /// Brings a selection back: opens the list, finds it by its name, and chooses what becomes of the marks.
  private func bring(_ name: String, _ how: Marks.Combination, _ sitting: inout Sitting) throws {
    sitting.press("m")
    sitting.type(name)
    sitting.press(.enter)
    let place = try #require(Marks.Combination.allCases.firstIndex(of: how))
    sitting.press(.character(Character(String(place + 1))))
  }

  @Test func `kept under a name, it comes back after everything was unmarked, and after a restart`() throws {
    var sitting = try worklist()
    sitting.press(" ", " ")
    let two = sitting.desk.worklist.marks.ids
    keep("周五待办", &sitting)
    #expect(sitting.notice.contains("周五待办"))
    sitting.press("U")
    try bring("zwdb", .union, &sitting)
    #expect(sitting.desk.worklist.marks.ids == two)
    var restarted = Sitting(sitting.source)
    try bring("周五", .replacement, &restarted)
    #expect(restarted.desk.worklist.marks.ids == two)
    restarted.press("m")
    restarted.type("周五")
    restarted.press(.enter, .end, .enter)
    #expect(restarted.source.selections.isEmpty)
    #expect(restarted.desk.worklist.marks.ids == two)
  }

  @Test(arguments: Marks.Combination.allCases)
  func `union, difference, intersection and replacement`(how: Marks.Combination) throws {
    var sitting = try worklist()
    let ids = sitting.desk.worklist.shown.map(\.id)
    sitting.press(.home, " ", " ")
    keep("前两件", &sitting)
    sitting.press("U", .home, .down, " ", " ")
    try bring("前两件", how, &sitting)
    let expected: Set<CaseID> =
      switch how {
      case .union: Set(ids[0...2])
      case .difference: [ids[2]]
      case .intersection: [ids[1]]
      case .replacement: Set(ids[0...1])
      }
    #expect(sitting.desk.worklist.marks.ids == expected)
  }

  @Test
  func `a marked case that others changed or took is marked so, counted, and accounted for in the preview`()
    throws
  {
    var sitting = try worklist()
    sitting.press("A")
    let id = try #require(sitting.desk.worklist.shown.first?.id)
    try sitting.source.elsewhere(id) {
      try $0.act(.assign, on: id, by: SampleOffice.secondReviewer, ["person": .text("jingban-2")])
    }
    sitting.press("r")
    #expect(sitting.frame.text(row: 1).contains("1 件已有改动"))
    #expect(sitting.lines(with: id.text).contains { $0.dropFirst().hasPrefix("~") })
    sitting.press("b")
    #expect(sitting.notice.contains("有人改动了 1 件"))
    sitting.type("add-note")
    sitting.press(.enter)
    sitting.type("已核对")
    sitting.press(.control("s"))
    let news = sitting.lines(with: "~ 李样例")
    #expect(news.count == 1)
    // Whoever looks at the case has seen what it is now.
    sitting.press(.escape, .escape, "y", .home, .enter, .escape)
    #expect(!sitting.frame.text(row: 1).contains("已有改动"))
  }

  @Test func `what one does oneself overtakes nobody`() throws {
    var sitting = try worklist()
    sitting.press(.home, " ", .home, "K")
    let id = try #require(sitting.desk.worklist.shown.first?.id)
    #expect(sitting.source.desk[id]?.assignee == SampleOffice.reviewer)
    #expect(sitting.desk.worklist.marks.contains(id))
    #expect(sitting.desk.overtakenMarks.isEmpty)
  }

  @Test func `what others did while one was reading stands beside what one saw, before one decides`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 45, columns: 140)
    let id = try sitting.file.id
    try sitting.source.elsewhere(id) {
      try $0.act(.assign, on: id, by: SampleOffice.secondReviewer, ["person": .text("jingban-2")])
    }
    sitting.press("r")
    try sitting.choose(.returnFiling)
    #expect(sitting.lines(with: "您打开时").contains { $0.contains("现在") })
    #expect(sitting.lines(with: "经办").contains { $0.contains("李样例") && $0.contains("无") })
    sitting.press(.escape, .escape)
    try sitting.choose(.returnFiling)
    #expect(sitting.lines(with: "您打开时").isEmpty == false)
  }
}
