import CaseDomain

extension Refusal.Reason {
  /// The reason in Chinese. Exhaustive, so that no refusal goes without words.
  func chinese(_ action: Action?) -> String {
    let zh = Language.chinese
    switch self {
    case .staffUnknown(let person): return "没有名为\(zh.quoted(person.text))的在岗工作人员。"
    case .roleLacking(let needed): return "此操作须由\(zh.names(needed))角色办理。"
    case .wrongStage(let stage, let allowed): return chineseStage(stage, allowed)
    case .caseMissing: return "没有找到这个案卷。"
    case .samePerson(let act): return "您已办理本案的“\(zh.name(act))”，这一步须由他人办理。"
    case .revisionMoved(let expected, let actual):
      return "您看到的是第 \(expected) 版，案卷现已更新到第 \(actual) 版。"
    case .fieldMissing(let name): return "请填写\(zh.reference(name, in: action))。"
    case .fieldUnreadable(let name, let token, let type):
      return "\(zh.reference(name, in: action))填写的\(zh.typed(token, into: name))"
        + (type.isOutOfRange(token) ? "不在范围内，" : "无法识别，") + "应为\(zh.expectation(of: type, for: name))。"
    case .fieldUnknown(let name): return zh.unknownField(name, in: action)
    case .recordedOtherwise(let id, let revision):
      let place = id.map { "（案卷 \(zh.harmless($0.text)) 第 \(revision) 版）" } ?? ""
      return "这次办理先前已记入\(place)，当时的内容与现在的不同；现在的内容没有记入。"
    case .textTooLong(let name, let limit):
      return "\(zh.reference(name, in: action))超过 \(limit) 个字符。"
    case .personalNumberInText(let name, let kind):
      return "\(zh.reference(name, in: action))里有完整的\(zh.name(kind))，文字栏人人可见，也不会随到期处置删除。"
    case .clockBehind(let last, let today):
      return "本案最近的记录是 \(zh.day(last))，本机日期却是 \(zh.day(today))：时钟慢了。"
    case .lastAdministrator(let name): return "\(zh.quoted(name))是最后一名有账户的在岗管理员，停用后再无人能登记人员。"
    case .timeInFuture(let time, let now):
      return "抽查时间 \(zh.times(time)) 还没有结束，现在是 \(zh.timeOfDay(now))。"
    case .dayInFuture(let day, let today):
      return "\(zh.day(day))还没有到，今天是\(zh.day(today))。"
    case .dayTooEarly(let day, let earliest): return "\(zh.day(day))太早，不得早于\(zh.day(earliest))。"
    case .dayTooLate(let day, let latest): return "\(zh.day(day))太晚，不得晚于\(zh.day(latest))。"
    case .decisionBackdated(let day, let today):
      return "审批决定以办理当日（\(zh.day(today))）为准，不能写成\(zh.day(day))。"
    case .reasonRequired: return "请说明理由。"
    case .overdue(let due): return "办理期限已于\(zh.day(due))届满。"

    case .institutionUnknown(let id): return "培训机构\(zh.quotedCode(id.text))未在社保局备案。"
    case .institutionBarred(let standing, let since):
      return "培训机构自\(zh.day(since))起列为“\(zh.name(standing))”，不得开班。"
    case .policyMissing(let day): return "\(zh.day(day))没有可以适用的培训政策。"
    case .centreUnknown(let centre): return "\(zh.quoted(centre.text))不是政策所列的服务中心。"
    case .occupationUnknown(let name):
      return name.isEmpty ? "没有填写职业（工种）。" : "职业（工种）\(zh.quoted(name))不在附件3，也不在省级办法的目录内。"
    case .courseMissing: return "创业培训须填写创业课程。"
    case .courseMisplaced: return "只有创业培训才填写创业课程。"
    case .personOfOtherCentre(_, let name): return "\(zh.quoted(name))不是本案受理中心的人员，不能承办。"
    case .rosterEmpty: return "学员花名册是空的。"
    case .learnerTwice(let rows): return "花名册第 \(zh.numbers(rows)) 行的身份证号重复。"
    case .endBeforeStart(let start, let end):
      return "结班日期\(zh.day(end))早于开班日期\(zh.day(start))。"
    case .hoursDoNotAddUp(let theory, let practice, let total):
      return "理论 \(theory) 课时加实操 \(practice) 课时，不等于总课时 \(total)。"
    case .enterpriseMissing: return "岗位技能培训和企业新型学徒制须填写企业名称。"
    case .materialOfOtherStage(let material): return "“\(zh.name(material))”不在当前阶段的材料清单内。"
    case .materialsOutstanding(let materials):
      return "还有 \(materials.count) 项材料未核对合格：\(zh.list(materials.map(zh.name)))。"
    case .pointsUnverified(let points):
      return "还有 \(points.count) 个要点未核查：\(zh.list(points.map(zh.name)))。"
    case .hoursBelowMinimum(let filed, let minimum):
      return "总课时 \(filed)，少于最低要求 \(minimum) 课时。"
    case .daysBelowMinimum(let days, let minimum): return "培训 \(days) 天，少于最低要求 \(minimum) 天。"
    case .hoursBeyondDays(let hours, let days, let aDay):
      return "计划 \(hours) 课时，培训 \(days) 天，每天 \(aDay) 课时合计只有 \(days * aDay) 课时。"
    case .practiceShare(let percent, let wanted, let tolerance):
      return "实操课时占 \(percent)%，应为 \(wanted)%（可上下浮动 \(tolerance) 个百分点）。"
    case .mostlyOnline(let online, let total): return "线上 \(online) 课时，超过总课时（\(total)）的一半。"
    case .safetyAndLawMissing: return "课程中没有安全生产和法制教育内容。"
    case .textbooksMissing: return "没有填写教材名称和出版社。"
    case .teachersMissing: return "没有填写授课教师。"
    case .teachersNotOnFile(let teachers):
      return "教师\(zh.list(teachers.map { zh.quoted($0.text) }))未在社保局备案。"
    case .groupsNotAdmitted(let learners, let type):
      return "\(zh.learners(learners))的人员类别不属于\(zh.name(type))的培训对象。"
    case .evidenceOfGroupMissing(let learners): return "\(zh.learners(learners))缺少人员类别的证明材料。"
    case .contractsOutsideWindow(let learners):
      return "\(zh.learners(learners))的劳动合同不满 1 年，或不是签订后 1 年内参训。"
    case .identitiesInvalid(let learners): return "\(zh.learners(learners))的身份证号有误。"
    case .flagsOpen(let keys):
      return "还有 \(keys.count) 个疑点未核销：\(zh.list(keys.map { zh.flag($0) ?? zh.harmless($0) }))。"
    case .refusalNotProposed: return "还没有经办人员提出不予备案。"
    case .returnedBefore(let day): return "本阶段材料已于\(zh.day(day))退回补正过一次。"
    case .seniorLevelNotPayable: return "岗位技能培训的高级工没有补贴标准，学员只能按培训合格证标准计算。"

    case .beforeApproval(let day, let approvedOn):
      return "\(zh.day(day))早于准予备案的日期（\(zh.day(approvedOn))），不得开班。"
    case .openedOffPlan(let day, let planned):
      return "\(zh.day(day))开班，比计划的\(zh.day(planned))"
        + (day < planned ? "早 \(planned.days(since: day)) 天。" : "晚 \(day.days(since: planned)) 天。")
    case .ceremonyTitle(let missing):
      return "仪式名称中缺少\(zh.list(missing.map(zh.quoted)))。"
    case .outsideTraining(let day, let from, let through):
      return "\(zh.day(day))不在培训期间（\(zh.days(from: from, through: through))）内。"
    case .headCountAboveRoster(let count, let roster):
      return "实到 \(count) 人，多于花名册的 \(roster) 人。"
    case .learnersUnknown(let learners): return "花名册中没有\(zh.learners(learners))。"
    case .findingNeedsDay(let row): return "第 \(row) 条问题须整改，请填写整改期限。"
    case .duringRectification(let day, let since):
      return "\(zh.day(day))在整改期间（自\(zh.day(since))起），不计培训日。"
    case .noFindingOpen: return "本案没有待销号的问题。"
    case .findingUnknown(let number): return "本案没有第 \(number) 号问题。"
    case .findingClosed(let number): return "第 \(number) 号问题已经销号，或无须整改。"
    case .filesUnreadable(let files): return "无法读取文件\(zh.list(files.map(zh.quoted)))。"
    case .lastTrainingDayAhead(let day): return "培训到\(zh.day(day))才结束，还不能申请结班。"
    case .hoursOutstanding(let delivered, let planned):
      return "已完成 \(delivered) 课时，计划 \(planned) 课时，还差 \(planned - delivered) 课时。"

    case .checksEnd(let done, let needed, let missing):
      return "已抽查 \(done) 次，至少须抽查 \(needed) 次"
        + (missing.isEmpty ? "" : "，还没有\(zh.list(missing.map(zh.name)))抽查")
        + "；申请结班后不能再做抽查，也不能补记，结班审核将无法通过。"
    case .spotChecksTooFew(let done, let needed):
      return "已抽查 \(done) 次，至少须抽查 \(needed) 次。"
    case .spotCheckModeMissing(let mode): return "还没有\(zh.name(mode))抽查。"
    case .photosTooFew(let count, let needed): return "已登记照片 \(count) 张，至少须 \(needed) 张。"
    case .photoKindMissing(let kind): return "还没有\(zh.name(kind))教学的照片。"
    case .findingsOpen(let findings): return "第 \(zh.numbers(findings)) 号问题尚未销号。"
    case .resultsMissing(let learners): return "\(zh.learners(learners))还没有登记培训结果。"
    case .resultsReplaced(let learners): return "\(zh.learners(learners))已登记培训结果，这次登记会把它改掉。"
    case .nobodyPassed: return "本班没有合格学员。"
    case .rangeMissing(let centre, let type):
      return "\(zh.quoted(centre.text))没有\(zh.name(type))的合格证号段。"
    case .rangeExhausted(let centre, let type, let left, let needed):
      return "\(zh.quoted(centre.text))的\(zh.name(type))号段只剩 \(left) 个编号，本班需要 \(needed) 个。"
    case .rangeOverlaps(let first, let last): return "与已分配的号段 \(first)–\(last) 重叠。"
    case .rangeNotNext(let first, let expected):
      return "起始编号 \(first) 不连续，应从 \(expected) 开始。"
    case .rangeEmpty(let first, let last):
      return "\(first) 至 \(last) 不是有效号段：起止编号须位数相同，且起始不大于截止。"

    case .learnersNotPassed(let learners): return "\(zh.learners(learners))培训不合格。"
    case .credentialNumberUsed(let id): return "这个证书编号已在案卷 \(zh.harmless(id.text)) 中登记。"
    case .fundMissing: return "本班没有填写资金来源。"
    case .referralsTooFew(let count, let needed):
      return "已开展就业推介 \(count) 次，至少须 \(needed) 次。"
    case .certifiedRateLow(let percent, let needed): return "取证率 \(percent)%，低于 \(needed)%。"
    case .employedRateLow(let percent, let needed): return "就业率 \(percent)%，低于 \(needed)%。"
    case .accountUnreadable: return "收款账号有误。"
    case .ruleMissing: return "认定不符合补贴条件的，须注明依据。"
    case .technicianUnproven(let learners):
      return "\(zh.learners(learners))按技师标准补贴，尚未说明在一线岗位且具备申报条件。"
    case .limitReached(let learners, let rule):
      return "\(zh.learners(learners))\(rule.limit.chinese)。"
    case .learnersUnjudged(let learners): return "\(zh.learners(learners))还没有审定补贴资格。"
    case .learnersNotClaimed(let learners): return "\(zh.learners(learners))不在本次补贴申请之内。"
    case .amountDiffers(let stated, let computed):
      return "填写的是 \(zh.money(stated))，应为 \(zh.money(computed))。"
    case .unpriced(let refusal): return zh.sentence(refusal)
    case .recommendedOtherwise(let opinion): return "经办意见是“\(zh.name(opinion))”，不能直接签批同意。"
    case .staleRecommendation(let recommended, let changed):
      return "审核意见依据第 \(recommended) 版作出，第 \(changed) 版又有变动。"
    case .nothingToPay: return "核算金额为 0.00 元，没有可以拨付的补贴。"
    case .determinationStale(let changes):
      return "作出决定后依据有了变化：\(zh.list(changes.map(zh.sentence)))。"
    case .determinationValid: return "签批所依据的事实、规定没有变化，不能撤回重审。"

    case .noticeRuns(let due):
      return "公示期未满，\(zh.dueText(DueDay(latestOf: due)))起可以结束公示。"
    case .objectionsOpen(let numbers): return "第 \(zh.numbers(numbers)) 号异议尚未处理。"
    case .noObjectionOpen: return "本案没有待处理的异议。"
    case .linesHeld(let learners): return "\(zh.learners(learners))的补贴因异议暂扣，没有其余可拨付的补贴。"
    case .paidWhole: return "本案可拨付的补贴已全部拨付。"
    case .supplementOwed(let owed): return "异议已排除，还有 \(zh.money(owed)) 未补充拨付。"
    case .objectionUnknown(let number): return "本案没有待处理的第 \(number) 号异议。"
    case .payeeDiffers: return "填写的收款人与审核确定的收款人不一致。"
    case .retentionIncomplete(let papers): return "归档材料还缺：\(zh.list(papers.map(zh.name)))。"
    case .nothingToCorrect: return "当前阶段没有可以更正的记录。"
    case .recordNotCorrectable(let revision): return "第 \(revision) 版的记录不能更正。"
    case .callbacksDrawnBefore: return "本班的回访名单已经抽过，不能重抽。"
    case .callbacksNotDrawn: return "还没有抽取回访名单。"
    case .notOnCallbackList(let learner): return "\(zh.learners([learner]))不在回访名单上。"
    case .noFlagOpen: return "本案没有待核销的疑点。"
    case .flagUnknown(let key): return "本案没有待核销的疑点\(zh.quoted(key))。"
    case .numberNotHeld(let field): return "没有登记\(zh.name(field))，或期满后已处置。"

    case .creditCodeInvalid(let id, let problem):
      return "统一社会信用代码\(zh.quoted(id.text))有误：\(zh.name(problem))。"
    case .accountTaken(let uid, let person):
      return "系统账户 \(uid) 已登记给\(zh.quoted(person.text))。"
    case .calendarLosesYear(let year): return "新日历缺少已公布的 \(year) 年。"
    case .policiesClash(let fault): return zh.sentence(fault)
    }
  }

  private func chineseStage(_ stage: Stage, _ allowed: [Stage]) -> String {
    let zh = Language.chinese
    if stage.isEnd { return "案卷\(zh.name(stage))，已经办结，不能再做这一步。" }
    let place = "案卷现处于“\(zh.name(stage))”阶段，"
    return allowed.isEmpty || allowed.count > 6
      ? place + "不能做这一步。" : place + "这一步只能在\(zh.stages(allowed))阶段办理。"
  }
}
