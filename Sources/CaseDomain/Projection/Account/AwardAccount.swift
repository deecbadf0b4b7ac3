/// The award beside every sum that somebody stated: claimed, recommended, signed and paid. A difference is a
/// question that somebody will ask.
public struct AwardAccount: Hashable, Sendable {
  /// The sum learner by learner, or why the class cannot be priced.
  public let computed: Result<Award, AwardRefusal>
  /// In the order in which they were stated.
  public let statements: [Statement]
  /// What learners may draw beside the award.
  public let assessments: [AssessmentSubsidy]

  public struct Statement: Hashable, Sendable {
    public let occasion: Occasion
    public let amount: Money
    /// What it is above the computed award, negative below it; nil where nothing can be computed.
    public let difference: Money?
  }

  public enum Occasion: String, CaseIterable, Sendable {
    case claimed, recommended
    case signedOff = "signed-off"
    case paid
  }
}

extension Circumstances {
  /// The award of the case and what was stated of it; nil without a policy for the filing day.
  public func awardAccount(of file: CaseFile) -> AwardAccount? {
    guard let policy = policy(for: file.filing) else { return nil }
    let computed: Result<Award, AwardRefusal>
    do throws(AwardRefusal) {
      computed = .success(try file.award(under: policy, ledger: office.ledger))
    } catch {
      computed = .failure(error)
    }
    let total = try? computed.get().total
    let stated: [(AwardAccount.Occasion, Money?)] = [
      (.claimed, file.claim?.claimed),
      // A rejection names a sum that nobody means to pay.
      (.recommended, file.recommendation.flatMap { $0.opinion == .approve ? $0.amount : nil }),
      (.signedOff, file.signOff.flatMap { $0.decision == .approve ? $0.amount : nil }),
      (.paid, file.payout == nil ? nil : file.paidAmount),
    ]
    return AwardAccount(
      computed: computed,
      statements: stated.compactMap { occasion, amount in
        amount.map { amount in
          AwardAccount.Statement(
            occasion: occasion, amount: amount, difference: total.map { amount - $0 })
        }
      }, assessments: assessmentSubsidies(of: file))
  }
}
