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
    let store = try TestStore()
    defer { withExtendedLifetime(store) {} }
    let desk = try store.desk(as: "li-min", environment: ["LC_ALL": "POSIX"])
    desk.send(.character("q"))
    #expect(try desk.exitStatus() == .exited(0))
    #expect(desk.screen.contains("C.UTF-8"))
  }

  @Test("a terminal of 20×5 says so, and works again when it grows")
  func tiny() throws {
    let store = try TestStore.demonstration()
    defer { withExtendedLifetime(store) {} }
    let desk = try store.desk(as: "li-min")
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
    #expect(try store.run("list", "--assignee", "nobody", "--as", "li-min").status == 66)
    #expect(try store.run("list", "--assignee", "李敏例", "--as", "li-min").status == 0)
    let option = try store.run("list", "--stages", "--lang", "zh")
    #expect(option.status == 64 && option.complaints.contains("没有“--stages”这个选项"))
    let argument = try store.run("show", "--lang", "zh")
    #expect(argument.status == 64 && argument.complaints.contains("缺少“<CASE>”"))
    #expect(try store.run("list", "--stages", "--lang", "en").complaints.contains("Unknown option"))
    let help = try store.run("list", "--help", "--lang", "zh")
    #expect(help.status == 0 && help.output.contains("选项：") && !help.output.contains("OPTIONS"))
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
    for command in [
      ["export", "--all"], ["actions", "-"], ["actions", "-", "--json"],
      ["calendar", "add", "2025-06-03", "5"],
      ["calendar", "between", "2025-06-03", "2025-06-09"],
      ["calendar", "list", "--from", "2025-06-03", "--to", "2025-06-04"],
    ] {
      let run = try store.run(command + ["--as", "li-min"])
      #expect(run.status == 74 && !run.output.isEmpty, "\(command): \(run.status)")
    }
    #expect(try RepositoryFiles.read(path) == journal.replacing("电工初级一班", with: "电工初级二班"))
  }

  @Test("a store of which something is missing is not called no store")
  func incomplete() throws {
    let store = try TestStore()
    let copy = try store.run("backup", store.folder.path + "/none/copy", "--as", "admin")
    #expect(copy.status == 73 && copy.complaints.contains("/none/copy") && copy.complaints.contains("上级目录"))
    #expect(unlink(store.path + "/lock") == 0)
    let act = try store.run("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    #expect(act.status == 74 && act.complaints.contains(store.path + "/lock"))
    #expect(unlink(store.path + "/secret") == 0)
    for command in ["list", "verify"] {
      let run = try store.run(command)
      #expect(run.status == 74 && run.complaints.contains(store.path + "/secret"))
    }
  }

  @Test(
    "a witness is compared by verify, set aside when it cannot be read, and tells another store in the place")
  func witnesses() throws {
    let folder = try TemporaryFolder()
    let (path, state) = (folder.path + "/store", folder.path + "/state")
    func run(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(
        [TestStore.program] + arguments + ["--store", path],
        environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": state])
    }
    #expect(try run("init").status == 0)
    #expect(try run("import", TestStore.fixtures + "/import/office.json").status == 0)
    let segment = path + "/journal/000001.jsonl"
    let journal = try RepositoryFiles.read(segment)
    try RepositoryFiles.write(String(journal.dropLast(9)), to: segment)
    for command in ["list", "verify"] {
      let run = try run(command)
      #expect(run.status == 74 && !run.complaints.contains("断电"), "\(run.complaints)")
    }
    try RepositoryFiles.write(journal, to: segment)
    let places = try RepositoryFiles.paths(under: state + "/casedesk/witnesses")
    let witness = try #require(places.first { !$0.contains("/places/") })
    try RepositoryFiles.write("", to: witness)
    let set = try run("list")
    #expect(set.status == 0 && set.complaints.contains(witness + ".unreadable.1"))
    let after = try run("list")
    #expect(after.status == 0 && after.complaints.isEmpty)
    #expect(rename(path, folder.path + "/before") == 0)
    #expect(try run("init").status == 0)
    for _ in 1...2 { #expect(try run("list").complaints.contains("另一个案卷库")) }
    #expect(try run("witness", "--accept").status == 0)
    #expect(try run("list").complaints.isEmpty)
  }

  @Test("an auditor reads everything and changes nothing, by any way there is")
  func auditor() throws {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let journal = try RepositoryFiles.read(store.path + "/journal/000001.jsonl")
    for command in [
      ["list"], ["show", "2025-0001"], ["flags"], ["export", "--all"], ["report", "targets"],
    ] {
      #expect(try store.run(command + ["--as", "wu-jian"]).status == 0, "\(command)")
    }
    for command in [
      ["act", "2025-0001", "add-note", "text=稽核"], ["act", "2025-0001", "approve-filing"],
      ["import", TestStore.fixtures + "/import/filing.json"],
      ["import", TestStore.fixtures + "/import/office.json"], ["dispose", "2025-0001"],
    ] {
      #expect(try store.run(command + ["--as", "wu-jian"]).status != 0, "\(command)")
    }
    #expect(try RepositoryFiles.read(store.path + "/journal/000001.jsonl") == journal)
    // A look is no change, and is on record like anybody's.
    try store.succeed(
      "reveal", "2025-0001", "--learner", "1", "--field", "resident-id", "--reason", "稽核抽查", "--as", "wu-jian"
    )
    let after = try RepositoryFiles.read(store.path + "/journal/000001.jsonl")
    #expect(after.hasPrefix(journal) && after.contains("稽核抽查"))
    #expect(
      try store.succeed("show", "2025-0001", "--json", "--as", "wu-jian").output.contains("\"revision\": 1,"))
  }

  @Test("two entries of one name are pointed out: they may be one pair of eyes")
  func namesakes() throws {
    let store = try TestStore()
    #expect(!(try store.run("doctor").output.contains("同名人员")))
    let file = store.folder.path + "/twice.json"
    try RepositoryFiles.write(
      """
      {"format":"casedesk-import-1","registry":{"staff":[
        {"person":"li-min-2","name":"李敏例","roles":["supervisor"],"uids":[4242]}]}}
      """, to: file)
    try store.succeed("import", file, "--as", "admin")
    let doctor = try store.run("doctor")
    #expect(doctor.output.contains("同名人员") && doctor.output.contains("li-min、li-min-2"))
  }

  @Test("on a real store nobody acts as somebody else, and the clock is the host's")
  func realStore() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    func run(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(
        [TestStore.program] + arguments + ["--store", path],
        environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": folder.path + "/state"])
    }
    let made = try run("init")
    #expect(made.status == 0 && made.output.contains("casedesk import --check"))
    let roles = try run("doctor").output.split(separator: "\n").drop { !$0.contains("各角色") }
    #expect(
      roles.first?.hasPrefix("建议") == true && roles.dropFirst().first?.contains("还没有人担任：经办、复核、财务") == true)
    #expect(try run("list", "--as", "admin").status == 77)
    #expect(try run("list", "--now", "2025-01-01").status == 77)
    #expect(try run("list").status == 0)
    let filing = try run("import", TestStore.fixtures + "/import/filing.json")
    #expect(filing.status == 1 && filing.complaints.contains("H-101"))
    #expect(try run("backup", folder.path + "/copy").status == 0)
    // Nobody is another for having another number in a name space of their own, where the host lets people make one.
    let disguise = ["/usr/bin/unshare", "-U", "--map-user=\(getuid() + 1)"]
    if (try? ProgramRun(disguise + ["/bin/true"], environment: [:]))?.status == 0,
      chown(path + "/FORMAT", 60_002, getgid()) == 0, chmod(path + "/FORMAT", 0o644) == 0
    {
      defer { chown(path + "/FORMAT", getuid(), getgid()) }
      let refused = try ProgramRun(
        disguise + [TestStore.program, "list", "--store", path],
        environment: ["CASEDESK_SHARE": TestStore.fixtures])
      #expect(refused.status == 77 && refused.complaints.contains("命名空间") && refused.output.isEmpty)
    }
    // Whoever has left reads nothing, by any command, and leaves with no copy.
    let leaving = folder.path + "/leaving.json"
    try RepositoryFiles.write(
      """
      {"format":"casedesk-import-1","registry":{"staff":[
        {"person":"admin","name":"已离岗例","roles":["admin"],"uids":[\(getuid())],"active":false}]}}
      """, to: leaving)
    // Nobody would be left who can register staff: first somebody else is.
    let alone = try run("import", leaving)
    #expect(alone.status == 1 && alone.complaints.contains("H-107"))
    let heir = folder.path + "/heir.json"
    try RepositoryFiles.write(
      """
      {"format":"casedesk-import-1","registry":{"staff":[
        {"person":"heir","name":"接任例","roles":["admin"],"uids":[\(getuid() + 1)]}]}}
      """, to: heir)
    #expect(try run("import", heir).status == 0)
    #expect(try run("import", leaving).status == 0)
    // What the program writes is never taken for forged, not even the last thing that somebody did.
    let whole = try run("verify", "--json")
    #expect(
      whole.status == 0 && whole.output.contains("\"remarks\": []"), "\(whole.output)\(whole.complaints)")
    for command in [
      ["list"], ["board"], ["flags"], ["export", "--all"], ["report", "targets"], ["retention"], ["rebuild"],
      ["backup", folder.path + "/another"], ["import", leaving], ["show", "2025-0001"], ["draw"],
      ["reveal", "2025-0001", "--learner", "1", "--field", "phone", "--reason", "x"],
    ] {
      let refused = try ProgramRun(
        [TestStore.program] + command + ["--store", path], environment: ["CASEDESK_SHARE": TestStore.fixtures]
      )
      #expect(refused.status == 77 && refused.output.isEmpty, "\(command): \(refused.output)")
    }
  }
}
