import Glibc
import TestSupport
import Testing

/// How the program behaves on the terminals people have, and with the settings they write.
@Suite("Terminal manners")
struct MannersTests {
  /// The stores of a test, which must outlive the programs at work on them.
  private final class Kept { var stores: [TestStore] = [] }
  private let kept = Kept()

  private func colours(in terminal: EmulatedTerminal) -> Set<Int> {
    let sequences = terminal.transcript.matches(of: /\u{1B}\[([0-9;]*)m/).map { $0.output.1 }
    return Set(sequences.flatMap { $0.split(separator: ";") }.compactMap { Int($0) }).filter {
      (30...49).contains($0) || (90...107).contains($0)
    }
  }

  /// A desk whose owner has written these settings.
  private func desk(
    _ store: TestStore, settings: String = "", arguments: [String] = [], environment: [String: String?] = [:],
    rows: Int = 30, columns: Int = 100
  ) throws -> EmulatedTerminal {
    kept.stores.append(store)
    try RepositoryFiles.write(settings, to: store.folder.path + "/config/casedesk/config.toml")
    return try EmulatedTerminal(
      [TestStore.program, "--store", store.path, "--as", "li-min", "--lang", "zh"] + arguments, rows: rows,
      columns: columns,
      environment: [
        "CASEDESK_SHARE": TestStore.fixtures, "XDG_CONFIG_HOME": store.folder.path + "/config",
      ].merging(environment) { $1 })
  }

  @Test("NO_COLOR shows none, on every screen; what is urgent has its sign and its words")
  func noColour() throws {
    let terminal = try desk(try .demonstration(), environment: ["NO_COLOR": "1"])
    try terminal.waitFor("全部在办")
    #expect(terminal.screen.lines.contains { $0.hasPrefix("!") && $0.contains("逾期") })
    terminal.send(.enter)
    try terminal.waitFor("1 概况")
    terminal.send(.character("a"))
    try terminal.waitFor("可以办理")
    #expect(colours(in: terminal).isEmpty)
    // The chosen line is told by reverse, which is no colour.
    #expect(terminal.screen.cells.joined().contains { $0.reverse })
  }

  @Test("eight colours are enough", arguments: ["xterm", "linux", "tmux"])
  func eightColours(type: String) throws {
    let terminal = try desk(try .demonstration(), environment: ["TERM": type])
    try terminal.waitFor("全部在办")
    let used = colours(in: terminal)
    #expect(!used.isEmpty)
    #expect(used.allSatisfy { $0 < 50 })
    #expect(!terminal.transcript.contains("38;5"))
  }

  @Test(
    "where files may not grow, every page is whole all the same", arguments: ["ulimit -f 0", "ulimit -f 2"])
  func limited(limit: String) throws {
    let store = try TestStore.demonstration()
    func terminal(_ command: String) throws -> EmulatedTerminal {
      let line = command + "; exec '\(TestStore.program)' --store '\(store.path)' --as li-min --lang zh"
      return try EmulatedTerminal(
        ["/bin/bash", "-c", line], rows: 24, columns: 80,
        environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": store.state])
    }
    let (free, limited) = (try terminal(":"), try terminal(limit))
    for (key, words) in [(nil, "全部在办"), (.enter, "1 概况"), (.character("3"), "****"), (.escape, "全部在办")]
      as [(EmulatedKey?, String)]
    {
      for terminal in [free, limited] {
        if let key { terminal.send(key) }
        try terminal.waitFor(words)
      }
      try limited.wait(until: "what is shown without the limit") { $0.lines == free.screen.lines }
    }
  }

  @Test("a terminal without colours gets the plain theme")
  func monochrome() throws {
    let terminal = try desk(try .demonstration(), environment: ["TERM": "vt220"])
    try terminal.waitFor("全部在办")
    #expect(colours(in: terminal).isEmpty)
  }

  @Test("--ascii draws no sign and no border beyond ASCII")
  func ascii() throws {
    let terminal = try desk(try .demonstration(), arguments: ["--ascii"])
    try terminal.waitFor("全部在办")
    terminal.send(.character("w"))
    try terminal.waitFor("+-")
    for scalar in terminal.screen.text.unicodeScalars where scalar.value > 0x7F {
      #expect(
        scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
          || (0xFF00...0xFFEF).contains(scalar.value), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("the mouse is off, M turns it on and says so, a click chooses, M gives selection back")
  func mouse() throws {
    let terminal = try desk(try .demonstration())
    try terminal.waitFor("全部在办")
    #expect(!terminal.screen.isMouseOn)
    terminal.send(.character("M"))
    try terminal.wait(until: "the mouse") { $0.isMouseOn && $0.lines[0].contains("鼠标开") }
    terminal.send(bytes: Array("\u{1B}[<0;20;8M\u{1B}[<0;20;8m".utf8))
    try terminal.wait(until: "the fifth line") { $0.cells[7][20].reverse }
    terminal.send(.character("M"))
    try terminal.wait(until: "no mouse") { !$0.isMouseOn && !$0.lines[0].contains("鼠标开") }
    terminal.send(.character("q"))
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.screen.isMouseOn == false)
  }

  @Test("a key that is taken is named with file, line and both actions; the defaults stay and the desk opens")
  func conflict() throws {
    let terminal = try desk(
      try .demonstration(), settings: "# mine\n[keys.worklist]\nopen = [\"/\"]\nserach = [\"x\"]\n")
    try terminal.waitFor("设置文件有误")
    let page = terminal.screen.lines.joined()
    for words in ["config.toml", "第 3 行", "打开案卷 open", "查找 search", "第 4 行", "serach"] {
      #expect(page.contains(words), "\(words) in \(page)")
    }
    terminal.send(.escape)
    try terminal.waitFor("全部在办")
    terminal.send(.enter)
    try terminal.waitFor("1 概况")
  }

  @Test("a remapped key acts, and the bar shows it")
  func remap() throws {
    let terminal = try desk(
      try .demonstration(), settings: "theme = \"light\"\n[keys.worklist]\nopen = [\"O\", \"Enter\"]\n")
    try terminal.wait(until: "the bar") { $0.lines[29].hasPrefix("O 打开案卷") }
    terminal.send(.character("O"))
    try terminal.waitFor("1 概况")
  }

  @Test("y sends number, class and due day to the clipboard, and nobody's data")
  func copy() throws {
    let terminal = try desk(try .demonstration())
    try terminal.waitFor("全部在办")
    terminal.send(.enter)
    try terminal.waitFor("1 概况")
    terminal.send(.character("y"))
    try terminal.waitFor("已送往剪贴板")
    let sent = try #require(terminal.transcript.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]+)\u{1B}\\/))
    let text = Base64Text.decoded(String(sent.output.1))
    #expect(text.contains("2025-0042") && text.contains("砌筑工实训班"))
    #expect(text.count < 60 && !text.contains("\u{1B}"))
  }

  @Test("P shows the case in the pager, neutral and masked")
  func pager() throws {
    let terminal = try desk(
      try .demonstration(), environment: ["PAGER": "cat; echo END OF PAGE; read wait < /dev/tty"], rows: 200)
    try terminal.waitFor("全部在办")
    terminal.send(.enter)
    try terminal.waitFor("1 概况")
    terminal.send(.character("P"))
    try terminal.waitFor("END OF PAGE")
    #expect(!terminal.screen.isAlternate)
    let shown = terminal.screen.text
    #expect(shown.contains("== 学员 ==") && shown.contains("== 经过 =="))
    #expect(shown.firstMatch(of: /[0-9]{17}[0-9X]/) == nil)
    terminal.send(.enter)
    try terminal.wait(until: "the desk again") { $0.isAlternate && $0.contains("1 概况") }
  }

  @Test("a pager that is not there is said, and the desk goes on")
  func noPager() throws {
    let terminal = try desk(try .demonstration(), environment: ["PAGER": "no-such-pager"])
    try terminal.waitFor("全部在办")
    terminal.send(.character("P"))
    try terminal.waitFor("“no-such-pager”没有正常结束")
  }

  @Test("Ctrl-Z leaves a sane shell, fg the same desk")
  func suspend() throws {
    let store = try TestStore.demonstration()
    let terminal = try EmulatedTerminal(
      ["/bin/sh", "-i"], environment: ["PS1": "shell$ ", "CASEDESK_SHARE": TestStore.fixtures])
    try terminal.waitFor("shell$")
    terminal.send(text: "'\(TestStore.program)' --store '\(store.path)' --as li-min --lang zh\r")
    try terminal.waitFor("全部在办")
    terminal.send(.down, .down)
    try terminal.wait(until: "the third line") { $0.cells[5][20].reverse }
    terminal.send(.control("z"))
    try terminal.wait(until: "the shell") { !$0.isAlternate && $0.contains("Stopped") }
    #expect(terminal.lineModes.echoes && terminal.lineModes.isCanonical && !terminal.isPasteBracketed)
    terminal.send(text: "fg\r")
    try terminal.wait(until: "the desk") { $0.isAlternate && $0.contains("全部在办") && $0.cells[5][20].reverse }
    #expect(!terminal.lineModes.echoes)
    terminal.send(.character("q"))
    try terminal.wait(until: "the shell") { !$0.isAlternate }
  }

  @Test(
    "every request to end gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
  func signals(number: Int32) throws {
    let terminal = try desk(try .demonstration(), settings: "mouse = true\ntitle = true\n")
    try terminal.wait(until: "the mouse and the title") { $0.isMouseOn && $0.title.contains("逾期") }
    terminal.signal(number)
    #expect(try terminal.exitStatus() == .signalled(number))
    let screen = terminal.screen
    #expect(!screen.isAlternate && screen.isCursorVisible && !screen.isMouseOn)
    #expect(terminal.lineModes.echoes && terminal.lineModes.isCanonical && !terminal.isPasteBracketed)
  }

  @Test("the doctor asks the terminal and finds nothing amiss on a good one")
  func doctor() throws {
    let store = try TestStore.demonstration()
    let terminal = try EmulatedTerminal(
      [TestStore.program, "doctor", "--store", store.path, "--lang", "zh"],
      environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": store.folder.path + "/state"])
    try terminal.waitFor("回车不试")
    terminal.send(.enter)
    #expect(try terminal.exitStatus() == .exited(0))
    let profile = try RepositoryFiles.read(store.folder.path + "/state/casedesk/terminals.json")
    #expect(profile.contains("xterm-256color") && profile.contains("narrow"))
    #expect(terminal.screen.lines.contains { $0.contains("“…①等字符的宽度") && $0.contains("一列") })
    #expect(terminal.screen.contains("xterm-256color") && terminal.screen.contains("100×30"))
    #expect(terminal.lineModes.echoes && terminal.lineModes.isCanonical)
    #expect(!terminal.screen.contains("2004"))
  }

  @Test(
    "the doctor tries input method, paste, clipboard and Esc with the person, and gives the terminal back")
  func doctorTrial() throws {
    let store = try TestStore.demonstration()
    let terminal = try EmulatedTerminal(
      [TestStore.program, "doctor", "--try", "--store", store.path, "--lang", "zh"],
      environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": store.folder.path + "/state"])
    try terminal.waitFor("一、输入法")
    terminal.send(text: "案卷")
    try terminal.wait(until: "the hanzi in the box") {
      $0.lines.contains { $0.contains("案卷") && $0.contains("│") }
    }
    terminal.send(.enter)
    try terminal.waitFor("二、剪贴板")
    #expect(terminal.transcript.contains("\u{1B}]52;c;"))
    terminal.send(bytes: Array("\u{1B}[200~案卷台 7421\u{1B}[201~".utf8))
    try terminal.wait(until: "the paste") { $0.lines.contains { $0.contains("好") && $0.contains("OSC 52") } }
    terminal.send(.enter)
    try terminal.waitFor("三、Esc")
    terminal.send(bytes: Array("\u{1B}j".utf8))
    try terminal.wait(until: "Esc held back") {
      $0.lines.contains { $0.contains("不好") && $0.contains("Esc") }
    }
    terminal.send(.enter, .enter)
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.screen.contains("set -s escape-time 0"))
    #expect(terminal.lineModes.echoes && terminal.lineModes.isCanonical)
  }

  @Test("the doctor says what is wrong, and ends with its status")
  func doctorAilments() throws {
    let store = try TestStore()
    let none = try ProgramRun(
      [TestStore.program, "doctor", "--json", "--store", store.folder.path + "/none"],
      environment: ["CASEDESK_SHARE": TestStore.fixtures, "LC_ALL": "C"])
    // Standard input is no terminal here: that is said first.
    #expect(none.status == 69)
    for words in ["\"store\"", "\"bad\"", "\"terminal\"", "\"locale\"", "\"advice\""] {
      #expect(none.output.contains(words), "\(words)")
    }
  }
}

extension EmulatedTerminal {
  var transcript: String { String(decoding: rawBytes, as: UTF8.self) }
}

/// RFC 4648, the other way.
enum Base64Text {
  static func decoded(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (bits, count, bytes) = (0, 0, [UInt8]())
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { break }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
