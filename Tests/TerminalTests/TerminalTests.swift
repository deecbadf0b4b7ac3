import TestSupport
import Testing

@Suite("The screen")
struct ScreenTests {
  @Test("shows a frame and gives the terminal back")
  func startsAndStops() throws {
    let terminal = try EmulatedTerminal([RepositoryFiles.program("TerminalProbe"), "desk"])
    try terminal.waitFor("就绪")
    terminal.send(.control("q"))
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(!terminal.screen.isAlternate)
  }
}
