/// The worklist, kept up as cases change: only the rows of those that changed and of those they touch are computed anew,
/// and put in their place among the others.
///
/// A row has a slot of its own as long as the worklist lasts, so that whoever selects, marks or sorts rows can go by
/// numbers. What is not known to be right yet waits in a queue, and ``recount(in:atMost:)`` goes through it a few cases
/// at a time.
public struct Worklist: Sendable {
  /// Every row, by its slot.
  public private(set) var slots: [WorklistRow] = []
  /// The slots, most urgent first.
  public private(set) var order: [Int32] = []
  /// Changes whenever a row does, or the order.
  public private(set) var version = 0

  /// How often each row has come out differently, by its slot: what was made of a row is to be made again.
  public private(set) var edits: [Int32] = []

  /// How urgent each row is, by its slot: asked for at every comparison.
  private var urgencies: [Int] = []
  private var places: [CaseID: Int32] = [:]
  private var queue: [CaseID] = []
  private var next = 0
  private var seen: Seen?

  /// What the rows rest on.
  private struct Seen: Sendable {
    var today: Day
    var registry: Int
    var changes: Int
  }

  /// Cases that touch a change are computed with it when they are no more than these; otherwise by and by.
  private static let atOnce = 256

  public init() {}

  /// Rows as they were once, to be shown until the office says more.
  ///
  /// - Parameter rows: each case once; those in their order take least time.
  public init(kept rows: [WorklistRow]) {
    slots = rows
    order = rows.indices.map { Int32($0) }
    version = 1
    urgencies = rows.map(\.urgency)
    edits = Array(repeating: 0, count: rows.count)
    // On a later day some have fallen due.
    if !order.indices.dropFirst().allSatisfy({ isBefore(order[$0 - 1], order[$0]) }) {
      order = order.sorted(by: isBefore)
    }
  }

  public var count: Int { order.count }
  /// Rows that are still to be computed anew.
  public var unsettled: Int { queue.count - next }
  public subscript(place: Int) -> WorklistRow { slots[Int(order[place])] }
  /// The rows, most urgent first.
  public var rows: [WorklistRow] { order.map { slots[Int($0)] } }

  // MARK: Keeping up

  /// Learns what the office is now. Cases that changed have their new rows when this returns; those they touch too, if
  /// they are few.
  ///
  /// - Parameter before: what was followed the last time.
  public mutating func follow(_ circumstances: Circumstances, since before: Circumstances?) {
    let office = circumstances.office
    let former = seen
    seen = Seen(
      today: circumstances.today, registry: office.registryRevision, changes: office.changes.count)
    guard let before, let former, former.today == circumstances.today,
      former.registry == office.registryRevision, let changed = office.changes.cases(after: former.changes)
    else { return doubtAll(circumstances) }
    guard !changed.isEmpty else { return }
    if changed.count > Self.atOnce { return doubtAll(circumstances) }
    replace(changed.compactMap { office[$0].map(circumstances.row(for:)) })
    var neighbours = Neighbours()
    for id in changed { neighbours.add(id, before: before, after: circumstances) }
    if neighbours.areAll { return doubtAll(circumstances) }
    var touched = neighbours.cases.subtracting(changed)
    if !neighbours.sizes.isEmpty {
      for row in slots where neighbours.sizes.contains(row.learners) { touched.insert(row.id) }
    }
    queue = Array(queue[next...]) + touched.sorted()
    next = 0
    if queue.count <= Self.atOnce { recount(in: circumstances, atMost: queue.count) }
  }

  /// Everything is to be computed anew: the day, the registry or too much else has changed.
  private mutating func doubtAll(_ circumstances: Circumstances) {
    let office = circumstances.office
    // Of rows that were kept, some may be of cases that are not there.
    let gone = order.filter { office[slots[Int($0)].id] == nil }
    if !gone.isEmpty {
      findPlaces()
      for slot in gone { places[slots[Int(slot)].id] = nil }
      order = order.filter { office[slots[Int($0)].id] != nil }
      version += 1
    }
    queue = office.cases.keys
    next = 0
    if queue.count <= Self.atOnce { recount(in: circumstances, atMost: queue.count) }
  }

