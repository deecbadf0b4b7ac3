import CaseDomain
import Glibc

// Making a store.

extension CaseStore {
  /// Makes a store where there is nothing, or an empty directory.
  ///
  /// - Parameters:
  ///   - training: where the clock of a training store stands; nil makes a real store.
  ///   - registry: what it begins with, written as the first line of its journal.
  ///   - by: who makes it, as the record names them.
  public static func create(
    at path: String, training: Moment?, registry: [RegistryEvent], by name: String, at now: Moment
  ) throws(StoreFault) -> CaseStore {
    try create(at: path, training: training, registry: registry, by: name, at: now, on: Disk(of: path))
  }

  package static func create(
    at path: String, training: Moment?, registry: [RegistryEvent], by name: String, at now: Moment,
    on disk: Disk, segmentLimit: Int = Journal.defaultSegmentLimit, lockPatience: Int = StoreLock.patience
  ) throws(StoreFault) -> CaseStore {
    let layout = StoreLayout(root: path)
    let secret = Array((disk.randomName(bytes: 32) + "\n").utf8)
    let format = StoreFormat(
      id: disk.randomName(bytes: 16), isTraining: training != nil, secretHash: Digest.sha256(secret[...]))
    var draft = StoreDraft(
      Office(registry: .empty), operations: [:], PeopleFiles(folder: layout.people, secret: secret), disk)
    draft.register(registry, by: PersonID(""), named: name, OperationID("create"), at: training ?? now)
    if let training { draft.setClock(training, by: PersonID(""), named: name, OperationID("create-clock")) }
    let first = JournalLine.next(
      .steps(draft.steps), after: ChainHead(sequence: 0, hash: format.seed), disk.calls)
    do throws(DiskFault) {
      if disk.isThere(path) {
        guard try disk.names(in: path).isEmpty else { throw DiskFault(path, EEXIST) }
      } else {
        // As anybody makes folders: those above are not the store's.
        try disk.makeDirectories(layout.parent, mode: 0o755)
      }
    } catch {
      throw StoreFault(error)
    }
    try demandLocal(layout.parent, disk)
    do throws(DiskFault) {
      if !disk.isThere(path) { try disk.makeDirectory(path) }
      try furnish(layout, secret, disk)
      try disk.create(layout.segment(1), first.bytes().bytes)
      try finish(layout, format.bytes, disk)
    } catch {
      throw StoreFault(error)
    }
    return try CaseStore(path, .readWrite, disk, segmentLimit: segmentLimit, lockPatience: lockPatience)
  }

  static func furnish(_ layout: StoreLayout, _ secret: [UInt8], _ disk: Disk) throws(DiskFault) {
    try disk.makeDirectory(layout.journal)
    try disk.makeDirectory(layout.people)
    try disk.create(layout.lock, StoreLock.blank)
    try disk.create(layout.secret, secret)
  }

  /// Writes FORMAT last, once all the rest is on disk by name: a store that is half made is no store.
  static func finish(_ layout: StoreLayout, _ format: [UInt8], _ disk: Disk) throws(DiskFault) {
    try disk.syncDirectory(layout.journal)
    try disk.syncDirectory(layout.people)
    try disk.syncDirectory(layout.root)
    try disk.create(layout.format, format)
    try disk.syncDirectory(layout.root)
    try disk.syncDirectory(layout.parent)
  }
}
