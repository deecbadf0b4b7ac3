import CaseDomain
import Glibc
import JSONText
import StorageTrials
import Synchronization
import TestSupport
import Testing

@testable import CaseStorage

/// What the store promises (docs/user-guide.md), each once. Those that the program as a whole keeps are held in the
/// tests of the whole program.
@Suite struct PromiseTests {
  private func script(_ name: String) throws -> Script {
    try #require(try Script.all().first { $0.name == name })
  }

  private func simulated(_ name: String) throws -> (Script, SimulatedSystem, CaseStore) {
    let script = try script(name)
    let system = SimulatedSystem()
    return (script, system, try script.make(on: Disk(of: StorePaths.root, system)))
  }

  private func verify(_ system: SimulatedSystem, _ head: ChainHead? = nil) throws -> [Verification.Finding] {
    try CaseStore.verify(StorePaths.root, against: head, Disk(of: StorePaths.root, system)).findings
  }

  @Test func `P1 what was said to be recorded survives a kill, a kernel crash and power loss`() throws {
    for (name, step) in [("records one by one", 1), ("segments of several lines", 3), ("a class", 9)] {
      let performance = try Performance(try script(name))
      for index in stride(from: 0, to: performance.moments.count, by: step) {
        let moment = performance.moments[index]
        for crash in [Aftermath.Crash.kill, .power(.everything)] {
          let found = try Aftermath(performance).check(moment, crash)
          #expect(found == moment.acknowledged ?? 0)
        }
      }
      #expect(performance.moments.last?.acknowledged == performance.script.steps.count)
    }
  }

  @Test func `P2 a change is there whole or not at all, and so is an import`() throws {
    for (name, step) in [("a transaction of many blocks", 1), ("an import", 7)] {
      let performance = try Performance(try script(name))
      for number in stride(from: 0, to: performance.moments.count, by: step) {
        try Aftermath(performance).check(performance.moments[number], .power(.some(UInt64(number))))
      }
    }
  }

