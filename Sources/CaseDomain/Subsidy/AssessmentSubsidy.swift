/// An evaluation subsidy beside the award: what somebody of the six groups may draw for a first assessment.
public struct AssessmentSubsidy: Hashable, Sendable {
  public let learner: Int
  public let kind: CredentialKind
  /// At most so much of what was paid for a skill level; just so much for a test of a special ability.
  public let amount: Money
  /// Whether it is an upper limit.
  public let isLimit: Bool
}

extension Circumstances {
  /// The evaluation subsidies that learners of the case may draw, in roster order. They are claimed apart and no part
  /// of the award.
  public func assessmentSubsidies(of file: CaseFile) -> [AssessmentSubsidy] {
    guard let policy = policy(for: file.filing) else { return [] }
    return file.learners.compactMap { learner in
      guard learner.group.isOfTheSix, let first = learner.credentials.min(by: { $0.issuedOn < $1.issuedOn }),
        !wasAssessed(learner.person.subject, before: first.issuedOn, outside: file.id)
      else { return nil }
      switch first.kind {
      case .skillLevel:
        return AssessmentSubsidy(
          learner: learner.number, kind: .skillLevel, amount: Money(yuan: policy[.assessmentSubsidyCap]),
          isLimit: true)
      case .specialAbility:
        return AssessmentSubsidy(
          learner: learner.number, kind: .specialAbility,
          amount: Money(yuan: policy[.abilityAssessmentSubsidy]), isLimit: false)
      case .professionalQualification, .specialOperation, .specialEquipment: return nil
      }
    }
  }

  private func wasAssessed(_ subject: SubjectID, before day: Day, outside id: CaseID) -> Bool {
    office.rosters.cases(of: subject).filter { $0 != id }.compactMap { office[$0] }.contains { other in
      other.learners.contains { learner in
        learner.person.subject == subject && learner.credentials.contains { $0.issuedOn < day }
      }
    }
  }
}

extension LearnerGroup {
  /// Newly hired people are of the six groups too (二(二)).
  fileprivate var isOfTheSix: Bool { LearnerGroup.six.contains(self) || self == .newHire }
}
