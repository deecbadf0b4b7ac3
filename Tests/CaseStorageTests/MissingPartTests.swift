import CaseDomain
import Glibc
import StorageTrials
import Testing

@testable import CaseStorage

/// A store of which something is not there, or may not be read, is not called no store.
@Suite struct MissingPartTests {
  @Test func `what is missing of a store is named`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    try sample.register(1, in: store)
    let lock = try sample.bytes(sample.path + "/lock")
    #expect(unlink(sample.path + "/lock") == 0)
    #expect(throws: StoreFault.partMissing(sample.path + "/lock")) { try sample.register(2, in: store) }
    // Whoever only reads needs none.
    #expect(try sample.open(.readOnly).head == store.head && sample.verify().findings.isEmpty)
    try sample.overwrite(sample.path + "/lock", with: lock)
    try sample.register(2, in: store)
    #expect(unlink(sample.path + "/secret") == 0)
    for access in [CaseStore.Access.readOnly, .readWrite] {
      #expect(throws: StoreFault.partMissing(sample.path + "/secret")) { _ = try sample.open(access) }
    }
    #expect(throws: StoreFault.partMissing(sample.path + "/secret")) { _ = try sample.verify() }
  }

  @Test(arguments: ["2.jsonl", "0000002.jsonl", "+2.jsonl", "-1.jsonl"])
  func `a segment that is numbered wrongly is damage, and named`(name: String) throws {
    let sample = try SampleStore(isBare: true)
    let journal = StoreLayout(root: sample.path).journal
    let damage = StoreFault.damaged(JournalPlace(file: name, line: 0, byte: 0), .segmentMisnamed)
    try sample.overwrite(journal + "/" + name, with: [])
    #expect(throws: damage) { _ = try sample.open() }
    #expect(try sample.open(.readOnly).damage == damage)
    #expect(try !sample.verify().isWhole)
    #expect(unlink(journal + "/" + name) == 0)
    // What does not count as one is passed over.
    try sample.overwrite(journal + "/notes.jsonl", with: [])
    #expect(try sample.open().head.sequence == 1)
  }

  @Test func `whoever may not read a store hears that, and not that there is none`() throws {
    let script = try #require(try Script.all().first { $0.name == "records one by one" })
    let system = SimulatedSystem()
    _ = try script.make(on: Disk(of: StorePaths.root, system))
    for number in [EACCES, EPERM] {
      for call in [SimulatedSystem.Call.status, .open, .names] {
        system.judge { present, _, _ in present == call ? .fails(number) : .passes }
        do throws(StoreFault) {
          _ = try script.open(system, .readOnly)
          Issue.record("opened")
        } catch {
          guard case .unreadable = error else {
            Issue.record("\(call): \(error)")
            continue
          }
        }
      }
    }
    system.judge(nil)
    _ = try script.open(system)
  }

  @Test func `a folder that is missing above a target is not a missing store`() throws {
    let sample = try SampleStore(isBare: true)
    let target = sample.beside("none/copy")
    #expect(throws: StoreFault(DiskFault(target, ENOENT, isOfMaking: true))) {
      do throws(DiskFault) {
        try Disk(of: target).makeDirectory(target)
      } catch {
        throw StoreFault(error)
      }
    }
    #expect(StoreFault(DiskFault(target, ENOENT, isOfMaking: true)) == .parentMissing(target))
  }
}
