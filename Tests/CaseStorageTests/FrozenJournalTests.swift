import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// Stores as earlier versions wrote them open for ever. `Fixtures/journals/v1` was written by the first, with all that
/// a journal can hold: several segments, bytes set aside, people, a transaction, a clock, a disposal. It is never
/// written anew.
@Suite struct FrozenJournalTests {
  private static let root = RepositoryFiles.root + "/Fixtures/journals/v1"
  private static let files = ["FORMAT", "secret", "lock"]

  /// A copy in a folder of the test's own: version control keeps neither modes nor empty directories.
  private func copied(to target: String) throws {
    let disk = Disk(of: target)
    let source = Self.root + "/store"
    for folder in ["", "/journal", "/people"] { try disk.makeDirectory(target + folder) }
    for name in Self.files { try disk.create(target + "/" + name, disk.read(source + "/" + name)) }
    for name in try disk.names(in: source + "/journal") {
      try disk.create(target + "/journal/" + name, disk.read(source + "/journal/" + name))
    }
    for folder in try disk.names(in: source + "/people") {
      try disk.makeDirectory(target + "/people/" + folder)
      for name in try disk.names(in: source + "/people/" + folder) {
        let inner = "/people/" + folder + "/" + name
        try disk.create(target + inner, disk.read(source + inner))
      }
    }
  }

  @Test func `a store of the first format opens, verifies, and is written on`() throws {
    if RepositoryFiles.isRecording, !Disk(of: Self.root).isThere(Self.root + "/HEAD") { try write() }
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    try copied(to: path)
    let head = try #require(ChainHead(try RepositoryFiles.read(Self.root + "/HEAD")))
    let verification = try CaseStore.verify(path, against: head)
    #expect(verification.findings.isEmpty && verification.head == head)
    #expect(verification.lines == 10 && verification.records == 6)
    let store = try CaseStore.open(path)
    let now = Moment(try day("2060-01-01"))
    #expect(store.isTraining && store.trainingNow == now)
    let cases = store.office.cases.values.sorted { $0.id < $1.id }
    #expect(cases.map(\.id.text) == ["2025-0001", "2025-0002"])
    #expect(cases.map(\.revision) == [3, 3])
    #expect(cases[0].history.map(\.event).contains(.noteAdded("第一个备注\n\u{202E}")))
    // Of the first the personal data are gone, of the second they are there.
    #expect(cases[0].learners.allSatisfy { store.details(of: $0.person) == nil })
    #expect(
      cases[1].learners.map { store.details(of: $0.person)?.residentID } == [
        SampleFiling.residentID(3), SampleFiling.residentID(4),
      ])
    let order = Order(
      caseID: cases[1].id, command: .addNote("今天"), actor: SampleOffice.reviewer,
      operation: OperationID("today"))
    guard case .recorded = try store.execute(order, now: Moment(try day("2060-01-01"))) else {
      throw Broken(.p1, "not recorded")
    }
    #expect(try CaseStore.verify(path, against: head).findings.isEmpty)
  }

  private func write() throws {
    let sample = try SampleStore()
    let store = try sample.open(segmentLimit: 40_000)
    let first = try sample.file(in: store, learners: 1...2)
    _ = try sample.recorded(
      store.execute(sample.note("第一个备注\n\u{202E}", on: first), now: SampleStore.opening))
    let second = try sample.file(
      in: sample.open(segmentLimit: 1), learners: 3...4, from: "2025-06-09", through: "2025-06-20")
    // What a crash leaves, and the next writer sets aside.
    let segment = sample.segment(try Disk(of: sample.path).names(in: sample.path + "/journal").count)
    try sample.overwrite(segment, with: try sample.bytes(segment) + Array("{\"v\":1,\"seq\":".utf8))
    let again = try sample.open()
    let withdrawal = Order(
      caseID: first, command: .withdraw(request: "机构撤回"), actor: SampleOffice.reviewer,
      operation: sample.operation())
    _ = try sample.recorded(again.execute(withdrawal, now: SampleStore.opening))
    let notes = [sample.note("其二", on: second), sample.note("其三", on: second)]
    _ = try again.transaction(by: SampleOffice.reviewer) { (draft) throws(StoreFault) -> Bool? in
      for note in notes { _ = try draft.execute(note, now: SampleStore.opening) }
      return true
    }
    try sample.register(7, in: again)
    let end = Moment(try day("2060-01-01"))
    try again.moveClock(to: end, by: SampleOffice.admin, operation: sample.operation())
    _ = try again.dispose(of: first, by: SampleOffice.admin, operation: sample.operation(), now: end)
    let disk = Disk(of: sample.path)
    func copy(_ name: String) throws {
      let text = String(decoding: try disk.read(sample.path + "/" + name), as: UTF8.self)
      try RepositoryFiles.write(text, to: Self.root + "/store/" + name)
    }
    for name in Self.files { try copy(name) }
    for name in try disk.names(in: sample.path + "/journal") { try copy("journal/" + name) }
    for path in try sample.people() { try copy(String(path.dropFirst(sample.path.count + 1))) }
    try RepositoryFiles.write("\(again.head)\n", to: Self.root + "/HEAD")
  }
}
