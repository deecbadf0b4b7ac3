import CaseDomain

// Why an action can be taken, or why not: reasons with the way out, and grounds with the facts behind them.
extension Language {
  /// A reason in its long form: the sentence, the clause, its words, the remedy; then who can put it right, by what, and
  /// until when.
  public func explanation(
    _ reason: ActionAccount.Reason, in action: Action, at place: AdvicePlace = .commandLine, today: Day,
    names: (PersonID) -> String
  ) -> [String] {
    explanation(reason.refusal, in: action, at: place)
      + wayOut(reason.wayOut, of: action, today: today, names: names)
  }

  /// Who can put it right, by what, and until when.
  public func wayOut(
    _ way: WayOut, of action: Action, today: Day, names: (PersonID) -> String
  ) -> [String] {
    var lines: [String] = []
    let who = holders(way, names: names)
    switch way.step {
    case .action(let cure): lines.append(say("去处：", "The way out: ") + name(cure) + say("，", ", ") + who)
    case .handOver: lines.append(say("去处：由他人办理，", "The way out: somebody else does it, ") + who)
    case .administrator: lines.append(say("去处：由管理员登记，", "The way out: the administrator enters it, ") + who)
    case .wait(let day):
      lines.append(say("去处：等到\(self.day(day))。", "The way out: wait until \(self.day(day))."))
    case .form: lines.append(say("去处：在本事项的填写页上办理。", "The way out: in the form of the action itself."))
    case .nothing: break
    }
    if let until = way.until {
      lines.append(
        say(
          "\(dueText(until, today: today))及以前办妥，仍可按期\(name(action))。",
          "Done by \(dueText(until, today: today)), you may still \(name(action)) in time."))
    }
    return lines
  }

  private func holders(_ way: WayOut, names: (PersonID) -> String) -> String {
    let roles = self.names(way.roles)
    guard !way.people.isEmpty else {
      return say(
        "须\(roles)办理，现在没有人可以办，请管理员登记人员。",
        "by \(roles): nobody holds it now, the administrator registers somebody.")
    }
    return say("\(roles)：\(list(way.people.map(names)))。", "\(roles): \(list(way.people.map(names))).")
  }

  /// A condition that holds: what, by which rules, and the fact that satisfies it.
  public func sentence(_ ground: ActionAccount.Ground, today: Day, names: (PersonID) -> String) -> String {
    name(ground.condition) + say("：", ": ") + fact(ground.fact, ground.condition, today: today, names: names)
  }

  /// The rules of a ground, as they are cited.
  public func citation(_ ground: ActionAccount.Ground) -> String {
    ground.rules.prefix(3).map(fullCitation).joined(separator: say("；", "; "))
  }

  private func fact(
    _ fact: ActionAccount.Fact, _ condition: ActionAccount.Condition, today: Day, names: (PersonID) -> String
  ) -> String {
    switch fact {
    case .role(let person, let role): return "\(names(person))（\(name(role))）".inBrackets(self)
    case .stage(let stage): return name(stage)
    case .count(let count, let all):
      return all == 0 ? say("没有", "none") : "\(count)/\(all)"
    case .least(let count, let wanted):
      return say("\(count)，要求至少 \(wanted)", "\(count), at least \(wanted) wanted")
    case .most(let count, let possible):
      return say("\(count)，至多 \(possible)", "\(count), at most \(possible) possible")
    case .percent(let percent, let wanted):
      return say("\(percent)%，要求 \(wanted)%", "\(percent) %, \(wanted) % wanted")
    case .share(let percent, let wanted, let tolerance):
      return say("\(percent)%，应为 \(wanted)%±\(tolerance)", "\(percent) %, \(wanted) % ± \(tolerance) wanted")
    case .day(let day): return self.day(day)
    case .until(let due):
      return condition == .check(.noticeComplete)
        ? say("\(dueText(due, today: today))起可结束", "may be closed from \(dueText(due, today: today))")
        : say("期限至\(dueText(due, today: today))", "the period ends on \(dueText(due, today: today))")
    case .name(let text): return condition == .check(.fundNamed) ? fundName(text) : harmless(text)
    case .amount(let amount): return money(amount)
    case .people(let people): return people.isEmpty ? say("没有", "nobody") : list(people.map(names))
    case .left(let left, let needed):
      return say("还剩 \(left) 个，需要 \(needed) 个", "\(left) left, \(needed) needed")
    case .clear: return say("没有发现问题", "nothing speaks against it")
    case .onSubmission: return say("提交时按填写内容核对", "judged by what is typed, when it is handed on")
    }
  }

