import ProgramTrials
import StorageTrials
import Testing

/// The trials of the program as a whole at their smallest; `make torture` has them at length.
@Suite("The program under trial")
struct ProgramTrialTests {
  @Test(
    "nothing said to be recorded is lost, and the program ends in order",
    arguments: Trial.ofTheProgram.map(\.name))
  func trial(name: String) throws {
    let trial = try #require(Trial.ofTheProgram.first { $0.name == name })
    let tally = try trial.run(.test)
    #expect(tally.tried == trial.figures.test)
    #expect(tally.brokenCount == 0, "\(tally.broken)")
  }
}
