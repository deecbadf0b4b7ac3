/// What shows that a learner works or is in business (R-401: 创业就业凭证).
public enum JobKind: String, CaseIterable, Sendable {
  /// 营业执照
  case businessLicence = "business-licence"
  /// 劳动合同
  case labourContract = "labour-contract"
  /// 聘用协议
  case employmentAgreement = "employment-agreement"
  /// 实习协议
  case internshipAgreement = "internship-agreement"
  /// 工资流水
  case wageStatements = "wage-statements"
  /// "等证明"
  case other

  /// Whether the learner is in business, not employed.
  public var isBusiness: Bool { self == .businessLicence }
}
