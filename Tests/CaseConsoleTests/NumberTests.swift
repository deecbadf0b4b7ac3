import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite("Whole numbers")
struct NumberTests {
  private let number = "620171199001010013"

  /// A learner's line, the number of theirs that is wanted, and what for.
  private func asked(
    as actor: PersonID = SampleOffice.reviewer, for purpose: String = "与原件核对",
    in language: Language = .chinese
  ) throws -> Sitting {
    var sitting = try Sitting(at: .filingReview, as: actor, language)
    sitting.press("3", .down, "i", .enter)
    sitting.type(purpose)
    return sitting
  }

  @Test("a number is shown whole for a purpose, after it is on record who asked for it")
  func shown() throws {
    var sitting = try asked()
    #expect(sitting.source.looks.isEmpty && !sitting.text.contains(number))
    sitting.press(.enter)
    #expect(sitting.text.contains(number) && sitting.text.contains("与原件核对") && sitting.text.contains("30 秒"))
    let look = try #require(sitting.source.looks.first)
    #expect(sitting.source.looks.count == 1 && look.learner == 2 && look.field == .residentID)
    #expect(look.actor == SampleOffice.reviewer && look.purpose == "与原件核对")
    // Whoever reads the history sees that somebody looked, and why; never the number.
    sitting.press(.escape, "7")
    #expect(sitting.text.contains("查看学员 2 的完整身份证号") && sitting.text.contains("与原件核对"))
    #expect(!sitting.text.contains(number))
    // Its line opens nothing; the records below it open as before.
    sitting.press(.enter)
    #expect(sitting.desk.context == .caseFile)
    sitting.press(.down, .enter)
    #expect(sitting.desk.context == .page)
  }

  @Test("it counts down and is gone by itself, or by any key")
  func gone() throws {
    var sitting = try asked(in: .english)
    sitting.press(.enter)
    sitting.pass(untilLeft: 7)
    #expect(sitting.text.contains(number) && sitting.text.contains("Hidden in 7 s"))
    sitting.pass(untilLeft: 0)
    #expect(!sitting.text.contains(number) && sitting.desk.context == .caseFile)
    for key: Key in [
      .escape, .enter, .character("q"), .character("P"), .character("y"), .control("z"), .control("l"),
    ] {
      var again = try asked()
      again.press(.enter)
      #expect(again.text.contains(number))
      let effects = again.effects(of: .key(key))
      #expect(!again.text.contains(number) && again.desk.context == .caseFile)
      // Neither the clipboard, nor the pager, nor a draft, nor the way out.
      for effect in effects {
        switch effect {
        case .suspend, .redraw: continue
        default: Issue.record("\(key): \(effect)")
        }
      }
    }
    var clicked = try asked()
    clicked.press(.enter)
    clicked.send(.mouse(Mouse(.press(.left), at: Position(row: 3, column: 3))))
    #expect(!clicked.text.contains(number))
  }

  @Test("no draft, no pager's text and no description of the desk holds it")
  func nowhereElse() throws {
    var sitting = try asked()
    sitting.press(.enter)
    var desk = sitting.desk
    #expect(sitting.source.kept.isEmpty && desk.draftEffects().isEmpty)
    #expect(!sitting.desk.readableText.contains(number))
    var dumped = ""
    dump(sitting.desk, to: &dumped)
    #expect(dumped.count > 1_000 && !dumped.contains(number))
    #expect(!"\(sitting.desk)".contains(number))
  }

  @Test("without a purpose, a role, a number or the disk nothing is shown")
  func refused() throws {
    var blank = try asked(for: "  ")
    blank.press(.enter)
    #expect(blank.notice.contains("用途") && blank.source.looks.isEmpty)
    for actor in [SampleOffice.admin, SampleOffice.finance] {
      var sitting = try asked(as: actor)
      sitting.press(.enter)
      #expect(!sitting.text.contains(number) && sitting.notice.contains("H-101"))
      #expect(sitting.source.looks.isEmpty)
    }
    var none = try asked()
    none.source.numbers = [:]
    none.press(.enter)
    #expect(none.notice.contains("没有登记"))
    var full = try asked()
    full.source.mishaps = [.refusedByDisk]
    full.press(.enter)
    #expect(full.notice.contains("disk") && !full.text.contains(number) && full.source.looks.isEmpty)
  }

  @Test("an auditor may look, and it is on record like anybody's")
  func auditor() throws {
    var sitting = try asked(as: SampleOffice.auditor)
    sitting.press(.enter)
    #expect(sitting.text.contains(number))
    #expect(sitting.source.looks.map(\.actor) == [SampleOffice.auditor])
    #expect(sitting.source.attempts.isEmpty)
  }

  @Test("the payee's account is asked for where the claim is; elsewhere the key says where")
  func account() throws {
    var sitting = try Sitting(at: .claimReview, as: SampleOffice.finance)
    for _ in Facet.allCases where sitting.desk.openCase == nil { sitting.press("f", .enter) }
    sitting.source.numbers[.account] = "62000000000000000001"
    sitting.press("i")
    #expect(sitting.notice.contains("学员页"))
    sitting.press("5", "i")
    sitting.type("核对收款账号")
    sitting.press(.enter)
    #expect(sitting.text.contains("62000000000000000001"))
    #expect(sitting.source.looks.map(\.field) == [.account] && sitting.source.looks.first?.learner == nil)
  }
}
