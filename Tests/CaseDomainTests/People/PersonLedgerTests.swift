import CaseDomain
import TestSupport
import Testing

@Suite struct PersonLedgerTests {
  @Test func `nothing stands against somebody who is not in the ledger`() throws {
    let ledger = PersonLedger([entry("甲", "2024", "焊工", subject: "another")])
    #expect(try problems(ledger, "2025", "电工").isEmpty)
  }

  @Test func `three times in all is the limit, twice is not`() throws {
    let three = [entry("甲", "2021", "焊工"), entry("乙", "2022", "保洁员"), entry("丙", "2023", "保育师")]
    #expect(try problems(PersonLedger(three), "2025", "电工") == [.r410: three])
    #expect(try problems(PersonLedger(three.dropLast()), "2025", "电工").isEmpty)
  }

  @Test func `a year is a calendar year of completion`() throws {
    let last = entry("甲", "2024-12-31", "焊工")
    #expect(try problems(PersonLedger([last]), "2025-01-01", "电工").isEmpty)
    let first = entry("甲", "2025-01-01", "焊工")
    #expect(try problems(PersonLedger([first]), "2025-12-31", "电工") == [.r411: [first]])
  }

  @Test func `a year may be set to twelve months instead`() throws {
    let policy = try SamplePolicy.make { $0.settings.yearlyLimit = .twelveMonths }
    let past = entry("甲", "2024-09-24", "焊工")
    #expect(try problems(PersonLedger([past]), "2025-09-23", "电工", under: policy) == [.r411: [past]])
    #expect(try problems(PersonLedger([past]), "2025-09-24", "电工", under: policy).isEmpty)
    let later = entry("乙", "2025-12-01", "焊工")
    #expect(try problems(PersonLedger([later]), "2025-02-01", "电工", under: policy) == [.r411: [later]])
  }

  @Test func `the same occupation at the same level never twice, however long ago`() throws {
    let before = entry("甲", "2009", "电工")
    #expect(try problems(PersonLedger([before]), "2025", "电工") == [.r412: [before]])
    #expect(try problems(PersonLedger([before]), "2025", "电工", level: .senior).isEmpty)
    #expect(try problems(PersonLedger([before]), "2025", "焊工").isEmpty)
  }

  @Test func `a skill-upgrading subsidy counts against a repeat, not towards the times`() throws {
    let elsewhere = entry(.skillUpgrading("导入-1"), "2025-03-01", "电工", level: .senior)
    let ledger = PersonLedger([elsewhere])
    #expect(try problems(ledger, "2025", "电工", level: .senior) == [.r412: [elsewhere]])
    #expect(try problems(ledger, "2025", "焊工").isEmpty)
    let many = PersonLedger((1...5).map { entry(.skillUpgrading("导入-\($0)"), "2025-03-0\($0)", "保洁员") })
    #expect(try problems(many, "2025", "电工").isEmpty)
  }

  @Test func `a subsidy paid before this store began counts as a time`() throws {
    let earlier = (2021...2023).map { entry(.earlier("旧-\($0)"), "\($0)", "保洁员") }
    #expect(try problems(PersonLedger(earlier), "2025", "电工") == [.r410: earlier])
  }

  @Test func `the asking case is left out, another claim of the same year is not`() throws {
    let own = entry("己", "2025", "电工", state: .claimed)
    let other = entry("甲", "2025", "焊工", state: .claimed)
    #expect(try problems(PersonLedger([own]), "2025", "电工").isEmpty)
    #expect(try problems(PersonLedger([own, other]), "2025", "电工") == [.r411: [other]])
  }

