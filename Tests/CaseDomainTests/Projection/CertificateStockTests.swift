import CaseDomain
import TestSupport
import Testing

/// What is left of certificate numbers, and when that is little.
@Suite struct CertificateStockTests {
  @Test func `a class that passes takes its numbers, one in training may come to need them`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    #expect(try stock(.employment, in: desk).left == 4_000)
    #expect(try stock(.employment, in: desk).inTraining == 3)
    try desk.carry(id, to: .followUp)
    #expect(try stock(.employment, in: desk).left == 3_997)
    #expect(try stock(.employment, in: desk).inTraining == 0)
    #expect(try stock(.employment, SamplePolicy.secondCentre, in: desk).left == 1_000)
  }

  @Test func `an apprenticeship draws on the enterprise range, and an extension fills it`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(.apprenticeship, at: .inTraining)
    #expect(try stock(.enterprise, in: desk).inTraining == 3)
    #expect(try stock(.employment, in: desk).inTraining == 0)
    let (first, last) = (CertificateNumber("300001"), CertificateNumber("300010"))
    let range = try CertificateRange(
      centre: SamplePolicy.firstCentre, trainingType: .enterprise, first: #require(first),
      last: #require(last))
    desk.apply(try .rangeExtended(#require(range)))
    #expect(try stock(.enterprise, in: desk).count == 3_010)
    #expect(try stock(.enterprise, in: desk).left == 3_010)
  }

  @Test func `fewer than the reserve is low, the reserve itself is not`() throws {
    func isLow(reserve: Int) throws -> Bool {
      let policy = try SamplePolicy.make { $0.settings.certificateReserve = reserve }
      return try stock(
        .entrepreneurship, SamplePolicy.secondCentre,
        in: SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
      ).isLow
    }
    // Annex 4 gives the second centre 200.
    #expect(try !isLow(reserve: 200))
    #expect(try isLow(reserve: 201))
  }

  @Test func `fewer than are in training is low, and is announced for that centre alone`() throws {
    let policy = try SamplePolicy.make { tables in
      tables.settings.certificateReserve = 0
      tables.certificateRanges = tables.certificateRanges.map { own in
        guard own.trainingType == .employment, own.centre == SamplePolicy.firstCentre else { return own }
        return CertificateRange(
          centre: own.centre, trainingType: .employment, first: own.first, last: own.first) ?? own
      }
    }
    var desk = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    #expect(desk.circumstances.lowCertificates.isEmpty)
    _ = try desk.start(at: .inTraining)
    #expect(desk.circumstances.lowCertificates.map(\.trainingType) == [.employment])
    #expect(desk.circumstances.lowCertificates.map(\.left) == [1])
  }

  @Test func `without a policy in force there is no stock`() throws {
    let policy = try SamplePolicy.make { $0.inForceThrough = $0.inForceFrom }
    let desk = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    #expect(desk.circumstances.certificateStocks.isEmpty)
  }

  private func stock(
    _ type: TrainingType, _ centre: String = SamplePolicy.firstCentre, in desk: SampleDesk
  ) throws -> CertificateStock {
    try #require(
      desk.circumstances.certificateStocks.first { $0.centre.text == centre && $0.trainingType == type })
  }
}
