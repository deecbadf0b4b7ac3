import TestSupport
import Testing

@Suite("The screen's input")
struct ScreenInputTests {
  @Test("what an input method commits stands at the hardware cursor")
  func chineseInput() throws {
    let terminal = try Probe.desk()
    try terminal.wait(until: "the caret in the field") { $0.cursor == (1, 6) && $0.isCursorVisible }
    terminal.send(text: "中文")
    try terminal.wait(until: "the caret behind both") { $0.cursor == (1, 10) }
    terminal.send(.left)
    try terminal.wait(until: "the caret between them") { $0.cursor == (1, 8) }
    terminal.send(text: "𠮷")
    try terminal.waitFor("中𠮷文")
    terminal.send(.backspace)
    try terminal.wait(until: "one character less") { $0.lines[1] == "字段：中文" && $0.cursor == (1, 8) }
  }

  @Test("a paste is one event, whatever it holds")
  func paste() throws {
    let terminal = try Probe.desk(columns: 80)
    terminal.paste("y\nq\u{11}\u{1B}[A你好")
    try terminal.waitFor(#"paste("y\nq\u{11}\u{1B}[A你好")"#)
    terminal.send(.control("q"))
    #expect(try terminal.exitStatus() == .exited(0))
  }

  @Test("a lone escape is the escape key")
  func escape() throws {
    let terminal = try Probe.desk()
    terminal.send(.escape)
    try terminal.waitFor("key(Terminal.Key.escape)")
  }

  @Test("keys arrive as what they are")
  func keys() throws {
    let terminal = try Probe.desk()
    let keys: [(EmulatedKey, String)] = [
      (.up, "up"), (.down, "down"), (.home, "home"), (.end, "end"), (.pageUp, "pageUp"),
      (.pageDown, "pageDown"),
      (.delete, "delete"), (.insert, "insert"), (.tab, "tab"), (.backTab, "backTab"), (.enter, "enter"),
      (.function(1), "function(1)"), (.function(12), "function(12)"), (.control("p"), "control(\"p\")"),
      (.alt("x"), "alt(\"x\")"),
    ]
    for (key, name) in keys {
      terminal.send(key)
      try terminal.wait(until: name) { $0.lines[2] == "key(Terminal.Key.\(name))" }
    }
  }

  @Test("the mouse is reported when it is on, and off at the end")
  func mouse() throws {
    let terminal = try Probe.desk(columns: 100)
    #expect(!terminal.screen.isMouseOn)
    terminal.send(.control("o"))
    try terminal.wait(until: "the mouse") { $0.isMouseOn }
    terminal.send(bytes: Array("\u{1B}[<0;5;3M".utf8))
    try terminal.waitFor("press(Terminal.Mouse.Button.left)")
    terminal.send(.control("q"))
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test("the terminal tells how wide ambiguous characters are, and shows nothing of the question")
  func measures() throws {
    let terminal = try Probe.desk(arguments: ["--measure"])
    try terminal.waitFor("measured(Terminal.DisplayWidth.Ambiguous.narrow)")
    #expect(terminal.screen.lines[1] == "字段：")
    #expect(!terminal.screen.contains("“"))
  }

  @Test("descriptors are watched, and waiting ends when it should")
  func watching() throws {
    let terminal = try Probe.desk()
    terminal.send(.control("w"))
    try terminal.waitFor("readable true, deadline true")
  }

  @Test("what is swallowed does not put off drawing")
  func swallowed() throws {
    let terminal = try Probe.desk()
    terminal.send(bytes: Array("a\u{1B}[99~\u{1B}[I".utf8))
    try terminal.waitFor("字段：a")
  }
}
