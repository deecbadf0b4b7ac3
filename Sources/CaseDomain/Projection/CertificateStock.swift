/// What is left of the certificate numbers of a centre and training type.
public struct CertificateStock: Hashable, Sendable {
  public var centre: CentreID
  /// The type whose range it is; others may draw from it too (`PolicySettings.borrowedRanges`).
  public var trainingType: TrainingType
  public var left: Int
  /// How many numbers its ranges hold in all, extensions included.
  public var count: Int
  /// Learners of approved classes that have not been numbered yet, all of whom may come to need one.
  public var inTraining: Int
  /// The policy's setting: fewer than this are announced.
  public var reserve: Int

  /// Whether more should be asked for: fewer left than the reserve, or than are in training.
  public var isLow: Bool { left < reserve || left < inTraining }
}

extension Circumstances {
  /// The stocks under the policy in force today, in the order of its annex; empty without a policy.
  public var certificateStocks: [CertificateStock] {
    guard let policy = office.registry.policies.policy(inForceOn: today) else { return [] }
    var stocks = policy.tables.certificateRanges.map { range in
      let centre = CentreID(range.centre)
      let supply = office.certificateSupply(centre, range.trainingType, under: policy)
      return CertificateStock(
        centre: centre, trainingType: range.trainingType,
        left: supply.count - office.issuedCertificates(centre, range.trainingType, under: policy),
        count: supply.count, inTraining: 0, reserve: policy.settings.certificateReserve)
    }
    for file in office.cases.values where Stage.beforeCertificates.contains(file.stage) {
      let type = file.filing.trainingType
      let owner = policy.settings.borrowedRanges[type] ?? type
      guard self.policy(for: file.filing)?.documentNumber == policy.documentNumber,
        let index = stocks.firstIndex(where: { $0.centre == file.filing.centre && $0.trainingType == owner })
      else { continue }
      // Who failed needs no number.
      stocks[index].inTraining += file.learners.count { $0.result?.passed != false }
    }
    return stocks
  }

  /// The stocks that are running low.
  public var lowCertificates: [CertificateStock] { certificateStocks.filter(\.isLow) }
}

extension Stage {
  /// Approved, and not yet numbered.
  fileprivate static let beforeCertificates: Set<Stage> = [
    .readyToOpen, .inTraining, .rectification, .completionAudit, .completionCorrection,
  ]
}
