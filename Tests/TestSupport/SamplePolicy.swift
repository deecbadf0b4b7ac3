import CaseDomain

/// The policy of 2025 written down a second time, by hand and with a handful of its occupations, so that
/// tests of rules need no file. The figures of Fixtures/policies/2025-13.json are tested against it.
public enum SamplePolicy {
  public static let firstCentre = "第一服务中心"
  public static let secondCentre = "第二服务中心"

  /// 2025-04-22, the day of issue.
  public static let inForceFrom = Day(ordinal: 20_200)

  /// The policy as the register reads it.
  public static func make() throws -> Policy { try Policy(tables()) }

  /// The policy with something changed: `try SamplePolicy.make { $0.shortageOccupations = ["电工"] }`.
  public static func make(_ change: (inout PolicyTables) -> Void) throws -> Policy {
    var tables = tables()
    change(&tables)
    return try Policy(tables)
  }

  public static func tables() -> PolicyTables {
    var tables = PolicyTables(
      name: "兰州新区“3+N”“技能照亮前程”培训提升行动实施方案", documentNumber: "新民社发〔2025〕13号",
      inForceFrom: inForceFrom, inForceThrough: nil,
      figures: PolicyFigures { CitedNumber(value(of: $0), "附件2") })
    tables.occupations = [
      Occupation(name: "电工", category: .a), Occupation(name: "焊工", category: .a),
      Occupation(name: "兰州牛肉拉面制作", category: .a, flag: .specialAbility),
      Occupation(name: "中式面点师", category: .b), Occupation(name: "保育师", category: .b),
      Occupation(name: "养老护理员", category: .b), Occupation(name: "保洁员", category: .c, flag: .green),
      Occupation(name: "企业职工通用素质培训", category: .d, flag: .noCredential),
    ]
    tables.rates = rates
    tables.minimumHours = minimumHours
    tables.targets = targets
    tables.aims = [
      Aim(trainingType: .employment, outcome: .trained, persons: 5_000, clause: "二(一)"),
      Aim(trainingType: .employment, outcome: .employed, persons: 2_500, clause: "二(一)"),
      Aim(trainingType: .employment, outcome: .certified, persons: 2_000, clause: "二(一)"),
      Aim(trainingType: .enterprise, outcome: .trained, persons: 5_000, clause: "二(二)"),
      Aim(trainingType: .enterprise, outcome: .certified, persons: 2_000, clause: "二(二)"),
      Aim(trainingType: .entrepreneurship, outcome: .trained, persons: 2_000, clause: "二(三)"),
      Aim(trainingType: .entrepreneurship, outcome: .inBusinessOrWork, persons: 1_000, clause: "二(三)"),
    ]
    tables.certificateRanges = [
      range(firstCentre, .employment, "202251", "206250"),
      range(firstCentre, .enterprise, "042701", "045700"),
      range(firstCentre, .entrepreneurship, "48701", "50500"),
      range(secondCentre, .employment, "213551", "214550"),
      range(secondCentre, .enterprise, "045701", "047700"),
      range(secondCentre, .entrepreneurship, "50501", "50700"),
    ].compactMap(\.self)
    tables.retirement = RetirementAges(
      clause: "国务院关于渐进式延迟法定退休年龄的办法（全国人大常委会 2024 年 9 月 13 日决定批准）",
      // 2025-01-01.
      since: Day(ordinal: 20_089),
      rows: [
        RetirementAges.Row(sex: .male, months: 720, latest: 756, step: 4),
        RetirementAges.Row(sex: .female, months: 660, latest: 696, step: 4),
        RetirementAges.Row(sex: .female, months: 600, latest: 660, step: 2),
      ])
    tables.checklists = Dictionary(grouping: Material.allCases, by: \.checklist)
    return tables
  }

  private static func value(of figure: PolicyFigure) -> Int {
    switch figure {
    case .filingReviewDays, .noticeDays, .payoutDays: 5
    case .claimReviewDays: 15
    case .classHourMinutes: 45
    case .classHoursADay: 8
    case .practiceSharePercent: 70
    case .practiceShareTolerance: 5
    case .onlineSharePercent: 50
    case .contractMonths, .contractWindowMonths: 12
    case .spotCheckMinimum, .referralMinimum, .credentialMonths, .lifetimeLimit: 3
    case .photoMinimum, .retentionYears: 5
    case .credentialRatePercent: 40
    case .employmentRatePercent: 50
    case .highSkillPercent: 10
    case .assessmentSubsidyCap: 300
    case .abilityAssessmentSubsidy: 100
    case .shortageSupplementPercent: 20
    case .livingAllowanceADay: 30
    case .yearlyLimit: 1
    case .headlineTrained: 12_000
    case .headlineSkilled: 5_000
    case .headlineHighSkilled: 1_500
    case .headlinePlatforms: 1
    }
  }

