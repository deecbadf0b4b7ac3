import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// The pages that say how something was worked out.
@Suite struct ExplanationTests {
  @Test func `s opens the award as on paper, and Esc goes back to the case`() throws {
    var sitting = try Sitting(at: .claimReview, rows: 40, columns: 100)
    sitting.press("s")
    #expect(sitting.frame.text(row: 2).contains("补贴核算"))
    #expect(sitting.text.contains("R-405 附件3"))
    #expect(sitting.text.contains("各行相加即为核算金额。"))
    let file = try sitting.file
    let policy = try #require(sitting.desk.circumstances.policy(for: file.filing))
    let award = try file.award(under: policy, ledger: sitting.desk.circumstances.office.ledger)
    #expect(sitting.lines(with: "合计").contains { $0.contains(award.total.description) })
    sitting.press(.escape)
    #expect(sitting.desk.context == .caseFile)
  }

  @Test func `an open page speaks the other language at L and follows the case`() throws {
    var sitting = try Sitting(at: .claimCorrection, rows: 40, columns: 100)
    sitting.press("s", "L")
    #expect(sitting.frame.text(row: 2).contains("How the award is computed"))
    #expect(sitting.text.contains("as computed"))
    let id = try sitting.file.id
    try sitting.source.elsewhere(id) {
      try $0.act(
        .resubmitClaim, on: id, by: SampleOffice.reviewer,
        ["note": .text("更正金额"), "claimed": .text("4501.01")])
    }
    sitting.send(.readable(0))
    #expect(sitting.text.contains("CNY 1.01 above the computed award"))
  }

  @Test(arguments: Stage.allCases, Language.allCases)
  func `every stage's award can be read, or is said to have no price`(stage: Stage, language: Language) throws
  {
    var sitting = try Sitting(at: stage, .employment, as: SampleOffice.reviewer, language, rows: 60)
    sitting.press("s")
    #expect(sitting.text.contains(language.say("依据", "What it rests on")))
    #expect(sitting.text.contains("R-4"))
  }

  @Test func `t proves the deadline day by day`() throws {
    // Worked example W10: Friday, make-up Sunday, the holiday of May.
    var sitting = try Sitting(at: .filingReview, rows: 40, columns: 100)
    sitting.press("t")
    #expect(sitting.frame.text(row: 2).contains("算期单"))
    #expect(sitting.lines(with: "2025-04-27").first?.contains("劳动节调休上班") == true)
    #expect(sitting.lines(with: "2025-05-06").first?.contains("计第 5 日，最后一日") == true)
    sitting.press("q")
    #expect(sitting.desk.context == .caseFile)
  }

  @Test(arguments: Language.allCases)
  func `b reckons back from the due day, over the holiday, to today`(language: Language) throws {
    var sitting = try Sitting(
      at: .filingReview, .employment, as: SampleOffice.reviewer, language, rows: 40, columns: 100)
    sitting.press("b")
    #expect(sitting.frame.text(row: 2).contains(language.say("倒排工期", "Backward schedule")))
    #expect(sitting.text.contains(language.say("余量 4 个工作日", "Slack: 4 working days")))
    #expect(sitting.text.contains(language.say("劳动节放假", "holiday, Labour Day")))
    sitting.press(.escape)
    #expect(sitting.desk.context == .caseFile)
    var over = try Sitting(at: .archived, .employment, as: SampleOffice.reviewer, language)
    over.press(.control("d"))
    #expect(over.text.contains(language.say("现在没有走着的期限", "No period runs now")))
  }

  @Test func `p shows the notice as it is posted: names whole, numbers masked, money to the fen`() throws {
    var sitting = try Sitting(at: .publicNotice, rows: 60, columns: 100)
    sitting.press("p")
    #expect(sitting.frame.text(row: 2).contains("公示"))
    let file = try sitting.file
    let learner = try #require(file.learners.first)
    let line = try #require(sitting.lines(with: learner.name).first)
    #expect(line.contains(learner.person.masked) && !line.contains(SampleFiling.residentID(1)))
    #expect(sitting.lines(with: "合计").contains { $0.contains("4500.00") || $0.contains("4,500.00") })
    #expect(sitting.text.contains("示例公示栏") && sitting.text.contains("0931-000 0000"))
    #expect(sitting.text.contains("张贴当日不计") && !sitting.text.contains("草稿"))
    #expect(!sitting.text.contains("农村") && !sitting.text.contains("rural"))
    var draft = try Sitting(at: .claimReview, rows: 60, columns: 100)
    draft.press("p")
    #expect(draft.text.contains("草稿：尚未复核同意"))
    var cover = try Sitting(at: .archived, rows: 60, columns: 100)
    cover.press("C")
    #expect(cover.text.contains("示例库房") && cover.text.contains("R-501"))
  }

