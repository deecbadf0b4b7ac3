import CaseDomain
import TestSupport

/// An office in memory with as many learner lines as a city has in years. Events are applied as a journal's would be;
/// nobody decides, for what is measured is the looking.
struct SweepOffice {
  private(set) var circumstances: Circumstances
  private(set) var lines = 0
  private var numbers = SeededNumbers(seed: 13)
  private let policy: Policy

  /// As many as a class has.
  static let classSize = 40
  private static let institutions = 60
  private static let teachersEach = 4
  private static let days = 10

  init(lines wanted: Int) throws {
    policy = try SamplePolicy.make()
    var registry = try SampleOffice.registry(policy: policy)
    for number in 0..<Self.institutions {
      registry.apply(
        .institutionRegistered(
          Institution(
            id: Self.institution(number), name: "示例\(number)职业培训学校",
            centre: CentreID(SamplePolicy.firstCentre),
            standing: .ordinary, standingSince: SamplePolicy.inForceFrom, standingReason: "示例")))
      for place in 0..<Self.teachersEach {
        registry.apply(
          .teacherRegistered(
            Teacher(
              id: Self.teacher(place, of: number), name: "教员\(number)-\(place)",
              institution: Self.institution(number))))
      }
    }
    let today = try day("2026-03-02")
    circumstances = Circumstances(now: Moment(today), office: Office(registry: registry))
    var serial = 1
    while lines < wanted {
      try teach(serial)
      serial += 1
    }
  }

  private static func institution(_ number: Int) -> InstitutionID {
    InstitutionID("sweep-institution-\(number)")
  }
  private static func teacher(_ place: Int, of number: Int) -> TeacherID {
    TeacherID("sweep-teacher-\(number)-\(place)")
  }

