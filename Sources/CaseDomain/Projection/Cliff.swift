/// A day on which many periods end at once, and who is in the office to meet it.
public struct Cliff: Hashable, Sendable {
  public let day: Day
  public let isProvisional: Bool
  /// Cases whose period ends on it, the same stages together, most cases first.
  public let due: [Due]
  /// Active staff by the roles that the due stages wait for: present, and away on leave.
  public let crews: [Crew]
  /// Days off that end the day before, when there are at least three of them: nothing is done on those.
  public let daysOffBefore: Int
  /// The holiday among them, as its notice names it.
  public let holiday: String?
  /// Working days from tomorrow up to it, itself included: the days there are to clear it.
  public let workingDaysUntil: Int

  public struct Due: Hashable, Sendable {
    public let stage: Stage
    public let cases: Int
  }

  public struct Crew: Hashable, Sendable {
    public let role: Role
    public let present: Int
    public let away: [PersonID]
  }

  public var cases: Int { due.reduce(0) { $0 + $1.cases } }
}

extension Circumstances {
  /// The working days ahead on which most falls due, in order of the days.
  ///
  /// - Parameters:
  ///   - rows: the worklist.
  ///   - most: how many at most; those with the most cases for each person present.
  public func cliffs(_ rows: [WorklistRow], most: Int = 3) -> [Cliff] {
    var stages: [Day: [Stage: Int]] = [:]
    var provisional: Set<Day> = []
    for row in rows where !row.stage.isEnd {
      guard let deadline = row.deadline, !deadline.isHeld, let due = deadline.due, due.likely > today,
        row.stage.waitsFor.role != nil
      else { continue }
      // A period that ends on a day off can be met no later than on the working day before.
      let day = lastWorkingDay(onOrBefore: due.likely)
      guard day > today else { continue }
      stages[day, default: [:]][row.stage, default: 0] += 1
      if due.isProvisional { provisional.insert(day) }
    }
    let steep = stages.map { cliff($0.key, $0.value, isProvisional: provisional.contains($0.key)) }
      .filter { $0.cases > 1 }
      .sorted { ($1.load, $0.day) < ($0.load, $1.day) }
    var chosen = Array(steep.prefix(most))
    // The first day after the next long holiday is shown whatever falls due on it: it cannot be prepared for later.
    let afterBreak = stages.keys.sorted().lazy.map {
      cliff($0, stages[$0] ?? [:], isProvisional: provisional.contains($0))
    }
    .first { $0.daysOffBefore > 0 }
    if let afterBreak, !chosen.contains(where: { $0.day == afterBreak.day }) { chosen.append(afterBreak) }
    return chosen.sorted { $0.day < $1.day }
  }

  private func lastWorkingDay(onOrBefore day: Day) -> Day {
    var day = day
    // A year has working days: three weeks back there is one.
    for _ in 0..<21 where !calendar.isWorking(day) { day = day.previous }
    return day
  }

  private func cliff(_ day: Day, _ stages: [Stage: Int], isProvisional: Bool) -> Cliff {
    let roles = Set(stages.keys.compactMap(\.waitsFor.role)).sorted()
    let crews = roles.map { role in
      let crew = office.registry.staff.values.filter { $0.isActive && $0.roles.contains(role) }
      return Cliff.Crew(
        role: role, present: crew.count { $0.isPresent(on: day) },
        away: crew.filter { !$0.isPresent(on: day) }.map(\.id).sorted())
    }
    var off: [DayEntry] = []
    var before = day.previous
    while !calendar.isWorking(before), off.count < 31 {
      off.append(DayEntry(day: before, kind: calendar.kind(of: before)))
      before = before.previous
    }
    let isBreak = off.count >= 3
    return Cliff(
      day: day, isProvisional: isProvisional,
      due: stages.map { Cliff.Due(stage: $0.key, cases: $0.value) }
        .sorted { ($1.cases, $0.stage.order) < ($0.cases, $1.stage.order) },
      crews: crews, daysOffBefore: isBreak ? off.count : 0,
      holiday: isBreak ? off.compactMap(\.name).first : nil,
      workingDaysUntil: calendar.workingDays(after: today, through: day).likely)
  }
}

extension Cliff {
  /// Cases for each hundred people present; with nobody there, more than any crew has.
  fileprivate var load: Int {
    let present = crews.map(\.present).min() ?? 0
    return present == 0 ? cases * 1_000 : cases * 100 / present
  }
}

extension Party {
  /// The role that has to move; nil when nobody of the office has.
  public var role: Role? {
    switch self {
    case .reviewer: .reviewer
    case .supervisor: .supervisor
    case .finance: .finance
    case .institution, .calendar, .nobody: nil
    }
  }
}
