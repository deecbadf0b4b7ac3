import CaseConsole
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
  /// `--as` on a training store.
  private let statedPerson: String?
  /// What is known of a store before it is read: its registry, and the top of its worklist or all the rows of it.
  private var known: KeptRows?
  /// Whether that is no more than the top.
  private var isGlimpse: Bool

  convenience init(_ options: GlobalOptions, access: CaseStore.Access) throws(Halt) {
    let path = Surroundings.storePath(options.store)
    let store: CaseStore
    do throws(StoreFault) {
      // A training store proves nothing, and there are many.
      let witnesses = try CaseStore.isTraining(path) ? nil : Surroundings.witnessFolder
      store = try CaseStore.open(path, access: access, witnesses: witnesses)
    } catch {
      throw Halt(error)
    }
    store.witnessRemarks.forEach { Output.complain(CommandPhrases.current.sentence($0)) }
    if let damage = store.damage { Output.complain(CommandPhrases.current.readsUntil(damage)) }
    try self.init(store, person: options.person, now: options.now)
    keepGlimpseAlways()
  }

  /// For whoever has no time to see to it later: the next desk finds the top of its list as every act leaves it.
  func keepGlimpseAlways() { store.keepsGlimpse = (now, CaseStore.readAtOnce) }

  /// For the desk: a store is only begun, and read on with ``readOn(atMost:)``, where something is known of it already.
  init(beginning start: SessionStart) throws(Halt) {
    let path = Surroundings.storePath(start.store)
    do throws(StoreFault) {
      let witnesses = try CaseStore.isTraining(path) ? nil : Surroundings.witnessFolder
      store = try CaseStore.begin(path, witnesses: witnesses)
    } catch {
      throw Halt(error)
    }
    store.witnessRemarks.forEach { Output.complain(CommandPhrases.current.sentence($0)) }
    try Session.demandTraining(store, person: start.person, now: start.now)
    statedNow = start.now.flatMap { Moment($0) }
    statedPerson = start.person
    // Somebody who was not on the staff then is not shown what was kept then.
    let isTraining = store.isTraining
    func seat(by known: KeptRows) -> PersonID? {
      try? Session.actor(known.office.registry, isTraining, asked: start.person)
    }
    if let known = store.keptGlimpse(), let person = seat(by: known) {
      (self.known, isGlimpse, actor) = (known, true, person)
      return
    }
    isGlimpse = false
    if store.isReadQuickly {
      do throws(StoreFault) {
        while try store.load(atMost: .max) {}
      } catch {
        throw Halt(error)
      }
      actor = try Session.actor(store.office.registry, store.isTraining, asked: start.person)
      known = nil
    } else if let known = store.keptRows(), let person = seat(by: known) {
      (self.known, actor) = (known, person)
    } else {
      (known, actor) = (nil, PersonID(""))
    }
  }

  /// The top of the worklist, where it was kept as it is now.
  var glimpse: WorklistGlimpse? { isGlimpse ? known?.glimpse(on: now.day) : nil }

  /// The rows of the worklist as they were kept for a big store; nil where none were.
  /// From then on they are what is known.
  func takeKeptRows() -> KeptRows? {
    if isGlimpse, !store.isReadQuickly, let rows = store.keptRows() { (known, isGlimpse) = (rows, false) }
    return isGlimpse ? nil : known
  }

  /// Whether whoever sat down here still may: nobody who has left goes on reading.
  var isSeated: Bool {
    store.isTraining
      || (try? Session.actor(store.office.registry, store.isTraining, asked: nil)) == actor
  }

  /// Reads a little more of a store that was begun.
  ///
  /// - Returns: whether there is more.
  func readOn(atMost bytes: Int) throws(Halt) -> Bool {
    do throws(StoreFault) {
      if try store.load(atMost: bytes) { return true }
    } catch {
      throw Halt(error)
    }
    // Only now is it known who is on the staff.
    actor = try Session.actor(
      store.office.registry, store.isTraining, asked: known == nil ? statedPerson : actor.text,
      isSeated: known != nil)
    known = nil
    return false
  }

  /// - Parameters:
  ///   - person: `--as`, for training stores only.
  ///   - now: `--now`, likewise.
  init(_ store: CaseStore, person: String?, now: String?) throws(Halt) {
    try Session.demandTraining(store, person: person, now: now)
    self.store = store
    statedNow = now.flatMap { Moment($0) }
    statedPerson = person
    (known, isGlimpse) = (nil, false)
    actor = try Session.actor(store.office.registry, store.isTraining, asked: person)
  }

  private static func demandTraining(_ store: CaseStore, person: String?, now: String?) throws(Halt) {
    if !store.isTraining {
      if Surroundings.isDisguised(at: store.path) {
        throw Halt(.notPermitted, CommandPhrases.current.disguised(Surroundings.uid))
      }
      if person != nil { throw Halt(.notPermitted, CommandPhrases.current.onlyTraining("--as")) }
      if now != nil { throw Halt(.notPermitted, CommandPhrases.current.onlyTraining("--now")) }
    }
  }

  /// - Parameter isSeated: whether the person asked for sits there already, by what was kept of the registry.
  private static func actor(
    _ registry: Registry, _ isTraining: Bool, asked: String?, isSeated: Bool = false
  ) throws(Halt) -> PersonID {
    if isSeated, !isTraining, registry.person(uid: Surroundings.uid)?.id.text != asked {
      return try actor(registry, isTraining, asked: nil)
    }
    if let asked {
      let person = PersonID(asked)
      guard registry.staff[person] != nil else {
        throw Halt(.notFound, CommandPhrases.current.staffUnknown(asked))
      }
      return person
    }
    // On a training store anybody may sit down: as the first reviewer, until they say who they are. Whoever made it is
    // entered as its administrator, who could only look on.
    // Whoever has left, or has no role, reads no more than a stranger.
    let member = registry.person(uid: Surroundings.uid).flatMap {
      $0.isActive && !$0.roles.isEmpty ? $0 : nil
    }
    if let member, !isTraining || member.roles != [.admin] { return member.id }
    if isTraining,
      let first = registry.staff.values.filter({ $0.isActive }).min(by: { $0.seatOrder < $1.seatOrder })
    {
      return first.id
    }
    throw Halt(.notPermitted, CommandPhrases.current.notOnStaff(Surroundings.uid))
  }

  var now: Moment {
    statedNow ?? (store.isLoaded ? store.trainingNow : known?.trainingNow) ?? Surroundings.now
  }
  /// While a store is being read, staff, calendar and policies as they were kept, and no case.
  var circumstances: Circumstances {
    Circumstances(now: now, office: store.isLoaded ? store.office : known?.office ?? store.office)
  }
  var member: StaffMember? { store.office.registry.staff[actor] }

  /// Ends a command that only read: on a damaged store with its status, though what could be read was shown.
  func finish() throws(Halt) { if store.damage != nil { throw Halt(.storeDamaged, []) } }

  func become(_ person: PersonID) { if store.isTraining { actor = person } }

  /// Whoever has that id, or is the only one of that name.
  func member(_ asked: String) throws(Halt) -> StaffMember {
    let staff = store.office.registry.staff
    if let member = staff[PersonID(asked)] { return member }
    let namesakes = staff.values.filter { $0.name == asked }
    guard namesakes.count == 1, let member = namesakes.first else {
      throw Halt(.notFound, CommandPhrases.current.staffUnknown(asked))
    }
    return member
  }

  /// The case of that number. On a damaged store it may stand behind the damage, and nobody can say that there is none.
  func file(_ id: String) throws(Halt) -> CaseFile {
    guard let file = store.office[CaseID(id)] else {
      try finish()
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
    operation: OperationID, at moment: Moment? = nil, by person: PersonID? = nil, openedAt: Moment? = nil
  ) throws(StoreFault) -> Outcome {
    let moment = moment ?? now
    let circumstances = Circumstances(now: moment, office: store.office)
    let content: FormContent
    switch read(action, values, on: id, by: person ?? actor, in: circumstances) {
    case .content(let read): content = read
    case .refused(let problems): return .refused(problems)
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
        happenedOn: happenedOn, openedAt: openedAt)
      return Outcome(try store.execute(order, now: moment))
    }
  }
}

