import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// The desk as on another day: marked, and nothing can be recorded.
@Suite struct AnotherDayTests {
  private func look(_ sitting: inout Sitting, _ text: String) {
    sitting.press("T")
    sitting.paste(text)
    sitting.press(.enter)
  }

  @Test func `T rehearses the worklist on a day to come, marked as such`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 24, columns: 100)
    sitting.press("q")
    let today = sitting.desk.today
    look(&sitting, "+20")
    #expect(sitting.frame.text(row: 0).contains("预演·只看"))
    #expect(sitting.desk.today == today.advanced(by: 20))
    #expect(sitting.desk.worklist.rows.contains { $0.isOverdue })
    #expect(sitting.desk.notice?.text.contains("预演：按") == true)
    look(&sitting, "")
    #expect(!sitting.frame.text(row: 0).contains("预演"))
    #expect(sitting.desk.today == today && !sitting.desk.worklist.rows.contains { $0.isOverdue })
  }

  @Test(arguments: [[Key.enter], ["a", .enter]] as [[Key]])
  func `nothing can be recorded as on another day`(keys: [Key]) throws {
    var sitting = try Sitting(at: .filingReview, rows: 24, columns: 100)
    look(&sitting, "+1")
    let revision = try sitting.file.revision
    for key in keys { sitting.press(key) }
    #expect(sitting.desk.notice?.text.contains("只能看") == true)
    if case .form = sitting.desk.layers.last { Issue.record("a form opened") }
    #expect(try sitting.file.revision == revision)
    sitting.press("q", "q", "n")
    if case .form = sitting.desk.layers.last { Issue.record("a form opened") }
  }

  @Test func `a case is shown as it stood, by what was known then`() throws {
    var office = try SampleDesk("2025-04-25")
    let id = try office.start(at: .inTraining)
    let day = office.today
    office.move(to: day.advanced(by: 4))
    try office.act(
      .recordSpotCheck, on: id, by: SampleOffice.reviewer, ["on": .text("\(day)"), "headCount": .integer(3)])
    var sitting = Sitting(MemorySource(office, as: SampleOffice.reviewer), rows: 40, columns: 100)
    for _ in Facet.allCases where sitting.desk.worklist.shown.isEmpty { sitting.press("f") }
    sitting.press(.enter, "4")
    #expect(sitting.text.contains("外出抽查单）  1/3"))
    look(&sitting, "\(day)")
    #expect(sitting.frame.text(row: 0).contains("回看·只看"))
    #expect(sitting.text.contains("外出抽查单）  0/3"))
    look(&sitting, "\(day) \(office.today)")
    #expect(sitting.text.contains("外出抽查单）  1/3"))
    // Before the filing there was no case.
    look(&sitting, "2025-04-01")
    #expect(sitting.desk.context == .worklist)
    #expect(sitting.desk.worklist.rows.isEmpty)
  }

  @Test func `what others record is taken in and still shown as on that day`() throws {
    var sitting = try Sitting(at: .inTraining, rows: 40, columns: 100)
    let id = try sitting.file.id
    let day = sitting.desk.today
    look(&sitting, "+3")
    try sitting.source.elsewhere(id) {
      try $0.act(.addNote, on: id, by: SampleOffice.reviewer, ["text": .text("来电")])
    }
    sitting.send(.readable(0))
    #expect(sitting.desk.today == day.advanced(by: 3))
    #expect(try sitting.file.history.last?.event == .noteAdded("来电"))
  }

  @Test func `a day that is none is said to be none`() throws {
    var sitting = try Sitting(at: .filingReview)
    for text in ["某日", "2025-04-01 何时", "+1 +2 +3"] {
      look(&sitting, text)
      #expect(sitting.desk.notice?.text == sitting.desk.phrases.dayUnreadable)
      sitting.press(.escape)
    }
    #expect(sitting.desk.anotherDay == nil)
  }
}
