import CaseDomain
import Glibc
import StorageTrials
import Synchronization
import Testing

@testable import CaseStorage

/// What is said when the disk refuses, and what is written when it does not.
@Suite struct DiskFaultTests {
  private func sample() throws -> (Script, SimulatedSystem, CaseStore) {
    let script = try #require(try Script.all().first { $0.name == "records one by one" })
    let system = SimulatedSystem()
    return (script, system, try script.make(on: Disk(of: StorePaths.root, system)))
  }

  private func journal(_ system: SimulatedSystem) -> [UInt8]? {
    system.disk.bytes(StorePaths.journal + "/000001.jsonl")
  }

  @Test func `where the disk refused before it wrote, nothing is recorded and the handle stays open`() throws
  {
    let (script, system, store) = try sample()
    let before = journal(system)
    for (number, fault) in [
      (ENOSPC, StoreFault.diskFull(StorePaths.journal + "/000001.jsonl")),
      (EDQUOT, .diskFull(StorePaths.journal + "/000001.jsonl")),
      (EROFS, .denied(StorePaths.journal + "/000001.jsonl")),
    ] {
      system.judge { call, _, _ in call == .append ? .fails(number) : .passes }
      #expect(throws: fault) { try script.carryOut(0, on: store) }
      #expect(journal(system) == before && store.head.sequence == 1)
    }
    system.judge(nil)
    #expect(try script.carryOut(0, on: store) == .recorded)
  }

  @Test func `a line is one append and one sync, and a repeated order neither`() throws {
    let (script, system, store) = try sample()
    let calls = Mutex<[SimulatedSystem.Call]>([])
    system.judge { call, _, _ in
      if [.append, .syncFile, .syncDirectory].contains(call) { calls.withLock { $0.append(call) } }
      return .passes
    }
    #expect(try script.carryOut(0, on: store) == .recorded)
    #expect(try script.carryOut(0, on: store) == .repeated)
    #expect(calls.withLock { $0 } == [.append, .syncFile])
  }

  @Test func `bytes whose sync failed are written again before the same order is said to be recorded`() throws
  {
    let (script, system, store) = try sample()
    system.judge { call, _, _ in call == .syncFile ? .fails(EIO) : .passes }
    #expect(throws: StoreFault.self) { try script.carryOut(0, on: store) }
    system.judge(nil)
    // The line can be read, but only out of the memory of the kernel.
    let again = try script.open(system)
    #expect(again.head.sequence == 2)
    #expect(
      system.disk.afterPowerLoss(.nothing).bytes(StorePaths.journal + "/000001.jsonl") != journal(system))
    #expect(try script.carryOut(0, on: again) == .repeated)
    #expect(
      system.disk.afterPowerLoss(.everything).bytes(StorePaths.journal + "/000001.jsonl") == journal(system))
  }

  @Test func `an interrupted call is made again, and a short read is read on`() throws {
    let (script, system, store) = try sample()
    let interrupted = Mutex(Set<SimulatedSystem.Call>())
    system.judge { call, _, _ in
      guard call == .read, interrupted.withLock({ $0.insert(call).inserted }) else { return .passes }
      return .fails(EINTR)
    }
    #expect(try script.carryOut(0, on: store) == .recorded)
    #expect(try script.open(system).head == store.head)
  }

  @Test func `a store is not kept on another host's disk`() throws {
    let (script, system, store) = try sample()
    for (number, name) in [(0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0x6573_5546, "FUSE")] {
      system.setFileSystem(number)
      #expect(throws: StoreFault.remote(StorePaths.root, fileSystem: name)) { _ = try script.open(system) }
      // To look at it does no harm.
      #expect(try script.open(system, .readOnly).head == store.head)
      #expect(throws: StoreFault.remote("/", fileSystem: name)) {
        _ = try CaseStore.create(
          at: "/other", training: nil, registry: [], by: "", at: Script.opening,
          on: Disk(of: "/other", system))
      }
    }
  }
}
