/// The five kinds of certificate that count after a class (R-304, 附件2 3.3).
public enum CredentialKind: String, CaseIterable, Sendable {
  /// 职业资格证书
  case professionalQualification = "professional-qualification"
  /// 职业技能等级证书
  case skillLevel = "skill-level"
  /// 专项职业能力证书
  case specialAbility = "special-ability"
  /// 特种作业操作证
  case specialOperation = "special-operation"
  /// 特种设备作业人员证
  case specialEquipment = "special-equipment"

  /// Whether 附件3 备注6 names the kind for project-based classes; a professional qualification, which the
  /// note passes over, needs a reason.
  public var isNamedForProjects: Bool { self != .professionalQualification }
}
