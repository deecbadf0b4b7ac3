import CaseWording
import Terminal
import Testing

@testable import CaseConsole
@testable import CaseSettings

@Suite("The settings file")
struct SettingsFileTests {
  private func read(_ text: String) -> SettingsFile { SettingsFile(Array(text.utf8)) }

  private func keys(_ file: SettingsFile, _ command: DeskCommand, _ context: DeskContext) -> [Key] {
    ["Enter", "O", "Esc", "q", "/", "x", "F2", "j"].compactMap(KeyMap.key(named:)).filter {
      file.settings.desk.keys.command(for: $0, in: context) == command
    }
  }

  @Test("nothing written changes nothing")
  func empty() {
    let file = read("")
    #expect(file.faults.isEmpty)
    #expect(file.settings.language == nil)
    #expect(keys(file, .open, .worklist) == [.enter])
  }

  @Test("every setting takes what it should")
  func all() {
    let file = read(
      """
      language = "en"
      theme = "light"
      ascii = true
      mouse = true
      ambiguous-width = "wide"
      escape-delay = 100
      grace-seconds = 0
      bell = true
      title = true
      [views]
      "急件" = "电工"
      [keys.worklist]
      open = ["Enter", "O"]
      """)
    #expect(file.faults.isEmpty)
    let desk = file.settings.desk
    #expect(file.settings.language == .english)
    #expect(desk.theme == .light && desk.isASCII && desk.isMouseOn && desk.ringsBell && desk.setsTitle)
    #expect(desk.ambiguousWidth == .wide && desk.escapeDelay == 100 && desk.graceSeconds == 0)
    #expect(desk.views == [SavedView(name: "急件", facet: "all", query: "电工", order: [], columns: [])])
    #expect(keys(file, .open, .worklist) == [.enter, .character("O")])
  }

  @Test("the table names every setting that is read, and no other")
  func table() {
    let sample = Setting.all.filter { $0.kind != .keys }.map { "\($0.name) = \($0.standard)" }
    let file = read(sample.joined(separator: "\n"))
    #expect(file.faults.isEmpty)
    #expect(file.settings.desk.escapeDelay == DeskSettings().escapeDelay)
    #expect(file.settings.desk.graceSeconds == DeskSettings().graceSeconds)
  }

  @Test(
    "what cannot be taken costs its own line, and says what was meant",
    arguments: [
      ("\nthme = \"mono\"", 2, SettingsFault.Kind.unknown("thme", nearest: "theme")),
      ("frobnicate = 1", 1, .unknown("frobnicate", nearest: nil)),
      ("theme = \"blue\"", 1, .wrongType("theme", .choice(Theme.allCases.map(\.rawValue)))),
      ("ascii = \"yes\"", 1, .wrongType("ascii", .yesNo)),
      ("escape-delay = 5000", 1, .wrongType("escape-delay", .number(0...1_000))),
      ("[keys.worklst]\nopen = [\"o\"]", 1, .unknownPlace("worklst", nearest: "worklist")),
      ("[keys.worklist]\nopne = [\"o\"]", 2, .unknownCommand("opne", nearest: "open")),
      ("[keys.worklist]\nopen = [\"Entre\"]", 2, .unknownKey("Entre", of: .open)),
      ("a = = 1", 1, .unreadable(.unexpected("="))),
    ])
  func faults(text: String, line: Int, kind: SettingsFault.Kind) {
    let file = read(text)
    #expect(file.faults == [SettingsFault(line: line, kind: kind)])
    #expect(keys(file, .open, .worklist) == [.enter])
  }

  @Test("a key that is taken names both actions, and both keep what they had")
  func conflict() {
    let file = read("mouse = true\n[keys.worklist]\nopen = [\"/\"]\n")
    let remap = KeyRemap(context: .worklist, command: .open, keys: [.character("/")], line: 3)
    #expect(
      file.faults == [
        SettingsFault(
          line: 3, kind: .key(KeyRemapFault(remap: remap, reason: .taken(.character("/"), by: .search))))
      ])
    #expect(keys(file, .open, .worklist) == [.enter])
    #expect(keys(file, .search, .worklist) == [.character("/")])
    #expect(file.settings.desk.isMouseOn)
  }

  @Test("of two that want one key the later gives way")
  func rivals() {
    let file = read("[keys.worklist]\nopen = [\"x\"]\nsearch = [\"x\"]\n")
    #expect(file.faults.map(\.line) == [3])
    #expect(keys(file, .open, .worklist) == [.character("x")])
    #expect(keys(file, .search, .worklist) == [.character("/")])
  }

  @Test("two actions may exchange their keys")
  func exchange() {
    let file = read("[keys.worklist]\nopen = [\"/\"]\nsearch = [\"Enter\"]\n")
    #expect(file.faults.isEmpty)
    #expect(keys(file, .open, .worklist) == [.character("/")])
    #expect(keys(file, .search, .worklist) == [.enter])
  }

  @Test("other places keep theirs")
  func otherPlaces() {
    let file = read("[keys.worklist]\ndown = [\"x\"]\n")
    #expect(file.faults.isEmpty)
    #expect(keys(file, .down, .worklist) == [.character("x")])
    #expect(keys(file, .down, .menu) == [.character("j")])
  }

  @Test("a letter cannot act where letters are typed, and no place is left without a way out")
  func refused() {
    let file = read(
      "[keys.form]\nsubmit = [\"x\"]\n[keys.worklist]\nquit = []\n[keys.menu]\nsubmit = [\"x\"]")
    let reasons = file.faults.map(\.kind).map { kind -> KeyRemapFault.Reason? in
      if case .key(let fault) = kind { fault.reason } else { nil }
    }
    #expect(reasons == [.types(.character("x")), .noWayOut, .notThere])
    #expect(keys(file, .submit, .form) == [.function(2)])
    #expect(keys(file, .quit, .worklist) == [.character("q")])
  }
}
