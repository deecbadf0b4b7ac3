import CaseDomain
import TestSupport
import Testing

/// Events for the golden file: each kind at its fullest, and again with all left out that can be.
enum RecordSamples {
  static func events() throws -> [CaseEvent] {
    let on = try day("2025-05-20")
    let papers = Return(reasons: ["缺少应急预案", "课时不符"], ground: .incompleteAtReceipt)
    let ceremony = Ceremony(heldOn: on, title: "开班仪式", pictures: "照片 3 张")
    let because = Justification(rules: [.r104, .r110], reason: "已核实")
    let files = [
      FileFact(name: "a.pdf", sha256: String(repeating: "0a", count: 32), bytes: 1_024),
      FileFact(name: "b.pdf", sha256: String(repeating: "f1", count: 32), bytes: 0),
    ]
    let findings = [
      FindingNote(kind: .safety, severity: .major, text: "通道堵塞", mendBy: on),
      FindingNote(kind: .attendance, severity: .remark, text: "迟到", mendBy: nil),
    ]
    let (full, spare) = (try fullFiling(), try spareFiling())
    let claim = try claim()
    return [
      .filed(full, try learners()), .filed(spare, []), .assigned(PersonID("jingban-1")),
      .materialChecked(.timetable, .defective, note: "第 2 页缺章"),
      .materialChecked(.timetable, .inOrder, note: ""),
      .pointVerified(.safety, note: "现场查看"), .pointVerified(.safety, note: ""), .filingReturned(papers),
      .filingReturned(Return(reasons: [], ground: .supplement)),
      .filingResubmitted(note: "已补齐", full, try learners()), .filingResubmitted(note: "已补齐", nil, []),
      .filingResubmitted(note: "已补齐", nil, nil), .filingApproved(because), .filingApproved(nil),
      .filingRefusalProposed(reason: "场地不符"), .filingRefused(reason: "同意"), .classOpened(ceremony),
      .classOpened(ceremony, because),
      .attendanceRecorded(day: on, hours: 8, .fingerprint, present: [1, 2, 3]),
      .attendanceRecorded(day: on, hours: 8, .fingerprint, present: []),
      .attendanceRecorded(
        day: on, hours: 8, .face, present: [1, 2],
        AttendanceLog(
          signIns: [SignIn(learner: 1, at: 505), SignIn(learner: 2, at: 506)],
          online: [OnlineStay(learner: 1, time: ClockSpan(from: 1_140, through: 1_185))])),
      .photosRecorded(day: on, .practice, count: 3, files), .photosRecorded(day: on, .theory, count: 1, []),
      .photosRecorded(
        day: on, .theory, count: 1,
        [FileFact(name: "c.jpg", sha256: String(repeating: "3c", count: 32), bytes: 9, takenOn: on)],
        takenOn: on),
      .documentAttached(.contract, title: "合同", files), .documentAttached(.contract, title: "合同", []),
      .documentAttached(.attendance, title: "考勤表", files, of: [1, 2], provesThrough: on),
      .spotChecked(
        day: on, .onsite, checkers: [PersonID("jingban-1"), PersonID("jingban-2")], headCount: 38, note: "抽查",
        findings),
      .spotChecked(day: on, .online, checkers: [], headCount: 0, note: "", []),
      .spotChecked(
        day: on, .onsite, checkers: [PersonID("jingban-1")], headCount: 38, note: "", [],
        time: ClockSpan(from: 540, through: 600)),
      .findingClosed(2, evidence: "复查照片"),
      .callbacksDrawn([3, 17], seed: "2025-0001 12:" + String(repeating: "a", count: 64)),
      .callbackAnswered(3, .denied, note: "称从未参加"), .callbackAnswered(17, .unreachable, note: ""),
      .rectificationOrdered(reason: "考勤不实", deadline: on),
      .rectificationAccepted(mended: "已整改", newEnd: on), .rectificationAccepted(mended: "已整改", newEnd: nil),
      .terminated(reason: "弄虚作假"), .completionRequested(), .completionRequested(because),
      .resultRecorded([1, 2], passed: false, score: 59, attendedDays: 7),
      .resultRecorded([1], passed: true, score: nil, attendedDays: nil),
      .resultRecorded([3], passed: false, score: nil, attendedDays: nil, leftOn: on),
      .resultRecorded([1], passed: true, score: 80, attendedDays: nil, because),
      .completionPassed(ceremony, certificates: [2: "202252", 1: "202251"], because),
      .completionPassed(ceremony, certificates: [:], nil), .completionReturned(papers),
      .completionResubmitted(note: "已盖章"), .completionFailed(reason: "抽查不足"),
      .credentialRecorded(3, .skillLevel, .senior, number: "示例证书-1", issuedOn: on),
      .credentialRecorded(3, .skillLevel, nil, number: "示例证书-2", issuedOn: on),
      .credentialRecorded(3, .skillLevel, nil, number: "示例证书-3", issuedOn: on, issuer: "示例评价机构"),
      .jobRecorded([1], .labourContract, employer: "样板化工有限公司", startedOn: on),
      .jobRecorded(
        [2], .labourContract, employer: "样板化工有限公司", startedOn: on,
        JobTerms(
          signedOn: on, endsOn: on, hours: ClockSpan(from: 540, through: 1_020), wage: Money(yuan: 4_000),
          post: "操作工", place: "示例工业园", employerCode: "91620171TEXT0005XX")),
      .jobRecorded(
        [3], .labourContract, employer: "样板化工有限公司", startedOn: on, JobTerms(post: "操作工")),
      .referralRecorded(day: on, description: "线上推介", [1, 2]), .claimFiled(claim),
      .learnerJudged([4], isEligible: false, .r411, reason: "重复享受"),
      .learnerJudged([1], isEligible: true, nil, reason: ""), .claimReturned(papers),
      .claimResubmitted(note: "已补齐", claim), .claimResubmitted(note: "已补齐", try listedClaim()),
      .claimResubmitted(note: "已补齐", nil),
      .claimRecommended(.approve, Money(yuan: 60_000), reason: "建议拨付", because),
      .claimRecommended(.reject, .zero, reason: "", nil, covers: envelope),
      .signedOff(.approve, seenRevision: 9, Money(fen: 1), reason: "同意"),
      .signedOff(.back, seenRevision: 9, .zero, reason: ""),
      .signedOff(.approve, seenRevision: 9, Money(fen: 1), reason: "同意", covers: envelope),
      .noticePublished(place: "示例公示栏", contact: "0931-000 0000"),
      .objectionRecorded(from: "示例群众", receivedOn: on, text: "有人未到课", [3]),
      .objectionRecorded(from: "示例群众", receivedOn: on, text: "有人未到课", []),
      .objectionRecorded(from: "示例群众", receivedOn: on, text: "有人未到课", [3], holds: .namedLearners),
      .objectionResolved(1, .upheld, reason: "属实"), .noticeClosed,
      .payoutConfirmed(Money(fen: 6_000_001), voucher: "凭证-1", payee: "示例甲职业培训学校", paidOn: on),
      .archived(location: "示例库房", RetainedPaper.allCases), .archived(location: "示例库房", []),
      .withdrawn(request: "机构书面申请"), .flagResolved("F-13:3", reason: "已核实"),
      .noteAdded("“引号”\\ \u{202E}反写\u{7}\n第二行"), .recordStruck(4, reason: "记错"), .reconsidered(reason: "复核"),
    ]
  }

