// What has to hold while a class is trained.

extension Examination {
  /// no class opens before its filing is approved.
  var afterApproval: [Refusal] {
    guard command != nil, let approvedOn = file?.approvedOn, day < approvedOn else { return [] }
    return [Refusal(.r201, .beforeApproval(day, approvedOn: approvedOn))]
  }

  /// the title names enterprise, subject, type and ceremony.
  var ceremonyNamed: [Refusal] {
    guard let filing = file?.filing else { return [] }
    let (ceremony, isOpening): (Ceremony, Bool)
    switch command {
    case .openClass(let opening, _): (ceremony, isOpening) = (opening, true)
    case .passCompletion(let closing, _): (ceremony, isOpening) = (closing, false)
    default: return []
    }
    let missing = filing.ceremonyWords(isOpening: isOpening).filter { !ceremony.title.contains($0) }
    return missing.isEmpty ? [] : [Refusal(isOpening ? .r201 : .r301, .ceremonyTitle(missing: missing))]
  }

  /// H-112: whoever opens a class on another day than was filed says why. Everything that rests on the days of training
  /// goes by the day it opened. A setting.
  var openedAsPlanned: [Refusal] {
    guard policy?.settings.warnsOfDepartures == true, let filing = file?.filing,
      case .openClass(let opening, _) = command,
      opening.heldOn != filing.plannedStart
    else { return [] }
    return [Refusal(.h112, .openedOffPlan(opening.heldOn, planned: filing.plannedStart), isSoft: true)]
  }

  /// what is recorded of the training happened during it, and not in the future. Days of
  /// a rectification are no training days.
  var insideTraining: [Refusal] {
    guard let file, let opened = file.openedOn else { return [] }
    let recorded: Day
    switch command {
    case .recordAttendance(let on, _, _, _, _), .recordPhotos(let on, _, _, _, _),
      .recordSpotCheck(let on, _, _, _, _, _, _):
      recorded = on
    default: return []
    }
    if recorded > today { return [Refusal(.h106, .dayInFuture(recorded, today: today))] }
    guard recorded >= opened, recorded <= file.lastTrainingDay else {
      return [Refusal(.h106, .outsideTraining(recorded, from: opened, through: file.lastTrainingDay))]
    }
    // A visit is written down when it is over, and not before.
    if case .recordSpotCheck(_, _, _, _, _, _, .some(let time)) = command, recorded == today,
      time.through > circumstances.now.minuteOfDay
    {
      return [Refusal(.h106, .timeInFuture(time, now: circumstances.now))]
    }
    if case .recordAttendance = command, let halt = file.rectifications.first(where: { $0.covers(recorded) })
    {
      return [Refusal(.r206, .duringRectification(recorded, since: halt.orderedOn))]
    }
    return []
  }

  var learnersKnown: [Refusal] {
    let roster = file?.learners ?? []
    var unknown = command?.selection?.unknown(in: roster) ?? []
    if let beside = command?.learnersBeside {
      unknown += beside.subtracting(roster.map(\.number)).subtracting(unknown).sorted()
    }
    return unknown.isEmpty ? [] : [Refusal(.r101, .learnersUnknown(unknown))]
  }

  /// nobody can count more heads than the roster has.
  var headCount: [Refusal] {
    guard let file, case .recordSpotCheck(_, _, _, let count, _, _, _) = command, count > file.learners.count
    else { return [] }
    return [Refusal(.r205, .headCountAboveRoster(count: count, roster: file.learners.count))]
  }

  /// Nobody draws until the list pleases: a class has one.
  var callbacksUndrawn: [Refusal] {
    file?.callbackDraw == nil ? [] : [Refusal(.r205, .callbacksDrawnBefore)]
  }

  /// Only those are called who were drawn.
  var onCallbackList: [Refusal] {
    guard let file else { return [] }
    guard let draw = file.callbackDraw else { return [Refusal(.r205, .callbacksNotDrawn)] }
    guard case .recordCallback(let learner, _, _) = command, !draw.learners.contains(learner) else {
      return []
    }
    return [Refusal(.r205, .notOnCallbackList(learner))]
  }

  /// what has to be mended has a day; and whoever checked is on the staff list (H-107).
  var findingsDated: [Refusal] {
    guard case .recordSpotCheck(let on, _, let checkers, _, _, let findings, _) = command else { return [] }
    var refusals = checkers.filter { registry.staff[$0] == nil }.map { Refusal(.h107, .staffUnknown($0)) }
    for (index, finding) in findings.enumerated() where finding.severity.mustBeMended {
      guard let mendBy = finding.mendBy else {
        refusals.append(Refusal(.r206, .findingNeedsDay(row: index + 1)))
        continue
      }
      if mendBy < on { refusals.append(Refusal(.r206, .dayTooEarly(mendBy, earliest: on))) }
    }
    return refusals
  }

