import CaseDomain
import CaseWording
import TestSupport
import Testing

@Suite struct FigureTests {
  private let zh = Language.chinese
  private let en = Language.english

  @Test func `a day leaves out the year it shares with today`() throws {
    let september = try day("2025-09-24")
    #expect(zh.day(september) == "2025年9月24日")
    #expect(zh.day(september, today: try day("2025-12-31")) == "9月24日")
    #expect(zh.day(september, today: try day("2026-01-01")) == "2025年9月24日")
    #expect(en.day(september) == "24 Sep 2025")
    #expect(en.day(september, today: try day("2025-01-01")) == "24 Sep")
  }

  @Test func `a span says a shared year once`() throws {
    let first = try day("2025-04-01")
    let last = try day("2025-04-20")
    #expect(zh.days(from: first, through: last) == "2025年4月1日至4月20日")
    #expect(en.days(from: first, through: last) == "1 Apr to 20 Apr 2025")
    #expect(zh.days(from: last, through: try day("2026-01-05")) == "2025年4月20日至2026年1月5日")
  }

  @Test func `money keeps its fen and counts agree with their nouns`() {
    #expect(zh.money(Money(fen: 1_234_560)) == "12,345.60 元")
    #expect(en.money(Money(fen: 1)) == "CNY 0.01")
    #expect(en.workingDays(1) == "1 working day")
    #expect(en.workingDays(0) == "0 working days")
    #expect(
      zh.workingDays(WorkingDayCount(least: 2, most: 4, likely: 3, isProvisional: true)) == "2–4 个工作日（暂定）")
  }

  @Test func `learners are listed in runs, a long list with its count`() {
    #expect(zh.learners([7, 2, 1, 3]) == "第 1–3、7 号学员")
    #expect(en.learners([4]) == "learner 4")
    #expect(zh.learners(Array(stride(from: 1, through: 39, by: 2))) == "第 1、3、5、7、9、11、13、15…号等 20 名学员")
  }

  @Test func `a citation names the clause, or says that there is none`() {
    #expect(zh.fullCitation(.r205) == "R-205 附件2 3.2")
    #expect(zh.fullCitation(.h102) == "H-102 本系统规则")
    #expect(en.fullCitation(.h102) == "H-102 house rule")
    #expect(zh.fullCitation(.r603) == "R-603 无条款，本系统理解")
  }

  @Test func `an unsettled due day is an interval and says that it is provisional`() throws {
    let due = DueDay(
      earliest: try day("2027-02-08"), latest: try day("2027-02-12"), likely: try day("2027-02-10"),
      isProvisional: true)
    #expect(zh.dueText(due) == "2027年2月8日至2月12日之间（暂定）")
    #expect(en.dueText(due) == "8 Feb to 12 Feb 2027 (provisional)")
    #expect(zh.short(due, today: try day("2026-12-01")) == "~2027-2-10")
    #expect(zh.dueText(DueDay(try day("2025-05-06"))) == "2025年5月6日")
  }
}
