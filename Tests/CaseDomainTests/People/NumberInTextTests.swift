import TestSupport
import Testing

@testable import CaseDomain

/// H-114: a text is read by everybody, and no disposal takes it away.
@Suite struct NumberInTextTests {
  private static let identity = "620171199001010014"

  @Test(arguments: [
    ("证 620171199001010014 已核", PersonalField.residentID), ("６２０１７１１９９００１０１００１４", .residentID),
    ("620171 19900101 0014", .residentID), ("pics/620171199001010014_身份证.jpg", .residentID),
    ("电话13900000017。", .phone), ("139-0000-0017", .phone), ("卡 6222020000000000001", nil),
    ("卡6222020000000000000。", .account), ("6222 0200 0000 0000 000", .account),
  ])
  func `whole numbers are found however they are written`(text: String, kind: PersonalField?) throws {
    #expect(PersonalField.held(in: text) == kind)
  }

  @Test(arguments: [
    "", "2025-06-03 至 2025-06-14", "第 12 号学员，末四位 0013", "620171199001010013", "91620171MA0000000X",
    "0931-8256000",
    "证书 S000062010025000123", "12900000017", "1390000001", "139000000171", "￥27600.00，第 3 版", "2025-0028",
  ])
  func `days, case numbers, codes and numbers with a wrong check digit are none`(text: String) {
    #expect(PersonalField.held(in: text) == nil)
  }

  @Test func `a whole number in a text is refused, by kind and field, and never quoted`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    let file = try desk.file(id)
    func problems(_ action: Action, _ values: [String: FieldValue]) -> [Refusal] {
      do throws(FormFault) {
        _ = try readForm(action, values, file: file, in: desk.circumstances)
        return []
      } catch {
        return error.problems
      }
    }
    let refusals = problems(.addNote, ["text": .text("证 \(Self.identity)")])
    #expect(refusals == [Refusal(.h114, .personalNumberInText("text", .residentID))])
    #expect(!String(describing: refusals).contains(Self.identity))
    // Where a telephone is asked for it may stand.
    #expect(
      problems(.publishNotice, ["place": .text("公示栏"), "contact": .text("13900000017")]).isEmpty)
    #expect(
      problems(.addNote, ["text": .text(String(repeating: "长", count: 20_001))])
        == [Refusal(.h104, .textTooLong("text", limit: 20_000))])
  }

  @Test func `what a look or a copy is for holds no number either`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    let refusals = [Refusal(.h114, .personalNumberInText("reason", .residentID))]
    func look(_ purpose: String) -> DisclosureDecision {
      decideDisclosure(
        DisclosureRequest(
          caseID: id, field: .residentID, learner: 1, purpose: purpose, actor: SampleOffice.reviewer,
          operation: OperationID("look")), in: desk.circumstances)
    }
    #expect(look("查证 \(Self.identity)") == .refused(refusals))
    if case .refused(let others) = look("查证第 1 号学员") { Issue.record("\(others)") }
    func copy(_ reason: String) -> StoreCopyDecision {
      decideStoreCopy(
        StoreCopyRequest(reason: reason, actor: SampleOffice.admin, operation: OperationID("copy")),
        in: desk.circumstances)
    }
    #expect(copy("给 \(Self.identity)") == .refused(refusals))
    if case .refused(let others) = copy("月末备份") { Issue.record("\(others)") }
  }

  @Test func `nothing is decided on a day before that of the last record`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    let file = try desk.file(id)
    let last = try #require(file.history.last?.recordedAt.day)
    desk.now = Moment(last.previous)
    #expect(
      desk.refusals(.terminate(reason: "停办"), of: file.id, by: SampleOffice.supervisor)
        == [Refusal(.h106, .clockBehind(lastRecorded: last, today: last.previous))])
    #expect(desk.refusals(.addNote("来电"), of: file.id).isEmpty)
    desk.now = Moment(last)
    #expect(desk.refusals(.terminate(reason: "停办"), of: file.id, by: SampleOffice.supervisor).isEmpty)
  }
}
