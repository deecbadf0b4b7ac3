import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// kept for years, and then disposed of without a hole in the history.
@Suite struct DisposalTests {
  /// A store with one class that was withdrawn, so that it has ended, and one that goes on with one of its
  /// learners.
  private func sample() throws -> (SampleStore, CaseStore, ended: CaseID, open: CaseID) {
    let sample = try SampleStore()
    let store = try sample.open()
    let ended = try sample.file(in: store, learners: 1...2)
    let open = try sample.file(in: store, learners: 2...3, from: "2025-06-09", through: "2025-06-20")
    let order = Order(
      caseID: ended, command: .withdraw(request: "机构撤回"), actor: SampleOffice.reviewer,
      operation: sample.operation())
    _ = try sample.recorded(store.execute(order, now: SampleStore.opening))
    return (sample, store, ended, open)
  }

  private func dispose(
    _ id: CaseID, _ store: CaseStore, by actor: PersonID = SampleOffice.admin, on text: String,
    _ operation: String = "dispose"
  ) throws -> Disposal {
    try store.dispose(of: id, by: actor, operation: OperationID(operation), now: Moment(try day(text)))
  }

  @Test func `nothing is disposed of before its day, nor by anybody, nor what has not ended`() throws {
    let (sample, store, ended, open) = try sample()
    let first = try #require(store.retention(now: SampleStore.opening).first?.disposableFrom)
    #expect(store.retention(now: SampleStore.opening).map(\.caseID) == [ended])
    let files = try sample.people()
    let before = Day(ordinal: first.ordinal - 1).description
    #expect(try dispose(ended, store, on: before) == .notBefore(first))
    #expect(try dispose(open, store, on: "2060-01-01") == .notEnded)
    #expect(try dispose(CaseID("2025-0099"), store, on: "2060-01-01") == .unknownCase)
    for actor in [SampleOffice.reviewer, SampleOffice.supervisor, SampleOffice.auditor] {
      #expect(try dispose(ended, store, by: actor, on: "2060-01-01") == .notAdministrator)
    }
    #expect(try sample.people() == files && store.disposedCases.isEmpty)
  }

  @Test func `a clock that has left the last record far behind is not believed on its word`() throws {
    let sample = try SampleStore(training: false)
    let store = try sample.open()
    let id = try sample.file(in: store, learners: 1...2)
    let order = Order(
      caseID: id, command: .withdraw(request: "机构撤回"), actor: SampleOffice.reviewer,
      operation: sample.operation())
    _ = try sample.recorded(store.execute(order, now: SampleStore.opening))
    let files = try sample.people()
    func dispose(confirmed: Day?) throws -> Disposal {
      try store.dispose(
        of: id, by: SampleOffice.admin, operation: OperationID("dispose"), now: Moment(try day("2060-01-01")),
        confirmed: confirmed)
    }
    let doubted = Disposal.clockDoubted(lastRecorded: SampleStore.opening.day, today: try day("2060-01-01"))
    #expect(try dispose(confirmed: nil) == doubted)
    #expect(try dispose(confirmed: day("2059-12-31")) == doubted)
    #expect(try sample.people() == files && store.disposedCases.isEmpty)
    #expect(try dispose(confirmed: day("2060-01-01")) == .disposed(files: 2))
  }

  @Test func `disposal takes the personal data away and leaves the chain whole`() throws {
    let (sample, store, ended, open) = try sample()
    let first = try #require(store.retention(now: SampleStore.opening).first?.disposableFrom)
    let bytes = try sample.bytes()
    // The learner of both classes is kept for the other.
    #expect(try dispose(ended, store, on: first.description) == .disposed(files: 1))
    #expect(try sample.bytes().starts(with: bytes))
    #expect(try sample.verify(against: store.head).findings.isEmpty)
    let again = try sample.open()
    let learners = try #require(again.office[ended]?.learners)
    #expect(learners.map { again.details(of: $0.person) == nil } == [true, false])
    let others = try #require(again.office[open]?.learners)
    #expect(others.allSatisfy { again.details(of: $0.person) != nil })
    #expect(again.retention(now: SampleStore.opening).map(\.isDisposed) == [true])
    // What was done before is still told.
    #expect(again.office[ended]?.history == store.office[ended]?.history)
    #expect(try dispose(ended, again, on: "2060-01-01", "again") == .disposed(files: 0))
    #expect(again.head == store.head)
  }

