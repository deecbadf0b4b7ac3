import CaseDomain

// Where a reader can see how a rule is met.
extension Language {
  public func name(_ place: RuleCoverage.Place) -> String {
    let words: Words =
      switch place {
      case .deadline: Words("时限与算期单", "deadline, proved day by day")
      case .papers: Words("材料页", "papers of the case")
      case .learnerRecord: Words("学员历次补贴", "the learner's record across cases")
      case .training: Words("培训页", "training page")
      case .claim: Words("补贴页", "claim page")
      case .awardSheet: Words("补贴核算单", "sheet of the award")
      case .notice: Words("公示页", "notice page")
      case .history: Words("经过页", "history page")
      case .filingForm: Words("备案表单", "filing form")
      case .attendanceForm: Words("考勤表单", "attendance form")
      case .spotCheckForm: Words("抽查表单", "spot-check form")
      case .documentForm: Words("附件表单", "attachments")
      case .claimForm: Words("补贴申请表单", "claim form")
      case .payoutForm: Words("拨付表单", "payout form")
      case .archiveForm: Words("归档表单", "archive form")
      case .policyData: Words("政策数据", "policy data")
      case .calendar: Words("工作日历", "working calendar")
      case .ranges: Words("证书号段", "certificate ranges")
      case .registry: Words("登记资料", "registry")
      case .redFlags: Words("疑点", "red flags")
      case .report: Words("报表", "reports")
      case .targets: Words("任务进度", "progress against targets")
      case .standing: Words("机构名单", "standing of institutions")
      case .outside: Words("不属本系统", "not the console's to do")
      }
    return self[words]
  }

  public func name(_ kind: RuleKind) -> String {
    let words: Words =
      switch kind {
      case .guard: Words("拦截", "stops an action")
      case .soft: Words("提醒并须说明理由", "warns and asks for a reason")
      case .figure: Words("计算并显示", "computed and shown")
      case .duty: Words("如实登记", "recorded")
      case .data: Words("作为数据", "data of the policy")
      case .clock: Words("计算期限", "counts days")
      case .action: Words("提供办理事项", "gives an action")
      case .outside: Words("不属本系统", "cannot be enforced here")
      }
    return self[words]
  }
}
