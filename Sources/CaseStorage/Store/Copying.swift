import CaseDomain
import Glibc

// Copies of a store: a backup, which takes every number out of it (P15), and what is restored from one.

public enum BackupOutcome: Hashable, Sendable {
  /// The copy is there, whole, and the store and the copy say who took it and what for.
  case onRecord
  /// The copy is there; that it was taken could not be recorded.
  case offRecord(StoreFault)
  /// There is no copy.
  case refused([Refusal])
}

extension CaseStore {
  /// A copy in a new directory of all that was recorded so far, verified afterwards. A journal only grows, so that
  /// nobody has to wait for it.
  ///
  /// Who takes it, and what for, is on disk before anything is copied. Where that cannot be, the copy is made all the
  /// same: it may be the last that this disk gives. Of a damaged store it holds what stands before the damage.
  public func backup(
    to target: String, _ request: StoreCopyRequest, now: Moment
  ) throws(StoreFault) -> BackupOutcome {
    // First of all, so that no copy stands on record that was never begun.
    try CaseStore.makeRoom(at: target, disk)
    var outcome = BackupOutcome.onRecord
    do throws(StoreFault) {
      if let refusals = try record(request, now) { return .refused(refusals) }
    } catch {
      outcome = .offRecord(error)
    }
    if damage == nil { try refresh() }
    try CaseStore.copy(layout, to: target, upTo: journal.reader, disk)
    let verification = try CaseStore.verify(target, against: head, Disk(of: target, disk.calls))
    if let finding = verification.findings.first { throw .copyUnsound(target, finding) }
    return outcome
  }

  /// - Returns: what stands against it; nil when it is on disk.
  private func record(_ request: StoreCopyRequest, _ now: Moment) throws(StoreFault) -> [Refusal]? {
    // Why a store was opened for reading alone.
    if let damage { throw damage }
    try CaseStore.demandLocal(path, disk)
    return try change(holder: holder(request.actor)) { (draft) throws(StoreFault) -> [Refusal]? in
      switch decideStoreCopy(request, in: Circumstances(now: now, office: draft.office)) {
      case .refused(let refusals): return refusals
      case .allowed(let copy):
        draft.record(copy)
        return nil
      }
    }
  }

  /// Whether a store is a copy that nobody has written to. Whatever else it is, somebody works in it: to copy that is to
  /// take numbers out of it.
  public static func isUntouchedCopy(_ path: String) -> Bool {
    !StoreLock.wasHeld(StoreLayout(root: path).lock, LinuxCalls())
  }

  /// Whether a copy was begun there and never came to its end: what makes a directory a store is written last of all.
  public static func isUnfinishedCopy(_ path: String) -> Bool {
    let (layout, disk) = (StoreLayout(root: path), Disk(of: path))
    return disk.isThere(layout.secret) && !disk.isThere(layout.format)
  }

  /// A store where there is none, or an empty directory, from a copy that is found sound before and after. Nothing is
  /// recorded of it, neither in the copy nor in the store: it gives nobody a number who did not hold the copy.
  public static func restore(_ copy: String, to target: String) throws(StoreFault) {
    try restore(copy, to: target, Disk(of: copy))
  }

  package static func restore(_ copy: String, to target: String, _ disk: Disk) throws(StoreFault) {
    let findings = try verify(copy, against: nil, disk).findings
    if let finding = findings.first { throw .copyUnsound(copy, finding) }
    let store = try CaseStore(copy, .readOnly, disk)
    try makeRoom(at: target, disk)
    try CaseStore.copy(store.layout, to: target, upTo: store.journal.reader, disk)
    let restored = try verify(target, against: store.head, Disk(of: target, disk.calls))
    if let finding = restored.findings.first { throw .copyUnsound(target, finding) }
  }

  /// A directory with nothing in it.
  private static func makeRoom(at target: String, _ source: Disk) throws(StoreFault) {
    let disk = Disk(of: target, source.calls)
    do throws(DiskFault) {
      if disk.isThere(target) {
        guard try disk.names(in: target).isEmpty else { throw DiskFault(target, EEXIST) }
      } else {
        try disk.makeDirectory(target)
      }
    } catch {
      throw StoreFault(error)
    }
  }

  private static func copy(
    _ layout: StoreLayout, to target: String, upTo reader: JournalReader, _ source: Disk
  ) throws(StoreFault) {
    let copy = StoreLayout(root: target)
    let disk = Disk(of: target, source.calls)
    do throws(DiskFault) {
      try furnish(copy, try source.read(layout.secret), disk)
      for number in 1...reader.segment {
        let content = try source.read(layout.segment(number), atMost: .max)
        let isLast = number == reader.segment
        try disk.create(copy.segment(number), isLast ? Array(content.prefix(reader.offset)) : content)
      }
      // What is none of the store's stays behind.
      for folder in try source.names(in: layout.people) where source.isDirectory(layout.people + "/" + folder)
      {
        try disk.makeDirectory(copy.people + "/" + folder)
        for name in try source.names(in: layout.people + "/" + folder) {
          let inner = "/" + folder + "/" + name
          try disk.create(copy.people + inner, try source.read(layout.people + inner))
        }
        try disk.syncDirectory(copy.people + "/" + folder)
      }
      try finish(copy, try source.read(layout.format), disk)
    } catch {
      throw StoreFault(error)
    }
  }
}
