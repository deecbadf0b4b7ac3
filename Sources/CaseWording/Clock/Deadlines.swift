import CaseDomain

/// How near a deadline is: what colours a row, beside its sign and its number.
public enum Urgency: String, CaseIterable, Sendable {
  case overdue, dueToday, dueSoon, later, held, none

  /// - Parameter soon: so many working days left, or fewer, is soon.
  public init(_ deadline: Deadline?, today: Day, soon: Int = 2) {
    guard let deadline else {
      self = .none
      return
    }
    if deadline.isOverdue {
      self = .overdue
    } else if deadline.isHeld {
      self = .held
    } else if deadline.due?.likely == today {
      self = .dueToday
    } else if deadline.due == nil {
      self = .none
    } else {
      self = deadline.workingDaysLeft <= soon ? .dueSoon : .later
    }
  }
}

extension Language {
  public func name(_ urgency: Urgency) -> String {
    switch urgency {
    case .overdue: say("已逾期", "overdue")
    case .dueToday: say("今日到期", "due today")
    case .dueSoon: say("即将到期", "due soon")
    case .later: say("未到期", "not yet due")
    case .held: say("已暂停", "held")
    case .none: say("无期限", "no deadline")
    }
  }

  /// What the day rests on: the clock, or the date that was planned or set.
  public func basis(_ deadline: Deadline) -> String { name(deadline.basis) }

  func name(_ basis: Deadline.Basis) -> String {
    switch basis {
    case .clock(let clock): name(clock)
    case .plannedStart: say("计划开班日期", "planned first day")
    case .trainingEnd: say("培训结束日期", "last day of training")
    case .rectification: say("整改期限", "deadline of the rectification")
    case .quarter: say("取证期限（一季度）", "certificates within a quarter")
    case .disposal: say("档案保存期限", "papers kept until")
    }
  }

  /// `还剩 3 个工作日`, `今日到期`, `逾期 2 个工作日`, `已暂停，还剩 3 个工作日`; marked where provisional.
  public func remaining(_ deadline: Deadline, today: Day) -> String {
    let mark = deadline.due?.isProvisional == true ? provisionalMark : ""
    let left = deadline.workingDaysLeft
    if deadline.isHeld {
      return say("已暂停，还剩 \(workingDays(max(0, left)))", "held, \(workingDays(max(0, left))) left") + mark
    }
    guard let due = deadline.due else { return say("无期限", "no deadline") }
    if due.likely == today { return dueTodayText(deadline.basis) + mark }
    if due.likely < today { return overdueText(deadline, today: today) + mark }
    if left <= 0 { return say("下一工作日前到期", "due before the next working day") + mark }
    return say("还剩 \(workingDays(left))", "\(workingDays(left)) left") + mark
  }

  /// The same for a column headed with working days: `剩 3`, `今日到期`, `逾期 2`, `暂停，剩 3`.
  public func brief(_ deadline: Deadline, today: Day) -> String {
    let left = deadline.workingDaysLeft
    let isPlain = left > 0 || deadline.isHeld
    let isLate = deadline.isOverdue && left < 0 && deadline.basis != .clock(.notice)
    guard isPlain && deadline.due?.likely != today || isLate else { return remaining(deadline, today: today) }
    let mark = deadline.due?.isProvisional == true ? provisionalMark : ""
    if isLate { return say("逾期 \(-left)", "\(-left) overdue") + mark }
    let text = say("剩 \(max(0, left))", "\(max(0, left)) left")
    return (deadline.isHeld ? say("暂停，", "held, ") : "") + text + mark
  }

  private func dueTodayText(_ basis: Deadline.Basis) -> String {
    basis == .clock(.notice) ? say("今日期满", "ends today") : say("今日到期", "due today")
  }

  /// A notice whose days are over is not late: it may be closed. Dates that were planned count calendar days.
  private func overdueText(_ deadline: Deadline, today: Day) -> String {
    if deadline.basis == .clock(.notice) { return say("公示期满", "notice complete") }
    if deadline.workingDaysLeft < 0 {
      let late = workingDays(-deadline.workingDaysLeft)
      return say("逾期 \(late)", "\(late) overdue")
    }
    guard let due = deadline.due?.likely else { return say("已逾期", "overdue") }
    let late = calendarDays(today.days(since: due))
    return say("逾期 \(late)", "\(late) overdue")
  }
}