  @Test func `P3 opening after a crash needs nobody, and says why where it will not`() throws {
    let (script, system, store) = try simulated("records one by one")
    try script.carryOut(0, on: store)
    let path = StorePaths.journal + "/000001.jsonl"
    let whole = try #require(system.disk.bytes(path))
    let disk = Disk(of: StorePaths.root, system)
    let first = try #require(whole.firstIndex(of: 0x0A))
    for length in stride(from: whole.count, through: first, by: -7) {
      system.overwrite(path, with: Array(whole.prefix(length)))
      _ = try CaseStore(StorePaths.root, .readWrite, disk)
    }
    // A store is made with its first line: without one there is none to carry on from.
    for length in [0, 20, first - 1] {
      system.overwrite(path, with: Array(whole.prefix(length)))
      let start = JournalPlace(file: "000001.jsonl", line: 1, byte: 0)
      #expect(throws: StoreFault.damaged(start, .shrunk)) {
        _ = try CaseStore(StorePaths.root, .readWrite, disk)
      }
    }
    // Damage that no crash explains: named, and what stands before it can be read.
    var damaged = whole
    damaged[10] ^= 1
    system.overwrite(path, with: damaged)
    let place = JournalPlace(file: "000001.jsonl", line: 1, byte: 0)
    #expect(throws: StoreFault.damaged(place, .hash)) { _ = try script.open(system) }
    #expect(try script.open(system, .readOnly).damage == .damaged(place, .hash))
  }

  @Test func `P4 recovery deletes no byte, and says what it set aside`() throws {
    let (script, system, store) = try simulated("records one by one")
    try script.carryOut(0, on: store)
    let path = StorePaths.journal + "/000001.jsonl"
    let whole = try #require(system.disk.bytes(path))
    let torn = whole.dropLast(30)
    system.overwrite(path, with: Array(torn))
    let again = try script.open(system)
    let left = again.tornBytes
    try script.carryOut(0, on: again)
    let bytes = try #require(system.disk.bytes(path))
    #expect(bytes.starts(with: torn))
    let record = "\"recovered\":{\"offset\":\(torn.count - left),\"bytes\":\(left + 6)}"
    #expect(String(decoding: bytes, as: UTF8.self).contains(record))
  }

  @Test func `P5 what was not said to be recorded can be done again, and nothing is applied twice`() throws {
    let (script, system, store) = try simulated("records one by one")
    for fault in [SimulatedSystem.Verdict.fails(EIO), .fails(ENOSPC), .takes(0), .takes(20), .takes(100_000)]
    {
      let index = try #require(script.steps.indices.first { !store.knows(script.operations(of: $0)[0]) })
      let handle = try script.open(system)
      // A line that was taken whole, and whose sync then fails, is there all the same.
      system.judge { call, _, _ in
        if call == .append { return fault }
        return call == .syncFile ? .fails(EIO) : .passes
      }
      #expect(throws: StoreFault.self) { try script.carryOut(index, on: handle) }
      system.judge(nil)
      let again = try script.open(system)
      try script.carryOut(index, on: again)
      let head = again.head
      #expect(try script.carryOut(index, on: again) == .repeated && again.head == head)
      #expect(again.office.registry.teachers.count == index + 1)
      try store.refresh()
      guard index + 1 < script.steps.count else { break }
    }
    #expect(try verify(system).isEmpty)
  }

  @Test
  func `P6 after a write or a sync failed the outcome is called unknown, and the handle writes no more`()
    throws
  {
    for call in [SimulatedSystem.Call.append, .syncFile] {
      let (script, system, store) = try simulated("records one by one")
      let syncs = Mutex(0)
      system.judge { present, _, _ in
        if present == .syncFile { syncs.withLock { $0 += 1 } }
        return present == call ? .fails(EIO) : .passes
      }
      let fault = DiskFault(StorePaths.journal + "/000001.jsonl", EIO, mayHaveWritten: true)
      #expect(throws: StoreFault.outcomeUnknown(fault)) { try script.carryOut(0, on: store) }
      // The sync is asked for once, whatever it says.
      #expect(syncs.withLock { $0 } == (call == .syncFile ? 1 : 0))
      system.judge(nil)
      let before = system.disk.bytes(StorePaths.journal + "/000001.jsonl")
      #expect(throws: StoreFault.closed) { try script.carryOut(1, on: store) }
      #expect(system.disk.bytes(StorePaths.journal + "/000001.jsonl") == before)
    }
  }

  @Test func `P7 nobody overwrites another: the second sees the first's change first`() throws {
    let (script, system, first) = try simulated("a class")
    try script.carryOut(0, on: first)
    let second = try script.open(system)
    let file = try #require(second.office.cases.values.first)
    func note(_ store: CaseStore, _ name: String) throws -> Execution {
      try store.execute(
        Order(
          caseID: file.id, command: .addNote(name), actor: SampleOffice.reviewer,
          operation: OperationID(name), expectedRevision: file.revision), now: Script.opening)
    }
    guard case .recorded = try note(first, "甲") else { throw Broken(.p7, "the first was refused") }
    guard case .refused(let refusals) = try note(second, "乙") else { throw Broken(.p7, "overwritten") }
    #expect(
      refusals.map(\.reason) == [.revisionMoved(expected: file.revision, actual: file.revision + 1)])
    #expect(second.office[file.id]?.history.last?.event == .noteAdded("甲"))
  }

  @Test func `P8 a reader sees a prefix of the history, and never half a line`() throws {
    let performance = try Performance(try script("a transaction"))
    let (script, system, store) = try simulated("a transaction")
    let path = StorePaths.journal + "/000001.jsonl"
    let start = try #require(system.disk.bytes(path)).count
    for index in script.steps.indices { try script.carryOut(index, on: store) }
    let whole = try #require(system.disk.bytes(path))
    for length in start...whole.count {
      // As far as a writer has come.
      system.overwrite(path, with: Array(whole.prefix(length)))
      let reader = try script.open(system, .readOnly)
      #expect(performance.offices.contains { $0.isSame(as: reader.office) })
    }
  }

  @Test(arguments: Tampering.allCases)
  func `P9 any changed, moved, inserted or removed record is found`(kind: Tampering) throws {
    let archive = try Archive(lines: 6)
    var found = 0
    for seed: UInt64 in 1...12 { found += try archive.expectFound(tampering: kind, seed: seed) }
    #expect(found > 0)
  }

  @Test func `P9 the place of the record is named`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    for number in 1...4 { try sample.register(number, in: store) }
    var lines = try sample.lines()
    let start = lines[..<2].reduce(0) { $0 + $1.count }
    lines[2][lines[2].count / 2] ^= 1
    try sample.overwrite(with: Array(lines.joined()))
    #expect(
      try sample.verify().findings == [
        .damaged(JournalPlace(file: "000001.jsonl", line: 3, byte: start), .hash)
      ])
  }

  @Test func `P10 a cut-off end and an old copy are found by whoever holds a later head`() throws {
    let sample = try SampleStore(isBare: true)
    let witnesses = sample.beside("witnesses")
    let store = try CaseStore.open(sample.path, witnesses: witnesses)
    for number in 1...3 { try sample.register(number, in: store) }
    let (head, lines) = (store.head, try sample.lines())
    try sample.overwrite(with: Array(lines.dropLast().joined()))
    let present = try sample.open().head
    #expect(try sample.verify().findings.isEmpty)
    #expect(try sample.verify(against: head).findings == [.headMissing(head, present: present)])
    #expect(throws: StoreFault.rolledBack(seen: head, present: present)) {
      _ = try CaseStore.open(sample.path, witnesses: witnesses)
    }
    #expect(
      try CaseStore.open(sample.path, access: .readOnly, witnesses: witnesses).damage
        == .rolledBack(seen: head, present: present))
    // Another history of the same length.
    try sample.register(9, in: sample.open())
    #expect(throws: StoreFault.self) { _ = try CaseStore.open(sample.path, witnesses: witnesses) }
    guard case .headDiffers(head, _)? = try sample.verify(against: head).findings.first else {
      throw Broken(.p10, "not found")
    }
    // Whoever cleared it up says so, and goes on.
    try CaseStore.acceptHead(of: sample.path, witnesses: witnesses)
    _ = try CaseStore.open(sample.path, witnesses: witnesses)
  }

  @Test func `P11 derived files can be deleted at any time, and are made again byte for byte`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    let id = try sample.file(in: store)
    func files() throws -> [String: [UInt8]] {
      let folder = sample.path + "/derived"
      let disk = Disk(of: sample.path)
      return try Dictionary(
        uniqueKeysWithValues: disk.names(in: folder).map { ($0, try disk.read(folder + "/" + $0)) })
    }
    let documents = ["\(id.text).json": Array("{}\n".utf8), "另": [1, 2, 3]]
    try store.rebuild(documents)
    let first = try files()
    #expect(first == documents)
    for name in first.keys { try Disk(of: sample.path).remove(sample.path + "/derived/" + name) }
    // Nothing of the store reads them.
    #expect(try sample.open().head == store.head && sample.verify(against: store.head).findings.isEmpty)
    try store.rebuild(documents)
    #expect(try files() == first)
    // What is there no more is taken away.
    try store.rebuild(["另": [1]])
    #expect(try files() == ["另": [1]])
  }

  @Test(arguments: [ENOSPC, EDQUOT, EROFS, EACCES])
  func `P12 a full or read-only disk costs nothing recorded, and reading goes on`(number: Int32) throws {
    let (script, system, store) = try simulated("a class")
    try script.carryOut(0, on: store)
    let (before, head) = (system.disk, store.head)
    system.judge { call, _, _ in call.changes && call != .syncFile ? .fails(number) : .passes }
    #expect(throws: StoreFault.self) { try script.carryOut(1, on: store) }
    let reader = try script.open(system, .readOnly)
    #expect(reader.head == head && reader.office.isSame(as: store.office) && reader.damage == nil)
    let person = try #require(reader.office.cases.values.first?.learners.first?.person)
    #expect(reader.details(of: person) != nil)
    #expect(try verify(system, head).isEmpty)
    let path = StorePaths.journal + "/000001.jsonl"
    #expect(system.disk.bytes(path) == before.bytes(path))
    // The same handle goes on once there is room.
    system.judge(nil)
    #expect(try script.carryOut(1, on: store) == .recorded)
  }

  @Test func `P13 no file crashes the program or is followed out of the store`() throws {
    let outside = try SampleStore(isBare: true)
    for kind in 0..<4 {
      let sample = try SampleStore(isBare: true)
      let path = sample.segment()
      unlink(path)
      switch kind {
      // Another journal by a link, a pipe, a directory, a device.
      case 0: #expect(symlink(outside.segment(), path) == 0)
      case 1: #expect(mkfifo(path, 0o600) == 0)
      case 2: #expect(mkdir(path, 0o700) == 0)
      default: #expect(symlink("/dev/zero", path) == 0)
      }
      let before = try outside.bytes()
      #expect(throws: StoreFault.self) { _ = try sample.open() }
      #expect(throws: StoreFault.self) { _ = try sample.open(.readOnly) }
      #expect(try outside.bytes() == before)
    }
  }

  @Test func `P13 no stored text sends a control sequence to whoever shows the journal`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    let id = try sample.file(in: store)
    let hostile = "\u{1B}[2J\u{9B}31m\u{202E}\u{200B}\u{7F}\u{E000}\r\n\u{2028}"
    _ = try sample.recorded(store.execute(sample.note(hostile, on: id), now: SampleStore.opening))
    let text = String(decoding: try sample.bytes(), as: UTF8.self)
    for scalar in hostile.unicodeScalars where scalar != "\n" {
      // What is plain ASCII in it may stand elsewhere.
      guard scalar.value < 0x20 || scalar.value > 0x7E else { continue }
      #expect(!text.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(try sample.open().office[id]?.history.last?.event == .noteAdded(hostile))
  }

  @Test func `P14 opening reads each byte of the journal once, and asks the disk a fixed number of times`()
    throws
  {
    func calls(_ teachers: Int) throws -> Int {
      let script = try Script("many", (1...teachers).map { .teacher($0) })
      let system = SimulatedSystem()
      let store = try script.make(on: Disk(of: StorePaths.root, system))
      for index in script.steps.indices { try script.carryOut(index, on: store) }
      let before = system.callCount
      _ = try script.open(system)
      return system.callCount - before
    }
    // Seconds are a matter of `make bench`; that the work does not grow by itself is one of this test.
    #expect(try calls(40) == calls(4))
  }

  @Test func `P15 a number is given whole only once it is on disk who asked for it, and why`() throws {
    let (script, system, store) = try simulated("a class")
    try script.carryOut(0, on: store)
    let id = try #require(store.office.cases.keys.first)
    func ask(
      _ operation: String, by actor: PersonID, _ field: PersonalField = .residentID, learner: Int? = 1,
      for purpose: String = "与原件核对"
    ) throws -> Revelation {
      try store.reveal(
        DisclosureRequest(
          caseID: id, field: field, learner: learner, purpose: purpose, actor: actor,
          operation: OperationID(operation)), now: Script.opening)
    }
    let number = WholeNumber(SampleFiling.residentID(1))
    let (revision, head) = (store.office[id]?.revision, store.head)
    // Not without a purpose, a role, a number on file, or the learner.
    for (actor, field, learner, purpose) in [
      (SampleOffice.reviewer, PersonalField.residentID, 1, " \n"), (SampleOffice.admin, .residentID, 1, "x"),
      (SampleOffice.finance, .residentID, 1, "x"), (PersonID("nobody"), .residentID, 1, "x"),
      (SampleOffice.reviewer, .account, nil, "x"), (SampleOffice.reviewer, .residentID, 9, "x"),
      (SampleOffice.finance, .account, nil, "x"), (SampleOffice.reviewer, .residentID, nil, "x"),
    ] as [(PersonID, PersonalField, Int?, String)] {
      guard case .refused(let refusals) = try ask("refused", by: actor, field, learner: learner, for: purpose)
      else {
        throw Broken(.p15, "shown to \(actor) for “\(purpose)”")
      }
      #expect(!refusals.isEmpty && store.head == head)
    }
    // When the disk refuses or fails, nothing is shown.
    system.judge { call, _, _ in call == .append ? .fails(ENOSPC) : .passes }
    #expect(throws: StoreFault.self) { _ = try ask("full", by: SampleOffice.reviewer) }
    system.judge(nil)
    #expect(store.head == head)
    // The line is written and synced before the number is given.
    let calls = Mutex<[SimulatedSystem.Call]>([])
    system.judge { call, _, _ in
      calls.withLock { $0.append(call) }
      return .passes
    }
    #expect(try ask("look-1", by: SampleOffice.auditor) == .number(number))
    #expect(calls.withLock { $0 }.suffix(5).contains(.syncFile))
    #expect(try ask("look-1", by: SampleOffice.auditor) == .number(number))
    let again = try script.open(SimulatedSystem(system.disk.afterPowerLoss(.everything)))
    let looks = try #require(again.office.disclosures[id])
    #expect(looks.count == 1)
    #expect(looks.first?.actor == SampleOffice.auditor && looks.first?.purpose == "与原件核对")
    // An auditor changes nothing, and a look by anybody leaves the case as it was.
    #expect(again.office[id]?.revision == revision && again.head.sequence == head.sequence + 1)
    let journal = String(
      decoding: try #require(system.disk.bytes(StorePaths.journal + "/000001.jsonl")), as: UTF8.self)
    #expect(journal.contains("\"shown\":{\"case\":\"\(id.text)\"") && !journal.contains(number.shown))
    #expect("\(number) \(String(reflecting: number))".contains(number.shown) == false)
  }

  @Test func `P15 the store is copied only once it is on disk who takes the copy, and why`() throws {
    let (script, system, store) = try simulated("a class")
    try script.carryOut(0, on: store)
    func ask(_ operation: String, _ reason: String?, by actor: PersonID) throws -> BackupOutcome {
      try store.backup(
        to: "/" + operation,
        StoreCopyRequest(reason: reason, actor: actor, operation: OperationID(operation)), now: Script.opening
      )
    }
    let head = store.head
    // Nobody from outside takes one.
    guard case .refused(let refusals) = try ask("stranger", nil, by: PersonID("nobody")) else {
      throw Broken(.p15, "copied by a stranger")
    }
    #expect(refusals.map(\.rule) == [.h107])
    #expect(store.head == head && system.disk.bytes("/stranger/secret") == nil)
    // While it goes into the journal there is nothing in the copy, and it is synced before there is.
    let calls = Mutex<[(call: SimulatedSystem.Call, isBegun: Bool)]>([])
    system.judge { call, _, disk in
      calls.withLock { $0.append((call, disk.bytes("/copy/lock") != nil)) }
      return .passes
    }
    #expect(try ask("copy", "换新磁盘", by: SampleOffice.auditor) == .onRecord)
    system.judge(nil)
    let before = calls.withLock { $0 }.prefix { !$0.isBegun }.map(\.call)
    let write = try #require(before.lastIndex(of: .append))
    #expect(before[write...].contains(.syncFile))
    #expect(try ask("routine", " ", by: SampleOffice.admin) == .onRecord)
    // Both outlive a loss of power, and each copy holds its own.
    let after = SimulatedSystem(system.disk.afterPowerLoss(.everything))
    let copies = try script.open(after).office.releases.compactMap { release -> StoreCopy? in
      if case .copy(let copy) = release { copy } else { nil }
    }
    #expect(copies.map(\.purpose) == [.stated("换新磁盘"), .routine])
    #expect(copies.map(\.actor) == [SampleOffice.auditor, SampleOffice.admin])
    let copy = try CaseStore("/copy", .readOnly, Disk(of: "/copy", after))
    #expect(copy.office.releases == [.copy(copies[0])])
    // Restored at once, it has all that whoever took it saw.
    #expect(try CaseStore("/routine", .readOnly, Disk(of: "/routine", after)).head == store.head)
  }

  @Test(arguments: [ENOSPC, EROFS, EIO])
  func `P15 a copy that cannot be put on record is made, and said to be off it`(
    number: Int32
  ) throws {
    let (script, system, store) = try simulated("a class")
    try script.carryOut(0, on: store)
    let head = store.head
    system.judge { call, _, _ in call == .append ? .fails(number) : .passes }
    let outcome = try store.backup(
      to: "/copy",
      StoreCopyRequest(reason: nil, actor: SampleOffice.admin, operation: OperationID("copy")),
      now: Script.opening)
    system.judge(nil)
    switch (number, outcome) {
    case (ENOSPC, .offRecord(.diskFull)), (EROFS, .offRecord(.denied)), (EIO, .offRecord(.outcomeUnknown)):
      break
    default: throw Broken(.p15, "\(outcome)")
    }
    #expect(
      try CaseStore.verify("/copy", against: head, Disk(of: "/copy", system)).findings.isEmpty)
    #expect(try CaseStore("/copy", .readOnly, Disk(of: "/copy", system)).office.releases.isEmpty)
  }

  @Test func `P15 the journal holds no ID, account or phone number`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    _ = try sample.file(in: store, learners: 1...3, phone: "0931-000 7777")
    let text = String(decoding: try sample.bytes(), as: UTF8.self)
    for number in 1...3 { #expect(!text.contains(SampleFiling.residentID(number))) }
    #expect(!text.contains("7777"))
    let copy = sample.beside("copy")
    try sample.backup(store, to: copy)
    #expect(try sample.bytes(copy + "/journal/000001.jsonl") == sample.bytes())
  }
}
