/// What the office keeps beside its cases: staff, institutions, teachers, calendar and policies.
public struct Registry: Equatable, Sendable {
  public var staff: [PersonID: StaffMember] = [:]
  public var institutions: [InstitutionID: Institution] = [:]
  /// Every standing an institution has had, the earliest first.
  public private(set) var standings: [InstitutionID: [StandingEntry]] = [:]
  public var teachers: [TeacherID: Teacher] = [:]
  public var calendar: WorkingCalendar
  public private(set) var policies: PolicyBook
  /// Ranges added to those of the policy, when one ran out.
  public var extendedRanges: [CertificateRange] = []
  public private(set) var statusLists: [StatusList] = []
  /// Everybody an account of the host was ever registered to.
  private(set) var formerHolders: [Int: Set<PersonID>] = [:]

  public init(calendar: WorkingCalendar, policies: PolicyBook) {
    self.calendar = calendar
    self.policies = policies
  }

  public func person(uid: Int) -> StaffMember? {
    staff.values.filter { $0.uids.contains(uid) }.min { $0.id < $1.id }
  }
}

/// What happens to the office itself. Kept in the same journal as the cases, so that every decision can be
/// looked at again with the staff, the calendar and the policy of its day.
public enum RegistryEvent: Equatable, Sendable {
  case staffRegistered(StaffMember)
  case institutionRegistered(Institution)
  case teacherRegistered(Teacher)
  case calendarAdopted(WorkingCalendar)
  case policyAdopted(Policy)
  case rangeExtended(CertificateRange)
  case statusListed(StatusList)
}

/// What somebody asks to be done to the office.
public enum RegistryCommand: Equatable, Sendable {
  case registerStaff(StaffMember)
  case registerInstitution(Institution)
  case registerTeacher(Teacher)
  case adoptCalendar(WorkingCalendar)
  case adoptPolicy(Policy)
  /// `extend-range`: next free numbers, no overlap.
  case extendRange(CertificateRange)
  case enterStatusList(StatusListForm)

  /// Personal data that are compared and not kept.
  public var comparedDetails: [PersonalDetails] {
    if case .enterStatusList(let form) = self { form.lines.map(\.details) } else { [] }
  }

  /// Who may do it.
  public var role: Role {
    switch self {
    case .extendRange: .supervisor
    default: .admin
    }
  }
}

extension Registry {
  public mutating func apply(_ event: RegistryEvent) {
    switch event {
    case .staffRegistered(let member):
      staff[member.id] = member
      for uid in member.uids { formerHolders[uid, default: []].insert(member.id) }
    case .institutionRegistered(let institution):
      institutions[institution.id] = institution
      let entry = StandingEntry(of: institution)
      // A new name or centre alone is no new standing.
      if standings[institution.id]?.last != entry { standings[institution.id, default: []].append(entry) }
    case .teacherRegistered(let teacher): teachers[teacher.id] = teacher
    case .calendarAdopted(let adopted): calendar = adopted
    // `decide` refuses a policy that leaves a gap or overlaps, so adopting cannot fail here.
    case .policyAdopted(let policy): policies = (try? policies.adopting(policy)) ?? policies
    case .rangeExtended(let range): extendedRanges.append(range)
    case .statusListed(let list):
      statusLists.removeAll { $0.kind == list.kind && $0.asOf == list.asOf }
      statusLists.append(list)
    }
  }
}
