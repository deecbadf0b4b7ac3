import CaseDomain
import CaseWording
import TestSupport
import Testing

@Suite struct ClockProofTests {
  @Test func `the proof of W10 reads day by day`() throws {
    let marks: [ClockMark] = [.started(try day("2025-04-25"))]
    let proof = StatutoryClock.proof(
      ClockRule(name: .filingReview, workingDays: 5), marks: marks, today: try day("2025-04-28"),
      calendar: try SampleCalendar.make())
    let lines = proof.map { Language.chinese.sentence($0, today: $0.day) }
    #expect(lines.count == 12)
    #expect(lines[0] == "4月25日 星期五 工作日：当日不计入")
    #expect(lines[1] == "4月26日 星期六 周末：休息，不计入")
    #expect(lines[2] == "4月27日 星期日 劳动节调休上班：计第 1 日")
    #expect(lines[6] == "5月1日 星期四 劳动节放假：休息，不计入")
    #expect(lines[11] == "5月6日 星期二 工作日：计第 5 日")
  }

  @Test(arguments: Language.allCases)
  func `a held and an unsettled clock are told in sound lines`(language: Language) throws {
    let calendar = try SampleCalendar.make()
    let rule = ClockRule(name: .claimReview, workingDays: 15)
    let held: [ClockMark] = [
      .started(try day("2026-12-24")), .held(try day("2026-12-28"), ground: .supplement),
      .resumed(try day("2027-01-12")),
    ]
    let today = try day("2027-01-20")
    let reading = try #require(StatutoryClock.read(rule, marks: held, today: today, calendar: calendar))
    let lines =
      language.lines(reading)
      + StatutoryClock.proof(rule, marks: held, today: today, calendar: calendar).map {
        language.sentence($0)
      }
    for line in lines { #expect(Sentences.problems(of: line, language, endsWithStop: false) == []) }
    let mark = language == .chinese ? "暂定" : "provisional"
    #expect(lines.contains { $0.contains(mark) })
    // Both years are said where a hold crosses from one into the next.
    #expect(lines.contains { $0.contains("2026") && $0.contains("2027") })
    let ground = language == .chinese ? "补正材料" : "supplemented"
    #expect(lines.contains { $0.contains(ground) })
  }

  @Test func `a holiday that a hostile notice names is harmless`() {
    for language in Language.allCases {
      let name = language.name(DayKind.holiday(Sentences.hostile))
      #expect(Sentences.problems(of: name, language, endsWithStop: false) == [])
    }
  }
}
