import Glibc
import TestSupport
import Testing

@Suite("A decision that can still be recalled")
struct RecallLifeTests {
  private func deskWithDecision() throws -> (TestStore, EmulatedTerminal) {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let desk = try store.desk(as: "li-min", grace: 600)
    desk.send(.enter)
    try desk.waitFor("下一步 核对材料")
    desk.send(.character(":"))
    try desk.waitFor("命令")
    desk.send(text: "退回备案补正")
    try desk.waitFor("退回备案补正　2025-0001")
    desk.send(.enter)
    try desk.waitFor("[ 提交 ]")
    desk.send(text: "缺少应急预案")
    desk.send(.control("s"))
    try desk.waitFor("按 u 撤回")
    return (store, desk)
  }

  private func stage(_ store: TestStore) throws -> String { try store.succeed("show", "2025-0001").output }

  @Test("u brings the form back, and the journal never heard of it")
  func recall() throws {
    let (store, desk) = try deskWithDecision()
    #expect(try stage(store).contains("备案审核"))
    desk.send(.character("u"))
    try desk.wait(until: "the form") { $0.contains("缺少应急预案") && $0.contains("[ 提交 ]") }
    desk.terminate()
    #expect(try desk.exitStatus() == .signalled(SIGKILL))
    #expect(try stage(store).contains("备案审核"))
  }

  @Test("leaving the desk, or being asked to end, records it at once", arguments: [nil, SIGTERM, SIGHUP])
  func leave(_ signal: Int32?) throws {
    let (store, desk) = try deskWithDecision()
    if let signal {
      desk.signal(signal)
      #expect(try desk.exitStatus() == .signalled(signal))
    } else {
      try desk.quit()
    }
    #expect(try stage(store).contains("备案补正"))
  }

  @Test("killed without warning, it was not recorded and is a draft")
  func killed() throws {
    let (store, desk) = try deskWithDecision()
    desk.terminate()
    #expect(try desk.exitStatus() == .signalled(SIGKILL))
    #expect(try stage(store).contains("备案审核"))
    let again = try store.desk(as: "li-min")
    try again.waitFor("有 1 份草稿没有提交")
    again.send(.character("D"))
    try again.wait(until: "the draft, without its words") {
      $0.contains("退回备案补正  2025-") && !$0.contains("缺少应急预案")
    }
  }
}
