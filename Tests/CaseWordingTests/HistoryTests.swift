import CaseDomain
import CaseWording
import TestSupport
import Testing

@Suite struct HistoryTests {
  @Test func `the samples hold every event there is`() throws {
    let known = try Sentences.cases(of: "CaseEvent", in: "Sources/CaseDomain/Case/CaseEvent.swift")
    #expect(known.count > 40)
    #expect(Set(try EventSamples.events().map(Sentences.name)) == known)
  }

  @Test(arguments: Language.allCases)
  func `every headline is one sound line without free text`(language: Language) throws {
    let headlines = try EventSamples.events().map({ language.headline($0) })
    #expect(Set(headlines).count == headlines.count)
    for headline in headlines {
      #expect(Sentences.problems(of: headline, language, endsWithStop: false) == [])
      #expect(!headline.hasSuffix(language == .chinese ? "。" : "."))
    }
    // Whom a case is assigned to and an unknown flag are the only texts that are quoted.
    #expect(headlines.count { $0.contains("␛") } == 2)
  }

  @Test func `headlines carry the figures`() throws {
    let zh = Language.chinese
    let on = try day("2025-05-20")
    let finding = FindingNote(kind: .safety, severity: .minor, text: "", mendBy: on)
    #expect(
      zh.headline(
        .spotChecked(
          day: on, .onsite, checkers: [PersonID("a"), PersonID("b")], headCount: 38, note: "", [finding]))
        == "2025年5月20日线下抽查：2 人抽查，实到 38 人，发现问题 1 项，须整改 1 项")
    #expect(
      Language.english.headline(
        .spotChecked(
          day: on, .onsite, checkers: [PersonID("a")], headCount: 38, note: "", [],
          time: ClockSpan(from: 580, through: 630)))
        == "Spot check of 20 May 2025 09:40–10:30, onsite: 1 checker, 38 heads, nothing found")
    #expect(
      zh.headline(
        .spotChecked(
          day: on, .online, checkers: [PersonID("a")], headCount: 38, note: "", [],
          time: ClockSpan(from: 580, through: 630)))
        == "2025年5月20日 09:40–10:30 线上抽查：1 人抽查，实到 38 人，未发现问题")
    #expect(
      zh.headline(.payoutConfirmed(Money(fen: 6_000_001), voucher: "", payee: "", paidOn: on))
        == "2025年5月20日拨付 60,000.01 元")
    let passed = CaseEvent.completionPassed(
      Ceremony(heldOn: on, title: "", pictures: ""), certificates: [2: "042702", 1: "042701"], nil)
    #expect(zh.headline(passed) == "结班审核通过，发放合格证 2 本，编号 042701–042702")
  }

  @Test(arguments: Language.allCases)
  func `every event of the office is one sound sentence`(language: Language) throws {
    let number = try #require(CertificateNumber("042701"))
    let range = try #require(
      CertificateRange(centre: "甲中心", trainingType: .enterprise, first: number, last: number))
    let hostile = Sentences.hostile
    let events: [RegistryEvent] = [
      .staffRegistered(
        StaffMember(
          id: PersonID(hostile), name: hostile, centre: nil, roles: [.reviewer, .finance], isActive: false)),
      .institutionRegistered(
        Institution(
          id: InstitutionID("x"), name: hostile, centre: CentreID("甲中心"), standing: .rectifying,
          standingSince: try day("2025-01-01"), standingReason: hostile, rectifyBy: try day("2025-09-01"))),
      .teacherRegistered(Teacher(id: TeacherID(hostile), name: hostile, institution: nil)),
      .calendarAdopted(try SampleCalendar.make()), .calendarAdopted(WorkingCalendar(published: [])),
      .policyAdopted(try SamplePolicy.make()), .rangeExtended(range),
      .statusListed(StatusList(kind: .inCustody, asOf: try day("2025-09-01"), entries: [])),
    ]
    #expect(
      Set(events.map(Sentences.name))
        == (try Sentences.cases(of: "RegistryEvent", in: "Sources/CaseDomain/Projection/Registry.swift")))
    for event in events { #expect(Sentences.problems(of: language.sentence(event), language) == []) }
  }
}
