import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct FormTests {
  // MARK: Typing

  @Test func `Chinese is typed character by character, and the cursor follows its columns`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    let start = try #require(sitting.frame.cursor)
    sitting.type("已电话核实A")
    #expect(try sitting.value("text") == "已电话核实A")
    #expect(sitting.frame.cursor == Position(row: start.row, column: start.column + 11))
    sitting.press(.left, .left)
    #expect(sitting.frame.cursor?.column == start.column + 8)
    sitting.press(.backspace)
    #expect(try sitting.value("text") == "已电话实A")
  }

  @Test func `letters that are keys elsewhere are text in a form`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    sitting.type("qLw>?/")
    #expect(try sitting.value("text") == "qLw>?/")
  }

  @Test func `many pasted lines stay lines in prose`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.returnFiling)
    sitting.paste("缺少应急预案\n师资证书过期\r\n场地证明不清")
    #expect(try sitting.value("reasons") == "缺少应急预案\n师资证书过期\n场地证明不清")
    sitting.press(.control("s"))
    #expect(try sitting.file.returns.last?.reasons == ["缺少应急预案", "师资证书过期", "场地证明不清"])
  }

  @Test func `rows pasted from a spreadsheet become rows of a table`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    try sitting.go(to: "findings")
    sitting.paste("attendance\tgeneral\t两人未签到\t2025-05-30\nvenue\tgeneral\t灭火器过期\t2025-05-30")
    let kinds = Finding.Kind.allCases.map(\.rawValue)
    // The kinds are the first two of the contract's names, whatever they are.
    try sitting.fill("findings", "")
    sitting.paste(
      "\(kinds[0])\tgeneral\t两人未签到\t2025-05-30\n\(kinds[1])\tgeneral\t灭火器过期\t2025-05-30")
    #expect(try sitting.value("findings").split(separator: "\n").count == 2)
    #expect(try !sitting.value("findings").contains("\t"))
  }

  @Test func `pasted lines are one line in a field of one`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.checkMaterial)
    try sitting.go(to: "note")
    sitting.paste("第一行\n第二行\u{1B}[2J")
    #expect(try sitting.value("note") == "第一行 第二行[2J")
  }

  @Test func `long text keeps the cursor in its field`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.addNote)
    let start = try #require(sitting.frame.cursor)
    for _ in 0..<120 {
      sitting.type("长")
      let cursor = try #require(sitting.frame.cursor)
      #expect(cursor.column >= start.column && cursor.column < 80)
    }
    sitting.press(.enter)
    #expect(sitting.frame.cursor == Position(row: start.row + 1, column: start.column))
  }

  // MARK: Choices

  @Test func `arrows step through choices, round and round`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.checkMaterial)
    try sitting.go(to: "verdict")
    let verdicts = MaterialVerdict.allCases.map(\.rawValue)
    #expect(try sitting.value("verdict") == verdicts[0])
    sitting.press(.right)
    #expect(try sitting.value("verdict") == verdicts[1])
    sitting.press(.left, .left)
    #expect(try sitting.value("verdict") == verdicts.last)
    sitting.press(.right)
    #expect(try sitting.value("verdict") == verdicts[0])
    #expect(sitting.text.contains(Language.chinese.name(MaterialVerdict.inOrder)))
  }

  @Test func `the first arrow to the left chooses the last`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")))
    sitting.press("n")
    try sitting.go(to: "course")
    sitting.press(.left)
    #expect(try sitting.value("course") == EntrepreneurshipCourse.allCases.last?.rawValue)
  }

  @Test func `a digit chooses in a short list, in the menu, and in a field at once`() throws {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor)
    let answers = sitting.desk.menuAnswers(try sitting.file)
    sitting.press("a", "１")
    #expect(try sitting.form.action == answers[0].action)
    sitting.press(.escape, .escape)
    try sitting.choose(.signOff)
    try sitting.go(to: "decision")
    #expect(sitting.text.contains("1 同意"))
    sitting.press("1")
    #expect(try sitting.value("decision") == "approve")
    try sitting.go(to: "decision")
    sitting.press(.enter, "２")
    #expect(try sitting.value("decision") == "reject")
    // Where a digit may be part of a name it narrows.
    sitting = try Sitting(at: .inTraining)
    try sitting.choose(.recordSpotCheck)
    sitting.press(.escape)
    #expect(
      !PickerModel(
        .person, title: "", [.init(raw: "a", name: "1班"), .init(raw: "b", name: "2班")], ticked: [],
        many: false
      ).isNumbered)
  }

  @Test func `a long list is narrowed by typing and chosen by Enter`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")))
    sitting.press("n")
    try sitting.go(to: "occupation")
    sitting.type("焊")
    #expect(sitting.desk.context == .picker)
    func offered(_ name: String) -> Int { sitting.lines(with: name).count { $0.contains("│") } }
    #expect(offered("焊工") == 1)
    #expect(offered("保育师") == 0)
    sitting.press(.enter)
    #expect(try sitting.value("occupation") == "焊工")
  }

  @Test func `a filter that finds nothing says so and chooses nothing`() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")))
    sitting.press("n")
    try sitting.go(to: "occupation")
    sitting.type("绝无")
    #expect(sitting.text.contains("没有"))
    sitting.press(.down, .enter)
    #expect(try sitting.value("occupation").isEmpty)
  }

  @Test func `several are ticked by Space`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.verifyPoint)
    try sitting.go(to: "points")
    let all = VerificationPoint.allCases.map(\.rawValue)
    #expect(try sitting.value("points") == all.joined(separator: ","))
    sitting.press(.enter)
    #expect(sitting.lines(with: "[x]").count == 5)
    sitting.press(" ", .down, " ")
    #expect(sitting.lines(with: "[ ]").count == 2)
    sitting.press(.enter)
    #expect(try sitting.value("points") == all.dropFirst(2).joined(separator: ","))
    sitting.press(.control("s"))
    #expect(try sitting.file.points.count == 3)
  }

  @Test func `Esc leaves a list as it was`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.verifyPoint)
    try sitting.go(to: "points")
    let before = try sitting.value("points")
    sitting.press(.enter, " ", .escape)
    #expect(try sitting.value("points") == before)
  }

  // MARK: Days

  @Test(arguments: [
    ("9-24", "2025-09-24"), ("9.24", "2025-09-24"), ("9月24日", "2025-09-24"), ("20250924", "2025-09-24"),
    ("２０２５－０９－２４", "2025-09-24"), ("2025年9月24日", "2025-09-24"), ("+3", "2025-05-02"),
    ("＋３", "2025-05-02"), ("-1", "2025-04-28"), ("今天", "2025-04-29"), ("昨天", "2025-04-28"),
  ])
  func `days are understood as people write them`(text: String, meant: String) throws {
    #expect(DayWords.day(text, today: try day("2025-04-29")) == (try day(meant)))
  }

  @Test(arguments: ["", "2-30", "13-1", "九月", "+", "1", "2025-02-29", "+99999999999999999999"])
  func `what is no day is none`(text: String) throws {
    #expect(DayWords.day(text, today: try day("2025-04-29")) == nil)
  }

  @Test func `a short day reaches the record as a whole one`() throws {
    var sitting = try Sitting(at: .readyToOpen)
    let start = try sitting.file.filing.plannedStart
    sitting.source.desk.move(to: start.advanced(by: 2))
    sitting.send(.readable(0))
    try sitting.choose(.openClass)
    try sitting.fill("on", "-2")
    try sitting.fill("pictures", "三张")
    sitting.press(.control("s"))
    #expect(try sitting.file.openedOn == start)
  }

  @Test func `a day that cannot be read is said at its field`() throws {
    var sitting = try Sitting(at: .inTraining)
    try sitting.choose(.orderRectification)
    try sitting.fill("reason", "考勤不实")
    try sitting.fill("deadline", "下下周")
    sitting.press(.control("s"))
    #expect(try sitting.row("deadline").problems.count == 1)
    #expect(try sitting.form.rows[sitting.form.focus].field.name == "deadline")
  }
}
