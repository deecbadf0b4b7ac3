import CaseDomain
import StorageTrials
import Synchronization
import Testing

@testable import CaseStorage

/// What each reviewer keeps of what they saw, and what is made of it (P10).
@Suite struct WitnessTests {
  /// A real store, and a reviewer who has seen three lines of it.
  private func sample() throws -> (SampleStore, String, ChainHead) {
    let sample = try SampleStore(isBare: true, training: false)
    let witnesses = sample.beside("witnesses")
    let store = try CaseStore.open(sample.path, witnesses: witnesses)
    for number in 1...2 { try sample.register(number, in: store) }
    return (sample, witnesses, store.head)
  }

  private func file(_ sample: SampleStore, _ witnesses: String) throws -> String {
    try witnesses + "/" + CaseStore.open(sample.path, access: .readOnly).id
  }

  @Test func `a witness of the first program, padded in its place, is read`() throws {
    let (sample, witnesses, head) = try sample()
    let line = "casedesk-witness 1 \(head)"
    let padding = String(repeating: " ", count: 119 - line.utf8.count)
    try sample.overwrite(file(sample, witnesses), with: Array((line + padding + "\n").utf8))
    let store = try CaseStore.open(sample.path, witnesses: witnesses)
    #expect(store.seenHead == head && store.witnessRemarks.isEmpty)
  }

