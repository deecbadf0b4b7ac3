import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Why an action can be taken or not, at the desk: reasons that lead to where they are put right.
@Suite struct WhyTests {
  @Test func `a reason says who can put it right and until when, and Enter goes there`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 40, columns: 110)
    try sitting.choose(.approveFiling)
    #expect(sitting.frame.text(row: 2).contains("为什么不能办"))
    #expect(sitting.text.contains("去处：核对材料，经办："))
    #expect(sitting.text.contains("及以前办妥，仍可按期"))
    sitting.press(.enter)
    guard case .form(let form) = sitting.desk.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.action == .checkMaterial)
    // The way goes back to the case, not to a reason that may hold no longer.
    sitting.press(.escape)
    #expect(sitting.desk.context == .caseFile)
  }

  @Test func `down goes to the next reason, whose way out is another`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 40, columns: 110)
    try sitting.choose(.approveFiling)
    sitting.press(.down, .enter)
    guard case .form(let form) = sitting.desk.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.action == .verifyPoint)
  }

  @Test func `what somebody else has to do is said, and goes nowhere`() throws {
    var sitting = try Sitting(at: .claimSignOff, rows: 40, columns: 110)
    try sitting.choose(.signOff)
    sitting.press(.enter)
    #expect(sitting.desk.notice?.text.contains("复核：") == true)
    guard case .why = sitting.desk.layers.last else {
      Issue.record("left the page")
      return
    }
  }

  @Test func `y in the menu says why an action can be taken, and Enter on a ground shows its page`() throws {
    var sitting = try Sitting(at: .noticePending, rows: 40, columns: 110)
    sitting.press("a", "y")
    #expect(sitting.frame.text(row: 2).contains("为什么可以办：发布公示"))
    #expect(sitting.text.contains("✓ 签批依据没有变化"))
    #expect(sitting.text.contains("H-113"))
    sitting.press(.end, .enter)
    guard case .caseFile(let model) = sitting.desk.layers.last else {
      Issue.record("no case")
      return
    }
    #expect(model.tab == .claim)
  }

  @Test func `extending a range as a reviewer says who may`() throws {
    var sitting = try Sitting(at: .filingReview, rows: 40, columns: 110)
    sitting.press("q", "e")
    #expect(sitting.frame.text(row: 2).contains("为什么不能办"))
    #expect(sitting.text.contains("去处：由他人办理，复核："))
  }

  @Test(arguments: Language.allCases, [(24, 80), (16, 60)])
  func `the chosen reason is always in sight`(language: Language, size: (Int, Int)) throws {
    var sitting = try Sitting(
      at: .filingReview, as: SampleOffice.reviewer, language, rows: size.0, columns: size.1)
    try sitting.choose(.approveFiling)
    for _ in 0..<24 {
      let marked = (0..<size.0).filter { row in
        sitting.frame.style(row: row, column: 5)?.attributes.contains(.reverse) == true && row > 2
      }
      #expect(marked.count == 1, "\(marked)")
      sitting.press(.down)
    }
  }
}
