import CaseDomain
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
}
