/// The pages of a case.
enum CaseTab: Int, CaseIterable, Sendable {
  case overview, papers, learners, training, claim, notice, history
}
