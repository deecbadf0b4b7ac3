/// The kinds of training the policy knows.
public enum TrainingType: String, CaseIterable, Sendable {
  /// 就业技能培训
  case employment
  /// 企业新型学徒制
  case apprenticeship
  /// 岗位技能培训, given by or for an enterprise.
  case enterprise
  /// 创业培训
  case entrepreneurship
  /// "等": a class outside the four kinds; filed and supervised, never priced.
  case other

  /// Whether the class is filed for a course of entrepreneurship instead of an occupation.
  public var isByCourse: Bool { self == .entrepreneurship }

  /// Whether certificate rates and yearly senior levels count this type.
  public var countsInCertificateRate: Bool { self == .employment || self == .enterprise }
}