  @Test func `verify compares with what its caller saw, and changes nothing of it`() throws {
    let (sample, witnesses, head) = try sample()
    let before = try sample.bytes(file(sample, witnesses))
    let sound = try CaseStore.verify(sample.path, against: nil, witnesses: witnesses)
    #expect(sound.findings.isEmpty && sound.seen == head && sound.remarks.isEmpty)
    // Of a recorded line the end is cut off: to whoever saw nothing, a crash could have left that.
    let bytes = try sample.bytes()
    try sample.overwrite(with: bytes.dropLast(5))
    let present = try sample.verify().head
    guard case .tornEnd? = try sample.verify().findings.first else { throw Broken(.p10, "not torn") }
    let cut = try CaseStore.verify(sample.path, against: nil, witnesses: witnesses)
    #expect(cut.findings == [.headMissing(head, present: present)] && !cut.isWhole && cut.seen == nil)
    #expect(try sample.verify(against: head).findings == [.headMissing(head, present: present)])
    #expect(
      try CaseStore.open(sample.path, access: .readOnly, witnesses: witnesses).damage
        == .rolledBack(seen: head, present: present))
    #expect(try sample.bytes(file(sample, witnesses)) == before)
  }

  @Test func `an old backup is told from a store that was cut short`() throws {
    let (sample, witnesses, head) = try sample()
    let copy = sample.beside("copy")
    for name in ["", "/journal", "/people"] { try Disk(of: copy).makeDirectory(copy + name) }
    let lines = try sample.lines()
    for name in ["FORMAT", "secret", "lock"] {
      try sample.overwrite(copy + "/" + name, with: sample.bytes(sample.path + "/" + name))
    }
    try sample.overwrite(copy + "/journal/000001.jsonl", with: Array(lines[..<2].joined()))
    let old = try CaseStore.verify(copy, against: nil, witnesses: witnesses)
    #expect(old.isWhole && old.findings.isEmpty)
    #expect(old.remarks == [.copyEndsBefore(head, present: old.head)])
    // Another history is no backup of this one.
    var forged = lines[1]
    forged.removeAll { $0 == 0x0A }
    let other = String(decoding: forged, as: UTF8.self).replacing("教员1", with: "教员7")
    let body = Array(other.utf8.prefix { _ in true }.dropLast(64 + 11))
    try sample.overwrite(
      copy + "/journal/000001.jsonl",
      with: Array(lines[0]) + body + Array(",\"hash\":\"\(Digest.sha256(body))\"}\n".utf8)
        + Array(lines[2]))
    #expect(try !CaseStore.verify(copy, against: nil, witnesses: witnesses).isWhole)
  }

  @Test(arguments: [[], Array(repeating: 0, count: 120), Array("casedesk-witness 1 12:ab\n".utf8)])
  func `a witness that cannot be read is set aside and said to be, and work goes on`(bytes: [UInt8]) throws {
    let (sample, witnesses, head) = try sample()
    let path = try file(sample, witnesses)
    try sample.overwrite(path, with: bytes)
    // Looking at it sets nothing aside.
    let looked = try CaseStore.verify(sample.path, against: nil, witnesses: witnesses)
    #expect(looked.isWhole && looked.remarks == [.witness(.unreadable(path))])
    for number in 1...2 {
      try sample.overwrite(path, with: bytes)
      let store = try CaseStore.open(sample.path, witnesses: witnesses)
      #expect(store.witnessRemarks == [.setAside("\(path).unreadable.\(number)")])
      #expect(try sample.bytes("\(path).unreadable.\(number)") == bytes)
      #expect(store.seenHead == head)
      #expect(try CaseStore.open(sample.path, witnesses: witnesses).witnessRemarks.isEmpty)
    }
  }

  @Test
  func `a crash at any moment of a save leaves the witness before it or after it, or one that says nothing`()
    throws
  {
    let script = try #require(try Script.all().first { $0.name == "records one by one" })
    let system = SimulatedSystem()
    _ = try script.make(on: Disk(of: StorePaths.root, system))
    let store = try script.open(system)
    let disks = Disks()
    let before = store.head
    system.judge { _, _, disk in
      disks.add(disk)
      return .passes
    }
    try script.carryOut(0, on: store)
    system.judge(nil)
    var seen: Set<ChainHead> = []
    for (index, disk) in disks.all.enumerated() {
      for loss in [SimulatedDisk.Loss.everything, .nothing, .some(UInt64(index))] {
        let after = SimulatedSystem(disk.afterPowerLoss(loss))
        let witness = Witness(
          of: store.id, at: StorePaths.root, in: StorePaths.witnesses, after, isOnlyLookedAt: true)
        if let head = witness.seen { seen.insert(head) }
        // What is only written beside and renamed may be empty after a crash: then that is said.
        let isSaid = witness.remarks.contains { if case .unreadable = $0 { true } else { false } }
        #expect(witness.remarks.isEmpty || isSaid && witness.seen == nil)
      }
    }
    #expect(seen.isSubset(of: [before, store.head]) && !seen.isEmpty)
  }

  @Test func `another store in the same place is pointed out until it is accepted`() throws {
    let (sample, witnesses, _) = try sample()
    let moved = sample.beside("moved")
    try Disk(of: moved).rename(sample.path, to: moved)
    _ = try CaseStore.create(
      at: sample.path, training: nil, registry: Script.bareRegistry, by: "旁人", at: SampleStore.opening)
    for _ in 1...2 {
      let store = try CaseStore.open(sample.path, witnesses: witnesses)
      #expect(store.witnessRemarks == [.anotherStore(sample.path)])
      try sample.register(store.head.sequence, in: store)
    }
    let verification = try CaseStore.verify(sample.path, against: nil, witnesses: witnesses)
    #expect(verification.remarks.contains(.witness(.anotherStore(sample.path))))
    try CaseStore.acceptHead(of: sample.path, witnesses: witnesses)
    #expect(try CaseStore.open(sample.path, witnesses: witnesses).witnessRemarks.isEmpty)
    // The first one is known wherever it stands.
    #expect(try CaseStore.open(moved, witnesses: witnesses).witnessRemarks.isEmpty)
  }
}

/// Disks as they were, in order.
private final class Disks: Sendable {
  private let state = Mutex<[SimulatedDisk]>([])

  func add(_ disk: SimulatedDisk) { state.withLock { $0.append(disk) } }
  var all: [SimulatedDisk] { state.withLock { $0 } }
}
