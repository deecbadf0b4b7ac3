import Terminal
import Testing

@testable import CaseConsole

@Suite("Names of keys")
struct KeyNameTests {
  @Test("every key of the table is read back from how it is written")
  func roundTrip() {
    for row in KeyMap.standard.rows {
      for key in row.keys { #expect(KeyMap.key(named: KeyMap.name(of: key)) == key, "\(key)") }
    }
  }

  @Test(
    "keys are written as people write them",
    arguments: [
      ("ENTER", Key.enter), ("esc", .escape), ("ctrl-S", .control("s")), ("f12", .function(12)),
      ("Alt-x", .alt("x")), ("PgDn", .pageDown), ("up", .up), ("G", .character("G")), ("ｇ", .character("g")),
      ("space", .character(" ")),
    ] as [(String, Key)])
  func reading(text: String, key: Key) { #expect(KeyMap.key(named: text) == key) }

  @Test(
    "what no terminal can tell apart is no key",
    arguments: ["Ctrl-i", "Ctrl-m", "Ctrl-h", "F25", "F0", "", "xx", "Ctrl-"])
  func unreadable(text: String) { #expect(KeyMap.key(named: text) == nil) }

  @Test("every command and place has a name of its own for the settings")
  func settingNames() {
    for command in DeskCommand.allCases { #expect(DeskCommand(settingName: command.settingName) == command) }
    for context in DeskContext.allCases { #expect(DeskContext(settingName: context.settingName) == context) }
    #expect(DeskCommand.pageUp.settingName == "page-up" && DeskContext.caseFile.settingName == "case-file")
  }

  @Test("a remapped key acts in a form without being typed")
  func inForm() throws {
    var settings = DeskSettings()
    settings.keys =
      KeyMap.standard.remapped(by: [
        KeyRemap(context: .form, command: .nextField, keys: [.control("n")], line: 1),
        KeyRemap(context: .form, command: .submit, keys: [.control("g")], line: 2),
      ]).map
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), settings: settings)
    sitting.press("n")
    let start = try sitting.form.focus
    sitting.press(.control("n"))
    #expect(try sitting.form.focus == start + 1)
    sitting.press(.control("g"))
    #expect(try sitting.form.rows.contains { !$0.problems.isEmpty })
  }
}
