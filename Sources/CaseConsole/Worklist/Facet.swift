import CaseDomain
import CaseWording

/// A ready-made view of the worklist, what is pressing first: a narrow window has no room for all of them.
enum Facet: Int, CaseIterable, Sendable {
  case all, mine, overdue, today, soon, own, unassigned, team, signature, held, ended

  func admits(_ row: WorklistRow, _ member: StaffMember?, on today: Day) -> Bool {
    switch self {
    case .all: !row.stage.isEnd
    case .mine: row.waits(for: member)
    case .own: !row.stage.isEnd && member != nil && row.assignee == member?.id
    case .unassigned: row.assignee == nil && row.isOpen(atCentreOf: member)
    case .team: row.isOpen(atCentreOf: member)
    case .signature: row.stage.waitsFor == .supervisor && row.waits(for: member)
    case .today: !row.stage.isEnd && Urgency(row.deadline, today: today) == .dueToday
    case .overdue: row.isOverdue
    case .soon: !row.stage.isEnd && !row.isOverdue && (row.workingDaysLeft.map { $0 <= 3 } ?? false)
    case .held: row.stage.waitsFor == .institution
    case .ended: row.stage.isEnd
    }
  }

  var next: Facet { Facet(rawValue: (rawValue + 1) % Facet.allCases.count) ?? .all }
  var previous: Facet {
    Facet(rawValue: (rawValue + Facet.allCases.count - 1) % Facet.allCases.count) ?? .all
  }
}

extension WorklistRow {
  /// Whether it is open, and at this person's centre; whoever belongs to none sees every centre.
  fileprivate func isOpen(atCentreOf member: StaffMember?) -> Bool {
    !stage.isEnd && (member?.centre == nil || member?.centre == centre)
  }

  /// Whether it waits for this person: for their role, at their centre, and for nobody else by name.
  func waits(for member: StaffMember?) -> Bool {
    guard let member, member.centre == nil || member.centre == centre else { return false }
    let role: Role? =
      switch stage.waitsFor {
      case .reviewer: .reviewer
      case .supervisor: .supervisor
      case .finance: .finance
      case .calendar: .reviewer
      case .institution, .nobody: nil
      }
    guard let role, member.roles.contains(role) else { return false }
    return role != .reviewer || assignee == nil || assignee == member.id
  }
}