  @Test func `files that a crash left after the record are taken away by the next disposal`() throws {
    let (sample, store, ended, _) = try sample()
    let person = try #require(store.office[ended]?.learners.first?.person)
    let path = try #require(
      try sample.people().first { $0.contains(person.subject.text) })
    let content = try sample.bytes(path)
    #expect(try dispose(ended, store, on: "2060-01-01") == .disposed(files: 1))
    try sample.overwrite(path, with: content)
    #expect(try dispose(ended, store, on: "2060-01-01") == .disposed(files: 1))
    #expect(try !sample.people().contains(path))
  }

  @Test func `what is none of the store's in people stands in nobody's way`() throws {
    let (sample, store, ended, _) = try sample()
    let people = StoreLayout(root: sample.path).people
    let files = try sample.people()
    let folder = try #require(files.first).split(separator: "/").dropLast().joined(separator: "/")
    let strays = [
      people + "/.DS_Store", people + "/no folder", "/" + folder + "/.DS_Store", "/" + folder + "/x.json",
    ]
    for stray in strays { try sample.overwrite(stray, with: Array("x".utf8)) }
    try Disk(of: people).makeDirectory(people + "/zz")
    try Disk(of: people).makeDirectory(people + "/other folder")
    #expect(try dispose(ended, store, on: "2060-01-01") == .disposed(files: 1))
    for stray in strays { #expect(try sample.bytes(stray) == Array("x".utf8)) }
    let verification = try sample.verify()
    #expect(verification.findings.isEmpty && verification.remarks.isEmpty)
  }

  @Test func `what could not be taken away is named, and the next disposal tries again`() throws {
    let script = try #require(try Script.all().first { $0.name == "a class" })
    let system = SimulatedSystem()
    let store = try script.make(on: Disk(of: StorePaths.root, system))
    try script.carryOut(0, on: store)
    let id = try #require(store.office.cases.keys.first)
    _ = try store.execute(
      Order(
        caseID: id, command: .withdraw(request: "撤回"), actor: SampleOffice.reviewer,
        operation: OperationID("withdraw")), now: Script.opening)
    func files() -> [String] {
      let people = StorePaths.root + "/people"
      return system.disk.names(people).flatMap { folder in
        system.disk.names(people + "/" + folder).map { "\(people)/\(folder)/\($0)" }
      }
    }
    let all = files()
    #expect(all.count == 2)
    for number in [EACCES, EIO, EROFS] {
      system.judge { call, _, _ in call == .remove ? .fails(number) : .passes }
      #expect(
        try dispose(id, store, on: "2060-01-01", "op-\(number)") == .incomplete(files: 0, remaining: all))
      system.judge(nil)
      #expect(files() == all)
    }
    #expect(store.disposedCases == [id])
    let disk = Disk(of: StorePaths.root, system)
    let left = try CaseStore.verify(StorePaths.root, against: nil, disk)
    #expect(left.isWhole && left.remarks == all.map { .disposedFile($0) })
    // One that cannot be read goes by its name.
    system.overwrite(all[0], with: Array("{}".utf8))
    #expect(try dispose(id, store, on: "2060-01-01", "again") == .disposed(files: 2))
    #expect(files().isEmpty)
  }

  @Test func `what a change left that came to nothing is disposed of with the rest`() throws {
    let (sample, store, ended, _) = try sample()
    let person = try #require(store.office[ended]?.learners.first?.person)
    let path = try #require(try sample.people().first { $0.contains(person.subject.text) })
    let orphan = path.replacing(".1.json", with: ".2.json")
    let (draft, _) = (
      try sample.bytes(path), try #require(store.details(of: person))
    )
    let other = String(decoding: draft, as: UTF8.self).replacing("\"salt\":\"", with: "\"salt\":\"0")
    try sample.overwrite(orphan, with: Array(other.utf8))
    #expect(try sample.verify().remarks == [.unnamedFile(orphan)] && sample.verify().isWhole)
    #expect(try dispose(ended, store, on: "2060-01-01") == .disposed(files: 2))
    #expect(try !sample.people().contains { $0.contains(person.subject.text) })
    #expect(try sample.verify().remarks.isEmpty)
  }

  @Test func `a file that another case needs and that was changed is left and named`() throws {
    let (sample, store, ended, open) = try sample()
    let shared = try #require(store.office[open]?.learners.first?.person.subject.text)
    let path = try #require(try sample.people().first { $0.contains(shared) })
    try sample.overwrite(path, with: Array("{}".utf8))
    #expect(try dispose(ended, store, on: "2060-01-01") == .incomplete(files: 1, remaining: [path]))
    #expect(try sample.bytes(path) == Array("{}".utf8))
  }

  @Test(arguments: [SimulatedSystem.Call.append, .write, .syncDirectory])
  func `a change that surely did not happen leaves no numbers`(call: SimulatedSystem.Call) throws {
    let script = try #require(try Script.all().first { $0.name == "a class" })
    let system = SimulatedSystem()
    let store = try script.make(on: Disk(of: StorePaths.root, system))
    // Not at the first: some are written by then.
    system.judge { present, _, disk in
      let isBegun = disk.names(StorePaths.root + "/people").count > 1
      return present == call && (isBegun || call != .write) ? .fails(ENOSPC) : .passes
    }
    #expect(throws: StoreFault.self) { try script.carryOut(0, on: store) }
    system.judge(nil)
    let people = StorePaths.root + "/people"
    #expect(system.disk.names(people).flatMap { system.disk.names(people + "/" + $0) }.isEmpty)
    #expect(try script.carryOut(0, on: store) == .recorded)
    let verification = try CaseStore.verify(
      StorePaths.root, against: store.head, Disk(of: StorePaths.root, system))
    #expect(verification.findings.isEmpty && verification.remarks.isEmpty)
  }
}
