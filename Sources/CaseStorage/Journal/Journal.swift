/// The journal of one store as this process has read it, and the one way to add to it.
///
/// Whoever adds holds the lock. After a fault that leaves the outcome open, nothing more is added through this value.
struct Journal: Sendable {
  private let layout: StoreLayout
  private let disk: Disk
  /// A new segment is begun once the present one has this many bytes.
  private let segmentLimit: Int
  private(set) var reader: JournalReader
  private(set) var isClosed = false

  static let defaultSegmentLimit = 64 << 20

  init(_ layout: StoreLayout, seed: String, segmentLimit: Int, _ disk: Disk) {
    self.layout = layout
    self.disk = disk
    self.segmentLimit = segmentLimit
    reader = JournalReader(seed: seed)
  }

  /// Lines that were added since, as far as the first damage.
  mutating func readOn() -> (lines: [JournalReader.Line], fault: StoreFault?) {
    reader.readOn(layout.journal, disk)
  }

  /// Some of the lines that were added since.
  mutating func readPiece(bytes: Int) -> JournalReader.Piece {
    reader.readPiece(layout.journal, disk, bytes: bytes)
  }

  /// Bytes of the journal, read so far and in all.
  var progress: (read: Int, total: Int) { reader.progress(layout.journal, disk) }

  // MARK: Finishing what others began

  /// Brings to disk what the one before wrote and did not sync, and finishes a line that lacks only its line break: it
  /// may hold the very order that is being repeated. Read on afterwards.
  ///
  /// - Returns: whether there is something more to be read.
  mutating func settle(_ lock: borrowing StoreLock) throws(StoreFault) -> Bool {
    // A mark on an earlier segment is an old one: none is closed before it is on disk. One beyond the end was made by
    // nobody who wrote: bytes stand on disk before the next are marked.
    if let mark = lock.unsettled, mark.segment == reader.segment {
      do throws(DiskFault) {
        let path = layout.segment(mark.segment)
        if try mark.offset <= disk.size(path) { try disk.rewrite(path, from: mark.offset) }
      } catch {
        isClosed = true
        throw .outcomeUnknown(error)
      }
    }
    lock.clearMark()
    guard reader.lacksOnlyLineBreak else { return false }
    try put([0x0A], lock)
    return true
  }

  // MARK: Adding

  /// Adds a line, and gives what is to be applied now that it is on disk.
  mutating func append(
    _ steps: [JournalStep], _ lock: borrowing StoreLock
  ) throws(StoreFault) -> [JournalReader.Line] {
    var lines = try setTornBytesAside(lock)
    lines += try rotate()
    // Read back before it goes out: what cannot be read again is never written.
    let bytes = line(.steps(steps)).bytes().bytes
    var next = reader
    do throws(StoreFault) {
      guard bytes.count <= JournalReader.longestLine else {
        throw .tooLarge(bytes: bytes.count, limit: JournalReader.longestLine)
      }
      lines += try next.take(bytes)
    } catch {
      guard case .damaged(_, .record(let fault)) = error else { throw error }
      throw .unwritable(fault)
    }
    // The segment may have been made by one whose disk failed before its name was on disk.
    if reader.offset == 0 { try syncNames() }
    try put(bytes, lock)
    reader = next
    return lines
  }

  /// Bytes that a crash left at the end are marked, and named by a record; none is removed (P4).
  private mutating func setTornBytesAside(
    _ lock: borrowing StoreLock
  ) throws(StoreFault) -> [JournalReader.Line] {
    guard reader.tornBytes > 0 else { return [] }
    let count = reader.tornBytes + JournalReader.tornMark.count
    let record = line(.recovered(offset: reader.offset, bytes: count)).bytes().bytes
    try put(JournalReader.tornMark + record, lock)
    return try readBack()
  }

  /// Closes a full segment. All of it is on disk: the next append syncs the new one alone.
  private mutating func rotate() throws(StoreFault) -> [JournalReader.Line] {
    guard reader.offset >= segmentLimit else { return [] }
    do throws(DiskFault) {
      try disk.create(layout.segment(reader.segment + 1), [])
    } catch {
      throw StoreFault(error)
    }
    try? disk.seal(layout.segment(reader.segment))
    return try readBack()
  }

  /// A fault here comes before the line is written: nothing was recorded, and the next one to append syncs again.
  private func syncNames() throws(StoreFault) {
    do throws(DiskFault) {
      try disk.syncDirectory(layout.journal)
    } catch {
      throw StoreFault(error)
    }
  }

  private mutating func readBack() throws(StoreFault) -> [JournalReader.Line] {
    let (lines, fault) = readOn()
    if let fault { throw fault }
    return lines
  }

  private func line(_ content: JournalLine.Content) -> JournalLine {
    .next(content, after: reader.head, disk.calls)
  }

  private mutating func put(_ bytes: [UInt8], _ lock: borrowing StoreLock) throws(StoreFault) {
    try lock.mark(StoreLock.Mark(segment: reader.segment, offset: reader.offset + reader.tornBytes))
    do throws(DiskFault) {
      try disk.append(bytes, to: layout.segment(reader.segment))
    } catch {
      guard error.mayHaveWritten else {
        lock.clearMark()
        throw StoreFault(error)
      }
      isClosed = true
      throw .outcomeUnknown(error)
    }
    lock.clearMark()
  }
}
