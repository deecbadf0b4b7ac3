import CaseDomain

/// The top of the worklist on its way to the disk: a small file that stands for a list of any length.
public struct GlimpseKeeping: Sendable {
  /// No window is longer.
  static let listed = 256
  /// An office in which filters tell more kinds apart is not glimpsed at.
  static let mostKinds = 8_192

  private let list: Worklist
  private let circumstances: Circumstances
  private let header: KeptRowsFile.Header
  private let registry: [RegistryEvent]
  private let room: Int
  private var next = 0
  private var kinds: [Kind: Int] = [:]
  private var samples: [(row: WorklistRow, ground: DeadlineGround?, count: Int)] = []
  private var top: [(row: WorklistRow, ground: DeadlineGround?)] = []
  /// Of those listed, the cases that wait for the institution, and the others.
  private var (waiting, others) = (0, 0)

  /// What filters look at, and nothing else.
  private struct Kind: Hashable {
    var stage: Stage
    var centre: CentreID?
    var assignee: PersonID?
    var ground: String
  }

  init(
    _ list: Worklist, _ circumstances: Circumstances, _ header: KeptRowsFile.Header,
    _ registry: [RegistryEvent], room: Int = GlimpseKeeping.listed
  ) {
    self.list = list
    self.circumstances = circumstances
    self.header = header
    self.registry = Self.needed(registry)
    self.room = room
  }

  /// Whose list it is and how days are counted; of the calendar only the one in force. Reading a policy takes longer than all
  /// the rest.
  private static func needed(_ events: [RegistryEvent]) -> [RegistryEvent] {
    let calendar = events.last { if case .calendarAdopted = $0 { true } else { false } }
    let staff = events.filter { if case .staffRegistered = $0 { true } else { false } }
    return staff + [calendar].compactMap(\.self)
  }

  /// What it says the store was like.
  public var head: ChainHead { header.head }
  public var day: Day { header.day }

  /// - Returns: whether there are more.
  mutating func add(atMost count: Int) -> Bool {
    let end = min(list.count - next, count) + next
    for place in next..<end { add(list[place]) }
    next = end
    return next < list.count && kinds.count <= Self.mostKinds
  }

  private mutating func add(_ row: WorklistRow) {
    // What has ended is nobody's any more, and nothing of it falls due.
    let ground = row.stage.isEnd ? nil : circumstances.deadlineGround(of: row)
    let kind = Kind(
      stage: row.stage, centre: row.stage.isEnd ? nil : row.centre,
      assignee: row.stage.isEnd ? nil : row.assignee, ground: ground?.text ?? "")
    if let place = kinds[kind] {
      samples[place].count += 1
    } else {
      kinds[kind] = samples.count
      samples.append((row, ground, 1))
    }
    guard !row.stage.isEnd else { return }
    // On a later day cases that wait for the institution come before others, once they are overdue; neither change places
    // among themselves.
    if row.stage.waitsFor == .institution {
      guard waiting < room else { return }
      waiting += 1
    } else {
      guard others < room else { return }
      others += 1
    }
    top.append((row, ground))
  }

  /// Nil where a glimpse would be no shorter than a look.
  func content() -> [UInt8]? {
    var rest = self
    while rest.add(atMost: 1_000) {}
    guard rest.kinds.count <= Self.mostKinds else { return nil }
    var writing = RowWriting()
    for entry in rest.top { writing.add(entry.row, entry.ground, standsFor: 0) }
    for entry in rest.samples { writing.add(entry.row, entry.ground, standsFor: entry.count) }
    return writing.file(header, registry)
  }
}

extension CaseStore {
  /// The whole of a glimpse is read while one does not even begin to blink.
  private static let largestGlimpse = 8 << 20

  /// A journal of fewer bytes is read in no more time than a glimpse takes.
  public static let readAtOnce = 64 << 10

  /// What was kept, if it is of the history that stands here now and of no other; nil otherwise, whatever is wrong.
  public func keptGlimpse() -> KeptRows? {
    guard disk.isDirectory(layout.derived),
      let content = try? disk.read(layout.keptGlimpse, atMost: Self.largestGlimpse),
      let kept = KeptRows(content, store: id), stands(kept), isLast(kept.end)
    else { return nil }
    return kept
  }

  private func isLast(_ end: (segment: Int, offset: Int)) -> Bool {
    (try? disk.size(layout.segment(end.segment))) == end.offset
      && !disk.isThere(layout.segment(end.segment + 1))
  }

  /// Begins to keep a glimpse; nil when it is not worth it, not this account's affair, or there already.
  ///
  /// - Parameters:
  ///   - list: every row of it worked out for these circumstances.
  ///   - former: the head and the day of that which is there.
  ///   - least: the journal's length from which on it is worth it, in bytes.
  public func beginGlimpse(
    _ list: Worklist, in circumstances: Circumstances, instead former: (head: ChainHead, day: Day)?,
    from least: Int = CaseStore.readAtOnce
  ) -> GlimpseKeeping? {
    guard access == .readWrite, isLoaded, damage == nil, progress.total > least, journal.reader.offset > 0,
      former.map({ $0.head != head || $0.day != circumstances.today }) ?? true
    else { return nil }
    return GlimpseKeeping(list, circumstances, keptHeader(circumstances.today), registryEvents)
  }

  /// Goes on keeping a glimpse.
  ///
  /// - Returns: whether there is more to be done. A disk that takes nothing is no fault: the next start takes longer.
  public func goOn(_ keeping: inout GlimpseKeeping, atMost rows: Int) -> Bool {
    if keeping.add(atMost: rows) { return true }
    guard let content = keeping.content() else { return false }
    keepDerived(content, at: layout.keptGlimpse)
    return false
  }

  /// The whole file of a glimpse, for whoever makes all derived files anew; nil where none is kept.
  public func glimpseFile(
    _ circumstances: Circumstances, from least: Int = CaseStore.readAtOnce
  ) -> (name: String, content: [UInt8])? {
    guard
      let keeping = beginGlimpse(Worklist(of: circumstances), in: circumstances, instead: nil, from: least),
      let content = keeping.content()
    else { return nil }
    return (StoreLayout.keptGlimpseName, content)
  }
}
