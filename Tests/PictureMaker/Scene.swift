import TestSupport

/// One picture: how to get to it on the demonstration store.
struct Scene: Sendable {
  let name: String
  var language = "zh"
  var rows = 30
  var columns = 100
  /// Each turn: what is typed, and what is to be seen before going on.
  let turns: [(text: String, sign: String)]

  static let all = [
    Scene(name: "worklist.zh", rows: 34, columns: 140, turns: [("j", "2025-0065  美发师秋季班")]),
    Scene(
      name: "worklist.en", language: "en", rows: 34, columns: 140, turns: [("j", "2025-0065  美发师秋季班")]),
    Scene(name: "case.zh", turns: [("/2025-0067\r\r", "1 概况")]),
    Scene(name: "case.en", language: "en", turns: [("/2025-0067\r\r", "1 Overview")]),
    Scene(name: "why.zh", turns: [("/2025-0067\r\r", "1 概况"), ("t", "2025-09-15")]),
    Scene(name: "why.en", language: "en", turns: [("/2025-0067\r\r", "1 Overview"), ("t", "2025-09-15")]),
    Scene(
      name: "bulk.zh",
      turns: [
        ("   ", "已选 3"), ("b", "批量办理 3 件"), ("添加备注", "3 件可办"), ("\r", "[ 提交 ]"), ("已电话提醒机构", "已电话提醒机构"),
        ("\u{13}", "键入件数 3"),
      ]),
    Scene(
      name: "bulk.en", language: "en",
      turns: [
        ("   ", "3 marked"), ("b", "Do to 3 cases"), ("add-note", "can be done to 3"), ("\r", "[ Submit ]"),
        ("已电话提醒机构", "已电话提醒机构"), ("\u{13}", "Type 3"),
      ]),
  ]

  /// - Throws: `EmulatedTerminal.Failure` with the screen, when a sign does not come.
  func take(program: String, store: String, state: String) throws -> EmulatedScreen {
    let terminal = try EmulatedTerminal(
      [program, "--store", store, "--as", "li-min", "--lang", language], rows: rows, columns: columns,
      environment: [
        "CASEDESK_SHARE": RepositoryFiles.root + "/Fixtures", "XDG_STATE_HOME": state,
        "XDG_CONFIG_HOME": state,
      ])
    try terminal.waitFor(language == "zh" ? "全部在办" : "Open")
    for turn in turns {
      terminal.send(text: turn.text)
      try terminal.waitFor(turn.sign)
    }
    // The sign may be drawn before the rest of its frame.
    terminal.settle(quiet: 0.5)
    return terminal.screen
  }
}
