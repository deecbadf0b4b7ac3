import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct SubmitTests {
  @Test func `a missing field is said at the field, and the cursor goes there`() throws {
    var sitting = try Sitting(at: .readyToOpen)
    try sitting.choose(.openClass)
    try sitting.go(to: "title")
    sitting.press(.control("s"))
    #expect(try sitting.form.rows[sitting.form.focus].field.name == "pictures")
    let refusal = try #require(try sitting.row("pictures").problems.first)
    let sentence = Language.chinese.sentence(refusal, in: .openClass)
    let lines = (0..<24).map { sitting.frame.text(row: $0) }
    let label = Language.chinese.label(
      of: try sitting.row("pictures").field, in: .openClass)
    let place = try #require(lines.firstIndex { $0.contains("* " + label) })
    #expect(lines[place + 1].contains(sentence))
    #expect(sitting.frame.cursor?.row == place)
    // It goes away when one types.
    sitting.type("三")
    #expect(try sitting.row("pictures").problems.isEmpty)
  }

  @Test func `what holds in principle asks for a reason and passes with one`() throws {
    var office = try SampleDesk("2025-04-25")
    var form = SampleFiling.form(.entrepreneurship)
    // A day too short for SYB: R-109 holds in principle.
    form["hours"] = .integer(48)
    form["theoryHours"] = .integer(24)
    form["practiceHours"] = .integer(24)
    let id = try office.file(form)
    try office.act(.checkMaterial, on: id, by: SampleOffice.reviewer)
    try office.act(.verifyPoint, on: id, by: SampleOffice.reviewer)
    var sitting = Sitting(MemorySource(office))
    sitting.press(.enter)
    try sitting.choose(.approveFiling)
    sitting.press(.control("s"))
    #expect(try sitting.form.refusals.contains(where: \.isSoft))
    #expect(try sitting.form.rows[sitting.form.focus].field.name == "reason")
    #expect(sitting.text.contains("写明理由后可以办理"))
    sitting.type("机构已说明，分两段授课")
    sitting.press(.control("s"))
    #expect(try sitting.file.stage == .readyToOpen)
    guard case .filingApproved(let justification) = try sitting.file.history.last?.event else {
      throw Sitting.Missing(what: "approval")
    }
    #expect(justification?.reason == "机构已说明，分两段授课")
  }

  @Test func `a decision says when its case was opened, where the clock is a real one`() throws {
    for isTraining in [false, true] {
      var office = try SampleDesk("2025-04-25")
      _ = try office.start(at: .filingReview)
      var sitting = Sitting(MemorySource(office, training: isTraining))
      for _ in Facet.allCases where sitting.desk.worklist.shown.isEmpty { sitting.press("f") }
      sitting.press(.enter)
      let opened = sitting.source.desk.now
      sitting.source.desk.now = Moment(secondsSinceEpoch: opened.secondsSinceEpoch + 12)
      try sitting.choose(.returnFiling)
      sitting.type("缺少应急预案")
      sitting.press(.control("s"))
      #expect(try sitting.file.stage == .filingCorrection)
      #expect(sitting.source.openings == [isTraining ? nil : opened])
    }
  }

  @Test func `Esc asks before it throws anything away, and only then`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.press(.escape)
    #expect(sitting.desk.context == .menu)
    sitting.press(.escape)
    try sitting.choose(.addNote)
    sitting.type("半句")
    sitting.press(.escape)
    #expect(sitting.desk.context == .confirm)
    sitting.press(.escape)
    #expect(try sitting.value("text") == "半句")
    sitting.press(.escape, .enter)
    // Enter alone throws nothing away.
    #expect(try sitting.value("text") == "半句")
    sitting.press(.escape, "y")
    #expect(sitting.desk.context == .menu)
  }

  @Test func `a conflict keeps what was typed, tells what the other did, and then succeeds`() throws {
    var sitting = try Sitting(at: .filingReview)
    let id = try sitting.file.id
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    try sitting.source.elsewhere(id) {
      try $0.act(.addNote, on: id, by: SampleOffice.secondReviewer, ["text": .text("我也在看")])
    }
    sitting.press(.control("s"))
    #expect(try sitting.value("reasons") == "缺少应急预案")
    #expect(sitting.text.contains("李样例"))
    #expect(try sitting.file.stage == .filingReview)
    sitting.press(.control("s"))
    #expect(try sitting.file.stage == .filingCorrection)
    #expect(try sitting.file.returns.last?.reasons == ["缺少应急预案"])
  }

  @Test func `a case that went elsewhere meanwhile refuses the form with what happened`() throws {
    var sitting = try Sitting(at: .filingReview)
    let id = try sitting.file.id
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    try sitting.source.elsewhere(id) {
      try $0.act(.withdraw, on: id, by: SampleOffice.secondReviewer, ["request": .text("机构申请")])
    }
    sitting.press(.control("s"))
    #expect(try sitting.value("reasons") == "缺少应急预案")
    #expect(try sitting.file.stage == .withdrawn)
    #expect(sitting.text.contains(Language.chinese.name(Stage.withdrawn)))
    sitting.press(.control("s"))
    #expect(try sitting.file.history.last?.event == .withdrawn(request: "机构申请"))
  }

  @Test(arguments: [MemorySource.Mishap.refusedByDisk, .answerLost])
  func `after a failure the same attempt is made again, and nothing is done twice`(
    mishap: MemorySource.Mishap
  ) throws {
    var sitting = try Sitting(at: .filingReview)
    let before = try sitting.file.revision
    try sitting.choose(.addNote)
    sitting.type("只记一次")
    sitting.source.mishaps = [mishap]
    sitting.press(.control("s"))
    #expect(try sitting.value("text") == "只记一次")
    #expect(!sitting.notice.isEmpty)
    sitting.press(.control("s"))
    #expect(sitting.source.attempts.count == 2)
    #expect(Set(sitting.source.attempts).count == 1)
    #expect(try sitting.file.revision == before + 1)
    // The next act is another attempt.
    try sitting.choose(.addNote)
    sitting.type("另一条")
    sitting.press(.control("s"))
    #expect(Set(sitting.source.attempts).count == 2)
    #expect(try sitting.file.revision == before + 2)
  }

  @Test func `what cannot be taken back is asked about once more`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.withdraw)
    sitting.type("机构书面申请")
    sitting.press(.control("s"))
    #expect(sitting.desk.context == .confirm)
    #expect(try sitting.file.stage == .filingReview)
    // The default is no.
    sitting.press(.enter)
    #expect(try sitting.file.stage == .filingReview)
    #expect(try sitting.value("request") == "机构书面申请")
    sitting.press(.control("s"), "y")
    #expect(try sitting.file.stage == .withdrawn)
    #expect(sitting.notice.contains("已记入"))
  }

  @Test func `a case filed at the desk is opened at once`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")), rows: 45, columns: 140)
    sitting.press("n")
    #expect(try sitting.form.action == .file)
    try sitting.fillFiling()
    sitting.press(.control("s"))
    #expect(try sitting.file.stage == .filingReview)
    #expect(try sitting.file.learners.map(\.name) == ["学员1", "学员2"])
    sitting.press(.escape)
    #expect(sitting.desk.worklist.selected == CaseID("2025-0001"))
  }

  @Test func `errors in a pasted roster name the row and quote no number`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")), rows: 45, columns: 140)
    sitting.press("n")
    try sitting.fillFiling()
    try sitting.fill("roster", "")
    sitting.paste("学员1,\(SampleFiling.residentID(1)),rural-worker\n学员2,\(SampleFiling.residentID(2)),farmer")
    sitting.press(.control("s"))
    let problems = try sitting.row("roster").problems
    #expect(problems.count == 1)
    #expect(try sitting.form.rows[sitting.form.focus].field.name == "roster")
    #expect(sitting.lines(with: "第 2 行").count + sitting.lines(with: "第2行").count >= 1)
  }
}

extension Sitting {
  /// Types a whole filing of two learners.
  mutating func fillFiling() throws {
    try go(to: "institution")
    type("示例甲")
    press(.enter)
    try go(to: "centre")
    press(.right)
    for (field, text) in [
      ("title", "示例焊工班"), ("plannedStart", "5-12"), ("plannedEnd", "5-23"), ("hours", "60"),
      ("theoryHours", "18"), ("practiceHours", "42"), ("premises", "示例教室"), ("practicePlaces", "40"),
    ] { try fill(field, text) }
    for (field, text) in [("trainingType", "就业"), ("occupation", "焊工"), ("teachers", "教员一")] {
      try go(to: field)
      type(text)
      if desk.context == .picker && field == "teachers" { press(" ") }
      press(.enter)
    }
    try go(to: "fund")
    press(.right)
    for field in ["projectBased", "safetyAndLaw"] {
      try go(to: field)
      press(.right)
    }
    try go(to: "textbooks")
    paste("示例教材,示例出版社")
    try go(to: "roster")
    paste(
      (1...2).map { "学员\($0),\(SampleFiling.residentID($0)),rural-worker,urban" }.joined(separator: "\n"))
  }
}
