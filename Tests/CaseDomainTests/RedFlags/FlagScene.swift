import CaseDomain
import TestSupport
import Testing

/// An office that a flag is looked for in: cases as events leave them, whether or not anybody would be let do that.
struct FlagScene {
  private(set) var office: Office
  private var now: Moment

  static let start = (try? day("2025-05-12")) ?? Day(ordinal: 0)
  static let end = (try? day("2025-05-23")) ?? Day(ordinal: 0)

  init() throws {
    office = Office(registry: try SampleOffice.registry())
    // As late as the policy's year allows, so that everything below has happened.
    now = Moment(try day("2025-12-30"))
  }

  var circumstances: Circumstances { Circumstances(now: now, office: office) }

  func flags(of id: CaseID) throws -> [RedFlag] { circumstances.flags(of: try file(id)) }

  func file(_ id: CaseID) throws -> CaseFile {
    guard let file = office[id] else { throw NoSuchCase(id: id) }
    return file
  }

  struct NoSuchCase: Error { let id: CaseID }

  mutating func register(_ event: RegistryEvent) { office.apply(event) }

  // MARK: Cases

  /// A class of ten days, with people of its own unless they are named.
  mutating func file(
    _ type: TrainingType = .employment, learners: [Learner]? = nil,
    from first: Day = start, through last: Day = end, _ change: (inout Filing) -> Void = { _ in }
  ) throws -> CaseID {
    let id = office.nextCaseID(year: first.year)
    var filing = Filing(
      institution: SampleOffice.school, centre: CentreID(SamplePolicy.firstCentre), title: "示例班",
      trainingType: type, occupation: "焊工", course: nil, level: .completion, fund: .employmentSubsidy,
      isProjectBased: true, isPreparationScheme: false, enterprise: nil, isCooperation: false,
      platformNumber: "", plannedStart: first, plannedEnd: last, hours: 60, theoryHours: 18,
      practiceHours: 42, onlineHours: 0, hasSafetyAndLaw: true, textbooks: [], teachers: [],
      premises: "", practicePlaces: 0, sessions: [], receivedOn: first.advanced(by: -14))
    change(&filing)
    let serial = office.cases.count * 100
    record(.filed(filing, learners ?? (1...6).map { FlagScene.learner(serial + $0, number: $0) }), in: id)
    return id
  }

  /// A person, by a number of their own, at a place of a roster.
  static func learner(
    _ person: Int, number: Int = 1, name: String? = nil, contract: EmploymentContract? = nil,
    group: LearnerGroup = .ruralWorker, problem: ResidentIdentityProblem? = nil,
    _ change: (inout Learner) -> Void = { _ in }
  ) -> Learner {
    var learner = Learner(
      number: number, name: name ?? "学员\(person)",
      person: PersonReference(
        subject: SubjectID("person-\(person)"), commitment: "", masked: "**************\(person)"),
      group: group, household: .urban, evidence: "", contract: contract, identityProblem: problem)
    change(&learner)
    return learner
  }

  static func lesson(
    _ day: Day = start, from: Int = 510, through: Int = 690, hours: Int = 4, online: Bool = false,
    teacher: String? = nil, room: String = ""
  ) -> Session {
    Session(
      day: day, from: from, through: through, hours: hours, kind: .theory, isOnline: online,
      teacher: teacher.map(TeacherID.init), room: room)
  }

  // MARK: What happens to them

  mutating func record(
    _ event: CaseEvent, in id: CaseID, by actor: PersonID = SampleOffice.reviewer, at moment: Moment? = nil,
    openedAt: Moment? = nil
  ) {
    let at = moment ?? Moment(FlagScene.end)
    office.apply(
      RecordedEvent(
        caseID: id, revision: (office[id]?.revision ?? 0) + 1, event: event, actor: actor, actorName: "",
        happenedOn: at.day, recordedAt: at, operation: OperationID(""), openedAt: openedAt))
  }

  mutating func open(_ id: CaseID) throws {
    let first = try file(id).filing.plannedStart
    record(.filingApproved(nil), in: id, at: Moment(first.previous))
    record(.classOpened(Ceremony(heldOn: first, title: "", pictures: "")), in: id, at: Moment(first))
  }

  mutating func attend(
    _ id: CaseID, _ day: Day, hours: Int = 6, without absent: Set<Int> = [],
    _ log: AttendanceLog = AttendanceLog()
  ) throws {
    let present = try file(id).learners.map(\.number).filter { !absent.contains($0) }
    record(
      .attendanceRecorded(day: day, hours: hours, .face, present: present, log), in: id, at: Moment(day))
  }

  /// A whole class, every day of it attended.
  mutating func teach(_ id: CaseID, without absent: Set<Int> = []) throws {
    try open(id)
    for turn in 0..<10 {
      try attend(id, FlagScene.start.advanced(by: turn), without: turn == 4 ? absent : [])
    }
  }