  @Test(arguments: Language.allCases)
  func
    `f shows what checkers take along: questions of this class, learners with masked numbers, room to write`(
      language: Language
    ) throws
  {
    var sitting = try Sitting(
      at: .inTraining, .employment, as: SampleOffice.reviewer, language, rows: 90, columns: 100)
    sitting.press("f")
    #expect(sitting.frame.text(row: 2).contains(language.say("外出抽查单", "Field packet")))
    let file = try sitting.file
    let learner = try #require(file.learners.first)
    let line = try #require(sitting.lines(with: learner.name).first)
    #expect(line.contains(learner.person.masked) && line.contains("□"))
    #expect(!sitting.text.contains(SampleFiling.residentID(1)))
    #expect(sitting.text.contains(file.filing.premises))
    #expect(sitting.text.contains(language.say("案卷第 \(file.revision) 版", "revision \(file.revision)")))
    #expect(sitting.text.contains("R-205") && sitting.text.contains("R-206"))
    sitting.press(.escape)
    #expect(sitting.desk.context == .caseFile)
  }

  @Test func `the board names the day after the holiday, and who is away`() throws {
    var office = try SampleDesk("2025-04-25")
    for first in [1, 4] { _ = try office.file(SampleFiling.form(learners: first...first + 2)) }
    var member = try #require(office.office.registry.staff[SampleOffice.secondReviewer])
    member.leave = [try #require(Leave(from: day("2025-05-06"), through: day("2025-05-07")))]
    office.apply(.staffRegistered(member))
    var sitting = Sitting(MemorySource(office), rows: 60, columns: 120)
    sitting.press("B")
    #expect(sitting.text.contains("劳动节后第一个工作日"))
    #expect(sitting.text.contains("2 件到期（备案审核 2）"))
    #expect(sitting.text.contains("请假：李样例"))
  }

  @Test func `a table stands in columns, numbers at their right edge`() throws {
    let sitting = try Sitting(at: .claimReview, rows: 60, columns: 100)
    let file = try sitting.file
    let circumstances = sitting.desk.circumstances
    let sheet = try #require(Explanation.award.sheet(of: file, in: circumstances, .chinese))
    let lines = SheetLayout.text(sheet)
    let widths = DisplayWidth()
    let ends = lines.filter { $0.contains("算法 1") && !$0.contains("：") }.map { line in
      widths.width(of: line.prefix(upTo: line.firstRange(of: "  算法")?.lowerBound ?? line.endIndex))
    }
    let claim = try #require(file.claim)
    #expect(ends.count == claim.learners.count)
    #expect(Set(ends).count == 1)
  }

  @Test func `Enter on a learner opens the person across all cases`() throws {
    var office = try SampleDesk("2025-04-25")
    let first = try office.file(SampleFiling.form(learners: 1...3))
    let second = try office.file(
      SampleFiling.form(learners: 3...5, from: "2025-06-09", through: "2025-06-20").merging([
        "occupation": .text("保育师")
      ]) { $1 })
    try office.carry(first, to: .paid)
    var sitting = Sitting(MemorySource(office), rows: 40, columns: 110)
    sitting.press("/")
    sitting.type(second.text)
    sitting.press(.enter, .enter, "3")
    #expect(sitting.keyBar.contains("Enter 此人历次补贴"))
    sitting.press(.enter)
    #expect(sitting.frame.text(row: 2).contains("第 1 号学员"))
    #expect(sitting.text.contains("案卷 \(first)"))
    #expect(sitting.text.contains("示例甲职业培训学校"))
    #expect(sitting.lines(with: "R-411 附件3 备注5").first?.contains("1/1") == true)
    #expect(sitting.lines(with: "R-410 附件3 备注5").first?.contains("1/3") == true)
    #expect(sitting.text.contains("王样例"))
    sitting.press(.escape, .down, .enter)
    #expect(sitting.frame.text(row: 2).contains("第 2 号学员"))
    #expect(sitting.text.contains("没有其他记录。"))
  }

  @Test func `Enter on a decision shows what was seen then and the rules that applied`() throws {
    var sitting = try Sitting(at: .readyToOpen, rows: 40, columns: 110)
    sitting.press("7")
    let records = try sitting.file.history.reversed().map(\.event.action)
    let place = try #require(records.firstIndex(of: .approveFiling))
    sitting.press(.down, times: place)
    sitting.press(.enter)
    #expect(sitting.text.contains("当时所见"))
    #expect(sitting.text.contains("R-113 附件3 备注6"))
    #expect(sitting.lines(with: "阶段").contains { $0.contains("备案审核") })
    // A record that decided nothing has no such account.
    sitting.press(.escape, .end, .enter)
    #expect(sitting.text.contains("发生日期"))
    #expect(!sitting.text.contains("当时所见"))
  }

  @Test(arguments: [(16, 60), (24, 80)], ["3", "7"])
  func `the entry one stands on is in sight all the way down and back`(
    size: (Int, Int), tab: Character
  ) throws {
    var sitting = try Sitting(at: .claimReview, rows: size.0, columns: size.1)
    sitting.press(.character(tab))
    let file = try sitting.file
    let count = tab == "3" ? file.learners.count : file.history.count
    func marked() -> [Int] {
      (0..<size.0).filter {
        sitting.frame.style(row: $0, column: 5)?.attributes.contains(.reverse) == true && $0 > 2
      }
    }
    for _ in 0..<count {
      #expect(!marked().isEmpty)
      sitting.press(.down)
    }
    sitting.press(.home)
    #expect(marked().first == 3)
    sitting.press(.end)
    #expect(!marked().isEmpty)
  }
}
