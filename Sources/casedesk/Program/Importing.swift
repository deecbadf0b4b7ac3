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
    /// What was recorded before, under the same name.
    var repeats = 0
    /// What whoever imports should know, though it stands against nothing.
    var remarks: [String] = []
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
    /// Of a packet that clashes, in a sentence of its own.
    var clash: String?
  }

  func carryOut(_ paper: ImportPaper, named name: String) throws(Halt) -> Tally {
    switch paper {
    case .orders(let paper): try carryOut(paper, named: name)
    case .packet(let paper): try carryOut(paper, named: name)
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

  /// Takes in what checkers brought back: each visit as a check like any other, its pictures beside it.
  private func carryOut(_ paper: PacketFile, named name: String) throws(Halt) -> Tally {
    let (id, visits) = (paper.packet.caseID, paper.visits.map(\.content))
    _ = try session.file(id.text)
    let phrases = CommandPhrases.current
    let now = session.now
    var remarks: [String] = []
    do throws(Halt) {
      var tally = try transact(name) { (run, problems, draft) throws(StoreFault) in
        let before = Circumstances(now: now, office: draft.office)
        guard let file = before.office[id] else { return false }
        let clashes = paper.packet.clashes(of: visits, with: file)
        for clash in clashes {
          let words = phrases.language.sentence(clash, of: visits) { before.staff($0)?.name }
          if clash.isBlocking {
            let line = clash.visit.map { paper.visits[$0].line } ?? 1
            problems.append(Problem(line: line, refusals: [], clash: words))
          } else {
            remarks.append(words)
          }
        }
        // What was handed out elsewhere would be judged by a case it knows nothing of.
        if clashes.contains(where: { $0.isBlocking && $0.visit == nil }) { return true }
        for (place, entry) in paper.visits.enumerated()
        where !clashes.contains(where: { $0.isBlocking && $0.visit == place }) {
          let repeats = run.tally.repeats
          if let refusals = try run.record(entry.content, of: id, beside: name, in: &draft) {
            problems.append(Problem(line: entry.line, refusals: refusals, action: run.action))
          } else if run.tally.repeats == repeats {
            remarks.append(phrases.language.bothTimes(of: entry.content, enteredAt: now))
          }
        }
        let after = Circumstances(now: now, office: draft.office)
        let known = Set(before.flags(of: file).map(\.key))
        for flag in after.office[id].map({ after.flags(of: $0) }) ?? [] where !known.contains(flag.key) {
          let seen = flag.evidence.map { phrases.language.sentence($0, in: after.office.registry) }
          remarks.append(
            phrases.raises("\(flag.kind.rawValue) " + phrases.language.name(flag.kind)) + " · "
              + seen.joined(separator: " "))
        }
        return true
      }
      tally?.remarks = remarks
      if let tally { return tally }
    } catch {
      throw Halt(error.status, error.lines + remarks)
    }
    throw nothingImported([], named: name)
  }

  /// Does the work in one line of the journal, unless something stands against it or this is a rehearsal. Nil when the
  /// work itself gave up.
  private func transact(
    _ name: String, _ work: (inout Run, inout [Problem], inout StoreDraft) throws(StoreFault) -> Bool
  ) throws(Halt) -> Tally? {
    var problems: [Problem] = []
    var tally: Tally?
    func judge(_ draft: inout StoreDraft) throws(StoreFault) -> Tally? {
      var run = Run(session)
      guard try work(&run, &problems, &draft), problems.isEmpty else { return nil }
      return run.tally
    }
    do throws(StoreFault) {
      tally =
        isRehearsal
        ? try session.store.rehearse(judge) : try session.store.transaction(by: session.actor, judge)
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
          (problem.clash.map { ["\(name):\(problem.line): \($0)"] } ?? [])
            + problem.refusals.map {
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
        let refusals = try act(
          action, fields, on: id, by: person, at: moment, named: target, operation: order.operation,
          in: &draft)
        if refusals != nil, let target, made[target] == nil { made[target] = .some(nil) }
        return refusals
      }
    }

    /// A visit of a packet, and its pictures from the folder in which the packet lies. Nil when it is recorded.
    fileprivate mutating func record(
      _ visit: FieldVisit, of id: CaseID, beside path: String, in draft: inout StoreDraft
    ) throws(StoreFault) -> [Refusal]? {
      let language = CommandPhrases.current.language
      let day = FieldValue.text(visit.day.description)
      action = .recordSpotCheck
      let findings = visit.findings.map { finding in
        FieldValue.row(
          [
            "kind": .text(finding.kind.rawValue), "severity": .text(finding.severity.rawValue),
            "text": .text(finding.text), "mendBy": .text(finding.mendBy?.description ?? ""),
          ])
      }
      let refusals = try act(
        .recordSpotCheck,
        [
          "on": day, "mode": .text(visit.mode.rawValue), "headCount": .integer(visit.headCount),
          "checkers": .list(visit.checkers.map { .text($0.text) }),
          "from": .text(visit.time.from.asTimeOfDay), "through": .text(visit.time.through.asTimeOfDay),
          "findings": .list(findings), "note": .text(language.note(of: visit)),
        ], on: id, by: session.actor, at: session.now, named: nil, operation: visit.operation, in: &draft)
      guard refusals == nil, !visit.photos.isEmpty else { return refusals }
      action = .attachDocument
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      return try act(
        .attachDocument,
        [
          "on": day, "kind": .text(AttachedDocument.Kind.inspection.rawValue),
          "title": .text(language.pictureTitle(of: visit)),
          "files": .list(visit.photos.map { .text($0.hasPrefix("/") ? $0 : folder + $0) }),
        ], on: id, by: session.actor, at: session.now, named: nil, operation: visit.operation.ofPictures,
        in: &draft)
    }

    private mutating func act(
      _ action: Action, _ fields: [String: FieldValue], on id: CaseID?, by person: PersonID,
      at moment: Moment, named name: String?, operation: OperationID? = nil, in draft: inout StoreDraft
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
          caseID: id, command: command, actor: person,
          operation: operation ?? OperationID(Surroundings.randomName()), happenedOn: happenedOn)
        switch try draft.execute(order, now: moment) {
        case .refused(let refusals): return refusals
        case .repeated:
          tally.repeats += 1
          return nil
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
