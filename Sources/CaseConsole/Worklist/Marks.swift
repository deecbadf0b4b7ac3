import CaseDomain

/// Cases set aside for something to be done to all of them. Marks outlive filter, sort and refresh.
///
/// Each case is marked as it was: whatever anybody does to it after that can be told.
struct Marks: Sendable, Hashable {
  /// What becomes of the present marks when others are brought in.
  enum Combination: String, CaseIterable, Sendable {
    case union, difference, intersection, replacement
  }

  private(set) var revisions: [CaseID: Int] = [:]

  init(_ revisions: [CaseID: Int] = [:]) { self.revisions = revisions }

  var ids: Set<CaseID> { Set(revisions.keys) }
  var count: Int { revisions.count }
  var isEmpty: Bool { revisions.isEmpty }
  func contains(_ id: CaseID) -> Bool { revisions[id] != nil }

  /// Whether somebody has changed a marked case since.
  func isOvertaken(_ id: CaseID, at revision: Int) -> Bool { revisions[id].map { $0 < revision } ?? false }

  mutating func toggle(_ row: WorklistRow) {
    if revisions.removeValue(forKey: row.id) == nil { revisions[row.id] = row.revision }
  }

  /// All of these, or none of them when all are marked already.
  mutating func toggleAll(_ shown: some Collection<WorklistRow>) {
    if shown.allSatisfy({ contains($0.id) }) {
      for row in shown { remove(row.id) }
    } else {
      for row in shown where !contains(row.id) { revisions[row.id] = row.revision }
    }
  }

  mutating func invert(_ shown: some Collection<WorklistRow>) { shown.forEach { toggle($0) } }

  /// A marked case was looked at as it is now.
  mutating func see(_ id: CaseID, at revision: Int) {
    if contains(id) { revisions[id] = revision }
  }

  /// - Parameter others: brought in with the revisions they were marked at; of a case in both, the present mark stays.
  mutating func combine(_ others: Marks, _ how: Combination) {
    switch how {
    case .union: revisions.merge(others.revisions) { mine, _ in mine }
    case .difference: revisions = revisions.filter { !others.contains($0.key) }
    case .intersection: revisions = revisions.filter { others.contains($0.key) }
    case .replacement: revisions = others.revisions
    }
  }

  mutating func remove(_ id: CaseID) { revisions[id] = nil }
  mutating func clear() { revisions = [:] }

  /// How many of them a list does not show.
  func hidden(by shown: some Collection<WorklistRow>) -> Int { count - shown.count { contains($0.id) } }
}
