import CaseDomain
import Testing

@Suite struct CaseIDTests {
  @Test func `numbers follow each other by year and serial, however long they are`() {
    let inOrder = [
      CaseID(year: 2024, serial: 12_345), CaseID(year: 2025, serial: 1), CaseID(year: 2025, serial: 999),
      CaseID(year: 2025, serial: 9_999), CaseID(year: 2025, serial: 10_000),
      CaseID(year: 2025, serial: 100_000),
      CaseID(year: 2026, serial: 2),
    ]
    #expect(inOrder.reversed().sorted() == inOrder)
    #expect(inOrder.map(\.place).sorted() == inOrder.map(\.place))
    #expect(CaseID("@spring").place == .max)
  }
}
