import CaseStorage
import Glibc
import Synchronization
import TestSupport

/// A system with a simulated disk: every call can be watched, refused, or made the last.
package final class SimulatedSystem: SystemCalls {
  /// A call, as those who watch or refuse it need to know it.
  package enum Call: Hashable, CaseIterable, Sendable {
    case open, openToWrite, close, read, append, write, syncFile, syncDirectory, setMode, status,
      makeDirectory, names
    case rename, remove, tryLock

    /// Whether it changes what is on disk or in memory.
    package var changes: Bool {
      switch self {
      case .append, .write, .syncFile, .syncDirectory, .setMode, .makeDirectory, .rename, .remove,
        .openToWrite:
        true
      case .open, .close, .read, .status, .names, .tryLock: false
      }
    }
  }

  /// What becomes of a call.
  package enum Verdict: Hashable, Sendable {
    case passes
    case fails(Int32)
    /// An append that takes no more than so many bytes.
    case takes(Int)
  }

  private struct State: Sendable {
    var disk: SimulatedDisk
    var files: [Int32: Int] = [:]
    var lastFile: Int32 = 0
    var locks: [Int: Int32] = [:]
    var time = 1_746_500_000
    var calls = 0
    var deferredSyncs: [Int] = []
    var fileSystem = 0xEF53
    var judge: (@Sendable (Call, Int, SimulatedDisk) -> Verdict)?
  }

  private let state: Mutex<State>
  private let bug: SeededBug?

  package init(_ disk: SimulatedDisk = SimulatedDisk(), with bug: SeededBug? = nil) {
    state = Mutex(State(disk: disk))
    self.bug = bug
  }

  package var disk: SimulatedDisk { state.withLock(\.disk) }
  package var callCount: Int { state.withLock(\.calls) }

  package func setFileSystem(_ number: Int) { state.withLock { $0.fileSystem = number } }

  /// Asked before each call: which, the how-manieth, and the disk as it is.
  package func judge(_ judge: (@Sendable (Call, Int, SimulatedDisk) -> Verdict)?) {
    state.withLock { $0.judge = judge }
  }

  /// The process is gone, and all that it held open; what it wrote is still in the memory of the kernel.
  package func kill() {
    state.withLock {
      $0.files = [:]
      $0.locks = [:]
      $0.deferredSyncs = []
    }
  }

  package func overwrite(_ path: String, with bytes: [UInt8]) {
    state.withLock { $0.disk.replace(path, with: bytes) }
  }

  // MARK: Judging

  private func perform<Answer: Sendable>(
    _ call: Call, _ work: (inout State, Verdict) -> Result<Answer, SystemError>
  ) throws(SystemError) -> Answer {
    let answer = state.withLock { state -> Result<Answer, SystemError> in
      state.calls += 1
      let verdict = state.judge?(call, state.calls, state.disk) ?? .passes
      if case .fails(let number) = verdict, call != .syncFile { return .failure(SystemError(number)) }
      return work(&state, verdict)
    }
    return try answer.get()
  }

  private static func missing<Answer>() -> Result<Answer, SystemError> { .failure(SystemError(ENOENT)) }

  // MARK: Files

  package func open(_ path: String, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    let changes = purpose != .reading && purpose != .directory
    return try perform(changes ? .openToWrite : .open) { state, _ in
      var node = state.disk.find(path)
      if case .creating(let mode) = purpose {
        guard node == nil else { return .failure(SystemError(EEXIST)) }
        node = state.disk.add(path, isDirectory: false, mode: mode)
      }
      guard let node, let found = state.disk[node] else { return Self.missing() }
      guard found.isDirectory == (purpose == .directory) else {
        return .failure(SystemError(found.isDirectory ? EISDIR : ENOTDIR))
      }
      state.lastFile += 1
      state.files[state.lastFile] = node
      return .success(OpenFile(number: state.lastFile))
    }
  }

  package func close(_ file: OpenFile) {
    state.withLock { state in
      let node = state.files.removeValue(forKey: file.number)
      guard let node, let holder = state.locks[node] else { return }
      // The lock of a record falls with whichever descriptor of the file is closed first.
      if holder == file.number || bug == .recordLock { state.locks[node] = nil }
    }
  }

  private func node<Answer: Sendable>(
    _ call: Call, _ file: OpenFile,
    _ work: (inout State, Int, Verdict) -> Result<Answer, SystemError>
  ) throws(SystemError) -> Answer {
    try perform(call) { state, verdict in
      guard let node = state.files[file.number] else { return .failure(SystemError(EBADF)) }
      return work(&state, node, verdict)
    }
  }

  package func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    try node(.read, file) { state, node, _ in
      let content = state.disk[node]?.content ?? []
      return .success(Array(content.dropFirst(offset).prefix(count)))
    }
  }

  package func append(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try node(.append, file) { state, node, verdict in
      var bytes = bytes
      if case .takes(let count) = verdict { bytes = bytes.prefix(count) }
      state.disk.write(node, at: state.disk[node]?.content.count ?? 0, bytes)
      return .success(bytes.count)
    }
  }

  package func write(
    _ file: OpenFile, at offset: Int, _ bytes: ArraySlice<UInt8>
  ) throws(SystemError) -> Int {
    try node(.write, file) { state, node, verdict in
      var bytes = bytes
      if case .takes(let count) = verdict { bytes = bytes.prefix(count) }
      state.disk.write(node, at: offset, bytes)
      return .success(bytes.count)
    }
  }

  package func sync(_ file: OpenFile, _ extent: SyncExtent) throws(SystemError) {
    let isDirectory = state.withLock { state in
      state.files[file.number].flatMap { state.disk[$0]?.isDirectory } ?? false
    }
    try node(isDirectory ? .syncDirectory : .syncFile, file) {
      (state, node, verdict) -> Result<Void, SystemError> in
      if case .fails(let number) = verdict {
        state.disk.abandon(node)
        // Asked again, the kernel says that all is well.
        return bug == .retriedSync ? .success(()) : .failure(SystemError(number))
      }
      switch bug {
      case .noSync where !isDirectory, .noDirectorySync where isDirectory: break
      case .lateSync where extent == .content: state.deferredSyncs.append(node)
      default: state.disk.sync(node)
      }
      return .success(())
    }
  }

  package func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError) {
    try node(.setMode, file) { (state, node, _) -> Result<Void, SystemError> in
      state.disk.setMode(node, mode)
      return .success(())
    }
  }

  package func status(_ file: OpenFile) throws(SystemError) -> FileStatus {
    try node(.status, file) { state, node, _ in SimulatedSystem.status(node, state.disk) }
  }

  package func status(of path: String) throws(SystemError) -> FileStatus {
    try perform(.status) { state, _ in
      guard let node = state.disk.find(path) else { return Self.missing() }
      return SimulatedSystem.status(node, state.disk)
    }
  }

  private static func status(_ node: Int, _ disk: SimulatedDisk) -> Result<FileStatus, SystemError> {
    guard let found = disk[node] else { return missing() }
    return .success(
      FileStatus(
        kind: found.isDirectory ? .directory : .file, size: found.content.count, mode: found.mode))
  }

  // MARK: Directories

  package func makeDirectory(_ path: String, mode: UInt32) throws(SystemError) {
    try perform(.makeDirectory) { (state, _) -> Result<Void, SystemError> in
      guard state.disk.find(path) == nil else { return .failure(SystemError(EEXIST)) }
      return state.disk.add(path, isDirectory: true, mode: mode) == nil ? Self.missing() : .success(())
    }
  }

  package func names(in path: String) throws(SystemError) -> [String] {
    try perform(.names) { state, _ in
      guard state.disk.find(path) != nil else { return Self.missing() }
      return .success(state.disk.names(path))
    }
  }

  package func rename(_ path: String, to target: String) throws(SystemError) {
    try perform(.rename) { (state, _) -> Result<Void, SystemError> in
      state.disk.rename(path, to: target) ? .success(()) : Self.missing()
    }
  }

  package func remove(_ path: String) throws(SystemError) {
    try perform(.remove) { (state, _) -> Result<Void, SystemError> in
      guard state.disk.find(path) != nil else { return Self.missing() }
      state.disk.remove(path)
      return .success(())
    }
  }

  // MARK: The rest of the system

  package func tryLock(_ file: OpenFile) throws(SystemError) -> Bool {
    try node(.tryLock, file) { state, node, _ in
      guard state.locks[node] == nil || bug == .recordLock else { return .success(false) }
      state.locks[node] = file.number
      for node in state.deferredSyncs { state.disk.sync(node) }
      state.deferredSyncs = []
      if bug == .truncatedTail { SimulatedSystem.cutTornTail(&state.disk) }
      return .success(true)
    }
  }

  private static func cutTornTail(_ disk: inout SimulatedDisk) {
    let folder = StorePaths.journal
    guard let name = disk.names(folder).last, let node = disk.find(folder + "/" + name),
      let content = disk[node]?.content
    else { return }
    disk.truncate(node, to: (content.lastIndex(of: 0x0A) ?? -1) + 1)
  }

  package func lockHolders(_ file: OpenFile) -> [Int] {
    state.withLock { state in
      guard let node = state.files[file.number], state.locks[node] != nil else { return [] }
      return [processID]
    }
  }

  package func isRunning(_ process: Int) -> Bool { process == processID }
  package func account(of process: Int) -> Int? { process == processID ? userID : nil }
  package func resolved(_ path: String) -> String { path }
  package func pause(milliseconds: Int) {}
  package func watch(_ path: String) -> DirectoryWatch? { nil }
  package func fileSystem(of path: String) throws(SystemError) -> Int { state.withLock(\.fileSystem) }

  /// A second later at each look.
  package var secondsSinceEpoch: Int {
    state.withLock {
      $0.time += 1
      return $0.time
    }
  }

  /// Always the same, so that an action done again after a crash comes to the same records.
  package func randomBytes(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: 1)
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
  }

  package var userID: Int { 2_001 }
  package var processID: Int { 1 }
}

/// Mistakes that stores are known to make. Switched on, the trials have to catch each.
package enum SeededBug: String, CaseIterable, Sendable {
  /// Files are not synced.
  case noSync = "no sync"
  /// The sync comes after the answer.
  case lateSync = "sync after the acknowledgement"
  /// A torn tail is cut off.
  case truncatedTail = "truncate on recovery"
  /// Names are not synced.
  case noDirectorySync = "no directory sync"
  /// A sync that failed is asked for once more.
  case retriedSync = "retried fsync"
  /// The lock falls with any descriptor of the file, and does not keep out who shares the process.
  case recordLock = "fcntl lock"
}

/// Where simulated stores lie.
package enum StorePaths {
  package static let root = "/store"
  package static let journal = root + "/journal"
  package static let witnesses = "/home/witnesses"
}
