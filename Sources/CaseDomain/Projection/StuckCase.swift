/// A case that nobody can carry on legally or in time, why, and the least that would set it going.
public struct StuckCase: Hashable, Sendable {
  public let id: CaseID
  public let stage: Stage
  /// The most pressing first.
  public let obstacles: [Obstacle]

  public struct Obstacle: Hashable, Sendable {
    public let reason: Reason
    public let fix: Fix
  }

  public enum Reason: Hashable, Sendable {
    /// No policy is in force for the filing day: nothing can be judged.
    case policyMissing(on: Day)
    /// Nobody on the staff list may take the step now owed. `barred` have the role, and four eyes keeps them out.
    case nobodyMay(Action, barred: [PersonID])
    /// The same of a step that is still to come.
    case nobodyWillMay(Action, barred: [PersonID])
    /// All who may take it are on leave until after the last day.
    case allAway(Action, [PersonID], due: Day)
    /// It is given to somebody who is no longer at work here, or lacks the role for it.
    case assigneeGone(PersonID)
    /// It is given to somebody who is on leave until after the last day, while others are there.
    case assigneeAway(PersonID, through: Day, due: Day)
    /// The papers went back long ago, and no day was set by which they have to come.
    case pauseWithoutEnd(since: Day, workingDays: Int)
    /// The day by which something was to be mended is past.
    case rectificationPast(deadline: Day)
    /// Every day of training is recorded and hours are still owed; none can be taught after the last day.
    case hoursOutOfReach(missing: Int)
    /// Spot checks are made while the class is taught; afterwards none can be.
    case spotChecksOutOfReach(done: Int, needed: Int)
    /// The centre has fewer certificate numbers of the kind left than the class needs.
    case certificatesOut(CentreID, TrainingType)
  }

  public enum Fix: Hashable, Sendable {
    /// Enter somebody new with that role on the staff list.
    case enter(Role)
    case assign(PersonID)
    /// Have a person with one of the action's roles take it.
    case take(Action)
    case adoptPolicy
  }
}

extension Circumstances {
  /// Every open case that is stuck, in order of their numbers.
  public func stuckCases() -> [StuckCase] {
    office.cases.values.compactMap(stuck).sorted { $0.id < $1.id }
  }

  /// What keeps a case from going on; nil when somebody can take it further in time. At an end nothing has to go on.
  public func stuck(_ file: CaseFile) -> StuckCase? {
    guard !file.stage.isEnd else { return nil }
    guard let policy = policy(for: file.filing) else {
      return StuckCase(
        id: file.id, stage: file.stage,
        obstacles: [
          StuckCase.Obstacle(reason: .policyMissing(on: file.filing.receivedOn), fix: .adoptPolicy)
        ])
    }
    let obstacles =
      peopleMissing(for: file, under: policy) + factsMissing(for: file, under: policy)
      + assigneeMissing(for: file, under: policy)
    return obstacles.isEmpty ? nil : StuckCase(id: file.id, stage: file.stage, obstacles: obstacles)
  }

  // MARK: People

  private func peopleMissing(for file: CaseFile, under policy: Policy) -> [StuckCase.Obstacle] {
    var found: [StuckCase.Obstacle] = []
    if let action = file.stage.wayOn {
      let able = ableStaff(for: action, on: file)
      let row = TransitionTable.row(for: action)
      // Of two roles the one that four eyes may leave open.
      let role = row.roles.max() ?? .reviewer
      if able.isEmpty {
        found.append(
          StuckCase.Obstacle(reason: .nobodyMay(action, barred: holders(of: row)), fix: .enter(role)))
      } else if let due = lastDay(of: file, under: policy), areAway(able, through: due) {
        found.append(StuckCase.Obstacle(reason: .allAway(action, able, due: due), fix: .enter(role)))
      }
    }
    return found + peopleMissingLater(for: file)
  }

  /// Four eyes over the whole case: somebody must be left who may sign, and another who may pay.
  private func peopleMissingLater(for file: CaseFile) -> [StuckCase.Obstacle] {
    var found: [StuckCase.Obstacle] = []
    let signers = ableStaff(for: .signOff, on: file)
    let isSigned = file.stage.order >= Stage.noticePending.order
    if !isSigned, file.stage != .claimSignOff, signers.isEmpty {
      found.append(
        StuckCase.Obstacle(
          reason: .nobodyWillMay(.signOff, barred: holders(of: TransitionTable.row(for: .signOff))),
          fix: .enter(.supervisor)))
    }
    guard file.stage.order < Stage.payout.order else { return found }
    let payers = ableStaff(for: .confirmPayout, on: file)
    // Who signs does not pay: one person alone with both keys is not enough.
    let isCovered =
      isSigned ? !payers.isEmpty : payers.contains { payer in signers.isEmpty || signers != [payer] }
    if !isCovered {
      let row = TransitionTable.row(for: .confirmPayout)
      found.append(
        StuckCase.Obstacle(
          reason: .nobodyWillMay(.confirmPayout, barred: holders(of: row)), fix: .enter(.finance)))
    }
    return found
  }

  private func holders(of row: Transition) -> [PersonID] {
    office.registry.staff.values.filter { $0.isActive && !$0.roles.isDisjoint(with: row.roles) }.map(\.id)
      .sorted()
  }

