import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct DraftTests {
  /// The same desk after its process was killed.
  private func restarted(_ sitting: Sitting) -> Sitting {
    let again = MemorySource(sitting.source.desk, as: sitting.source.actor)
    again.kept = sitting.source.kept
    var restarted = Sitting(again)
    for _ in Facet.allCases where restarted.desk.worklist.shown.isEmpty { restarted.press("f") }
    return restarted
  }

  @Test func `what was typed is offered again, with the caret where it was`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    sitting.press(.enter)
    sitting.type("e\u{301}𠮷👨‍👩‍👧 教材不符")
    sitting.press(.left, .left)
    let text = try sitting.value("reasons")
    let cursor = sitting.frame.cursor
    var again = restarted(sitting)
    #expect(again.notice.contains("1 份草稿"))
    again.press(.enter)
    try again.choose(.returnFiling)
    #expect(again.text.contains("恢复草稿：4月25日 09:00"))
    again.press(.enter)
    #expect(Array(try again.value("reasons").utf8) == Array(text.utf8))
    #expect(again.frame.cursor == cursor)
    #expect(try again.form.operation == sitting.form.operation)
  }

  @Test func `starting afresh deletes it, leaving the choice keeps it`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.type("半句")
    var again = restarted(sitting)
    again.press(.enter)
    try again.choose(.addNote)
    again.press(.escape)
    #expect(again.desk.context == .menu)
    #expect(again.source.drafts.count == 1)
    try again.choose(.addNote)
    again.press(.down, .enter)
    #expect(try again.value("text").isEmpty)
    #expect(again.source.drafts.isEmpty)
  }

  @Test func `nothing is left of a form that was recorded or thrown away`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.type("电话已通知")
    #expect(sitting.source.drafts.map(\.texts) == [["text": "电话已通知"]])
    sitting.press(.control("s"))
    #expect(sitting.source.drafts.isEmpty)
    try sitting.choose(.addNote)
    sitting.type("又一条")
    sitting.press(.escape, "y")
    #expect(sitting.source.drafts.isEmpty)
    try sitting.choose(.addNote)
    sitting.type("字")
    sitting.press(.backspace)
    #expect(sitting.source.drafts.isEmpty)
  }

  @Test func `a form can be left as a draft, listed, and gone on with`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.type("明日再问")
    sitting.press(.escape)
    #expect(sitting.keyBar.contains("k 留作草稿"))
    sitting.press("k")
    #expect(sitting.desk.context == .menu)
    sitting.press(.escape, .escape, "D")
    #expect(sitting.lines(with: "添加备注  2025-0001  4月25日 09:00").count == 1)
    // What was typed may be anybody's number: no list shows it.
    #expect(sitting.lines(with: "明日再问").isEmpty)
    sitting.press(.enter)
    #expect(sitting.text.contains("恢复草稿"))
    sitting.press(.enter)
    #expect(try sitting.value("text") == "明日再问")
    #expect(try sitting.file.id == CaseID("2025-0001"))
  }

  @Test func `a draft that came by its file brings no control characters in`() throws {
    var sitting = try Sitting(at: .filingReview)
    let place = Draft.Place(.addNote, try sitting.file.id)
    sitting.source.kept[place] = Draft(
      place, operation: OperationID("attempt-0"), revision: 1, texts: ["text": "a\u{1B}[2Jb\u{0}\rc"],
      focus: "text", caret: 99)
    try sitting.choose(.addNote)
    sitting.press(.enter)
    #expect(try sitting.value("text") == "a[2Jb\nc")
    #expect(try sitting.row("text").editor.caret == 7)
  }

  @Test func `a disk that takes no draft is complained of once, and typing goes on`() throws {
    var sitting = try Sitting(at: .filingReview)
    sitting.source.canKeep = false
    try sitting.choose(.addNote)
    sitting.type("写")
    #expect(sitting.notice.contains("草稿写不进磁盘"))
    sitting.type("下去")
    #expect(!sitting.notice.contains("草稿写不进磁盘"))
    #expect(try sitting.value("text") == "写下去")
  }

  @Test func `looking at a form keeps nothing`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.checkMaterial)
    sitting.press(.tab, .tab, .backTab, .escape)
    #expect(sitting.source.timesKept == 0)
  }
}
