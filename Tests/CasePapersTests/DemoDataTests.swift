import CaseDomain
import CasePapers
import TestSupport
import Testing

@testable import DemoMaker

/// The demonstration, taken in from its file as the program takes it in.
@Suite struct DemoDataTests {
  @Test func theFileIsWhatTheStoriesTell() throws {
    let demo = try DemoFixture(calendar: DemoReplay.calendar(), policy: DemoReplay.policy())
    #expect(try demo.orders == DemoReplay.text("demo/office.json"), "run `swift run DemoMaker`")
    #expect(try demo.guide == DemoReplay.text("demo/README.md"), "run `swift run DemoMaker`")
  }

  @Test func everyOrderIsTakenAndLeadsToTheTableOfTheGuide() throws {
    let replay = try DemoReplay.ofFixture()
    let guide = try DemoReplay.text("demo/README.md").split(separator: "\n").map(String.init)
    let table = guide.filter { $0.hasPrefix("| 2025-") }
    let circumstances = replay.circumstances
    let cases = replay.office.cases.values.sorted { $0.id < $1.id }
    #expect(table.count == cases.count)
    for (line, file) in zip(table, cases) {
      #expect(line.hasPrefix(DemoGuide.caseLine(circumstances.row(for: file))))
    }
  }

  @Test func everyStageTrainingTypeCourseAndCategoryHasACase() throws {
    let replay = try DemoReplay.ofFixture()
    let cases = Array(replay.office.cases.values)
    let policy = try DemoReplay.policy()
    #expect(cases.count >= 60)
    #expect(Set(cases.map(\.stage)) == Set(Stage.allCases))
    #expect(Set(cases.map(\.filing.trainingType)) == Set(TrainingType.allCases))
    #expect(Set(cases.compactMap(\.filing.course)) == Set(EntrepreneurshipCourse.allCases))
    let categories = cases.compactMap { policy.occupation(named: $0.filing.occupation)?.category }
    #expect(Set(categories) == Set(OccupationCategory.allCases))
    #expect(Set(cases.map(\.filing.centre.text)) == Set(policy.centres))
  }

  @Test func everyRoleHasAPersonAndOnePersonHasTwo() throws {
    let staff = try DemoReplay.ofFixture().office.registry.staff.values
    #expect(staff.reduce(into: Set<Role>()) { $0.formUnion($1.roles) } == Set(Role.allCases))
    #expect(staff.contains { $0.roles.count > 1 && $0.centre == nil })
    #expect(staff.count { $0.roles.contains(.reviewer) } >= 4)
  }

