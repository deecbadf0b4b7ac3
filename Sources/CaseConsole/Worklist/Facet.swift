import CaseDomain
import CaseWording

/// A ready-made view of the worklist.
enum Facet: Int, CaseIterable, Sendable {
  case all, mine, overdue, soon, held, ended

  func admits(_ row: WorklistRow, _ member: StaffMember?) -> Bool {
    switch self {
    case .all: !row.stage.isEnd
    case .mine: row.waits(for: member)
    case .overdue: row.isOverdue
    case .soon: !row.stage.isEnd && !row.isOverdue && (row.workingDaysLeft.map { $0 <= 3 } ?? false)
    case .held: row.stage.waitsFor == .institution
    case .ended: row.stage.isEnd
    }
  }

  var next: Facet { Facet(rawValue: (rawValue + 1) % Facet.allCases.count) ?? .all }
}

extension WorklistRow {
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
