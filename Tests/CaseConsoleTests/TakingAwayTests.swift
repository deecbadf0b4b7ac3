import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite("What leaves the desk")
struct TakingAwayTests {
  private func copied(_ sitting: Sitting) -> String? {
    var desk = sitting.desk
    for case .copy(let text) in desk.receive(.key("y")) { return text }
    return nil
  }

  private func paged(_ sitting: Sitting) -> String? {
    var desk = sitting.desk
    for case .page(let text) in desk.receive(.key("P")) { return text }
    return nil
  }

  @Test("the chosen case goes to the clipboard with number, class and due day")
  func one() throws {
    let sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    let row = try #require(sitting.desk.worklist.shown.first)
    let text = try #require(copied(sitting))
    #expect(text.hasPrefix(row.id.text + "  " + row.title))
    #expect(!text.contains("\n"))
  }

  @Test("marked cases go together, in the order of the list")
  func marked() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press(" ", " ")
    sitting.press(.home, "j", "j", " ")
    let text = try #require(copied(sitting))
    #expect(text.split(separator: "\n").count == sitting.desk.worklist.marks.count)
    #expect(sitting.desk.worklist.marks.count > 1)
  }

  @Test("nobody's name, number or account ever goes to the clipboard", arguments: Stage.allCases)
  func noPersonalData(stage: Stage) throws {
    let sitting = try Sitting(at: stage)
    let file = try sitting.file
    let text = try #require(copied(sitting))
    for learner in file.learners {
      #expect(!text.contains(learner.name) && !text.contains(learner.person.masked))
    }
    if let payee = file.claim?.payee { #expect(!text.contains(payee.account.masked)) }
  }

  @Test("an empty list copies nothing, and says so")
  func nothing() throws {
    var sitting = Sitting(MemorySource(try SampleDesk("2025-04-25")))
    #expect(copied(sitting) == nil)
    sitting.press("y")
    #expect(sitting.notice.contains("这里没有案卷"))
  }

  @Test("the pager gets all pages of a case, in both languages", arguments: Language.allCases)
  func wholeCase(language: Language) throws {
    let sitting = try Sitting(at: .claimReview, .employment, as: SampleOffice.reviewer, language)
    let text = try #require(paged(sitting))
    for tab in CaseTab.allCases { #expect(text.contains("== \(sitting.desk.phrases.name(tab)) ==")) }
    for learner in try sitting.file.learners { #expect(text.contains(learner.name)) }
  }

  @Test("the pager gets the list as it is filtered")
  func list() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("/")
    sitting.type("焊工")
    sitting.press(.enter)
    let text = try #require(paged(sitting))
    #expect(text.split(separator: "\n").count == sitting.desk.worklist.shown.count)
  }

  @Test("the bell is for what has fallen due since, and not for what was done")
  func due() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    let before = DueCases(sitting.desk)
    #expect(!before.isWorse(than: before))
    sitting.press(">")
    sitting.press(.control("u"))
    sitting.type("+20")
    sitting.press(.enter)
    let after = DueCases(sitting.desk)
    #expect(after.isWorse(than: before))
    #expect(!before.isWorse(than: after))
  }
}