  /// Everything that can be covered, with text that could end a line.
  private static let envelope = DecisionEnvelope([
    DecisionEnvelope.Entry(.policy, "示例发〔2025〕1号"), DecisionEnvelope.Entry(.figure(.noticeDays), "5"),
    DecisionEnvelope.Entry(.calendar(2025), "国办发明电〔2024〕12号 off 0101 on 0126"),
    DecisionEnvelope.Entry(.claimed, "6000001"),
    DecisionEnvelope.Entry(.payee, "institution 示例\\甲\n校"),
    DecisionEnvelope.Entry(.account, "commitment"), DecisionEnvelope.Entry(.award, "150000"),
    DecisionEnvelope.Entry(.line(1), "150000"), DecisionEnvelope.Entry(.line(2), "0 R-411"),
    DecisionEnvelope.Entry(.flag("F-13:3@2025-0001"), "open"),
  ])

  static func fullFiling() throws -> Filing {
    var filing = try spareFiling()
    filing.course = .syb
    filing.fund = .employmentSubsidy
    filing.isProjectBased = true
    filing.isPreparationScheme = true
    filing.enterprise = "样板化工有限公司"
    filing.isCooperation = true
    filing.platformNumber = "P-1"
    filing.hasSafetyAndLaw = true
    filing.textbooks = [Textbook(title: "示例教材", publisher: "示例出版社")]
    filing.teachers = [TeacherID("teacher-1"), TeacherID("teacher-2")]
    filing.premises = "示例教室"
    filing.sessions = [
      Session(
        day: try day("2025-05-12"), from: 510, through: 690, hours: 4, kind: .theory, isOnline: true,
        teacher: TeacherID("teacher-1"), room: "101"),
      Session(
        day: try day("2025-05-13"), from: 510, through: 690, hours: 4, kind: .practice, isOnline: false,
        teacher: nil,
        room: ""),
    ]
    return filing
  }

  static func spareFiling() throws -> Filing {
    Filing(
      institution: SampleOffice.school, centre: CentreID(SamplePolicy.firstCentre), title: "示例班",
      trainingType: .employment, occupation: "电工", course: nil, level: .completion, fund: nil,
      isProjectBased: false,
      isPreparationScheme: false, enterprise: nil, isCooperation: false, platformNumber: "",
      plannedStart: try day("2025-05-12"), plannedEnd: try day("2025-05-28"), hours: 120, theoryHours: 36,
      practiceHours: 84, onlineHours: 0, hasSafetyAndLaw: false, textbooks: [], teachers: [], premises: "",
      practicePlaces: 40, sessions: [], receivedOn: try day("2025-04-25"))
  }

