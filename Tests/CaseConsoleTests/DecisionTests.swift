import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct DecisionTests {
  // MARK: What is asked before

  /// A sign-off with a decision chosen, and a reason written.
  private func signOff(
    _ decision: SignOffDecision, _ settings: DeskSettings = .atOnce, reason: String = "依据不足"
  )
    throws -> Sitting
  {
    var sitting = try Sitting(at: .claimSignOff, as: SampleOffice.supervisor, settings: settings)
    try sitting.choose(.signOff)
    try sitting.go(to: "decision")
    let place = SignOffDecision.allCases.firstIndex(of: decision) ?? 0
    sitting.press(.right, times: place + 1)
    #expect(try sitting.value("decision") == decision.rawValue)
    try sitting.fill("reason", reason)
    return sitting
  }

  @Test func `a rejection is confirmed by its name, and no amount is asked for`() throws {
    var sitting = try signOff(.reject)
    sitting.press(.control("s"))
    #expect(sitting.text.contains("复核签批：不予补贴"))
    #expect(!sitting.text.contains("元整") && !sitting.text.contains("或金额"))
    sitting.type("4500.00")
    sitting.press(.enter)
    #expect(try sitting.file.stage == .claimSignOff)
    sitting.press(.control("u"))
    sitting.type("0001")
    sitting.press(.enter)
    #expect(try sitting.file.stage == .claimRejected)
  }

  @Test func `sending back is confirmed by its name and a plain yes`() throws {
    var sitting = try signOff(.back)
    sitting.press(.control("s"))
    #expect(sitting.text.contains("复核签批：退回重审"))
    sitting.press("y")
    #expect(try sitting.file.stage == .claimReview)
  }

  @Test func `an approval names the amount, and the question and the seconds agree`() throws {
    var sitting = try signOff(.approve, DeskSettings())
    sitting.press(.control("s"))
    #expect(sitting.text.contains("肆仟伍佰元整"))
    #expect(sitting.text.contains("10 秒内可按 u 撤回") && !sitting.text.contains("办后不能撤回"))
    sitting.type("0001")
    sitting.press(.enter)
    #expect(sitting.notice.contains("10 秒后记入。按 u 撤回"))
    var atOnce = try signOff(.approve)
    atOnce.press(.control("s"))
    #expect(!atOnce.text.contains("撤回") && atOnce.text.contains("不能取消"))
  }

  @Test func `what is going to be refused is refused before anybody is asked`() throws {
    var sitting = try signOff(.reject, reason: "")
    sitting.press(.control("s"))
    #expect(sitting.desk.context == .form)
    #expect(sitting.text.contains("H-108"))
    var payout = try Sitting(at: .payout, as: SampleOffice.finance)
    try payout.choose(.confirmPayout)
    try payout.fill("amount", "4500.01")
    try payout.fill("voucher", "V-1")
    payout.press(.control("s"))
    #expect(payout.desk.context == .form)
    #expect(payout.text.contains("R-404"))
    try payout.fill("amount", "4500.00")
    payout.press(.control("s"))
    #expect(payout.desk.context == .confirm)
  }

  @Test func `a withdrawal that stands is asked about in words that make sense`() throws {
    var sitting = try Sitting(at: .noticePending)
    try sitting.choose(.withdraw)
    sitting.type("机构书面申请")
    sitting.press(.control("s"))
    #expect(sitting.text.contains("“撤回申请”一经记入，不能取消"))
    // Nothing is paid by it.
    #expect(!sitting.text.contains("金额"))
  }

  @Test func `a revision mistyped at the sign-off is called that, not another's change`() throws {
    var sitting = try signOff(.approve)
    let actual = try sitting.file.revision
    try sitting.fill("revision", "\(actual - 1)")
    sitting.press(.control("s"))
    #expect(sitting.text.contains("填的是第 \(actual - 1) 版，屏幕上的案卷是第 \(actual) 版"))
    #expect(!sitting.text.contains("已改动本案卷"))
    #expect(try sitting.value("revision") == "\(actual - 1)")
    #expect(try sitting.form.rows[sitting.form.focus].field.name == "revision")
  }

  // MARK: The seconds after

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
