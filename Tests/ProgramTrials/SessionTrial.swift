import Glibc
import StorageTrials
import TestSupport

extension Trial {
  /// Somebody writes notes at the keyboard, and a signal comes at any moment of it: what was said to be recorded is
  /// there, what was being typed is there whole or not at all, and the terminal is given back.
  package static let signals = Trial(
    name: "signals at random moments of a session", figures: Figures(test: 15, commit: 200, nightly: 1_000)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    let desk = try ProgramDesk()
    var tally = Tally()
    for index in 0..<count {
      let session = Session(number: numbers.next())
      guard share.contains(index) else { continue }
      tally.attempt("session \(session.number), signal \(session.signal)") { try session.go(desk) }
    }
    return tally
  }
}

private struct Session {
  let number: UInt64
  var signal: Int32 { [SIGTERM, SIGHUP, SIGTSTP, SIGWINCH, SIGPIPE][Int(number % 5)] }

  func go(_ desk: ProgramDesk) throws -> Int {
    let store = try desk.store()
    let terminal = try EmulatedTerminal(
      [
        ProgramDesk.program, "--store", store, "--as", ProgramDesk.reviewer, "--lang", "zh", "--grace", "0",
      ],
      rows: 30, columns: 100,
      environment: desk.surroundings.merging(["XDG_STATE_HOME": store + "-state"]) { $1 })
    try terminal.waitFor("全部在办")
    terminal.send(.enter)
    try terminal.waitFor("现在要办的")
    // Some notes that are waited for, and one that the signal comes into.
    let said = (0..<Int(number / 5 % 3)).map { "记\($0)" }
    for text in said {
      terminal.send(text: ":")
      try terminal.waitFor("Enter 执行")
      terminal.send(text: "添加备注")
      try terminal.waitFor("添加备注　2025-0001")
      terminal.send(.enter)
      try terminal.waitFor("[ 提交 ]")
      terminal.send(text: text)
      try terminal.waitFor(text)
      terminal.send(.control("s"))
      try terminal.waitFor("已记入：添加备注")
      terminal.send(text: "7")
      try terminal.wait(until: "the note in the history") { $0.contains(text) && !$0.contains("已记入") }
      terminal.send(text: "1")
    }
    let last = keys(for: "末了")
    terminal.send(text: String(last.prefix(Int(number / 15 % UInt64(last.count + 1)))))
    terminal.signal(signal)
    switch signal {
    case SIGTERM, SIGHUP: break
    case SIGTSTP:
      terminal.signal(SIGCONT)
      terminal.signal(SIGTERM)
    case SIGWINCH:
      terminal.resize(rows: 24, columns: 80)
      terminal.signal(SIGTERM)
    default: terminal.signal(SIGTERM)
    }
    let status = try terminal.exitStatus()
    guard
      [.exited(0), .exited(128 + SIGTERM), .exited(128 + SIGHUP), .signalled(SIGTERM), .signalled(SIGHUP)]
        .contains(status)
    else { throw Broken(.p3, "ended with \(status)") }
    guard terminal.lineModes.echoes, terminal.lineModes.isCanonical, !terminal.screen.isAlternate else {
      throw Broken(.p3, "the terminal was not given back")
    }
    let notes = try desk.notes(store)
    guard notes == said || notes == said + ["末了"] else { throw Broken(.p1, "\(said) said, \(notes) there") }
    // The next one goes on.
    let next = try desk.run(
      ["act", ProgramDesk.caseID, "add-note", "text=其后", "--as", ProgramDesk.reviewer], on: store)
    guard next.status == 0, try desk.notes(store) == notes + ["其后"] else {
      throw Broken(.p3, "\(next.complaints)")
    }
    for path in [store, store + "-state"] { try desk.remove(path) }
    return said.count
  }

  /// Finds the action by name, fills its form and hands it on.
  private func keys(for text: String) -> String { ":添加备注\r\(text)\u{13}" }
}