  var findingOpen: [Refusal] {
    guard let file else { return [] }
    guard case .closeFinding(let number, _) = command else {
      return file.openFindings.isEmpty ? [Refusal(.r206, .noFindingOpen)] : []
    }
    guard let finding = file.findings.first(where: { $0.number == number }) else {
      return [Refusal(.r206, .findingUnknown(number))]
    }
    if !finding.isOpen { return [Refusal(.r206, .findingClosed(number))] }
    guard let found = file.spotChecks.first(where: { $0.revision == finding.revision })?.day, day < found
    else { return [] }
    return [Refusal(.h106, .dayTooEarly(day, earliest: found))]
  }

  /// a deadline lies ahead; a rectification may move the end of the class, but not forward in time.
  var deadlineAhead: [Refusal] {
    guard let file else { return [] }
    switch command {
    case .orderRectification(_, let deadline) where deadline < today:
      return [Refusal(.r206, .dayTooEarly(deadline, earliest: today))]
    case .acceptRectification(_, .some(let end)) where end < file.lastTrainingDay:
      return [Refusal(.r206, .dayTooEarly(end, earliest: file.lastTrainingDay))]
    default: return []
    }
  }

  var lastDayReached: [Refusal] {
    guard let file, day < file.lastTrainingDay else { return [] }
    return [Refusal(.r301, .lastTrainingDayAhead(file.lastTrainingDay))]
  }

  /// the hours that were planned were taught.
  var hoursDelivered: [Refusal] {
    guard let file, file.deliveredHours < file.filing.hours else { return [] }
    return [Refusal(.r111, .hoursOutstanding(delivered: file.deliveredHours, planned: file.filing.hours))]
  }
}

extension Examination {
  /// H-111: checks belong to the training. Once completion is asked for none can be made or entered any more, and
  /// a class with too few cannot pass: whoever asks all the same says why. A setting.
  var checksMade: [Refusal] {
    guard let file, let policy, policy.settings.warnsOfDepartures else { return [] }
    let owed = file.checksOwed(under: policy)
    return owed.isOwed
      ? [
        Refusal(
          .h111,
          .checksEnd(
            done: file.spotChecks.count, needed: policy[.spotCheckMinimum], missing: owed.modes), isSoft: true
        )
      ] : []
  }
}

extension CaseFile {
  /// What is still owed of spot checks: how many, and the modes not used yet.
  func checksOwed(under policy: Policy) -> (count: Int, modes: [SpotCheck.Mode], isOwed: Bool) {
    let count = max(0, policy[.spotCheckMinimum] - spotChecks.count)
    let modes = SpotCheck.Mode.allCases.filter { mode in !spotChecks.contains { $0.mode == mode } }
    return (count, modes, count > 0 || !modes.isEmpty)
  }

  /// Whether photos are still owed: their number, or one of theory and practice.
  func arePhotosOwed(under policy: Policy) -> Bool {
    photoCount < policy[.photoMinimum] || Set(photos.map(\.kind)).count < Session.Kind.allCases.count
  }
}

extension Rectification {
  /// From the day after the order until the day before it was taken back: on both ends the class was taught.
  func covers(_ day: Day) -> Bool { day > orderedOn && acceptedOn.map { day < $0 } ?? true }
}

extension CaseCommand {
  /// The learners it names; nil when it is about none.
  var selection: LearnerSelection? {
    switch self {
    case .recordAttendance(_, _, _, let learners, _), .recordResult(let learners, _, _, _, _, _),
      .recordJob(let learners, _, _, _, _), .recordReferral(_, _, let learners),
      .judgeLearner(let learners, _, _, _):
      learners
    case .recordObjection(_, _, _, let learners), .attachDocument(_, _, _, let learners, _): learners
    case .recordCredential(let number, _, _, _, _, _), .recordCallback(let number, _, _): .numbers([number])
    case .fileClaim(let form), .resubmitClaim(_, .some(let form)): form.learners
    default: nil
    }
  }

  /// Learners that a list beside the selection names.
  fileprivate var learnersBeside: Set<Int> {
    switch self {
    case .recordAttendance(_, _, _, _, let log): log.learners
    case .fileClaim(let form), .resubmitClaim(_, .some(let form)): Set(form.lines.keys)
    default: []
    }
  }
}
