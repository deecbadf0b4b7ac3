import CaseDomain
import Testing

@Suite struct LearnerGroupTests {
  @Test func `each training type admits exactly the groups the policy names`() {
    func named(_ type: TrainingType) -> Set<LearnerGroup> {
      Set(LearnerGroup.allCases.filter { type.admission(of: $0).answer == .named })
    }
    #expect(named(.employment) == LearnerGroup.six)
    #expect(named(.enterprise) == [.newHire, .employee])
    #expect(named(.apprenticeship) == [.newHire, .employee])
    #expect(named(.entrepreneurship) == [.studentFounder, .returningFounder, .smallFirmOwner])
  }

  @Test func `"and the like" needs a reason where the text says so, and only there`() {
    let open = TrainingType.allCases.filter { $0.admission(of: .other).answer == .withReason }
    #expect(open == [.employment, .entrepreneurship])
    #expect(TrainingType.enterprise.admission(of: .other).answer == .notAdmitted)
    #expect(TrainingType.employment.admission(of: .employee) == (.notAdmitted, .r115))
  }
}
