import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct DecisionTests {
  /// A desk that holds decisions for ten seconds, with a return filled in and handed on.
  private func returned() throws -> Sitting {
    var sitting = try Sitting(at: .filingReview, settings: DeskSettings())
    try sitting.choose(.returnFiling)
    sitting.type("缺少应急预案")
    sitting.press(.control("s"))
    return sitting
  }

  @Test func `a decision waits, counts down in sight, and is recorded when its time is over`() throws {
    var sitting = try returned()
    #expect(try sitting.file.stage == .filingReview)
    #expect(sitting.notice.contains("10 秒后记入"))
    #expect(sitting.keyBar.contains("u 撤回"))
    sitting.wait(untilLeft: 3)
    #expect(sitting.notice.contains("3 秒后记入"))
    #expect(sitting.source.attempts.isEmpty)
    sitting.wait(untilLeft: 0)
    #expect(try sitting.file.stage == .filingCorrection)
    #expect(sitting.source.drafts.isEmpty)
    sitting.wait(untilLeft: 0)
    #expect(sitting.source.attempts.count == 1)
  }

  @Test func `recalled, nothing was recorded and what was typed is in hand`() throws {
    var sitting = try returned()
    sitting.press("2", "u")
    #expect(try sitting.value("reasons") == "缺少应急预案")
    sitting.wait(untilLeft: 0)
    #expect(sitting.source.attempts.isEmpty)
    sitting.press(.escape, "y", "u")
    #expect(sitting.notice.contains("没有可撤回的决定"))
    #expect(sitting.source.drafts.isEmpty)
  }

  @Test func `a recalled decision without words leaves no form behind`() throws {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor, settings: DeskSettings())
    try sitting.choose(.signOff)
    try sitting.go(to: "decision")
    let digits = try sitting.file.id.text.suffix(4)
    sitting.press(.right, .control("s"))
    sitting.type(String(digits))
    sitting.press(.enter)
    #expect(sitting.desk.held != nil)
    sitting.press("u")
    #expect(sitting.desk.held == nil)
    #expect(try sitting.file.stage == .claimSignOff)
  }

  @Test(arguments: [[Key.escape], ["q"], ["a"], [.enter], [":"], [.control("z")]])
  func `whatever leaves the case records it at once`(keys: [Key]) throws {
    var sitting = try returned()
    sitting.press("3", .end)
    #expect(sitting.source.attempts.isEmpty)
    for key in keys { sitting.press(key) }
    #expect(sitting.source.attempts.count == 1)
    #expect(sitting.desk.held == nil)
    #expect(sitting.desk.circumstances.office[CaseID("2025-0001")]?.stage == .filingCorrection)
  }

  @Test func `what would be refused is said at once and not held`() throws {
    var sitting = try Sitting(at: .filingReview, settings: DeskSettings())
    let id = try sitting.file.id
    try sitting.choose(.returnFiling)
    sitting.press(.control("s"))
    #expect(sitting.desk.held == nil)
    #expect(try sitting.row("reasons").problems.count == 1)
    sitting.type("缺少应急预案")
    try sitting.source.elsewhere(id) {
      try $0.act(.addNote, on: id, by: SampleOffice.secondReviewer, ["text": .text("我也在看")])
    }
    // Another's change that this desk has not read yet meets it when it is recorded: the form comes back.
    sitting.press(.control("s"))
    sitting.wait(untilLeft: 0)
    #expect(try sitting.value("reasons") == "缺少应急预案")
    #expect(sitting.source.drafts.count == 1)
  }

  @Test func `leaving with a decision that is then refused goes nowhere`() throws {
    var sitting = try returned()
    sitting.source.mishaps = [.refusedByDisk]
    sitting.press(.escape)
    #expect(try sitting.value("reasons") == "缺少应急预案")
    #expect(sitting.source.drafts.count == 1)
    #expect(sitting.notice.contains("disk is full"))
  }

  @Test func `killed while it waited, it is a draft`() throws {
    let sitting = try returned()
    let again = MemorySource(sitting.source.desk)
    again.kept = sitting.source.kept
    var restarted = Sitting(again, settings: DeskSettings())
    restarted.press("D", .enter, .enter)
    #expect(try restarted.value("reasons") == "缺少应急预案")
    #expect(try restarted.form.operation == sitting.desk.held?.form.operation)
  }

  @Test func `facts and notes are recorded at once`() throws {
    var sitting = try Sitting(at: .filingReview, settings: DeskSettings())
    try sitting.choose(.addNote)
    sitting.type("已电话通知")
    sitting.press(.control("s"))
    #expect(sitting.source.attempts.count == 1)
    #expect(sitting.desk.held == nil)
  }

  // MARK: Confirmation

  @Test func `what moves money is confirmed by a number that has to be read`() throws {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor)
    let file = try sitting.file
    let amount = try #require(file.recommendation?.amount)
    try sitting.choose(.signOff)
    try sitting.go(to: "decision")
    sitting.press(.right, .control("s"))
    #expect(sitting.text.contains(file.id.text) && sitting.text.contains(amount.description))
    for wrong in ["", "y", "9999", "1"] {
      sitting.press(.control("u"))
      sitting.type(wrong)
      sitting.press(.enter)
      #expect(sitting.desk.context == .confirm)
      #expect(sitting.source.attempts.isEmpty)
    }
    sitting.press(.control("u"))
    sitting.type(String(amount.description.filter(\.isNumber).dropLast(2)))
    sitting.press(.enter)
    #expect(sitting.source.attempts.count == 1)
    #expect(try sitting.file.stage != .claimSignOff)
  }

  @Test func `the last digits of the case do as well, in full width too`() throws {
    var sitting = try Sitting(at: .payout, as: SampleOffice.finance)
    try sitting.choose(.confirmPayout)
    try sitting.fill("voucher", "示例凭证 1")
    sitting.press(.control("s"))
    sitting.type("０００１")
    sitting.press(.enter)
    #expect(try sitting.file.stage == .paid)
  }

  @Test func `Esc leaves the question, and nothing is done`() throws {
    var sitting = try Sitting(at: .payout, as: SampleOffice.finance)
    try sitting.choose(.confirmPayout)
    try sitting.fill("voucher", "示例凭证 1")
    sitting.press(.control("s"), .escape)
    #expect(sitting.desk.context == .form)
    #expect(sitting.source.attempts.isEmpty)
  }
}
