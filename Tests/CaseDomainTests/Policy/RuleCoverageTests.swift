import Glibc
import TestSupport
import Testing

@testable import CaseDomain

/// The table of how each rule is met, against the register, the guards and the tests themselves.
@Suite struct RuleCoverageTests {
  /// The numbers of the register, one a line.
  private func register() throws -> [String] {
    try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/policies/register.txt").split(separator: "\n")
      .map(String.init)
  }

  /// The names of all tests under a folder, as they stand between backticks or in `@Test("…")`.
  private func testNames(in folder: String) throws -> Set<String> {
    var names: Set<String> = []
    guard let directory = opendir(folder) else { return names }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".swift") {
        let text = try RepositoryFiles.read(folder + "/" + name)
        for match in text.matches(of: #/func `([^`]+)`/#) { names.insert(String(match.1)) }
        for match in text.matches(of: #/@Test\("([^"]+)"/#) { names.insert(String(match.1)) }
      } else {
        names.formUnion(try testNames(in: folder + "/" + name))
      }
    }
    return names
  }

  @Test func `no rule of the register is missing, and none is invented`() throws {
    let rules = RuleCoverage.all.map(\.rule.rawValue).filter { $0.hasPrefix("R") }
    #expect(Set(rules) == Set(try register()))
    #expect(rules.count == Set(rules).count)
  }

  @Test func `every rule names a test that there is, but those a console can do nothing about`() throws {
    let names = try testNames(in: RepositoryFiles.root + "/Tests")
    #expect(names.count > 400)
    for coverage in RuleCoverage.all {
      #expect(coverage.tests.isEmpty == (coverage.places == [.outside]), "\(coverage.rule)")
      for test in coverage.tests {
        let isThere = names.contains(test)
        #expect(isThere, "\(coverage.rule.rawValue) names no test: \(test)")
      }
    }
  }

  @Test func `what cannot be enforced is of that kind, stands alone and is asked of no action`() {
    for coverage in RuleCoverage.all where coverage.places.contains(.outside) {
      #expect(coverage.places == [.outside])
      #expect(coverage.guards.isEmpty && coverage.actions.isEmpty)
      #expect(Rule(for: coverage.rule).kinds == [.outside])
    }
  }

  @Test
  func `a rule that stops an action is named by a guard, by its action, or met in the award or a checklist`()
  {
    for coverage in RuleCoverage.all where Rule(for: coverage.rule).is(.guard) && !coverage.rule.isHouseRule {
      let isMet =
        !coverage.guards.isEmpty || !coverage.actions.isEmpty
        || !Set(coverage.places).isDisjoint(with: [.awardSheet, .papers])
      #expect(isMet, "\(coverage.rule.rawValue)")
    }
  }

  @Test func `a rule of the policy stands somewhere`() {
    for coverage in RuleCoverage.all where !coverage.rule.isHouseRule {
      #expect(!coverage.places.isEmpty || !coverage.guards.isEmpty, "\(coverage.rule.rawValue)")
    }
  }
}
