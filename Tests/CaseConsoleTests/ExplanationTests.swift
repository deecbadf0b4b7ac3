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
}
