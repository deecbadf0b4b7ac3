/// A dated list of people from elsewhere who should not be in a class on certain days (F-36).
///
/// Whoever is on it is known by the subject that the store gives their resident ID: the list itself holds no number,
/// and no file is kept of people who are nobody's learner.
public struct StatusList: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case deceased
    case inCustody = "in-custody"
    case pensioner
    case publicPayroll = "public-payroll"
    case enrolledPupil = "enrolled-pupil"
  }

  public var kind: Kind
  /// The day the list was drawn up. A list of the same kind and day takes the place of the one before.
  public var asOf: Day
  public var entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public var subject: SubjectID
    public var from: Day
    /// The last day; nil while it holds.
    public var through: Day?

    public init(subject: SubjectID, from: Day, through: Day?) {
      self.subject = subject
      self.from = from
      self.through = through
    }

    public func covers(_ day: Day) -> Bool { from <= day && through.map { day <= $0 } ?? true }
  }

  public init(kind: Kind, asOf: Day, entries: [Entry]) {
    self.kind = kind
    self.asOf = asOf
    self.entries = entries
  }
}

/// A status list on its way in, resident IDs included.
public struct StatusListForm: Hashable, Sendable {
  public var kind: StatusList.Kind
  public var asOf: Day
  public var lines: [Line]

  public struct Line: Hashable, Sendable {
    public var details: PersonalDetails
    public var from: Day
    public var through: Day?

    public init(details: PersonalDetails, from: Day, through: Day?) {
      self.details = details
      self.from = from
      self.through = through
    }
  }

  public init(kind: StatusList.Kind, asOf: Day, lines: [Line]) {
    self.kind = kind
    self.asOf = asOf
    self.lines = lines
  }
}
