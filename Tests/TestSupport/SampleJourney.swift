import CaseDomain

extension SampleDesk {
  /// Carries a case one stage onward, doing first whatever that stage asks for. From a correction it goes back to the
  /// review; from an end it goes nowhere. The clock moves where days have to pass.
  public mutating func advance(_ id: CaseID, by cast: SampleCast = SampleCast()) throws {
    switch try file(id).stage {
    case .filingReview: try reviewFiling(id, cast)
    case .filingCorrection: try act(.resubmitFiling, on: id, by: cast.reviewer, ["note": .text("已补齐")])
    case .readyToOpen:
      move(to: try file(id).filing.plannedStart)
      try act(
        .openClass, on: id, by: cast.reviewer,
        ["pictures": .text("开班照片"), "reason": .text("按实际开班日期登记")])
    case .inTraining: try train(id, cast)
    case .rectification: try endRectification(id, cast)
    case .completionAudit: try auditCompletion(id, cast)
    case .completionCorrection:
      try act(.resubmitCompletion, on: id, by: cast.reviewer, ["note": .text("已补齐")])
    case .followUp: try followUp(id, cast)
    case .claimReview: try reviewClaim(id, cast)
    case .claimCorrection: try act(.resubmitClaim, on: id, by: cast.reviewer, ["note": .text("已补齐")])
    case .claimSignOff: try act(.signOff, on: id, by: cast.supervisor, ["decision": .text("approve")])
    case .noticePending:
      guard try keepSignature(id, cast) else { return }
      try act(
        .publishNotice, on: id, by: cast.reviewer,
        ["place": .text("示例公示栏"), "contact": .text("0931-000 0000")])
    case .publicNotice: try closeNotice(id, cast)
    case .objectionInquiry:
      try act(
        .resolveObjection, on: id, by: cast.supervisor,
        ["verdict": .text("dismissed"), "reason": .text("查无此事")])
    case .payout:
      try answerObjections(id, cast)
      guard try keepSignature(id, cast) else { return }
      if circumstances.payable(of: try file(id)) == .zero {
        // Every line was struck: nothing of the signature is left to pay.
        return try act(.reconsider, on: id, by: cast.supervisor, ["reason": .text("无可拨付")])
      }
      try act(.confirmPayout, on: id, by: cast.finance, ["voucher": .text("凭证-1")])
    case .paid:
      try answerObjections(id, cast)
      if (circumstances.payable(of: try file(id)) ?? .zero) > .zero {
        try answerNewFlags(id, cast)
        try act(.confirmPayout, on: id, by: cast.finance, ["voucher": .text("凭证-2")])
      }
      try act(.archive, on: id, by: cast.reviewer, ["location": .text("示例库房")])
    case .archived, .refused, .completionFailed, .claimRejected, .withdrawn, .terminated: break
    }
  }

  /// Carries a case along the shortest way to a stage, detours and ends included.
  public mutating func carry(_ id: CaseID, to stage: Stage, by cast: SampleCast = SampleCast()) throws {
    let detour = SampleCast.detours[stage]
    let mark = detour?.from ?? stage
    while try file(id).stage != mark {
      let before = try file(id).stage
      guard !before.isEnd else { throw Strayed(from: before, wanted: stage) }
      try advance(id, by: cast)
      guard try file(id).stage != before else { throw Strayed(from: before, wanted: stage) }
    }
    for step in detour?.steps ?? [] {
      // The days of a form that are not suggested depend on the clock.
      let typed = step.typed.merging(
        step.action == .orderRectification ? ["deadline": .text("\(today.advanced(by: 7))")] : [:]
      ) { typed, _ in typed }
      try act(step.action, on: id, by: cast[keyPath: step.actor], typed)
    }
    guard try file(id).stage == stage else { throw Strayed(from: try file(id).stage, wanted: stage) }
  }

  /// A new case of the type, carried to a stage.
  public mutating func start(
    _ type: TrainingType = .employment, at stage: Stage, by cast: SampleCast = SampleCast()
  ) throws -> CaseID {
    let id = try file(SampleFiling.form(type), by: cast.reviewer)
    try carry(id, to: stage, by: cast)
    return id
  }

  public struct Strayed: Error {
    public let from: Stage
    public let wanted: Stage
  }

  private mutating func answerObjections(_ id: CaseID, _ cast: SampleCast) throws {
    for objection in try file(id).openObjections {
      try act(
        .resolveObjection, on: id, by: cast.supervisor,
        [
          "objection": .text(String(objection.number)), "verdict": .text("dismissed"),
          "reason": .text("查无此事"),
        ])
    }
  }

