import CaseDomain
import CaseWording
import TestSupport
import Testing

@Suite struct RefusalTests {
  private let zh = Language.chinese
  private let en = Language.english

  @Test func `the samples hold every reason there is`() throws {
    let known = try Sentences.cases(of: "Reason", in: "Sources/CaseDomain/Case/Refusal.swift")
    #expect(known.count > 90)
    #expect(Set(try RefusalSamples.reasons().map(Sentences.name)) == known)
  }

  @Test(arguments: Language.allCases)
  func `every refusal is one sound sentence, whatever stands in it`(language: Language) throws {
    for reason in try RefusalSamples.reasons() {
      let refusal = Refusal(.r205, reason)
      #expect(Sentences.problems(of: language.sentence(refusal), language) == [])
      #expect(Sentences.problems(of: language.remedy(refusal), language) == [])
      #expect(!language.sentence(refusal).contains("R-205"))
    }
  }

  @Test(arguments: Language.allCases)
  func `different reasons have different sentences`(language: Language) throws {
    let sentences = try RefusalSamples.reasons().map { language.sentence(Refusal(.r101, $0)) }
    let repeated = Dictionary(grouping: sentences) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    // The occupation is unknown to the filing and to the award for one and the same reason.
    #expect(repeated.allSatisfy { $0.contains("附件3") || $0.contains("annex 3") }, "\(repeated)")
    #expect(repeated.count == 1)
  }

  @Test(arguments: Language.allCases)
  func `an explanation names the rule, quotes it and says what to do`(language: Language) {
    for rule in RuleID.allCases {
      let refusal = Refusal(rule, .reasonRequired, isSoft: true)
      let lines = language.explanation(refusal)
      #expect(lines.first == language.sentence(refusal))
      #expect(lines[1].hasPrefix(language.citation(refusal)))
      #expect(lines.last?.hasSuffix(language.remedy(refusal)) == true)
      let original = Rule(for: rule).original
      #expect(lines.contains { original.map($0.contains) ?? false } == (original != nil))
    }
  }

  @Test func `only a reading is called one, and only a house rule the house's`() {
    let reading = "其中含本系统对条文的理解，以政策原文为准。"
    let house = "这是本系统的规则，政策中没有对应条款。"
    #expect(zh.explanation(Refusal(.r205, .nobodyPassed)).contains(reading))
    #expect(!zh.explanation(Refusal(.r101, .nobodyPassed)).contains(reading))
    #expect(zh.explanation(Refusal(.h102, .nobodyPassed)).contains(house))
    #expect(!zh.explanation(Refusal(.r101, .nobodyPassed)).contains(house))
  }

  @Test(arguments: Language.allCases)
  func `advice on a screen names no command, and for a command no key alone`(language: Language) throws {
    for reason in try RefusalSamples.reasons() {
      let refusal = Refusal(.r205, reason)
      let (screen, line) = (language.remedy(refusal, at: .screen), language.remedy(refusal))
      #expect(Sentences.problems(of: screen, language) == [])
      guard screen != line else { continue }
      #expect(!screen.contains("命令行") && !screen.contains("`"))
    }
    let differs = Refusal(.r405, .amountDiffers(stated: .zero, computed: .zero))
    #expect(zh.remedy(differs, at: .screen).contains("按 s") && !zh.remedy(differs).contains("按 s"))
  }

  @Test func `what the case has passed is not to be had by finishing the stage`() {
    let allowed = [Stage.followUp, .claimReview, .claimCorrection]
    let past = Refusal(.r304, .wrongStage(.claimSignOff, allowed: allowed))
    #expect(zh.remedy(past).contains("须先退回") && !zh.remedy(past).contains("请先完成"))
    let ahead = Refusal(.r304, .wrongStage(.inTraining, allowed: allowed))
    #expect(zh.remedy(ahead).contains("请先完成当前阶段"))
  }

  @Test func `a list of words is a list in the reader's language`() {
    let kinds = FieldType.choice(Finding.Kind.allCases.map(\.rawValue))
    let refusal = Refusal(.h104, .fieldUnreadable("findings[1].kind", token: "出勤", kinds))
    #expect(zh.sentence(refusal).contains(zh.name(Finding.Kind.attendance)))
    #expect(!zh.sentence(refusal).contains("teaching"))
  }

  @Test func `a field is named by its label, its table and its row, and by its raw name`() {
    let missing = Refusal(.h104, .fieldMissing("roster[3].residentID"))
    #expect(zh.sentence(missing) == "请填写“学员花名册”第 3 行的“身份证号”（roster[3].residentID）。")
    #expect(zh.sentence(Refusal(.h104, .fieldMissing("title")), in: .openClass) == "请填写“开班仪式名称”（title）。")
    let day = Refusal(.h104, .fieldUnreadable("on", token: "24/9", .day))
    #expect(zh.sentence(day, in: .recordSpotCheck) == "“抽查日期”（on）填写的“24/9”无法识别，应为日期，如 2025-09-24。")
    #expect(
      en.sentence(day, in: .recordSpotCheck)
        == "\"24/9\" cannot be read as \"Day of the check\" (on): it takes a day, such as 2025-09-24.")
  }

  @Test(arguments: Language.allCases)
  func `what is typed into a personal field is never said`(language: Language) {
    for name in ["account", "roster[1].residentID", "roster[1].phone", "roster[1].name", "roster"] {
      let refusal = Refusal(.h104, .fieldUnreadable(name, token: "甲乙丙", .text))
      #expect(!language.sentence(refusal).contains("甲乙丙"))
    }
  }

  @Test func `a long number is masked wherever it was typed, a credit code is not`() throws {
    let typed = Refusal(.h104, .fieldUnreadable("hours", token: "62017119900101001X", .integer(1...9)))
    #expect(zh.sentence(typed).contains("“**************001X”"))
    let short = Refusal(.h104, .fieldUnreadable("hours", token: "1234567890", .integer(1...9)))
    #expect(zh.sentence(short).contains("“1234567890”"))
    // A check character that does not fit is a doubt, not a fault.
    let code = try CreditCode("91620171MA00000001").code
    #expect(zh.sentence(Refusal(.r105, .institutionUnknown(InstitutionID(code)))).contains(code))
  }

  @Test func `the last line of a soft refusal's note lets one go on`() {
    let soft = zh.explanation(Refusal(.r305, .certifiedRateLow(percent: 39, needed: 40), isSoft: true))
    #expect(soft.first == "取证率 39%，低于 40%。")
    #expect(soft.contains { $0.hasPrefix("此项为原则性规定") })
    #expect(
      !zh.explanation(Refusal(.r205, .spotChecksTooFew(done: 1, needed: 3))).contains { $0.hasPrefix("此项") })
  }
}
