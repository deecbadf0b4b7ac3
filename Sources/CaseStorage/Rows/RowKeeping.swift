import CaseDomain

// Keeping the rows of the worklist beside the journal, and finding them again.

extension CaseStore {
  /// A journal of so many bytes is read while one blinks: rows are kept for longer ones only.
  public static let quicklyRead = 2 << 20
  public var isReadQuickly: Bool { progress.total <= Self.quicklyRead }

  /// The rows that were kept, if they are of this store and this history; nil otherwise, whatever is wrong with them.
  public func keptRows() -> KeptRows? {
    guard disk.isDirectory(layout.derived), let content = try? disk.read(layout.keptRows, atMost: 1 << 30),
      let kept = KeptRows(content, store: id), stands(kept)
    else { return nil }
    return kept
  }

  /// Whether the line that was the last one then stands where it stood: a journal that is shorter, or another one, is
  /// not what the rows were made of.
  func stands(_ kept: KeptRows) -> Bool {
    let ending = Array((kept.head.hash + "\"}\n").utf8)
    let (segment, offset) = kept.end
    guard segment >= 1, offset >= ending.count,
      let found = try? disk.read(layout.segment(segment), from: offset - ending.count, count: ending.count)
    else { return false }
    return found == ending
  }

  /// Begins to keep rows, all of which are worked out for this office; nil when it is not worth it, or not this
  /// account's affair.
  ///
  /// - Parameters:
  ///   - former: the head and the day of those that are kept already.
  ///   - least: the journal's length from which on it is worth it, in bytes.
  public func beginKeeping(
    _ list: Worklist, in circumstances: Circumstances, instead former: (head: ChainHead, day: Day)?,
    from least: Int = CaseStore.quicklyRead
  ) -> RowKeeping? {
    guard access == .readWrite, isLoaded, damage == nil, progress.total > least,
      journal.reader.offset > 0
    else { return nil }
    if let former, former.day == circumstances.today,
      head.sequence - former.head.sequence < RowKeeping.fewLines
    {
      return nil
    }
    return RowKeeping(list, circumstances, keptHeader(circumstances.today), registryEvents)
  }

  func keptHeader(_ today: Day) -> KeptRowsFile.Header {
    KeptRowsFile.Header(
      store: id, head: head, segment: journal.reader.segment, offset: journal.reader.offset, day: today,
      trainingNow: trainingNow)
  }

  /// The whole file of rows, for whoever makes all derived files anew; nil where none is kept.
  public func rowsFile(
    _ circumstances: Circumstances, from least: Int = CaseStore.quicklyRead
  ) -> (name: String, content: [UInt8])? {
    guard progress.total > least,
      let keeping = beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: least)
    else { return nil }
    return (StoreLayout.keptRowsName, keeping.content())
  }

  /// Goes on keeping rows.
  ///
  /// - Returns: whether there is more to be done. A disk that takes nothing is no fault: the next start takes longer.
  public func goOn(_ keeping: inout RowKeeping, atMost rows: Int) -> Bool {
    if keeping.add(atMost: rows) { return true }
    keepDerived(keeping.content(), at: layout.keptRows)
    return false
  }

  /// Keeps rows where there are none yet, so that the first desk of a store that was filled otherwise need not wait for them.
  public func keepFirstRows(_ circumstances: Circumstances) {
    guard access == .readWrite, !hasRows, let file = rowsFile(circumstances) else { return }
    keepDerived(file.content, at: layout.keptRows)
  }

  /// Whether rows are kept that this program reads, of whatever history.
  private var hasRows: Bool {
    let beginning = Array("casedesk-rows \(KeptRowsFile.version) ".utf8)
    return (try? disk.read(layout.keptRows, from: 0, count: beginning.count)) == beginning
  }

  /// Puts a file under `derived` in the place of another.
  func keepDerived(_ content: [UInt8], at path: String) {
    do throws(DiskFault) {
      if !disk.isThere(layout.derived) { try disk.makeDirectory(layout.derived) }
      guard disk.isDirectory(layout.derived) else { return }
      try disk.replace(path, content)
    } catch {}
  }
}

/// Rows on their way to the disk.
public struct RowKeeping: Sendable {
  /// Rows that lack no more than so many lines are near enough.
  static let fewLines = 200

  private let list: Worklist
  private let circumstances: Circumstances
  private let header: KeptRowsFile.Header
  private let registry: [RegistryEvent]
  private var writing = RowWriting()
  private var next = 0

  init(
    _ list: Worklist, _ circumstances: Circumstances, _ header: KeptRowsFile.Header,
    _ registry: [RegistryEvent]
  ) {
    self.list = list
    self.circumstances = circumstances
    self.header = header
    self.registry = registry
  }

  /// - Returns: whether there are more.
  mutating func add(atMost count: Int) -> Bool {
    let end = min(list.count - next, count) + next
    for place in next..<end {
      let ground = circumstances.office[list[place].id].flatMap(circumstances.deadlineGround)
      writing.add(list[place], ground?.text ?? "")
    }
    next = end
    return next < list.count
  }

  func content() -> [UInt8] {
    var rest = self
    while rest.add(atMost: 1_000) {}
    return rest.writing.file(header, registry)
  }
}
