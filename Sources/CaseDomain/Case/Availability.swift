/// Whether an action can be taken now, and if not, why: all that applies, the first one first.
public struct Availability: Hashable, Sendable {
  public let action: Action
  public let refusals: [Refusal]

  public var isAvailable: Bool { refusals.allSatisfy(\.isSoft) }
}

/// What stands against an action whatever is typed: who asks, and the stage. `extend-range` is about no case, and no
/// stage stands against it.
public func standingRefusals(
  of action: Action, on file: CaseFile?, by actor: PersonID, in circumstances: Circumstances
) -> [Refusal] {
  let row = TransitionTable.row(for: action)
  return action == .extendRange
    ? personRefusals(row.roles, actor, in: circumstances)
    : standingRefusals(row, file: file, actor: actor, in: circumstances)
}

/// What can be begun without a case: a filing, which opens one, and the range of certificates, which is the office's.
public func availabilityWithoutCase(for actor: PersonID, in circumstances: Circumstances) -> [Availability] {
  TransitionTable.rows.filter(\.isAboutNoCase).map { row in
    Availability(
      action: row.action,
      refusals: standingRefusals(of: row.action, on: nil, by: actor, in: circumstances))
  }
}

/// Every action of the workflow on a case, in the order of the table. Guards that depend on what will be typed
/// are not asked yet.
public func availability(
  of file: CaseFile, for actor: PersonID, in circumstances: Circumstances
) -> [Availability] {
  TransitionTable.rows.filter { !$0.isAboutNoCase }.map { row in
    var refusals = standingRefusals(row, file: file, actor: actor, in: circumstances)
    if refusals.isEmpty {
      let examination = Examination(
        file: file, command: nil, actor: actor, day: circumstances.today, circumstances)
      refusals = examination.refusals(of: row)
    }
    return Availability(
      action: row.action, refusals: refusals.filter { !$0.isSoft } + refusals.filter(\.isSoft))
  }
}
