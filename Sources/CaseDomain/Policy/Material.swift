/// A paper the institution hands in; each belongs to one checklist.
public enum Material: String, CaseIterable, Sendable {
  // Filing, 附件2 3.1.
  /// 《兰州新区职业技能培训开班备案申请表》
  case filingForm = "filing-form"
  /// 场地证明（附照片或租赁协议）
  case premisesProof = "premises-proof"
  /// 教材名称及出版社等相关信息
  case textbookList = "textbook-list"
  /// 培训方案
  case trainingPlan = "training-plan"
  /// 课程表
  case timetable
  /// 培训应急预案
  case emergencyPlan = "emergency-plan"
  /// 培训学员花名册
  case roster
  /// 学员身份证明
  case identityProof = "identity-proof"
  /// 合作协议，校企合作需提供
  case cooperationAgreement = "cooperation-agreement"

  // Claim, 附件2 4.1.
  /// 机构资金申请表
  case claimForm = "claim-form"
  /// 代领协议
  case collectionAgreement = "collection-agreement"
  /// 培训合格学员信息表
  case passedLearners = "passed-learners"
  /// 考勤记录
  case attendanceRecord = "attendance-record"
  /// 考核成绩单
  case scoreSheet = "score-sheet"
  /// 证书复印件
  case certificateCopies = "certificate-copies"
  /// 创业就业凭证（营业执照、劳动合同、聘用协议、实习协议、工资流水等）
  case jobProof = "job-proof"
  /// 发票收据
  case invoices

  /// The checklist the paper belongs to.
  public var checklist: Checklist {
    switch self {
    case .filingForm, .premisesProof, .textbookList, .trainingPlan, .timetable, .emergencyPlan, .roster,
      .identityProof, .cooperationAgreement:
      .filing
    case .claimForm, .collectionAgreement, .passedLearners, .attendanceRecord, .scoreSheet,
      .certificateCopies, .jobProof, .invoices:
      .claim
    }
  }

  /// Whether the policy asks for the paper only under a condition, so that "not applicable" can be right:
  /// cooperation of school and enterprise; an institution that collects for its learners; and
  /// proof of a job, which only some of the learners can have.
  public var isConditional: Bool {
    self == .cooperationAgreement || self == .collectionAgreement || self == .jobProof
  }
}

/// The two occasions on which papers are handed in.
public enum Checklist: String, CaseIterable, Sendable {
  case filing
  case claim

  /// The rule that asks for these papers.
  public var rule: RuleID {
    switch self {
    case .filing: .r101
    case .claim: .r401
    }
  }
}
