import CaseDomain
import Glibc

/// A store of cases in a directory: the journal and what stands beside it (docs/journal-format.md).
///
/// Used from one thread. Other processes may use the same directory at the same time: what they appended is read
/// before anything is decided, and by `refresh` whenever the watch descriptor says so.
public final class CaseStore {
  public enum Access: Sendable { case readOnly, readWrite }

  public let path: String
  public let isTraining: Bool
  /// The office as the journal leaves it.
  public private(set) var office: Office
  /// The clock of a training store; nil on a real one, which goes by the host's.
  public private(set) var trainingNow: Moment?

  private let access: Access
  private let layout: StoreLayout
  private let disk: any Disk
  private let people: PeopleFiles
  private var reader: JournalReader
  private var operations: [OperationID: StoreOperation] = [:]
  private let watch: DirectoryWatch?
  /// Commitments that the journal names: of these the people files are known to have been synced.
  private var commitments: Set<String> = []
  /// Cases that others changed, not yet told to anybody.
  private var untold: [CaseID] = []
  /// On a store opened for reading: where the journal stops being readable.
  public private(set) var damage: StoreFault?
  /// Set by a failed write: nothing more goes through this handle.
  private var isClosed = false
  /// A new segment is begun once the present one has this many bytes.
  private let segmentLimit: Int
  private let lockPatience: Int
  /// Lines were read that another process wrote, and may not have synced before it died.
  private var mayBeUnsynced = false

  static let defaultSegmentLimit = 64 << 20

  // MARK: Making and opening

  /// Makes a store where there is nothing, or an empty directory.
  ///
  /// - Parameters:
  ///   - training: where the clock of a training store stands; nil makes a real store.
  ///   - registry: what it begins with, written as the first line of its journal.
  ///   - by: who makes it, as the record names them.
  public static func create(
    at path: String, training: Moment?, registry: [RegistryEvent], by name: String, at now: Moment
  ) throws(StoreFault) -> CaseStore {
    try create(at: path, training: training, registry: registry, by: name, at: now, on: RealDisk(of: path))
  }

  static func create(
    at path: String, training: Moment?, registry: [RegistryEvent], by name: String, at now: Moment,
    on disk: any Disk, segmentLimit: Int = defaultSegmentLimit, lockPatience: Int = StoreLock.patience
  ) throws(StoreFault) -> CaseStore {
    let layout = StoreLayout(root: path)
    let secret = Array((Digest.random(bytes: 32) + "\n").utf8)
    let format = StoreFormat(
      id: Digest.random(bytes: 16), isTraining: training != nil, secretHash: Digest.sha256(secret[...]))
    var draft = StoreDraft(
      Office(registry: .empty), operations: [:], PeopleFiles(folder: layout.people, secret: secret), disk)
    draft.register(registry, by: PersonID(""), named: name, OperationID("create"), at: training ?? now)
    if let training { draft.setClock(training, by: PersonID(""), named: name, OperationID("create-clock")) }
    let first = line(.steps(draft.steps), after: ChainHead(sequence: 0, hash: format.seed)).bytes().bytes
    do throws(DiskFault) {
      if disk.isThere(path) {
        guard try disk.names(in: path).isEmpty else { throw DiskFault(path, EEXIST) }
      } else {
        try makeParents(of: path, disk)
        try disk.makeDirectory(path)
      }
      try disk.makeDirectory(layout.journal)
      try disk.makeDirectory(layout.people)
      try disk.create(layout.lock, StoreLock.blank)
      try disk.create(layout.secret, secret)
      try disk.create(layout.segment(1), first)
      try disk.syncDirectory(layout.journal)
      // Last, so that a store that is half made is no store.
      try disk.create(layout.format, format.bytes)
      try disk.syncDirectory(path)
      try disk.syncDirectory(layout.parent)
    } catch {
      throw StoreFault(error)
    }
    return try CaseStore(path, .readWrite, disk, segmentLimit: segmentLimit, lockPatience: lockPatience)
  }

