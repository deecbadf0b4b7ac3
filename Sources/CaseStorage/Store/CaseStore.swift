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

  /// Random, and never changes: what a copy and its original have in common.
  public let id: String

  let access: Access
  let layout: StoreLayout
  let disk: Disk
  let people: PeopleFiles
  private(set) var journal: Journal
  /// The journal of which nothing is read.
  private let unread: Journal
  /// What made the registry, in order.
  private(set) var registryEvents: [RegistryEvent] = []
  private var operations: [OperationID: StoreOperation] = [:]
  private let watch: DirectoryWatch?
  /// Commitments that the journal names: of these the people files are known to have been synced.
  private var commitments: Set<String> = []
  /// Cases whose personal data were disposed of, and the commitments of what is gone.
  private(set) var disposedCases: Set<CaseID> = []
  private(set) var disposed: Set<String> = []
  /// Cases that others changed, not yet told to anybody.
  private var untold = News()
  /// On a store opened for reading: where the journal stops being readable, or what it has lost.
  public private(set) var damage: StoreFault?
  /// Whether everything has been read that stood there when the store was opened.
  public private(set) var isLoaded = false
  private let lockPatience: Int
  /// What this reviewer saw of the store the last time.
  private var witness: Witness?
  var glimpse = GlimpseKeeping()
  /// For whoever leaves soon: after every change the kept top of the worklist is brought up to it before anything else is
  /// done. Nil where somebody sees to it when there is time.
  public var keepsGlimpse: (at: Moment, from: Int)?

  // MARK: Opening

  /// - Parameter witnesses: the folder in which this reviewer keeps the heads of stores they have seen; a store that
  ///   has lost what was seen is not opened for writing (P10).
  public static func open(
    _ path: String, access: Access = .readWrite, witnesses: String? = nil
  ) throws(StoreFault) -> CaseStore {
    try CaseStore(path, access, Disk(of: path), witnesses: witnesses)
  }

  /// Opens a store of which nothing is read yet: whoever opens it so goes on with ``load(atMost:)`` until nothing is
  /// left, and decides nothing before.
  public static func begin(
    _ path: String, access: Access = .readWrite, witnesses: String? = nil
  ) throws(StoreFault) -> CaseStore {
    try CaseStore(path, access, Disk(of: path), witnesses: witnesses, isLoadedLater: true)
  }

  package init(
    _ path: String, _ access: Access, _ disk: Disk, segmentLimit: Int = Journal.defaultSegmentLimit,
    lockPatience: Int = StoreLock.patience, witnesses: String? = nil, isLoadedLater: Bool = false
  ) throws(StoreFault) {
    let layout = StoreLayout(root: path)
    let (format, secret) = try layout.marks(disk)
    guard format.secretHash == Digest.sha256(secret[...]) else { throw .secretChanged(layout.secret) }
    if access == .readWrite { try CaseStore.demandLocal(path, disk) }
    self.path = path
    self.access = access
    self.layout = layout
    self.disk = disk
    self.lockPatience = lockPatience
    id = format.id
    isTraining = format.isTraining
    people = PeopleFiles(folder: layout.people, secret: secret)
    unread = Journal(layout, seed: format.seed, segmentLimit: segmentLimit, disk)
    journal = unread
    office = Office(registry: Registry.empty)
    witness = witnesses.map { Witness(of: format.id, at: path, in: $0, disk.calls) }
    // Watched before the first reading, so that nothing falls between the two.
    watch = disk.calls.watch(layout.journal)
    if !isLoadedLater { while try load(atMost: JournalReader.wholePiece) {} }
  }

  /// Reads on in a store that was only begun, some so many bytes of its journal.
  ///
  /// - Returns: whether there is more to be read.
  public func load(atMost bytes: Int) throws(StoreFault) -> Bool {
    guard !isLoaded else { return false }
    do throws(StoreFault) {
      if try readPiece(bytes) { return true }
      if let seen = witness?.seen, seen.sequence > head.sequence {
        throw .rolledBack(seen: seen, present: head)
      }
      if head.sequence > 0 { noteHead() }
    } catch {
      // What was recorded before the damage can still be read, and nothing more is written.
      guard access == .readOnly else { throw error }
      switch error {
      case .damaged, .rolledBack: damage = error
      default: throw error
      }
    }
    isLoaded = true
    untold = News()
    if access == .readWrite { glimpse.rest(on: office, at: head) }
    return false
  }

  /// Bytes of the journal, read so far and in all.
  public var progress: (read: Int, total: Int) { journal.progress }

  /// What kind of store it is, without reading its journal.
  public static func isTraining(_ path: String) throws(StoreFault) -> Bool {
    try StoreLayout(root: path).marks(Disk(of: path)).format.isTraining
  }

  /// What a reviewer says who has cleared up why the store lacks what was seen of it: from now on the present head is
  /// the one to be compared with.
  public static func acceptHead(of path: String, witnesses: String) throws(StoreFault) {
    let store = try CaseStore(path, .readOnly, Disk(of: path))
    if let damage = store.damage { throw damage }
    var witness = Witness(of: store.id, at: path, in: witnesses, store.disk.calls)
    do throws(DiskFault) {
      try witness.accept(store.head)
    } catch {
      throw StoreFault(error)
    }
  }

  /// The head that this reviewer saw last; nil where none was kept.
  public var seenHead: ChainHead? { witness?.seen }

  /// What this reviewer should know of their own witness, or of the store that stands there.
  public var witnessRemarks: [WitnessRemark] { witness?.remarks ?? [] }

  /// Refuses file systems on which a lock or a sync does not mean what it means here.
  static func demandLocal(_ path: String, _ disk: Disk) throws(StoreFault) {
    let number: Int
    do throws(SystemError) {
      number = try disk.calls.fileSystem(of: path)
    } catch {
      throw StoreFault(DiskFault(path, error.number))
    }
    if let name = FileSystemKind.remoteName(number) { throw .remote(path, fileSystem: name) }
  }

  // MARK: Reading

  /// The end of the chain as read so far.
  public var head: ChainHead { journal.reader.head }

  /// Readable when another process has appended.
  public var watchDescriptor: Int32? { watch?.descriptor }

  /// Bytes at the end of the journal that a crash left behind, or that are just being written.
  public var tornBytes: Int { journal.reader.tornBytes }

  /// Whether an order of that name was recorded.
  public func knows(_ operation: OperationID) -> Bool { operations[operation] != nil }

  /// Reads what was appended since; the cases that changed, each once, in the order of their first change.
  @discardableResult
  public func refresh() throws(StoreFault) -> [CaseID] {
    guard isLoaded else { return [] }
    watch?.drain()
    if try readOn() { noteHead() }
    defer { untold = News() }
    return untold.cases
  }

  /// - Returns: whether there was anything.
  @discardableResult
  private func readOn() throws(StoreFault) -> Bool {
    let before = head
    while try readPiece(JournalReader.wholePiece) {}
    return head != before
  }

  /// - Returns: whether there is more.
  private func readPiece(_ bytes: Int) throws(StoreFault) -> Bool {
    let piece = journal.readPiece(bytes: bytes)
    try take(piece.lines) { changed in if isLoaded { untold.add(changed) } }
    if let fault = piece.fault { throw fault }
    return piece.hasMore
  }

  private func take(
    _ lines: [JournalReader.Line], _ tell: (CaseID) -> Void = { _ in }
  ) throws(StoreFault) {
    for line in lines {
      if let seen = witness?.seen, seen.sequence == line.line.sequence, seen.hash != line.hash {
        throw .rolledBack(seen: seen, present: ChainHead(sequence: line.line.sequence, hash: line.hash))
      }
      guard case .steps(let steps) = line.line.content else { continue }
      for step in steps {
        operations[step.operation] = StoreOperation(caseID: CaseID(""), revision: 0)
        for entry in step.entries {
          office.apply(entry, at: step.at)
          switch entry {
          case .ofOffice(let event): registryEvents.append(event)
          case .clock(let moment): trainingNow = moment
          case .disposed(let id, let commitments):
            disposedCases.insert(id)
            disposed.formUnion(commitments)
          case .shown, .copied: break
          case .ofCase(let record):
            commitments.formUnion(record.event.references.map(\.commitment))
            operations[step.operation] = StoreOperation(caseID: record.caseID, revision: record.revision)
            tell(record.caseID)
          }
        }
      }
    }
  }

  /// A head is only worth remembering once it is on disk: another process may just be writing it.
  private func noteHead() {
    guard witness != nil, StoreLock.isSettled(layout.lock, disk.calls) else { return }
    witness?.note(head)
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

  /// Decides several things one after the other, as a transaction would on what is recorded so far, and records nothing. So
  /// nobody is kept waiting, and it can be asked where nothing may be written.
  public func rehearse<Answer>(
    _ work: (inout StoreDraft) throws(StoreFault) -> Answer
  ) throws(StoreFault) -> Answer {
    while try load(atMost: JournalReader.wholePiece) {}
    try readOn()
    var draft = newDraft()
    return try work(&draft)
  }

  func holder(_ actor: PersonID) -> String {
    let name = office.registry.staff[actor]?.name ?? actor.text
    return "\(name) (uid \(disk.calls.userID), pid \(disk.calls.processID))"
  }

  /// Takes the lock, reads what others appended, lets `work` draft, and writes the draft: the people files first, so
  /// that a reference in the journal always has its file, then one line, synced. Only then is anything applied.
  ///
  /// - Parameter afterwards: what is done before the lock is let go, once the draft is on disk.
  func change<Answer>(
    holder: String, _ work: (inout StoreDraft) throws(StoreFault) -> Answer,
    afterwards: (Answer) -> Void = { _ in }
  ) throws(StoreFault) -> Answer {
    let before = head
    let answer = try changeLocked(holder: holder, work, afterwards: afterwards)
    if let (moment, least) = keepsGlimpse, head != before {
      // Where it could not be amended under the lock this takes longer, and others need not wait for it.
      let present = Circumstances(now: moment, office: office)
      while keepGlimpse(in: present, atMost: .max, isLeaving: true, from: least) {}
    }
    return answer
  }

  private func changeLocked<Answer>(
    holder: String, _ work: (inout StoreDraft) throws(StoreFault) -> Answer, afterwards: (Answer) -> Void
  ) throws(StoreFault) -> Answer {
    guard access == .readWrite else { throw .denied(path) }
    guard !journal.isClosed else { throw .closed }
    // Nothing is decided on half of the history.
    while try load(atMost: JournalReader.wholePiece) {}
    let lock = try StoreLock(layout.lock, holder: holder, patience: lockPatience, disk.calls)
    try readOn()
    if try journal.settle(lock) { try readOn() }
    if keepsGlimpse != nil { restOnTheirs() }
    var draft = newDraft()
    let answer = try work(&draft)
    let (steps, files) = (draft.steps, draft.peopleFiles)
    // Let go of before anything is applied: what is held twice is copied when it changes.
    _ = consume draft
    glimpse.expect(steps: steps.count)
    if !steps.isEmpty {
      try take(try record(steps, files.values.sorted { $0.path < $1.path }, lock))
      witness?.note(head)
      // Whoever comes next finds it right, and can amend it in turn.
      if let keepsGlimpse { amendGlimpse(from: keepsGlimpse.from, isLocked: true, isLeaving: true) }
    }
    afterwards(answer)
    return answer
  }

  /// Writes the files, then the line. Where the change has surely not happened, its files are taken away again.
  private func record(
    _ steps: [JournalStep], _ files: [PeopleFiles.Draft], _ lock: borrowing StoreLock
  ) throws(StoreFault) -> [JournalReader.Line] {
    var written: [String] = []
    do throws(StoreFault) {
      try write(files, &written)
      return try journal.append(steps, lock)
    } catch {
      if case .outcomeUnknown = error { throw error }
      for path in written { try? disk.remove(path) }
      throw error
    }
  }

  private func newDraft() -> StoreDraft {
    StoreDraft(
      office, operations: operations, people, disk, commitments: commitments, after: "\(head)",
      Precedents(unread))
  }

  /// - Parameter written: files that stand there now, whole or not.
  private func write(_ files: [PeopleFiles.Draft], _ written: inout [String]) throws(StoreFault) {
    do throws(DiskFault) {
      var folders: [String] = []
      for file in files {
        if !folders.contains(file.folder) {
          folders.append(file.folder)
          if !disk.isThere(file.folder) { try disk.makeDirectory(file.folder) }
        }
        do throws(DiskFault) {
          try disk.create(file.path, file.content)
        } catch {
          // What stood there before is not ours.
          if error.number != EEXIST { written.append(file.path) }
          throw error
        }
        written.append(file.path)
      }
      for folder in folders { try disk.syncDirectory(folder) }
      if !folders.isEmpty { try disk.syncDirectory(layout.people) }
    } catch {
      // Nothing refers to these files yet: the change has surely not happened.
      throw error.number == ENOENT ? .partMissing(layout.people) : StoreFault(error)
    }
  }
}

/// Cases that changed, each once, in the order of their first change. At the opening of a store that is all of them.
private struct News {
  private(set) var cases: [CaseID] = []
  private var known: Set<CaseID> = []

  mutating func add(_ id: CaseID) {
    if known.insert(id).inserted { cases.append(id) }
  }
}

extension Registry {
  /// Before the first record.
  static var empty: Registry {
    Registry(calendar: WorkingCalendar(published: []), policies: PolicyBook.empty)
  }
}