  private func fundName(_ raw: String) -> String { Fund(rawValue: raw).map(name) ?? harmless(raw) }

  public func name(_ condition: ActionAccount.Condition) -> String {
    switch condition {
    case .role: say("有权办理", "has the role")
    case .stage: say("阶段相符", "belongs to the stage")
    case .check(let check): self[check.words]
    }
  }

  /// The whole account as a page: what stands against it, and what holds.
  public func actionSheet(
    _ account: ActionAccount, today: Day, names: (PersonID) -> String
  ) -> Sheet {
    var sheet = Sheet(
      (account.isAvailable ? say("为什么可以：", "Why it can be done: ") : say("为什么不能：", "Why not: "))
        + name(account.action))
    if !account.blocked.isEmpty {
      sheet.heading(
        account.isAvailable
          ? say("须说明理由", "Goes on with a reason") : say("不能办的原因", "What stands against it"))
      for reason in account.blocked {
        let lines = explanation(reason, in: account.action, today: today, names: names)
        sheet.text("✗ " + citation(reason.refusal) + "  " + (lines.first ?? ""), .warning)
        for line in lines.dropFirst() { sheet.text(line, indent: 2) }
      }
    }
    if !account.passed.isEmpty {
      sheet.heading(say("已满足的条件", "What holds"))
      for ground in account.passed {
        sheet.row(
          [
            SheetCell("✓ " + sentence(ground, today: today, names: names)), SheetCell(citation(ground)),
          ], .good)
      }
    }
    return sheet
  }
}

extension String {
  /// Chinese brackets hug; in English they stand apart.
  fileprivate func inBrackets(_ language: Language) -> String {
    language == .chinese
      ? self : map { $0 == "（" ? " (" : $0 == "）" ? ")" : String($0) }.joined()
  }
}

