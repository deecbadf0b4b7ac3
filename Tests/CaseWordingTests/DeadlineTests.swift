import CaseWording
import TestSupport
import Testing

@testable import CaseDomain

@Suite struct DeadlineTests {
  private let zh = Language.chinese

  private func deadline(
    _ due: String?, left: Int, basis: Deadline.Basis = .clock(.claimReview), held: Bool = false,
    overdue: Bool = false
  ) throws -> Deadline {
    Deadline(
      basis: basis, rule: .r402, due: try due.map { DueDay(try day($0)) }, workingDaysLeft: left,
      isHeld: held,
      isOverdue: overdue)
  }

  @Test func `what remains is said as a colleague would`() throws {
    let today = try day("2025-09-24")
    #expect(zh.remaining(try deadline("2025-09-28", left: 3), today: today) == "还剩 3 个工作日")
    #expect(zh.remaining(try deadline("2025-09-24", left: 0), today: today) == "今日到期")
    #expect(
      zh.remaining(try deadline("2025-09-22", left: -2, overdue: true), today: today) == "逾期 2 个工作日")
    #expect(zh.remaining(try deadline(nil, left: 4, held: true), today: today) == "已暂停，还剩 4 个工作日")
    let notice = try deadline("2025-09-22", left: -2, basis: .clock(.notice))
    #expect(zh.remaining(notice, today: today) == "公示期满")
    let start = try deadline("2025-09-14", left: 0, basis: .plannedStart, overdue: true)
    #expect(zh.remaining(start, today: today) == "逾期 10 天")
  }

  @Test func `a day of a year without a notice is marked`() throws {
    let due = DueDay(
      earliest: try day("2027-02-08"), latest: try day("2027-02-12"), likely: try day("2027-02-10"),
      isProvisional: true)
    let deadline = Deadline(
      basis: .clock(.payout), rule: .r404, due: due, workingDaysLeft: 2, isHeld: false, isOverdue: false)
    #expect(zh.remaining(deadline, today: try day("2027-02-05")) == "还剩 2 个工作日（暂定）")
    #expect(
      Language.english.remaining(deadline, today: try day("2027-02-05"))
        == "2 working days left (provisional)")
  }

  @Test func `urgency follows the days left`() throws {
    let today = try day("2025-09-24")
    #expect(Urgency(nil, today: today) == .none)
    #expect(Urgency(try deadline("2025-09-22", left: -2, overdue: true), today: today) == .overdue)
    #expect(Urgency(try deadline("2025-09-24", left: 0), today: today) == .dueToday)
    #expect(Urgency(try deadline("2025-09-26", left: 2), today: today) == .dueSoon)
    #expect(Urgency(try deadline("2025-09-28", left: 3), today: today) == .later)
    #expect(Urgency(try deadline(nil, left: 3, held: true), today: today) == .held)
  }

  @Test(arguments: Language.allCases)
  func `every basis of a deadline has words`(language: Language) throws {
    let bases =
      ClockName.allCases.map(Deadline.Basis.clock)
      + [.plannedStart, .trainingEnd, .rectification, .quarter, .disposal]
    let words = try bases.map { language.basis(try deadline("2025-09-24", left: 0, basis: $0)) }
    #expect(Set(words).count == words.count)
  }
}
