extension Circumstances {
  /// How many numbers an extension asks for when nobody says otherwise: what the centres' first ranges hold.
  private static let usualExtension = 100

  /// What is offered in a field of `extend-range`: the range of the case it was asked from, or the one that
  /// has the fewest numbers left.
  func rangeSuggestion(for field: Field, of file: CaseFile?) -> String {
    guard let policy = office.registry.policies.policy(inForceOn: today),
      let (centre, type) = file.map({ ($0.filing.centre, $0.filing.trainingType) }) ?? shortestSupply(policy)
    else { return "" }
    switch field.name {
    case "centre": return centre.text
    case "trainingType": return (policy.settings.borrowedRanges[type] ?? type).rawValue
    case "first": return nextFreeNumber(centre, type, under: policy)?.description ?? ""
    case "last": return lastOfExtension(centre, type, policy)?.description ?? ""
    default: return ""
    }
  }

  /// The last of the usual count, or the one before somebody else's range begins.
  private func lastOfExtension(_ centre: CentreID, _ type: TrainingType, _ policy: Policy)
    -> CertificateNumber?
  {
    guard let first = nextFreeNumber(centre, type, under: policy) else { return nil }
    let taken = policy.tables.certificateRanges + office.registry.extendedRanges
    let following = taken.map(\.first.value).filter { $0 > first.value }.min() ?? .max
    let last = min(first.value + Self.usualExtension, following) - 1
    return CertificateNumber(value: last, width: first.width)
  }

  private func shortestSupply(_ policy: Policy) -> (CentreID, TrainingType)? {
    let ranges = policy.tables.certificateRanges.map { (CentreID($0.centre), $0.trainingType) }
    return ranges.min { left, right in remaining(left, policy) < remaining(right, policy) }
  }

  private func remaining(_ range: (CentreID, TrainingType), _ policy: Policy) -> Int {
    office.certificateSupply(range.0, range.1, under: policy).remaining(
      after: office.issuedCertificates(range.0, range.1, under: policy))
  }
}
