import CaseDomain
import CaseWording
import Testing

@Suite struct NameTests {
  @Test(arguments: Language.allCases)
  func `every name is written, and no two of a kind are the same`(language: Language) {
    for (kind, names) in names(in: language) {
      #expect(!names.isEmpty)
      #expect(Set(names).count == names.count, "\(kind): \(names)")
      for name in names {
        #expect(Sentences.problems(of: name, language, endsWithStop: false) == [], "\(kind)")
      }
    }
  }

  @Test func `chinese names hold letters only where the policy does`() {
    let exempt = ["EntrepreneurshipCourse", "OccupationCategory"]
    for (kind, names) in names(in: .chinese) where !exempt.contains(kind) {
      for name in names {
        #expect(!name.contains { $0.isASCII && $0.isLetter }, "\(kind): \(name)")
        #expect(hasChinese(name), "\(kind): \(name)")
      }
    }
  }

  @Test func `short stage names fit their column`() {
    for stage in Stage.allCases {
      #expect(Language.chinese.short(stage).count <= 4)
      #expect(Language.english.short(stage).count <= 10)
    }
  }

  @Test func `the papers bear the names of the policy`() {
    let zh = Language.chinese
    #expect(zh.name(Stage.followUp) == "取证就业跟踪")
    #expect(zh.name(Material.cooperationAgreement) == "合作协议")
    #expect(zh.name(LearnerGroup.povertyMonitored) == "防止返贫监测对象")
    #expect(zh.name(CredentialKind.specialEquipment) == "特种设备作业人员证")
  }

  private func names(in language: Language) -> [(kind: String, names: [String])] {
    [
      ("Stage", Stage.allCases.map(language.name)),
      ("Stage, short", Stage.allCases.map(language.short)),
      ("Action", Action.allCases.map(language.name)),
      ("Role", Role.allCases.map(language.name)),
      ("Party", Party.allCases.map(language.name)),
      ("TrainingType", TrainingType.allCases.map(language.name)),
      ("EntrepreneurshipCourse", EntrepreneurshipCourse.allCases.map(language.name)),
      ("OccupationCategory", OccupationCategory.allCases.map(language.name)),
      ("AwardLevel", AwardLevel.allCases.map(language.name)),
      ("LearnerGroup", LearnerGroup.allCases.map(language.name)),
      ("Household", Household.allCases.map(language.name)),
      ("Fund", Fund.allCases.map(language.name)),
      ("CredentialKind", CredentialKind.allCases.map(language.name)),
      ("JobKind", JobKind.allCases.map(language.name)),
      ("Standing", Standing.allCases.map(language.name)),
      ("Material", Material.allCases.map(language.name)),
      ("Checklist", Checklist.allCases.map(language.name)),
      ("MaterialVerdict", MaterialVerdict.allCases.map(language.name)),
      ("VerificationPoint", VerificationPoint.allCases.map(language.name)),
      ("AttachedDocument.Kind", AttachedDocument.Kind.allCases.map(language.name)),
      ("RetainedPaper", RetainedPaper.allCases.map(language.name)),
      ("Return.Ground", Return.Ground.allCases.map(language.name)),
      ("SpotCheck.Mode", SpotCheck.Mode.allCases.map(language.name)),
      ("Finding.Kind", Finding.Kind.allCases.map(language.name)),
      ("Finding.Severity", Finding.Severity.allCases.map(language.name)),
      ("Attendance.Method", Attendance.Method.allCases.map(language.name)),
      ("Session.Kind", Session.Kind.allCases.map(language.name)),
      ("Payee.Kind", Payee.Kind.allCases.map(language.name)),
      ("ClaimOpinion", ClaimOpinion.allCases.map(language.name)),
      ("SignOffDecision", SignOffDecision.allCases.map(language.name)),
      ("ObjectionVerdict", ObjectionVerdict.allCases.map(language.name)),
      ("HoldGround", HoldGround.allCases.map(language.name)),
      ("ClockName", ClockName.allCases.map(language.name)),
      ("RedFlag.Kind", RedFlag.Kind.allCases.map(language.name)),
      ("RedFlag.Severity", RedFlag.Severity.allCases.map(language.name)),
      ("CallbackAnswer", CallbackAnswer.allCases.map(language.name)),
      ("AgeProblem", AgeProblem.allCases.map(language.name)),
      ("StatusList.Kind", StatusList.Kind.allCases.map(language.name)),
      ("Urgency", Urgency.allCases.map(language.name)),
      ("Weekday", Weekday.allCases.map(language.name)),
      ("Weekday, short", Weekday.allCases.map(language.short)),
      ("Festival", Festival.allCases.map(language.name)),
      ("PolicyTable", PolicyTable.allCases.map(language.name)),
      ("TargetKind", TargetKind.allCases.map(language.name)),
      ("ResidentIdentityProblem", ResidentIdentityProblem.allCases.map(language.name)),
      ("CreditCodeProblem", CreditCodeProblem.allCases.map(language.name)),
      ("CreditCodeDoubt", CreditCodeDoubt.allCases.map(language.name)),
      ("AccountProblem", AccountProblem.allCases.map(language.name)),
      ("PhoneNumberProblem", PhoneNumberProblem.allCases.map(language.name)),
    ]
  }
}
