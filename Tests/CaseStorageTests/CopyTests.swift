import CaseDomain
import Glibc
import JSONText
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// Backups and what is restored from them; segments; limits.
@Suite struct CopyTests {
  @Test func `a backup restored into an empty directory is the store it was made of`() throws {
    let sample = try SampleStore()
    let store = try sample.open(segmentLimit: 1)
    let id = try sample.file(in: store)
    _ = try sample.recorded(store.execute(sample.note("一", on: id), now: SampleStore.opening))
    let (copy, target) = (sample.beside("copy"), sample.beside("restored"))
    #expect(try sample.backup(store, to: copy) == .onRecord)
    // What happens after the backup is not in it.
    let head = store.head
    _ = try sample.recorded(store.execute(sample.note("二", on: id), now: SampleStore.opening))
    #expect(mkdir(target, 0o700) == 0)
    try CaseStore.restore(copy, to: target)
    let restored = try CaseStore.open(target)
    #expect(restored.head == head && restored.id == store.id)
    #expect(restored.office[id]?.revision == store.office[id].map { $0.revision - 1 })
    let person = try #require(restored.office[id]?.learners.first?.person)
    #expect(restored.details(of: person) == store.details(of: person))
    #expect(try CaseStore.verify(target, against: head).findings.isEmpty)
    // And it can be worked in.
    _ = try sample.recorded(restored.execute(sample.note("三", on: id), now: SampleStore.opening))
    // Nothing that is there is overwritten.
    let last = store.head
    #expect(throws: StoreFault.exists(target)) { try sample.backup(store, to: target) }
    #expect(throws: StoreFault.exists(target)) { try CaseStore.restore(copy, to: target) }
    // And what was never begun does not stand on record.
    #expect(store.head == last)
  }