  /// Answers what has come up since the signature; where its ground has moved otherwise, the claim is reviewed again.
  ///
  /// - Returns: whether the signature stands.
  private mutating func keepSignature(_ id: CaseID, _ cast: SampleCast) throws -> Bool {
    try answerNewFlags(id, cast)
    guard circumstances.changesSinceSignOff(of: try file(id)).contains(where: \.weighs) else { return true }
    try act(.reconsider, on: id, by: cast.supervisor, ["reason": .text("依据有变化")])
    return false
  }

  private mutating func answerNewFlags(_ id: CaseID, _ cast: SampleCast) throws {
    for change in circumstances.changesSinceSignOff(of: try file(id)) {
      guard case .flag(let key) = change.item, change.was == nil else { continue }
      try act(.resolveFlag, on: id, by: cast.reviewer, ["flag": .text(key), "reason": .text("已核实")])
    }
  }

  // MARK: Stages

  private mutating func checkPapers(_ id: CaseID, _ cast: SampleCast) throws {
    if suggestions(for: .checkMaterial, of: id)["materials"] != nil {
      try act(.checkMaterial, on: id, by: cast.reviewer)
    }
    for flag in circumstances.answerableFlags(of: try file(id)) {
      try act(
        .resolveFlag, on: id, by: cast.reviewer, ["flag": .text(flag.key), "reason": .text("已向机构核实")])
    }
  }

  private mutating func reviewFiling(_ id: CaseID, _ cast: SampleCast) throws {
    try checkPapers(id, cast)
    if suggestions(for: .verifyPoint, of: id)["points"] != nil {
      try act(.verifyPoint, on: id, by: cast.reviewer)
    }
    try act(.approveFiling, on: id, by: cast.reviewer, ["reason": .text("同意开班")])
  }

  private mutating func train(_ id: CaseID, _ cast: SampleCast) throws {
    try teach(id, cast)
    if try file(id).deliveredHours < file(id).filing.hours {
      // The period is over and hours are still owed: an order to mend is the way to more days.
      try act(
        .orderRectification, on: id, by: cast.reviewer,
        ["reason": .text("课时不足"), "deadline": .text("\(today)")])
      try endRectification(id, cast)
      try teach(id, cast)
    }
    let last = try file(id).lastTrainingDay
    while try file(id).spotChecks.count < cast.spotChecks { try inspect(id, cast) }
    for _ in 0..<2 where try file(id).photoCount < 5 {
      try photograph(id, cast)
    }
    try closeFindings(id, cast)
    move(to: last)
    try act(.requestCompletion, on: id, by: cast.reviewer, ["reason": .text("机构申请结班")])
  }

  /// Three photos of a day of the training, of the kind that is missing.
  private mutating func photograph(_ id: CaseID, _ cast: SampleCast) throws {
    try act(
      .recordPhotos, on: id, by: cast.reviewer,
      ["on": .text("\(min(today, try file(id).lastTrainingDay))"), "count": .integer(3)])
  }

  /// A check by two, so that no one person saw the whole class.
  private mutating func inspect(_ id: CaseID, _ cast: SampleCast) throws {
    let colleague =
      cast.reviewer == SampleOffice.secondReviewer ? SampleOffice.reviewer : SampleOffice.secondReviewer
    try act(
      .recordSpotCheck, on: id, by: cast.reviewer,
      [
        "on": .text("\(min(today, try file(id).lastTrainingDay))"),
        "headCount": .integer(try file(id).learners.count),
        "checkers": .list([cast.reviewer, colleague].map { .text($0.text) }),
      ])
  }

  /// Records a full day, or more where the days are short, on each day not yet taught, until the hours are whole or the
  /// days run out. The first days are looked at.
  private mutating func teach(_ id: CaseID, _ cast: SampleCast) throws {
    var day = try file(id).openedOn ?? today
    let days = try file(id).lastTrainingDay.days(since: day) + 1
    let hours = min(12, max(8, (try file(id).filing.hours + days - 1) / max(1, days)))
    while try file(id).deliveredHours < file(id).filing.hours, day <= (try file(id).lastTrainingDay) {
      move(to: day)
      let isTaught = try file(id).attendance.contains { $0.day == day }
      let isHalted = try file(id).rectifications.contains {
        day > $0.orderedOn && day < ($0.acceptedOn ?? today)
      }
      if !isTaught, !isHalted {
        try act(
          .recordAttendance, on: id, by: cast.reviewer,
          ["on": .text("\(day)"), "hours": .integer(hours), "learners": .text("all")])
        if try file(id).spotChecks.count < cast.spotChecks { try inspect(id, cast) }
      }
      day = day.next
    }
  }

