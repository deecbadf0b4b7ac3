/// Which cases changed, in the order of their records: as many as are asked about by those who keep up.
public struct ChangeLog: Sendable {
  /// How many records there were.
  public private(set) var count = 0
  /// The last of them.
  private var recent: [CaseID] = []

  /// Whoever is further behind looks at everything.
  private static let kept = 1_024

  mutating func add(_ id: CaseID) {
    count += 1
    recent.append(id)
    if recent.count >= 2 * Self.kept { recent.removeFirst(recent.count - Self.kept) }
  }

  /// The cases that changed after the first so many records, each once, in the order of their first change; nil when
  /// that is too long ago to be known.
  public func cases(after seen: Int) -> [CaseID]? {
    guard seen <= count, count - seen <= recent.count else { return nil }
    var known: Set<CaseID> = []
    return recent.suffix(count - seen).filter { known.insert($0).inserted }
  }
}
