/// The remaining steps of a period, reckoned back from its last day: by when each has to be begun at the latest, so that
/// a holiday or somebody's leave surprises nobody.
///
/// A step may be worked at on days that are worked and on which one of those who may take it is in the office. Where the
/// day itself is an interval, its earliest reading is the safe one.
public struct BackwardSchedule: Hashable, Sendable {
  /// The last day of the period, as the schedule reads it.
  public let due: Day
  public let isProvisional: Bool
  /// The rule that sets the period.
  public let rule: RuleID
  /// In the order in which they are taken.
  public let steps: [Step]
  /// Working days that may pass before the first step has to be begun; below zero when it should have been.
  public let slack: Int

  public struct Step: Hashable, Sendable {
    public let action: Action
    /// Working days it is given; 0 when it is done on the day of the step after it.
    public let days: Int
    /// Those who may take it, by role and four eyes; the assignee alone where the case has one who may.
    public let people: [PersonID]
    /// The last day on which it may be begun. Nil when there is none before the period's end.
    public let latestStart: Day?
    public let latestEnd: Day?
    /// Days passed over between this step and the one after it: off, or on which nobody of its people is there.
    public let lost: [LostDay]
  }

  public struct LostDay: Hashable, Sendable {
    public let day: Day
    /// Nil when the day is worked and the people are on leave.
    public let kind: DayKind?
  }
}

extension Circumstances {
  /// The schedule of the present period; nil when nothing runs: at an end, while a clock is held, or when no step is owed.
  public func backwardSchedule(of file: CaseFile) -> BackwardSchedule? {
    guard let policy = policy(for: file.filing),
      let deadline = file.deadline(on: today, calendar: calendar, policy: policy), let due = deadline.due
    else { return nil }
    let actions = remainingSteps(of: file, under: policy)
    guard !actions.isEmpty else { return nil }
    // A closing notice cannot be hastened: what counts is the day from which it may be closed.
    let last = due.earliest
    var steps: [BackwardSchedule.Step] = []
    var bound: Day? = last
    for action in actions.reversed() {
      let people = workers(at: action, on: file)
      let place = StepPlace(
        StepAllowance.days(for: action), through: bound, notBefore: today.advanced(by: -Self.furthestBack)
      ) { day in
        let kind = calendar.kind(of: day)
        guard kind.isWorking else { return .off(kind) }
        let isThere = people.contains { staff($0)?.isPresent(on: day) == true }
        return isThere ? .free : .away
      }
      steps.insert(
        BackwardSchedule.Step(
          action: action, days: StepAllowance.days(for: action), people: people, latestStart: place.start,
          latestEnd: place.end, lost: place.lost), at: 0)
      bound = place.days == 0 ? place.end : place.start?.previous
    }
    let first = steps.first?.latestStart
    let slack =
      first.map { day in
        calendar.workingDays(after: today, through: day).likely
          - calendar.workingDays(after: day, through: today).likely
      } ?? -calendar.workingDays(after: last, through: max(last, today)).likely - 1
    return BackwardSchedule(
      due: last, isProvisional: due.isProvisional, rule: deadline.rule, steps: steps, slack: slack)
  }

  /// A step that should have begun longer ago than this is late by as much as anybody wants to know.
  private static var furthestBack: Int { 120 }

  /// What is owed until the running period is answered, each as often as it is still to be done.
  private func remainingSteps(of file: CaseFile, under policy: Policy) -> [Action] {
    guard file.stage.waitsFor != .calendar else { return [] }
    let steps = nextSteps(of: file)
    // What may still come in after the step by which the case goes on is not owed before it. In training that step is owed
    // as well, though it is not yet to be taken.
    let end = file.stage.wayOn
    let last = steps.firstIndex { $0 == end } ?? steps.endIndex - 1
    var owed = Array(steps.prefix(last + 1))
    if file.stage == .inTraining, let end, !owed.contains(end) { owed.append(end) }
    return owed.flatMap { action -> [Action] in
      switch action {
      case .recordSpotCheck:
        Array(repeating: action, count: max(1, policy[.spotCheckMinimum] - file.spotChecks.count))
      case .recordReferral:
        Array(repeating: action, count: max(1, policy[.referralMinimum] - file.referrals.count))
      // The second pair of eyes is owed within the same days.
      case .recommendClaim: [action, .signOff]
      default: [action]
      }
    }
  }

  /// Who may take a step, now or when its turn comes; the assignee alone where there is one who may and works here.
  func workers(at action: Action, on file: CaseFile) -> [PersonID] {
    let able = ableStaff(for: action, on: file)
    if let assignee = file.assignee, able.contains(assignee) { return [assignee] }
    return able
  }

  /// Those on the staff list who have a role for the action and whom four eyes does not bar, whoever is on leave.
  func ableStaff(for action: Action, on file: CaseFile) -> [PersonID] {
    let row = TransitionTable.row(for: action)
    return office.registry.staff.values.filter { member in
      guard member.isActive, !member.roles.isDisjoint(with: row.roles) else { return false }
      let examination = Examination(
        file: file, command: nil, actor: member.id, day: today, self)
      return examination.personalRefusals(of: row).isEmpty
    }.map(\.id).sorted()
  }
}

/// Where a step of some days has its latest place, going back from a day.
private struct StepPlace {
  enum Use { case free, off(DayKind), away }

  let days: Int
  private(set) var start: Day?
  private(set) var end: Day?
  private(set) var lost: [BackwardSchedule.LostDay] = []

  init(_ days: Int, through bound: Day?, notBefore first: Day, _ use: (Day) -> Use) {
    self.days = days
    guard let bound else { return }
    var left = max(1, days)
    var day = bound
    while left > 0, day >= first {
      switch use(day) {
      case .free:
        end = end ?? day
        start = day
        left -= 1
      case .off(let kind): lost.insert(BackwardSchedule.LostDay(day: day, kind: kind), at: 0)
      case .away: lost.insert(BackwardSchedule.LostDay(day: day, kind: nil), at: 0)
      }
      day = day.previous
    }
    if left > 0 { start = nil }
  }
}
