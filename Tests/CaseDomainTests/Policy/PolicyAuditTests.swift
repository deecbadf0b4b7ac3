import CaseDomain
import TestSupport
import Testing

@Suite struct PolicyAuditTests {
  @Test func `an occupation in two categories is refused`() {
    expect(.occupationTwice(name: "电工", at: PolicyPlace(.occupations, 8))) {
      $0.occupations.append(Occupation(name: "电工", category: .b))
    }
    expect(.occupationTwice(name: "焊工", at: PolicyPlace(.provincialOccupations, 0))) {
      $0.provincialOccupations = [Occupation(name: "焊工", category: .a)]
    }
  }

  @Test func `a shortage list of unknown or repeated names is refused`() {
    expect(.shortageUnknown(name: "点金师", at: PolicyPlace(.shortageOccupations, 1))) {
      $0.shortageOccupations = ["电工", "点金师"]
    }
    expect(.occupationTwice(name: "电工", at: PolicyPlace(.shortageOccupations, 1))) {
      $0.shortageOccupations = ["电工", "电工"]
    }
  }

  @Test func `a missing or repeated rate is refused`() {
    expect(.rateMissing(.enterprise, .category(.b), .senior)) {
      $0.rates.removeAll {
        $0.trainingType == .enterprise && $0.track == .category(.b) && $0.level == .senior
      }
    }
    expect(.rateTwice(at: PolicyPlace(.rates, 1))) { $0.rates.insert($0.rates[0], at: 1) }
  }

  @Test func `missing or repeated hours are refused`() {
    expect(.hoursMissing(.projectBased)) { $0.minimumHours.removeLast() }
    expect(.hoursTwice(at: PolicyPlace(.minimumHours, 11))) {
      $0.minimumHours.append($0.minimumHours[0])
    }
  }

  @Test func `tasks that do not add up are refused`() {
    let first = SamplePolicy.firstCentre
    expect(.targetTotal(centre: first, stated: 8_801, sum: 8_800, at: PolicyPlace(.targets, 0))) {
      $0.targets[0] = Target(centre: first, kind: .total, persons: 8_801)
    }
    expect(.targetMissing(centre: first, .total)) { $0.targets.removeFirst() }
    expect(.targetTwice(at: PolicyPlace(.targets, 1))) { $0.targets.insert($0.targets[0], at: 1) }
    expect(.aimTwice(at: PolicyPlace(.aims, 1))) { $0.aims.insert($0.aims[0], at: 1) }
  }

  @Test func `a column of the task table counts known occupations only`() {
    expect(.targetOccupationUnknown(name: "无此职业", .ecommerce)) {
      $0.targetOccupations = [.ecommerce: ["焊工", "无此职业"]]
    }
    expect(nil) {
      $0.provincialOccupations = [Occupation(name: "示例工", category: .b)]
      $0.targetOccupations = [.ecommerce: ["焊工", "示例工"]]
    }
  }

  @Test func `ranges that share one number are refused, ranges that touch are not`() {
    func change(first: String) -> (inout PolicyTables) -> Void {
      {
        guard let low = CertificateNumber(first), let high = CertificateNumber("300000"),
          let range = CertificateRange(
            centre: SamplePolicy.secondCentre, trainingType: .employment, first: low, last: high)
        else { return }
        $0.certificateRanges.append(range)
      }
    }
    expect(.rangesOverlap(at: PolicyPlace(.certificateRanges, 6), with: 3), change(first: "214550"))
    expect(nil, change(first: "214551"))
  }

  @Test func `a centre with a task and no certificates for it is refused`() {
    expect(.rangeMissing(centre: SamplePolicy.secondCentre, .entrepreneurship)) {
      $0.certificateRanges.removeLast()
    }
  }

  @Test func `a checklist with a paper of the other one, or none, is refused`() {
    expect(.materialMisplaced(.invoices, in: .filing)) { $0.checklists[.filing]?.append(.invoices) }
    expect(.materialMisplaced(.roster, in: .filing)) { $0.checklists[.filing]?.append(.roster) }
    expect(.checklistMissing(.claim)) { $0.checklists[.claim] = nil }
  }

  @Test func `a period that ends before it begins is refused, one of a single day is not`() {
    expect(.periodBackwards) { $0.inForceThrough = $0.inForceFrom.previous }
    expect(nil) { $0.inForceThrough = $0.inForceFrom }
  }

  @Test func `a differential band that stands twice is refused`() {
    let band = DifferentialBand(credentialRate: 40, employmentRate: 50, factor: 100, clause: "四(三)")
    expect(.bandTwice(at: PolicyPlace(.differentialPay, 1))) { $0.differentialPay = [band, band] }
  }

  /// Changes the sample policy and compares the fault; nil expects none.
  private func expect(
    _ fault: PolicyFault?, _ change: (inout PolicyTables) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) {
    var tables = SamplePolicy.tables()
    change(&tables)
    var found: PolicyFault?
    do throws(PolicyFault) { _ = try Policy(tables) } catch { found = error }
    #expect(found == fault, sourceLocation: location)
  }
}
