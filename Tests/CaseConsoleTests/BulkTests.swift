import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Marks, and one form for all marked cases.
@Suite struct BulkTests {
  private func worklist() throws -> Sitting { Sitting(MemorySource(try SampleWorklist.desk())) }

  private func bulk(_ sitting: Sitting) throws -> BulkModel {
    guard case .bulk(let bulk) = sitting.desk.layers.last else { throw Sitting.Missing(what: "preview") }
    return bulk
  }

  /// Marks everything open, and fills in one return for all of them.
  private func returning(_ sitting: inout Sitting) throws {
    sitting.press("A", "b")
    sitting.type("return-filing")
    sitting.press(.enter)
    try sitting.fill("reasons", "缺少课程表")
    sitting.press(.control("s"))
  }

  @Test func `marks outlive filter, search, sort and refresh, and say how many are out of sight`() throws {
    var sitting = try worklist()
    sitting.press(" ", " ", " ")
    let marked = sitting.desk.worklist.marks.ids
    #expect(marked.count == 3)
    #expect(sitting.frame.text(row: 1).contains("已选 3"))
    sitting.press("f", "r", "s")
    sitting.type("编号")
    sitting.press(.enter)
    #expect(sitting.desk.worklist.marks.ids == marked)
    while sitting.desk.worklist.facet != .ended { sitting.press("f") }
    #expect(sitting.desk.worklist.facet == .ended)
    #expect(sitting.frame.text(row: 1).contains("其中 3 件不在列表中"))
    sitting.press("/")
    sitting.type("查无此班")
    sitting.press(.enter)
    #expect(sitting.frame.text(row: 1).contains("其中 3 件不在列表中"))
    sitting.press(.escape)
    #expect(sitting.desk.worklist.marks.ids == marked)
    sitting.press("U")
    #expect(sitting.desk.worklist.marks.isEmpty)
    sitting.press("b")
    #expect(sitting.notice.contains("先按空格"))
  }

  @Test func `all, the others, and none`() throws {
    var sitting = try worklist()
    let shown = Set(sitting.desk.worklist.shown.map(\.id))
    sitting.press(" ")
    let one = sitting.desk.worklist.marks.ids
    sitting.press("I")
    #expect(sitting.desk.worklist.marks.ids == shown.subtracting(one))
    sitting.press("A")
    #expect(sitting.desk.worklist.marks.ids == shown)
    sitting.press("A")
    #expect(sitting.desk.worklist.marks.isEmpty)
  }

  @Test func `a preview says what will become of each case, and Enter alone does nothing`() throws {
    var sitting = try worklist()
    let before = sitting.source.desk.journal.count
    try returning(&sitting)
    let bulk = try bulk(sitting)
    #expect(bulk.lines.count == sitting.desk.worklist.marks.count)
    #expect(!bulk.ready.isEmpty)
    #expect(bulk.ready.count < bulk.lines.count)
    #expect(sitting.text.contains("R-601") || sitting.text.contains("×"))
    sitting.press(.enter)
    #expect(sitting.notice.contains("还没有办"))
    sitting.type(String(bulk.ready.count + 1))
    sitting.press(.enter)
    #expect(sitting.source.desk.journal.count == before)
    sitting.press(.escape)
    #expect(try sitting.value("reasons") == "缺少课程表")
    #expect(sitting.source.desk.journal.count == before)
  }

  @Test func `the number typed does it to every case it is possible for, and says what became of each`()
    throws
  {
    var sitting = try worklist()
    try returning(&sitting)
    let ready = try bulk(sitting).ready.map(\.id)
    let others = try bulk(sitting).lines.map(\.id).filter { !ready.contains($0) }
    sitting.type(String(ready.count).map { $0 == "1" ? "１" : String($0) }.joined())
    sitting.press(.enter)
    for id in ready { #expect(sitting.source.desk[id]?.stage == .filingCorrection) }
    #expect(sitting.text.contains("已记入"))
    #expect(sitting.desk.worklist.marks.ids == Set(others))
    sitting.press(.enter)
    #expect(sitting.desk.layers.isEmpty)
  }

  @Test func `a case that changed after the preview is refused, the others are done`() throws {
    var sitting = try worklist()
    try returning(&sitting)
    let ready = try bulk(sitting).ready.map(\.id)
    let changed = try #require(ready.first)
    try sitting.source.elsewhere(changed) {
      try $0.act(.addNote, on: changed, by: SampleOffice.secondReviewer, ["text": .text("来电")])
    }
    sitting.type(String(ready.count))
    sitting.press(.enter)
    #expect(sitting.source.desk[changed]?.stage == .filingReview)
    for id in ready.dropFirst() { #expect(sitting.source.desk[id]?.stage == .filingCorrection) }
    #expect(sitting.desk.worklist.marks.contains(changed))
  }

  @Test func `only what is the same for every case goes for many`() {
    for action in Action.allCases where action.isBulk {
      let fields = TransitionTable.row(for: action).fields.filter(\.isRequired)
      #expect(
        fields.allSatisfy { field in !["amount", "revision", "learners", "number"].contains(field.name) })
    }
    #expect(!Action.signOff.isBulk && !Action.confirmPayout.isBulk && !Action.approveFiling.isBulk)
  }
}
