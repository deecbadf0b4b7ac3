import CaseDomain
import CaseWording
import Pinyin
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Sorting, columns and the preview.
@Suite struct WorklistLooksTests {
  private func worklist(columns: Int = 100) throws -> Sitting {
    Sitting(MemorySource(try SampleWorklist.desk()), columns: columns)
  }

  @Test func `a column sorts both ways, and the list goes back to the most urgent first`() throws {
    var sitting = try worklist()
    let urgent = sitting.desk.worklist.shown.map(\.id)
    sitting.press("s")
    sitting.type("id+")
    sitting.press(.enter)
    #expect(sitting.desk.worklist.shown.map(\.id.text) == urgent.map(\.text).sorted())
    #expect(sitting.frame.text(row: 2).contains("编号↑"))
    sitting.press("s")
    sitting.press(" ")
    sitting.press(.enter)
    #expect(sitting.desk.worklist.shown.map(\.id) == urgent)
  }

  @Test func `of several columns the first ticked weighs most`() throws {
    var sitting = try worklist()
    sitting.press("s")
    for wish in ["trade-", "id-"] {
      sitting.type(wish)
      sitting.press(" ", .control("u"))
    }
    sitting.press(.enter)
    let rows = sitting.desk.worklist.shown
    #expect(sitting.desk.worklist.order.steps.map(\.text) == ["trade-", "id-"])
    for (left, right) in zip(rows, rows.dropFirst()) {
      let (one, other) = (PinyinKey(left.occupation), PinyinKey(right.occupation))
      #expect(one > other || (one == other && left.id.text > right.id.text))
    }
    #expect(rows.count > 3)
  }

  @Test func `the row one stands on is kept when the order changes`() throws {
    var sitting = try worklist()
    sitting.press("j", "j")
    let selected = sitting.desk.worklist.selected
    sitting.press("s")
    sitting.type("id-")
    sitting.press(.enter)
    #expect(sitting.desk.worklist.selected == selected)
  }

  @Test func `columns are those that were ticked, in the order of ticking`() throws {
    var sitting = try worklist()
    sitting.press("c")
    for name in ["编号", "阶段", "到期"] {
      sitting.type(name)
      sitting.press(" ", .control("u"))
    }
    sitting.type("人数")
    sitting.press(" ", .enter)
    let columns = sitting.desk.worklist.columns
    #expect(!columns.contains(.id) && !columns.contains(.stage) && columns.last == .learners)
    let titles = sitting.frame.text(row: 2)
    #expect(!titles.contains("编号") && titles.contains("人数"))
  }

  @Test(arguments: [40, 58, 78, 98, 138, 298], [Language.chinese, .english])
  func `columns never overlap, and none runs over the edge`(width: Int, language: Language) {
    for columns in [WorklistColumn.usual, WorklistColumn.allCases, WorklistColumn.allCases.reversed()] {
      let places = WorklistLayout(columns, from: 2, width: width, language).places
      #expect(!places.isEmpty)
      for (left, right) in zip(places, places.dropFirst()) { #expect(left.start + left.width < right.start) }
      #expect((places.last.map { $0.start + $0.width } ?? 0) <= width + 2)
    }
  }

  @Test func `a wide window shows the case one stands on beside the list, and p puts it away`() throws {
    var sitting = try worklist(columns: 140)
    let row = try #require(sitting.desk.worklist.shown.first)
    #expect(sitting.text.contains("现在要办的"))
    #expect(sitting.text.contains("\(row.id)  \(row.title)"))
    sitting.press("j")
    let next = sitting.desk.worklist.shown[1]
    #expect(sitting.text.contains("\(next.id)  \(next.title)"))
    sitting.press("p")
    #expect(!sitting.text.contains("现在要办的"))
    sitting.send(.resize(rows: 24, columns: 80))
    sitting.press("p")
    #expect(!sitting.text.contains("现在要办的"))
  }
}
