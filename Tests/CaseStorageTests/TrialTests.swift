import StorageTrials
import Testing

/// The trials of `make torture` at their smallest, and the trials themselves on trial: with a known mistake in the
/// system below, they have to fail.
@Suite struct TrialTests {
  @Test(arguments: Trial.all.map(\.name))
  func `no fault loses a record`(name: String) throws {
    let trial = try #require(Trial.all.first { $0.name == name })
    let tally = try trial.run(.test)
    #expect(tally.tried == trial.figures.test)
    #expect(tally.brokenCount == 0, "\(tally.broken)")
  }

  @Test(arguments: SeededBug.allCases)
  func `every known mistake is caught`(bug: SeededBug) throws {
    let caught = try Trial.guarding(bug).run(.test, with: bug)
    #expect(caught.brokenCount > 0)
  }

  @Test func `the same seed tries the same faults`() throws {
    let tallies = try [1, 1, 2].map { try Trial.power.run(.test, seed: $0, with: .noSync) }
    #expect(tallies[0].broken == tallies[1].broken && tallies[0].broken != tallies[2].broken)
  }
}
