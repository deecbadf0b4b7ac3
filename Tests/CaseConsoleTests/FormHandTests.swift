import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct FormHandTests {
  // MARK: Phrases

  @Test func `a phrase is found by its initials and stands on a line of its own`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.returnFiling)
    sitting.type("教材不符")
    sitting.press(.control("k"))
    sitting.type("qsaq")
    sitting.press(.enter)
    #expect(try sitting.value("reasons") == "教材不符\n缺少安全应急预案")
  }

  @Test func `phrases of one's own are offered too, and nowhere but in text`() throws {
    let sitting = try Sitting(at: .filingReview)
    sitting.source.ownPhrases = ["周一再联系"]
    var again = Sitting(sitting.source)
    again.press(.enter)
    try again.choose(.addNote)
    again.press(.function(3))
    again.type("zyz")
    again.press(.enter)
    #expect(try again.value("text") == "周一再联系")
    again.press(.control("s"))
    try again.choose(.checkMaterial)
    try again.go(to: "verdict")
    again.press(.control("k"))
    #expect(again.desk.context == .form)
    #expect(again.notice.contains("文字栏"))
  }

  @Test func `every phrase is said in both languages`() {
    for action in Action.allCases {
      let chinese = Language.chinese.phrases(for: action)
      let english = Language.english.phrases(for: action)
      #expect(chinese.count == english.count)
      #expect(Set(chinese).isDisjoint(with: english) || chinese.isEmpty)
    }
  }

  // MARK: Editor

  @Test func `an editor's text comes back without control characters, and a failing one changes nothing`()
    throws
  {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.type("第一行")
    sitting.source.editor = { $0 + "\n第二行\u{1B}[2J" }
    sitting.press(.control("x"))
    #expect(try sitting.value("text") == "第一行\n第二行[2J")
    sitting.source.editor = { _ in nil }
    sitting.press(.function(4))
    #expect(try sitting.value("text") == "第一行\n第二行[2J")
    #expect(sitting.notice.contains("内容保持原样"))
  }

  // MARK: Beside the field

  @Test func `what cannot be read is said as one leaves the field, and is gone when it is mended`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.orderRectification)
    try sitting.fill("deadline", "下下周")
    #expect(try sitting.row("deadline").problems.isEmpty)
    sitting.press(.tab)
    #expect(try sitting.row("deadline").problems.count == 1)
    #expect(try sitting.row("reason").problems.isEmpty)
    try sitting.fill("deadline", "+3")
    sitting.press(.tab)
    #expect(try sitting.row("deadline").problems.isEmpty)
    #expect(sitting.source.attempts.isEmpty)
  }

  @Test func `the words of a cell are in sight before anything is wrong, in the reader's language`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    try sitting.go(to: "findings")
    #expect(sitting.lines(with: "1/4 问题类别：").count == 1)
    for kind in Finding.Kind.allCases { #expect(sitting.text.contains(Language.chinese.name(kind))) }
    sitting.type("考勤,")
    #expect(sitting.lines(with: "2/4 严重程度：").count == 1)
    for grade in Finding.Severity.allCases { #expect(sitting.text.contains(Language.chinese.name(grade))) }
  }

  @Test(arguments: Language.allCases)
  func `the roster's hint is whole at eighty columns, however many lines it takes`(language: Language) throws
  {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")), language)
    sitting.press("n")
    try sitting.go(to: "roster")
    sitting.type("学员一,\(SampleFiling.residentID(1)),")
    let hint = (17...21).map { sitting.frame.text(row: $0) }.joined(separator: " ")
    let words = hint.filter { !$0.isWhitespace }
    for group in LearnerGroup.allCases {
      #expect(words.contains(language.name(group).filter { !$0.isWhitespace }), "\(hint)")
    }
    #expect(!hint.contains("…"))
  }

  @Test func `an error in a cell lists words to type, and stays until the cell is right`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    let (kind, severity) = (
      Language.chinese.name(Finding.Kind.attendance), Language.chinese.name(Finding.Severity.minor)
    )
    try sitting.fill("headCount", "3")
    try sitting.fill("findings", "不知,\(severity),两人未签到,2025-05-30")
    sitting.press(.control("s"))
    #expect(sitting.lines(with: "应为下列之一").count == 1)
    #expect(sitting.text.filter { !$0.isWhitespace }.contains(kind + "、"))
    #expect(!sitting.text.contains("attendance、"))
    sitting.press(.home, .delete)
    #expect(try sitting.row("findings").problems.map(\.fieldPlace) == ["findings[1].kind"])
    sitting.press(.delete)
    #expect(try sitting.row("findings").problems.count == 1)
    sitting.type(kind)
    #expect(try sitting.row("findings").problems.isEmpty)
  }

  @Test func `a cell too many is called that`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    try sitting.fill("findings", "考勤,提示,甲,,")
    #expect(sitting.text.contains("这一行的格数过多：每行至多 4 格"))
    sitting.type("乙")
    sitting.press(.control("s"))
    #expect(sitting.text.contains("“发现的问题”第 1 行：这一行的格数过多"))
    #expect(!sitting.text.contains("findings[1].5"))
  }

  @Test func `typing where the form is handed on says how to go on`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    try sitting.fill("headCount", "3")
    for _ in try sitting.form.rows where try !sitting.form.isOnSubmit { sitting.press(.tab) }
    #expect(try sitting.form.isOnSubmit)
    sitting.type("8")
    #expect(sitting.notice.contains("按 Enter 提交"))
    sitting.paste("文字")
    #expect(sitting.notice.contains("Shift-Tab"))
  }

  @Test func `Enter in a list of several takes the line it stands on, unless something was ticked`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")))
    sitting.press("n")
    try sitting.go(to: "teachers")
    sitting.press(.enter, .enter)
    #expect(try sitting.row("teachers").picked.count == 1)
    // Unticking the last leaves none.
    try sitting.go(to: "teachers")
    sitting.press(.enter, " ", .enter)
    #expect(try sitting.row("teachers").picked.isEmpty)
  }

  @Test func `an amount stands in capitals beside its figures`() throws {
    var sitting = try Sitting(at: .payout, as: SampleOffice.finance)
    let amount = try #require(try sitting.file.signOff?.amount)
    try sitting.choose(.confirmPayout)
    #expect(sitting.lines(with: amount.inCapitals).count == 1)
    try sitting.fill("amount", "１２０００")
    #expect(sitting.lines(with: "壹万贰仟元整").count == 1)
    try sitting.fill("amount", "一万二")
    #expect(sitting.lines(with: "元整").isEmpty)
  }

  // MARK: Keys

  @Test func `a spot check takes its head count and one key, one with the last finding again two`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    // Nobody counted for the one who counts: without a number it is not taken.
    sitting.press(.control("s"))
    #expect(try sitting.file.spotChecks.isEmpty)
    sitting.press("3", .control("s"))
    #expect(try sitting.file.spotChecks.count == 1)
    try sitting.choose(.recordSpotCheck)
    sitting.press("3")
    try sitting.fill("findings", "attendance,minor,两人未签到,\(sitting.today.advanced(by: 7))")
    sitting.press(.control("s"))
    let findings = try sitting.file.findings.count
    #expect(findings == 1)
    try sitting.choose(.recordSpotCheck)
    sitting.press("3", .control("r"), .control("s"))
    #expect(try sitting.file.findings.count == 2)
    #expect(try sitting.file.findings.last?.text == "两人未签到")
  }

  @Test func `a day's attendance takes one sign and one key, and says who was there`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordAttendance)
    sitting.press(.control("s"))
    #expect(try sitting.file.attendance.isEmpty)
    sitting.press("*", .control("s"))
    #expect(try sitting.file.attendance.first?.present == [1, 2, 3])
    // The same day once more, as it was.
    try sitting.choose(.recordAttendance)
    sitting.type("*除2")
    sitting.press(.control("s"))
    #expect(try sitting.file.attendance.last?.present == [1, 3])
  }

  @Test func `what moves money is confirmed by its number alone, whatever key means yes`() throws {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor)
    try sitting.choose(.signOff)
    sitting.press(.right, .control("s"), .control("y"))
    #expect(try sitting.file.stage == .claimSignOff)
    sitting.press("0", "0", "0", "1", .control("y"))
    #expect(try sitting.file.stage == .noticePending)
  }

  @Test func `signing off takes seven keys in its form`() throws {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor)
    try sitting.choose(.signOff)
    sitting.press(.right, .control("s"), "0", "0", "0", "1", .enter)
    #expect(try sitting.file.stage == .noticePending)
  }

  // MARK: Two people

  @Test func `what the other did stands above one's own form, with who, when and what`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 45, columns: 140)
    let id = try sitting.file.id
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    try sitting.source.elsewhere(id) {
      try $0.act(.addNote, on: id, by: SampleOffice.secondReviewer, ["text": .text("我也在看")])
    }
    sitting.press(.control("s"))
    let rows = (0..<45).map { sitting.frame.text(row: $0) }
    let theirs = try #require(rows.firstIndex { $0.contains("别人做了") })
    let mine = try #require(rows.firstIndex { $0.contains("您的表单") })
    let revision = try sitting.file.revision
    #expect(theirs < mine)
    #expect(rows[theirs + 1].contains("李样例") && rows[theirs + 1].contains("第 \(revision) 版"))
    #expect(rows[mine...].contains { $0.contains("缺少应急预案") })
  }

  // MARK: The next case

  /// A desk with so many filings to be reviewed, the first of them open.
  private func queue(of count: Int) throws -> Sitting {
    var office = try SampleDesk("2025-04-25")
    for _ in 0..<count { _ = try office.start(.employment, at: .filingReview) }
    var sitting = Sitting(MemorySource(office))
    sitting.press(.home, .enter)
    return sitting
  }

  private func giveBack(_ sitting: inout Sitting) throws {
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    sitting.press(.control("s"))
  }

  @Test func `one sees where in the line one is, how many are done, how fast, and how long the oldest waits`()
    throws
  {
    var sitting = try queue(of: 4)
    #expect(sitting.frame.text(row: 1).contains("1/4"))
    try giveBack(&sitting)
    #expect(sitting.notice.contains("已审 1/4"))
    #expect(!sitting.notice.contains("每小时"))
    sitting.time(passed: 600)
    sitting.press("n", "n")
    #expect(sitting.frame.text(row: 1).contains("3/4"))
    #expect(sitting.notice.contains("已审 1/4 · 跳过 1 · 每小时 6 件 · 最久已等"))
    sitting.press("n", "n")
    #expect(sitting.frame.text(row: 1).contains("2/4"))
    sitting.press("N")
    #expect(sitting.frame.text(row: 1).contains("4/4"))
  }

  @Test func `the next case is made ready before it is asked for, and made anew when anything changed`()
    throws
  {
    var sitting = try queue(of: 3)
    let ids = sitting.desk.worklist.shown.map(\.id)
    sitting.idle()
    #expect(sitting.desk.prepared?.id == ids[1])
    let lines = sitting.desk.preparedLines(CaseModel(id: ids[1])) ?? []
    sitting.press("n")
    #expect(try sitting.file.id == ids[1])
    func text(_ lines: [StyledLine]) -> [String] { lines.map { $0.pieces.map(\.text).joined() } }
    #expect(!lines.isEmpty)
    #expect(text(sitting.desk.drawnLines(CaseModel(id: ids[1]))) == text(lines))
    sitting.idle()
    #expect(sitting.desk.prepared?.id == ids[2])
    try sitting.source.elsewhere(ids[2]) {
      try $0.act(.addNote, on: ids[2], by: SampleOffice.secondReviewer, ["text": .text("来电")])
    }
    sitting.press("r")
    #expect(sitting.desk.prepared == nil)
  }

  @Test func `the list keeps its place while one goes through it`() throws {
    var sitting = try queue(of: 40)
    sitting.press(.escape, "f")
    let ids = sitting.desk.worklist.shown.map(\.id)
    sitting.press(.home)
    sitting.press(.down, times: 25)
    sitting.press(.enter)
    try giveBack(&sitting)
    sitting.press(.escape)
    // The one that was decided has left the filter: one stands on the next, in the same place.
    #expect(sitting.desk.worklist.selected == ids[26])
    #expect(sitting.desk.worklist.place == 25)
    let top = sitting.desk.worklist.firstLine(room: sitting.desk.contentRoom)
    sitting.press(.enter, "n", "n", .escape)
    #expect(sitting.desk.worklist.selected == ids[28])
    #expect(sitting.desk.worklist.firstLine(room: sitting.desk.contentRoom) >= top)
  }

  @Test func `the next case is pulled: the most urgent that waits, made one's own, and opened`() throws {
    var office = try SampleDesk("2025-04-25")
    for _ in 0..<2 { _ = try office.start(.employment, at: .filingReview) }
    var sitting = Sitting(MemorySource(office))
    sitting.press(.end, "N")
    let id = try sitting.file.id
    #expect(id == sitting.desk.worklist.rows.first?.id)
    #expect(try sitting.file.assignee == SampleOffice.reviewer)
    #expect(sitting.notice.contains("已领办"))
    sitting.press("K")
    #expect(sitting.notice.contains("已由您经办"))
  }

  @Test func `after a decision the next case that waits is one key away, and what was skipped comes back`()
    throws
  {
    var office = try SampleDesk("2025-04-25")
    for _ in 0..<3 { _ = try office.start(.employment, at: .filingReview) }
    var sitting = Sitting(MemorySource(office))
    let ids = sitting.desk.worklist.shown.map(\.id)
    sitting.press(.enter)
    #expect(try sitting.file.id == ids[0])
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    sitting.press(.control("s"))
    #expect(sitting.notice.contains("已审 1/3"))
    sitting.press("n")
    #expect(try sitting.file.id == ids[1])
    sitting.press("n")
    #expect(try sitting.file.id == ids[2])
    sitting.press("n")
    #expect(try sitting.file.id == ids[1])
    sitting.press("N")
    #expect(try sitting.file.id == ids[2])
    sitting.press(.escape)
    #expect(sitting.desk.worklist.selected == ids[2])
  }
}
