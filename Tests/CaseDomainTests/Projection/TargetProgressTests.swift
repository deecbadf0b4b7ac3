import CaseDomain
import TestSupport
import Testing

/// What counts towards a figure of the year, and what does not.
@Suite struct TargetProgressTests {
  @Test func `who passed a completed class counts in its column, its centre and the total, nowhere else`()
    throws
  {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .followUp)
    #expect(try reached(.task(.employment), in: desk) == 3)
    #expect(try reached(.task(.total), in: desk) == 3)
    #expect(try reached(.task(.enterprise), in: desk) == 0)
    #expect(try reached(.task(.total), SamplePolicy.secondCentre, in: desk) == 0)
    #expect(try reached(.task(.total), nil, in: desk) == 3)
    #expect(try reached(.aim(.employment, .trained), nil, in: desk) == 3)
    #expect(try reached(.aim(.employment, .certified), nil, in: desk) == 0)
    #expect(try reached(.headline(.headlineTrained), nil, in: desk) == 3)
    #expect(try reached(.task(.total), nil, in: desk, year: 2026) == 0)
  }

  @Test(arguments: [Stage.inTraining, .completionAudit, .completionFailed, .withdrawn])
  func `a class that is not completed counts nowhere`(stage: Stage) throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: stage)
    #expect(try figures(in: desk).allSatisfy { ($0.reached ?? 0) == 0 })
  }

  @Test func `a certificate of senior level counts as high skill, once a person in the headline`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    for (learner, level) in [(1, "senior"), (1, "technician"), (2, "intermediate")] {
      try desk.act(
        .recordCredential, on: id, by: SampleOffice.reviewer,
        [
          "learner": .integer(learner), "kind": .text("skill-level"), "level": .text(level),
          "number": .text("示例-\(learner)-\(level)"), "issuedOn": .text("\(desk.today)"),
        ])
    }
    #expect(try reached(.task(.highSkill), in: desk) == 1)
    #expect(try reached(.seniorShare, in: desk) == 1)
    #expect(try reached(.seniorShare, SamplePolicy.secondCentre, in: desk) == 0)
    #expect(try reached(.aim(.employment, .certified), nil, in: desk) == 2)
    #expect(try reached(.headline(.headlineSkilled), nil, in: desk) == 2)
    #expect(try reached(.headline(.headlineHighSkilled), nil, in: desk) == 1)
  }

  @Test func `a job counts for its training type, and a business too`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .claimReview)
    #expect(try reached(.aim(.employment, .employed), nil, in: desk) == 3)
    #expect(try reached(.aim(.entrepreneurship, .inBusinessOrWork), nil, in: desk) == 0)
    var founders = try SampleDesk("2025-04-25")
    _ = try founders.start(.entrepreneurship, at: .claimReview)
    #expect(try reached(.aim(.entrepreneurship, .inBusinessOrWork), nil, in: founders) == 3)
    #expect(try reached(.aim(.employment, .employed), nil, in: founders) == 0)
  }

  @Test func `an apprenticeship counts with the type whose certificates it draws`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(.apprenticeship, at: .followUp)
    #expect(try reached(.task(.enterprise), in: desk) == 3)
    #expect(try reached(.aim(.enterprise, .trained), nil, in: desk) == 3)
    #expect(try reached(.task(.employment), in: desk) == 0)
  }

  @Test func `columns told by occupation count what the policy names, and nothing where it names none`()
    throws
  {
    let policy = try SamplePolicy.make { $0.targetOccupations = [.ecommerce: ["焊工"], .elderCare: ["养老护理员"]] }
    var desk = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    _ = try desk.start(at: .followUp)
    #expect(try reached(.task(.ecommerce), in: desk) == 3)
    #expect(try reached(.task(.elderCare), in: desk) == 0)
    #expect(try reached(.task(.labourBrand), in: desk) == nil)
    // No case says where a national base is.
    #expect(try reached(.task(.employmentAtNationalBase), in: desk) == nil)
    #expect(try reached(.headline(.headlinePlatforms), nil, in: desk) == nil)
  }

  @Test func `every figure of the policy stands in the report once, with its clause`() throws {
    let figures = try figures(in: SampleDesk("2025-04-25"))
    #expect(figures.allSatisfy { !$0.clause.isEmpty && $0.wanted > 0 })
    let keys = figures.map { "\($0.measure) \($0.centre ?? "")" }
    #expect(Set(keys).count == keys.count)
    func wanted(_ measure: TargetMeasure, _ centre: String?) -> Int? {
      figures.first { $0.measure == measure && $0.centre == centre }?.wanted
    }
    #expect(wanted(.task(.total), SamplePolicy.firstCentre) == 8_800)
    #expect(wanted(.task(.total), nil) == 12_000)
    // 10 % of 4,000 + 3,000 and of 1,000 + 2,000.
    #expect(wanted(.seniorShare, SamplePolicy.firstCentre) == 700)
    #expect(wanted(.seniorShare, SamplePolicy.secondCentre) == 300)
    #expect(figures.count { if case .aim = $0.measure { true } else { false } } == 7)
  }

  @Test func `a year is measured by its own policy, and has no figures without one`() throws {
    var desk = try SampleDesk("2025-04-25")
    #expect(desk.circumstances.targetProgress(year: 2024) == nil)
    desk.apply(
      .policyAdopted(
        try SamplePolicy.make {
          $0.documentNumber = "示例〔2026〕1号"
          $0.inForceFrom = Day.firstDay(ofYear: 2026)
        }))
    #expect(desk.circumstances.targetProgress(year: 2025)?.documentNumber == "新民社发〔2025〕13号")
    #expect(desk.circumstances.targetProgress(year: 2026)?.documentNumber == "示例〔2026〕1号")
  }

  // MARK: Given

  private func figures(in desk: SampleDesk, year: Int = 2025) throws -> [TargetFigure] {
    try #require(desk.circumstances.targetProgress(year: year)).figures
  }

  private func reached(
    _ measure: TargetMeasure, _ centre: String? = SamplePolicy.firstCentre, in desk: SampleDesk,
    year: Int = 2025
  ) throws -> Int? {
    try #require(figures(in: desk, year: year).first { $0.measure == measure && $0.centre == centre }).reached
  }
}
