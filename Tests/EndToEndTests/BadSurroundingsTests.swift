import Glibc
import TestSupport
import Testing

/// Each bad surrounding gets one clear sentence, a documented exit code, and a terminal given back.
@Suite("Bad surroundings")
struct BadSurroundingsTests {
  @Test("a pipe instead of a terminal says what to run instead")
  func pipe() throws {
    let run = try TestStore().run("--as", "li-min")
    #expect(run.status == 69)
    #expect(run.complaints.contains("不是终端"))
    #expect(run.output.isEmpty)
  }

  @Test(
    "no TERM, an unknown one, or a dumb one: each with the remedy",
    arguments: [nil, "no-such-terminal", "dumb"])
  func terminalType(_ type: String?) throws {
    let store = try TestStore()
    let terminal = try EmulatedTerminal(
      [TestStore.program, "--store", store.path, "--as", "li-min"],
      environment: ["TERM": type, "CASEDESK_SHARE": TestStore.fixtures])
    #expect(try terminal.exitStatus() == .exited(69))
    #expect(terminal.screen.contains("打不开屏幕"))
    #expect(terminal.lineModes.echoes && terminal.lineModes.isCanonical)
  }

  @Test("a locale without UTF-8 still shows Chinese, and says afterwards what it did")
  func locale() throws {
    let desk = try TestStore().desk(as: "li-min", environment: ["LC_ALL": "POSIX"])
    desk.send(.character("q"))
    #expect(try desk.exitStatus() == .exited(0))
    #expect(desk.screen.contains("C.UTF-8"))
  }

  @Test("a terminal of 20×5 says so, and works again when it grows")
  func tiny() throws {
    let desk = try TestStore.demonstration().desk(as: "li-min")
    desk.resize(rows: 5, columns: 20)
    try desk.waitFor("窗口太小")
    desk.resize(rows: 24, columns: 80)
    try desk.waitFor("全部在办")
    try desk.expectScreen("endtoend/demonstration-80x24")
    desk.send(.character("L"))
    try desk.waitFor("Open")
    try desk.expectScreen("endtoend/demonstration-80x24-en")
    desk.send(.character("q"))
    #expect(try desk.exitStatus() == .exited(0))
    #expect(!desk.screen.isAlternate && desk.lineModes.echoes)
  }

  @Test("no store, an unknown case, an unknown stage, an unknown action, a day that is none")
  func words() throws {
    let store = try TestStore()
    #expect(try ProgramRun([TestStore.program, "list", "--store", store.folder.path + "/none"]).status == 66)
    #expect(try store.run("show", "2025-9999", "--as", "li-min").status == 66)
    let stage = try store.run("list", "--stage", "nowhere", "--as", "li-min")
    #expect(stage.status == 64 && stage.complaints.contains("nowhere"))
    #expect(try store.run("act", "-", "fly", "--as", "li-min").status == 64)
    #expect(try store.run("calendar", "add", "2025-02-30", "5").status == 64)
    #expect(try store.run("show", "2025-0001", "--as", "nobody").status == 66)
  }

  @Test("a file that cannot be read is refused whole, with file, line and field")
  func unreadableImport() throws {
    let store = try TestStore()
    let run = try store.run(
      "import", TestStore.fixtures + "/import/filing-unreadable.json", "--as", "li-min")
    #expect(run.status == 65)
    #expect(run.complaints.contains("filing-unreadable.json:4:"))
    #expect(run.complaints.contains("hours") && run.complaints.contains("plannedStart"))
    #expect(try store.succeed("list", "--json", "--as", "li-min").output == "[]\n")
  }

  @Test("a damaged line is named, reading goes as far as it can, and nothing more is written")
  func damage() throws {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let path = store.path + "/journal/000001.jsonl"
    let journal = try RepositoryFiles.read(path)
    try RepositoryFiles.write(journal.replacing("电工初级一班", with: "电工初级二班"), to: path)
    let verify = try store.run("verify")
    #expect(verify.status == 74)
    #expect(verify.complaints.contains("000001.jsonl 第 3 行"))
    #expect(try store.run("act", "2025-0001", "add-note", "text=不该记入", "--as", "li-min").status == 74)
    let list = try store.run("list", "--as", "li-min")
    #expect(list.status == 74 && list.complaints.contains("000001.jsonl 第 3 行"))
    #expect(try RepositoryFiles.read(path) == journal.replacing("电工初级一班", with: "电工初级二班"))
  }

  @Test("on a real store nobody acts as somebody else, and the clock is the host's")
  func realStore() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    func run(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(
        [TestStore.program] + arguments + ["--store", path],
        environment: ["CASEDESK_SHARE": TestStore.fixtures])
    }
    #expect(try run("init").status == 0)
    #expect(try run("list", "--as", "admin").status == 77)
    #expect(try run("list", "--now", "2025-01-01").status == 77)
    #expect(try run("list").status == 0)
    let filing = try run("import", TestStore.fixtures + "/import/filing.json")
    #expect(filing.status == 1 && filing.complaints.contains("H-101"))
  }
}
