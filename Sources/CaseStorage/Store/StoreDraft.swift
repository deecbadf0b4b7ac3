import CaseDomain

/// Orders that are decided one after the other and written together: each sees what those before it did, and all of
/// them become a record or none does.
public struct StoreDraft {
  /// The office as it is with what has been drafted so far.
  public private(set) var office: Office
  private(set) var steps: [JournalStep] = []
  /// By path: a person may stand in every class of a long import.
  private(set) var peopleFiles: [String: PeopleFiles.Draft] = [:]
  /// What was known before, and what this draft adds.
  private let knownOperations: [OperationID: StoreOperation]
  private var operations: [OperationID: StoreOperation] = [:]
  private let people: PeopleFiles
  private let disk: Disk
  private let commitments: Set<String>
  private let head: String

  /// - Parameter head: the end of the journal that the draft follows.
  init(
    _ office: Office, operations: [OperationID: StoreOperation], _ people: PeopleFiles, _ disk: Disk,
    commitments: Set<String> = [], after head: String = ""
  ) {
    self.head = head
    self.commitments = commitments
    self.office = office
    knownOperations = operations
    self.people = people
    self.disk = disk
  }

  /// Decides an order; what was decided stands in the draft.
  public mutating func execute(_ order: Order, now: Moment) throws(StoreFault) -> Execution {
    if let known = known(order.operation) { return .repeated(known.caseID, revision: known.revision) }
    var files: [PeopleFiles.Draft] = []
    defer { for file in files { peopleFiles[file.path] = nil } }
    var identified: [PersonalDetails: PersonReference] = [:]
    for details in order.command.personalDetails where !details.isEmpty && identified[details] == nil {
      let (reference, file) = try people.reference(
        for: details, among: commitments, disk, beside: peopleFiles)
      identified[details] = reference
      guard let file else { continue }
      files.append(file)
      peopleFiles[file.path] = file
    }
    for details in order.command.comparedDetails {
      identified[details] = PersonReference(subject: people.subject(of: details), commitment: "", masked: "")
    }
    let circumstances = Circumstances(now: now, office: office, identified: identified, head: head)
    switch decide(order, in: circumstances) {
    case .refused(let refusals): return .refused(refusals)
    case .events(let events, let day):
      let id = order.caseID ?? office.nextCaseID(year: day.year)
      let name = circumstances.staff(order.actor)?.name ?? order.actor.text
      var revision = office[id]?.revision ?? 0
      let records = events.map { event in
        revision += 1
        return RecordedEvent(
          caseID: id, revision: revision, event: event, actor: order.actor, actorName: name, happenedOn: day,
          recordedAt: now, operation: order.operation,
          openedAt: event.action.isDecision ? order.openedAt : nil)
      }
      for record in records { office.apply(record) }
      files = []
      operations[order.operation] = StoreOperation(caseID: id, revision: revision)
      steps.append(
        JournalStep(
          operation: order.operation, actor: order.actor, actorName: name, at: now,
          entries: records.map { .ofCase($0) }))
      return .recorded(id, records)
    }
  }

  /// Decides something about the office itself.
  public mutating func execute(
    _ command: RegistryCommand, by actor: PersonID, operation: OperationID, now: Moment
  ) -> RegistryExecution {
    if known(operation) != nil { return .repeated }
    var circumstances = Circumstances(now: now, office: office)
    for details in command.comparedDetails {
      circumstances.identified[details] = PersonReference(
        subject: people.subject(of: details), commitment: "", masked: "")
    }
    switch decideOffice(command, by: actor, in: circumstances) {
    case .refused(let refusals): return .refused(refusals)
    case .events(let events):
      register(events, by: actor, named: circumstances.staff(actor)?.name ?? actor.text, operation, at: now)
      return .recorded
    }
  }

  private func known(_ operation: OperationID) -> StoreOperation? {
    operations[operation] ?? knownOperations[operation]
  }

  /// Enters what a new store begins with, before there is anybody to decide.
  mutating func register(
    _ events: [RegistryEvent], by actor: PersonID, named name: String, _ operation: OperationID,
    at now: Moment
  ) {
    for event in events { office.apply(event) }
    operations[operation] = StoreOperation(caseID: CaseID(""), revision: 0)
    steps.append(
      JournalStep(
        operation: operation, actor: actor, actorName: name, at: now, entries: events.map { .ofOffice($0) }))
  }

  mutating func dispose(
    of id: CaseID, _ commitments: [String], by actor: PersonID, named name: String, _ operation: OperationID,
    at now: Moment
  ) {
    steps.append(
      JournalStep(
        operation: operation, actor: actor, actorName: name, at: now, entries: [.disposed(id, commitments)]))
  }

  /// Enters that a number is about to be shown; what was entered before is not entered twice.
  mutating func disclose(_ look: Disclosure) {
    guard known(look.operation) == nil else { return }
    office.apply(look)
    operations[look.operation] = StoreOperation(
      caseID: look.caseID, revision: office[look.caseID]?.revision ?? 0)
    steps.append(
      JournalStep(
        operation: look.operation, actor: look.actor, actorName: look.actorName, at: look.at,
        entries: [.shown(look)]))
  }

  /// Enters that a copy is about to be taken; what was entered before is not entered twice.
  mutating func record(_ copy: StoreCopy) {
    guard known(copy.operation) == nil else { return }
    office.apply(copy)
    operations[copy.operation] = StoreOperation(caseID: CaseID(""), revision: 0)
    steps.append(
      JournalStep(
        operation: copy.operation, actor: copy.actor, actorName: copy.actorName, at: copy.at,
        entries: [.copied(copy)]))
  }

  mutating func setClock(_ moment: Moment, by actor: PersonID, named name: String, _ operation: OperationID) {
    steps.append(
      JournalStep(
        operation: operation, actor: actor, actorName: name, at: moment, entries: [.clock(moment)]))
  }
}

/// What an operation that is known led to.
struct StoreOperation: Sendable {
  var caseID: CaseID
  var revision: Int
}

public enum Execution: Sendable {
  case recorded(CaseID, [RecordedEvent])
  /// The operation was recorded before; nothing was done again.
  case repeated(CaseID, revision: Int)
  case refused([Refusal])
}

public enum RegistryExecution: Sendable {
  case recorded
  case repeated
  case refused([Refusal])
}
