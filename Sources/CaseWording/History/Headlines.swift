import CaseDomain

extension Language {
  /// One line of the timeline: what happened, in counts, days and amounts. People are named by their numbers on
  /// the roster, and free text stays in the record, so that a headline can be shown and printed anywhere.
  ///
  /// - Parameter names: what a member of staff is called; without it they stand by their short names.
  public func headline(_ event: CaseEvent, names: (PersonID) -> String? = { _ in nil }) -> String {
    switch event {
    case .filed(let filing, let roster):
      say("收到备案申请：", "Application received: ") + name(filing.trainingType)
        + say("，", ", ") + learnerCount(roster.count) + say("，", ", ") + classHours(filing.hours)
    case .assigned(let person):
      say(
        "分派给\(names(person) ?? quoted(person.text))承办",
        "Assigned to \(names(person) ?? quoted(person.text))")
    case .materialChecked(let material, let verdict, _):
      say("核对“\(name(material))”：\(name(verdict))", "Paper checked, \(name(material)): \(name(verdict))")
    case .pointVerified(let point, _):
      say("核查要点“\(name(point))”", "Verified: \(name(point))")
    case .filingReturned(let papers): returned(papers, say("备案材料退回补正", "Filing returned"))
    case .filingResubmitted(_, let filing, let roster):
      say("收到备案补正材料", "Corrected filing received") + changes(filing != nil, roster?.count)
    case .filingApproved(let justification):
      say("准予备案", "Filing approved") + inSpite(of: justification)
    case .filingRefusalProposed: say("提出不予备案", "Refusal proposed")
    case .filingRefused: say("不予备案", "Filing refused")
    case .classOpened(let ceremony, let justification):
      say("开班，仪式日期 \(day(ceremony.heldOn))", "Class opened, ceremony on \(day(ceremony.heldOn))")
        + inSpite(of: justification)
    case .attendanceRecorded(let on, let hours, let method, let present, _):
      say(
        "\(day(on))考勤：到课 \(learnerCount(present.count))，\(classHours(hours))，\(name(method))",
        "Attendance of \(day(on)): \(learnerCount(present.count)), \(classHours(hours)), \(name(method))")
    case .photosRecorded(let on, let kind, let count, _, _):
      say("\(day(on))\(name(kind))照片 \(count) 张", "\(counted(count, "photo")) of \(name(kind)), \(day(on))")
    case .documentAttached(let kind, _, let files, _, _):
      say("添加附件：\(name(kind))，\(files.count) 个文件", "Attached: \(name(kind)), \(counted(files.count, "file"))")
    case .spotChecked(let on, let mode, let checkers, let count, _, let findings, let time):
      spotCheck(on, time, mode, checkers: checkers.count, heads: count, findings)
    case .callbacksDrawn(let drawn, _):
      say("抽取电话回访名单：\(learners(drawn))", "Drawn to be called: \(learners(drawn))")
    case .callbackAnswered(let number, let answer, _):
      say("电话回访\(learners([number]))：\(name(answer))", "Called \(learners([number])): \(name(answer))")
    case .findingClosed(let number, _): say("第 \(number) 号问题销号", "Finding \(number) closed")
    case .rectificationOrdered(_, let deadline):
      say("下达限期整改，期限至\(day(deadline))", "Rectification ordered, until \(day(deadline))")
    case .rectificationAccepted(_, let newEnd):
      say("整改验收通过", "Rectification accepted")
        + (newEnd.map { say("，结班日期调整为\(day($0))", ", the last day is now \(day($0))") } ?? "")
    case .terminated: say("终止培训", "Class terminated")
    case .completionRequested(let justification):
      say("申请结班", "Completion requested") + inSpite(of: justification)
    case .resultRecorded(let numbers, let passed, let score, let attended, let leftOn, let justification):
      result(numbers, passed: passed, score: score, attended: attended)
        + (leftOn.map { say("，\(day($0))退班", ", left on \(day($0))") } ?? "") + inSpite(of: justification)
    case .completionPassed(_, let certificates, let justification):
      say(
        "结班审核通过，发放合格证 \(certificates.count) 本",
        "Completion passed, \(counted(certificates.count, "certificate")) numbered")
        + certificateSpan(certificates)
        + inSpite(of: justification)
    case .completionReturned(let papers): returned(papers, say("结班材料退回补正", "Completion returned"))
    case .completionResubmitted: say("收到结班补正材料", "Corrected completion received")
    case .completionFailed: say("结班不通过", "Completion failed")

    case .credentialRecorded(let number, let kind, let level, _, let issuedOn, _):
      say("\(learners([number]))取得\(name(kind))", "Certificate of \(learners([number])): \(name(kind))")
        + (level.map { say("（\(name($0))）", ", \(name($0))") } ?? "")
        + say("，\(day(issuedOn))发证", ", issued \(day(issuedOn))")
    case .jobRecorded(let numbers, let kind, _, let startedOn, _):
      say(
        "\(learners(numbers))就业创业：\(name(kind))，\(day(startedOn))起",
        "Jobs of \(learners(numbers)): \(name(kind)), since \(day(startedOn))")
    case .referralRecorded(let on, _, let numbers):
      say(
        "\(day(on))就业推介，参加 \(learnerCount(numbers.count))",
        "Job referral of \(day(on)): \(learnerCount(numbers.count))")
    case .claimFiled(let claim): say("收到补贴申请：", "Claim received: ") + outline(of: claim)
    case .learnerJudged(let numbers, let isEligible, let rule, _):
      isEligible
        ? say("审定\(learners(numbers))符合补贴条件", "Eligible: \(learners(numbers))")
        : say("审定\(learners(numbers))不符合补贴条件", "Not eligible: \(learners(numbers))")
          + (rule.map { say("（\($0.rawValue)）", " (\($0.rawValue))") } ?? "")
    case .claimReturned(let papers): returned(papers, say("补贴申请退回补正", "Claim returned"))
    case .claimResubmitted(_, let claim):
      say("收到补贴补正材料", "Corrected claim received")
        + (claim.map { say("：", ": ") + outline(of: $0) } ?? "")
    case .claimRecommended(let opinion, let amount, _, let justification, _):
      say("审核意见：\(name(opinion))", "Recommendation: \(name(opinion))")
        + (opinion == .approve ? separatedClause(money(amount)) : "") + inSpite(of: justification)
    case .signedOff(let decision, _, let amount, _, _):
      say("复核签批：\(name(decision))", "Sign-off: \(name(decision))")
        + (decision == .approve ? separatedClause(money(amount)) : "")
    case .noticePublished: say("发布公示", "Notice published")
    case .objectionRecorded(_, let receivedOn, _, let numbers, let holds):
      say("\(day(receivedOn))收到异议", "Objection received on \(day(receivedOn))")
        + (numbers.isEmpty ? "" : say("，涉及\(learners(numbers))", ", about \(learners(numbers))"))
        + (holds == .wholeNotice ? "" : say("，只暂扣其补贴", "; only their lines are held"))
    case .objectionResolved(let number, let verdict, _):
      say("第 \(number) 号异议处理：\(name(verdict))", "Objection \(number): \(name(verdict))")
    case .noticeClosed: say("公示期满，结束公示", "Notice closed")
    case .payoutConfirmed(let amount, _, _, let paidOn):
      say("\(day(paidOn))拨付 \(money(amount))", "\(money(amount)) paid on \(day(paidOn))")
    case .archived(_, let papers):
      say("归档，材料 \(papers.count) 类", "Archived, \(counted(papers.count, "kind")) of papers")
    case .withdrawn: say("机构撤回申请", "Withdrawn by the institution")
    case .flagResolved(let key, _):
      say("疑点核销：\(flag(key) ?? harmless(key))", "Red flag resolved: \(flag(key) ?? harmless(key))")
    case .noteAdded: say("添加备注", "Note added")
    case .recordStruck(let revision, _):
      say("更正：第 \(revision) 版的记录作废", "Record of revision \(revision) struck")
    case .reconsidered: say("重新审核", "Taken up again")
    }
  }
}
