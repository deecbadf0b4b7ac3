import Glibc
import Synchronization

@testable import CaseStorage

/// The real disk, until it is told to fail: at a call of one kind, with an error of choice.
final class FailingDisk: Disk {
  enum Call: Hashable, CaseIterable { case makeDirectory, create, append, read, names, sync, syncDirectory }

  /// What an append that fails leaves behind.
  enum Remainder: Hashable { case nothing, some(Int), all }

  private struct Plan {
    var call: Call
    var number: Int32
    var passes: Int
    var remainder: Remainder
    var mayHaveWritten: Bool
  }

  private let real: RealDisk
  private let plan = Mutex<Plan?>(nil)
  private let calls = Mutex<[Call]>([])

  init(_ path: String) { real = RealDisk(of: path) }

  /// Fails the calls of that kind from now on, after letting some pass.
  func fail(
    _ call: Call, _ number: Int32 = EIO, after passes: Int = 0, leaving remainder: Remainder = .nothing,
    mayHaveWritten: Bool = true
  ) {
    plan.withLock {
      $0 = Plan(
        call: call, number: number, passes: passes, remainder: remainder, mayHaveWritten: mayHaveWritten)
    }
  }

  func heal() { plan.withLock { $0 = nil } }

  /// The calls so far, which are forgotten.
  func takeCalls() -> [Call] {
    calls.withLock { calls in
      defer { calls = [] }
      return calls
    }
  }

  private func fault(_ call: Call, _ path: String) -> (DiskFault, Remainder)? {
    calls.withLock { $0.append(call) }
    return plan.withLock { plan in
      guard var due = plan, due.call == call else { return nil }
      due.passes -= 1
      plan = due
      guard due.passes < 0 else { return nil }
      return (DiskFault(path, due.number, mayHaveWritten: due.mayHaveWritten), due.remainder)
    }
  }

  private func check(_ call: Call, _ path: String) throws(DiskFault) {
    if let (fault, _) = fault(call, path) { throw fault }
  }

  func makeDirectory(_ path: String) throws(DiskFault) {
    try check(.makeDirectory, path)
    try real.makeDirectory(path)
  }

  func create(_ path: String, _ content: [UInt8]) throws(DiskFault) {
    if let (fault, remainder) = fault(.create, path) {
      if case .some(let count) = remainder { try real.create(path, Array(content.prefix(count))) }
      throw fault
    }
    try real.create(path, content)
  }

  func append(_ content: [UInt8], to path: String) throws(DiskFault) {
    if let (fault, remainder) = fault(.append, path) {
      switch remainder {
      case .nothing: break
      case .some(let count): try real.append(Array(content.prefix(count)), to: path)
      case .all: try real.append(content, to: path)
      }
      throw fault
    }
    try real.append(content, to: path)
  }

  func read(_ path: String, from offset: Int) throws(DiskFault) -> [UInt8] {
    try check(.read, path)
    return try real.read(path, from: offset)
  }

  func names(in path: String) throws(DiskFault) -> [String] {
    try check(.names, path)
    return try real.names(in: path)
  }

  func isThere(_ path: String) -> Bool { real.isThere(path) }

  func size(_ path: String) throws(DiskFault) -> Int { try real.size(path) }

  func sync(_ path: String) throws(DiskFault) {
    try check(.sync, path)
    try real.sync(path)
  }

  func syncDirectory(_ path: String) throws(DiskFault) {
    try check(.syncDirectory, path)
    try real.syncDirectory(path)
  }
}