extension Session {
  /// The same form for several cases in one line of the journal: each is judged for itself and those refused are left
  /// out. The outcomes stand in the order of the cases.
  func actMany(
    _ action: Action, _ values: [String: FieldValue], on cases: [CaseAttempt]
  ) throws(StoreFault) -> [Outcome] {
    let moment = now
    let outcomes = try store.transaction(by: actor) { (draft) throws(StoreFault) -> [Outcome]? in
      var outcomes: [Outcome] = []
      for attempt in cases {
        let circumstances = Circumstances(now: moment, office: draft.office)
        switch read(action, values, on: attempt.id, by: actor, in: circumstances) {
        case .refused(let problems): outcomes.append(.refused(problems))
        case .content(.ofOffice): outcomes.append(.refused([Refusal(.h105, .caseMissing)]))
        case .content(.ofCase(let command, let happenedOn)):
          let order = Order(
            caseID: attempt.id, command: command, actor: actor, operation: attempt.operation,
            expectedRevision: attempt.revision, happenedOn: happenedOn)
          outcomes.append(Outcome(try draft.execute(order, now: moment)))
        }
      }
      return outcomes
    }
    return outcomes ?? []
  }

  private enum Reading {
    case content(FormContent)
    case refused([Refusal])
  }

  /// Reads a form, and hashes the files it names. Whoever may not do it at all hears that first, not what is missing
  /// from the form.
  private func read(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, by person: PersonID,
    in circumstances: Circumstances
  ) -> Reading {
    let file = id.flatMap { circumstances.office[$0] }
    let values = rawNames(in: values, of: action)
    do throws(FormFault) {
      return .content(
        try readForm(
          action, values, file: file, files: AttachedFiles.read(action, values), in: circumstances))
    } catch {
      let standing = standingRefusals(of: action, on: file, by: person, in: circumstances)
      return .refused(standing + error.problems)
    }
  }
}

extension Session.Outcome {
  fileprivate init(_ execution: Execution) {
    switch execution {
    case .recorded(let id, let records): self = .recorded(id, revision: records.last?.revision ?? 0)
    case .repeated(let id, let revision): self = .repeated(id, revision: revision)
    case .refused(let refusals): self = .refused(refusals)
    }
  }
}

extension StaffMember {
  /// Reviewers first, then by name, for a training store that nobody was named on.
  fileprivate var seatOrder: String { (roles.contains(.reviewer) ? "0" : "1") + id.text }
}
