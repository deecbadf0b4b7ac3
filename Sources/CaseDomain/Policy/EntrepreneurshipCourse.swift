/// The courses of entrepreneurship training (四(一), 附件3).
public enum EntrepreneurshipCourse: String, CaseIterable, Sendable {
  /// 产生你的想法
  case gyb = "GYB"
  /// 创办你的企业
  case syb = "SYB"
  /// 改善你的企业
  case iyb = "IYB"
  /// 扩大你的企业
  case eyb = "EYB"
  /// 网创培训
  case onlineBusiness = "online-business"
  /// 创业培训+实训
  case businessPlusPractice = "business-plus-practice"
}
