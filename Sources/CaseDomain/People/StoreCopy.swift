/// Somebody took a copy of the whole store, and with it every number whole: who, when, and what for. It is recorded before
/// anything is copied, so that the copy holds its own record.
public struct StoreCopy: Hashable, Sendable {
  public var purpose: Purpose
  public var actor: PersonID
  /// The actor's name at the time.
  public var actorName: String
  public var at: Moment
  public var operation: OperationID

  public enum Purpose: Hashable, Sendable {
    /// The copy that is made again and again, so that nothing is lost with a disk.
    case routine
    /// It was restored from as if it were a copy.
    case restoration
    /// In the words of whoever takes it.
    case stated(String)
  }

  public init(
    purpose: Purpose, actor: PersonID, actorName: String, at: Moment, operation: OperationID
  ) {
    self.purpose = purpose
    self.actor = actor
    self.actorName = actorName
    self.at = at
    self.operation = operation
  }
}

/// Asks for a copy of the whole store.
public struct StoreCopyRequest: Hashable, Sendable {
  public var purpose: StoreCopy.Purpose
  public var actor: PersonID
  public var operation: OperationID

  /// - Parameter reason: what it is for; without one, or with a blank one, it is a routine copy: none fails for want of
  ///   words.
  public init(reason: String?, actor: PersonID, operation: OperationID) {
    let words = reason.flatMap { $0.contains(where: { !$0.isWhitespace }) ? $0 : nil }
    self.init(for: words.map { .stated($0) } ?? .routine, actor: actor, operation: operation)
  }

  public init(for purpose: StoreCopy.Purpose, actor: PersonID, operation: OperationID) {
    self.purpose = purpose
    self.actor = actor
    self.operation = operation
  }
}

public enum StoreCopyDecision: Hashable, Sendable {
  case allowed(StoreCopy)
  /// All that apply, the first one first.
  case refused([Refusal])
}

/// Judges whether somebody may take a copy; changes nothing. Whoever works here may, in whatever role: copies are made by
/// those who are there when one is wanted, and an administrator makes most of them.
public func decideStoreCopy(
  _ request: StoreCopyRequest, in circumstances: Circumstances
) -> StoreCopyDecision {
  let standing = personRefusals(Role.allCases, request.actor, in: circumstances)
  guard standing.isEmpty else { return .refused(standing) }
  if case .stated(let words) = request.purpose {
    let wording = PersonalField.refusals(ofReason: words)
    guard wording.isEmpty else { return .refused(wording) }
  }
  return .allowed(
    StoreCopy(
      purpose: request.purpose, actor: request.actor,
      actorName: circumstances.staff(request.actor)?.name ?? request.actor.text, at: circumstances.now,
      operation: request.operation))
}

/// One way in which whole numbers left the store.
public enum NumberRelease: Hashable, Sendable {
  /// One number was shown.
  case look(Disclosure)
  /// All of them were copied.
  case copy(StoreCopy)

  public var at: Moment {
    switch self {
    case .look(let look): look.at
    case .copy(let copy): copy.at
    }
  }
}
