import CaseDomain
import CaseStorage
import TestSupport

/// What is done to a store, step by step. Every step can be repeated: it goes by an operation of its own.
package struct Script: Sendable {
  package enum Step: Hashable, Sendable {
    case teacher(Int)
    /// In one transaction: one line, whole or not at all.
    case teachers(ClosedRange<Int>)
    case day(Int)
    /// A class with so many learners, whose personal data lie outside the journal.
    case filing(Int)
    /// A class and a note on it in one transaction, as an import does.
    case importing(Int)
    case note(Int)
    /// A learner's number of the first class is shown whole, which is recorded first.
    case look(Int)
    case backup
  }

  package let name: String
  package let steps: [Step]
  package let segmentLimit: Int
  /// Two handles take turns, as two processes do.
  let isShared: Bool
  package let registry: [RegistryEvent]
  private let filings: [Int: CaseCommand]

  package static let opening = Moment(Day(ordinal: 20_214))  // 2025-05-06

  package init(
    _ name: String, _ steps: [Step], segmentLimit: Int = 64 << 20, isShared: Bool = false
  ) throws {
    self.name = name
    self.segmentLimit = segmentLimit
    self.isShared = isShared
    // One more at the end, so that there is always something to be done after a crash.
    self.steps = steps + [.teacher(900)]
    let sizes = steps.compactMap { step -> Int? in
      switch step {
      case .filing(let count), .importing(let count): count
      default: nil
      }
    }
    let isBare = sizes.isEmpty
    registry = try isBare ? Script.bareRegistry : Script.fullRegistry()
    let office = Office(registry: try SampleOffice.registry())
    var filings: [Int: CaseCommand] = [:]
    for (index, size) in sizes.enumerated() {
      let learners = (10 * index + 1)...(10 * index + size)
      let form = SampleFiling.form(learners: learners, from: "2025-05-12", through: "2025-05-23")
      let content = try readForm(
        .file, form, file: nil, in: Circumstances(now: Script.opening, office: office))
      guard case .ofCase(let command, _) = content else { throw Broken(.trial, "a filing is of a case") }
      filings[size] = command
    }
    self.filings = filings
  }

  package static let bareRegistry: [RegistryEvent] = SampleOffice.staff.filter { $0.id == SampleOffice.admin }
    .map { .staffRegistered($0) }

  static func fullRegistry() throws -> [RegistryEvent] {
    let registry = try SampleOffice.registry()
    // In a journal every table of a policy cites its clause.
    let cited: [PolicyTable] = [
      .targets, .certificateRanges, .shortageOccupations, .occupations, .provincialOccupations,
    ]
    let policy = try SamplePolicy.make { for table in cited { $0.clauses[table] = "附件" } }
    return [.calendarAdopted(registry.calendar), .policyAdopted(policy)]
      + SampleOffice.staff.map { .staffRegistered($0) }
      + registry.institutions.values.sorted { $0.id < $1.id }.map { .institutionRegistered($0) }
      + registry.teachers.values.sorted { $0.id < $1.id }.map { .teacherRegistered($0) }
  }

  // MARK: Playing

  package func make(on disk: Disk) throws(StoreFault) -> CaseStore {
    try CaseStore.create(
      at: StorePaths.root, training: Script.opening, registry: registry, by: "建库人", at: Script.opening,
      on: disk, segmentLimit: segmentLimit, lockPatience: 0)
  }

  package func open(_ system: SimulatedSystem, _ access: CaseStore.Access = .readWrite) throws(StoreFault)
    -> CaseStore
  {
    try CaseStore(
      StorePaths.root, access, Disk(of: StorePaths.root, system), segmentLimit: segmentLimit, lockPatience: 0,
      witnesses: StorePaths.witnesses)
  }

  /// By what a step goes.
  package func operations(of index: Int) -> [OperationID] {
    switch steps[index] {
    case .teachers(let numbers): numbers.map { OperationID("step-\(index)-\($0)") }
    case .importing: [OperationID("step-\(index)"), OperationID("step-\(index)-note")]
    default: [OperationID("step-\(index)")]
    }
  }

  package enum Outcome { case recorded, repeated, refused }

  @discardableResult
  package func carryOut(_ index: Int, on store: CaseStore) throws(StoreFault) -> Outcome {
    let operation = OperationID("step-\(index)")
    switch steps[index] {
    case .teacher(let number):
      return Outcome(
        try store.execute(
          Script.registration(number), by: SampleOffice.admin, operation: operation, now: Script.opening))
    case .teachers(let numbers):
      let answer = try store.transaction(by: SampleOffice.admin) {
        (draft) throws(StoreFault) -> Outcome? in
        var outcome = Outcome.repeated
        for (number, operation) in zip(numbers, operations(of: index)) {
          outcome = Outcome(
            draft.execute(
              Script.registration(number), by: SampleOffice.admin, operation: operation, now: Script.opening))
        }
        return outcome
      }
      return answer ?? .refused
    case .day(let number):
      let isKnown = store.knows(operation)
      try store.moveClock(
        to: Moment(Day(ordinal: 20_214 + number)), by: SampleOffice.admin, operation: operation)
      return isKnown ? .repeated : .recorded
    case .filing(let size): return Outcome(try store.execute(filing(size, operation), now: Script.opening))
    case .importing(let size):
      let note = OperationID("step-\(index)-note")
      let answer = try store.transaction(by: SampleOffice.reviewer) {
        (draft) throws(StoreFault) -> Outcome? in
        let outcome = Outcome(try draft.execute(filing(size, operation), now: Script.opening))
        guard case .recorded = outcome else { return outcome }
        let last = draft.office.cases.keys.max { $0.text < $1.text }
        return Outcome(try draft.execute(Script.note(size, on: last, note), now: Script.opening))
      }
      return answer ?? .refused
    case .note(let number):
      try store.refresh()
      let first = store.office.cases.keys.min { $0.text < $1.text }
      return Outcome(try store.execute(Script.note(number, on: first, operation), now: Script.opening))
    case .look(let number):
      try store.refresh()
      let first = store.office.cases.keys.min { $0.text < $1.text }
      let isKnown = store.knows(operation)
      let revelation = try store.reveal(
        DisclosureRequest(
          caseID: first ?? CaseID(""), field: .residentID, learner: number, purpose: "与原件核对",
          actor: SampleOffice.auditor, operation: operation), now: Script.opening)
      guard case .number = revelation else { return .refused }
      return isKnown ? .repeated : .recorded
    case .backup:
      // A copy that a crash cut off stays where it is; the next goes elsewhere.
      var number = 0
      while true {
        do throws(StoreFault) {
          let isKnown = store.knows(operation)
          let request = StoreCopyRequest(reason: nil, actor: SampleOffice.admin, operation: operation)
          switch try store.backup(to: "/copy-\(index)-\(number)", request, now: Script.opening) {
          case .onRecord: return isKnown ? .repeated : .recorded
          case .offRecord(let fault): throw fault
          case .refused: return .refused
          }
        } catch {
          guard case .exists = error, number < 4 else { throw error }
          number += 1
        }
      }
    }
  }

  private func filing(_ size: Int, _ operation: OperationID) -> Order {
    Order(
      caseID: nil, command: filings[size] ?? .addNote(""), actor: SampleOffice.reviewer, operation: operation)
  }

  private static func note(_ number: Int, on id: CaseID?, _ operation: OperationID) -> Order {
    Order(
      caseID: id, command: .addNote("备注\(number)"), actor: SampleOffice.reviewer, operation: operation)
  }

  private static func registration(_ number: Int) -> RegistryCommand {
    .registerTeacher(Teacher(id: TeacherID("t\(number)"), name: "教员\(number)", institution: nil))
  }

  // MARK: The scripts

  /// Twelve ways of using a store.
  package static func all() throws -> [Script] {
    try [
      Script("one record", [.teacher(1)]),
      Script("records one by one", [.teacher(1), .teacher(2), .teacher(3)]),
      Script("a transaction", [.teachers(1...5), .teacher(6)]),
      Script("a transaction of many blocks", [.teacher(1), .teachers(2...40), .teacher(41)]),
      Script("the clock", [.day(1), .teacher(1), .day(2)]),
      Script("a segment for each line", [.teacher(1), .teacher(2), .teacher(3)], segmentLimit: 1),
      Script(
        "segments of several lines", [.teacher(1), .teachers(2...4), .teacher(5), .teacher(6)],
        segmentLimit: 2_000),
      Script("two processes by turns", [.teacher(1), .teacher(2), .day(1), .teacher(3)], isShared: true),
      Script("copies", [.teacher(1), .backup, .teacher(2)]),
      Script("a class", [.filing(2), .look(1), .note(1)]),
      Script("two classes and copies", [.filing(2), .filing(3), .backup, .note(1)], segmentLimit: 9_000),
      Script("an import", [.importing(4), .note(1), .note(2)], isShared: true),
    ]
  }

  /// Those that are quick to open.
  package var isBare: Bool { filings.isEmpty }
}

