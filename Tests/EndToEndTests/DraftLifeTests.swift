import Glibc
import TestSupport
import Testing

@Suite("A form that was not finished")
struct DraftLifeTests {
  private func store() throws -> TestStore {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    return store
  }

  private func openReturn(_ desk: EmulatedTerminal) throws {
    desk.send(.enter)
    try desk.waitFor("下一步 核对材料")
    desk.send(.character(":"))
    try desk.wait(until: "the palette") { $0.contains("命令") }
    desk.send(text: "退回备案补正")
    try desk.wait(until: "the action found") { $0.contains("退回备案补正　2025-0001") }
    desk.send(.enter)
  }

  /// Every draft file under the state folder.
  private func drafts(_ store: TestStore) throws -> [String] {
    try ProgramRun(["/usr/bin/find", store.state + "/casedesk/drafts", "-type", "f"], environment: [:])
      .output.split(separator: "\n").map(String.init)
  }

  @Test("killed without warning or cut off, it is offered again: the same bytes, the caret in its place")
  func survives() throws {
    let store = try store()
    let first = try store.desk(as: "li-min")
    try openReturn(first)
    try first.waitFor("[ 提交 ]")
    first.paste("缺少应急预案\n场地证明：“二楼”𠮷")
    first.send(.left, .left)
    first.send(text: "x")
    try first.waitFor("场地证明：“二楼x”𠮷")
    first.terminate()
    #expect(try first.exitStatus() == .signalled(SIGKILL))

    let second = try store.desk(as: "li-min")
    try second.waitFor("有 1 份草稿没有提交")
    let files = try drafts(store)
    #expect(files.count == 1)
    var status = stat()
    #expect(stat(files[0], &status) == 0 && status.st_mode & 0o777 == 0o600)
    try openReturn(second)
    try second.waitFor("恢复草稿：")
    #expect(!second.screen.contains("缺少应急预案"))
    second.send(.enter)
    try second.wait(until: "the text and the caret") {
      $0.contains("场地证明：“二楼x”𠮷") && $0.cells[$0.cursor.row][$0.cursor.column - 1].text == "x"
    }
    second.send(text: "y")
    try second.waitFor("“二楼xy”")
    second.hangUp()
    #expect(try second.exitStatus() == .signalled(SIGHUP))

    let third = try store.desk(as: "li-min")
    try openReturn(third)
    third.send(.enter)
    try third.waitFor("“二楼xy”")
    third.send(.control("s"))
    try third.waitFor("已记入：退回备案补正")
    #expect(try drafts(store).isEmpty)
    let shown = try store.succeed("export", "2025-0001")
    #expect(shown.output.contains("场地证明：“二楼xy”𠮷"))
  }
}
