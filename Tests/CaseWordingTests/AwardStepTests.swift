import CaseWording
import TestSupport
import Testing

@testable import CaseDomain

@Suite struct AwardStepTests {
  private let steps: [AwardStep] = {
    let rate = Rate(
      trainingType: .employment, track: .category(.a), level: .completion,
      amount: .payable(Money(yuan: 1_500)),
      clause: "附件3")
    let yearly = Rate(
      trainingType: .apprenticeship, track: .every, level: .senior, amount: .payable(Money(yuan: 7_500)),
      clause: "附件3")
    let course = Rate(
      trainingType: .entrepreneurship, track: .course(.syb), level: .completion, amount: .notPayable,
      clause: "附件3")
    let exclusions: [Exclusion] = [
      .notExamined, .notPassed, .notClaimed, .limit(.r411), .limit(.r412),
      .judged(.r411, note: Sentences.hostile),
      .judged(.r410, note: ""), .judged(.r417, note: "出勤不足"), .noCredential, .qualificationOnly,
      .notEmployed,
    ]
    let shortfalls: [Shortfall] = [
      .notObtained(.junior), .notObtained(nil), .notPayable, .noColumn, .notQualified,
    ]
    let band = DifferentialBand(credentialRate: 60, employmentRate: 70, factor: 110, clause: "")
    let differentials: [Differential] = [.noScale, .noStanding, .noBand, .band(band, rounded: .down)]
    return [rate, yearly, course].map { AwardStep(.rate($0), Money(yuan: 1_500)) }
      + exclusions.map { AwardStep(.excluded($0)) }
      + shortfalls.map { AwardStep(.paidAtCompletion(insteadOf: .technician, $0)) }
      + differentials.map { AwardStep(.differential($0)) }
      + [
        AwardStep(.shortageSupplement(percent: 20, rounded: .down, .r406), Money(yuan: 300)),
        AwardStep(.livingAllowance(days: 10, aDay: Money(yuan: 30)), Money(yuan: 300)),
      ]
  }()

  @Test(arguments: Language.allCases)
  func `every step of an award is one sound line`(language: Language) {
    let lines = steps.map(language.sentence)
    #expect(Set(lines).count == lines.count)
    for (step, line) in zip(steps, lines) {
      // The clause that is cited keeps the numbering of its document.
      let words = line.replacing(language.fullCitation(step.rule), with: step.rule.rawValue)
      #expect(Sentences.problems(of: words, language, endsWithStop: false) == [])
      #expect(line.contains(language.fullCitation(step.rule)))
    }
  }

  @Test func `an exclusion names its rule once, and its reason`() {
    let limited = Language.chinese.sentence(AwardStep(.excluded(.limit(.r411))))
    #expect(limited == "不予补贴：本年度已享受过补贴（R-411 附件3 备注5）")
    let judged = Language.chinese.sentence(AwardStep(.excluded(.judged(.r417, note: "出勤不足"))))
    #expect(judged == "不予补贴：审定不符合补贴条件，“出勤不足”（R-417 四(一)）")
  }

  @Test func `a step reads as on paper`() {
    #expect(Language.chinese.sentence(steps[0]) == "就业技能培训，A 类培训合格证标准，每人每次，1,500.00 元（R-405 附件3）")
    #expect(
      Language.chinese.sentence(steps[steps.count - 1])
        == "生活费补助 10 天 × 30.00 元，300.00 元（R-407 附件3 备注1）")
  }
}
