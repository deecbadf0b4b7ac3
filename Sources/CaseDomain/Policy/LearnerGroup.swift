/// The groups of people for whom training is subsidised.
public enum LearnerGroup: String, CaseIterable, Sendable {
  /// 毕业年度高校毕业生
  case graduate
  /// 防止返贫监测对象
  case povertyMonitored = "poverty-monitored"
  /// 城乡未继续升学的应届初高中毕业生
  case schoolLeaver = "school-leaver"
  /// 农村转移就业劳动者
  case ruralWorker = "rural-worker"
  /// 城镇登记失业人员
  case registeredUnemployed = "registered-unemployed"
  /// 就业困难人员
  case hardToEmploy = "hard-to-employ"
  /// 企业新录用的六类人员
  case newHire = "new-hire"
  /// 企业职工 with a labour contract of at least a year.
  case employee
  /// 大学生创业者
  case studentFounder = "student-founder"
  /// 返乡创业人员
  case returningFounder = "returning-founder"
  /// 小微企业家
  case smallFirmOwner = "small-firm-owner"
  /// "等群体": with evidence and a reason.
  case other

  /// The six groups of 二(一), the "six kinds of people".
  public static let six: Set<LearnerGroup> = [
    .graduate, .povertyMonitored, .schoolLeaver, .ruralWorker, .registeredUnemployed, .hardToEmploy,
  ]

  /// What the policy calls it; nil for those it does not name.
  public var officialName: String? {
    switch self {
    case .graduate: "毕业年度高校毕业生"
    case .povertyMonitored: "防止返贫监测对象"
    case .schoolLeaver: "城乡未继续升学的应届初高中毕业生"
    case .ruralWorker: "农村转移就业劳动者"
    case .registeredUnemployed: "城镇登记失业人员"
    case .hardToEmploy: "就业困难人员"
    case .newHire: "企业新录用人员"
    case .employee: "企业职工"
    case .studentFounder: "大学生创业者"
    case .returningFounder: "返乡创业人员"
    case .smallFirmOwner: "小微企业家"
    case .other: nil
    }
  }

  /// Whether a contract of employment stands behind the group, so that R-116 looks at its dates.
  public var hasContract: Bool { self == .newHire || self == .employee }
}

extension TrainingType {
  /// How a group stands to this type of training, and the rule that says so.
  public func admission(of group: LearnerGroup) -> (answer: GroupAdmission, rule: RuleID) {
    switch self {
    case .employment:
      if LearnerGroup.six.contains(group) { return (.named, .r115) }
      return (group == .other ? .withReason : .notAdmitted, .r115)
    // Apprentices are employees too; the policy gives them no group of their own, so R-116 is read for both.
    case .enterprise, .apprenticeship:
      return (group.hasContract ? .named : .notAdmitted, .r116)
    case .entrepreneurship:
      switch group {
      case .studentFounder, .returningFounder, .smallFirmOwner: return (.named, .r117)
      case .other: return (.withReason, .r117)
      default: return (.notAdmitted, .r117)
      }
    // Nothing in the policy limits who may learn in a class of another kind.
    case .other:
      return (.named, .r708)
    }
  }
}

/// Whether people of a group may learn in a class.
public enum GroupAdmission: Hashable, Sendable {
  /// The policy names the group.
  case named
  /// The policy says "and the like": evidence and a reason are needed.
  case withReason
  case notAdmitted
}
