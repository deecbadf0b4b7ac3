/// What a person may do. One person may hold several roles; `auditor` reads everything and changes
/// nothing; `admin` keeps staff, institutions and policy data and does no case work.
public enum Role: String, CaseIterable, Comparable, Sendable {
  case reviewer, supervisor, finance, auditor, admin

  public static func < (left: Role, right: Role) -> Bool { left.order < right.order }
  private var order: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}

/// A member of staff as the store knows them.
public struct StaffMember: Hashable, Sendable {
  public var id: PersonID
  public var name: String
  /// The centre the person works for; nil for the employment section, which serves both.
  public var centre: CentreID?
  public var roles: Set<Role>
  /// The accounts of this person on the host. Several accounts are still one pair of eyes.
  public var uids: Set<Int>
  public var isActive: Bool
  /// In order of the days.
  public var leave: [Leave]

  public init(
    id: PersonID, name: String, centre: CentreID?, roles: Set<Role>, uids: Set<Int> = [],
    isActive: Bool = true, leave: [Leave] = []
  ) {
    self.leave = leave
    self.id = id
    self.name = name
    self.centre = centre
    self.roles = roles
    self.uids = uids
    self.isActive = isActive
    self.leave = leave.sorted { ($0.from, $0.through) < ($1.from, $1.through) }
  }
}