  /// Yuan by category: completion, enterprise completion, senior, technician, senior technician.
  private static let categoryYuan: [(OccupationCategory, [Int])] = [
    (.a, [1_500, 1_200, 2_000, 2_500, 3_500]), (.b, [1_200, 960, 1_500, 2_000, 3_000]),
    (.c, [1_000, 800, 1_200, 1_500, 2_500]), (.d, [600, 480, 800, 1_000, 2_000]),
  ]

  private static var rates: [Rate] {
    var rates: [Rate] = []
    func add(_ type: TrainingType, _ track: Track, _ level: AwardLevel, _ yuan: Int?) {
      rates.append(
        Rate(
          trainingType: type, track: track, level: level,
          amount: yuan.map { .payable(Money(yuan: $0)) } ?? .notPayable, clause: "附件3"))
    }
    for (category, yuan) in categoryYuan {
      add(.employment, .category(category), .completion, yuan[0])
      add(.employment, .category(category), .senior, yuan[2])
      add(.enterprise, .category(category), .completion, yuan[1])
      add(.enterprise, .category(category), .senior, nil)
      for type in [TrainingType.employment, .enterprise] {
        add(type, .category(category), .technician, yuan[3])
        add(type, .category(category), .seniorTechnician, yuan[4])
      }
    }
    for course in EntrepreneurshipCourse.allCases {
      switch course {
      case .gyb: add(.entrepreneurship, .course(course), .completion, 500)
      case .syb, .iyb, .eyb: add(.entrepreneurship, .course(course), .completion, 1_600)
      case .onlineBusiness, .businessPlusPractice:
        add(.entrepreneurship, .course(course), .completion, 1_900)
      }
    }
    add(.apprenticeship, .every, .junior, 5_000)
    add(.apprenticeship, .every, .intermediate, 6_000)
    add(.apprenticeship, .every, .senior, 7_500)
    return rates
  }

  private static var minimumHours: [MinimumHours] {
    let categories: [(OccupationCategory, Int)] = [(.a, 120), (.b, 100), (.c, 80), (.d, 60)]
    var rows = categories.map {
      MinimumHours(
        scope: .category($0.0), classHours: $0.1, days: nil, inPrinciple: false, clause: "四(一)")
    }
    for course in EntrepreneurshipCourse.allCases {
      let days =
        switch course {
        case .gyb: 3
        case .eyb: 6
        case .syb, .iyb, .onlineBusiness, .businessPlusPractice: 7
        }
      rows.append(
        MinimumHours(
          scope: .course(course), classHours: days * 8, days: days, inPrinciple: true, clause: "四(一)"))
    }
    rows.append(
      MinimumHours(scope: .projectBased, classHours: 60, days: nil, inPrinciple: false, clause: "附件3 备注6"))
    return rows
  }

  private static var targets: [Target] {
    let first: [(TargetKind, Int)] = [
      (.total, 8_800), (.employment, 4_000), (.employmentAtNationalBase, 1_000), (.enterprise, 3_000),
      (.entrepreneurship, 1_800), (.highSkill, 2_500), (.highSkillAtNationalBase, 500), (.elderCare, 600),
      (.ecommerce, 150), (.labourBrand, 300), (.povertyMonitored, 25),
    ]
    let second: [(TargetKind, Int)] = [
      (.total, 3_200), (.employment, 1_000), (.enterprise, 2_000), (.enterpriseAtNationalBase, 1_000),
      (.entrepreneurship, 200), (.highSkill, 1_500), (.highSkillAtNationalBase, 500), (.elderCare, 400),
      (.ecommerce, 150), (.labourBrand, 150), (.povertyMonitored, 25),
    ]
    return first.map { Target(centre: firstCentre, kind: $0.0, persons: $0.1) }
      + second.map { Target(centre: secondCentre, kind: $0.0, persons: $0.1) }
  }

  private static func range(
    _ centre: String, _ type: TrainingType, _ first: String, _ last: String
  ) -> CertificateRange? {
    guard let first = CertificateNumber(first), let last = CertificateNumber(last) else { return nil }
    return CertificateRange(centre: centre, trainingType: type, first: first, last: last)
  }
}