extension Script.Outcome {
  init(_ execution: RegistryExecution) {
    switch execution {
    case .recorded: self = .recorded
    case .repeated: self = .repeated
    case .refused: self = .refused
    }
  }

  init(_ execution: Execution) {
    switch execution {
    case .recorded: self = .recorded
    case .repeated: self = .repeated
    case .refused: self = .refused
    }
  }
}

/// A promise that a trial saw broken.
package struct Broken: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Promise: String, Hashable, Sendable {
    case p1 = "P1", p2 = "P2", p3 = "P3", p4 = "P4", p5 = "P5", p6 = "P6", p7 = "P7", p8 = "P8", p9 = "P9"
    case p10 = "P10", p11 = "P11", p12 = "P12", p13 = "P13", p15 = "P15"
    /// The trial itself is wrong.
    case trial
  }

  package let promise: Promise
  package let what: String

  package init(_ promise: Promise, _ what: String) {
    self.promise = promise
    self.what = what
  }

  package var description: String { "\(promise.rawValue): \(what)" }
}

extension Office {
  /// Two offices are the same when everything in them is.
  package func isSame(as other: Office) -> Bool {
    registry == other.registry && cases == other.cases && ledger == other.ledger
      && credentialNumbers == other.credentialNumbers && disclosures == other.disclosures
      && releases == other.releases
      && nextCaseID(year: 2025) == other.nextCaseID(year: 2025)
  }
}
