extension Circumstances {
  /// What is to be paid now, to the fen: the sum of the signed lines that no objection holds or has struck, and that are
  /// not paid yet. Nil while nothing is signed.
  public func payable(of file: CaseFile) -> Money? {
    guard let signOff = file.signOff, signOff.decision == .approve else { return nil }
    let apart = file.heldLearners.union(file.struckLearners)
    if apart.isEmpty, file.payout == nil { return signOff.amount }
    let left = Set(file.claim?.learners ?? []).subtracting(apart).subtracting(file.paidLearners)
    return sum(of: left, in: file)
  }

  /// What of the signature waits for the answer to an objection.
  public func held(of file: CaseFile) -> Money { sum(of: file.heldLearners, in: file) }

  private func sum(of learners: Set<Int>, in file: CaseFile) -> Money {
    guard !learners.isEmpty else { return .zero }
    return signedLines(of: file).reduce(.zero) { learners.contains($1.key) ? $0 + $1.value : $0 }
  }

  /// The lines that were signed; of a signature from before they were kept, those that are computed.
  private func signedLines(of file: CaseFile) -> [Int: Money] {
    if let covers = file.signOff?.covers { return covers.lines }
    guard let policy = policy(for: file.filing),
      let award = try? file.award(under: policy, ledger: office.ledger)
    else { return [:] }
    return Dictionary(award.lines.map { ($0.learner, $0.amount) }) { first, _ in first }
  }
}
