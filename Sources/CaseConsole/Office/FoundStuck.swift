import CaseDomain

/// The stuck cases of one state of the office, on one day.
struct FoundStuck: Sendable {
  let cases: [StuckCase]
  private let changes: Int
  private let registry: Int
  private let today: Day

  init(_ circumstances: Circumstances) {
    cases = circumstances.stuckCases()
    (changes, registry) = (circumstances.office.changes.count, circumstances.office.registryRevision)
    today = circumstances.today
  }

  func isOf(_ circumstances: Circumstances) -> Bool {
    changes == circumstances.office.changes.count && registry == circumstances.office.registryRevision
      && today == circumstances.today
  }
}
