import CaseDomain
import TestSupport
import Testing

// Flags that rest on facts taken in beside the forms: what pictures and papers say of themselves, logs, registers, lists.

extension FlagScenario {
  static let facts: [FlagScenario] = ofPeople + ofTraining + ofPapers + ofJobs + ofMoney

  // MARK: People

  private static let ofPeople: [FlagScenario] = [
    FlagScenario(.ageImplausible, "under sixteen") { scene, misses in
      try scene.file(learners: [FlagScene.learner(1) { $0.ageProblem = misses ? nil : .underSixteen }])
    },
    FlagScenario(.ageImplausible, "past retirement, and to be paid for") { scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1) { $0.ageProblem = .pastRetirement }])
      if misses {
        scene.record(.resultRecorded([1], passed: false, score: nil, attendedDays: nil), in: id)
      }
      return id
    },
    FlagScenario(.proofOfGroupLate, "issued the day after the class began") { scene, misses in
      try scene.file(learners: [
        FlagScene.learner(1) { $0.evidenceOn = misses ? FlagScene.start : FlagScene.start.next }
      ])
    },
    FlagScenario(.proofOfGroupLate, "run out the day before the class began") { scene, misses in
      try scene.file(learners: [
        FlagScene.learner(1) { $0.evidenceUntil = misses ? FlagScene.start : FlagScene.start.previous }
      ])
    },
    FlagScenario(.onStatusList, "in custody on a day of attendance") { scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1)])
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      let day = misses ? FlagScene.start.next : FlagScene.start
      scene.register(
        .statusListed(
          StatusList(
            kind: .inCustody, asOf: FlagScene.end,
            entries: [StatusList.Entry(subject: SubjectID("person-1"), from: day, through: day)])))
      return id
    },
    FlagScenario(.onStatusList, "unless a corrected list leaves the person out") { scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1)])
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      let entry = StatusList.Entry(subject: SubjectID("person-1"), from: FlagScene.start, through: nil)
      scene.register(.statusListed(StatusList(kind: .deceased, asOf: FlagScene.end, entries: [entry])))
      if misses {
        scene.register(.statusListed(StatusList(kind: .deceased, asOf: FlagScene.end, entries: [])))
      }
      return id
    },
    FlagScenario(.farFromHome, "another province's ID, an employer elsewhere, every day there") {
      scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1) { $0.isFromElsewhere = true }])
      try scene.teach(id)
      // Places 3 and 4 are the province of registration.
      let code = misses ? "91620171TEXT0005XX" : "91110171TEXT0005XX"
      scene.employ(id, [1], .labourContract, JobTerms(employerCode: code))
      return id
    },
    FlagScenario(.farFromHome, "one day missed is a life elsewhere") { scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1) { $0.isFromElsewhere = true }])
      try scene.teach(id, without: misses ? [1] : [])
      scene.employ(id, [1], .labourContract, JobTerms(place: "广东深圳"))
      return id
    },
    FlagScenario(.nameAndNumberDisagree, "one name and phone, two numbers") { scene, misses in
      let one = try scene.file(learners: [
        FlagScene.learner(1, name: "样例一") { $0.phone = SubjectID("phone-1") }
      ])
      _ = try scene.file(learners: [
        FlagScene.learner(2, name: misses ? "样例二" : "样例一") { $0.phone = SubjectID("phone-1") }
      ])
      return one
    },
    FlagScenario(.accountShared, "one phone of two learners") { scene, misses in
      try scene.file(learners: [
        FlagScene.learner(1) { $0.phone = SubjectID("phone-1") },
        FlagScene.learner(2, number: 2) { $0.phone = SubjectID(misses ? "phone-2" : "phone-1") },
      ])
    },
    FlagScenario(.accountShared, "one person in two classes has one phone") { scene, misses in
      let one = try scene.file(learners: [FlagScene.learner(1) { $0.phone = SubjectID("phone-1") }])
      _ = try scene.file(learners: [
        FlagScene.learner(misses ? 1 : 2) { $0.phone = SubjectID("phone-1") }
      ])
      return one
    },
    FlagScenario(.accountShared, "one bank account of two learners") { scene, misses in
      try scene.file(learners: [
        FlagScene.learner(1) { $0.account = SubjectID("card-1") },
        FlagScene.learner(2, number: 2) { $0.account = SubjectID(misses ? "card-2" : "card-1") },
      ])
    },
    FlagScenario(.accountShared, "a learner's account is the institution's") { scene, misses in
      let id = try scene.file(
        learners: (1...6).map { person in
          FlagScene.learner(person, number: person) { if person == 1 { $0.account = SubjectID("62001") } }
        })
      try scene.complete(id)
      try scene.followUp(id)
      try scene.claim(id, account: misses ? "62002" : "62001")
      return id
    },
  ]

  // MARK: Training

  private static let ofTraining: [FlagScenario] = [
    FlagScenario(.attendanceTooPerfect, "four of five within one minute") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      // Five of six are 83 %, four of six 66 %.
      let signIns = (1...6).map { SignIn(learner: $0, at: $0 <= (misses ? 4 : 5) ? 505 : 520 + $0) }
      try scene.attend(id, FlagScene.start, AttendanceLog(signIns: signIns))
      return id
    },
    FlagScenario(.attendanceByLeavers, "present the day after leaving") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start.next)
      scene.record(
        .resultRecorded(
          [1], passed: false, score: nil, attendedDays: nil,
          leftOn: misses ? FlagScene.start.next : FlagScene.start), in: id)
      return id
    },
    FlagScenario(.attendanceByLeavers, "working hours that touch the lesson by a minute") { scene, misses in
      let id = try scene.file { $0.sessions = [FlagScene.lesson(from: 1_080, through: 1_260)] }
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      let hours = ClockSpan(from: 540, through: misses ? 1_080 : 1_081)
      scene.employ(id, [1], from: FlagScene.start, .labourContract, JobTerms(hours: hours))
      return id
    },
    FlagScenario(.attendanceByLeavers, "unless the job had ended") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      let end = misses ? FlagScene.start.previous : FlagScene.start
      scene.employ(id, [1], from: FlagScene.start.advanced(by: -60), .labourContract, JobTerms(endsOn: end))
      return id
    },
    FlagScenario(.checkerInTwoPlaces, "two onsite checks overlap by a minute") { scene, misses in
      let ids = [try scene.file(), try scene.file()]
      for id in ids { try scene.open(id) }
      let me = [SampleOffice.reviewer]
      scene.check(ids[0], FlagScene.start, by: me, time: ClockSpan(from: 540, through: 601))
      scene.check(
        ids[1], FlagScene.start, by: me, time: ClockSpan(from: misses ? 601 : 600, through: 660))
      return ids[0]
    },
    FlagScenario(.checkerInTwoPlaces, "online one sees two classes at once") { scene, misses in
      let ids = [try scene.file(), try scene.file()]
      for id in ids {
        try scene.open(id)
        scene.check(
          id, FlagScene.start, misses ? .online : .onsite, by: [SampleOffice.reviewer],
          time: ClockSpan(from: 540, through: 600))
      }
      return ids[0]
    },
    FlagScenario(.checkerInTwoPlaces, "on the last day of leave") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      scene.check(id, FlagScene.start, by: [SampleOffice.reviewer])
      let last = misses ? FlagScene.start.previous : FlagScene.start
      var member = try #require(SampleOffice.staff.first { $0.id == SampleOffice.reviewer })
      member.leave = [try #require(Leave(from: last.advanced(by: -3), through: last))]
      scene.register(.staffRegistered(member))
      return id
    },
    FlagScenario(.onlineHoursImpossible, "online by the log while in a room") { scene, misses in
      let id = try scene.file { $0.sessions = [FlagScene.lesson()] }
      try scene.open(id)
      try scene.attend(id, FlagScene.start, online((1, misses ? 690 : 689, 720)))
      return id
    },
    FlagScenario(.onlineHoursImpossible, "online while in another class") { scene, misses in
      let id = try scene.file(learners: [FlagScene.learner(1)])
      let other = try scene.file(learners: [FlagScene.learner(1)]) { $0.sessions = [FlagScene.lesson()] }
      try scene.open(id)
      try scene.open(other)
      try scene.attend(id, FlagScene.start, online((1, 600, 720)))
      // Whoever was marked absent there was not there.
      try scene.attend(other, FlagScene.start, without: misses ? [1] : [])
      return id
    },
    FlagScenario(.onlineHoursImpossible, "a minute over eight class hours") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start, online((1, 480, 700), (1, 720, misses ? 860 : 861)))
      return id
    },
    FlagScenario(.onlineHoursImpossible, "five stays at one interval") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      let stays = (0..<5).map { turn in
        let start = 480 + turn * 50 + (misses && turn == 3 ? 1 : 0)
        return OnlineStay(learner: turn + 1, time: ClockSpan(from: start, through: start + 45))
      }
      try scene.attend(id, FlagScene.start, AttendanceLog(online: stays))
      return id
    },
    FlagScenario(.beyondCapacity, "a second class for one room") { scene, misses in
      try furnish(&scene, rooms: misses ? 2 : 1, capacity: 100)
      _ = try scene.file()
      return try scene.file()
    },
    FlagScenario(.beyondCapacity, "six people in a room for five") { scene, misses in
      try furnish(&scene, rooms: 1, capacity: misses ? 6 : 5)
      return try scene.file { $0.sessions = [FlagScene.lesson(room: "1 01")] }
    },
    FlagScenario(.borrowedTeacherOrPremises, "an address that is not on file") { scene, misses in
      try furnish(&scene, rooms: 1, capacity: 100)
      return try scene.file { $0.premises = misses ? "示例大道1号 2 层" : "样板大道1号" }
    },
    FlagScenario(.reviewerTooClose, "decided half a minute after opening the case") { scene, misses in
      let id = try scene.file()
      let friday = try day("2025-05-09")
      scene.record(
        .filingApproved(nil), in: id, at: Moment(friday, hour: 10, minute: 0, second: misses ? 30 : 29),
        openedAt: Moment(friday, hour: 10))
      return id
    },
  ]

  private static func online(_ stays: (Int, Int, Int)...) -> AttendanceLog {
    AttendanceLog(
      online: stays.map { OnlineStay(learner: $0.0, time: ClockSpan(from: $0.1, through: $0.2)) })
  }

  /// Gives the school premises with rooms 101, 102 and so on.
  private static func furnish(_ scene: inout FlagScene, rooms: Int, capacity: Int) throws {
    var school = try #require(scene.office.registry.institutions[SampleOffice.school])
    school.premises = [
      Premises(
        address: "示例大道 1 号",
        rooms: (1...rooms).map { Premises.Room(name: "10\($0)", capacity: capacity) })
    ]
    scene.register(.institutionRegistered(school))
  }

  // MARK: Papers

  private static let ofPapers: [FlagScenario] = [
    FlagScenario(.photoOutOfTime, "a file that says the day after the training") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      let day = misses ? FlagScene.end : FlagScene.end.next
      let picture = FileFact(name: "1.jpg", sha256: "hash", bytes: 1, takenOn: day)
      scene.record(.photosRecorded(day: FlagScene.end, .theory, count: 1, [picture]), in: id)
      return id
    },
    FlagScenario(.photoOutOfTime, "a day before the class, as somebody read it") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      let day = misses ? FlagScene.start : FlagScene.start.previous
      scene.record(.photosRecorded(day: FlagScene.start, .theory, count: 1, [], takenOn: day), in: id)
      return id
    },
    FlagScenario(.fileUsedTwice, "one contract for two people") { scene, misses in
      let id = try scene.file()
      let paper = FileFact(name: "合同.pdf", sha256: "hash", bytes: 1)
      for learner in [1, misses ? 1 : 2] {
        scene.record(.documentAttached(.contract, title: "", [paper], of: [learner]), in: id)
      }
      return id
    },
    FlagScenario(.paperOlderThanFact, "attendance printed before the lesson it proves") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      scene.record(
        .documentAttached(.attendance, title: "", [], provesThrough: FlagScene.end), in: id,
        at: Moment(misses ? FlagScene.end : FlagScene.end.previous))
      return id
    },
    FlagScenario(.paperOlderThanFact, "attendance printed before the first lesson") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      scene.record(
        .documentAttached(.attendance, title: "", []), in: id,
        at: Moment(misses ? FlagScene.start : FlagScene.start.previous))
      return id
    },
    FlagScenario(.paperOlderThanFact, "a score sheet before the test") { scene, misses in
      let id = try scene.file()
      try scene.complete(id, score: 80)
      scene.record(
        .documentAttached(.score, title: "", []), in: id,
        at: Moment(misses ? FlagScene.end : FlagScene.end.previous))
      return id
    },
    FlagScenario(.assessorOutput, "twenty in a month against six") { scene, misses in
      let id = try scene.file(learners: (1...20).map { FlagScene.learner($0, number: $0) })
      for month in 1...4 {
        for turn in 1...6 {
          scene.certify(
            id, 1, "S0000620001712551\(month)000\(turn)", on: FlagScene.end.adding(months: -month),
            by: "示例评价机构")
        }
      }
      for learner in 1...(misses ? 18 : 20) { scene.certify(id, learner, by: "示例 评价机构") }
      return id
    },
    FlagScenario(.assessorOutput, "the institution itself assesses") { scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, by: misses ? "示例评价机构" : "示例甲 职业培训学校")
      return id
    },
  ]

  // MARK: Jobs

  private static let ofJobs: [FlagScenario] = [
    FlagScenario(.jobDoubtful, "employed by the institution's owner") { scene, misses in
      let id = try employed(&scene, at: misses ? "样板化工有限公司" : "示例 控股公司")
      var school = try #require(scene.office.registry.institutions[SampleOffice.school])
      school.owner = "示例控股公司"
      scene.register(.institutionRegistered(school))
      return id
    },
    FlagScenario(.jobDoubtful, "the institution's credit code under another name") { scene, misses in
      try employed(&scene, JobTerms(employerCode: misses ? "91620171TEXT0005XX" : SampleOffice.school.text))
    },
    FlagScenario(.jobDoubtful, "a day short of a month") { scene, misses in
      let last = FlagScene.end.adding(months: 1).previous
      return try employed(&scene, JobTerms(endsOn: misses ? last : last.previous))
    },
    FlagScenario(.jobDoubtful, "a contract signed the day before the class") { scene, misses in
      try employed(&scene, JobTerms(signedOn: misses ? FlagScene.start : FlagScene.start.previous))
    },
    FlagScenario(.jobsIdentical, "five contracts alike in day, wage and post") { scene, misses in
      let id = try scene.file()
      for learner in 1...5 {
        let wage = Money(yuan: misses && learner == 5 ? 4_001 : 4_000)
        scene.employ(
          id, [learner], at: "样板企业\(learner)", .wageStatements, JobTerms(wage: wage, post: "保洁 员"))
      }
      return id
    },
    FlagScenario(.joblessOnPaper, "unless the job elsewhere had ended") { scene, misses in
      let before = FlagScene.start.advanced(by: -60)
      let other = try scene.file(
        learners: [FlagScene.learner(1)], from: before, through: before.advanced(by: 10))
      try scene.complete(other)
      let end = misses ? FlagScene.start.previous : FlagScene.start
      scene.employ(other, [1], from: before.advanced(by: 20), .labourContract, JobTerms(endsOn: end))
      return try scene.file(learners: [FlagScene.learner(1)])
    },
  ]

  private static func employed(
    _ scene: inout FlagScene, at employer: String = "样板化工有限公司", _ terms: JobTerms = JobTerms()
  ) throws -> CaseID {
    let id = try scene.file()
    try scene.complete(id)
    scene.employ(id, [1], at: employer, .labourContract, terms)
    return id
  }

  // MARK: Money

  private static let ofMoney: [FlagScenario] = [
    FlagScenario(.claimedIsNotComputed, "the sum is right and two lines are not") { scene, misses in
      let id = try claimedByLine(&scene)
      let fair = try scene.file(id).claim?.claimed.fen ?? 0
      var lines = Dictionary(uniqueKeysWithValues: (1...6).map { ($0, Money(fen: fair / 6)) })
      if !misses {
        lines[1] = Money(fen: fair / 6 - 1)
        lines[2] = Money(fen: fair / 6 + 1)
      }
      try scene.claim(id, lines: lines)
      return id
    },
    FlagScenario(.claimedIsNotComputed, "a line that was left out") { scene, misses in
      let id = try claimedByLine(&scene)
      let fair = try scene.file(id).claim?.claimed.fen ?? 0
      let lines = (1...(misses ? 6 : 5)).map { ($0, Money(fen: fair / 6)) }
      try scene.claim(id, lines: Dictionary(uniqueKeysWithValues: lines))
      return id
    },
  ]

  private static func claimedByLine(_ scene: inout FlagScene) throws -> CaseID {
    let id = try scene.file()
    try scene.complete(id)
    try scene.followUp(id)
    try scene.claim(id)
    return id
  }
}