  @Test func standingsTurnUnderWay() throws {
    let replay = try DemoReplay.ofFixture()
    let institutions = replay.office.registry.institutions.values
    #expect(institutions.count >= 4)
    #expect(
      Set(institutions.map(\.standing)).isSuperset(of: [.whiteListed, .ordinary, .rectifying, .blackListed]))
    let barred = try #require(institutions.first { $0.standing == .blackListed })
    let filed = replay.office.cases.values.filter { $0.filing.institution == barred.id }
    #expect(filed.contains { $0.stage == .filingReview })
    #expect(filed.allSatisfy { $0.filing.receivedOn < barred.standingSince })
  }

  @Test func ordersFollowTheClockFromThePolicysFirstDayToTheMorningOfTheDemonstration() throws {
    let moments = try DemoReplay.paper().orders.compactMap(\.content.at)
    #expect(moments.count == (try DemoReplay.paper().orders.count))
    #expect(moments == moments.sorted())
    #expect(try moments.first.map { $0.day >= (try day("2025-04-22")) } == true)
    #expect(moments.last.map { $0 < Moment(today) } == true)
  }

  // MARK: Numbers

  @Test func numbersAreInventedAndRightSaveTheOneThatIsMeantToBeWrong() throws {
    let replay = try DemoReplay.ofFixture()
    var wrong: [String] = []
    for details in replay.details {
      if let number = details.residentID {
        #expect(number.hasPrefix("620171"))
        do throws(ResidentIdentityProblem) {
          _ = try ResidentIdentity(number, today: today)
        } catch {
          wrong.append("\(error)")
        }
      }
      if let phone = details.phone { #expect(try PhoneNumber(phone).isFictional) }
      if let account = details.account { #expect((try? InstitutionAccount(account)) != nil) }
    }
    #expect(wrong == ["checkDigit"])
    for institution in replay.office.registry.institutions.keys {
      let code = try CreditCode(institution.text)
      #expect(code.doubts.isEmpty)
      #expect(code.registrant != nil)
      #expect(code.code.contains("TEXT"))
    }
    let cards = replay.office.cases.values.filter { $0.claim?.payee.kind == .person }
    #expect(!cards.isEmpty)
    for file in cards {
      let account = try #require(file.claim?.payee.account.subject.text)
      #expect((try? BankCard(account)) != nil)
    }
  }

  @Test func aNumberIsOnePersonsAndOnlyThoseMeantStandInTwoClasses() throws {
    var names: [String: Set<String>] = [:]
    var classes: [String: Set<CaseID>] = [:]
    for file in try DemoReplay.ofFixture().office.cases.values {
      for learner in file.learners {
        names[learner.person.subject.text, default: []].insert(learner.name)
        classes[learner.person.subject.text, default: []].insert(file.id)
      }
    }
    #expect(names.values.allSatisfy { $0.count == 1 })
    #expect(classes.values.count { $0.count > 1 } == 4)
  }

  // MARK: What the morning shows

  @Test(arguments: [
    (Stage.filingReview, -2), (.filingReview, 0), (.filingReview, 1), (.filingReview, 2), (.filingReview, 3),
    (.claimReview, -1), (.claimReview, 0), (.claimSignOff, 1), (.publicNotice, 0), (.publicNotice, -1),
    (.payout, 1), (.payout, -3), (.rectification, -1), (.completionAudit, 0), (.followUp, 0),
    (.readyToOpen, 0),
  ]) func somethingFallsDue(stage: Stage, left: Int) throws {
    let rows = try DemoReplay.ofFixture().circumstances.worklist()
    #expect(rows.contains { $0.stage == stage && $0.workingDaysLeft == left })
  }

  @Test func clocksCrossTheHolidaysAndTheMakeUpWorkdays() throws {
    let dues = try DemoReplay.ofFixture().circumstances.worklist().compactMap(\.deadline?.due?.likely)
    for text in ["2025-09-28", "2025-09-30", "2025-10-09", "2025-10-10", "2025-10-11", "2025-10-16"] {
      #expect(try dues.contains(day(text)), "nothing falls due on \(text)")
    }
    #expect(try !dues.contains { try $0 > day("2025-10-02") && $0 < day("2025-10-09") })
  }

  @Test func aNoticeOnItsLastDayStaysOpenAndOneThatStoodFiveDaysMayBeClosed() throws {
    let replay = try DemoReplay.ofFixture()
    let running = try replay.file("机修钳工班")
    let complete = try replay.file("电子商务师一班")
    #expect(replay.refusals(.closeNotice, of: running).map(\.rule) == [.r403])
    #expect(replay.refusals(.closeNotice, of: complete).isEmpty)
  }

  @Test func whatHoldsAnActionBackIsThereToBeSeen() throws {
    let replay = try DemoReplay.ofFixture()
    func rules(_ action: Action, _ title: String) throws -> Set<RuleID> {
      Set(replay.refusals(action, of: try replay.file(title)).map(\.rule))
    }
    #expect(try rules(.approveFiling, "汽车维修工强化班") == [.r111])
    #expect(try rules(.approveFiling, "样板化工焊工岗位班") == [.r116, .r505])
    #expect(try rules(.approveFiling, "互联网营销师直播班") == [.r103, .r505])
    #expect(try rules(.approveFiling, "美发师秋季班").contains(.r106))
    #expect(try rules(.approveFiling, "牛肉拉面专项能力班").contains(.r101))
    #expect(try rules(.passCompletion, "GYB 返乡青年四班") == [.r302])
    #expect(try rules(.passCompletion, "砌筑工实训班").contains(.r206))
    #expect(try rules(.passCompletion, "装饰装修工班").isEmpty)
    #expect(try rules(.recommendClaim, "仓储管理员班").contains(.r505))
  }

  @Test func heldClocksRedFlagsFindingsAndProposalsAreThere() throws {
    let replay = try DemoReplay.ofFixture()
    let circumstances = replay.circumstances
    let cases = Array(replay.office.cases.values)
    for stage in [Stage.filingCorrection, .completionCorrection, .claimCorrection, .objectionInquiry] {
      #expect(
        cases.filter { $0.stage == stage }.allSatisfy { circumstances.row(for: $0).deadline?.isHeld == true })
    }
    let grounds = cases.filter { $0.stage == .claimCorrection }.compactMap(\.returns.last?.ground)
    #expect(Set(grounds) == Set(Return.Ground.allCases))
    let flags = Set(cases.flatMap(circumstances.openFlags(of:)).map(\.kind))
    let shown: Set<RedFlag.Kind> = [
      .onceAYear, .identityInvalid, .contractOutsideWindow, .attendanceAgainstCheck, .claimedIsNotComputed,
      .teacherInTwoPlaces, .teacherOverworked, .accountShared, .photoOutOfTime, .checksBunched, .jobDoubtful,
      .attendanceTooPerfect, .sameScores,
    ]
    #expect(flags == shown)
    // Some of every severity, each with its evidence.
    #expect(Set(shown.map { FlagTable.row(for: $0).severity }) == Set(RedFlag.Severity.allCases))
    #expect(cases.flatMap(circumstances.flags(of:)).allSatisfy { !$0.evidence.isEmpty })
    #expect(cases.contains { $0.stage == .inTraining && !$0.openFindings.isEmpty })
    #expect(cases.contains { $0.stage == .filingReview && $0.refusalProposal != nil })
    #expect(cases.contains { $0.stage == .claimReview && $0.signOff?.decision == .back })
    #expect(cases.contains { $0.stage == .claimReview && $0.objections.contains { $0.verdict == .upheld } })
    #expect(
      cases.contains { $0.stage == .publicNotice && $0.objections.contains { $0.verdict == .dismissed } })
    #expect(cases.contains { $0.stage == .objectionInquiry && !$0.openObjections.isEmpty })
  }
}
