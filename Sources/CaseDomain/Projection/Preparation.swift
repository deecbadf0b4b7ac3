/// What has to be on file before a first class can be carried from filing to archive.
public struct Preparation: Hashable, Sendable {
  /// Roles that nobody active holds.
  public let lackingRoles: [Role]
  /// One person alone reviews and signs off: every claim would stop at the second pair of eyes (H-102).
  public let lacksSecondPerson: Bool
  public let lacksInstitutions: Bool
  public let lacksTeachers: Bool

  public init(_ registry: Registry) {
    let active = registry.staff.values.filter(\.isActive)
    func holders(_ role: Role) -> Set<PersonID> { Set(active.filter { $0.roles.contains(role) }.map(\.id)) }
    lackingRoles = [Role.reviewer, .supervisor, .finance, .admin].filter { holders($0).isEmpty }
    let (reviewers, supervisors) = (holders(.reviewer), holders(.supervisor))
    lacksSecondPerson =
      !reviewers.isEmpty && !supervisors.isEmpty && reviewers.union(supervisors).count < 2
    lacksInstitutions = registry.institutions.isEmpty
    lacksTeachers = registry.teachers.isEmpty
  }

  public var isWhole: Bool { lacksNobody && !lacksInstitutions && !lacksTeachers }
  /// Whether the staff list is enough.
  public var lacksNobody: Bool { lackingRoles.isEmpty && !lacksSecondPerson }
}
