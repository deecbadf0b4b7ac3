import CaseDomain
import Testing

@Suite struct SpotCheckDrawTests {
  private func cases(_ numbers: Range<Int>) -> [CaseID] { numbers.map { CaseID(year: 2025, serial: $0) } }

  @Test func `the same seed draws the same cases, in whatever order they come`() {
    let (some, others) = (cases(1..<60), cases(60..<75))
    let draw = SpotCheckDraw(of: [.employment: some, .enterprise: others], percent: 20, seed: 7)
    let again = SpotCheckDraw(
      of: [.enterprise: others.reversed(), .employment: some.reversed()], percent: 20, seed: 7)
    #expect(draw == again)
    #expect(draw.population == some + others)
    #expect(Set(draw.drawn).count == 12 + 3)
    #expect(
      draw.drawn != SpotCheckDraw(of: [.employment: some, .enterprise: others], percent: 20, seed: 8).drawn)
  }

  @Test(arguments: [(1, 1), (5, 1), (20, 4), (21, 5), (100, 20), (0, 1), (400, 20)])
  func `of each stratum the share is drawn, rounded up`(percent: Int, count: Int) {
    let draw = SpotCheckDraw(of: [.employment: cases(1..<21)], percent: percent, seed: 1)
    #expect(draw.drawn.count == count)
    #expect(Set(draw.drawn).isSubset(of: draw.population))
    #expect(draw.drawn == draw.drawn.sorted())
  }

  @Test func `of none, none are drawn`() {
    #expect(SpotCheckDraw(of: [:], percent: 50, seed: 1).drawn.isEmpty)
  }

  /// Fails when somebody changes how numbers are made of a seed: old draws could not be proven any more.
  @Test func `a draw comes out the same years later`() {
    let draw = SpotCheckDraw(of: [.employment: cases(1..<101)], percent: 5, seed: 20_250_924)
    #expect(draw.drawn.map(\.text) == ["2025-0018", "2025-0031", "2025-0048", "2025-0051", "2025-0062"])
  }

  @Test func `every case is drawn by some seed, none by all`() {
    var counts: [CaseID: Int] = [:]
    for seed in 0..<2000 as Range<UInt64> {
      for id in SpotCheckDraw(of: [.employment: cases(1..<21)], percent: 10, seed: seed).drawn {
        counts[id, default: 0] += 1
      }
    }
    // Two of twenty, two thousand times: two hundred each, give or take what chance allows.
    #expect(counts.count == 20)
    #expect(counts.values.allSatisfy { (130...270).contains($0) })
  }
}
