import Glibc
import TestSupport
import Testing

@Suite("The screen's life")
struct ScreenLifeTests {
  @Test("takes the terminal and gives it back")
  func startAndStop() throws {
    let terminal = try Probe.desk()
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.lineModes.echoes)
    #expect(!terminal.lineModes.isCanonical)
    #expect(terminal.isPasteBracketed)
    terminal.send(.control("q"))
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.contains("goodbye"))
  }

  @Test("shows the frame that was drawn")
  func showsFrame() throws {
    let terminal = try Probe.desk("张三丰", rows: 8, columns: 40)
    terminal.send(.function(2))
    try terminal.waitFor("function(2)")
    try terminal.expectScreen("terminal/desk")
  }

  @Test("writes nothing when nothing changes")
  func silence() throws {
    let noisy = try Probe.desk()
    noisy.send(.control("n"), .control("n"))
    noisy.send(.function(3))
    try noisy.waitFor("function(3)")
    let quiet = try Probe.desk()
    quiet.send(.function(3))
    try quiet.waitFor("function(3)")
    for terminal in [noisy, quiet] {
      terminal.send(.control("q"))
      #expect(try terminal.exitStatus() == .exited(0))
    }
    #expect(noisy.transcript == quiet.transcript)
  }

  @Test("follows the window through every size and back")
  func resize() throws {
    let terminal = try Probe.desk("社会保险", rows: 30, columns: 100)
    for (rows, columns) in [(20, 5), (1, 1), (2, 3), (60, 200), (3, 40), (30, 100)] {
      terminal.resize(rows: rows, columns: columns)
      if columns >= 40 { try terminal.waitFor("\(rows)×\(columns)") }
    }
    try terminal.wait(until: "text and caret to be back") {
      $0.contains("30×100") && $0.lines[1] == "字段：社会保险" && $0.cursor == (1, 14)
    }
    terminal.send(text: "x")
    try terminal.waitFor("社会保险x")
  }

  @Test("stops on Ctrl-Z with a sane shell, and comes back whole")
  func suspendAndResume() throws {
    let program = RepositoryFiles.program("TerminalProbe")
    let terminal = try EmulatedTerminal(
      ["/bin/sh", "-i"], rows: 12, columns: 60, environment: ["PS1": "shell$ "])
    try terminal.waitFor("shell$")
    terminal.send(text: "'\(program)' desk 草稿\r")
    try terminal.waitFor("就绪")
    terminal.send(.control("z"))
    try terminal.wait(until: "the shell's prompt") {
      !$0.isAlternate && $0.contains("Stopped") && $0.contains("shell$")
    }
    #expect(terminal.isGivenBack)
    terminal.resize(rows: 10, columns: 50)
    terminal.send(text: "fg\r")
    try terminal.waitFor("10×50")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.contains("字段：草稿"))
    #expect(!terminal.lineModes.echoes)
    terminal.send(text: "好")
    try terminal.waitFor("草稿好")
    terminal.send(.control("q"))
    try terminal.wait(until: "the shell's prompt") { !$0.isAlternate && $0.contains("goodbye") }
  }

  @Test("is stopped and continued from outside")
  func stoppedFromOutside() throws {
    let terminal = try Probe.desk("草稿")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.waitFor("resumed")
    #expect(terminal.screen.contains("字段：草稿"))
  }

  @Test("keeps what was typed when asked to end", arguments: [SIGTERM, SIGHUP, SIGINT])
  func terminate(signal: Int32) throws {
    let terminal = try Probe.desk("草稿", environment: ["LC_ALL": "C.UTF-8"])
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == .signalled(signal))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.contains("draft kept: 草稿"))
  }

  @Test("gives the terminal back when asked again by one that hangs")
  func hanging() throws {
    let terminal = try Probe.desk()
    terminal.send(.control("l"))
    // The second request counts when the first is more than a second old, so it is repeated.
    var status: EmulatedTerminal.ExitStatus?
    for _ in 0..<200 where status == nil {
      terminal.signal(SIGTERM)
      status = try? terminal.exitStatus(within: 0.3)
    }
    #expect(status == .signalled(SIGTERM))
    #expect(terminal.isGivenBack)
  }

  @Test("gives the terminal back on a trap, with the message to be read")
  func trap() throws {
    // The runtime adds a long list of addresses.
    let terminal = try Probe.desk(rows: 200, columns: 100)
    terminal.send(.control("t"))
    let status = try terminal.exitStatus()
    #expect(status == .signalled(SIGILL) || status == .signalled(SIGTRAP))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.contains("Fatal error"))
  }

  @Test("gives the terminal back on a fatal signal", arguments: [SIGSEGV, SIGABRT, SIGQUIT])
  func fatal(signal: Int32) throws {
    let terminal = try Probe.desk()
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == .signalled(signal))
    #expect(terminal.isGivenBack)
  }

  @Test("gives the terminal back on an exit that forgot it")
  func forgottenExit() throws {
    let terminal = try Probe.desk()
    terminal.send(.control("x"))
    #expect(try terminal.exitStatus() == .exited(7))
    #expect(terminal.isGivenBack)
  }

  @Test("lends the terminal to a child and takes it back")
  func child() throws {
    let terminal = try Probe.desk("草稿")
    terminal.send(.control("e"))
    try terminal.waitFor("child has the terminal")
    #expect(terminal.isGivenBack)
    terminal.send(text: "yes\r")
    try terminal.wait(until: "the screen again") { $0.isAlternate && $0.contains("就绪") }
    #expect(terminal.transcript.contains("child heard yes"))
    try terminal.waitFor("child exited(0)")
    #expect(terminal.screen.contains("字段：草稿"))
    terminal.send(text: "好")
    try terminal.waitFor("草稿好")
    terminal.send(.control("q"))
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test("Ctrl-C in a child is the child's alone")
  func interruptedChild() throws {
    let terminal = try Probe.desk("草稿")
    terminal.send(.control("e"))
    try terminal.waitFor("child has the terminal")
    terminal.send(.control("c"))
    try terminal.waitFor("child signalled(2)")
    #expect(terminal.screen.contains("字段：草稿"))
    terminal.signal(SIGINT)
    #expect(try terminal.exitStatus() == .signalled(SIGINT))
  }

  @Test("ends when its terminal goes away, even if it asks for more")
  func hangup() throws {
    let polite = try Probe.desk("草稿")
    polite.hangUp()
    #expect(try polite.exitStatus() == .signalled(SIGHUP))

    let folder = try TemporaryFolder()
    let stubborn = try EmulatedTerminal([
      RepositoryFiles.program("TerminalProbe"), "frames", "100000", folder.path,
    ])
    try stubborn.waitFor("frame 1 ends")
    stubborn.hangUp()
    #expect(try stubborn.exitStatus() == .signalled(SIGHUP))
  }
}
