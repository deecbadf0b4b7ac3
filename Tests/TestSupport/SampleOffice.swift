import CaseDomain

/// A service centre with a plainly fictional cast, before its first case.
public enum SampleOffice {
  public static let reviewer = PersonID("jingban-1")
  public static let secondReviewer = PersonID("jingban-2")
  public static let supervisor = PersonID("fuhe-1")
  public static let secondSupervisor = PersonID("fuhe-2")
  public static let finance = PersonID("caiwu-1")
  public static let auditor = PersonID("jihe-1")
  public static let admin = PersonID("guanli-1")
  /// Holds every role, and two accounts on the host: still one pair of eyes.
  public static let everyRole = PersonID("quanneng-1")
  /// Was on the staff once.
  public static let leaver = PersonID("lizhi-1")

  /// White-listed, ordinary, told to mend something by a day now past, and black-listed.
  public static let school = InstitutionID("52620171TEXT00017N")
  public static let company = InstitutionID("91620171TEXT00033B")
  public static let lateMender = InstitutionID("91620171TEXT0005XX")
  public static let barred = InstitutionID("12620171TEXT00041B")

  public static func registry(
    calendar: WorkingCalendar? = nil, policy: Policy? = nil
  ) throws -> Registry {
    var registry = Registry(
      calendar: try calendar ?? SampleCalendar.make(),
      policies: try PolicyBook([try policy ?? SamplePolicy.make()]))
    for member in staff { registry.apply(.staffRegistered(member)) }
    for institution in try institutions() { registry.apply(.institutionRegistered(institution)) }
    for (index, numeral) in ["一", "二", "三", "四"].enumerated() {
      registry.apply(
        .teacherRegistered(
          Teacher(id: TeacherID("teacher-\(index + 1)"), name: "教员" + numeral, institution: school)))
    }
    return registry
  }

  public static let staff: [StaffMember] = [
    member(reviewer, "张样例", [.reviewer], uids: [2_001]),
    member(secondReviewer, "李样例", [.reviewer], uids: [2_002]),
    member(supervisor, "王样例", [.supervisor], uids: [2_003]),
    member(secondSupervisor, "赵样例", [.supervisor, .reviewer], uids: [2_004]),
    member(finance, "钱样例", [.finance], uids: [2_005]),
    member(auditor, "孙样例", [.auditor], uids: [2_006]),
    member(admin, "周样例", [.admin], uids: [2_007]),
    member(everyRole, "吴样例", Set(Role.allCases), uids: [2_008, 2_009]),
    StaffMember(
      id: leaver, name: "郑样例", centre: CentreID(SamplePolicy.firstCentre), roles: [.reviewer],
      isActive: false),
  ]

  private static func member(
    _ id: PersonID, _ name: String, _ roles: Set<Role>, uids: Set<Int>
  ) -> StaffMember {
    StaffMember(id: id, name: name, centre: CentreID(SamplePolicy.firstCentre), roles: roles, uids: uids)
  }

  private static func institutions() throws -> [Institution] {
    let since = try day("2025-01-02")
    let centre = CentreID(SamplePolicy.firstCentre)
    func institution(_ id: InstitutionID, _ name: String, _ standing: Standing, by: Day? = nil) -> Institution
    {
      Institution(
        id: id, name: name, centre: centre, standing: standing, standingSince: since, standingReason: "示例",
        rectifyBy: by)
    }
    return [
      institution(school, "示例甲职业培训学校", .whiteListed),
      institution(company, "示例乙技能培训有限公司", .ordinary),
      institution(lateMender, "示例丁技能培训有限公司", .rectifying, by: try day("2025-03-31")),
      institution(barred, "示例丙培训中心", .blackListed),
    ]
  }
}
