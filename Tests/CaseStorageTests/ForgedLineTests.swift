import CaseDomain
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// Lines that are hashed rightly and chained, and that nobody can have written: what `verify` makes of them on a real
/// store, and that it makes nothing of those which the program writes.
@Suite struct ForgedLineTests {
  /// A real store on which everybody uses the account of these tests.
  private func real() throws -> (SampleStore, String, CaseStore) {
    let sample = try SampleStore(training: false)
    return (sample, sample.path, try sample.open())
  }

  private func appending(
    _ steps: [JournalStep], uid: Int, to path: String, _ sample: SampleStore
  ) throws {
    let head = try CaseStore.verify(path, against: nil).head
    let line = JournalLine(
      sequence: head.sequence + 1, previous: head.hash, writtenAt: SampleStore.opening, uid: uid,
      content: .steps(steps))
    let segment = StoreLayout(root: path).segment(1)
    try sample.overwrite(segment, with: sample.bytes(segment) + line.bytes().bytes)
  }

  private func step(_ operation: String, by actor: PersonID) -> JournalStep {
    let teacher = Teacher(id: TeacherID("t-\(operation)"), name: "教员", institution: nil)
    return JournalStep(
      operation: OperationID(operation), actor: actor, actorName: "例", at: SampleStore.opening,
      entries: [.ofOffice(.teacherRegistered(teacher))])
  }

  @Test func `nothing is found in a real store that was worked in`() throws {
    let (sample, path, store) = try real()
    let id = try sample.file(in: store)
    _ = try sample.recorded(store.execute(sample.note("一", on: id), now: SampleStore.opening))
    let order = Order(
      caseID: id, command: .withdraw(request: "撤回"), actor: SampleOffice.reviewer,
      operation: sample.operation())
    _ = try sample.recorded(store.execute(order, now: SampleStore.opening))
    _ = try store.dispose(
      of: id, by: SampleOffice.admin, operation: sample.operation(), now: Moment(try day("2060-01-01")))
    let whole = try CaseStore.verify(path, against: nil)
    #expect(whole.findings.isEmpty && whole.remarks.isEmpty)
    // Whoever sits at the desk while their account is taken away goes on under their name: no forgery.
    let member = try #require(store.office.registry.staff[SampleOffice.secondReviewer])
    let admin = try #require(store.office.registry.staff[SampleOffice.admin])
    func enter(_ member: StaffMember) throws {
      guard
        case .recorded = try store.execute(
          .registerStaff(member), by: SampleOffice.admin, operation: sample.operation(),
          now: SampleStore.opening)
      else { throw SampleStore.Unexpected.repeated }
    }
    // Of accounts that several share, none may be entered anew.
    #expect(member.uids.contains(LinuxCalls().userID))
    var without = admin
    without.uids = [2_007]
    try enter(without)
    try sample.register(1, in: store)
    let later = try CaseStore.verify(path, against: nil)
    let place = try #require(later.remarks.first)
    guard case .accountFormer(_, SampleOffice.admin, LinuxCalls().userID) = place else {
      throw SampleStore.Unexpected.repeated
    }
    #expect(later.findings.isEmpty && later.remarks.count == 1)
    // The last thing that somebody does may be to leave.
    without.isActive = false
    try enter(without)
    #expect(try CaseStore.verify(path, against: nil).findings.isEmpty)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `nothing is found in histories of people who do anything at any time`(seed: UInt64) throws {
    var office = try RandomOffice().seeded(seed)
    for _ in 0..<120 { try office.go() }
    let sample = try SampleStore(training: false)
    var head = try sample.open(.readOnly).head
    var bytes = try sample.bytes()
    var steps: [JournalStep] = []
    for record in office.desk.journal {
      if steps.last?.operation == record.operation, var last = steps.popLast() {
        last.entries.append(.ofCase(record))
        steps.append(last)
      } else {
        steps.append(
          JournalStep(
            operation: record.operation, actor: record.actor, actorName: record.actorName,
            at: record.recordedAt, entries: [.ofCase(record)]))
      }
    }
    let accounts = Dictionary(uniqueKeysWithValues: SampleOffice.staff.map { ($0.id, $0.uids) })
    for step in steps {
      let uid = try #require(accounts[step.actor]?.randomElement())
      let line = JournalLine(
        sequence: head.sequence + 1, previous: head.hash, writtenAt: step.at, uid: uid,
        content: .steps([step]))
      let (content, hash) = line.bytes()
      bytes += content
      head = ChainHead(sequence: head.sequence + 1, hash: hash)
    }
    try sample.overwrite(with: bytes)
    let verification = try sample.verify()
    #expect(verification.lines == steps.count + 1 && steps.count > 100)
    // The people of these histories have no files.
    let found = verification.findings.filter { if case .detailsMissing = $0 { false } else { true } }
    #expect(found.isEmpty && verification.remarks.isEmpty)
  }

  @Test func `a name that stands twice, somebody unknown and another's account are found`() throws {
    let uid = LinuxCalls().userID
    let admin = SampleOffice.admin
    func found(_ steps: [JournalStep], uid: Int = LinuxCalls().userID) throws -> [Verification.Finding] {
      let (sample, path, store) = try real()
      try sample.register(1, in: store, operation: OperationID("known"))
      try appending(steps, uid: uid, to: path, sample)
      let verification = try CaseStore.verify(path, against: nil)
      #expect(!verification.isWhole || verification.findings.isEmpty)
      return verification.findings
    }
    let place = JournalPlace(file: "000001.jsonl", line: 3, byte: 0)
    func isAt(_ findings: [Verification.Finding], _ line: Int) -> Bool {
      findings.allSatisfy {
        switch $0 {
        case .operationTwice(let place, _), .actorUnknown(let place, _), .accountForeign(let place, _, _):
          place.line == line
        default: false
        }
      }
    }
    #expect(try found([step("new", by: admin)]).isEmpty)
    for steps in [
      [step("known", by: admin)], [step("new", by: admin), step("new", by: admin)],
      [step("create", by: admin)],
    ] {
      let findings = try found(steps)
      #expect(findings.count == 1 && isAt(findings, place.line))
      guard case .operationTwice? = findings.first else { throw Broken(.p9, "\(findings)") }
    }
    // Nobody, a stranger, and somebody who has left.
    for person in [PersonID(""), PersonID("nobody"), SampleOffice.leaver] {
      let findings = try found([step("new", by: person)])
      #expect(findings.count == 1 && isAt(findings, place.line))
      guard case .actorUnknown(_, person)? = findings.first else { throw Broken(.p9, "\(findings)") }
    }
    let findings = try found([step("new", by: admin)], uid: uid + 77)
    guard case .accountForeign(_, admin, uid + 77)? = findings.first else { throw Broken(.p9, "\(findings)") }
    #expect(findings.count == 1)
    // On a training store anybody may sit down as anybody.
    let training = try SampleStore()
    try appending([step("new", by: PersonID("nobody"))], uid: 1, to: training.path, training)
    #expect(try training.verify().findings.isEmpty)
  }
}