  /// Whether none of them is there on any working day that is left. Past the last day it is late already, and may be done by
  /// whoever comes back first.
  private func areAway(_ people: [PersonID], through due: Day) -> Bool {
    guard due >= today else { return false }
    let days = (today.ordinal...due.ordinal).map(Day.init(ordinal:)).filter(calendar.isWorking)
    return !days.isEmpty
      && !days.contains { day in people.contains { staff($0)?.isPresent(on: day) == true } }
  }

  private func assigneeMissing(for file: CaseFile, under policy: Policy) -> [StuckCase.Obstacle] {
    guard let person = file.assignee, file.stage.waitsFor == .reviewer || file.stage.waitsFor == .institution
    else { return [] }
    guard let member = staff(person), member.isActive, member.roles.contains(.reviewer) else {
      return replacement(of: person, on: file).map {
        [StuckCase.Obstacle(reason: .assigneeGone(person), fix: .assign($0))]
      } ?? [StuckCase.Obstacle(reason: .assigneeGone(person), fix: .enter(.reviewer))]
    }
    guard let due = lastDay(of: file, under: policy), due >= today,
      let through = member.isAway(on: today), through >= due, let other = replacement(of: person, on: file)
    else { return [] }
    return [
      StuckCase.Obstacle(reason: .assigneeAway(person, through: through, due: due), fix: .assign(other))
    ]
  }

  /// The reviewer of the same centre, or of the section that serves all, who is there and has the fewest open cases.
  private func replacement(of person: PersonID, on file: CaseFile) -> PersonID? {
    let candidates = office.registry.staff.values.filter {
      $0.id != person && $0.roles.contains(.reviewer) && $0.isPresent(on: today)
        && ($0.centre == nil || $0.centre == file.filing.centre)
    }
    var load: [PersonID: Int] = [:]
    for other in office.cases.values where !other.stage.isEnd {
      if let assignee = other.assignee { load[assignee, default: 0] += 1 }
    }
    return candidates.min { (load[$0.id] ?? 0, $0.id) < (load[$1.id] ?? 0, $1.id) }?.id
  }

  private func lastDay(of file: CaseFile, under policy: Policy) -> Day? {
    file.deadline(on: today, calendar: calendar, policy: policy)?.due?.earliest
  }

  // MARK: Facts

  private func factsMissing(for file: CaseFile, under policy: Policy) -> [StuckCase.Obstacle] {
    switch file.stage {
    case .filingCorrection, .completionCorrection, .claimCorrection:
      let waited = calendar.workingDays(after: file.stageSince, through: today).likely
      guard waited > Self.longPause else { return [] }
      return [
        StuckCase.Obstacle(
          reason: .pauseWithoutEnd(since: file.stageSince, workingDays: waited), fix: .take(.withdraw))
      ]
    case .objectionInquiry:
      let waited = calendar.workingDays(after: file.stageSince, through: today).likely
      guard waited > Self.longInquiry else { return [] }
      return [
        StuckCase.Obstacle(
          reason: .pauseWithoutEnd(since: file.stageSince, workingDays: waited),
          fix: .take(.resolveObjection))
      ]
    case .rectification:
      guard let order = file.rectifications.last, order.acceptedOn == nil, order.deadline < today else {
        return []
      }
      return [
        StuckCase.Obstacle(reason: .rectificationPast(deadline: order.deadline), fix: .take(.terminate))
      ]
    case .inTraining:
      let missing = file.filing.hours - file.deliveredHours
      guard missing > 0, today > file.lastTrainingDay, let opened = file.openedOn else { return [] }
      let taught = Set(file.attendance.map(\.day))
      let days = max(0, file.lastTrainingDay.days(since: opened) + 1)
      // A day that was taught and not recorded may still be: facts come late.
      guard taught.count >= days else { return [] }
      return [
        StuckCase.Obstacle(reason: .hoursOutOfReach(missing: missing), fix: .take(.orderRectification))
      ]
    case .completionAudit:
      var found: [StuckCase.Obstacle] = []
      let needed = policy[.spotCheckMinimum]
      if file.spotChecks.count < needed {
        found.append(
          StuckCase.Obstacle(
            reason: .spotChecksOutOfReach(done: file.spotChecks.count, needed: needed),
            fix: .take(.failCompletion)))
      }
      if certificateShortage(for: file) != nil {
        found.append(
          StuckCase.Obstacle(
            reason: .certificatesOut(file.filing.centre, file.filing.trainingType), fix: .take(.extendRange)))
      }
      return found
    default: return []
    }
  }

  /// Working days after which papers that went back are asked after: the house's own figure, three times the review.
  private static var longPause: Int { 15 }
  /// Working days an objection is looked into, as notices elsewhere promise: the house's own figure.
  private static var longInquiry: Int { 5 }
}

extension Stage {
  /// The action by which a case leaves the stage the usual way; nil at an end.
  var wayOn: Action? {
    switch self {
    case .filingReview: .approveFiling
    case .filingCorrection: .resubmitFiling
    case .readyToOpen: .openClass
    case .inTraining: .requestCompletion
    case .rectification: .acceptRectification
    case .completionAudit: .passCompletion
    case .completionCorrection: .resubmitCompletion
    case .followUp: .fileClaim
    case .claimReview: .recommendClaim
    case .claimCorrection: .resubmitClaim
    case .claimSignOff: .signOff
    case .noticePending: .publishNotice
    case .publicNotice: .closeNotice
    case .objectionInquiry: .resolveObjection
    case .payout: .confirmPayout
    case .paid: .archive
    case .archived, .refused, .completionFailed, .claimRejected, .withdrawn, .terminated: nil
    }
  }
}
