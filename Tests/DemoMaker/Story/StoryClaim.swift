import CaseDomain

// From the certificates to the archive.

extension Story {
  /// Referrals, certificates for half of those who passed and jobs for six in ten, by a day.
  ///
  /// - Parameter employer: where the first of them work, if not at a firm.
  func followedUp(by day: Day, certified: Int = 50, employed: Int = 60, at employer: String? = nil) -> Story {
    let days = [-6, -4, -2].map { calendar.workday($0, from: day) }
    var story = self
    if plan.type == .employment {
      for (index, day) in days.enumerated() {
        let fair = Story.fairs[(number + index) % Story.fairs.count]
        story = story.then(.recordReferral, on: day) { $0.referral(fair) }
      }
    }
    story = story.employed(on: calendar.workday(-1, from: day), percent: employed, at: employer)
    if plan.type == .employment || plan.type == .enterprise {
      story = story.certified(on: calendar.workday(-1, from: day), percent: certified)
    }
    return story
  }

  /// A referral written down a second time, and struck as a slip.
  func referredTwice(on day: Day) -> Story {
    let fair = Story.fairs[number % Story.fairs.count]
    return then(.recordReferral, on: day) { $0.referral(fair) }.then(.correctRecord, on: day) { scene in
      [
        "record": .text(scene.file?.referrals.last.map { String($0.revision) } ?? ""),
        "reason": .text("与前一条推介重复录入"),
      ]
    }
  }

  /// Certificates for the first so many in a hundred of the roster; whoever failed stands at its end.
  func certified(on day: Day, percent: Int) -> Story {
    let count = plan.size * percent / 100
    let level: AwardLevel = plan.level == .completion ? .intermediate : plan.level
    let issued = calendar.workday(-3, from: day)
    return (1...plan.size).prefix(count).reduce(self) { story, place in
      story.then(
        .recordCredential, on: day,
        [
          "learner": .text(String(place)), "kind": .text(CredentialKind.skillLevel.rawValue),
          "level": .text(level.rawValue), "number": .text(credentialNumber(place, level)),
          "issuedOn": .text(issued.description),
        ])
    }
  }

  /// One letter and 21 digits: body, province, site, year, level, serial.
  private func credentialNumber(_ place: Int, _ level: AwardLevel) -> String {
    let digit =
      switch level {
      case .completion, .junior: "5"
      case .intermediate: "4"
      case .senior: "3"
      case .technician: "2"
      case .seniorTechnician: "1"
      }
    return "S000062000171" + "25" + digit + String(1_000_000 + number * 100 + place).suffix(6)
  }

  func employed(on day: Day, percent: Int, at employer: String? = nil) -> Story {
    let count = plan.size * percent / 100
    guard count > 0, plan.type == .employment || plan.type == .entrepreneurship else { return self }
    let started = calendar.workday(-2, from: day).description
    let isBusiness = plan.type == .entrepreneurship
    let firms = [employer ?? Story.employer(number), Story.employer(number + 3)].prefix(count)
    let employers = isBusiness ? ["个体工商户（本人）"] : Array(firms)
    return employers.enumerated().reduce(self) { story, pair in
      let kind: JobKind = isBusiness ? .businessLicence : .labourContract
      return story.then(.recordJob, on: day) { scene in
        [
          "learners": scene.passed { $0.number <= count && $0.number % employers.count == pair.offset },
          "kind": .text(kind.rawValue), "employer": .text(pair.element), "startedOn": .text(started),
        ]
      }
    }
  }

  static func employer(_ turn: Int) -> String { employers[turn % employers.count] }

  private static let employers = [
    "样板化工有限公司", "样板新能源有限公司", "示例装备制造有限公司", "演示物流有限公司", "样例物业服务有限公司",
  ]
  private static let fairs = [
    "春风行动演示专场招聘会，提供岗位42个", "园区示例企业岗位推介，现场登记", "线上直播带岗（演示），推送岗位清单",
    "示例街道零工市场岗位对接", "样板企业用工宣讲会",
  ]

  /// The institution claims for everyone who passed, what the law gives for them.
  func claimed(on day: Day, payee: Payee.Kind = .institution, asking extra: Money = .zero) -> Story {
    let (name, account) =
      payee == .institution
      ? (plan.institution.name, plan.institution.account) : ("学员代表样例", DemoPerson.card(serial: number))
    return then(.fileClaim, on: day) { scene in
      [
        "learners": scene.passed(), "claimed": .text((scene.award + extra).description),
        "payeeKind": .text(payee.rawValue), "payee": .text(name), "account": .text(account),
      ]
    }
  }

  func claimPapersChecked(on day: Day, except left: [Material] = []) -> Story {
    let hasJobs = plan.type == .employment || plan.type == .entrepreneurship
    let checked = papersChecked(on: day, except: left + (hasJobs ? [] : [.jobProof]))
    return hasJobs ? checked : checked.paper(.jobProof, .notApplicable, on: day)
  }

  /// All learners of the claim are eligible, but for those who are judged apart.
  func judged(on day: Day, except left: Set<Int> = []) -> Story {
    then(.judgeLearner, on: day) { scene in
      let others = (scene.file?.claim?.learners ?? []).filter { !left.contains($0) }
      var fields: [String: FieldValue] = [
        "learners": .text(others.map(String.init).joined(separator: ",")), "eligible": .yesNo(true),
      ]
      if scene.file?.filing.isForTechnicians == true {
        fields["reason"] = .text("企业出具在岗证明，申报条件经人社窗口核对")
      }
      return fields
    }
  }