  /// Computes some of the rows that wait for it.
  ///
  /// - Returns: whether any row came out differently.
  @discardableResult
  public mutating func recount(in circumstances: Circumstances, atMost count: Int) -> Bool {
    let end = min(queue.count - next, count) + next
    let rows = queue[next..<end].compactMap { circumstances.office[$0].map(circumstances.row(for:)) }
    next = end
    if next == queue.count { (queue, next) = ([], 0) }
    return replace(rows)
  }

  /// Puts rows in the place of those that stand for the same cases.
  @discardableResult
  private mutating func replace(_ rows: [WorklistRow]) -> Bool {
    findPlaces()
    let before = version
    var moved: [Int32] = []
    var isNew: [Bool] = []
    for row in rows {
      if let slot = places[row.id] {
        guard slots[Int(slot)] != row else { continue }
        edits[Int(slot)] &+= 1
        // A row that only says something else stays where it is.
        if urgencies[Int(slot)] == row.urgency {
          slots[Int(slot)] = row
          version += 1
          continue
        }
        if rows.count <= Self.few { takeOut(slot) }
        slots[Int(slot)] = row
        urgencies[Int(slot)] = row.urgency
        moved.append(slot)
        isNew.append(false)
      } else {
        let slot = Int32(slots.count)
        slots.append(row)
        urgencies.append(row.urgency)
        edits.append(0)
        places[row.id] = slot
        moved.append(slot)
        isNew.append(true)
      }
    }
    guard !moved.isEmpty else { return version != before }
    version += 1
    if rows.count <= Self.few {
      for slot in moved { putIn(slot) }
    } else {
      merge(moved, old: zip(moved, isNew).filter { !$0.1 }.map(\.0))
    }
    return true
  }

  /// Where each case stands; rows that were kept are only looked up once something has changed.
  private mutating func findPlaces() {
    guard places.isEmpty, !slots.isEmpty else { return }
    places.reserveCapacity(slots.count)
    for (slot, row) in slots.enumerated() { places[row.id] = Int32(slot) }
  }

  /// As many rows are moved one by one; of more the order is merged.
  private static let few = 8

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (leftUrgency, rightUrgency) = (urgencies[Int(left)], urgencies[Int(right)])
    return leftUrgency == rightUrgency
      ? slots[Int(left)].id < slots[Int(right)].id : leftUrgency < rightUrgency
  }

  private func firstPlace(notBefore slot: Int32) -> Int { firstPlace(notBefore: slot, in: order, from: 0) }

  private func firstPlace(notBefore slot: Int32, in order: [Int32], from first: Int) -> Int {
    var (low, high) = (first, order.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(order[middle], slot) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func takeOut(_ slot: Int32) {
    let place = firstPlace(notBefore: slot)
    if place < order.count, order[place] == slot { order.remove(at: place) }
  }

  private mutating func putIn(_ slot: Int32) { order.insert(slot, at: firstPlace(notBefore: slot)) }

  private mutating func merge(_ moved: [Int32], old: [Int32]) {
    var isOld = Array(repeating: false, count: old.isEmpty ? 0 : slots.count)
    for slot in old { isOld[Int(slot)] = true }
    let stay = old.isEmpty ? order : order.filter { !isOld[Int($0)] }
    let come = moved.sorted(by: isBefore)
    var merged: [Int32] = []
    merged.reserveCapacity(stay.count + come.count)
    var place = 0
    for slot in come {
      let next = firstPlace(notBefore: slot, in: stay, from: place)
      merged += stay[place..<next]
      merged.append(slot)
      place = next
    }
    merged += stay[place...]
    order = merged
  }
}

extension Worklist {
  /// Whatever is known, computed to the end.
  public init(of circumstances: Circumstances) {
    self.init()
    follow(circumstances, since: nil)
    recount(in: circumstances, atMost: .max)
  }
}
