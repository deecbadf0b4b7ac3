import CaseDomain

/// What a store knows of the top of the worklist that is kept beside its journal: a small file that stands for a list of
/// any length.
struct GlimpseKeeping {
  /// What a file that ends at this head can be brought up to date from.
  fileprivate var basis: (head: ChainHead, office: Office)?
  /// What the file says, as far as this process knows.
  fileprivate var onDisk: Mark?
  /// A look through the office on its way to the disk.
  fileprivate var search: (mark: Mark, header: KeptRowsFile.Header, office: Office, look: WorklistTop.Search)?

  /// Of which history and day a file is.
  fileprivate struct Mark {
    var head: ChainHead
    var day: Day
  }

  /// A file that is right for this office may be amended from now on.
  mutating func rest(on office: Office, at head: ChainHead) { basis = (head, office) }

  /// Of two offices that differ by a long import each needs room of its own, and nothing would be amended.
  mutating func expect(steps: Int) { if steps > WorklistTop.few { basis = nil } }

  /// Whether the file is of that history, as far as this process knows.
  func isOf(_ head: ChainHead) -> Bool { onDisk?.head == head }
}

extension CaseStore {
  /// The whole of a glimpse is read while one does not even begin to blink.
  private static let largestGlimpse = 8 << 20

  /// A journal of fewer bytes is read in no more time than a glimpse takes.
  public static let readAtOnce = 64 << 10

  /// What was kept, if it is of the history that stands here now and of no other; nil otherwise, whatever is wrong.
  public func keptGlimpse() -> KeptRows? {
    glimpseFile().flatMap { stands($0) && isLast($0.end) ? $0 : nil }
  }

  private func glimpseFile() -> KeptRows? {
    guard disk.isDirectory(layout.derived),
      let content = try? disk.read(layout.keptGlimpse, atMost: Self.largestGlimpse)
    else { return nil }
    return KeptRows(content, store: id)
  }

  private func isLast(_ end: (segment: Int, offset: Int)) -> Bool {
    (try? disk.size(layout.segment(end.segment))) == end.offset
      && !disk.isThere(layout.segment(end.segment + 1))
  }

  /// - Parameter least: the journal's length from which on it is worth it, in bytes.
  private func mayKeepGlimpse(_ least: Int) -> Bool {
    access == .readWrite && isLoaded && damage == nil && progress.total > least && journal.reader.offset > 0
  }

  /// Brings the glimpse up to the end of the journal, a little with each call: amends what is there where only a few cases
  /// changed, and otherwise looks through the whole office. A disk that takes nothing is no fault: the next start takes
  /// longer.
  ///
  /// - Parameters:
  ///   - rows: how many cases to look at.
  ///   - isLeaving: whether it is enough that the next start finds it right, though it may be of another day.
  ///   - least: the journal's length from which on it is worth it, in bytes.
  /// - Returns: whether there is more to be done.
  public func keepGlimpse(
    in circumstances: Circumstances, atMost rows: Int, isLeaving: Bool = false,
    from least: Int = CaseStore.readAtOnce
  ) -> Bool {
    guard mayKeepGlimpse(least) else { return false }
    let today = circumstances.today
    func isRight() -> Bool {
      glimpse.isOf(head) && (isLeaving || glimpse.onDisk?.day == today)
    }
    if isRight() { return false }
    if glimpse.search == nil {
      if !glimpse.isOf(head), amendGlimpse(from: least, isLocked: false, isLeaving: isLeaving), isRight() {
        return false
      }
      let mark = GlimpseKeeping.Mark(head: head, day: today)
      glimpse.search = (mark, keptHeader(today), office, WorklistTop.Search(circumstances))
    }
    if glimpse.search?.look.goOn(atMost: rows) ?? false { return true }
    if let (mark, header, office, look) = glimpse.search {
      if let top = look.top {
        putLocked(top.file(header, registryEvents), header.head, isLeaving: isLeaving)
      }
      (glimpse.onDisk, glimpse.search) = (mark, nil)
      glimpse.rest(on: office, at: mark.head)
    }
    // Meanwhile there may have been more.
    return !glimpse.isOf(head)
  }

  /// Brings the glimpse up to the end of the journal if it is right but for a few cases.
  ///
  /// - Parameter isLocked: whether this process holds the store's lock already.
  /// - Returns: whether it is of this history now.
  @discardableResult
  func amendGlimpse(from least: Int, isLocked: Bool, isLeaving: Bool) -> Bool {
    guard mayKeepGlimpse(least), let kept = glimpseFile() else { return false }
    if kept.head == head {
      guard stands(kept) else { return false }
      glimpse.onDisk = GlimpseKeeping.Mark(head: head, day: kept.day)
    } else {
      let day = Moment(kept.day)
      guard let basis = glimpse.basis, basis.head == kept.head,
        let top = kept.top?.amended(
          from: Circumstances(now: day, office: basis.office), to: Circumstances(now: day, office: office))
      else { return false }
      let content = top.file(keptHeader(kept.day), registryEvents)
      if isLocked { put(content, head) } else { putLocked(content, head, isLeaving: isLeaving) }
      glimpse.onDisk = GlimpseKeeping.Mark(head: head, day: kept.day)
    }
    glimpse.rest(on: office, at: head)
    return true
  }

  /// Puts it in the place of what is of an earlier head. Others may have been quicker, and know of more.
  private func put(_ content: [UInt8], _ head: ChainHead) {
    if let there = glimpseFile(), there.head.sequence > head.sequence, stands(there) { return }
    keepDerived(content, at: layout.keptGlimpse)
  }

  /// In milliseconds. Nobody waits long for what only saves time.
  private static let patience = 250

  /// The same by itself, under the lock if that is free: else two could find the same file and cross.
  private func putLocked(_ content: [UInt8], _ head: ChainHead, isLeaving: Bool) {
    do throws(StoreFault) {
      // Whoever waits is told a name that they know.
      let person =
        office.registry.person(uid: disk.calls.userID)?.id ?? PersonID(StoreLayout.keptGlimpseName)
      let lock = try StoreLock(
        layout.lock, holder: holder(person), patience: isLeaving ? Self.patience : 0, disk.calls)
      put(content, head)
      _ = consume lock
    } catch {
      put(content, head)
    }
  }

  /// Where others have appended: what they left can be amended, if it is right.
  func restOnTheirs() {
    guard glimpse.basis?.head != head, let kept = glimpseFile(), kept.head == head else { return }
    glimpse.rest(on: office, at: head)
  }

  /// The whole file of a glimpse, for whoever makes all derived files anew; nil where none is kept.
  public func glimpseFile(
    _ circumstances: Circumstances, from least: Int = CaseStore.readAtOnce
  ) -> (name: String, content: [UInt8])? {
    guard mayKeepGlimpse(least) else { return nil }
    var look = WorklistTop.Search(circumstances)
    while look.goOn(atMost: .max) {}
    return look.top.map {
      (StoreLayout.keptGlimpseName, $0.file(keptHeader(circumstances.today), registryEvents))
    }
  }
}
