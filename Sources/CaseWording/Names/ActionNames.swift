import CaseDomain

extension Language {
  /// What a person does, as it stands on the key bar and in the history.
  public func name(_ action: Action) -> String {
    self[action.words]
  }

  public func name(_ role: Role) -> String {
    let words: Words =
      switch role {
      case .reviewer: Words("经办", "reviewer")
      case .supervisor: Words("复核", "supervisor")
      case .finance: Words("财务", "finance")
      case .auditor: Words("稽核", "auditor")
      case .admin: Words("管理员", "administrator")
      }
    return self[words]
  }

  /// Several roles, any of which will do.
  public func names(_ roles: [Role]) -> String {
    let separator = say("或", " or ")
    return roles.map(name).joined(separator: separator)
  }
}

extension Action {
  fileprivate var words: Words {
    switch self {
    case .file: Words("登记备案申请", "File the application")
    case .assign: Words("分派经办人", "Assign")
    case .checkMaterial: Words("核对材料", "Check materials")
    case .verifyPoint: Words("核查要点", "Verify points")
    case .returnFiling: Words("退回备案补正", "Return the filing")
    case .resubmitFiling: Words("备案补正收件", "Take in the corrected filing")
    case .approveFiling: Words("准予备案", "Approve the filing")
    case .refuseFiling: Words("作出不予备案", "Refuse the filing")
    case .openClass: Words("登记开班", "Open the class")
    case .recordAttendance: Words("登记考勤", "Record attendance")
    case .recordPhotos: Words("登记照片", "Record photos")
    case .attachDocument: Words("添加附件", "Attach a document")
    case .recordSpotCheck: Words("登记抽查", "Record a spot check")
    case .closeFinding: Words("问题销号", "Close a finding")
    case .drawCallbacks: Words("抽取回访名单", "Draw the call-back list")
    case .recordCallback: Words("登记电话回访", "Record a call")
    case .orderRectification: Words("下达限期整改", "Order rectification")
    case .acceptRectification: Words("整改验收", "Accept the rectification")
    case .terminate: Words("终止培训", "Terminate the class")
    case .requestCompletion: Words("申请结班", "Request completion")
    case .recordResult: Words("登记培训结果", "Record results")
    case .passCompletion: Words("结班审核通过", "Pass the completion")
    case .returnCompletion: Words("退回结班补正", "Return the completion")
    case .resubmitCompletion: Words("结班补正收件", "Take in the corrected completion")
    case .failCompletion: Words("认定结班不通过", "Fail the completion")
    case .extendRange: Words("增加证书号段", "Extend a certificate range")
    case .recordCredential: Words("登记取证", "Record a certificate")
    case .recordJob: Words("登记就业创业", "Record jobs")
    case .recordReferral: Words("登记就业推介", "Record a job referral")
    case .fileClaim: Words("登记补贴申请", "File the claim")
    case .judgeLearner: Words("审定学员资格", "Judge learners")
    case .returnClaim: Words("退回补贴补正", "Return the claim")
    case .resubmitClaim: Words("补贴补正收件", "Take in the corrected claim")
    case .recommendClaim: Words("提出审核意见", "Recommend")
    case .signOff: Words("复核签批", "Sign off")
    case .publishNotice: Words("发布公示", "Publish the notice")
    case .recordObjection: Words("登记异议", "Record an objection")
    case .resolveObjection: Words("处理异议", "Resolve an objection")
    case .closeNotice: Words("结束公示", "Close the notice")
    case .confirmPayout: Words("确认拨付", "Confirm the payout")
    case .archive: Words("归档", "Archive")
    case .withdraw: Words("撤回申请", "Withdraw")
    case .resolveFlag: Words("疑点核销", "Resolve a red flag")
    case .addNote: Words("添加备注", "Add a note")
    case .correctRecord: Words("更正记录", "Correct a record")
    case .reconsider: Words("重新审核", "Reconsider")
    }
  }
}