  private mutating func endRectification(_ id: CaseID, _ cast: SampleCast) throws {
    let file = try file(id)
    let days = (file.filing.hours - file.deliveredHours + 7) / 8
    let end = max(file.lastTrainingDay, today.advanced(by: days))
    try act(
      .acceptRectification, on: id, by: cast.reviewer,
      ["mended": .text("已整改"), "newEnd": .text("\(end)")])
  }

  private mutating func closeFindings(_ id: CaseID, _ cast: SampleCast) throws {
    for finding in try file(id).openFindings {
      try act(
        .closeFinding, on: id, by: cast.reviewer,
        ["finding": .integer(finding.number), "evidence": .text("复查照片")])
    }
  }

  private mutating func auditCompletion(_ id: CaseID, _ cast: SampleCast) throws {
    while try file(id).photoCount < 5 || Set(file(id).photos.map(\.kind)).count < 2 {
      try photograph(id, cast)
    }
    try closeFindings(id, cast)
    if try file(id).learners.contains(where: { $0.result == nil }) || file(id).passedLearners.isEmpty {
      let isAnew = try file(id).passedLearners.isEmpty
      try act(
        .recordResult, on: id, by: cast.reviewer,
        ["score": .integer(80), "reason": .text("补考合格")].merging(isAnew ? ["learners": .text("all")] : [:]) {
          $1
        })
    }
    do {
      try act(
        .passCompletion, on: id, by: cast.reviewer,
        ["pictures": .text("结班合影"), "reason": .text("审核通过")])
    } catch let refused as Refused where refused.refusals.contains(where: { $0.rule == .r205 }) {
      // Checks cannot be made up for once the class is over.
      try act(.failCompletion, on: id, by: cast.supervisor, ["reason": .text("抽查不足")])
    }
  }

  private mutating func followUp(_ id: CaseID, _ cast: SampleCast) throws {
    for learner in try file(id).passedLearners where learner.credentials.isEmpty {
      try act(
        .recordCredential, on: id, by: cast.reviewer,
        [
          "learner": .integer(learner.number), "kind": .text("skill-level"),
          "number": .text(try credentialNumber(of: learner.number, in: id)), "issuedOn": .text("\(today)"),
        ])
    }
    if try file(id).passedLearners.contains(where: \.jobs.isEmpty) {
      try act(
        .recordJob, on: id, by: cast.reviewer,
        [
          "kind": .text("labour-contract"), "employer": .text("样板新能源有限公司"), "startedOn": .text("\(today)"),
        ])
    }
    while try file(id).referrals.count < 3 {
      try act(.recordReferral, on: id, by: cast.reviewer, ["description": .text("线上推介")])
    }
    try act(.fileClaim, on: id, by: cast.reviewer, ["account": .text("62000000000000000001")])
  }

  /// S, body, province, site, year, level and serial: like a real one, by a body that does not exist.
  public func credentialNumber(of learner: Int, in id: CaseID) throws -> String {
    let level =
      switch try file(id).filing.level {
      case .completion, .junior: "5"
      case .intermediate: "4"
      case .senior: "3"
      case .technician: "2"
      case .seniorTechnician: "1"
      }
    let serial = 100_000 + (Int(id.text.suffix(4)) ?? 0) * 100 + learner
    return "S000062000171" + String(today.year % 100) + level + String(serial)
  }

  private mutating func reviewClaim(_ id: CaseID, _ cast: SampleCast) throws {
    try checkPapers(id, cast)
    if suggestions(for: .judgeLearner, of: id)["learners"] != nil {
      try act(.judgeLearner, on: id, by: cast.reviewer, ["reason": .text("逐人核对无误")])
    }
    // The judgements may have moved the flags.
    try checkPapers(id, cast)
    try act(.recommendClaim, on: id, by: cast.reviewer, ["reason": .text("建议拨付")])
  }

  private mutating func closeNotice(_ id: CaseID, _ cast: SampleCast) throws {
    let file = try file(id)
    if let policy = circumstances.policy(for: file.filing),
      let closable = file.clock(.notice, on: today, calendar: circumstances.calendar, policy: policy)?
        .closableFrom
    {
      move(to: closable.latest)
    }
    try act(.closeNotice, on: id, by: cast.reviewer)
  }
}
