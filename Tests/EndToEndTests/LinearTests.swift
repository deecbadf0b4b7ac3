import TestSupport
import Testing

/// The desk line by line, on a terminal that can do nothing but that.
@Suite("Line by line")
struct LinearTests {
  private func talk(_ store: TestStore, _ arguments: String..., type: String = "dumb") throws
    -> EmulatedTerminal
  {
    try EmulatedTerminal(
      [TestStore.program, "--store", store.path, "--as", "li-min", "--lang", "zh"] + arguments, rows: 60,
      columns: 120,
      environment: [
        "CASEDESK_SHARE": TestStore.fixtures, "TERM": type, "XDG_CONFIG_HOME": store.folder.path + "/config",
      ])
  }

  /// Takes the next step of the open case, every field as it is offered, and submits.
  private func step(_ terminal: EmulatedTerminal, _ action: String) throws {
    func count(_ text: String) -> Int { terminal.transcript.ranges(of: text).count }
    var answered = count("填写> ")
    let submitted = count("提交吗？")
    let recorded = count("已记入：\(action)")
    terminal.send(text: "\r")
    while true {
      try terminal.wait(until: "the next question of \(action)") { _ in
        count("填写> ") > answered || count("提交吗？") > submitted
      }
      if count("提交吗？") > submitted { break }
      answered += 1
      terminal.send(text: "\r")
    }
    terminal.send(text: "y\r")
    try terminal.wait(until: "\(action) to be recorded") { _ in count("已记入：\(action)") > recorded }
  }

  @Test("a filing checked and approved leaves the same records as by commands, and no escape byte")
  func sameRecords() throws {
    let (spoken, commanded) = (try TestStore(), try TestStore())
    for store in [spoken, commanded] {
      try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    }
    let terminal = try talk(spoken, "--linear")
    try terminal.waitFor("清单>")
    terminal.send(text: "1\r")
    try terminal.waitFor("案卷>")
    for action in ["核对材料", "核查要点", "准予备案"] { try step(terminal, action) }
    terminal.send(text: "q\r")
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(!terminal.rawBytes.contains(0x1B))

    let materials =
      "form,premises-proof,textbook-list,training-plan,timetable,emergency-plan,roster,identity-proof"
    let acts = [
      ["check-material", "verdict=in-order", "materials=filing-" + materials],
      ["verify-point", "points=identity,premises,teachers,equipment,safety"], ["approve-filing"],
    ]
    for act in acts {
      let run = try commanded.run(["act", "2025-0001"] + act + ["--as", "li-min"])
      #expect(run.status == 0, "\(run.complaints)")
    }
    let (one, other) = (
      try spoken.succeed("export", "2025-0001", "--as", "li-min").output,
      try commanded.succeed("export", "2025-0001", "--as", "li-min").output
    )
    // A person's reference is drawn with each store's own secret.
    func facts(_ export: String) -> [Substring] {
      export.split(separator: "\n").filter { !$0.contains("\"subject\"") }
    }
    #expect(facts(one) == facts(other))
    #expect(one.contains("ready-to-open"))
    #expect(try spoken.succeed("verify").output.contains("校验通过"))
  }

  @Test("what is refused is said with its rule, asked again, and given up without a record")
  func refused() throws {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let before = try store.succeed("export", "2025-0001", "--as", "li-min").output
    let terminal = try talk(store, "--linear")
    try terminal.waitFor("清单>")
    terminal.send(text: "2025-0001\ra\r")
    try terminal.waitFor("暂不能办：")
    let line = try #require(terminal.screen.lines.last { $0.contains(". 准予备案") })
    terminal.send(text: String(line.prefix { $0.isNumber }) + "\r")
    try terminal.wait(until: "the reason") { screen in
      screen.contains("为什么不能：准予备案") && screen.contains("R-101")
    }
    terminal.send(text: "zzz\r")
    try terminal.waitFor("不明白“zzz”")
    terminal.send(text: "b\rq\r")
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(try store.succeed("export", "2025-0001", "--as", "li-min").output == before)
  }

  @Test("a dumb terminal is talked with when the settings say so, and refused with the remedy when not")
  func automatic() throws {
    let store = try TestStore()
    try RepositoryFiles.write("linear = \"auto\"\n", to: store.folder.path + "/config/casedesk/config.toml")
    let terminal = try talk(store)
    try terminal.waitFor("清单>")
    terminal.send(text: "q\r")
    #expect(try terminal.exitStatus() == .exited(0))

    let other = try TestStore()
    let refused = try talk(other)
    #expect(try refused.exitStatus() == .exited(69))
    #expect(refused.screen.contains("--linear"))
  }

  @Test("the end of the input is the end of the talk")
  func endOfInput() throws {
    let run = try TestStore.demonstration().run("--linear", "--as", "li-min")
    #expect(run.status == 0)
    #expect(run.output.contains("全部在办") && run.output.contains("再见"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
