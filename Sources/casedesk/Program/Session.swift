import CaseDomain
import CaseStorage
import CaseWording

/// One use of a store: who is at the keyboard, what time it is, and the one way in for every order.
///
/// The command line, imports and the console all act through `act`, so that none of them can do what another may not.
final class Session {
  let store: CaseStore
  private(set) var actor: PersonID
  /// `--now` on a training store; everywhere else the clock is asked.
  private let statedNow: Moment?

  convenience init(_ options: GlobalOptions, access: CaseStore.Access) throws(Halt) {
    let path = Surroundings.storePath(options.store)
    let store: CaseStore
    do throws(StoreFault) {
      store = try CaseStore.open(path, access: access)
    } catch {
      throw Halt(error)
    }
    if let damage = store.damage { Output.complain(CommandPhrases.current.readsUntil(damage)) }
    try self.init(store, person: options.person, now: options.now)
  }

  /// - Parameters:
  ///   - person: `--as`, for training stores only.
  ///   - now: `--now`, likewise.
  init(_ store: CaseStore, person: String?, now: String?) throws(Halt) {
    if !store.isTraining {
      if person != nil { throw Halt(.notPermitted, CommandPhrases.current.onlyTraining("--as")) }
      if now != nil { throw Halt(.notPermitted, CommandPhrases.current.onlyTraining("--now")) }
    }
    self.store = store
    statedNow = now.flatMap { Moment($0) }
    actor = try Session.actor(in: store, asked: person)
  }

  private static func actor(in store: CaseStore, asked: String?) throws(Halt) -> PersonID {
    let registry = store.office.registry
    if let asked {
      let person = PersonID(asked)
      guard registry.staff[person] != nil else {
        throw Halt(.notFound, CommandPhrases.current.staffUnknown(asked))
      }
      return person
    }
    // On a training store anybody may sit down: as the first reviewer, until they say who they are. Whoever made it is
    // entered as its administrator, who could only look on.
    let member = registry.person(uid: Surroundings.uid)
    if let member, !store.isTraining || member.roles != [.admin] { return member.id }
    if store.isTraining,
      let first = registry.staff.values.filter({ $0.isActive }).min(by: { $0.seatOrder < $1.seatOrder })
    {
      return first.id
    }
    throw Halt(.notPermitted, CommandPhrases.current.notOnStaff(Surroundings.uid))
  }

  var now: Moment { statedNow ?? store.trainingNow ?? Surroundings.now }
  var circumstances: Circumstances { Circumstances(now: now, office: store.office) }
  var member: StaffMember? { store.office.registry.staff[actor] }

  /// Ends a command that only read: on a damaged store with its status, though what could be read was shown.
  func finish() throws(Halt) { if store.damage != nil { throw Halt(.storeDamaged, []) } }

  func become(_ person: PersonID) { if store.isTraining { actor = person } }

  /// The case of that number.
  func file(_ id: String) throws(Halt) -> CaseFile {
    guard let file = store.office[CaseID(id)] else {
      throw Halt(.notFound, CommandPhrases.current.caseUnknown(id))
    }
    return file
  }

  /// What came of an attempt to act.
  enum Outcome {
    case recorded(CaseID, revision: Int)
    case repeated(CaseID, revision: Int)
    case officeChanged
    /// The form could not be read, or a rule stands against it.
    case refused([Refusal])
  }

  /// Reads the form, hashes the files it names, and hands the order to the store.
  func act(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, expecting revision: Int?,
    operation: OperationID, at moment: Moment? = nil, by person: PersonID? = nil
  ) throws(StoreFault) -> Outcome {
    let moment = moment ?? now
    let circumstances = Circumstances(now: moment, office: store.office)
    let file = id.flatMap { store.office[$0] }
    let values = rawNames(in: values, of: action)
    let content: FormContent
    do throws(FormFault) {
      content = try readForm(
        action, values, file: file, files: AttachedFiles.read(action, values), in: circumstances)
    } catch {
      // Whoever may not do it at all hears that first, not what is missing from the form.
      let standing = standingRefusals(of: action, on: file, by: person ?? actor, in: circumstances)
      return .refused(standing + error.problems)
    }
    switch content {
    case .ofOffice(let command):
      switch try store.execute(command, by: person ?? actor, operation: operation, now: moment) {
      case .recorded, .repeated: return .officeChanged
      case .refused(let refusals): return .refused(refusals)
      }
    case .ofCase(let command, let happenedOn):
      let order = Order(
        caseID: id, command: command, actor: person ?? actor, operation: operation,
        expectedRevision: revision,
        happenedOn: happenedOn)
      switch try store.execute(order, now: moment) {
      case .recorded(let id, let records): return .recorded(id, revision: records.last?.revision ?? 0)
      case .repeated(let id, let revision): return .repeated(id, revision: revision)
      case .refused(let refusals): return .refused(refusals)
      }
    }
  }
}

extension StaffMember {
  /// Reviewers first, then by name, for a training store that nobody was named on.
  fileprivate var seatOrder: String { (roles.contains(.reviewer) ? "0" : "1") + id.text }
}
