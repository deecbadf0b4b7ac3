import CaseDomain
import CaseWording
import TestSupport
import Testing

/// 算期单: every day with what it did to the count, and why.
@Suite struct ClockSheetTests {
  private func rows(_ sheet: Sheet) -> [String] {
    sheet.lines.map { $0.cells.map(\.text).joined(separator: " ") }
  }

  private func sheet(_ desk: SampleDesk, _ id: CaseID, _ language: Language = .chinese) throws -> [String] {
    rows(language.clockSheet(of: try desk.file(id), in: desk.circumstances))
  }

  @Test func `the make-up Sunday is counted and the holiday of May is not, each with its notice`() throws {
    // Worked example W10.
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    let rows = try sheet(desk, id)
    #expect(rows.contains("2025-04-25 星期五 工作日 当日不计入（今天）"))
    #expect(rows.contains("2025-04-26 星期六 周末 休息，不计入"))
    #expect(rows.contains("2025-04-27 星期日 劳动节调休上班 计第 1 日"))
    #expect(rows.contains("2025-05-01 星期四 劳动节放假 休息，不计入"))
    #expect(rows.contains("2025-05-06 星期二 工作日 计第 5 日，最后一日"))
    #expect(rows.contains { $0.hasPrefix("日历依据：2025 年") })
  }

  @Test func `a pause shows on its days, in the two clocks and in the ledger with who made it`() throws {
    var desk = try SampleDesk("2025-06-06")
    let id = try desk.start(at: .filingReview)
    try desk.move(to: "2025-06-09")
    desk.ask(
      .returnFiling(Return(reasons: ["缺教材名称"], ground: .supplement)), of: id, by: SampleOffice.reviewer)
    try desk.move(to: "2025-06-12")
    try desk.act(.resubmitFiling, on: id, by: SampleOffice.reviewer, ["note": .text("已补齐")])
    try desk.move(to: "2025-06-13")
    let rows = try sheet(desk, id)
    // The day of the return is the office's, the days after it through the answer are not.
    #expect(rows.contains("2025-06-09 星期一 工作日 计第 1 日"))
    #expect(rows.count { $0.contains("暂停计时（补正材料）") } == 3)
    #expect(rows.contains("2025-06-13 星期五 工作日 计第 2 日（今天）"))
    #expect(rows.contains("净用时 2 个工作日；毛用时 5 个工作日，其中暂停 3 个工作日"))
    #expect(rows.contains("备案审核期限 补正材料 6月9日至6月12日 不计 3 个工作日 张样例"))
    #expect(rows.contains("缺教材名称"))
  }

  @Test func `a quarter ends on a working day, and the days off before it are shown`() throws {
    // three months from completion; a last day that is off moves on (Civil Code art. 203).
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    let deadline = try #require(desk.circumstances.datedDeadline(of: try desk.file(id)))
    let completed = try #require(try desk.file(id).completedOn)
    #expect(deadline.nominal == completed.adding(months: 3))
    #expect(deadline.days.last?.working == true)
    #expect(deadline.days.dropLast().allSatisfy { !$0.working })
    let rows = try sheet(desk, id, .english)
    #expect(rows.contains { $0.contains("R-304") })
    #expect(rows.contains { $0.contains("the corresponding day is") })
  }

  @Test(arguments: Stage.allCases, Language.allCases)
  func `every stage proves its clocks, or says that it has none`(stage: Stage, language: Language) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    let file = try desk.file(id)
    let rows = try sheet(desk, id, language)
    let accounts = desk.circumstances.clockAccounts(of: file)
    let policy = try #require(desk.circumstances.policy(for: file.filing))
    // A centre that has set itself no target for the completion audit has no clock of it.
    let clocks = file.clockMarks.keys.filter { ClockRule($0, under: policy) != nil }
    #expect(Set(accounts.map(\.reading.rule.name)) == Set(clocks))
    if let name = stage.clock, clocks.contains(name) {
      #expect(accounts.first?.reading.rule.name == name)
    }
    for account in accounts {
      for line in account.proof { #expect(rows.contains { $0.hasPrefix(line.day.description) }) }
    }
    if stage.clock.map(clocks.contains) != true, desk.circumstances.datedDeadline(of: file) == nil {
      #expect(rows.contains(language.say("本阶段没有时限。", "This stage has no deadline.")))
    }
  }
}