  private mutating func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &numbers) }

  /// One class, from its filing to a stage that depends on its number.
  private mutating func teach(_ serial: Int) throws {
    let id = CaseID(year: 2025, serial: serial)
    let owner = serial % Self.institutions
    let start = SamplePolicy.inForceFrom.advanced(by: 14 + serial * 7 % 200)
    let end = start.advanced(by: Self.days - 1)
    let filing = filing(owner, serial, from: start, through: end)
    let roster = roster(serial)
    lines += roster.count
    let everyone = roster.map(\.number)
    var revision = 0
    func record(_ event: CaseEvent, on day: Day, by actor: PersonID = SampleOffice.reviewer) {
      revision += 1
      circumstances.office.apply(
        RecordedEvent(
          caseID: id, revision: revision, event: event, actor: actor, actorName: actor.text, happenedOn: day,
          recordedAt: Moment(day), operation: OperationID("\(id)-\(revision)")))
    }
    record(.filed(filing, roster), on: start.advanced(by: -10))
    if serial.isMultiple(of: 5) { return }
    record(.filingApproved(nil), on: start.advanced(by: -5))
    record(.classOpened(Ceremony(heldOn: start, title: "开班仪式", pictures: "照片")), on: start)
    for offset in 0..<Self.days {
      let day = start.advanced(by: offset)
      let absent = dice(Self.classSize) + 1
      record(
        .attendanceRecorded(day: day, hours: 8, .face, present: everyone.filter { $0 != absent }), on: day)
      // Now and then a picture of another class.
      let picture = dice(500) == 0 ? "sweep-picture" : "\(id)-\(offset)"
      record(
        .photosRecorded(
          day: day, offset.isMultiple(of: 2) ? .theory : .practice, count: 1,
          [FileFact(name: "照片.jpg", sha256: picture, bytes: 1_000)]), on: day)
    }
    for offset in [1, 4, 7] {
      record(
        .spotChecked(
          day: start.advanced(by: offset), offset == 4 ? .online : .onsite,
          checkers: [SampleOffice.reviewer, SampleOffice.secondReviewer], headCount: Self.classSize - 1,
          note: "", []), on: start.advanced(by: offset))
    }
    record(.completionRequested(), on: end)
    for number in everyone {
      record(
        .resultRecorded([number], passed: true, score: 60 + dice(40), attendedDays: nil), on: end.next)
    }
    let ceremony = Ceremony(heldOn: end.next, title: "结班仪式", pictures: "合影")
    record(.completionPassed(ceremony, certificates: [:], nil), on: end.advanced(by: 2))
    if serial.isMultiple(of: 3) { return }
    let later = end.advanced(by: 20)
    for number in everyone where dice(3) > 0 {
      record(
        .credentialRecorded(
          number, .skillLevel, .junior,
          number: "S0000620001712550\(String(10_000 + serial).suffix(4))\(String(10 + number).suffix(2))",
          issuedOn: later), on: later)
    }
    for number in everyone where dice(2) > 0 {
      record(
        .jobRecorded([number], .labourContract, employer: "样板企业\(dice(400))有限公司", startedOn: later), on: later
      )
    }
    let payee = Payee(
      kind: .institution, name: "示例\(owner)职业培训学校",
      account: PersonReference(subject: SubjectID("account-\(owner)"), commitment: "", masked: ""))
    record(
      .claimFiled(
        Claim(
          receivedOn: later, learners: everyone, claimed: Money(fen: 60_000 * everyone.count), payee: payee)),
      on: later)
    if serial.isMultiple(of: 2) { return }
    record(.learnerJudged(everyone, isEligible: true, nil, reason: "核对无误"), on: later.next)
  }

  private mutating func filing(_ owner: Int, _ serial: Int, from start: Day, through end: Day) -> Filing {
    // Two teachers a class, of whom the institution has few: lessons meet.
    let teachers = (0..<2).map { _ in Self.teacher(dice(Self.teachersEach), of: owner) }
    let sessions = (0..<Self.days).flatMap { offset -> [Session] in
      let day = start.advanced(by: offset)
      return [
        Session(
          day: day, from: 540, through: 720, hours: 4, kind: .theory, isOnline: false, teacher: teachers[0],
          room: "\(serial % 9)号教室"),
        Session(
          day: day, from: 840, through: 1_020, hours: 4, kind: .practice, isOnline: false,
          teacher: teachers[1], room: "\(serial % 7)号车间"),
      ]
    }
    return Filing(
      institution: Self.institution(owner), centre: CentreID(SamplePolicy.firstCentre), title: "示例班\(serial)",
      trainingType: .employment, occupation: ["焊工", "电工", "保育师"][serial % 3], course: nil, level: .junior,
      fund: .employmentSubsidy, isProjectBased: true, isPreparationScheme: false, enterprise: nil,
      isCooperation: false, platformNumber: "", plannedStart: start, plannedEnd: end, hours: 80,
      theoryHours: 24, practiceHours: 56, onlineHours: 0, hasSafetyAndLaw: true,
      textbooks: [Textbook(title: "示例教材", publisher: "示例出版社")], teachers: teachers,
      premises: "示例基地\(owner)", practicePlaces: 40, sessions: sessions,
      receivedOn: start.advanced(by: -10))
  }

  /// One in ten has been here before.
  private mutating func roster(_ serial: Int) -> [Learner] {
    (1...Self.classSize).map { number in
      let fresh = serial * Self.classSize + number
      let person = serial > 1 && dice(10) == 0 ? Self.classSize + dice((serial - 1) * Self.classSize) : fresh
      return Learner(
        number: number, name: "学员\(person)",
        person: PersonReference(
          subject: SubjectID("subject-\(person)"), commitment: "", masked: "**************0000"),
        group: .ruralWorker, household: .urban, evidence: "", contract: nil, identityProblem: nil)
    }
  }

  /// One more certificate in a case, as a reviewer would record it.
  mutating func change(_ id: CaseID) {
    guard let file = circumstances.office[id] else { return }
    circumstances.office.apply(
      RecordedEvent(
        caseID: id, revision: file.revision + 1,
        event: .jobRecorded(
          [1], .labourContract, employer: "样板企业0有限公司", startedOn: circumstances.today),
        actor: SampleOffice.reviewer, actorName: "", happenedOn: circumstances.today,
        recordedAt: circumstances.now, operation: OperationID("\(id)-change")))
  }
}
