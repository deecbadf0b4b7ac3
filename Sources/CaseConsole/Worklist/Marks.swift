import CaseDomain

/// Cases set aside for something to be done to all of them. Marks outlive filter, sort and refresh.
struct Marks: Sendable, Hashable {
  private(set) var ids: Set<CaseID> = []

  var count: Int { ids.count }
  var isEmpty: Bool { ids.isEmpty }
  func contains(_ id: CaseID) -> Bool { ids.contains(id) }

  mutating func toggle(_ id: CaseID) {
    if ids.remove(id) == nil { ids.insert(id) }
  }

  /// All of these, or none of them when all are marked already.
  mutating func toggleAll(_ shown: [CaseID]) {
    if ids.isSuperset(of: shown) { ids.subtract(shown) } else { ids.formUnion(shown) }
  }

  mutating func invert(_ shown: [CaseID]) { ids.formSymmetricDifference(shown) }

  mutating func remove(_ id: CaseID) { ids.remove(id) }
  mutating func clear() { ids = [] }

  /// How many of them a list does not show.
  func hidden(by shown: [CaseID]) -> Int { ids.subtracting(shown).count }
}
