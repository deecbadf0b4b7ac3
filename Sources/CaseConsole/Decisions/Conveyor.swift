import CaseDomain
import CaseWording
import Terminal

// From one case that waits for this person to the next, without going back to the list.

extension DeskModel {
  /// The cases in the order they are gone through: as the list stood when the first of them was opened from it.
  private var queue: [CaseID] { conveyor.isEmpty ? worklist.rows.map(\.id) : conveyor }

  /// The next one, or the one before, that waits for this person and was not decided in this sitting; after the last
  /// comes the first again, so that what was skipped comes back.
  func waiting(_ step: Int, from id: CaseID) -> CaseID? {
    let queue = queue
    let waits = waitingCases
    guard !waits.isEmpty else { return nil }
    let place = queue.firstIndex(of: id) ?? 0
    for distance in 1..<max(2, queue.count) {
      let next = queue[((place + distance * step) % queue.count + queue.count) % queue.count]
      if next != id, waits.contains(next) { return next }
    }
    return nil
  }

  /// Whether any other case waits. Asked with every frame: it looks no further than the first.
  func othersWait(than id: CaseID) -> Bool {
    let member = member
    return worklist.rows.contains { $0.id != id && $0.waits(for: member) && !reviewed.contains($0.id) }
  }

  /// Those that still wait for this person.
  private var waitingCases: Set<CaseID> {
    let member = member
    return Set(worklist.rows.filter { $0.waits(for: member) && !reviewed.contains($0.id) }.map(\.id))
  }

  mutating func goToWaiting(_ step: Int, from id: CaseID) -> [Effect] {
    guard let next = waiting(step, from: id) else { return warn(phrases.nothingWaits) }
    layers.removeAll()
    worklist.select(next)
    let effects = open(next)
    notice = Notice(text: progress, kind: .done)
    return effects
  }

  /// How many were decided in this sitting, and how many wait.
  var progress: String { phrases.progress(reviewed.count, left: waitingCases.count) }
}
