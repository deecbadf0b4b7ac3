import CaseDomain

// What is handed in, looked at and kept.
extension Language {
  /// The paper, by the name in the policy's list (附件2 3.1, 4.1).
  public func name(_ material: Material) -> String {
    self[material.words]
  }

  public func name(_ checklist: Checklist) -> String {
    switch checklist {
    case .filing: say("备案材料", "filing papers")
    case .claim: say("补贴申请材料", "claim papers")
    }
  }

  public func name(_ verdict: MaterialVerdict) -> String {
    switch verdict {
    case .inOrder: say("齐全合规", "in order")
    case .defective: say("不合要求", "defective")
    case .missing: say("缺件", "missing")
    case .notApplicable: say("不适用", "not applicable")
    }
  }

  public func name(_ point: VerificationPoint) -> String {
    switch point {
    case .identity: say("学员身份", "learners' identity")
    case .premises: say("教学场地", "premises")
    case .teachers: say("师资", "teachers")
    case .equipment: say("设备", "equipment")
    case .safety: say("安全预防", "safety")
    }
  }

  public func name(_ kind: AttachedDocument.Kind) -> String {
    let words: Words =
      switch kind {
      case .material: Words("申报材料", "paper handed in")
      case .ceremony: Words("仪式影像", "ceremony pictures")
      case .attendance: Words("考勤记录", "attendance record")
      case .score: Words("考核成绩单", "score sheet")
      case .contract: Words("合同协议", "contract or agreement")
      case .credential: Words("证书", "certificate")
      case .invoice: Words("发票收据", "invoice or receipt")
      case .inspection: Words("检查记录", "inspection record")
      case .request: Words("书面申请", "written request")
      case .notice: Words("公示留证", "evidence of a posting")
      case .other: Words("其他", "other")
      }
    return self[words]
  }

  public func name(_ paper: RetainedPaper) -> String {
    switch paper {
    case .filingPapers: say("申报材料", "filing papers")
    case .learnerFiles: say("学员档案", "learner files")
    case .trainingRecords: say("培训过程资料", "training records")
    case .claimPapers: say("补贴申请材料", "claim papers")
    case .paymentPapers: say("资金凭证", "payment papers")
    }
  }

  /// Why papers went back, with what it does to the clock.
  public func name(_ ground: Return.Ground) -> String {
    switch ground {
    case .supplement: say("收件后补正，暂停计时", "supplement after receipt: the clock is held")
    case .incompleteAtReceipt:
      say("收件时不齐，补齐后重新起算", "incomplete at receipt: the period begins anew when whole")
    }
  }
}

extension Material {
  fileprivate var words: Words {
    switch self {
    case .filingForm: Words("开班备案申请表", "application form")
    case .premisesProof: Words("场地证明", "proof of premises")
    case .textbookList: Words("教材名称及出版社信息", "textbooks and publishers")
    case .trainingPlan: Words("培训方案", "training plan")
    case .timetable: Words("课程表", "timetable")
    case .emergencyPlan: Words("培训应急预案", "emergency plan")
    case .roster: Words("培训学员花名册", "learner roster")
    case .identityProof: Words("学员身份证明", "learners' identity proof")
    case .cooperationAgreement: Words("合作协议", "cooperation agreement")
    case .claimForm: Words("机构资金申请表", "claim form")
    case .collectionAgreement: Words("代领协议", "agreement to collect")
    case .passedLearners: Words("培训合格学员信息表", "table of passed learners")
    case .attendanceRecord: Words("考勤记录", "attendance record")
    case .scoreSheet: Words("考核成绩单", "score sheet")
    case .certificateCopies: Words("证书复印件", "certificate copies")
    case .jobProof: Words("创业就业凭证", "proof of business or job")
    case .invoices: Words("发票收据", "invoices and receipts")
    }
  }
}