  private static func makeParents(of path: String, _ disk: any Disk) throws(DiskFault) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices {
      let parent = parts[...count].joined(separator: "/")
      if !parent.isEmpty, !disk.isThere(parent) {
        guard mkdir(parent, 0o755) == 0 || errno == EEXIST else { throw DiskFault(parent, errno) }
      }
    }
  }

  public static func open(_ path: String, access: Access = .readWrite) throws(StoreFault) -> CaseStore {
    try CaseStore(path, access, RealDisk(of: path))
  }

  init(
    _ path: String, _ access: Access, _ disk: any Disk, segmentLimit: Int = defaultSegmentLimit,
    lockPatience: Int = StoreLock.patience
  ) throws(StoreFault) {
    let layout = StoreLayout(root: path)
    guard disk.isThere(path) else { throw .missing(path) }
    guard disk.isThere(layout.format) else { throw .notAStore(path) }
    let (formatBytes, secret): ([UInt8], [UInt8])
    do throws(DiskFault) {
      (formatBytes, secret) = (try disk.read(layout.format, from: 0), try disk.read(layout.secret, from: 0))
    } catch {
      throw StoreFault(error)
    }
    let format = try StoreFormat(formatBytes, at: path)
    guard format.secretHash == Digest.sha256(secret[...]) else { throw .secretChanged(layout.secret) }
    self.path = path
    self.access = access
    self.layout = layout
    self.disk = disk
    self.segmentLimit = segmentLimit
    self.lockPatience = lockPatience
    isTraining = format.isTraining
    people = PeopleFiles(folder: layout.people, secret: secret)
    reader = JournalReader(seed: format.seed)
    office = Office(registry: Registry.empty)
    // Watched before the first reading, so that nothing falls between the two.
    watch = DirectoryWatch(layout.journal)
    do throws(StoreFault) {
      try refresh()
    } catch {
      // What was recorded before the damage can still be read, and nothing more is written.
      guard access == .readOnly, case .damaged = error else { throw error }
      damage = error
    }
  }

  // MARK: Reading

  /// The end of the chain as read so far.
  public var head: ChainHead { reader.head }

  /// Readable when another process has appended.
  public var watchDescriptor: Int32? { watch?.descriptor }

  /// Bytes at the end of the journal that a crash left behind, or that are just being written.
  public var tornBytes: Int { reader.tornBytes }

  /// Reads what was appended since; the cases that changed, each once, in the order of their first change.
  @discardableResult
  public func refresh() throws(StoreFault) -> [CaseID] {
    watch?.drain()
    try readOn()
    defer { untold = [] }
    return untold
  }

  private func readOn() throws(StoreFault) {
    var next = reader
    let (lines, fault) = next.readOn(layout.journal, disk)
    reader = next
    if !lines.isEmpty { mayBeUnsynced = true }
    take(lines) { changed in untold += changed.filter { !untold.contains($0) } }
    if let fault { throw fault }
  }

  private func take(_ lines: [JournalReader.Line], _ tell: ([CaseID]) -> Void = { _ in }) {
    for line in lines {
      guard case .steps(let steps) = line.line.content else { continue }
      for step in steps {
        operations[step.operation] = StoreOperation(caseID: CaseID(""), revision: 0)
        for entry in step.entries {
          switch entry {
          case .ofOffice(let event): office.apply(event)
          case .clock(let moment): trainingNow = moment
          case .ofCase(let record):
            office.apply(record)
            commitments.formUnion(record.event.references.map(\.commitment))
            operations[step.operation] = StoreOperation(caseID: record.caseID, revision: record.revision)
            tell([record.caseID])
          }
        }
      }
    }
  }

  /// The personal data that a reference of the journal stands for, as they were then; nil when they are gone.
  public func details(of reference: PersonReference) -> PersonalDetails? {
    people.details(of: reference, disk)
  }

  // MARK: Writing

  /// Decides one order and records what was decided. When this returns, it is on disk.
  public func execute(_ order: Order, now: Moment) throws(StoreFault) -> Execution {
    try change(holder: holder(order.actor)) { (draft) throws(StoreFault) in try draft.execute(order, now: now)
    }
  }

  public func execute(
    _ command: RegistryCommand, by actor: PersonID, operation: OperationID, now: Moment
  ) throws(StoreFault) -> RegistryExecution {
    try change(holder: holder(actor)) { (draft) throws(StoreFault) in
      draft.execute(command, by: actor, operation: operation, now: now)
    }
  }

  /// Sets the clock of a training store forward.
  public func moveClock(to moment: Moment, by actor: PersonID, operation: OperationID) throws(StoreFault) {
    guard isTraining else { throw .notTraining }
    try change(holder: holder(actor)) { (draft) throws(StoreFault) in
      guard operations[operation] == nil else { return }
      if let now = trainingNow, moment < now { throw .clockBackwards(now) }
      draft.setClock(moment, by: actor, named: office.registry.staff[actor]?.name ?? actor.text, operation)
    }
  }

  /// Decides several things one after the other, and records all of them in one line, or nothing when the work throws.
  public func transaction<Answer>(
    by actor: PersonID, _ work: (inout StoreDraft) throws(StoreFault) -> Answer?
  ) throws(StoreFault) -> Answer? {
    try change(holder: holder(actor)) { (draft) throws(StoreFault) -> Answer? in
      guard let answer = try work(&draft) else {
        draft = newDraft()
        return nil
      }
      return answer
    }
  }

  private func holder(_ actor: PersonID) -> String {
    "\(office.registry.staff[actor]?.name ?? actor.text) (uid \(getuid()), pid \(getpid()))"
  }

  /// Takes the lock, reads what others appended, lets `work` draft, and writes the draft: the people files first, so
  /// that a reference in the journal always has its file, then one line, synced. Only then is anything applied.
  private func change<Answer>(
    holder: String, _ work: (inout StoreDraft) throws(StoreFault) -> Answer
  ) throws(StoreFault) -> Answer {
    guard access == .readWrite else { throw .denied(path) }
    guard !isClosed else { throw .closed }
    let lock = try StoreLock(layout.lock, holder: holder, patience: lockPatience)
    defer { withExtendedLifetime(lock) {} }
    try readOn()
    try finishLine()
    var draft = newDraft()
    let answer = try work(&draft)
    guard !draft.steps.isEmpty else {
      // The answer may be that the order was recorded before: then it has to be on disk as well.
      try syncOthers()
      return answer
    }
    try write(draft.peopleFiles)
    try closeTornLine()
    try rotate()
    try append(.steps(draft.steps))
    return answer
  }

  private func newDraft() -> StoreDraft {
    StoreDraft(office, operations: operations, people, disk, commitments: commitments)
  }

  private func write(_ files: [PeopleFiles.Draft]) throws(StoreFault) {
    do throws(DiskFault) {
      var folders: [String] = []
      for file in files {
        if !folders.contains(file.folder) {
          folders.append(file.folder)
          if !disk.isThere(file.folder) { try disk.makeDirectory(file.folder) }
        }
        try disk.create(file.path, file.content)
      }
      for folder in folders { try disk.syncDirectory(folder) }
      if !folders.isEmpty { try disk.syncDirectory(layout.people) }
    } catch {
      // Nothing refers to these files yet: the change has surely not happened.
      throw StoreFault(error)
    }
  }

  /// A line that a crash left without its line break gets it, before anything is decided: it may hold the very order
  /// that is being repeated.
  private func finishLine() throws(StoreFault) {
    guard reader.lacksOnlyLineBreak else { return }
    try put([0x0A])
    try readOn()
  }

  private func syncOthers() throws(StoreFault) {
    guard mayBeUnsynced else { return }
    do throws(DiskFault) {
      try disk.sync(layout.segment(reader.segment))
    } catch {
      isClosed = true
      throw .outcomeUnknown(error)
    }
    mayBeUnsynced = false
  }

  /// Bytes that a crash left at the end are marked, and named by a record; none is removed (P4).
  private func closeTornLine() throws(StoreFault) {
    guard reader.tornBytes > 0 else { return }
    let count = reader.tornBytes + JournalReader.tornMark.count
    let line = CaseStore.line(.recovered(offset: reader.offset, bytes: count), after: reader.head)
    try put(JournalReader.tornMark + line.bytes().bytes)
    try readOn()
  }

  private func rotate() throws(StoreFault) {
    guard reader.offset >= segmentLimit else { return }
    // The next append syncs the new segment, and no longer this one.
    try syncOthers()
    do throws(DiskFault) {
      try disk.create(layout.segment(reader.segment + 1), [])
      try disk.syncDirectory(layout.journal)
    } catch {
      // The segment may be there without its name being synced: no line is to be put into it.
      isClosed = true
      throw StoreFault(error)
    }
    try readOn()
  }

  private static func line(_ content: JournalLine.Content, after head: ChainHead) -> JournalLine {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return JournalLine(
      sequence: head.sequence + 1, previous: head.hash, writtenAt: Moment(secondsSinceEpoch: time.tv_sec),
      uid: Int(getuid()), content: content)
  }

  /// Writes a line that has been read back before it goes out: what cannot be read again is never written.
  private func append(_ content: JournalLine.Content) throws(StoreFault) {
    let bytes = CaseStore.line(content, after: reader.head).bytes().bytes
    var next = reader
    let lines: [JournalReader.Line]
    do throws(StoreFault) {
      lines = try next.take(bytes)
    } catch {
      guard case .damaged(_, .record(let fault)) = error else { throw error }
      throw .unwritable(fault)
    }
    try put(bytes)
    reader = next
    take(lines)
  }

  private func put(_ bytes: [UInt8]) throws(StoreFault) {
    do throws(DiskFault) {
      try disk.append(bytes, to: layout.segment(reader.segment))
      mayBeUnsynced = false
    } catch {
      guard error.mayHaveWritten else { throw StoreFault(error) }
      isClosed = true
      throw .outcomeUnknown(error)
    }
  }

  // MARK: Copies

  /// A copy in a new directory of all that was recorded so far, verified afterwards. A journal only grows, so that
  /// nobody has to wait for it.
  public func backup(to target: String) throws(StoreFault) {
    try readOn()
    let copy = StoreLayout(root: target)
    do throws(DiskFault) {
      guard !disk.isThere(target) else { throw DiskFault(target, EEXIST) }
      try disk.makeDirectory(target)
      try disk.makeDirectory(copy.journal)
      try disk.makeDirectory(copy.people)
      try disk.create(copy.lock, StoreLock.blank)
      try disk.create(copy.secret, try disk.read(layout.secret, from: 0))
      for number in 1...reader.segment {
        let content = try disk.read(layout.segment(number), from: 0)
        let isLast = number == reader.segment
        try disk.create(copy.segment(number), isLast ? Array(content.prefix(reader.offset)) : content)
      }
      for folder in try disk.names(in: layout.people) {
        try disk.makeDirectory(copy.people + "/" + folder)
        for name in try disk.names(in: layout.people + "/" + folder) {
          let inner = "/" + folder + "/" + name
          try disk.create(copy.people + inner, try disk.read(layout.people + inner, from: 0))
        }
        try disk.syncDirectory(copy.people + "/" + folder)
      }
      try disk.syncDirectory(copy.people)
      try disk.syncDirectory(copy.journal)
      try disk.create(copy.format, try disk.read(layout.format, from: 0))
      try disk.syncDirectory(target)
      try disk.syncDirectory(copy.parent)
    } catch {
      throw StoreFault(error)
    }
    let verification = try CaseStore.verify(target, against: head)
    if let finding = verification.findings.first { throw .copyUnsound(target, finding) }
  }
}

extension Registry {
  /// Before the first record.
  static var empty: Registry {
    Registry(calendar: WorkingCalendar(published: []), policies: PolicyBook.empty)
  }
}
