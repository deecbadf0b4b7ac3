import CaseDomain
import Testing

/// Each red flag is raised by a case and not by the one that is nearest to it.
@Suite struct FlagScenarioTests {
  static let scenarios: [FlagScenario] =
    FlagScenario.people + FlagScenario.teaching + FlagScenario.attendance + FlagScenario.papers
    + FlagScenario.money + FlagScenario.facts + FlagScenario.own

  @Test(arguments: scenarios)
  func `a flag is raised by what it is about`(scenario: FlagScenario) throws {
    let flag = try #require(try scenario.raised(nearMiss: false))
    #expect(!flag.evidence.isEmpty)
  }

  @Test(arguments: scenarios)
  func `a flag is not raised by a near miss`(scenario: FlagScenario) throws {
    #expect(try scenario.raised(nearMiss: true) == nil)
  }

  @Test func `every flag has a scenario`() {
    #expect(Set(RedFlag.Kind.allCases) == Set(Self.scenarios.map(\.kind)))
  }

  @Test func `the table has every flag once, in order`() {
    #expect(FlagTable.rows.map(\.kind) == RedFlag.Kind.allCases)
  }
}
