/// How the open cases are spread over stages, people and the coming days: what a supervisor looks at in the morning.
public struct Workload: Hashable, Sendable {
  public struct Count: Hashable, Sendable {
    public private(set) var open = 0
    public private(set) var overdue = 0
    public private(set) var dueToday = 0

    mutating func add(_ row: WorklistRow, today: Day) {
      open += 1
      if row.isOverdue {
        overdue += 1
      } else if row.deadline?.due?.likely == today, row.deadline?.isHeld == false {
        dueToday += 1
      }
    }
  }

  public struct ByStage: Hashable, Sendable {
    public let stage: Stage
    public let count: Count
  }

  public struct ByPerson: Hashable, Sendable {
    /// Nil for cases that nobody has been given.
    public let person: PersonID?
    public let count: Count
  }

  /// A day of the weeks ahead.
  public struct Date: Hashable, Sendable {
    public let day: Day
    public let kind: DayKind
    /// Cases whose period ends then, as far as it can be known.
    public let due: Int
  }

  /// In the order of a case's life, stages without a case left out.
  public let stages: [ByStage]
  /// Those with the most overdue first.
  public let people: [ByPerson]
  /// Whole weeks from the Monday before `today` on.
  public let weeks: [[Date]]

  /// - Parameter weekCount: how many weeks ahead, the present one among them.
  public init(_ rows: [WorklistRow], today: Day, calendar: WorkingCalendar, weekCount: Int = 6) {
    var stages: [Stage: Count] = [:]
    var people: [PersonID?: Count] = [:]
    var due: [Day: Int] = [:]
    for row in rows where !row.stage.isEnd {
      stages[row.stage, default: Count()].add(row, today: today)
      people[row.assignee, default: Count()].add(row, today: today)
      // A held clock has no due day that a calendar could show.
      if let deadline = row.deadline, !deadline.isHeld, let day = deadline.due?.likely {
        due[day, default: 0] += 1
      }
    }
    self.stages = stages.map { ByStage(stage: $0, count: $1) }.sorted { $0.stage.order < $1.stage.order }
    self.people = people.map { ByPerson(person: $0, count: $1) }.sorted { left, right in
      (right.count.overdue, right.count.open, left.person?.text ?? "")
        < (left.count.overdue, left.count.open, right.person?.text ?? "")
    }
    let monday = today.advanced(by: 1 - today.weekday.rawValue)
    weeks = (0..<weekCount).map { week in
      (0..<7).map { offset in
        let day = monday.advanced(by: week * 7 + offset)
        return Date(day: day, kind: calendar.kind(of: day), due: due[day] ?? 0)
      }
    }
  }
}
