import CaseDomain

/// An office at work: a clock that tests move, and orders that go through form, decision and events just as
/// the console's do.
public struct SampleDesk: Sendable {
  public private(set) var office: Office
  public var now: Moment
  /// What the store would give as the end of its journal.
  public var head = ""
  /// How people write: every free text of a form passes through it before the form is read, also one left empty. A
  /// test sets it to put odd text wherever text can stand.
  public var hand: @Sendable (Field, String) -> String = { $1 }
  /// All that was recorded of cases, in order.
  public private(set) var journal: [RecordedEvent] = []

  public init(office: Office, on today: Day) {
    self.office = office
    now = Moment(today)
  }

  /// The sample office on a day.
  public init(_ today: String, registry: Registry? = nil) throws {
    self.init(office: Office(registry: try registry ?? SampleOffice.registry()), on: try day(today))
  }

  public struct Refused: Error, CustomStringConvertible {
    public let action: Action
    public let stage: Stage?
    public let refusals: [Refusal]
    public var description: String {
      "\(action.rawValue) in \(stage?.rawValue ?? "no case"): "
        + refusals.map { "\($0.rule.rawValue) \($0.reason)" }.joined(separator: "; ")
    }
  }

  public var today: Day { now.day }
  public var circumstances: Circumstances { Circumstances(now: now, office: office, head: head) }
  public subscript(id: CaseID) -> CaseFile? { office[id] }

  public func file(_ id: CaseID) throws -> CaseFile {
    guard let file = office[id] else { throw NoSuchCase(id: id) }
    return file
  }

  public struct NoSuchCase: Error {
    public let id: CaseID
    public init(id: CaseID) { self.id = id }
  }

  /// Moves the clock to 09:00 of a day. It may stand still and never goes back.
  public mutating func move(to day: Day) { now = max(now, Moment(day)) }
  public mutating func move(to text: String) throws { move(to: try day(text)) }

  public mutating func apply(_ event: RegistryEvent) { office.apply(event) }
  public mutating func apply(_ look: Disclosure) { office.apply(look) }

  /// The circumstances with a reference for every personal detail of the command: the same person, the same subject.
  public func circumstances(for command: CaseCommand) -> Circumstances {
    var circumstances = circumstances
    for details in command.personalDetails + command.comparedDetails {
      let text = details.residentID ?? details.account ?? details.phone ?? ""
      circumstances.identified[details] = PersonReference(
        subject: SubjectID("subject-" + text.uppercased()), commitment: "commitment",
        masked: String(repeating: "*", count: max(0, text.count - 4)) + text.suffix(4))
    }
    return circumstances
  }

  /// Asks, and records what comes of it. A refused order changes nothing.
  @discardableResult
  public mutating func ask(
    _ command: CaseCommand, of id: CaseID?, by actor: PersonID, on day: Day? = nil, seen: Int? = nil
  ) -> Decision {
    let operation = OperationID("operation-\(journal.count)")
    let decision = decide(
      Order(
        caseID: id, command: command, actor: actor, operation: operation, expectedRevision: seen,
        happenedOn: day),
      in: circumstances(for: command))
    guard case .events(let events, let happenedOn) = decision else { return decision }
    let caseID = id ?? office.nextCaseID(year: today.year)
    for event in events {
      let record = RecordedEvent(
        caseID: caseID, revision: (office[caseID]?.revision ?? 0) + 1, event: event, actor: actor,
        actorName: office.registry.staff[actor]?.name ?? actor.text, happenedOn: happenedOn, recordedAt: now,
        operation: operation)
      office.apply(record)
      journal.append(record)
    }
    return decision
  }

  /// What would be refused of that, without doing it; empty when it would be done.
  public func refusals(
    _ command: CaseCommand, of id: CaseID?, by actor: PersonID = SampleOffice.reviewer, on day: Day? = nil
  ) -> [Refusal] {
    var rehearsal = self
    guard case .refused(let refusals) = rehearsal.ask(command, of: id, by: actor, on: day) else { return [] }
    return refusals
  }

  /// What would be refused of a form, whether it cannot be read or may not be done.
  public func refusals(
    _ action: Action, on id: CaseID, by actor: PersonID = SampleOffice.reviewer,
    _ typed: SampleFiling.Form = [:]
  ) throws -> [Refusal] {
    var rehearsal = self
    do {
      try rehearsal.act(action, on: id, by: actor, typed)
      return []
    } catch let refused as Refused {
      return refused.refusals
    }
  }

  /// What would be refused of a filing.
  public func refusals(filing form: SampleFiling.Form) throws -> [Refusal] {
    var rehearsal = self
    do {
      _ = try rehearsal.file(form)
      return []
    } catch let refused as Refused {
      return refused.refusals
    }
  }

  /// What the form offers before anything is typed.
  public func suggestions(for action: Action, of id: CaseID?) -> SampleFiling.Form {
    let file = id.flatMap { office[$0] }
    var values: SampleFiling.Form = [:]
    for field in TransitionTable.row(for: action).fields {
      let text = suggestion(for: field, action: action, file: file, in: circumstances)
      if !text.isEmpty { values[field.name] = .text(text) }
    }
    return values
  }

  /// Fills the form with what it suggests and what is typed over it, reads it and carries it out.
  public mutating func act(
    _ action: Action, on id: CaseID, by actor: PersonID, _ typed: SampleFiling.Form = [:]
  ) throws {
    let values = written(suggestions(for: action, of: id).merging(typed) { _, typed in typed }, for: action)
    let content: FormContent
    do {
      content = try readForm(action, values, file: office[id], in: circumstances)
    } catch {
      throw Refused(action: action, stage: office[id]?.stage, refusals: error.problems)
    }
    guard case .ofCase(let command, let happenedOn) = content else { return }
    let stage = office[id]?.stage
    if case .refused(let refusals) = ask(command, of: id, by: actor, on: happenedOn) {
      throw Refused(action: action, stage: stage, refusals: refusals)
    }
  }

  private func written(_ form: SampleFiling.Form, for action: Action) -> SampleFiling.Form {
    written(form, in: TransitionTable.row(for: action).fields)
  }

  private func written(_ form: SampleFiling.Form, in fields: [Field]) -> SampleFiling.Form {
    var form = form
    for field in fields {
      switch (field.type, form[field.name]) {
      case (.text, .text(let text)), (.prose, .text(let text)): form[field.name] = .text(hand(field, text))
      case (.text, nil), (.prose, nil):
        let text = hand(field, "")
        if !text.isEmpty { form[field.name] = .text(text) }
      case (.table(let columns), .list(let rows)):
        form[field.name] = .list(
          rows.map { row in
            guard case .row(let cells) = row else { return row }
            return .row(written(cells, in: columns))
          })
      default: break
      }
    }
    return form
  }

  /// Files a class and gives its case.
  public mutating func file(
    _ form: SampleFiling.Form, by actor: PersonID = SampleOffice.reviewer
  ) throws -> CaseID {
    let id = office.nextCaseID(year: today.year)
    let content: FormContent
    do {
      content = try readForm(.file, written(form, for: .file), file: nil, in: circumstances)
    } catch {
      throw Refused(action: .file, stage: nil, refusals: error.problems)
    }
    guard case .ofCase(let command, let happenedOn) = content else { return id }
    if case .refused(let refusals) = ask(command, of: nil, by: actor, on: happenedOn) {
      throw Refused(action: .file, stage: nil, refusals: refusals)
    }
    return id
  }
}
