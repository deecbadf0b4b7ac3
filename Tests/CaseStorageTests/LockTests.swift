import CaseDomain
import Glibc
import StorageTrials
import Testing

@testable import CaseStorage

/// Who is said to hold the lock, and what a mark in it may do.
@Suite struct LockTests {
  private func busy(_ sample: SampleStore) throws -> String {
    let store = try sample.open()
    do throws(StoreFault) {
      let lock = try StoreLock(
        StoreLayout(root: store.path).lock, holder: "后来者", patience: 0, LinuxCalls())
      withExtendedLifetime(lock) {}
      throw StoreFault.closed
    } catch {
      guard case .busy(let holder) = error else { throw error }
      return holder
    }
  }

  @Test func `a name is believed of the process that wrote it, and of no other`() throws {
    let sample = try SampleStore(isBare: true)
    let calls = LinuxCalls()
    let own = "李样例 (uid \(calls.userID), pid \(calls.processID))"
    do {
      let lock = try StoreLock(sample.path + "/lock", holder: own, calls)
      #expect(try busy(sample) == own)
      withExtendedLifetime(lock) {}
    }
    // Somebody else wrote last, and this process holds it without a word.
    var content = try sample.bytes(sample.path + "/lock")
    for name in ["张样例 (uid 1, pid 1)", "", "张样例", "(pid 99999999999999999999)"] {
      let line = Array(name.utf8)
      content.replaceSubrange(0..<160, with: line + Array(repeating: 0x20, count: 159 - line.count) + [0x0A])
      try sample.overwrite(sample.path + "/lock", with: content)
      let file = try calls.open(sample.path + "/lock", .reading)
      defer { calls.close(file) }
      #expect(try calls.tryLock(file))
      #expect(try busy(sample) == "uid \(calls.userID), pid \(calls.processID)")
    }
  }

  @Test func `where the system tells nothing, a name is believed while its process lives`() throws {
    let sample = try SampleStore(isBare: true)
    for (process, isNamed) in [(LinuxCalls().processID, true), (1 << 30, false)] {
      let name = "张样例 (uid 1, pid \(process))"
      let lock = try StoreLock(sample.path + "/lock", holder: name, LinuxCalls())
      #expect(throws: StoreFault.busy(holder: isNamed ? name : "")) {
        let other = try StoreLock(sample.path + "/lock", holder: "", patience: 0, SilentCalls())
        withExtendedLifetime(other) {}
      }
      withExtendedLifetime(lock) {}
    }
  }

  @Test(arguments: ["1 9223372036854775807", "1 4611686018427387904", "9 0", "1 x"])
  func `a mark that nobody made stops nobody from writing`(mark: String) throws {
    let sample = try SampleStore(isBare: true)
    let text = "writing " + mark
    var content = try sample.bytes(sample.path + "/lock")
    content.replaceSubrange(
      160..<200, with: Array(text.utf8) + Array(repeating: 0x20, count: 39 - text.utf8.count) + [0x0A])
    try sample.overwrite(sample.path + "/lock", with: content)
    try sample.register(1, in: sample.open())
    #expect(try sample.verify().findings.isEmpty && sample.open().head.sequence == 2)
    // And it is gone.
    #expect(StoreLock.isSettled(sample.path + "/lock", LinuxCalls()))
  }
}

/// A system that does not say who holds a lock.
private struct SilentCalls: SystemCalls {
  private let calls = LinuxCalls()

  func lockHolders(_ file: OpenFile) -> [Int] { [] }
  func isRunning(_ process: Int) -> Bool { calls.isRunning(process) }
  func account(of process: Int) -> Int? { calls.account(of: process) }
  func resolved(_ path: String) -> String { path }
  func open(_ path: String, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    try calls.open(path, purpose)
  }
  func close(_ file: OpenFile) { calls.close(file) }
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    try calls.read(file, at: offset, count: count)
  }
  func append(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try calls.append(file, bytes)
  }
  func write(_ file: OpenFile, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try calls.write(file, at: offset, bytes)
  }
  func sync(_ file: OpenFile, _ extent: SyncExtent) throws(SystemError) { try calls.sync(file, extent) }
  func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError) { try calls.setMode(file, mode) }
  func status(_ file: OpenFile) throws(SystemError) -> FileStatus { try calls.status(file) }
  func status(of path: String) throws(SystemError) -> FileStatus { try calls.status(of: path) }
  func makeDirectory(_ path: String, mode: UInt32) throws(SystemError) {
    try calls.makeDirectory(path, mode: mode)
  }
  func names(in path: String) throws(SystemError) -> [String] { try calls.names(in: path) }
  func rename(_ path: String, to target: String) throws(SystemError) {
    try calls.rename(path, to: target)
  }
  func remove(_ path: String) throws(SystemError) { try calls.remove(path) }
  func tryLock(_ file: OpenFile) throws(SystemError) -> Bool { try calls.tryLock(file) }
  func pause(milliseconds: Int) { calls.pause(milliseconds: milliseconds) }
  func watch(_ path: String) -> DirectoryWatch? { calls.watch(path) }
  func fileSystem(of path: String) throws(SystemError) -> Int { try calls.fileSystem(of: path) }
  var secondsSinceEpoch: Int { calls.secondsSinceEpoch }
  func randomBytes(_ count: Int) -> [UInt8] { calls.randomBytes(count) }
  var userID: Int { calls.userID }
  var processID: Int { calls.processID }
}
