import CaseDomain
import TestSupport

extension FlagScenario {
  static let own: [FlagScenario] = [
    FlagScenario(.deniedOnTheTelephone, "denied, and present by the record") { scene, misses in
      try called(&scene, misses ? .unreachable : .denied)
    },
    FlagScenario(.deniedOnTheTelephone, "the number is somebody else's") { scene, misses in
      try called(&scene, misses ? .confirmed : .wrongNumber)
    },
    FlagScenario(.deniedOnTheTelephone, "unless the record has them absent too") { scene, misses in
      try called(&scene, .denied, without: misses ? [1] : [])
    },
    FlagScenario(.picturesOfAnotherDay, "taken on the day before") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      let picture = FileFact(
        name: "1.jpg", sha256: "hash", bytes: 1, takenOn: misses ? FlagScene.start.next : FlagScene.start)
      scene.record(.photosRecorded(day: FlagScene.start.next, .theory, count: 1, [picture]), in: id)
      return id
    },
    FlagScenario(.filedAgainAfterRefusal, "half of a refused roster, elsewhere") { scene, misses in
      let before = FlagScene.start.advanced(by: -30)
      let refused = try scene.file(
        learners: (1...10).map { FlagScene.learner($0, number: $0) }, from: before,
        through: before.advanced(by: 10))
      scene.record(.filingRefused(reason: "场地不符"), in: refused, at: Moment(before))
      // Five of ten are half, four are not.
      return try scene.file(
        learners: (1...10).map { FlagScene.learner($0 <= (misses ? 4 : 5) ? $0 : $0 + 50, number: $0) }
      ) { $0.institution = SampleOffice.company }
    },
    FlagScenario(.filedAgainAfterRefusal, "within a year and no later") { scene, misses in
      let refusedOn = FlagScene.start.advanced(by: -14).adding(months: -12)
      let refused = try scene.file(
        learners: (1...6).map { FlagScene.learner($0, number: $0) }, from: refusedOn,
        through: refusedOn.advanced(by: 10))
      scene.record(
        .filingRefused(reason: "场地不符"), in: refused, at: Moment(misses ? refusedOn.previous : refusedOn))
      return try scene.file(learners: (1...6).map { FlagScene.learner($0, number: $0) })
    },
    FlagScenario(.filedAgainAfterRefusal, "another subject is another class") { scene, misses in
      let before = FlagScene.start.advanced(by: -30)
      let refused = try scene.file(
        learners: (1...6).map { FlagScene.learner($0, number: $0) }, from: before,
        through: before.advanced(by: 10)
      ) { if misses { $0.occupation = "电工" } }
      scene.record(.filingRefused(reason: "场地不符"), in: refused, at: Moment(before))
      return try scene.file(learners: (1...6).map { FlagScene.learner($0, number: $0) })
    },
    FlagScenario(.visitsHurried, "three of one class within the hour") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      for (turn, from) in [540, 560, misses ? 600 : 599].enumerated() {
        scene.check(
          id, FlagScene.start, turn == 1 ? .online : .onsite, time: ClockSpan(from: from, through: from + 10))
      }
      return id
    },
    FlagScenario(.visitsHurried, "one person onsite at three classes within the hour") { scene, misses in
      let ids = [try scene.file(), try scene.file(), try scene.file()]
      for (turn, id) in ids.enumerated() {
        try scene.open(id)
        let from = 540 + turn * (misses ? 30 : 29)
        scene.check(
          id, FlagScene.start, by: [SampleOffice.reviewer], time: ClockSpan(from: from, through: from + 10))
      }
      return ids[1]
    },
    FlagScenario(.visitsHurried, "online one sees three classes in an hour") { scene, misses in
      let ids = [try scene.file(), try scene.file(), try scene.file()]
      for (turn, id) in ids.enumerated() {
        try scene.open(id)
        let from = 540 + turn * 10
        scene.check(
          id, FlagScene.start, misses ? .online : .onsite, by: [SampleOffice.reviewer],
          time: ClockSpan(from: from, through: from + 10))
      }
      return ids[2]
    },
  ]

  private static func called(
    _ scene: inout FlagScene, _ answer: CallbackAnswer, without absent: Set<Int> = []
  ) throws -> CaseID {
    let id = try scene.file()
    try scene.open(id)
    try scene.attend(id, FlagScene.start, without: absent)
    scene.record(.callbacksDrawn([1], seed: ""), in: id)
    scene.record(.callbackAnswered(1, answer, note: ""), in: id)
    return id
  }
}
