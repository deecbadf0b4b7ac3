import CaseDomain
import TestSupport
import Testing

@Suite struct QuotationTests {
  @Test func `every quotation from the policy stands in its text, its parts in order`() throws {
    // White space is dropped on both sides: the document was set in columns, and numbers are spaced.
    let text = try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/policies/2025-13.txt")
      .filter { !$0.isWhitespace }
    var quoted = 0
    for rule in Rule.all {
      guard let original = rule.original, let clause = rule.clause, !clause.contains("法") else { continue }
      var rest = text[...]
      for part in original.filter({ !$0.isWhitespace }).split(separator: "…") {
        let found = rest.firstRange(of: part)
        #expect(found != nil, "\(rule.id.rawValue): \(part)")
        if let found { rest = rest[found.upperBound...] }
      }
      quoted += 1
    }
    // 75 rules, less three that quote laws and four without any words.
    #expect(quoted == 68)
  }
}