  mutating func check(
    _ id: CaseID, _ day: Day, _ mode: SpotCheck.Mode = .onsite, heads: Int = 6,
    by checkers: [PersonID] = [SampleOffice.reviewer, SampleOffice.secondReviewer], time: ClockSpan? = nil
  ) {
    record(
      .spotChecked(day: day, mode, checkers: checkers, headCount: heads, note: "", [], time: time), in: id,
      at: Moment(day))
  }

  /// Opened, passed by all but those named, and completed on a day.
  mutating func complete(_ id: CaseID, on day: Day = FlagScene.end, failing: [Int] = [], score: Int? = nil)
    throws
  {
    try open(id)
    let all = try file(id).learners.map(\.number)
    record(.completionRequested(), in: id, at: Moment(day))
    let passed = all.filter { !failing.contains($0) }
    record(.resultRecorded(passed, passed: true, score: score, attendedDays: nil), in: id, at: Moment(day))
    if !failing.isEmpty {
      record(.resultRecorded(failing, passed: false, score: 40, attendedDays: nil), in: id, at: Moment(day))
    }
    let filing = try file(id).filing
    let numbers = try office.nextCertificates(
      passed.count, filing.centre, filing.trainingType, under: SamplePolicy.make())
    let certificates = Dictionary(
      uniqueKeysWithValues: zip(passed, numbers?.map(\.description) ?? passed.map(String.init)))
    record(
      .completionPassed(
        Ceremony(heldOn: day, title: "", pictures: ""), certificates: certificates, nil),
      in: id, at: Moment(day))
  }

  mutating func certify(
    _ id: CaseID, _ learner: Int, _ number: String? = nil, on day: Day = FlagScene.end,
    level: AwardLevel? = nil, by issuer: String = ""
  ) {
    record(
      .credentialRecorded(
        learner, .skillLevel, level, number: number ?? FlagScene.number(id, learner), issuedOn: day,
        issuer: issuer),
      in: id)
  }

  /// A number of the right form that says 2025 and level five.
  static func number(_ id: CaseID, _ learner: Int) -> String {
    let serial = 100_000 + (Int(String(id.text.suffix(4))) ?? 0) * 100 + learner
    return "S000062000171" + "25" + "5" + String(serial)
  }

  mutating func employ(
    _ id: CaseID, _ learners: [Int], at employer: String = "样板化工有限公司",
    from day: Day = FlagScene.end, _ kind: JobKind = .labourContract, _ terms: JobTerms = JobTerms()
  ) {
    record(.jobRecorded(learners, kind, employer: employer, startedOn: day, terms), in: id)
  }

  /// Claims for everybody who passed, to the institution's account and for what the law gives, unless said otherwise.
  mutating func claim(
    _ id: CaseID, _ amount: Money? = nil, account: String = "62000000000000000001",
    payee: Payee.Kind = .institution, named name: String = "示例甲职业培训学校", for learners: [Int]? = nil,
    lines: [Int: Money] = [:]
  ) throws {
    let file = try file(id)
    var claimed = file
    let claim = Claim(
      receivedOn: FlagScene.end, learners: learners ?? file.learners.filter(\.hasPassed).map(\.number),
      claimed: .zero,
      payee: Payee(
        kind: payee, name: name,
        account: PersonReference(subject: SubjectID(account), commitment: "", masked: "")))
    claimed.claim = claim
    let policy = try SamplePolicy.make()
    var filed = claim
    filed.lines = lines
    filed.claimed = try amount ?? claimed.award(under: policy, ledger: office.ledger).total
    record(.claimFiled(filed), in: id)
  }

  /// Everything of a class but its claim: certificates, jobs at several employers and referrals for all.
  mutating func followUp(_ id: CaseID) throws {
    for learner in try file(id).learners where learner.hasPassed {
      certify(id, learner.number)
      employ(
        id, [learner.number], at: "样板企业\(learner.number)",
        from: FlagScene.end.advanced(by: learner.number))
    }
    for _ in 0..<3 { record(.referralRecorded(day: FlagScene.end, description: "推介", []), in: id) }
  }
}

/// One way to raise a flag, and the nearest thing that does not.
struct FlagScenario: Sendable, CustomTestStringConvertible {
  let kind: RedFlag.Kind
  let about: String
  /// Builds the case; the near miss differs in the one thing the flag is about.
  let build: @Sendable (inout FlagScene, _ isNearMiss: Bool) throws -> CaseID

  init(
    _ kind: RedFlag.Kind, _ about: String,
    _ build: @escaping @Sendable (inout FlagScene, _ isNearMiss: Bool) throws -> CaseID
  ) {
    self.kind = kind
    self.about = about
    self.build = build
  }

  var testDescription: String { kind.rawValue + " " + about }

  func raised(nearMiss: Bool) throws -> RedFlag? {
    var scene = try FlagScene()
    let id = try build(&scene, nearMiss)
    return try scene.flags(of: id).first { $0.kind == kind }
  }
}
