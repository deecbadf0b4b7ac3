import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

/// Carries out an import file: the whole of it, in one line of the journal, or nothing.
struct Importing {
  let session: Session
  /// Everything is judged, and nothing recorded.
  let isRehearsal: Bool

  struct Tally {
    var cases = 0
    var orders = 0
    var registry = 0
  }

  init(_ session: Session, isRehearsal: Bool = false) {
    self.session = session
    self.isRehearsal = isRehearsal
  }

  /// What stands against one entry of the file.
  private struct Problem {
    var line: Int
    var refusals: [Refusal]
    var action: Action?
  }

  func carryOut(_ paper: ImportPaper, named name: String) throws(Halt) -> Tally {
    switch paper {
    case .orders(let paper): try carryOut(paper, named: name)
    case .calendar(let calendar, let line):
      try amend(name, line) { (registry) throws(PaperFault) in
        .adoptCalendar(registry.calendar.amended(by: calendar))
      }
    case .occupations(let paper):
      try amend(name, 1) { (registry) throws(PaperFault) in
        .adoptPolicy(try paper.amended(registry.policies))
      }
    }
  }

  /// Amends what the registry holds. It is looked up inside the transaction, so that what others adopted a moment ago
  /// is amended and not undone.
  private func amend(
    _ name: String, _ line: Int,
    _ amendment: (Registry) throws(PaperFault) -> RegistryCommand
  ) throws(Halt) -> Tally {
    var fault: PaperFault?
    let tally = try transact(name) { (run, problems, draft) in
      do throws(PaperFault) {
        let command = try amendment(draft.office.registry)
        if let refusals = run.register(command, by: session.actor, at: session.now, in: &draft) {
          problems.append(Problem(line: line, refusals: refusals))
        }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let tally { return tally }
    throw fault.map { Halt($0) } ?? nothingImported([], named: name)
  }

  private func carryOut(_ paper: OrderFile, named name: String) throws(Halt) -> Tally {
    for order in paper.orders where !session.store.isTraining {
      // Otherwise an import could speak for others, or backdate a decision.
      if order.content.actor != nil {
        throw halt(name, order.line, CommandPhrases.current.onlyTraining("“as”"))
      }
      if order.content.at != nil { throw halt(name, order.line, CommandPhrases.current.onlyTraining("“at”")) }
    }
    let tally = try transact(name) { (run, problems, draft) throws(StoreFault) in
      for entry in paper.registry {
        if let refusals = run.register(entry.content, by: session.actor, at: session.now, in: &draft) {
          problems.append(Problem(line: entry.line, refusals: refusals))
        }
      }
      for entry in paper.orders {
        // An order that rests on one that failed would fail for no reason of its own.
        if let refusals = try run.carryOut(entry.content, in: &draft), !refusals.isEmpty {
          problems.append(Problem(line: entry.line, refusals: refusals, action: run.action))
        }
      }
      return true
    }
    if let tally { return tally }
    throw nothingImported([], named: name)
  }

  /// Does the work in one line of the journal, unless something stands against it or this is a rehearsal. Nil when the
  /// work itself gave up.
  private func transact(
    _ name: String, _ work: (inout Run, inout [Problem], inout StoreDraft) throws(StoreFault) -> Bool
  ) throws(Halt) -> Tally? {
    var problems: [Problem] = []
    var tally: Tally?
    do throws(StoreFault) {
      _ = try session.store.transaction(by: session.actor) { (draft) throws(StoreFault) -> Tally? in
        var run = Run(session)
        guard try work(&run, &problems, &draft), problems.isEmpty else { return nil }
        tally = run.tally
        return isRehearsal ? nil : tally
      }
    } catch {
      throw Halt(error)
    }
    guard problems.isEmpty else { throw nothingImported(problems, named: name) }
    return tally
  }

  private func nothingImported(_ problems: [Problem], named name: String) -> Halt {
    let language = CommandPhrases.current.language
    let isBadInput = problems.contains { $0.refusals.contains(where: \.isAboutTheForm) }
    return Halt(
      isBadInput ? .badInput : .refused,
      [CommandPhrases.current.importedNothing(name)]
        + problems.flatMap { problem in
          problem.refusals.map {
            "\(name):\(problem.line): \(language.citation($0)) \(language.sentence($0, in: problem.action))"
          }
        })
  }

  private func halt(_ name: String, _ line: Int, _ sentence: String) -> Halt {
    Halt(.notPermitted, "\(name):\(line): \(sentence)")
  }

  /// The work as far as it has come.
  private struct Run {
    let session: Session
    var tally = Tally()
    var action: Action?
    /// Cases that the file made, by the name it gave them; nil where making one failed.
    private var made: [String: CaseID?] = [:]

    init(_ session: Session) { self.session = session }

    mutating func register(
      _ command: RegistryCommand, by person: PersonID, at moment: Moment, in draft: inout StoreDraft
    ) -> [Refusal]? {
      let operation = OperationID(Surroundings.randomName())
      if case .refused(let refusals) = draft.execute(command, by: person, operation: operation, now: moment) {
        return refusals
      }
      tally.registry += 1
      return nil
    }

    /// Nil when it was done; what stands against it otherwise, which is nothing new when an earlier entry failed.
    mutating func carryOut(_ order: ImportOrder, in draft: inout StoreDraft) throws(StoreFault) -> [Refusal]?
    {
      let person = order.actor ?? session.actor
      let moment = order.at ?? session.now
      action = nil
      switch order.matter {
      case .register(let command): return register(command, by: person, at: moment, in: &draft)
      case .act(let action, let target, let fields):
        self.action = action
        let id: CaseID?
        if let target, target.hasPrefix("@") {
          if let known = made[target] {
            guard let known else { return [] }
            id = known
          } else {
            guard action == .file else { return [Refusal(.h105, .caseMissing)] }
            id = nil
          }
        } else {
          id = action == .file ? nil : target.map { CaseID($0) }
        }
        let refusals = try act(action, fields, on: id, by: person, at: moment, named: target, in: &draft)
        if refusals != nil, let target, made[target] == nil { made[target] = .some(nil) }
        return refusals
      }
    }

    private mutating func act(
      _ action: Action, _ fields: [String: FieldValue], on id: CaseID?, by person: PersonID,
      at moment: Moment,
      named name: String?, in draft: inout StoreDraft
    ) throws(StoreFault) -> [Refusal]? {
      let circumstances = Circumstances(now: moment, office: draft.office)
      let fields = rawNames(in: fields, of: action)
      let content: FormContent
      do throws(FormFault) {
        content = try readForm(
          action, fields, file: id.flatMap { draft.office[$0] }, files: AttachedFiles.read(action, fields),
          in: circumstances)
      } catch {
        return error.problems
      }
      switch content {
      case .ofOffice(let command): return register(command, by: person, at: moment, in: &draft)
      case .ofCase(let command, let happenedOn):
        let order = Order(
          caseID: id, command: command, actor: person, operation: OperationID(Surroundings.randomName()),
          happenedOn: happenedOn)
        switch try draft.execute(order, now: moment) {
        case .refused(let refusals): return refusals
        case .repeated: return nil
        case .recorded(let id, _):
          if action == .file {
            tally.cases += 1
            if let name { made[name] = id }
          }
          tally.orders += 1
          return nil
        }
      }
    }
  }
}
