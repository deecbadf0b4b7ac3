import CaseDomain

extension Language {
  /// What the flag is about.
  public func name(_ kind: RedFlag.Kind) -> String {
    switch kind {
    case .onceAYear: say("同一年度重复享受补贴", "second paid training in the year")
    case .fourthTime: say("累计享受补贴已满次数", "limit of times already reached")
    case .sameOccupationAgain: say("同职业同等级重复享受", "same occupation and level again")
    case .identityInvalid: say("身份证号有误", "invalid resident ID")
    case .contractOutsideWindow: say("劳动合同不符合条件", "contract outside the window")
    case .claimedIsNotComputed: say("申请金额与核算不一致", "claimed is not computed")
    }
  }

  public func name(_ severity: RedFlag.Severity) -> String {
    switch severity {
    case .stop: say("须停办核实", "stop")
    case .check: say("须核查", "check")
    case .note: say("提示", "note")
    }
  }

  /// What to look at before the flag is answered.
  public func advice(_ kind: RedFlag.Kind) -> String {
    let words: Words =
      switch kind {
      case .onceAYear:
        Words(
          "查看该学员本年度其他案件和补贴记录，确认是否同一人、是否已拨付。",
          "Look at the learner's other cases and payments of the year: is it the same person, and was it paid?"
        )
      case .fourthTime:
        Words(
          "核对该学员历次补贴记录，超过累计次数的不予补贴。",
          "Go through the learner's earlier payments; beyond the limit nothing is paid.")
      case .sameOccupationAgain:
        Words(
          "核对以往同职业（工种）同等级的补贴和技能提升补贴记录。",
          "Compare earlier payments for this occupation and level, skill-upgrading subsidies included.")
      case .identityInvalid:
        Words(
          "对照身份证原件核对号码，有误的请机构更正花名册。",
          "Compare the number with the card; have the institution correct the roster where it is wrong.")
      case .contractOutsideWindow:
        Words(
          "核对劳动合同的签订日期和期限：须满 1 年，且签订后 1 年内参训。",
          "Check the contract: a year or more, and training within a year of signing it.")
      case .claimedIsNotComputed:
        Words(
          "逐人核对申请金额与核算金额，差异须由机构说明或更正。",
          "Compare the claim with the computed award, learner by learner; the institution explains or corrects."
        )
      }
    return self[words]
  }
}