  /// One learner judged apart: left out under a rule, or paid in spite of a limit.
  func judged(_ place: Int, eligible: Bool, _ rule: RuleID? = nil, reason: String, on day: Day) -> Story {
    var fields: [String: FieldValue] = [
      "learners": .text(String(place)), "eligible": .yesNo(eligible), "reason": .text(reason),
    ]
    if let rule { fields["rule"] = .text(rule.rawValue) }
    return then(.judgeLearner, on: day, fields)
  }

  /// The first open red flag is answered with a reason.
  func flagResolved(on day: Day, reason: String) -> Story {
    then(.resolveFlag, on: day) { scene in
      let flag = scene.file.flatMap { scene.circumstances.answerableFlags(of: $0).first?.key }
      return ["flag": .text(flag ?? ""), "reason": .text(reason)]
    }
  }

  func recommended(on day: Day, _ opinion: ClaimOpinion = .approve, reason: String = "") -> Story {
    then(.recommendClaim, on: day) { scene in
      var fields: [String: FieldValue] = [
        "opinion": .text(opinion.rawValue), "amount": .text(scene.award.description),
      ]
      if !reason.isEmpty { fields["reason"] = .text(reason) }
      return fields
    }
  }

  func signedOff(on day: Day, _ decision: SignOffDecision = .approve, reason: String = "") -> Story {
    then(.signOff, on: day, by: supervisor) { scene in
      var fields: [String: FieldValue] = [
        "decision": .text(decision.rawValue), "revision": .integer(scene.file?.revision ?? 1),
      ]
      if !reason.isEmpty { fields["reason"] = .text(reason) }
      return fields
    }
  }

  /// Claimed, reviewed, recommended and signed off by a day.
  ///
  /// - Parameter left: a learner who is left out, under which rule and why.
  func granted(
    on day: Day, claimedOn: Day, payee: Payee.Kind = .institution,
    without left: (place: Int, rule: RuleID, reason: String)? = nil
  ) -> Story {
    let review = calendar.workday(-2, from: day)
    var story = followedUp(by: claimedOn).claimed(on: claimedOn, payee: payee).claimPapersChecked(on: review)
      .judged(on: review, except: Set(left.map { [$0.place] } ?? []))
    if let left {
      story = story.judged(left.place, eligible: false, left.rule, reason: left.reason, on: review)
    }
    if payee == .person {
      story = story.flagResolved(on: review, reason: "学员书面委托代表收款，委托书逐份核对无误")
    }
    return story.recommended(on: calendar.workday(-1, from: day)).signedOff(on: day)
  }

  func published(on day: Day) -> Story {
    then(
      .publishNotice, on: day,
      [
        "place": .text("兰州新区政务公示栏及" + plan.institution.centre.text + "公告栏"),
        "contact": .text("0931-000 9001"),
      ])
  }

  func objected(on day: Day, from person: String, _ text: String, learners: String? = nil) -> Story {
    var fields: [String: FieldValue] = ["from": .text(person), "text": .text(text)]
    if let learners { fields["learners"] = .text(learners) }
    return then(.recordObjection, on: day, fields)
  }

  func resolved(_ objection: Int, _ verdict: ObjectionVerdict, on day: Day, reason: String) -> Story {
    then(
      .resolveObjection, on: day, by: supervisor,
      [
        "objection": .text(String(objection)), "verdict": .text(verdict.rawValue), "reason": .text(reason),
      ])
  }

  func noticeClosed(on day: Day) -> Story { then(.closeNotice, on: day) }

  /// - Parameter wired: the day the money left, when it was recorded later.
  func paid(on day: Day, wired: Day? = nil) -> Story {
    then(.confirmPayout, on: day, by: DemoStaff.qianYi) { [number] scene in
      var fields: [String: FieldValue] = [
        "amount": .text(scene.file?.signOff?.amount.description ?? ""),
        "voucher": .text("拨付凭证2025-" + String(1_000 + number).suffix(3)),
        "payee": .text(scene.file?.claim?.payee.name ?? ""),
      ]
      if let wired { fields["on"] = .text(wired.description) }
      return fields
    }
  }

  func archived(on day: Day) -> Story {
    then(
      .archive, on: day,
      [
        "location": .text("档案室" + String(number % 4 + 1) + "柜" + String(number % 6 + 1) + "层"),
        "papers": .list(RetainedPaper.allCases.map { .text($0.rawValue) }),
      ])
  }

  func returned(_ action: Action, on day: Day, _ ground: Return.Ground, _ reasons: [String]) -> Story {
    then(action, on: day, ["reasons": .list(reasons.map { .text($0) }), "ground": .text(ground.rawValue)])
  }

  func resubmitted(_ action: Action, on day: Day, _ note: String) -> Story {
    then(action, on: day, ["note": .text(note)])
  }

  func noted(on day: Day, by actor: PersonID? = nil, _ text: String) -> Story {
    then(.addNote, on: day, by: actor, ["text": .text(text)])
  }
}

extension Scene {
  /// A referral of everybody who passed, as the form offers them.
  fileprivate func referral(_ fair: String) -> [String: FieldValue] {
    let passed = suggestion(
      for: Field("learners", .learners), action: .recordReferral, file: file, in: circumstances)
    return ["description": .text(fair), "learners": .text(passed)]
  }
}
