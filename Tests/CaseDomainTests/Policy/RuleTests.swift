import CaseDomain
import Testing

@Suite struct RuleTests {
  @Test func `every rule has its own row and the rows stand in the register's order`() {
    #expect(Rule.all.map(\.id) == RuleID.allCases)
    for rule in Rule.all { #expect(Rule(for: rule.id).id == rule.id) }
  }

  @Test func `the register counts 75 policy rules and 14 of the house`() {
    let chapters = Dictionary(grouping: RuleID.allCases) { String($0.rawValue.prefix(3)) }.mapValues(\.count)
    #expect(
      chapters == [
        "R-1": 19, "R-2": 7, "R-3": 9, "R-4": 17, "R-5": 7, "R-6": 4, "R-7": 12, "H-1": 14,
      ])
  }

  @Test func `each rule does something, and names each thing once`() {
    for rule in Rule.all {
      #expect(!rule.kinds.isEmpty, "\(rule.id)")
      #expect(Set(rule.kinds).count == rule.kinds.count, "\(rule.id)")
    }
  }

  @Test func `a rule without a clause is a house rule or admits to be our reading`() {
    for rule in Rule.all where rule.clause == nil {
      #expect(rule.id.isHouseRule || rule.reading, "\(rule.id)")
      #expect(rule.original == nil, "\(rule.id)")
    }
    for rule in Rule.all where rule.id.isHouseRule {
      #expect(rule.clause == nil && !rule.reading, "\(rule.id)")
    }
    for rule in Rule.all where rule.clause != nil { #expect(rule.original?.isEmpty == false, "\(rule.id)") }
  }
}
