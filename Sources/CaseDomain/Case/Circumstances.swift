/// All that a decision may look at besides the case itself: time, identity, law and the other cases, as values.
public struct Circumstances: Sendable {
  /// Read once a command (GRDB's transaction clock): every rule of one decision sees the same day.
  public var now: Moment
  public var office: Office
  /// References for the personal data of the command, given by the store before the decision.
  public var identified: [PersonalDetails: PersonReference]
  /// The end of the journal's chain, given by the store before a decision: what nobody can foresee (`CallbackDraw`).
  public var head: String

  public init(
    now: Moment, office: Office, identified: [PersonalDetails: PersonReference] = [:], head: String = ""
  ) {
    self.head = head
    self.now = now
    self.office = office
    self.identified = identified
  }

  public var today: Day { now.day }
  public var calendar: WorkingCalendar { office.registry.calendar }

  /// The policy a case is judged by: the one in force on its filing day.
  public func policy(for filing: Filing) -> Policy? {
    office.registry.policies.policy(inForceOn: filing.receivedOn)
  }

  public func staff(_ person: PersonID) -> StaffMember? { office.registry.staff[person] }
}

/// The answer to an order.
public enum Decision: Sendable {
  case events([CaseEvent], happenedOn: Day)
  /// All that apply, the first one first.
  case refused([Refusal])
}
