import CaseDomain
import TestSupport
import Testing

/// Law is dated: a case is judged by the policy of its filing day, whatever is adopted later.
@Suite struct PolicyOfFilingDayTests {
  @Test func `a case filed before a new policy keeps the one of its filing day`() throws {
    var desk = try SampleDesk("2025-04-25")
    let old = try desk.file(SampleFiling.form())
    desk.apply(
      .policyAdopted(
        try SamplePolicy.make {
          $0.documentNumber = "示例〔2026〕1号"
          $0.inForceFrom = Day(ordinal: $0.inForceFrom.ordinal + 365)
          $0.figures = PolicyFigures { figure in
            CitedNumber(figure == .filingReviewDays ? 9 : SamplePolicy.tables().figures[figure].value, "示例")
          }
        }))
    desk.move(to: SamplePolicy.inForceFrom.advanced(by: 365))
    let new = try desk.file(
      SampleFiling.form(
        learners: 4...6, from: "\(desk.today.advanced(by: 30))", through: "\(desk.today.advanced(by: 42))"))
    let numbers = try [old, new].map { id in
      try desk.circumstances.policy(for: desk.file(id).filing)?.documentNumber
    }
    #expect(numbers == ["新民社发〔2025〕13号", "示例〔2026〕1号"])
    let (oldCase, newCase) = (try desk.file(old), try desk.file(new))
    let lengths = try [oldCase, newCase].map { file in
      let policy = try #require(desk.circumstances.policy(for: file.filing))
      return file.clock(
        .filingReview, on: desk.today, calendar: desk.circumstances.calendar, policy: policy)?.rule
        .workingDays
    }
    #expect(lengths == [5, 9])
  }

  @Test func `a policy is replaced by its document number, not by a plan of the same name`() throws {
    let first = try SamplePolicy.make()
    let next = try SamplePolicy.make {
      $0.documentNumber = "示例〔2026〕1号"
      $0.inForceFrom = Day.firstDay(ofYear: 2026)
    }
    let book = try PolicyBook([first]).adopting(next)
    #expect(book.policies.map(\.documentNumber) == ["新民社发〔2025〕13号", "示例〔2026〕1号"])
    let mended = try SamplePolicy.make { $0.shortageOccupations = ["电工"] }
    let mendedBook = try PolicyBook([first]).adopting(mended)
    #expect(mendedBook.policies == [mended])
    // Brought in again once another follows, the amended one would overlap that.
    #expect(throws: PolicyBookFault.self) { try book.adopting(mended) }
  }
}
