import CaseDomain
import TestSupport

extension FlagScenario {
  static let money: [FlagScenario] = [
    FlagScenario(.claimedIsNotComputed, "a fen too much") { scene, misses in
      let id = try claimed(&scene)
      let amount = try scene.file(id).claim?.claimed.fen ?? 0
      try scene.claim(id, Money(fen: amount + (misses ? 0 : 1)))
      return id
    },
    FlagScenario(.claimedIsNotComputed, "for people who failed") { scene, misses in
      let id = try scene.file()
      try scene.complete(id, failing: [6])
      try scene.followUp(id)
      try scene.claim(id)
      let fair = try scene.file(id).claim?.claimed.fen ?? 0
      try scene.claim(id, Money(fen: misses ? fair : fair / 5 * 6))
      return id
    },
    FlagScenario(.payeeIsAnother, "another name") { scene, misses in
      let id = try claimed(&scene)
      try scene.claim(id, named: misses ? "示例甲 职业培训学校" : "示例乙技能培训有限公司")
      return id
    },
    FlagScenario(.payeeIsAnother, "one person collects for two") { scene, misses in
      let id = try claimed(&scene)
      try scene.claim(id, payee: .person, named: "样例", for: misses ? [1] : [1, 2])
      return id
    },
    FlagScenario(.payeeIsAnother, "another account after the signature") { scene, misses in
      let id = try claimed(&scene)
      guard let claim = try scene.file(id).claim else { return id }
      scene.record(.signedOff(.approve, seenRevision: 1, claim.claimed, reason: ""), in: id)
      scene.record(.objectionRecorded(from: "群众", receivedOn: FlagScene.end, text: "", []), in: id)
      scene.record(.objectionResolved(1, .upheld, reason: ""), in: id)
      var other = claim
      if !misses { other.payee.account.subject = SubjectID("62000000000000000002") }
      scene.record(.claimResubmitted(note: "", other), in: id)
      return id
    },
    FlagScenario(.accountShared, "one account for two institutions") { scene, misses in
      let id = try claimed(&scene)
      let other = try claimed(&scene) { $0.institution = SampleOffice.company }
      try scene.claim(other, account: misses ? "62000000000000000002" : "62000000000000000001")
      return id
    },
    FlagScenario(.ratesLow, "two certificates of six") { scene, misses in
      let id = try followed(&scene, certified: misses ? 3 : 2, employed: 6, referrals: 3)
      return id
    },
    FlagScenario(.ratesLow, "two jobs of six") { scene, misses in
      try followed(&scene, certified: 6, employed: misses ? 3 : 2, referrals: 3)
    },
    FlagScenario(.ratesLow, "two referrals") { scene, misses in
      try followed(&scene, certified: 6, employed: 6, referrals: misses ? 3 : 2)
    },
    FlagScenario(.thresholdHugged, "three classes at exactly half") { scene, misses in
      // Three of six are 50 %, and with two it would be 33 %.
      for _ in 0..<(misses ? 1 : 2) { _ = try followed(&scene, certified: 6, employed: 3, referrals: 3) }
      return try followed(&scene, certified: 6, employed: 3, referrals: 3)
    },
    FlagScenario(.rangeNearlyUsed, "four numbers of a hundred left") { scene, misses in
      try extendRange(&scene, "300001", "300100")
      let spent = try scene.file(
        .other, learners: (1...(misses ? 95 : 96)).map { FlagScene.learner($0, number: $0) })
      try scene.complete(spent)
      return try scene.file(.other, learners: [FlagScene.learner(500)])
    },
    FlagScenario(.ceilingMetExactly, "as many learners as numbers are left") { scene, misses in
      try extendRange(&scene, "300001", misses ? "300007" : "300006")
      return try scene.file(.other)
    },
    FlagScenario(.ceilingMetExactly, "most classes of the year begin at its end") { scene, misses in
      let late = try day("2025-12-01")
      for turn in 0..<10 {
        let first = turn < (misses ? 3 : 4) ? late : FlagScene.start
        _ = try scene.file(from: first, through: first.advanced(by: 11))
      }
      return try scene.file(from: late, through: late.advanced(by: 11))
    },
    FlagScenario(.reviewerTooClose, "five cases of one institution by one reviewer") { scene, misses in
      let ids = try (0..<5).map { _ in try scene.file() }
      for (turn, id) in ids.enumerated() {
        let other = misses && turn == 4
        scene.record(
          .filingApproved(nil), in: id, by: other ? SampleOffice.secondReviewer : SampleOffice.reviewer,
          at: Moment(try day("2025-05-09")))
      }
      return ids[0]
    },
    FlagScenario(.reviewerTooClose, "decided after hours") { scene, misses in
      let id = try scene.file()
      let at = Moment(try day("2025-05-09"), hour: 18, minute: misses ? 30 : 31)
      scene.record(.filingApproved(nil), in: id, at: at)
      return id
    },
    FlagScenario(.reviewerTooClose, "decided on a Sunday") { scene, misses in
      let id = try scene.file()
      scene.record(.filingApproved(nil), in: id, at: Moment(try day(misses ? "2025-05-09" : "2025-05-11")))
      return id
    },
  ]

  private static func claimed(
    _ scene: inout FlagScene, _ change: (inout Filing) -> Void = { _ in }
  ) throws -> CaseID {
    let id = try scene.file(.employment, change)
    try scene.complete(id)
    try scene.followUp(id)
    try scene.claim(id)
    return id
  }

  private static func followed(
    _ scene: inout FlagScene, certified: Int, employed: Int, referrals: Int
  ) throws -> CaseID {
    let id = try scene.file()
    try scene.complete(id)
    for learner in 1...certified { scene.certify(id, learner, on: FlagScene.end.advanced(by: learner)) }
    for learner in 1...employed { scene.employ(id, [learner], at: "样板企业\(learner)") }
    for _ in 0..<referrals {
      scene.record(.referralRecorded(day: FlagScene.end, description: "推介", []), in: id)
    }
    try scene.claim(id)
    return id
  }

  private static func extendRange(_ scene: inout FlagScene, _ first: String, _ last: String) throws {
    guard let first = CertificateNumber(first), let last = CertificateNumber(last),
      let range = CertificateRange(
        centre: SamplePolicy.firstCentre, trainingType: .other, first: first, last: last)
    else { return }
    scene.register(.rangeExtended(range))
  }
}
