import CaseDomain
import CaseWording
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct WorklistTests {
  /// Five cases that differ in how urgent they are.
  private func sitting(_ language: Language = .chinese) throws -> Sitting {
    Sitting(MemorySource(try SampleWorklist.desk()), language)
  }

  @Test func `rows stand by urgency, each with the sign of its urgency`() throws {
    let sitting = try sitting()
    let signs = (3..<3 + sitting.desk.worklist.shown.count).map { sitting.frame.text(row: $0).first }
    let urgencies = sitting.desk.worklist.shown.map { Urgency($0.deadline, today: sitting.today) }
    #expect(signs == urgencies.map { Theme.sign($0).first == " " ? " " : Theme.sign($0).first })
    #expect(Set(urgencies).isSuperset(of: [.overdue, .held]))
  }

  @Test func `the selection stays with its case when the list is sorted anew`() throws {
    var sitting = try sitting()
    sitting.press("j", "j")
    let selected = try #require(sitting.desk.worklist.selected)
    let before = sitting.desk.worklist.place
    // The clock moves: other cases become due and the order changes.
    try sitting.source.elsewhere(selected) { desk in
      let overdue = try #require(
        desk.circumstances.worklist().first { $0.stage == .filingReview && $0.id != selected })
      try desk.act(.withdraw, on: overdue.id, by: SampleOffice.reviewer, ["request": .text("机构申请")])
    }
    sitting.press("r")
    #expect(sitting.desk.worklist.selected == selected)
    #expect(sitting.desk.worklist.shown[sitting.desk.worklist.place].id == selected)
    #expect(sitting.desk.worklist.place != before)
  }

  @Test func `what others changed is marked until it is opened`() throws {
    var sitting = try sitting()
    let id = try #require(sitting.desk.worklist.shown.last?.id)
    try sitting.source.elsewhere(id) { desk in
      try desk.act(.addNote, on: id, by: SampleOffice.secondReviewer, ["text": .text("已电话联系")])
    }
    sitting.send(.readable(0))
    #expect(sitting.notice.contains(id.text))
    #expect(sitting.lines(with: "›").count == 1)
    sitting.press("G")
    sitting.press(.enter, .escape)
    #expect(sitting.lines(with: "›").isEmpty)
  }

  @Test(arguments: Facet.allCases)
  func `each filter shows what its count says and only that`(facet: Facet) throws {
    var sitting = try sitting()
    sitting.press(.tab, times: facet.rawValue)
    #expect(sitting.desk.worklist.facet == facet)
    let shown = sitting.desk.worklist.shown
    #expect(shown.allSatisfy { facet.admits($0, sitting.desk.member, on: sitting.today) })
    #expect(sitting.frame.text(row: 1).contains("\(DeskPhrases(.chinese).name(facet)) \(shown.count)"))
  }

  @Test func `the filters part the open cases sensibly`() throws {
    let sitting = try sitting()
    let rows = sitting.desk.worklist.rows
    func ids(_ facet: Facet) -> Set<CaseID> {
      Set(rows.filter { facet.admits($0, sitting.desk.member, on: sitting.today) }.map(\.id))
    }
    #expect(ids(.all).isDisjoint(with: ids(.ended)))
    #expect(ids(.all).union(ids(.ended)).count == rows.count)
    #expect(ids(.overdue).isDisjoint(with: ids(.soon)))
    for facet in [Facet.mine, .overdue, .held] { #expect(!ids(facet).isEmpty) }
  }

  @Test func `search finds Chinese, full-width letters and digits, and looks past the filter`() throws {
    var sitting = try sitting()
    sitting.press("/")
    sitting.type("电工")
    #expect(sitting.desk.worklist.shown.map(\.occupation) == ["电工", "电工"])
    sitting.press(.enter)
    #expect(sitting.frame.text(row: 1).contains("电工"))

    sitting.press("/", .control("u"))
    sitting.type("ＳＹＢ")
    #expect(sitting.desk.worklist.shown.map(\.trainingType) == [.entrepreneurship])

    sitting.press(.control("u"))
    sitting.type("２０２５－０００１")
    #expect(sitting.desk.worklist.shown.map(\.id) == [CaseID("2025-0001")])

    sitting.press(.escape)
    #expect(sitting.desk.worklist.query.isEmpty)
    #expect(sitting.desk.worklist.shown.count > 1)
  }

  @Test(arguments: [("dg", "电工"), ("dian gong", "电工"), ("diang", "电工"), ("hang", "焊工"), ("焊g", "焊工")])
  func `search finds a class by the sound of its trade`(typed: String, trade: String) throws {
    var sitting = try sitting()
    sitting.press("/")
    sitting.type(typed)
    let found = sitting.desk.worklist.shown
    #expect(found.contains { $0.occupation == trade })
    #expect(found.count < sitting.desk.worklist.rows.count)
  }

  @Test func `Esc ends a search that was kept, as the key bar says`() throws {
    var sitting = try sitting()
    sitting.press("j")
    let selected = sitting.desk.worklist.selected
    #expect(!sitting.keyBar.contains("取消查找"))
    sitting.press("/")
    sitting.type("创业")
    sitting.press(.enter)
    #expect(sitting.keyBar.contains("Esc 取消查找"))
    sitting.press(.escape)
    #expect(sitting.desk.worklist.query.isEmpty)
    #expect(sitting.desk.worklist.selected == selected)
  }

  @Test func `the cursor of a search counts a hanzi as two columns`() throws {
    var sitting = try sitting()
    sitting.press("/")
    let start = try #require(sitting.frame.cursor)
    sitting.type("焊工")
    #expect(sitting.frame.cursor?.column == start.column + 4)
    sitting.press(.left)
    #expect(sitting.frame.cursor?.column == start.column + 2)
    sitting.press(.backspace)
    #expect(sitting.desk.worklist.query == "工")
  }

  @Test func `Esc in a search gives back the filter and the row`() throws {
    var sitting = try sitting()
    sitting.press("j", "j")
    let selected = sitting.desk.worklist.selected
    sitting.press("/")
    sitting.type("绝无此案")
    #expect(sitting.desk.worklist.shown.isEmpty)
    #expect(sitting.text.contains("绝无此案"))
    sitting.press(.escape)
    #expect(sitting.desk.worklist.selected == selected)
  }

  @Test func `letters work full-width, and hanzi act as nothing and say why`() throws {
    var sitting = try sitting()
    let first = sitting.desk.worklist.selected
    sitting.press("ｊ")
    #expect(sitting.desk.worklist.selected != first)
    sitting.press("？")
    #expect(sitting.desk.context == .palette)
    sitting.press(.escape)
    let there = sitting.desk.worklist.selected
    sitting.press("结")
    #expect(sitting.notice.contains("按 Shift 切换"))
    #expect(sitting.desk.worklist.selected == there)
    sitting.press("！")
    #expect(sitting.notice.contains("没有作用"))
  }

  @Test func `pasted text never acts as keys`() throws {
    var sitting = try sitting()
    sitting.paste("nq\n")
    #expect(!sitting.hasLeft)
    #expect(sitting.desk.layers.isEmpty)
    #expect(!sitting.notice.isEmpty)
  }

  @Test func `the selection is always in sight`() throws {
    var sitting = try sitting()
    sitting.send(.resize(rows: 16, columns: 60))
    for _ in 0..<2 * sitting.desk.worklist.shown.count {
      sitting.press("j")
      let selected = try #require(sitting.desk.worklist.selected)
      #expect(sitting.lines(with: selected.text).count == 1)
    }
  }
}
