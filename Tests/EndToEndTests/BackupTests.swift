import Foundation
import JSONText
import TestSupport
import Testing

/// A copy takes every number out of the store: who took it and why is asked, recorded and shown.
@Suite("A copy is on record")
struct BackupTests {
  @Test("who copied the store, and what for, stands in the report, at the desk and in the copy")
  func onRecord() throws {
    let store = try TestStore()
    let copy = store.folder.path + "/copy"
    let routine = try store.succeed("backup", copy, "--as", "admin")
    #expect(routine.output == "已备份并校验：“\(copy)”\n" && routine.complaints.isEmpty)
    // What a copy was made of is not asked when the next one is.
    try store.succeed("backup", copy + "-2", "--reason", "换新磁盘", "--as", "li-min")
    let report = try store.succeed("report", "releases", "--as", "li-min").output
    #expect(report.contains("备份：2 次") && report.contains("例行备份") && report.contains("换新磁盘"))
    let inCopy = try ProgramRun(
      [TestStore.program, "report", "releases", "--json", "--store", copy + "-2", "--as", "li-min"],
      environment: ["LC_ALL": "C.UTF-8", "CASEDESK_SHARE": TestStore.fixtures])
    let releases = try #require(try JSONValue.parse(Array(inCopy.output.utf8)).array)
    #expect(releases.map { $0["kind"]?.string } == ["copy", "copy"])
    #expect(releases.map { $0["by"]?.string } == ["admin", "li-min"])
    #expect(releases.map { $0["for"]?.string } == ["routine", "stated"])
    #expect(releases.map { $0["purpose"]?.string } == [nil, "换新磁盘"])
    #expect(
      try store.succeed("report", "releases", "--lang", "en", "--as", "li-min").output.contains(
        "a routine backup"))
    let day = "2025-06-03"
    #expect(
      try store.run("doctor").output.split(separator: "\n").contains {
        $0.contains("最近一次备份") && $0.contains(day)
      })
    let desk = try store.desk(as: "li-min")
    desk.send(.character("o"))
    desk.send(.character("7"))
    try desk.waitFor("换新磁盘")
    desk.send(.escape)
    try desk.waitFor("全部在办")
    try desk.quit()
    // A copy that was not begun is not on record.
    #expect(try store.run("backup", copy, "--as", "admin").status == 73)
    #expect(try store.run("backup", store.folder.path + "/no/such", "--as", "admin").status != 0)
    #expect(try store.succeed("report", "releases", "--as", "admin").output.contains("备份：2 次"))
    try store.succeed("verify")
  }

  @Test("a store that cannot be written to is copied all the same, and the copy is said not to be on record")
  func offRecord() throws {
    let store = try TestStore()
    let (copy, lock) = (store.folder.path + "/copy", store.path + "/lock")
    // No file that could be held.
    try FileManager.default.moveItem(atPath: lock, toPath: lock + ".kept")
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    let run = try store.run("backup", copy, "--as", "admin")
    #expect(run.status == 0 && run.output.contains("已备份并校验"))
    #expect(run.complaints.contains("这次备份没有记入案卷库"))
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.moveItem(atPath: lock + ".kept", toPath: lock)
    #expect(try store.succeed("report", "releases", "--as", "admin").output.contains("备份：0 次"))
    #expect(try store.run("verify").output.contains("校验通过"))
  }

  /// The program on one of several real stores in a folder, for one person.
  private static func run(
    _ arguments: [String], on store: String, in folder: TemporaryFolder
  ) throws -> ProgramRun {
    try ProgramRun(
      [TestStore.program] + arguments + ["--store", folder.path + "/" + store],
      environment: [
        "LC_ALL": "C.UTF-8", "CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": folder.path + "/state",
      ])
  }

  @Test(
    "a real store that was put back is copied whole, off the record, and the status says that it lacks something"
  )
  func putBack() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String..., on store: String = "store") throws -> ProgramRun {
      try Self.run(arguments, on: store, in: folder)
    }
    let (old, new) = (folder.path + "/old", folder.path + "/new")
    #expect(try run("init").status == 0)
    #expect(try run("backup", old).status == 0)
    #expect(try run("import", TestStore.fixtures + "/import/office.json").status == 0)
    try FileManager.default.removeItem(atPath: folder.path + "/store")
    // A restore stands nowhere on record, and the copy is not changed by it.
    #expect(try run("restore", old).status == 0)
    let backup = try run("backup", new)
    #expect(backup.status == 74 && backup.complaints.contains("库缺了您见过的记录，不能写入"))
    #expect(
      FileManager.default.contents(atPath: new + "/journal/000001.jsonl")
        == FileManager.default.contents(atPath: old + "/journal/000001.jsonl"))
    #expect(try run("report", "releases", on: "new").output.contains("备份：1 次"))
  }

  @Test("a store that is worked in is no copy: to restore from it is its staff's, and is recorded there")
  func restoredFromStore() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String..., on store: String = "store") throws -> ProgramRun {
      try Self.run(arguments, on: store, in: folder)
    }
    let store = folder.path + "/store"
    #expect(try run("init").status == 0)
    #expect(try run("import", TestStore.fixtures + "/import/office.json").status == 0)
    #expect(try run("restore", store, on: "one").status == 0)
    #expect(try run("report", "releases").output.contains("恢复到另一目录"))
    #expect(try run("report", "releases", on: "one").output.contains("恢复到另一目录"))
    // What is restored from a copy is not, and neither is the copy.
    #expect(try run("restore", folder.path + "/one", on: "two").status == 0)
    #expect(try run("report", "releases", on: "two").output.contains("备份：1 次"))
    // Whoever has left takes nothing with them.
    let leaving = folder.path + "/leaving.json"
    try RepositoryFiles.write(
      """
      {"format":"casedesk-import-1","registry":{"staff":[
        {"person":"heir","name":"接任例","roles":["admin"],"uids":[\(getuid() + 1)]},
        {"person":"admin","name":"已离岗例","roles":["admin"],"uids":[\(getuid())],"active":false}]}}
      """, to: leaving)
    #expect(try run("import", leaving).status == 0)
    let refused = try run("restore", store, on: "three")
    #expect(refused.status == 77 && !FileManager.default.fileExists(atPath: folder.path + "/three/FORMAT"))
    #expect(try run("verify").status == 0)
  }

  @Test("a copy that does not come to its end is said to be of no use, and is none")
  func unfinished() throws {
    let store = try TestStore()
    let copy = store.folder.path + "/copy"
    func shell(_ command: String) throws -> ProgramRun {
      try ProgramRun(
        ["/bin/bash", "-c", command],
        environment: ["LC_ALL": "C.UTF-8", "CASEDESK_SHARE": TestStore.fixtures])
    }
    let run = try shell(
      "ulimit -f 4; exec '\(TestStore.program)' backup '\(copy)' --store '\(store.path)' --as admin")
    #expect(run.status == 73 && run.complaints.contains("副本不完整"))
    #expect(try shell("exec '\(TestStore.program)' verify --store '\(copy)'").status != 0)
    // What lies there now may as well be a store that lost a file: it is not said again to be of no use.
    for command in [["backup", copy, "--as", "admin"], ["restore", copy + "-whole"]] {
      if command[0] == "restore" { try store.succeed("backup", copy + "-whole", "--as", "admin") }
      let again = try ProgramRun(
        [TestStore.program] + command + ["--store", command[0] == "restore" ? copy : store.path],
        environment: ["LC_ALL": "C.UTF-8", "CASEDESK_SHARE": TestStore.fixtures])
      #expect(again.status == 73 && !again.complaints.contains("不完整"), "\(again.complaints)")
    }
    try FileManager.default.removeItem(atPath: copy)
    try store.succeed("backup", copy, "--as", "admin")
  }

  @Test(
    "of a damaged store what stands before the damage is copied, and the command ends as for a damaged one")
  func damaged() throws {
    let store = try TestStore()
    let (copy, journal) = (store.folder.path + "/copy", store.path + "/journal/000001.jsonl")
    let before = try #require(FileManager.default.contents(atPath: journal))
    let damaged = before + Data("{\"v\":1}\n".utf8) + Data("{}\n".utf8)
    try damaged.write(to: URL(fileURLWithPath: journal))
    let damage = try store.run("verify").status
    let run = try store.run("backup", copy, "--as", "admin", "--lang", "en")
    #expect(run.status == damage && damage != 0)
    #expect(run.output.contains("Copied and verified"))
    #expect(run.complaints.contains("This copy is not on record"))
    #expect(run.complaints.contains("What follows ends where the damage begins"))
    #expect(FileManager.default.contents(atPath: copy + "/journal/000001.jsonl") == before)
    #expect(FileManager.default.contents(atPath: journal) == damaged)
  }
}