extension Guard {
  /// The condition in a few words, as it stands in the list of what holds.
  fileprivate var words: Words {
    switch self {
    case .institutionOnFile: Words("机构已备案", "the institution is on file")
    case .institutionInGoodStanding: Words("机构资格正常", "the institution is in good standing")
    case .centreKnown: Words("受理中心", "the centre")
    case .subjectKnown: Words("职业（课程）在目录内", "the subject is in the catalogue")
    case .filingWhole: Words("申请表数据一致", "the figures of the form agree")
    case .rosterReadable: Words("花名册完整", "the roster is whole")
    case .personOfCentre: Words("承办人属本中心", "the person belongs to the centre")
    case .materialOfChecklist: Words("材料在清单内", "the papers are on the checklist")
    case .materialsSettled: Words("材料齐全合格", "papers in order")
    case .pointsVerified: Words("要点已核查", "points verified")
    case .hoursSufficient: Words("课时达标", "hours")
    case .hoursFitDays: Words("课时排得下", "the days hold the hours")
    case .practiceShare: Words("实操占比", "share of practice")
    case .mostlyOffline: Words("以线下为主，线上课时", "mainly in person, hours online")
    case .safetyAndLaw: Words("有安全和法制内容", "safety and law are taught")
    case .textbooks: Words("教材已列明", "textbooks named")
    case .teachersOnFile: Words("教师已备案", "teachers on file")
    case .groupsAdmitted: Words("人员类别符合", "learners admitted")
    case .contractsInWindow: Words("劳动合同符合", "contracts in the window")
    case .identitiesValid: Words("身份证号有效", "identity numbers valid")
    case .seniorPayable: Words("等级可计补贴", "the level is paid")
    case .flagsResolved: Words("没有未核销的疑点", "no red flag is open")
    case .inTime: Words("在期限内", "in time")
    case .refusalProposed: Words("不予备案已提出", "the refusal is proposed")
    case .firstReturn: Words("未曾退回", "not returned before")
    case .afterApproval: Words("在准予备案之后", "after the approval")
    case .ceremonyNamed: Words("仪式名称合规", "the ceremony's title")
    case .openedAsPlanned: Words("按计划开班", "opened as planned")
    case .insideTraining: Words("在培训期间", "during the training")
    case .learnersKnown: Words("学员在花名册内", "learners of the roster")
    case .headCount: Words("点名人数不超花名册", "no more heads than the roster")
    case .findingsDated: Words("问题有整改期限", "findings have a day")
    case .findingOpen: Words("问题待销号", "the finding is open")
    case .deadlineAhead: Words("期限未到", "the deadline lies ahead")
    case .lastDayReached: Words("培训已结束", "the training is over since")
    case .hoursDelivered: Words("课时已完成", "hours taught")
    case .checksMade: Words("抽查已做足", "checks made")
    case .resultsKept: Words("未改动已有结果", "no result is changed")
    case .callbacksUndrawn: Words("回访名单尚未抽取", "no list was drawn yet")
    case .onCallbackList: Words("名单上待回访", "of the list still to be called")
    case .spotChecks: Words("抽查次数", "spot checks")
    case .photos: Words("培训照片", "photos")
    case .findingsClosed: Words("问题已销号", "findings closed")
    case .resultsWhole: Words("成绩已登记", "results recorded")
    case .ceremonyAfterTraining: Words("结班在培训之后", "the ceremony follows the training")
    case .certificateRange: Words("证书编号够用", "certificate numbers")
    case .learnersPassed: Words("学员合格", "the learners passed")
    case .credentialUnused: Words("证书编号未用过", "the number is new")
    case .credentialDay: Words("取证日期合理", "the day of the certificate")
    case .jobDay: Words("就业日期合理", "the day of the job")
    case .rangeFollowsOn: Words("号段连续", "the range follows on")
    case .fundNamed: Words("资金来源", "the fund")
    case .referrals: Words("就业推介", "job referrals")
    case .rates: Words("取证、就业率", "rates reached")
    case .accountReadable: Words("收款账号有效", "the account is valid")
    case .reasonForExclusion: Words("不符合的注明依据", "an exclusion names its rule")
    case .limitsOverridden: Words("未超享受次数", "within the limits")
    case .technicianProven: Words("技师标准有依据", "technicians are proven")
    case .learnersJudged: Words("学员资格已审定", "learners judged")
    case .amountComputed: Words("金额与核算一致", "the sum is the computed one")
    case .notSignedBySame: Words("由他人审核，已签批的人", "another reviews; who signed")
    case .notReviewedBySame: Words("由他人复核，已经手的人", "another pair of eyes; who reviewed")
    case .seenRevision: Words("看过当前版本", "the revision was seen")
    case .recommendationFresh: Words("审核意见仍然有效", "the recommendation is fresh")
    case .determinationStands: Words("签批依据没有变化，签批金额", "what was signed stands; the sum")
    case .determinationFell: Words("可以重新审核", "it may be reconsidered")
    case .noticeComplete: Words("公示期满", "the notice has stood")
    case .objectionsResolved: Words("异议已处理", "objections answered")
    case .objectionOpen: Words("异议待处理", "the objection is open")
    case .paidByAnother: Words("由他人拨付，已签批的人", "another pays; who signed")
    case .amountOfAward: Words("金额与签批一致", "the sum is the signed one")
    case .payeeAsApproved: Words("收款人一致", "the payee is the approved one")
    case .linesSettled: Words("异议已处理、补贴已付清", "objections answered and every line settled")
    case .retentionWhole: Words("归档材料齐全", "the papers to be kept")
    case .recordCorrectable: Words("记录可更正", "the record can be struck")
    case .flagKnown: Words("疑点待核销", "the flag is open")
    }
  }
}
