import CaseDomain

// What is recorded of a class in training, and what is decided about its claim.
extension Language {
  public func name(_ mode: SpotCheck.Mode) -> String {
    switch mode {
    case .online: say("线上", "online")
    case .onsite: say("线下", "onsite")
    }
  }

  public func name(_ kind: Finding.Kind) -> String {
    let words: Words =
      switch kind {
      case .attendance: Words("考勤", "attendance")
      case .teaching: Words("教学", "teaching")
      case .teacher: Words("师资", "teacher")
      case .premises: Words("场地", "premises")
      case .equipment: Words("设备", "equipment")
      case .safety: Words("安全", "safety")
      case .materials: Words("资料", "papers")
      case .conduct: Words("培训秩序", "conduct")
      case .other: Words("其他", "other")
      }
    return self[words]
  }

  public func name(_ severity: Finding.Severity) -> String {
    switch severity {
    case .remark: say("提示", "remark")
    case .minor: say("一般", "minor")
    case .major: say("严重", "major")
    }
  }

  public func name(_ method: Attendance.Method) -> String {
    switch method {
    case .face: say("人脸识别", "face recognition")
    case .fingerprint: say("指纹", "fingerprint")
    case .other: say("其他", "other")
    }
  }

  public func name(_ kind: Session.Kind) -> String {
    switch kind {
    case .theory: say("理论", "theory")
    case .practice: say("实操", "practice")
    }
  }

  public func name(_ kind: Payee.Kind) -> String {
    switch kind {
    case .institution: say("培训机构", "institution")
    case .person: say("个人", "person")
    }
  }

  public func name(_ opinion: ClaimOpinion) -> String {
    switch opinion {
    case .approve: say("同意补贴", "approve")
    case .reject: say("不予补贴", "reject")
    }
  }

  public func name(_ decision: SignOffDecision) -> String {
    switch decision {
    case .approve: say("同意", "approve")
    case .reject: say("不予补贴", "reject")
    case .back: say("退回重审", "send back")
    }
  }

  public func name(_ answer: CallbackAnswer) -> String {
    switch answer {
    case .confirmed: say("证实到课", "attendance confirmed")
    case .denied: say("否认到课", "attendance denied")
    case .wrongNumber: say("号码不是本人", "not the learner's number")
    case .unreachable: say("未接通", "not reached")
    case .declined: say("不愿回答", "no answer given")
    }
  }

  public func name(_ verdict: ObjectionVerdict) -> String {
    switch verdict {
    case .dismissed: say("异议不成立", "dismissed")
    case .upheld: say("异议成立", "upheld")
    }
  }

  public func name(_ ground: HoldGround) -> String {
    switch ground {
    case .supplement: say("补正材料", "papers being supplemented")
    case .incompleteAtReceipt: say("收件时材料不齐", "incomplete at receipt")
    case .objection: say("异议核查", "an objection being looked into")
    }
  }

  public func name(_ clock: ClockName) -> String {
    switch clock {
    case .filingReview: say("备案审核期限", "filing review period")
    case .completionAudit: say("结班审核目标期限", "completion audit target")
    case .claimReview: say("补贴审核期限", "claim review period")
    case .notice: say("公示期", "public notice period")
    case .payout: say("资金拨付期限", "payout period")
    }
  }

  public func name(_ party: ClockParty) -> String {
    switch party {
    case .office: say("经办机构", "the office")
    case .institution: say("培训机构", "the institution")
    case .calendar: say("等待期满", "nobody: days must pass")
    }
  }
}