  static func learners() throws -> [Learner] {
    let contract = EmploymentContract(signedOn: try day("2025-02-01"), months: 24)
    return [
      Learner(
        number: 1, name: "学员1", person: reference("0014"), group: .employee, household: .rural,
        evidence: "证明",
        contract: contract, identityProblem: nil),
      Learner(
        number: 2, name: "学员2", person: reference("0022"), group: .graduate, household: .urban, evidence: "",
        contract: nil, identityProblem: .checkDigit),
      try judgedLearner(),
    ]
  }

  /// A line with all that is judged and compared of a person.
  static func judgedLearner() throws -> Learner {
    var learner = Learner(
      number: 3, name: "学员3", person: reference("0030"), group: .ruralWorker, household: .urban,
      evidence: "证明", contract: nil, identityProblem: nil)
    learner.ageProblem = .pastRetirement
    learner.isFromElsewhere = true
    learner.evidenceOn = try day("2025-02-01")
    learner.evidenceUntil = try day("2025-12-31")
    learner.phone = SubjectID(String(repeating: "6", count: 32))
    learner.account = SubjectID(String(repeating: "7", count: 32))
    return learner
  }

  static func claim() throws -> Claim {
    Claim(
      receivedOn: try day("2025-06-10"), learners: [1, 2], claimed: Money(yuan: 3_000),
      payee: Payee(kind: .institution, name: "示例甲职业培训学校", account: reference("0018")))
  }

  /// The claim with a list of what is asked for each learner.
  static func listedClaim() throws -> Claim {
    var claim = try claim()
    claim.lines = [1: Money(yuan: 1_500), 2: Money(yuan: 1_500)]
    return claim
  }

  static func reference(_ last: String) -> PersonReference {
    PersonReference(
      subject: SubjectID(String(repeating: "5", count: 28) + last),
      commitment: String(repeating: "c", count: 64),
      masked: "**************" + last)
  }

  /// The sample policy with the clauses of its tables, as every policy that is read from a file has them.
  static func policy() throws -> Policy {
    let cited: [PolicyTable] = [
      .targets, .certificateRanges, .shortageOccupations, .occupations, .provincialOccupations,
    ]
    return try SamplePolicy.make { for table in cited { $0.clauses[table] = "附件" } }
  }

  static func registryEvents() throws -> [RegistryEvent] {
    let registry = try SampleOffice.registry()
    let ends = (try #require(CertificateNumber("206251")), try #require(CertificateNumber("206300")))
    let range = try #require(
      CertificateRange(
        centre: SamplePolicy.firstCentre, trainingType: .employment, first: ends.0, last: ends.1))
    return SampleOffice.staff.map { .staffRegistered($0) }
      + registry.institutions.values.sorted { $0.id < $1.id }.map { .institutionRegistered($0) }
      + registry.teachers.values.sorted { $0.id < $1.id }.map { .teacherRegistered($0) }
      + [
        .staffRegistered(StaffMember(id: PersonID("p"), name: "例", centre: nil, roles: [])),
        .staffRegistered(
          StaffMember(
            id: PersonID("p"), name: "例", centre: nil, roles: [.reviewer],
            leave: [
              Leave(from: try day("2025-05-06"), through: try day("2025-05-06")),
              Leave(from: try day("2025-10-09"), through: try day("2025-10-10")),
            ].compactMap(\.self))),
        .teacherRegistered(Teacher(id: TeacherID("t"), name: "例", institution: nil)),
        .institutionRegistered(
          Institution(
            id: SampleOffice.school, name: "示例甲职业培训学校", centre: CentreID(SamplePolicy.firstCentre),
            standing: .ordinary, standingSince: try day("2025-01-02"), standingReason: "", owner: "示例控股公司",
            premises: [
              Premises(address: "示例大道1号", rooms: [Premises.Room(name: "101", capacity: 40)]),
              Premises(address: "示例大道2号", rooms: []),
            ])),
        .statusListed(
          StatusList(
            kind: .inCustody, asOf: try day("2025-05-31"),
            entries: [
              StatusList.Entry(
                subject: SubjectID(String(repeating: "8", count: 32)), from: try day("2025-05-01"),
                through: try day("2025-05-20")),
              StatusList.Entry(
                subject: SubjectID(String(repeating: "9", count: 32)), from: try day("2025-05-02"),
                through: nil),
            ])), .statusListed(StatusList(kind: .deceased, asOf: try day("2025-05-31"), entries: [])),
        .calendarAdopted(registry.calendar), .policyAdopted(try policy()), .rangeExtended(range),
      ]
  }
}
