import CaseDomain
import TestSupport

extension FlagScenario {
  static let people: [FlagScenario] = [
    FlagScenario(.overlappingClasses, "planned spans share a day") { scene, misses in
      let one = try scene.file(learners: [FlagScene.learner(1)])
      let first = FlagScene.end.advanced(by: misses ? 1 : 0)
      _ = try scene.file(learners: [FlagScene.learner(1)], from: first, through: first.advanced(by: 9))
      return one
    },
    FlagScenario(.overlappingClasses, "lessons overlap by a minute") { scene, misses in
      let one = try scene.file(learners: [FlagScene.learner(1)]) { $0.sessions = [FlagScene.lesson()] }
      _ = try scene.file(learners: [FlagScene.learner(1)]) {
        $0.sessions = [FlagScene.lesson(from: misses ? 690 : 689, through: 870)]
      }
      return one
    },
    FlagScenario(.overlappingClasses, "present in both on one day") { scene, misses in
      let ids = [
        try scene.file(learners: [FlagScene.learner(1), FlagScene.learner(2, number: 2)]),
        try scene.file(learners: [FlagScene.learner(3), FlagScene.learner(1, number: 2)]),
      ]
      for id in ids { try scene.open(id) }
      try scene.attend(ids[0], FlagScene.start)
      try scene.attend(ids[1], FlagScene.start, without: misses ? [2] : [])
      return ids[0]
    },
    FlagScenario(.overlappingClasses, "unless the other class was refused") { scene, misses in
      let one = try scene.file(learners: [FlagScene.learner(1)])
      let other = try scene.file(learners: [FlagScene.learner(1)])
      if misses { scene.record(.filingRefused(reason: "场地不符"), in: other) }
      return one
    },
    FlagScenario(.onceAYear, "a second claim of the year") { scene, misses in
      try limit(&scene, [(FlagScene.end, "电工", .completion)], judgedOut: misses)
    },
    FlagScenario(.fourthTime, "a fourth claim") { scene, misses in
      let days = try ["2022-06-01", "2023-06-01", "2024-06-01"].map(day)
      return try limit(
        &scene, days.dropFirst(misses ? 1 : 0).map { ($0, "电工", .completion) }, judgedOut: false)
    },
    FlagScenario(.sameOccupationAgain, "the same occupation and level") { scene, misses in
      try limit(
        &scene, [(try day("2024-06-01"), misses ? "电工" : "焊工", .completion)], judgedOut: false)
    },
    FlagScenario(.identityInvalid, "a check digit") { scene, misses in
      try scene.file(learners: [FlagScene.learner(1, problem: misses ? nil : .checkDigit)])
    },
    FlagScenario(.nameAndNumberDisagree, "another name for the same person") { scene, misses in
      let one = try scene.file(learners: [FlagScene.learner(1, name: "阿依·示例")])
      _ = try scene.file(learners: [FlagScene.learner(1, name: misses ? "阿依 示例" : "阿依·样例")])
      return one
    },
    FlagScenario(.joblessOnPaper, "an own contract that covers the class") { scene, misses in
      let signed = FlagScene.start.adding(months: -12)
      return try scene.file(learners: [
        FlagScene.learner(
          1, contract: EmploymentContract(signedOn: misses ? signed : signed.next, months: 12))
      ])
    },
    FlagScenario(.joblessOnPaper, "a job recorded in another case") { scene, misses in
      let other = try scene.file(
        learners: [FlagScene.learner(1)], from: FlagScene.start.advanced(by: -60),
        through: FlagScene.start.advanced(by: -50))
      try scene.complete(other)
      scene.employ(other, [1], from: misses ? FlagScene.end.next : FlagScene.end)
      return try scene.file(learners: [FlagScene.learner(1)])
    },
    FlagScenario(.joblessOnPaper, "an enterprise class at the same time") { scene, misses in
      _ = try scene.file(misses ? .employment : .enterprise, learners: [FlagScene.learner(1)])
      return try scene.file(learners: [FlagScene.learner(1)])
    },
    FlagScenario(.rosterMoved, "more than a fifth replaced") { scene, misses in
      let id = try scene.file(learners: (1...5).map { FlagScene.learner($0, number: $0) })
      scene.record(.filingReturned(Return(reasons: ["花名册"], ground: .supplement)), in: id)
      let moved = (1...5).map { FlagScene.learner($0 <= (misses ? 1 : 2) ? $0 + 50 : $0, number: $0) }
      scene.record(.filingResubmitted(note: "", nil, moved), in: id)
      scene.record(.filingApproved(nil), in: id)
      return id
    },
  ]

  /// A claim for a person who was claimed for before.
  private static func limit(
    _ scene: inout FlagScene, _ before: [(completed: Day, occupation: String, level: AwardLevel)],
    judgedOut: Bool
  ) throws -> CaseID {
    var ids: [CaseID] = []
    for past in before + [(try day("2025-09-01"), "焊工", .completion)] {
      let id = try scene.file(
        learners: [FlagScene.learner(1)], from: past.0.advanced(by: -10), through: past.0
      ) {
        $0.occupation = past.1
        $0.level = past.2
        // What matters is when it was completed; all of it is judged by one policy.
        $0.receivedOn = FlagScene.start
      }
      try scene.complete(id, on: past.0)
      try scene.followUp(id)
      try scene.claim(id, Money(yuan: 1_500))
      ids.append(id)
    }
    if judgedOut {
      scene.record(.learnerJudged([1], isEligible: false, .r411, reason: "已享受"), in: ids[0])
    }
    return ids[ids.count - 1]
  }
}
