import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

@Suite struct StoreTests {
  @Test func `what was recorded is there when the store is opened again`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    let id = try sample.file(in: store)
    for text in ["一", "二\n三", "\u{202E}"] {
      _ = try sample.recorded(store.execute(sample.note(text, on: id), now: SampleStore.opening))
    }
    let again = try sample.open(.readOnly)
    #expect(again.office.isSame(as: store.office))
    #expect(again.head == store.head)
    #expect(again.office[id]?.revision == store.office[id]?.revision)
    #expect(
      again.office[id]?.history.map(\.event).suffix(3) == [
        .noteAdded("一"), .noteAdded("二\n三"), .noteAdded("\u{202E}"),
      ])
    #expect(again.isTraining && again.trainingNow == SampleStore.opening)
    let verification = try sample.verify(against: store.head)
    #expect(verification.findings.isEmpty && verification.isWhole)
    #expect(verification.head == store.head && verification.records == again.office[id]?.revision)
  }

  @Test func `the registry a store is made with is the office it opens with`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    var registry = Registry.empty
    for event in try RecordSamples.registryEvents() { registry.apply(event) }
    #expect(store.office.registry == registry)
    #expect(store.office.registry.staff.count == SampleOffice.staff.count + 1)
    #expect(store.head.sequence == 1)
  }

  @Test func `two who use one store see each other, and whoever looked at an older state is refused`() throws
  {
    let sample = try SampleStore()
    let (first, second) = (try sample.open(), try sample.open())
    let id = try sample.file(in: first)
    #expect(second.office[id] == nil)
    #expect(try second.refresh() == [id])
    #expect(second.office.isSame(as: first.office))
    #expect(try second.refresh().isEmpty)
    let seen = try #require(second.office[id]?.revision)
    _ = try sample.recorded(second.execute(sample.note("乙", on: id, seen: seen), now: SampleStore.opening))
    // The first has not looked since: its order is judged by what stands in the journal.
    let late = try first.execute(sample.note("甲", on: id, seen: seen), now: SampleStore.opening)
    guard case .refused(let refusals) = late else { throw SampleStore.Unexpected.repeated }
    #expect(refusals.map(\.reason) == [.revisionMoved(expected: seen, actual: seen + 1)])
    #expect(try first.refresh() == [id])
    #expect(first.office[id]?.revision == seen + 1)
  }

  @Test func `an operation that is repeated is recorded once`() throws {
    let sample = try SampleStore()
    let (first, second) = (try sample.open(), try sample.open())
    let id = try sample.file(in: first)
    let order = sample.note("一次", on: id)
    _ = try sample.recorded(first.execute(order, now: SampleStore.opening))
    let revision = try #require(first.office[id]?.revision)
    let head = first.head
    for store in [first, second, try sample.open()] {
      guard case .repeated(let known, let stands) = try store.execute(order, now: SampleStore.opening) else {
        Issue.record("recorded twice")
        continue
      }
      #expect(known == id && stands == revision && store.head == head)
    }
    let moment = Moment(try day("2025-05-07"))
    for _ in 1...2 {
      try first.moveClock(to: moment, by: SampleOffice.admin, operation: OperationID("clock"))
    }
    #expect(first.head.sequence == head.sequence + 1 && first.trainingNow == moment)
    for expected in [RegistryExecution.recorded, .repeated] {
      let answer = try sample.register(9, in: first, operation: OperationID("office"))
      #expect(String(describing: answer) == String(describing: expected))
    }
  }

  @Test func `P5 another order under a known name is refused, and said to be on record nowhere`() throws {
    let sample = try SampleStore()
    let (first, second) = (try sample.open(), try sample.open())
    let id = try sample.file(in: first)
    let other = try sample.file(in: first, learners: 5...6)
    let order = sample.note("先说的话", on: id)
    let operation = order.operation
    _ = try sample.recorded(first.execute(order, now: SampleStore.opening))
    for number in 1...3 { _ = try first.execute(sample.note("\(number)", on: id), now: SampleStore.opening) }
    let (head, revision) = (first.head, try #require(first.office[id]?.revision))
    func note(_ text: String, _ id: CaseID, by actor: PersonID = SampleOffice.reviewer) -> Order {
      Order(caseID: id, command: .addNote(text), actor: actor, operation: operation)
    }
    let others = [
      note("后补的话", id), note("先说的话", other), note("先说的话", id, by: SampleOffice.everyRole),
      Order(
        caseID: id, command: .withdraw(request: "机构书面申请"), actor: SampleOffice.reviewer, operation: operation),
    ]
    for store in [first, second, try sample.open()] {
      for other in others {
        guard case .refused(let refusals) = try store.execute(other, now: SampleStore.opening) else {
          Issue.record("answered as if it were recorded")
          continue
        }
        #expect(refusals == [Refusal(.h103, .recordedOtherwise(id, revision: revision - 3))])
      }
      // Word for word the same, whatever has happened since and whatever day it is.
      let later = Moment(secondsSinceEpoch: SampleStore.opening.secondsSinceEpoch + 90_000)
      for same in [note("先说的话", id), note("先说的话", id)] {
        guard case .repeated(id, revision: revision - 3) = try store.execute(same, now: later) else {
          Issue.record("not known any more")
          continue
        }
      }
      #expect(store.head == head)
    }
    // A person, a number or a look under a known name.
    _ = try sample.register(9, in: first, operation: OperationID("teacher-9"))
    guard case .refused = try sample.register(8, in: first, operation: OperationID("teacher-9")) else {
      Issue.record("another teacher under that name")
      return
    }
    func look(_ learner: Int, _ purpose: String = "核对") throws -> Revelation {
      try first.reveal(
        DisclosureRequest(
          caseID: id, field: .residentID, learner: learner, purpose: purpose, actor: SampleOffice.reviewer,
          operation: OperationID("look")), now: SampleStore.opening)
    }
    guard case .number = try look(1), case .number = try look(1) else {
      throw SampleStore.Unexpected.repeated
    }
    for answer in [try look(2), try look(1, "别的")] {
      guard case .refused = answer else {
        Issue.record("shown, and not on record")
        continue
      }
    }
    #expect(first.office.disclosures[id]?.count == 1)
  }

  @Test func `several orders of one transaction are one line, and none of them when the work is dropped`()
    throws
  {
    let sample = try SampleStore()
    let store = try sample.open()
    let id = try sample.file(in: store)
    let (head, revision) = (store.head, try #require(store.office[id]?.revision))
    let orders = (1...3).map { sample.note("\($0)", on: id) }
    func work(_ draft: inout StoreDraft) throws(StoreFault) {
      for order in orders { _ = try draft.execute(order, now: SampleStore.opening) }
    }
    let dropped: Int? = try store.transaction(by: SampleOffice.reviewer) { (draft) throws(StoreFault) in
      try work(&draft)
      return nil
    }
    #expect(dropped == nil && store.head == head && store.office[id]?.revision == revision)
    #expect(throws: StoreFault.notTraining) {
      _ = try store.transaction(by: SampleOffice.reviewer) { (draft) throws(StoreFault) -> Int? in
        try work(&draft)
        throw .notTraining
      }
    }
    #expect(store.head == head)
    let seen = try store.transaction(by: SampleOffice.reviewer) { (draft) throws(StoreFault) in
      try work(&draft)
      return draft.office[id]?.revision
    }
    #expect(seen == revision + 3)
    #expect(store.head.sequence == head.sequence + 1 && store.office[id]?.revision == revision + 3)
    #expect(try sample.open().office.isSame(as: store.office))
  }

  @Test func `a refused order writes nothing`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    let before = try sample.bytes()
    let order = Order(
      caseID: CaseID("2025-0099"), command: .addNote("?"), actor: SampleOffice.reviewer,
      operation: sample.operation())
    guard case .refused = try store.execute(order, now: SampleStore.opening) else {
      throw SampleStore.Unexpected.repeated
    }
    #expect(try sample.bytes() == before)
  }

  // MARK: What is not done

  @Test func `a real store has no clock that can be set, and a training clock only goes forward`() throws {
    let real = try SampleStore(isBare: true, training: false)
    let store = try real.open()
    #expect(!store.isTraining && store.trainingNow == nil)
    #expect(throws: StoreFault.notTraining) {
      try store.moveClock(to: SampleStore.opening, by: SampleOffice.admin, operation: OperationID("o"))
    }
    #expect(store.head.sequence == 1)
    let other = try SampleStore(isBare: true)
    let training = try other.open()
    #expect(throws: StoreFault.clockBackwards(SampleStore.opening)) {
      try training.moveClock(
        to: Moment(try day("2025-05-05")), by: SampleOffice.admin, operation: OperationID("o"))
    }
    #expect(try other.open().head == training.head)
  }

  @Test func `whoever opened a store for reading writes nothing`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open(.readOnly)
    let before = try sample.bytes()
    #expect(throws: StoreFault.denied(sample.path)) { try sample.register(1, in: store) }
    #expect(throws: StoreFault.denied(sample.path)) {
      try store.moveClock(to: SampleStore.opening, by: SampleOffice.admin, operation: OperationID("o"))
    }
    #expect(try sample.bytes() == before)
  }

  @Test func `a place where something is, is not made a store`() throws {
    let sample = try SampleStore(isBare: true)
    #expect(throws: StoreFault.exists(sample.path)) {
      _ = try CaseStore.create(
        at: sample.path, training: nil, registry: [], by: "", at: SampleStore.opening)
    }
    #expect(throws: StoreFault.missing(sample.beside("nothing"))) {
      _ = try CaseStore.open(sample.beside("nothing"))
    }
    try Disk(of: sample.path).makeDirectory(sample.beside("empty"))
    #expect(throws: StoreFault.notAStore(sample.beside("empty"))) {
      _ = try CaseStore.open(sample.beside("empty"))
    }
    _ = try CaseStore.create(
      at: sample.beside("empty"), training: nil, registry: [], by: "", at: SampleStore.opening)
    _ = try CaseStore.create(
      at: sample.beside("a/b/c"), training: nil, registry: [], by: "", at: SampleStore.opening)
    #expect(try CaseStore.verify(sample.beside("a/b/c"), against: nil).lines == 1)
  }

  @Test func `a store of a later format is refused, and so is a file that is no mark of a store`() throws {
    let sample = try SampleStore(isBare: true)
    let format = sample.path + "/FORMAT"
    let good = try sample.bytes(format)
    let text = String(decoding: good, as: UTF8.self)
    try sample.overwrite(format, with: Array("casedesk-store 2 in some other way\n".utf8))
    #expect(throws: StoreFault.newerFormat(2)) { _ = try sample.open() }
    #expect(throws: StoreFault.newerFormat(2)) { _ = try sample.verify() }
    for wrong in [
      "", "casedesk-store", "casedesk-store x", "other 1 real a b\n", text + " ", String(text.dropLast()),
    ] {
      try sample.overwrite(format, with: Array(wrong.utf8))
      #expect(throws: StoreFault.notAStore(sample.path)) { _ = try sample.open() }
    }
    // Called real, the store does not begin where its journal does.
    try sample.overwrite(format, with: Array(text.replacing("training", with: "real").utf8))
    #expect(throws: StoreFault.damaged(JournalPlace(file: "000001.jsonl", line: 1, byte: 0), .chain)) {
      _ = try sample.open()
    }
    try sample.overwrite(format, with: good)
    _ = try sample.open()
  }

  @Test func `another key is noticed before anybody is mistaken for somebody else`() throws {
    let sample = try SampleStore(isBare: true)
    try sample.overwrite(sample.path + "/secret", with: Array("0".utf8))
    #expect(throws: StoreFault.secretChanged(sample.path + "/secret")) { _ = try sample.open() }
    #expect(try sample.verify().findings == [.secretChanged])
  }

  @Test func `whoever holds the lock is named to whoever waits in vain`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    do {
      let name = "张样例 (uid 1, pid \(LinuxCalls().processID))"
      let lock = try StoreLock(sample.path + "/lock", holder: name, LinuxCalls())
      defer { withExtendedLifetime(lock) {} }
      #expect(throws: StoreFault.busy(holder: name)) { try sample.register(1, in: store) }
      #expect(try sample.open().head == store.head)
    }
    try sample.register(1, in: store)
    #expect(store.head.sequence == 2)
    #expect(try sample.bytes(sample.path + "/lock").count == 200)
  }
}
