/// The pages of a case.
enum CaseTab: Int, CaseIterable, Sendable {
  case overview, papers, learners, training, claim, notice, history
}

extension CaseTab {
  /// Whether it is a list of entries, each of which can be opened.
  var hasEntries: Bool { self == .learners || self == .history }
}
