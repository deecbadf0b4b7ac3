import CaseDomain
import TestSupport
import Testing

/// The worked examples of the register, to the fen.
@Suite struct WorkedExampleTests {
  @Test func `W1: forty electricians who passed`() throws {
    try expect(60_000, .employment, "电工", learners: people(40))
  }

  @Test func `W2: the same on the shortage list`() throws {
    try expect(72_000, .employment, "电工", learners: people(40)) { $0.isShortage = true }
  }

  @Test func `W3: twelve rural school leavers of thirty, under the labour-preparation scheme`() throws {
    try expect(39_600, .employment, "中式面点师", learners: people(30, rural: 12)) {
      $0.isPreparationScheme = true
    }
  }

  @Test func `W3b: outside the scheme the setting decides`() throws {
    try expect(36_000, .employment, "中式面点师", learners: people(30, rural: 12))
    let generous = try SamplePolicy.make { $0.settings.livingAllowance = .allEmployment }
    try expect(39_600, .employment, "中式面点师", learners: people(30, rural: 12)) { $0.policy = generous }
  }

  @Test func `W4: two of twenty-five welders were paid this year already`() throws {
    try expect(27_600, .enterprise, "焊工", learners: people(25, excluded: 2, under: .r411))
  }

  @Test func `W5: five of eight welders obtained technician`() throws {
    try expect(16_100, .enterprise, "焊工", learners: people(8, obtained: (5, .technician))) {
      $0.level = .technician
    }
  }

  @Test func `W6: one of thirty founders was paid three times before`() throws {
    try expect(46_400, .entrepreneurship, course: .syb, learners: people(30, excluded: 1, under: .r410))
  }

  @Test func `W7: a project-based class pays for a certificate and a job`() throws {
    var learners = people(50)
    for index in 0..<30 { learners[index].credentials = [.skillLevel] }
    for index in 0..<20 { learners[index].employed = true }
    try expect(24_000, .employment, "保育师", learners: learners) { $0.isProjectBased = true }
  }

  @Test func `W8: ten senior apprentices of a shortage occupation, one year`() throws {
    try expect(90_000, .apprenticeship, "焊工", learners: people(10)) {
      $0.level = .senior
      $0.isShortage = true
    }
  }

  @Test func `W9: four of twenty cleaners had the occupation at this level before`() throws {
    try expect(16_000, .employment, "保洁员", learners: people(20, excluded: 4, under: .r412))
  }

  private func people(
    _ count: Int, rural: Int = 0, excluded: Int = 0, under rule: RuleID = .r411,
    obtained: (count: Int, level: AwardLevel)? = nil
  ) -> [AwardLearner] {
    (0..<count).map { index in
      AwardLearner(
        id: index + 1, attendedDays: 10,
        obtainedLevel: obtained.flatMap { index < $0.count ? $0.level : nil },
        isRuralOrLowIncome: index < rural,
        eligibility: index < excluded ? .excluded(rule, note: "") : .eligible)
    }
  }

  private func expect(
    _ yuan: Int, _ type: TrainingType, _ occupation: String = "", course: EntrepreneurshipCourse? = nil,
    learners: [AwardLearner], at location: SourceLocation = #_sourceLocation,
    _ change: (inout AwardRequest) -> Void = { _ in }
  ) throws {
    var request = AwardRequest(
      policy: try SamplePolicy.make(), trainingType: type,
      subject: course.map(AwardSubject.course) ?? .occupation(occupation), learners: learners)
    change(&request)
    let award = try Award(request)
    #expect(award.total == Money(yuan: yuan), sourceLocation: location)
    #expect(award.lines.count == learners.count, sourceLocation: location)
  }
}
