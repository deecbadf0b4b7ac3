/// What another calendar would do to the cases under way, before it is taken in.
public struct CalendarImpact: Hashable, Sendable {
  /// One case whose due day would be another, or would become settled.
  public struct Move: Hashable, Sendable {
    public var id: CaseID
    public var title: String
    public var centre: CentreID
    public var stage: Stage
    public var basis: Deadline.Basis
    public var from: DueDay
    public var to: DueDay
    /// Overdue by the new calendar on the day of asking, and not by the present one; or the other way round.
    public var becomesOverdue: Bool
    public var ceasesToBeOverdue: Bool

    /// The likely day stays, and what was an interval becomes exact.
    public var isSettledOnly: Bool { from.likely == to.likely && from.isProvisional && !to.isProvisional }
  }

  /// The soonest new day first.
  public var moves: [Move]
  /// How many cases wait for a day at all.
  public var casesWithDueDay: Int
}

extension Circumstances {
  /// Compares the due day of every open case by the present calendar with its day by that calendar amended
  /// by the other. Nothing is decided by it: stages and past decisions stay as they are.
  public func impact(of amendment: WorkingCalendar) -> CalendarImpact {
    let other = calendar.amended(by: amendment)
    var impact = CalendarImpact(moves: [], casesWithDueDay: 0)
    for file in office.cases.values where !file.stage.isEnd {
      guard let policy = policy(for: file.filing),
        let before = file.deadline(on: today, calendar: calendar, policy: policy),
        let after = file.deadline(on: today, calendar: other, policy: policy),
        // A clock that is held has no due day by either.
        let from = before.due, let to = after.due
      else { continue }
      impact.casesWithDueDay += 1
      guard from != to else { continue }
      impact.moves.append(
        CalendarImpact.Move(
          id: file.id, title: file.filing.title, centre: file.filing.centre, stage: file.stage,
          basis: after.basis, from: from, to: to, becomesOverdue: after.isOverdue && !before.isOverdue,
          ceasesToBeOverdue: before.isOverdue && !after.isOverdue))
    }
    impact.moves.sort { ($0.to.likely, $0.id) < ($1.to.likely, $1.id) }
    return impact
  }
}
