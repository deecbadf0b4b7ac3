import CaseDomain
import TestSupport
import Testing

@Suite struct PolicyTests {
  @Test func `an occupation is found by its printed name and nothing like it`() throws {
    let policy = try SamplePolicy.make()
    #expect(policy.occupation(named: "电工")?.category == .a)
    #expect(policy.occupation(named: "保洁员")?.flag == .green)
    #expect(policy.occupation(named: "电 工") == nil)
    #expect(policy.occupation(named: "") == nil)
  }

  @Test func `the provincial list counts beside the policy's own`() throws {
    let policy = try SamplePolicy.make {
      $0.provincialOccupations = [Occupation(name: "样例工", category: .d)]
    }
    #expect(policy.occupation(named: "样例工")?.category == .d)
  }

  @Test func `no occupation is on the shortage list until the centre fills it`() throws {
    #expect(try !SamplePolicy.make().isShortage("电工"))
    let filled = try SamplePolicy.make { $0.shortageOccupations = ["电工"] }
    #expect(filled.isShortage("电工"))
    #expect(!filled.isShortage("焊工"))
  }

  @Test func `rates are found by type, track and level`() throws {
    let policy = try SamplePolicy.make()
    func amount(_ type: TrainingType, _ track: Track, _ level: AwardLevel) -> RateAmount? {
      policy.rate(type, track, level)?.amount
    }
    #expect(amount(.employment, .category(.a), .completion) == .payable(Money(yuan: 1_500)))
    #expect(amount(.enterprise, .category(.a), .completion) == .payable(Money(yuan: 1_200)))
    #expect(amount(.enterprise, .category(.b), .senior) == .notPayable)
    #expect(amount(.enterprise, .category(.d), .seniorTechnician) == .payable(Money(yuan: 2_000)))
    #expect(amount(.entrepreneurship, .course(.eyb), .completion) == .payable(Money(yuan: 1_600)))
    #expect(amount(.apprenticeship, .category(.c), .senior) == .payable(Money(yuan: 7_500)))
    #expect(amount(.apprenticeship, .category(.c), .completion) == nil)
    #expect(amount(.entrepreneurship, .course(.gyb), .senior) == nil)
    #expect(amount(.other, .category(.a), .completion) == nil)
  }

  @Test func `a project-based class has hours of its own, an apprenticeship never`() throws {
    let policy = try SamplePolicy.make()
    func hours(_ type: TrainingType, _ track: Track, project: Bool) -> MinimumHours? {
      policy.minimumHours(trainingType: type, track: track, projectBased: project)
    }
    #expect(hours(.employment, .category(.a), project: false)?.classHours == 120)
    #expect(hours(.employment, .category(.a), project: true)?.classHours == 60)
    #expect(hours(.employment, .category(.a), project: true)?.rule == .r113)
    #expect(hours(.apprenticeship, .category(.a), project: true)?.classHours == 120)
    #expect(hours(.entrepreneurship, .course(.eyb), project: false)?.days == 6)
    #expect(hours(.entrepreneurship, .course(.eyb), project: false)?.inPrinciple == true)
  }

  @Test func `courses are counted at eight class hours a day`() throws {
    let policy = try SamplePolicy.make()
    for course in EntrepreneurshipCourse.allCases {
      let hours = try #require(
        policy.minimumHours(trainingType: .entrepreneurship, track: .course(course), projectBased: false))
      #expect(hours.classHours == (hours.days ?? 0) * policy[.classHoursADay])
    }
  }

  @Test func `apprenticeship draws its certificates from the enterprise range`() throws {
    let policy = try SamplePolicy.make()
    let enterprise = policy.certificateRange(centre: SamplePolicy.firstCentre, trainingType: .enterprise)
    #expect(enterprise?.first.description == "042701")
    #expect(
      policy.certificateRange(centre: SamplePolicy.firstCentre, trainingType: .apprenticeship) == enterprise)
    #expect(policy.certificateRange(centre: SamplePolicy.firstCentre, trainingType: .other) == nil)
    #expect(policy.certificateRange(centre: "就业科", trainingType: .enterprise) == nil)
  }

  @Test func `the year's tasks add up to the sum row of annex 1`() throws {
    let policy = try SamplePolicy.make()
    #expect(policy.centres == [SamplePolicy.firstCentre, SamplePolicy.secondCentre])
    let sums = TargetKind.allCases.map { policy.target(kind: $0) }
    #expect(sums == [12_000, 5_000, 1_000, 5_000, 1_000, 2_000, 4_000, 1_000, 1_000, 300, 450, 50])
    #expect(policy.target(centre: SamplePolicy.secondCentre, kind: .employmentAtNationalBase) == nil)
  }

  @Test func `each figure has a name of its own`() {
    #expect(Set(PolicyFigure.allCases.map(\.name)).count == PolicyFigure.allCases.count)
  }
}
