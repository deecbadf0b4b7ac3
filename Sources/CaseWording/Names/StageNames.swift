import CaseDomain

extension Language {
  /// The stage, in the terms the centre uses.
  public func name(_ stage: Stage) -> String {
    self[stage.words]
  }

  /// The stage in a narrow column: at most four hanzi, or ten letters.
  public func short(_ stage: Stage) -> String {
    self[stage.shortWords]
  }

  /// Who has to move next.
  public func name(_ party: Party) -> String {
    let words: Words =
      switch party {
      case .reviewer: Words("经办", "reviewer")
      case .supervisor: Words("复核", "supervisor")
      case .finance: Words("财务", "finance")
      case .institution: Words("培训机构", "institution")
      case .calendar: Words("等待期满", "the calendar")
      case .nobody: Words("已办结", "nobody")
      }
    return self[words]
  }
}

extension Stage {
  fileprivate var words: Words {
    switch self {
    case .filingReview: Words("备案审核", "Filing review")
    case .filingCorrection: Words("备案补正", "Filing correction")
    case .readyToOpen: Words("待开班", "Ready to open")
    case .inTraining: Words("培训中", "In training")
    case .rectification: Words("限期整改", "Rectification")
    case .completionAudit: Words("结班审核", "Completion audit")
    case .completionCorrection: Words("结班补正", "Completion correction")
    case .followUp: Words("取证就业跟踪", "Follow-up")
    case .claimReview: Words("补贴审核", "Claim review")
    case .claimCorrection: Words("补贴补正", "Claim correction")
    case .claimSignOff: Words("补贴复核", "Claim sign-off")
    case .noticePending: Words("待公示", "Notice pending")
    case .publicNotice: Words("公示中", "Public notice")
    case .objectionInquiry: Words("异议核查", "Objection inquiry")
    case .payout: Words("待拨付", "Payout")
    case .paid: Words("已拨付", "Paid")
    case .archived: Words("已归档", "Archived")
    case .refused: Words("不予备案", "Refused")
    case .completionFailed: Words("结班不通过", "Completion failed")
    case .claimRejected: Words("不予补贴", "Claim rejected")
    case .withdrawn: Words("已撤回", "Withdrawn")
    case .terminated: Words("已终止", "Terminated")
    }
  }

  fileprivate var shortWords: Words {
    switch self {
    case .filingReview: Words(words.chinese, "Filing")
    case .filingCorrection: Words(words.chinese, "Filing fix")
    case .readyToOpen: Words(words.chinese, "To open")
    case .inTraining: Words(words.chinese, "Training")
    case .rectification: Words(words.chinese, "Mending")
    case .completionAudit: Words(words.chinese, "Completion")
    case .completionCorrection: Words(words.chinese, "Compl. fix")
    case .followUp: Words("取证跟踪", "Follow-up")
    case .claimReview: Words(words.chinese, "Claim")
    case .claimCorrection: Words(words.chinese, "Claim fix")
    case .claimSignOff: Words(words.chinese, "Sign-off")
    case .noticePending: Words(words.chinese, "To publish")
    case .publicNotice: Words(words.chinese, "Notice")
    case .objectionInquiry: Words(words.chinese, "Objection")
    case .completionFailed: Words("结班未过", "Failed")
    case .claimRejected: Words(words.chinese, "Rejected")
    case .payout, .paid, .archived, .refused, .withdrawn, .terminated: words
    }
  }
}
