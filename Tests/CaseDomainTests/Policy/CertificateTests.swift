import CaseDomain
import Testing

@Suite struct CertificateTests {
  @Test func `a number keeps its leading zeros and compares without them`() throws {
    let narrow = try #require(CertificateNumber("48701"))
    let wide = try #require(CertificateNumber("048701"))
    #expect(narrow == wide)
    #expect(Set([narrow, wide]).count == 1)
    #expect(wide.description == "048701")
    #expect(narrow.description == "48701")
    let next = try #require(CertificateNumber("048702"))
    #expect(narrow < next)
  }

  @Test(arguments: ["", " 48701", "48701 ", "+48701", "-1", "48_701", "４８７０１", "4870l", "1234567890123"])
  func `what is not plain digits is no number`(text: String) {
    #expect(CertificateNumber(text) == nil)
  }

  @Test func `a value must fit its width`() {
    #expect(CertificateNumber(value: 99_999, width: 5)?.description == "99999")
    #expect(CertificateNumber(value: 100_000, width: 5) == nil)
    #expect(CertificateNumber(value: -1, width: 5) == nil)
    #expect(CertificateNumber(value: 0, width: 0) == nil)
  }

  @Test func `a range counts both its ends and prints one width`() throws {
    let range = try self.range("042701", "045700")
    #expect(range.count == 3_000)
    #expect(range.number(at: 0)?.description == "042701")
    #expect(range.number(at: 2_999)?.description == "045700")
    #expect(range.number(at: 3_000) == nil)
    #expect(range.number(at: -1) == nil)
    let first = try #require(CertificateNumber("42701"))
    let after = try #require(CertificateNumber("045701"))
    #expect(range.contains(first))
    #expect(!range.contains(after))
  }

  @Test func `a range that runs backwards or changes width is none`() throws {
    let low = try #require(CertificateNumber("048701"))
    let high = try #require(CertificateNumber("50500"))
    #expect(
      CertificateRange(centre: "甲", trainingType: .entrepreneurship, first: low, last: high) == nil)
    #expect(
      CertificateRange(centre: "甲", trainingType: .entrepreneurship, first: high, last: low) == nil)
  }

  @Test func `numbers go on into the extension without a gap`() throws {
    let supply = CertificateSupply([try range("50501", "50700"), try range("60001", "60010")])
    #expect(supply.count == 210)
    func out(_ count: Int) -> Set<Int> {
      Set((Array(50_501...50_700) + Array(60_001...60_010)).prefix(count))
    }
    #expect(
      supply.numbers(4, besides: out(198))?.map(\.description) == ["50699", "50700", "60001", "60002"])
    #expect(supply.numbers(2, besides: out(208))?.map(\.description) == ["60009", "60010"])
    #expect(supply.numbers(3, besides: out(208)) == nil)
    #expect(supply.numbers(0, besides: out(210)) == [])
    #expect(supply.remaining(after: 198) == 12)
    #expect(supply.remaining(besides: out(198).union([7, 99_999])) == 12)
    #expect(supply.numbers(1, besides: out(210)) == nil)
    #expect(CertificateSupply([]).numbers(1, besides: []) == nil)
  }

  private func range(_ first: String, _ last: String) throws -> CertificateRange {
    let first = try #require(CertificateNumber(first))
    let last = try #require(CertificateNumber(last))
    return try #require(
      CertificateRange(centre: "甲", trainingType: .entrepreneurship, first: first, last: last))
  }
}
