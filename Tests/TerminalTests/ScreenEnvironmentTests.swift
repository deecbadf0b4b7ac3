import TestSupport
import Testing

@Suite("The screen's surroundings")
struct ScreenEnvironmentTests {
  @Test(
    "a locale that is not there is replaced, and named", arguments: ["C", "zh_CN.UTF-8", "xx_YY.ISO-8859-1"])
  func locale(name: String) throws {
    let terminal = try Probe.desk("中文", environment: ["LC_ALL": name])
    #expect(terminal.screen.lines[1] == "字段：中文")
    #expect(terminal.screen.contains("locale \(name)"))
  }

  @Test(
    "a terminal that cannot be used is refused before anything is written",
    arguments: [
      (nil, "terminalTypeMissing"), ("", "terminalTypeMissing"), ("nope", "terminalTypeUnknown(\"nope\")"),
      ("dumb", "terminalTooPlain(\"dumb\")"),
    ] as [(String?, String)])
  func terminalType(type: String?, error: String) throws {
    let terminal = try EmulatedTerminal(
      [RepositoryFiles.program("TerminalProbe"), "desk"], environment: ["TERM": type])
    #expect(try terminal.exitStatus() == .exited(3))
    #expect(terminal.screen.contains("no screen: \(error)"))
    #expect(!terminal.rawBytes.contains(0x1B))
  }

  @Test("a pipe is no terminal", arguments: [("| cat", "output"), ("< /dev/null", "input")])
  func pipe(redirection: String, stream: String) throws {
    let terminal = try EmulatedTerminal(
      ["/bin/sh", "-c", "'\(RepositoryFiles.program("TerminalProbe"))' desk \(redirection)"])
    _ = try terminal.exitStatus()
    #expect(terminal.screen.contains("notATerminal"))
    #expect(terminal.screen.contains(stream))
    #expect(!terminal.rawBytes.contains(0x1B))
  }

  @Test("NO_COLOR means no colour at all")
  func noColour() throws {
    let terminal = try Probe.desk(environment: ["NO_COLOR": "1"])
    let sequences = terminal.transcript.matches(of: /\u{1B}\[([0-9;]*)m/).map { $0.output.1 }
    #expect(!sequences.isEmpty)
    let numbers = sequences.flatMap { $0.split(separator: ";") }.compactMap { Int($0) }
    #expect(!numbers.contains { (30...49).contains($0) || (90...107).contains($0) })
    #expect(terminal.screen.cells[1][0].foreground == nil)
    // Reverse is no colour.
    #expect(terminal.screen.cells[11][0].reverse)
  }

  @Test("without NO_COLOR there is colour")
  func colour() throws {
    let terminal = try Probe.desk(environment: ["NO_COLOR": ""])
    #expect(terminal.screen.cells[1][0].foreground == 1)
    #expect(terminal.screen.cells[0][0].bold)
  }

  @Test("no text reaches the terminal as a command")
  func neutral() throws {
    let hostile = "a\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\rb\nc\u{202E}d\u{200B}\u{E000}"
    let terminal = try Probe.desk(hostile, columns: 100)
    #expect(terminal.screen.lines[1] == "字段：a␛]0;owned␇␛[2J‹U+009B›31m␍b␊c‹U+202E›d‹U+200B›‹U+E000›")
    #expect(terminal.screen.title != "owned")
    #expect(
      !terminal.transcript.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" || $0 == "\u{07}" })
  }
}
