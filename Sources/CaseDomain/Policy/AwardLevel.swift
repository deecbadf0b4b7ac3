/// The level a class is filed for, and the level a learner obtained: the columns of 附件3, lowest first.
public enum AwardLevel: String, CaseIterable, Comparable, Sendable {
  /// 培训合格证: passed, no level.
  case completion
  /// 初级工
  case junior
  /// 中级工
  case intermediate
  /// 高级工
  case senior
  /// 技师
  case technician
  /// 高级技师
  case seniorTechnician = "senior-technician"

  /// Technician levels, for which enterprises draw the same rate as everyone.
  public var isTechnician: Bool { self == .technician || self == .seniorTechnician }

  /// Senior worker or above: what R-306 counts as highly skilled.
  public var isHighSkill: Bool { self >= .senior }

  public static func < (left: AwardLevel, right: AwardLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .completion: 0
    case .junior: 1
    case .intermediate: 2
    case .senior: 3
    case .technician: 4
    case .seniorTechnician: 5
    }
  }
}
