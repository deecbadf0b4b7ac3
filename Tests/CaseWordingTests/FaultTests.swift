import CaseDomain
import CaseWording
import Testing

@Suite struct FaultTests {
  private static let place = PolicyPlace(.occupations, 2)
  private static let faults: [PolicyFault] = [
    .periodBackwards, .occupationTwice(name: Sentences.hostile, at: place),
    .shortageUnknown(name: Sentences.hostile, at: place), .rateTwice(at: place),
    .rateMissing(.employment, .category(.a), .senior), .rateMissing(.apprenticeship, .every, .junior),
    .rateMissing(.entrepreneurship, .course(.syb), .completion), .hoursTwice(at: place),
    .hoursMissing(.projectBased), .hoursMissing(.category(.b)), .hoursMissing(.course(.gyb)),
    .targetTwice(at: place), .targetMissing(centre: Sentences.hostile, .total),
    .targetTotal(centre: "甲中心", stated: 10, sum: 9, at: place), .aimTwice(at: place),
    .targetOccupationUnknown(name: Sentences.hostile, .elderCare), .rangesOverlap(at: place, with: 0),
    .rangeMissing(centre: "甲中心", .enterprise),
    .materialMisplaced(.invoices, in: .filing), .checklistMissing(.claim), .bandTwice(at: place),
  ]

  @Test func `the samples hold every policy fault`() throws {
    let known = try Sentences.cases(of: "PolicyFault", in: "Sources/CaseDomain/Policy/PolicyFault.swift")
    #expect(Set(Self.faults.map(Sentences.name)) == known)
  }

  @Test(arguments: Language.allCases)
  func `every policy fault is one sound sentence`(language: Language) {
    let sentences = Self.faults.map(language.sentence)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences { #expect(Sentences.problems(of: sentence, language) == []) }
  }

  @Test(arguments: Language.allCases)
  func `every reason not to price a class is one sound sentence`(language: Language) throws {
    let refusals: [AwardRefusal] = [
      .otherFund(.districtTalent), .notPriced(.other), .occupationUnknown(Sentences.hostile),
      .subjectMismatched(.employment), .projectBasedApprenticeship, .noRate(.apprenticeship, .technician),
      .learnerTwice(3), .attendanceImplausible(learner: 4),
    ]
    #expect(
      Set(refusals.map(Sentences.name))
        == (try Sentences.cases(of: "AwardRefusal", in: "Sources/CaseDomain/Subsidy/Award.swift")))
    for refusal in refusals {
      #expect(Sentences.problems(of: language.sentence(refusal), language) == [])
    }
  }
}