  @Test func `year two of an apprenticeship is no repeat, the same year twice is`() throws {
    let one = entry("甲", "2024", "焊工", level: .senior, apprenticeshipYear: 1)
    let ledger = PersonLedger([one])
    #expect(try problems(ledger, "2025", "焊工", level: .senior, apprenticeshipYear: 2).isEmpty)
    #expect(
      try problems(ledger, "2025", "焊工", level: .senior, apprenticeshipYear: 1) == [.r712: [one]])
    #expect(try problems(ledger, "2025", "焊工", level: .senior) == [.r412: [one]])
  }

  @Test func `each apprenticeship year is one of the three times`() throws {
    let years = (1...3).map {
      entry("甲\($0)", "\(2020 + $0)", "焊工", level: .senior, apprenticeshipYear: $0)
    }
    #expect(
      try problems(PersonLedger(years), "2025", "焊工", level: .senior, apprenticeshipYear: 4) == [.r410: years]
    )
  }

  @Test func `all limits that are reached are named at once, in the order of the rules`() throws {
    let entries = [entry("甲", "2023", "焊工"), entry("乙", "2024", "电工"), entry("丙", "2025", "保洁员")]
    let candidate = LedgerCandidate(
      subject: "person", caseID: "己", completionDay: day("2025"), occupation: "电工", level: .completion)
    let found = PersonLedger(entries).problems(with: candidate, under: try SamplePolicy.make())
    #expect(found.map(\.rule) == [.r410, .r411, .r412])
    #expect(found.map(\.evidence.count) == [3, 1, 1])
  }

  @Test func `an entry is replaced when paid, and gone when removed`() {
    var ledger = PersonLedger([entry("甲", "2025", "焊工", state: .claimed)])
    ledger.insert(entry("甲", "2025", "焊工", state: .paid))
    #expect(ledger.entries(of: "person").map(\.state) == [.paid])
    ledger.remove(subject: "person", source: .case("乙"))
    #expect(ledger.entries(of: "person").count == 1)
    ledger.remove(subject: "person", source: .case("甲"))
    #expect(ledger.subjectCount == 0)
    #expect(ledger == PersonLedger())
  }

  @Test func `a history has one order, however it was put together`() {
    let entries = [
      entry("丁", "2022", "焊工"), entry("甲", "2025", "焊工"), entry(.skillUpgrading("甲"), "2025-09-24", "焊工"),
      entry("乙", "2025", "保洁员"),
    ]
    let forward = PersonLedger(entries)
    #expect(forward == PersonLedger(entries.reversed()))
    #expect(forward.entries(of: "person").map(\.completionDay.year) == [2022, 2025, 2025, 2025])
  }

  // MARK: Given

  private func entry(
    _ caseID: String, _ when: String, _ occupation: String, level: AwardLevel = .completion,
    apprenticeshipYear: Int? = nil, state: LedgerState = .paid, subject: String = "person"
  ) -> LedgerEntry {
    entry(
      .case(caseID), when, occupation, level: level, apprenticeshipYear: apprenticeshipYear, state: state,
      subject: subject)
  }

  private func entry(
    _ source: LedgerSource, _ when: String, _ occupation: String, level: AwardLevel = .completion,
    apprenticeshipYear: Int? = nil, state: LedgerState = .paid, subject: String = "person"
  ) -> LedgerEntry {
    LedgerEntry(
      subject: subject, source: source, completionDay: day(when), occupation: occupation, level: level,
      apprenticeshipYear: apprenticeshipYear, state: state)
  }

  private func problems(
    _ ledger: PersonLedger, _ when: String, _ occupation: String, level: AwardLevel = .completion,
    apprenticeshipYear: Int? = nil, under policy: Policy? = nil
  ) throws -> [RuleID: [LedgerEntry]] {
    let candidate = LedgerCandidate(
      subject: "person", caseID: "己", completionDay: day(when), occupation: occupation, level: level,
      apprenticeshipYear: apprenticeshipYear)
    let found = ledger.problems(with: candidate, under: try policy ?? SamplePolicy.make())
    return Dictionary(uniqueKeysWithValues: found.map { ($0.rule, $0.evidence) })
  }

  /// A day, or of a bare year the 24th of September.
  private func day(_ text: String) -> Day {
    guard let day = Day(text.count == 4 ? text + "-09-24" : text) else {
      Issue.record("no such day: \(text)")
      return Day(ordinal: 0)
    }
    return day
  }
}
