import CaseWording
import Terminal
import Testing

@testable import CaseConsole

/// Trying a terminal with the person who sits at it.
@Suite struct TrialTests {
  private func trial(_ language: Language = .chinese) -> TerminalTrial {
    TerminalTrial(language, size: (24, 80), widths: DisplayWidth())
  }

  private func press(_ trial: inout TerminalTrial, _ keys: Key...) -> TerminalTrial.Wish {
    keys.reduce(.nothing) { trial.receive(.key($1)) }
  }

  @Test func `a good terminal passes every check`() {
    var trial = trial()
    #expect(press(&trial, "案", "卷") == .nothing)
    let frame = trial.frame()
    // The caret stands behind the two hanzi in the box.
    #expect(frame.cursor.map { frame.text(row: $0.row).contains("案卷") } == true)
    #expect(press(&trial, .enter) == .copy(TerminalTrial.word))
    _ = trial.receive(.paste(TerminalTrial.word))
    _ = press(&trial, .enter, .escape, "j")
    for check in TerminalTrial.Check.allCases { #expect(trial.finding(check) == .fine, "\(check)") }
    #expect(press(&trial, .enter) == .nothing)
    #expect(press(&trial, .enter) == .leave)
  }

  @Test func `what goes wrong is found, and each has its advice in both languages`() {
    for language in Language.allCases {
      var trial = trial(language)
      _ = press(&trial, .function(2))
      for character in TerminalTrial.word { _ = trial.receive(.key(.character(character))) }
      #expect(trial.finding(.paste) == .wrong && trial.finding(.clipboard) == .fine)
      _ = press(&trial, .enter, .alt("j"))
      #expect(trial.finding(.escape) == .wrong && trial.finding(.inputMethod) == .wrong)
      for check in TerminalTrial.Check.allCases { #expect(!trial.advice(check).isEmpty) }
    }
  }

  @Test
  func `another text on the clipboard says that the copy did not arrive, and nothing at all is untried`() {
    var trial = trial()
    _ = press(&trial, .enter)
    #expect(trial.finding(.inputMethod) == .untried)
    _ = trial.receive(.paste("旧的内容"))
    #expect(trial.finding(.paste) == .fine && trial.finding(.clipboard) == .wrong)
    _ = press(&trial, .enter, "j")
    #expect(trial.finding(.escape) == .untried)
    #expect(press(&trial, .control("q")) == .leave)
  }

  @Test func `it can be tried in any window`() {
    for (rows, columns) in [(1, 1), (12, 22), (60, 200)] {
      var trial = TerminalTrial(.english, size: (rows, columns), widths: DisplayWidth(ambiguous: .wide))
      for _ in 0..<4 {
        #expect(trial.frame().rows == rows)
        _ = press(&trial, "字", .enter)
      }
    }
  }

  @Test func `the desk begins with the width its terminal had, and offers the check-up on a new one`() throws
  {
    var settings = DeskSettings()
    settings.rememberedWidth = .wide
    settings.isNewTerminal = true
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), settings: settings)
    #expect(sitting.desk.widths.ambiguous == .wide)
    #expect(sitting.notice.contains("casedesk doctor"))
    sitting.send(.measured(.narrow))
    #expect(sitting.desk.widths.ambiguous == .narrow)
    sitting.press("j")
    #expect(!sitting.notice.contains("doctor"))
  }
}
