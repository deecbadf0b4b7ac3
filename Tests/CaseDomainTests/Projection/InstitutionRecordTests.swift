import CaseDomain
import TestSupport
import Testing

/// Rates and standing of institutions, and what a standing does to the next filing.
@Suite struct InstitutionRecordTests {
  @Test func `those who passed are the whole of each rate, the certified and the employed its part`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    var record = try record(in: desk)
    #expect(record.classes == 1 && record.passed == 3 && record.withinQuarter == 3)
    #expect(record.certified == share(0, of: 3) && record.employed == share(0, of: 3))
    #expect(record.certified.reaches(percent: 40) == false)

    try desk.act(
      .recordCredential, on: id, by: SampleOffice.reviewer,
      [
        "learner": .integer(1), "kind": .text("skill-level"), "number": .text("示例-1"),
        "issuedOn": .text("\(desk.today)"),
      ])
    record = try self.record(in: desk)
    #expect(record.certified == share(1, of: 3) && record.certified.percent == 33)
    #expect(record.certifiable == record.certified)
    // Until the quarter is over it is not the last word.
    desk.move(to: desk.today.advanced(by: 200))
    #expect(try self.record(in: desk).withinQuarter == 0)
    #expect(try self.record(in: desk, year: 2026).classes == 0)
  }

  @Test func `entrepreneurship is in no certificate rate, and only employment training in that of jobs`()
    throws
  {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(.entrepreneurship, at: .claimReview)
    var record = try record(in: desk)
    #expect(record.passed == 3 && record.certified.whole == 0 && record.employed.whole == 0)
    #expect(record.certified.percent == nil && record.employed.reaches(percent: 50) == nil)
    desk = try SampleDesk("2025-04-25")
    _ = try desk.start(.enterprise, at: .claimReview)
    record = try self.record(in: desk)
    #expect(record.certified == share(3, of: 3) && record.employed.whole == 0)
  }

  @Test func `an occupation without a certificate weighs on one of the two rates only`() throws {
    let policy = try SamplePolicy.make { tables in
      tables.occupations = tables.occupations.map {
        $0.name == "焊工" ? Occupation(name: $0.name, category: $0.category, flag: .noCredential) : $0
      }
    }
    var desk = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    _ = try desk.start(at: .followUp)
    #expect(try record(in: desk).certified == share(0, of: 3))
    #expect(try record(in: desk).certifiable == share(0, of: 0))
  }

  @Test func `exactly the share that is wanted reaches it, one less does not`() {
    #expect(share(2, of: 5).reaches(percent: 40) == true)
    #expect(share(399, of: 1_000).reaches(percent: 40) == false)
    #expect(share(399, of: 1_000).percent == 39)
  }

  @Test func `every standing is kept, and a new name alone is none`() throws {
    var desk = try SampleDesk("2025-04-25")
    #expect(try record(in: desk).history.map(\.standing) == [.whiteListed])
    var school = try school(in: desk)
    school.name = "示例甲职业技术培训学校"
    desk.apply(.institutionRegistered(school))
    #expect(try record(in: desk).name == "示例甲职业技术培训学校")
    #expect(try record(in: desk).history.count == 1)
    stand(.suspended, in: &desk, &school)
    stand(.ordinary, in: &desk, &school)
    #expect(try record(in: desk).history.map(\.standing) == [.whiteListed, .suspended, .ordinary])
  }

  @Test func `a standing bars new filings from its entry to the next one, and lets open cases go on`() throws
  {
    var desk = try SampleDesk("2025-04-25")
    let open = try desk.start(at: .inTraining)
    var school = try school(in: desk)
    let form = SampleFiling.form(learners: 4...6, from: "2025-08-04", through: "2025-08-15")
    for standing in [Standing.suspended, .removed, .blackListed] {
      stand(standing, in: &desk, &school)
      #expect(try desk.refusals(filing: form).map(\.rule).contains(.r106), "\(standing)")
      #expect(try !record(in: desk).mayFile)
    }
    stand(.rectifying, in: &desk, &school, until: desk.today)
    #expect(try desk.refusals(filing: form).isEmpty)
    stand(.rectifying, in: &desk, &school, until: desk.today.previous)
    #expect(try desk.refusals(filing: form).map(\.rule).contains(.r106))
    try desk.carry(open, to: .followUp)
    stand(.ordinary, in: &desk, &school)
    #expect(try desk.refusals(filing: form).map(\.rule).contains(.r106) == false)
    #expect(try record(in: desk).mayFile)
  }

  // MARK: Given

  private func record(in desk: SampleDesk, year: Int = 2025) throws -> InstitutionRecord {
    try #require(
      desk.circumstances.institutionRecords(year: year).first { $0.id == SampleOffice.school })
  }

  private func school(in desk: SampleDesk) throws -> Institution {
    try #require(desk.office.registry.institutions[SampleOffice.school])
  }

  private func stand(
    _ standing: Standing, in desk: inout SampleDesk, _ school: inout Institution, until day: Day? = nil
  ) {
    school.standing = standing
    school.standingSince = desk.today
    school.rectifyBy = day
    desk.apply(.institutionRegistered(school))
  }

  private func share(_ part: Int, of whole: Int) -> InstitutionRecord.Share {
    InstitutionRecord.Share(part, of: whole)
  }
}
