import CaseDomain
import TestSupport
import Testing

/// The table of guards and rules against the code of the guards.
@Suite struct GuardRulesTests {
  /// What each guard's code names, by the name of the guard: rules are written `.r101` there.
  private static func named() throws -> [String: Set<String>] {
    var named: [String: Set<String>] = [:]
    for file in ["Filing", "Review", "Training", "Completion", "Claim", "Closing"] {
      let path = "/Sources/CaseDomain/Guards/\(file)Guards.swift"
      var name: String?
      for line in try RepositoryFiles.read(RepositoryFiles.root + path).split(separator: "\n") {
        if let start = line.firstRange(of: #/  var \w+: \[Refusal\] \{/#) {
          name = String(line[start].dropFirst(6).prefix { $0 != ":" })
        }
        guard let guardName = name else { continue }
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        for match in code.matches(of: /\.([rh]\d{3})\b/) {
          named[guardName, default: []].insert(String(match.1))
        }
        if line == "  }" || line.hasSuffix(" }") && line.hasPrefix("  var") { name = nil }
      }
    }
    return named
  }

  @Test func `every rule that a guard's code names stands in the table`() throws {
    let named = try Self.named()
    #expect(named.count > 40)
    for (name, rules) in named {
      let check = try #require(Guard(rawValue: name), "no guard is called \(name)")
      let table = Set(check.rules.map { $0.rawValue.lowercased().filter { $0 != "-" } })
      #expect(rules.isSubset(of: table), "\(name) names \(rules.subtracting(table))")
    }
  }

  @Test func `every guard names a rule, none twice`() {
    for check in Guard.allCases {
      #expect(!check.rules.isEmpty)
      #expect(check.rules.count == Set(check.rules).count, "\(check)")
    }
  }

  @Test(arguments: SampleFiling.paidTypes)
  func `what a guard asks of a case is part of what it can ask`(type: TrainingType) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(type, at: .filingReview)
    for _ in 0..<8 {
      let file = try desk.file(id)
      let policy = try #require(desk.circumstances.policy(for: file.filing))
      for check in TransitionTable.rows.filter({ $0.from.contains(file.stage) }).flatMap(\.guards) {
        #expect(Set(check.rules(asking: file, under: policy)).isSubset(of: check.rules), "\(check)")
      }
      try desk.advance(id)
    }
  }
}
