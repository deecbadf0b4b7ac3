/// Where an institution stands with the bureau.
public enum Standing: String, CaseIterable, Sendable {
  case whiteListed = "white-listed"
  case ordinary
  /// Told to put something right by a day; opens no new class once that day is past.
  case rectifying
  case suspended
  case removed
  case blackListed = "black-listed"
}

/// A training institution on file with the bureau.
public struct Institution: Hashable, Sendable {
  public var id: InstitutionID
  public var name: String
  public var centre: CentreID
  public var standing: Standing
  /// The day the present standing began, and why; every change is a record of its own.
  public var standingSince: Day
  public var standingReason: String
  /// The day by which a rectifying institution must be done.
  public var rectifyBy: Day?
  /// Who owns it or stands for it in law; empty where nobody entered it.
  public var owner: String
  /// Where it may teach; empty where nobody entered it.
  public var premises: [Premises]

  public init(
    id: InstitutionID, name: String, centre: CentreID, standing: Standing, standingSince: Day,
    standingReason: String, rectifyBy: Day? = nil, owner: String = "", premises: [Premises] = []
  ) {
    self.owner = owner
    self.premises = premises
    self.id = id
    self.name = name
    self.centre = centre
    self.standing = standing
    self.standingSince = standingSince
    self.standingReason = standingReason
    self.rectifyBy = rectifyBy
  }

  /// Whether a class may be filed on a day.
  public func mayFile(on day: Day) -> Bool {
    switch standing {
    case .whiteListed, .ordinary: true
    case .rectifying: rectifyBy.map { day <= $0 } ?? true
    case .suspended, .removed, .blackListed: false
    }
  }
}

/// A place of an institution as it is on file, with its rooms.
public struct Premises: Hashable, Sendable {
  public var address: String
  public var rooms: [Room]

  public struct Room: Hashable, Sendable {
    public var name: String
    /// How many people it holds.
    public var capacity: Int

    public init(name: String, capacity: Int) {
      self.name = name
      self.capacity = capacity
    }
  }

  public init(address: String, rooms: [Room]) {
    self.address = address
    self.rooms = rooms
  }
}

/// One standing of an institution, as it was entered. The entry that follows ends it.
public struct StandingEntry: Hashable, Sendable {
  public var standing: Standing
  public var since: Day
  public var reason: String
  public var rectifyBy: Day?

  public init(of institution: Institution) {
    standing = institution.standing
    since = institution.standingSince
    reason = institution.standingReason
    rectifyBy = institution.rectifyBy
  }
}

/// A teacher on file with the bureau.
public struct Teacher: Hashable, Sendable {
  public var id: TeacherID
  public var name: String
  public var institution: InstitutionID?

  public init(id: TeacherID, name: String, institution: InstitutionID?) {
    self.id = id
    self.name = name
    self.institution = institution
  }
}