  @Test func `a copy of a damaged store is not called sound`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    _ = try sample.file(in: store)
    let person = try #require(try sample.people().first)
    try sample.overwrite(person, with: Array("{}\n".utf8))
    let copy = sample.beside("copy")
    #expect(
      throws: StoreFault.copyUnsound(copy, .detailsMissing(CaseID("2025-0001"), revision: 1))
    ) { try sample.backup(store, to: copy) }
    #expect(throws: StoreFault.copyUnsound(copy, .detailsMissing(CaseID("2025-0001"), revision: 1))) {
      try CaseStore.restore(copy, to: sample.beside("restored"))
    }
  }

  @Test func `of a damaged store the copy holds what stands before the damage, and is not on record`() throws
  {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    for number in 1...3 { try sample.register(number, in: store) }
    let lines = try sample.lines()
    var third = lines[2]
    third[60] ^= 1
    try sample.overwrite(with: Array((lines[..<2] + [third] + lines[3...]).joined()))
    let damaged = try sample.open(.readOnly)
    let damage = try #require(damaged.damage)
    let copy = sample.beside("copy")
    #expect(try sample.backup(damaged, to: copy) == .offRecord(damage))
    #expect(try sample.bytes(copy + "/journal/000001.jsonl") == Array(lines[..<2].joined()))
    #expect(try CaseStore.verify(copy, against: damaged.head).findings.isEmpty)
    #expect(try CaseStore.open(copy).office.releases.isEmpty)
  }

  @Test func `while another holds the lock the copy is made, and is said not to be on record`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    let copy = sample.beside("copy")
    let name = "旁人 (uid 1, pid \(LinuxCalls().processID))"
    let lock = try StoreLock(StoreLayout(root: sample.path).lock, holder: name, patience: 0, LinuxCalls())
    let outcome = try sample.backup(store, to: copy)
    _ = consume lock
    #expect(outcome == .offRecord(.busy(holder: name)))
    #expect(try sample.bytes(copy + "/journal/000001.jsonl") == sample.bytes())
    // Read only, likewise: whoever may not write there is told so.
    #expect(
      try sample.backup(sample.open(.readOnly), to: sample.beside("another"))
        == .offRecord(.denied(sample.path)))
    #expect(store.office.releases.isEmpty)
  }

  @Test func `a rehearsal sees what was recorded, waits for nobody and records nothing`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    let other = try sample.open(.readOnly)
    try sample.register(1, in: store)
    let bytes = try sample.bytes()
    let lock = try StoreLock(StoreLayout(root: sample.path).lock, holder: "旁人", patience: 0, LinuxCalls())
    let seen = try other.rehearse { (draft) throws(StoreFault) -> Int in
      draft.register(
        [], by: SampleOffice.admin, named: "", OperationID("rehearsed"), at: SampleStore.opening)
      return draft.office.registry.teachers.count
    }
    _ = consume lock
    #expect(seen == store.office.registry.teachers.count && seen > 0)
    #expect(!other.knows(OperationID("rehearsed")))
    #expect(try sample.bytes() == bytes)
  }

  @Test func `a full segment is closed for writing, and the chain goes on in the next`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open(segmentLimit: 1)
    for number in 1...3 { try sample.register(number, in: store) }
    let calls = LinuxCalls()
    for number in 1...4 {
      let mode = try calls.status(of: sample.segment(number)).mode
      #expect(mode == (number < 4 ? 0o400 : 0o600))
      #expect(try sample.bytes(sample.segment(number)).count { $0 == 0x0A } == 1)
    }
    #expect(try sample.verify(against: store.head).findings.isEmpty)
    // One of them missing, or put in another's place, is found.
    let second = try sample.bytes(sample.segment(2))
    unlink(sample.segment(2))
    #expect(throws: StoreFault.self) { _ = try sample.open() }
    try sample.overwrite(sample.segment(2), with: try sample.bytes(sample.segment(3)))
    let place = JournalPlace(file: "000002.jsonl", line: 1, byte: 0)
    #expect(throws: StoreFault.damaged(place, .sequence(3))) { _ = try sample.open() }
    try sample.overwrite(sample.segment(2), with: second)
    #expect(try sample.open().head == store.head)
  }

  @Test func `what is longer than a journal can be is refused with its place, and read by nobody`() throws {
    let sample = try SampleStore(isBare: true)
    let whole = try sample.bytes()
    // Sparse, so that it costs nothing to make.
    #expect(truncate(sample.segment(), 200 << 20) == 0)
    let place = JournalPlace(file: "000001.jsonl", line: 0, byte: 0)
    #expect(throws: StoreFault.damaged(place, .tooLong)) { _ = try sample.open() }
    try sample.overwrite(with: whole + Array(repeating: 0x61, count: 33 << 20) + [0x0A])
    let line = JournalPlace(file: "000001.jsonl", line: 2, byte: whole.count)
    #expect(throws: StoreFault.damaged(line, .tooLong)) { _ = try sample.open() }
    #expect(try sample.open(.readOnly).damage == .damaged(line, .tooLong))
    try sample.overwrite(with: whole)
    #expect(truncate(sample.path + "/secret", 2 << 20) == 0)
    #expect(throws: StoreFault.self) { _ = try sample.open() }
  }

  @Test(arguments: [
    (#"{"v":1,"v":1}"#, 6), ("{\"v\":\u{1}}", 5), (#"{"v":1.5}"#, 6), (#"{"v":99999999999999999999}"#, 23),
  ])
  func `a line that is hashed rightly and cannot be read is named with its byte`(text: String, byte: Int)
    throws
  {
    let sample = try SampleStore(isBare: true)
    let whole = try sample.bytes()
    let body = Array(text.utf8.dropLast())
    let hash = Digest.sha256(body[...])
    let line = body + Array(",\"hash\":\"\(hash)\"}\n".utf8)
    try sample.overwrite(with: whole + line)
    do throws(StoreFault) {
      _ = try sample.open()
      Issue.record("opened")
    } catch {
      let place = JournalPlace(file: "000001.jsonl", line: 2, byte: whole.count)
      guard case .damaged(place, .notJSON(let fault)) = error else { throw error }
      #expect(abs(fault.offset - byte) <= 1)
    }
  }
}
