import CaseDomain
import TestSupport
import Testing

@Suite struct AwardTests {
  private let learner = AwardLearner(id: 1)

  // MARK: Columns

  @Test func `a level is paid to who obtained it or a higher one, the rest draw the completion rate`() throws
  {
    for (obtained, yuan) in [
      (nil, 1_500), (.intermediate, 1_500), (.senior, 2_000), (.technician, 2_000),
    ] as [(AwardLevel?, Int)] {
      let line = try line(.employment, "电工") {
        $0.level = .senior
        $0.learners[0].obtainedLevel = obtained
      }
      #expect(line.amount == Money(yuan: yuan), "\(String(describing: obtained))")
      #expect(line.paidLevel == (yuan == 2_000 ? .senior : .completion))
    }
  }

  @Test func `enterprise senior level is paid at completion, and the line says so`() throws {
    let line = try line(.enterprise, "焊工") {
      $0.level = .senior
      $0.learners[0].obtainedLevel = .senior
    }
    #expect(line.amount == Money(yuan: 1_200))
    #expect(line.steps.first?.kind == .paidAtCompletion(insteadOf: .senior, .notPayable))
    #expect(line.steps.first?.rule == .r405)
  }

  @Test func `levels without a column are paid at completion`() throws {
    let line = try line(.employment, "保洁员") {
      $0.level = .junior
      $0.learners[0].obtainedLevel = .junior
    }
    #expect(line.amount == Money(yuan: 1_000))
    #expect(line.steps.first?.kind == .paidAtCompletion(insteadOf: .junior, .noColumn))
  }

  @Test func `an enterprise technician must be on the line and qualify, others need not`() throws {
    func change(_ request: inout AwardRequest) {
      request.level = .technician
      request.learners[0].obtainedLevel = .technician
      request.learners[0].qualifiesAsTechnician = false
    }
    let enterprise = try line(.enterprise, "焊工", change)
    #expect(enterprise.amount == Money(yuan: 1_200))
    #expect(enterprise.steps.first?.rule == .r408)
    #expect(try line(.employment, "焊工", change).amount == Money(yuan: 2_500))
  }

  @Test(arguments: [
    (EntrepreneurshipCourse.gyb, 500), (.syb, 1_600), (.iyb, 1_600), (.eyb, 1_600), (.onlineBusiness, 1_900),
    (.businessPlusPractice, 1_900),
  ])
  func `each course has its rate, and no shortage supplement`(course: EntrepreneurshipCourse, yuan: Int)
    throws
  {
    var request = try request(.entrepreneurship, .course(course))
    request.isShortage = true
    #expect(try Award(request).total == Money(yuan: yuan))
  }

  @Test(arguments: [(AwardLevel.junior, 5_000), (.intermediate, 6_000), (.senior, 7_500)])
  func `an apprentice is paid by the filed level and year`(level: AwardLevel, yuan: Int) throws {
    let line = try line(.apprenticeship, "保洁员") { $0.level = level }
    #expect(line.amount == Money(yuan: yuan))
    #expect(line.steps.first?.rule == .r409)
    #expect(line.paidLevel == level)
  }

  // MARK: Supplement, differential, allowance

  @Test func `the supplement is on the column that is paid`() throws {
    let line = try line(.enterprise, "中式面点师") { $0.isShortage = true }
    #expect(line.amount == Money(yuan: 1_152))
    let supplement = line.steps[1]
    #expect(supplement.kind == .shortageSupplement(percent: 20, rounded: .down, .r406))
    #expect(supplement.amount == Money(yuan: 192))
  }

  @Test func `without a scale the factor is one, and the line says so`() throws {
    let line = try line(.employment, "电工")
    #expect(line.steps.last?.kind == .differential(.noScale))
    #expect(line.steps.last?.amount == .zero)
    #expect(line.steps.last?.rule == .r414)
  }

