import CaseDomain
import TestSupport
import Testing

@Suite struct PolicyBookTests {
  @Test func `a day is governed by the policy in force on it, both ends included`() throws {
    let book = try PolicyBook([
      policy("乙", from: 100, through: nil), policy("甲", from: 10, through: 99),
    ])
    #expect(book.policy(inForceOn: Day(ordinal: 9)) == nil)
    #expect(book.policy(inForceOn: Day(ordinal: 10))?.documentNumber == "甲")
    #expect(book.policy(inForceOn: Day(ordinal: 99))?.documentNumber == "甲")
    #expect(book.policy(inForceOn: Day(ordinal: 100))?.documentNumber == "乙")
    #expect(book.policy(inForceOn: Day(ordinal: 40_000))?.documentNumber == "乙")
  }

  @Test func `no policy governs a day after the last one ended`() throws {
    let book = try PolicyBook([policy("甲", from: 10, through: 20)])
    #expect(book.policy(inForceOn: Day(ordinal: 20)) != nil)
    #expect(book.policy(inForceOn: Day(ordinal: 21)) == nil)
  }

  @Test func `two policies on one day are refused`() throws {
    let pair = [try policy("甲", from: 10, through: 20), try policy("乙", from: 20, through: nil)]
    #expect(throws: PolicyBookFault.overlap("甲", "乙", on: Day(ordinal: 20))) { try PolicyBook(pair) }
  }

  @Test func `a policy without an end cannot be followed`() throws {
    let pair = [try policy("甲", from: 10, through: nil), try policy("乙", from: 20, through: nil)]
    #expect(throws: PolicyBookFault.overlap("甲", "乙", on: Day(ordinal: 20))) { try PolicyBook(pair) }
  }

  @Test func `days between two policies are refused`() throws {
    let pair = [try policy("甲", from: 10, through: 20), try policy("乙", from: 23, through: nil)]
    #expect(
      throws: PolicyBookFault.gap("甲", "乙", from: Day(ordinal: 21), through: Day(ordinal: 22))
    ) { try PolicyBook(pair) }
  }

  private func policy(_ number: String, from: Int, through: Int?) throws -> Policy {
    try SamplePolicy.make {
      $0.documentNumber = number
      $0.inForceFrom = Day(ordinal: from)
      $0.inForceThrough = through.map(Day.init(ordinal:))
    }
  }
}
