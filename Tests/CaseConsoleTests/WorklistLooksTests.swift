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

  @Test(arguments: Language.allCases)
  func `in the smallest window the class keeps its name, whatever else has to go`(language: Language) throws {
    let places = WorklistLayout(WorklistColumn.usual, from: 2, width: 58, language).places
    let title = try #require(places.first { $0.column == .title })
    #expect(title.width >= 8)
    #expect(places.contains { $0.column == .flags } && !places.contains { $0.column == .checks })
    let sitting = Sitting(MemorySource(try SampleWorklist.desk()), language, rows: 16, columns: 60)
    #expect(sitting.text.contains("焊工"))
  }

  @Test func `a due day of another year is shown whole`() throws {
    var office = try SampleDesk("2025-12-26")
    let id = try office.start(.employment, at: .filingReview)
    let due = try #require(
      Circumstances(now: office.now, office: office.office).worklist().first?.deadline?.due)
    #expect(due.likely.year > 2025)
    let sitting = Sitting(MemorySource(office))
    let line = try #require(sitting.lines(with: id.text).first)
    #expect(line.contains(Language.chinese.short(due, today: office.today)))
  }

  @Test func `the English bar has room for a new case and another person`() throws {
    let sitting = Sitting(MemorySource(try SampleWorklist.desk()), .english)
    #expect(sitting.keyBar.contains("n new case") && sitting.keyBar.contains("w change person"))
    #expect(sitting.keyBar.contains("? help") && sitting.keyBar.contains("q quit"))
  }

  @Test(arguments: Language.allCases) func `a new store says what comes first`(language: Language) throws {
    var registry = try SampleOffice.registry()
    registry.staff = registry.staff.filter { $0.value.roles.contains(.admin) && $0.value.roles.count == 1 }
    registry.institutions = [:]
    registry.teachers = [:]
    let admin = try #require(registry.staff.keys.first)
    let office = try SampleDesk("2025-04-25", registry: registry)
    var sitting = Sitting(MemorySource(office, as: admin), language)
    #expect(sitting.text.contains("casedesk import --check"))
    #expect(sitting.text.contains(language.say("经办、复核、财务", "reviewer, supervisor, finance")))
    // Refused at the key, before a form is filled in.
    sitting.press("n")
    guard case .why(let why) = sitting.desk.layers.last else {
      Issue.record("not refused")
      return
    }
    #expect(why.action == .file && sitting.text.contains("H-101"))
  }

  @Test func `an empty list says why it is empty, and Enter does not pass over it`() throws {
    var registry = try SampleOffice.registry()
    registry.institutions = [:]
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25", registry: registry)))
    sitting.press("n")
    try sitting.go(to: "institution")
    #expect(sitting.lines(with: "还没有登记培训机构").count == 1)
    let focus = try sitting.form.focus
    sitting.press(.enter)
    #expect(try sitting.form.focus == focus)
    #expect(sitting.notice.contains("casedesk import"))
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

  @Test func `stages, types, centres and people narrow the list, alone and together`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    let all = sitting.desk.worklist.shown
    sitting.press("C")
    sitting.type("备案审核")
    sitting.press(" ", .enter)
    #expect(sitting.desk.worklist.shown.allSatisfy { $0.stage == .filingReview })
    #expect(sitting.desk.worklist.shown.count < all.count)
    #expect(sitting.frame.text(row: 1).contains("只看：备案审核"))
    sitting.press("C", .control("u"))
    sitting.type("stage=filing-correction")
    sitting.press(" ", .enter)
    #expect(Set(sitting.desk.worklist.shown.map(\.stage)) == [.filingReview, .filingCorrection])
    sitting.press("C")
    sitting.type("type=enterprise")
    sitting.press(" ", .enter)
    #expect(sitting.desk.worklist.shown.map(\.trainingType) == [.enterprise])
    // A view keeps them; unticked they are gone.
    sitting.press("v", .enter)
    sitting.type("企业")
    sitting.press(.enter)
    #expect(sitting.source.views.mine.first?.conditions.count == 3)
    sitting.desk.worklist.conditions.forEach { condition in
      sitting.press("C")
      sitting.type(condition.text)
      sitting.press(" ", .enter)
    }
    #expect(sitting.desk.worklist.shown == all)
  }

  @Test func `a column is made narrower or wider, and a view keeps its width`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), rows: 24, columns: 110)
    sitting.press("c")
    sitting.type("培训班")
    sitting.press(.controlRight, .controlRight, .controlRight)
    let width = try #require(sitting.desk.worklist.widths[.title])
    #expect(sitting.text.contains("宽 \(width)"))
    sitting.press(.controlLeft)
    #expect(sitting.desk.worklist.widths[.title] == width - 1)
    sitting.press(.escape, "v", .enter)
    sitting.type("宽")
    sitting.press(.enter)
    #expect(sitting.source.views.mine.first?.columns.contains("title:\(width - 1)") == true)
    let places = WorklistLayout(
      sitting.desk.worklist.columns, sitting.desk.worklist.widths, from: 2, width: 108, .chinese
    ).places
    #expect(places.first { $0.column == .title }?.width == width - 1)
    var worklist = WorklistModel()
    worklist.arrange(as: try #require(sitting.source.views.mine.first))
    #expect(worklist.widths == [.title: width - 1])
  }

  @Test func `every column that can be shown sorts both ways`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    for column in WorklistColumn.allCases {
      for sign in ["+", "-"] {
        var sitting = Sitting(source)
        sitting.press("s")
        sitting.type(column.rawValue + sign)
        sitting.press(.enter)
        #expect(sitting.desk.worklist.order.steps.map(\.text) == [column.rawValue + sign])
        let keys = sitting.desk.worklist.shown.map { $0.sortKey(column) }
        for (left, right) in zip(keys, keys.dropFirst()) {
          #expect(sign == "+" ? left <= right : left >= right)
        }
      }
    }
  }

  @Test func `mine, nobody's, my centre's, to sign and due today are filters of their own`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press(.home, "K")
    let mine = try #require(sitting.desk.worklist.selected)
    func shown(_ facet: Facet) -> [WorklistRow] {
      while sitting.desk.worklist.facet != facet { sitting.press("f") }
      return Array(sitting.desk.worklist.shown)
    }
    #expect(shown(.own).map(\.id) == [mine])
    #expect(!shown(.unassigned).isEmpty)
    #expect(shown(.unassigned).allSatisfy { $0.assignee == nil })
    #expect(shown(.team).count == shown(.all).count)
    #expect(!shown(.today).isEmpty)
    #expect(shown(.today).allSatisfy { Urgency($0.deadline, today: sitting.today) == .dueToday })
    #expect(shown(.held).allSatisfy { $0.stage.waitsFor == .institution })
    sitting.press(.backTab)
    #expect(sitting.desk.worklist.facet == .signature)
    #expect(sitting.desk.worklist.shown.isEmpty)
    let signer = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor)
    #expect(
      signer.desk.worklist.rows.contains { Facet.signature.admits($0, signer.desk.member, on: signer.today) })
  }
}

extension WorklistRow {
  fileprivate func sortKey(_ column: WorklistColumn) -> WorklistColumn.SortKey {
    column.key(of: self) { $0.text }
  }
}
