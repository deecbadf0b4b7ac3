import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Views of the worklist with a name.
@Suite struct ViewTests {
  @Test func `a view brings back filter, search, order and columns together`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("s")
    sitting.type("id-")
    sitting.press(.enter, "c")
    sitting.type("amount")
    sitting.press(" ", .enter, "/")
    sitting.type("电工")
    sitting.press(.enter)
    let before = sitting.desk.worklist
    sitting.press("v", .enter)
    sitting.type("电工倒序")
    sitting.press(.enter)
    #expect(sitting.notice.contains("电工倒序"))
    #expect(sitting.source.views.mine.map(\.name) == ["电工倒序"])

    sitting.press(.escape, "s", " ", .enter)
    #expect(sitting.desk.worklist.shown != before.shown)
    sitting.press("v")
    sitting.type("dgdx")
    sitting.press(.enter)
    #expect(sitting.desk.worklist.shown == before.shown)
    #expect(sitting.desk.worklist.columns == before.columns)
    #expect(sitting.desk.worklist.order == before.order)
    #expect(sitting.desk.worklist.query == "电工")
  }

  @Test func `Ctrl-S keeps it for everybody, and one's own can be done away with`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("v", .enter)
    sitting.press(.enter)
    #expect(sitting.notice.contains("名称"))
    sitting.type("大家的")
    sitting.press(.control("s"), "v", .enter)
    sitting.type("我的")
    sitting.press(.enter)
    #expect(sitting.source.views.shared.map(\.name) == ["大家的"])
    sitting.press("v")
    #expect(sitting.text.contains("大家的（共用）"))
    sitting.press(.end, .enter, .enter)
    #expect(sitting.source.views.mine.isEmpty)
    #expect(sitting.source.views.shared.count == 1)
  }

  @Test func `words of a view that this program does not know are left out`() throws {
    var worklist = WorklistModel()
    worklist.arrange(
      as: SavedView(
        name: "旧", facet: "no-such", query: "", order: ["id-", "no-such+", ""], columns: ["no-such"]))
    #expect(worklist.facet == .all)
    #expect(worklist.order.steps.map(\.text) == ["id-"])
    #expect(worklist.columns == WorklistColumn.usual)
  }
}
