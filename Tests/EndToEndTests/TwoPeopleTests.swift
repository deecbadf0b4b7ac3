import Glibc
import TestSupport
import Testing

@Suite("Two people at once")
struct TwoPeopleTests {
  private func store() throws -> TestStore {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    return store
  }

  @Test("what another process records shows without restarting, and is marked")
  func liveRefresh() throws {
    let store = try store()
    let desk = try store.desk(as: "li-min")
    try store.succeed(
      "act", "2025-0001", "return-filing", "reasons=缺少场地证明", "ground=supplement", "--as", "li-min")
    try desk.wait(until: "the returned case") { $0.contains("备案补正") && $0.contains("他人刚有改动：2025-0001") }
    #expect(desk.screen.lines.contains { $0.contains("› 2025-0001") || $0.contains("›2025-0001") })
  }

  @Test(
    "a form in hand outlives the other's change: it shows, nothing typed is lost, and the second attempt is recorded"
  )
  func conflict() throws {
    let store = try store()
    let desk = try store.desk(as: "li-min")
    desk.send(.enter)
    try desk.waitFor("下一步 核对材料")
    try desk.openFromMenu("添加备注")
    desk.send(text: "机构来电询问进度")
    try desk.waitFor("机构来电询问进度")
    try store.succeed("act", "2025-0001", "assign", "person=li-min", "--as", "zhou-ning")
    desk.send(.control("s"))
    try desk.wait(until: "the conflict") {
      $0.contains("周宁例已改动本案卷") && $0.contains("机构来电询问进度")
    }
    desk.send(.control("s"))
    try desk.waitFor("已记入：添加备注 · 案卷 2025-0001 第 3 版")
    try store.succeed("verify")
  }

  @Test("a request to end gives the terminal back, whatever is open", arguments: [SIGTERM, SIGHUP])
  func asked(_ signal: Int32) throws {
    let desk = try store().desk(as: "li-min")
    desk.send(.character("n"))
    try desk.waitFor("登记备案申请")
    desk.send(text: "写到一半")
    desk.signal(signal)
    #expect(try desk.exitStatus() == .signalled(signal))
    #expect(!desk.screen.isAlternate && desk.lineModes.echoes && desk.lineModes.isCanonical)
  }

  @Test("suspended and resumed, the screen is whole again")
  func suspend() throws {
    let store = try store()
    let desk = try EmulatedTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"], rows: 30, columns: 100,
      environment: ["CASEDESK_SHARE": TestStore.fixtures, "PS1": "shell> "])
    try desk.waitFor("shell>")
    desk.send(text: "\(TestStore.program) --store \(store.path) --as li-min\n")
    try desk.waitFor("全部在办")
    desk.send(.control("z"))
    try desk.wait(until: "the shell") { !$0.isAlternate && $0.contains("Stopped") }
    desk.send(text: "fg\n")
    try desk.waitFor("全部在办")
    desk.send(.character("q"))
    try desk.wait(until: "the shell again") { !$0.isAlternate }
  }
}
