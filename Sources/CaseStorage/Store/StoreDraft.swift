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
  private let precedents: Precedents?

  /// - Parameters:
  ///   - head: the end of the journal that the draft follows.
  ///   - precedents: nil where nothing was recorded before.
  init(
    _ office: Office, operations: [OperationID: StoreOperation], _ people: PeopleFiles, _ disk: Disk,
    commitments: Set<String> = [], after head: String = "", _ precedents: Precedents? = nil
  ) {
    self.precedents = precedents
    self.head = head
    self.commitments = commitments
    self.office = office
    knownOperations = operations
    self.people = people
    self.disk = disk
  }

  /// Decides an order; what was decided stands in the draft.
  public mutating func execute(_ order: Order, now: Moment) throws(StoreFault) -> Execution {
    if let known = known(order.operation) {
      guard try isRepeated(order) else {
        return .refused([Refusal(.h103, .recordedOtherwise(known.caseID, revision: known.revision))])
      }
      return .repeated(known.caseID, revision: known.revision)
    }
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
    identified.merge(compared(order.command.comparedDetails)) { _, compared in compared }
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
    if known(operation) != nil {
      return isRepeated(command, by: actor, operation)
        ? .repeated : .refused([Refusal(.h103, .recordedOtherwise(nil, revision: 0))])
    }
    let circumstances = circumstances(of: command, in: office, now: now)
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

  // MARK: Repeated orders

  /// Whether an order is what was recorded under its name: decided once more where it was decided then, it comes to the same
  /// events. Another order under a known name would else be answered with “recorded” and be lost (P5).
  private func isRepeated(_ order: Order) throws(StoreFault) -> Bool {
    // Of one name twice in one draft nothing is on record yet; the second is left out as before.
    guard operations[order.operation] == nil, let then = precedents?.find(order.operation) else {
      return true
    }
    var recorded: [RecordedEvent] = []
    for case .ofCase(let record) in then.step.entries { recorded.append(record) }
    guard then.step.actor == order.actor, let first = recorded.first,
      order.caseID == nil || order.caseID == first.caseID
    else { return false }
    var order = order
    // The case has moved since, by this very order.
    order.expectedRevision = nil
    var identified: [PersonalDetails: PersonReference] = [:]
    for details in order.command.personalDetails where !details.isEmpty {
      identified[details] = try people.reference(for: details, among: commitments, disk, beside: [:]).0
    }
    identified.merge(compared(order.command.comparedDetails)) { _, compared in compared }
    let circumstances = Circumstances(
      now: then.step.at, office: then.office, identified: identified, head: "\(then.head)")
    guard case .events(let events, _) = decide(order, in: circumstances) else { return false }
    return events == recorded.map(\.event)
  }

  private func isRepeated(_ command: RegistryCommand, by actor: PersonID, _ operation: OperationID) -> Bool {
    guard operations[operation] == nil, let then = precedents?.find(operation) else { return true }
    var recorded: [RegistryEvent] = []
    for case .ofOffice(let event) in then.step.entries { recorded.append(event) }
    let circumstances = circumstances(of: command, in: then.office, now: then.step.at)
    guard then.step.actor == actor,
      case .events(let events) = decideOffice(command, by: actor, in: circumstances)
    else { return false }
    return events == recorded
  }

  private func circumstances(of command: RegistryCommand, in office: Office, now: Moment) -> Circumstances {
    Circumstances(now: now, office: office, identified: compared(command.comparedDetails))
  }

  /// People who are only compared: nothing of them is kept.
  private func compared(_ details: [PersonalDetails]) -> [PersonalDetails: PersonReference] {
    var identified: [PersonalDetails: PersonReference] = [:]
    for details in details {
      identified[details] = PersonReference(subject: people.subject(of: details), commitment: "", masked: "")
    }
    return identified
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
  ///
  /// - Returns: false where something else was entered under that name: then the number may not be shown.
  mutating func disclose(_ look: Disclosure) -> Bool {
    guard known(look.operation) == nil else {
      return office.disclosures[look.caseID]?.contains {
        $0.operation == look.operation && $0.field == look.field && $0.learner == look.learner
          && $0.actor == look.actor && $0.purpose == look.purpose
      } ?? false
    }
    office.apply(look)
    operations[look.operation] = StoreOperation(
      caseID: look.caseID, revision: office[look.caseID]?.revision ?? 0)
    steps.append(
      JournalStep(
        operation: look.operation, actor: look.actor, actorName: look.actorName, at: look.at,
        entries: [.shown(look)]))
    return true
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
