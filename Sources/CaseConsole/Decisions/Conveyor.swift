import CaseDomain
import CaseWording
import Terminal

// From one case that waits for this person to the next, without going back to the list.

/// A case made ready to be shown before anybody asks for it.
struct PreparedCase: Sendable {
  /// The case on the screen, after which it comes.
  let after: CaseID
  /// What can change how it is drawn; what others record does away with it altogether.
  struct Looks: Equatable, Sendable {
    var language: Language
    var columns: Int
    var widths: DisplayWidth
    var actor: PersonID
  }
  let looks: Looks
  let id: CaseID
  /// Its first page.
  let lines: [StyledLine]
}

extension DeskModel {
  /// The cases in the order they are gone through: as the list stood when the first of them was opened from it.
  private var order: [CaseID] { conveyor.isEmpty ? worklist.rows.map(\.id) : conveyor }

  /// Begins at a case of a list: its others follow in its order.
  mutating func line(up rows: ListedRows) {
    let member = member
    conveyor = rows.map(\.id)
    queue = rows.filter { $0.waits(for: member) && !reviewed.contains($0.id) }.map(\.id)
    skipped = []
    prepared = nil
  }

  /// The next one, or the one before, that waits for this person and was not decided in this sitting; after the last
  /// comes the first again, so that what was skipped comes back.
  func waiting(_ step: Int, from id: CaseID) -> CaseID? {
    let order = order
    let waits = waitingCases
    guard !waits.isEmpty else { return nil }
    let place = order.firstIndex(of: id) ?? 0
    for distance in 1..<max(2, order.count) {
      let next = order[((place + distance * step) % order.count + order.count) % order.count]
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
    let ready = prepared.flatMap { step == 1 && $0.after == id ? $0.id : nil }
    guard let next = ready ?? waiting(step, from: id) else { return warn(phrases.nothingWaits) }
    if !reviewed.contains(id), waitingCases.contains(id) { skipped.insert(id) }
    skipped.remove(next)
    layers.removeAll()
    worklist.select(next)
    let effects = open(next)
    notice = Notice(text: progress, kind: .done)
    return effects
  }

  // MARK: How far one is

  /// Place and length of the line that one goes through: 18 of 37.
  func place(of id: CaseID) -> (place: Int, count: Int)? {
    guard queue.count > 1, let index = queue.firstIndex(of: id) else { return nil }
    return (index + 1, queue.count)
  }

  /// How many were decided in this sitting, how many an hour, how many wait, and for how long the oldest has.
  var progress: String {
    let waits = waitingCases
    let since = waits.compactMap { circumstances.office[$0]?.stageSince }.min()
    return phrases.progress(
      reviewed.count, of: reviewed.count + waits.count, skipped: skipped.intersection(waits).count,
      hourly: pace,
      oldest: since.map { circumstances.calendar.workingDays(after: $0, through: today).likely })
  }

  /// Decisions an hour since one sat down; nil before there is anything to go by.
  var pace: Int? {
    guard elapsed >= 60, !reviewed.isEmpty else { return nil }
    return (reviewed.count * 3_600 + elapsed / 2) / elapsed
  }

  // MARK: The next one, before it is asked for

  private var looks: PreparedCase.Looks {
    PreparedCase.Looks(language: language, columns: size.columns, widths: widths, actor: actor)
  }

  /// Makes the next case ready. Asked when there is nothing else to do.
  mutating func prepareNext() {
    guard case .caseFile(let model) = layers.last else { return }
    if let prepared, prepared.after == model.id, prepared.looks == looks { return }
    guard othersWait(than: model.id), let next = waiting(1, from: model.id) else { return }
    prepared = PreparedCase(
      after: model.id, looks: looks, id: next, lines: drawnLines(CaseModel(id: next)))
  }

  /// The lines of a case's page, if they were made ready.
  func preparedLines(_ model: CaseModel) -> [StyledLine]? {
    guard let prepared, prepared.id == model.id, model.tab == .overview, prepared.looks == looks else {
      return nil
    }
    return prepared.lines
  }

  // MARK: Whose it is

  /// The most urgent case that waits for this person is made theirs, if it is nobody's, and opened.
  mutating func pullNext() -> [Effect] {
    let member = member
    guard let row = worklist.rows.first(where: { $0.waits(for: member) && !reviewed.contains($0.id) }) else {
      return warn(phrases.nothingWaits)
    }
    line(up: worklist.rows)
    worklist.select(row.id)
    let isFree = row.assignee == nil && member?.roles.contains(.reviewer) == true
    return isFree ? [.take(row.id, isOpened: true)] : open(row.id)
  }

  /// Makes a case one's own.
  mutating func take(_ id: CaseID) -> [Effect] {
    guard let file = circumstances.office[id] else { return [] }
    guard file.assignee != actor else { return warn(phrases.yoursAlready(id)) }
    let answer = availability(of: file, for: actor, in: circumstances).first { $0.action == .assign }
    guard let answer, answer.isAvailable else { return attempt(.assign, file) }
    return [.take(id, isOpened: false)]
  }
}
