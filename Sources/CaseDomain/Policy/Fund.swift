/// Where the money of a class comes from; each class names it.
public enum Fund: String, CaseIterable, Sendable {
  /// 就业补助资金, the fund this policy prices.
  case employmentSubsidy = "employment-subsidy"
  /// 兰州市职业技能提升行动专账资金
  case skillUpgradingAccount = "skill-upgrading-account"
  /// 新区人才补贴
  case districtTalent = "district-talent"
  case other

  /// Whether 附件3 sets the price; the other funds follow rules of their own.
  public var isPriced: Bool { self == .employmentSubsidy }
}