  @Test func `the first band whose both rates are reached decides`() throws {
    let high = DifferentialBand(credentialRate: 60, employmentRate: 70, factor: 110, clause: "四(三)")
    let low = DifferentialBand(credentialRate: 40, employmentRate: 50, factor: 90, clause: "四(三)")
    let scaled = try SamplePolicy.make { $0.differentialPay = [high, low] }
    func step(_ standing: InstitutionStanding?) throws -> (AwardStep?, Money) {
      let line = try line(.employment, "电工") {
        $0.policy = scaled
        $0.standing = standing
        $0.isShortage = true
      }
      return (line.steps.last, line.amount)
    }
    let reached = try step(InstitutionStanding(passed: 10, certified: 6, employed: 7))
    #expect(reached.0?.kind == .differential(.band(high, rounded: .down)))
    #expect(reached.1 == Money(yuan: 1_980))
    let halfReached = try step(InstitutionStanding(passed: 10, certified: 6, employed: 6))
    #expect(halfReached.0?.kind == .differential(.band(low, rounded: .down)))
    #expect(halfReached.0?.amount == Money(fen: -18_000))
    #expect(halfReached.1 == Money(yuan: 1_620))
    let below = try step(InstitutionStanding(passed: 1_000, certified: 399, employed: 1_000))
    #expect(below.0?.kind == .differential(.noBand))
    #expect(try step(nil).0?.kind == .differential(.noStanding))
    #expect(
      try step(InstitutionStanding(passed: 0, certified: 0, employed: 0)).0?.kind
        == .differential(.noStanding))
  }

  @Test func `the living allowance takes part in neither supplement nor differential`() throws {
    let scaled = try SamplePolicy.make {
      $0.differentialPay = [
        DifferentialBand(credentialRate: 0, employmentRate: 0, factor: 50, clause: "四(三)")
      ]
    }
    let line = try line(.employment, "电工") {
      $0.policy = scaled
      $0.standing = InstitutionStanding(passed: 1, certified: 0, employed: 0)
      $0.isShortage = true
      $0.isPreparationScheme = true
      $0.learners[0].isRuralOrLowIncome = true
      $0.learners[0].attendedDays = 15
    }
    #expect(line.amount == Money(yuan: 900) + Money(yuan: 450))
    #expect(line.steps.last?.kind == .livingAllowance(days: 15, aDay: Money(yuan: 30)))
  }

  @Test func `no allowance for other learners, other training, or nobody's days`() throws {
    func amount(_ type: TrainingType, rural: Bool, days: Int) throws -> Money {
      try line(type, "电工") {
        $0.isPreparationScheme = true
        $0.learners[0].isRuralOrLowIncome = rural
        $0.learners[0].attendedDays = days
      }.amount
    }
    #expect(try amount(.employment, rural: true, days: 10) == Money(yuan: 1_800))
    #expect(try amount(.employment, rural: false, days: 10) == Money(yuan: 1_500))
    #expect(try amount(.employment, rural: true, days: 0) == Money(yuan: 1_500))
    #expect(try amount(.enterprise, rural: true, days: 10) == Money(yuan: 1_200))
  }

  // MARK: Exclusions

  @Test func `exclusions name their rule, the most general first`() throws {
    func exclusion(_ change: (inout AwardLearner) -> Void) throws -> Exclusion? {
      let line = try line(.employment, "电工") { change(&$0.learners[0]) }
      #expect(line.amount == .zero)
      #expect(line.paidLevel == nil)
      return line.exclusion
    }
    #expect(
      try exclusion {
        $0.passed = false; $0.claimed = false
      } == .notPassed)
    #expect(
      try exclusion {
        $0.passed = false; $0.isExamined = false
      } == .notExamined)
    #expect(try exclusion { $0.claimed = false } == .notClaimed)
    #expect(try exclusion { $0.eligibility = .limited(.r411) } == .limit(.r411))
    #expect(
      try exclusion { $0.eligibility = .excluded(.r410, note: "三次") } == .judged(.r410, note: "三次"))
    #expect(Exclusion.notPassed.rule == .r417)
    #expect(Exclusion.judged(.r412, note: "").rule == .r412)
  }

  @Test func `an excluded learner draws no allowance either`() throws {
    let line = try line(.employment, "电工") {
      $0.isPreparationScheme = true
      $0.learners[0].passed = false
      $0.learners[0].isRuralOrLowIncome = true
      $0.learners[0].attendedDays = 15
    }
    #expect(line.amount == .zero)
  }

  @Test func `a project-based class asks employment training for a job, enterprise training not`() throws {
    func exclusion(_ type: TrainingType, _ change: (inout AwardLearner) -> Void) throws -> Exclusion? {
      try line(type, "电工") {
        $0.isProjectBased = true
        change(&$0.learners[0])
      }.exclusion
    }
    #expect(try exclusion(.employment) { $0.employed = true } == .noCredential)
    #expect(try exclusion(.employment) { $0.credentials = [.specialOperation] } == .notEmployed)
    #expect(try exclusion(.enterprise) { $0.credentials = [.specialOperation] } == nil)
    #expect(
      try exclusion(.enterprise) { $0.credentials = [.professionalQualification] } == .qualificationOnly)
    #expect(
      try exclusion(.enterprise) {
        $0.credentials = [.professionalQualification]
        $0.hasQualificationReason = true
      } == nil)
    #expect(try exclusion(.enterprise) { $0.credentials = [.professionalQualification, .skillLevel] } == nil)
  }

  // MARK: Refusals

  @Test func `what cannot be priced is refused with its rule`() throws {
    try expect(.otherFund(.districtTalent), .r416) { $0.fund = .districtTalent }
    try expect(.notPriced(.other), .r708) { $0.trainingType = .other }
    try expect(.occupationUnknown("点金师"), .r118) { $0.subject = .occupation("点金师") }
    try expect(.subjectMismatched(.employment), .r708) { $0.subject = .course(.syb) }
    try expect(.subjectMismatched(.entrepreneurship), .r708) { $0.trainingType = .entrepreneurship }
    try expect(.projectBasedApprenticeship, .r113) {
      $0.trainingType = .apprenticeship
      $0.level = .senior
      $0.isProjectBased = true
    }
    try expect(.noRate(.apprenticeship, .completion), .r409) { $0.trainingType = .apprenticeship }
    try expect(.learnerTwice(1), .r411) { $0.learners.append($0.learners[0]) }
    try expect(.attendanceImplausible(learner: 1), .r407) { $0.learners[0].attendedDays = 367 }
    try expect(.attendanceImplausible(learner: 1), .r407) { $0.learners[0].attendedDays = -1 }
  }

  @Test func `a class without learners is worth nothing`() throws {
    var request = try request(.employment, .occupation("电工"))
    request.learners = []
    #expect(try Award(request).total == .zero)
  }

  // MARK: Sums

  @Test func `steps sum to the line and lines to the award, whatever the class`() throws {
    var numbers = SeededNumbers(seed: 20_250_422)
    let policy = try SamplePolicy.make {
      $0.differentialPay = [
        DifferentialBand(credentialRate: 0, employmentRate: 0, factor: 87, clause: "四(三)")
      ]
    }
    for _ in 0..<500 {
      let type = numbers.pick([TrainingType.employment, .enterprise, .apprenticeship])
      var request = AwardRequest(
        policy: policy, trainingType: type,
        subject: .occupation(numbers.pick(["电工", "保育师", "保洁员", "企业职工通用素质培训"])),
        level: type == .apprenticeship
          ? numbers.pick([.junior, .intermediate, .senior]) : numbers.pick(AwardLevel.allCases),
        isProjectBased: type != .apprenticeship && numbers.coin(), isShortage: numbers.coin(),
        isPreparationScheme: numbers.coin(),
        standing: numbers.coin() ? InstitutionStanding(passed: 3, certified: 1, employed: 2) : nil,
        learners: [])
      request.learners = (1...20).map { id in
        AwardLearner(
          id: id, passed: numbers.coin(), attendedDays: numbers.below(30),
          obtainedLevel: numbers.coin() ? numbers.pick(AwardLevel.allCases) : nil,
          credentials: numbers.coin() ? [.skillLevel] : [], employed: numbers.coin(),
          isRuralOrLowIncome: numbers.coin(), qualifiesAsTechnician: numbers.coin())
      }
      let award = try Award(request)
      for line in award.lines {
        #expect(line.steps.reduce(Money.zero) { $0 + $1.amount } == line.amount)
        #expect(line.amount >= .zero)
        #expect((line.amount == .zero) == (line.exclusion != nil))
      }
      #expect(award.lines.reduce(Money.zero) { $0 + $1.amount } == award.total)
      #expect(award.lines.map(\.learner) == request.learners.map(\.id))
    }
  }

  @Test func `a share is rounded down, below zero too`() {
    #expect(Money(fen: 999).percent(20, rounded: .down) == Money(fen: 199))
    #expect(Money(fen: -1).percent(50, rounded: .down) == Money(fen: -1))
    #expect(Money(fen: 0).percent(20, rounded: .down) == .zero)
  }

  // MARK: Given

  private func request(_ type: TrainingType, _ subject: AwardSubject) throws -> AwardRequest {
    AwardRequest(
      policy: try SamplePolicy.make(), trainingType: type, subject: subject, learners: [learner])
  }

  private func line(
    _ type: TrainingType, _ occupation: String, _ change: (inout AwardRequest) -> Void = { _ in }
  ) throws -> AwardLine {
    var request = try request(type, .occupation(occupation))
    change(&request)
    return try #require(try Award(request).lines.first)
  }

  private func expect(
    _ refusal: AwardRefusal, _ rule: RuleID, at location: SourceLocation = #_sourceLocation,
    _ change: (inout AwardRequest) -> Void
  ) throws {
    var request = try request(.employment, .occupation("电工"))
    change(&request)
    #expect(throws: refusal, sourceLocation: location) { try Award(request) }
    #expect(refusal.rule == rule, sourceLocation: location)
  }
}

/// Numbers from a seed (SplitMix64), so that a failing class can be had again.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func coin() -> Bool { next() & 1 == 0 }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
