/// Somebody had a number of a case shown whole: which, whose, and what for. It is recorded before it is shown. The case
/// itself stays at its revision: a look changes nothing.
public struct Disclosure: Hashable, Sendable {
  public var caseID: CaseID
  public var field: PersonalField
  /// The learner's number in the class; nil for the payee.
  public var learner: Int?
  /// Whose number it is: the same in every case.
  public var subject: SubjectID
  public var purpose: String
  public var actor: PersonID
  /// The actor's name at the time.
  public var actorName: String
  public var at: Moment
  public var operation: OperationID

  public init(
    caseID: CaseID, field: PersonalField, learner: Int?, subject: SubjectID, purpose: String,
    actor: PersonID, actorName: String, at: Moment, operation: OperationID
  ) {
    self.caseID = caseID
    self.field = field
    self.learner = learner
    self.subject = subject
    self.purpose = purpose
    self.actor = actor
    self.actorName = actorName
    self.at = at
    self.operation = operation
  }
}

/// Asks for a number to be shown whole.
public struct DisclosureRequest: Hashable, Sendable {
  public var caseID: CaseID
  public var field: PersonalField
  /// The learner's number in the class; nil for the payee.
  public var learner: Int?
  public var purpose: String
  public var actor: PersonID
  public var operation: OperationID

  public init(
    caseID: CaseID, field: PersonalField, learner: Int?, purpose: String, actor: PersonID,
    operation: OperationID
  ) {
    self.caseID = caseID
    self.field = field
    self.learner = learner
    self.purpose = purpose
    self.actor = actor
    self.operation = operation
  }
}

public enum DisclosureDecision: Hashable, Sendable {
  case disclosed(Disclosure, of: PersonReference)
  /// All that apply, the first one first.
  case refused([Refusal])
}

/// Judges whether somebody may have a number shown whole; changes nothing.
public func decideDisclosure(
  _ request: DisclosureRequest, in circumstances: Circumstances
) -> DisclosureDecision {
  let standing = personRefusals(request.field.roles, request.actor, in: circumstances)
  guard standing.isEmpty else { return .refused(standing) }
  guard let file = circumstances.office[request.caseID] else {
    return .refused([Refusal(.h105, .caseMissing)])
  }
  guard request.purpose.contains(where: { !$0.isWhitespace }) else {
    return .refused([Refusal(.h108, .reasonRequired)])
  }
  let wording = PersonalField.refusals(ofReason: request.purpose)
  guard wording.isEmpty else { return .refused(wording) }
  let person: PersonReference?
  switch (request.field.isOfLearner, request.learner) {
  case (true, .some(let number)):
    guard let learner = file.learner(number) else {
      return .refused([Refusal(.r101, .learnersUnknown([number]))])
    }
    person = learner.person
  case (true, nil): return .refused([Refusal(.h104, .fieldMissing("learner"))])
  case (false, _): person = file.claim?.payee.account
  }
  guard let person else { return .refused([Refusal(.h104, .numberNotHeld(request.field))]) }
  let name = circumstances.staff(request.actor)?.name ?? request.actor.text
  return .disclosed(
    Disclosure(
      caseID: file.id, field: request.field, learner: request.field.isOfLearner ? request.learner : nil,
      subject: person.subject, purpose: request.purpose, actor: request.actor, actorName: name,
      at: circumstances.now, operation: request.operation), of: person)
}

/// What stands in the history of a case: what was done to it, and who had a number of it shown whole.
public enum HistoryEntry: Hashable, Sendable {
  case record(RecordedEvent)
  case disclosure(Disclosure)
}

extension Office {
  /// The history of a case in the order of recording.
  public func course(of file: CaseFile) -> [HistoryEntry] {
    var looks = disclosures[file.id, default: []][...]
    var course: [HistoryEntry] = []
    for record in file.history {
      while let look = looks.first, look.at < record.recordedAt {
        course.append(.disclosure(look))
        looks.removeFirst()
      }
      course.append(.record(record))
    }
    return course + looks.map { .disclosure($0) }
  }
}
