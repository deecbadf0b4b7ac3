/// The five points a filing review verifies (R-103, 附件2 3.1 重点核查).
public enum VerificationPoint: String, CaseIterable, Sendable {
  /// 学员身份
  case identity
  /// 教学场地, with practice places for all.
  case premises
  /// 师资
  case teachers
  /// 设备
  case equipment
  /// 安全预防
  case safety
}
