import CaseDomain
import TestSupport

extension FlagScenario {
  static let papers: [FlagScenario] = [
    FlagScenario(.fileUsedTwice, "a picture of another class") { scene, misses in
      let ids = [try scene.file(), try scene.file()]
      for (turn, id) in ids.enumerated() {
        scene.record(
          .photosRecorded(
            day: FlagScene.start, .theory, count: 1, [photo(misses ? turn : 0)]), in: id)
      }
      return ids[0]
    },
    FlagScenario(.fileUsedTwice, "a contract twice in one class") { scene, misses in
      let id = try scene.file()
      for turn in 0..<2 {
        scene.record(.documentAttached(misses ? .material : .contract, title: "", [photo(turn * 0)]), in: id)
      }
      return id
    },
    FlagScenario(.credentialNumberDoubtful, "the number of somebody else, spaced otherwise") {
      scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, "S000062000171 255 100001")
      scene.certify(id, 2, misses ? "S000062000171255100002" : "s000062000171255100001")
      return id
    },
    FlagScenario(.credentialNumberDoubtful, "twenty digits instead of twenty-one") { scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, misses ? "S000062000171255100001" : "S00006200017125510001")
      return id
    },
    FlagScenario(.credentialTooEarly, "a day before the end") { scene, misses in
      let id = try scene.file()
      try scene.complete(id)
      scene.certify(id, 1, on: misses ? FlagScene.end : FlagScene.end.previous)
      return id
    },
    FlagScenario(.credentialTooEarly, "all on the day of completion") { scene, misses in
      let id = try scene.file()
      try scene.complete(id)
      for learner in 1...5 {
        scene.certify(id, learner, on: misses && learner == 5 ? FlagScene.end.next : FlagScene.end)
      }
      return id
    },
    FlagScenario(.jobDoubtful, "employed by the institution") { scene, misses in
      let id = try scene.file()
      try scene.complete(id)
      scene.employ(id, [1], at: misses ? "示例甲有限公司" : "示例甲 职业培训学校")
      return id
    },
    FlagScenario(.jobDoubtful, "one employer for most of the class") { scene, misses in
      let id = try scene.file(learners: (1...10).map { FlagScene.learner($0, number: $0) })
      try scene.complete(id)
      scene.employ(id, Array(1...(misses ? 5 : 6)))
      return id
    },
    FlagScenario(.jobDoubtful, "at work before the class") { scene, misses in
      let id = try scene.file()
      try scene.complete(id)
      scene.employ(id, [1], from: misses ? FlagScene.start : FlagScene.start.previous)
      return id
    },
    FlagScenario(.jobsIdentical, "one employer, one day, no wage") { scene, misses in
      let id = try scene.file()
      scene.employ(id, [1, 2, 3, 4])
      scene.employ(id, [5], misses ? .wageStatements : .labourContract)
      return id
    },
    FlagScenario(.contractOutsideWindow, "eleven months") { scene, misses in
      let contract = EmploymentContract(
        signedOn: FlagScene.start.adding(months: -2), months: misses ? 12 : 11)
      return try scene.file(
        .enterprise, learners: [FlagScene.learner(1, contract: contract, group: .employee)])
    },
    FlagScenario(.contractOutsideWindow, "a day over a year after signing") { scene, misses in
      let signed = FlagScene.start.adding(months: -12)
      let contract = EmploymentContract(signedOn: misses ? signed : signed.previous, months: 36)
      return try scene.file(
        .enterprise, learners: [FlagScene.learner(1, contract: contract, group: .employee)])
    },
    FlagScenario(.sameScores, "no spread") { scene, misses in
      let id = try scene.file()
      try scene.complete(id, score: 80)
      if misses {
        scene.record(.resultRecorded([6], passed: true, score: 81, attendedDays: nil), in: id)
      }
      return id
    },
    FlagScenario(.credentialContradictsItself, "another year than the day of issue") { scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, "S000062000171" + (misses ? "25" : "24") + "5100001")
      return id
    },
    FlagScenario(.credentialContradictsItself, "another level than recorded") { scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, level: misses ? .junior : .senior)
      return id
    },
    FlagScenario(.credentialContradictsItself, "no such province") { scene, misses in
      let id = try scene.file()
      scene.certify(id, 1, "S0000" + (misses ? "62" : "60") + "000171255100001")
      return id
    },
    FlagScenario(.classSoldTwice, "four fifths of the roster") { scene, misses in
      _ = try scene.file(learners: (1...5).map { FlagScene.learner($0, number: $0) })
      let later = FlagScene.end.advanced(by: 30)
      return try scene.file(
        learners: (1...5).map { FlagScene.learner($0 <= (misses ? 2 : 1) ? $0 + 50 : $0, number: $0) },
        from: later, through: later.advanced(by: 9))
    },
    FlagScenario(.classSoldTwice, "four fifths of the pictures") { scene, misses in
      let ids = [try scene.file(), try scene.file()]
      for (turn, id) in ids.enumerated() {
        let own = turn == 0 ? 0 : misses ? 2 : 1
        let pictures = (0..<5).map { photo($0 < own ? 50 + $0 : $0) }
        scene.record(.photosRecorded(day: FlagScene.start, .theory, count: 5, pictures), in: id)
      }
      return ids[0]
    },
    FlagScenario(.classSoldTwice, "four fifths of the lessons") { scene, misses in
      let ids = try [0, misses ? 2 : 1].map { own in
        try scene.file {
          $0.sessions = (0..<5).map { turn in
            FlagScene.lesson(
              FlagScene.start.advanced(by: turn), from: turn < own ? 400 : 510, teacher: "teacher-1")
          }
        }
      }
      return ids[0]
    },
  ]

  private static func photo(_ number: Int) -> FileFact {
    FileFact(name: "\(number).jpg", sha256: "hash-\(number)", bytes: 1)
  }
}
