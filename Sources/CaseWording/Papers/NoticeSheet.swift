import CaseDomain

// 公示稿与案卷封面: papers that leave the office. Names stand whole, identity numbers masked, and nothing else about a
// person: no group, household, phone or account.
extension Language {
  /// The public notice of a class, as it is posted (R-403).
  ///
  /// - Parameter headCode: the head of the journal as people copy it; nil where there is none.
  public func noticeSheet(of file: CaseFile, in circumstances: Circumstances, headCode: String?) -> Sheet {
    var sheet = Sheet(say("关于拟拨付职业培训补贴的公示", "Public notice of a training subsidy to be paid"))
    guard let policy = circumstances.policy(for: file.filing) else {
      sheet.text(say("受理日没有可用的政策，无从公示。", "No policy was in force on the filing day."), .warning)
      return sheet
    }
    if file.signOff?.decision != .approve || file.stage.order < Stage.noticePending.order {
      sheet.text(say("草稿：尚未复核同意，不得张贴。", "Draft: not signed off yet, not to be posted."), .warning)
    }
    sheet.text(
      say(
        "根据\(policy.name.isEmpty ? "" : "《" + harmless(policy.name, atMost: 80) + "》")（\(harmless(policy.documentNumber))），下列培训班的补贴申请已经审核，现将拟拨付情况公示如下。",
        "Under \(harmless(policy.documentNumber)) the claim for the following class was reviewed; what is to be paid is "
          + "made public here."))
    write(theClassOf: file, in: circumstances, &sheet)
    writeLines(of: file, under: policy, in: circumstances, &sheet)
    writePosting(of: file, under: policy, in: circumstances, &sheet)
    sheet.text("")
    sheet.text(harmless(file.filing.centre.text), .strong)
    sheet.text(day(file.currentNotice?.publishedOn ?? circumstances.today))
    write(headCode, &sheet)
    return sheet
  }

  /// The cover of an archived case.
  public func coverSheet(of file: CaseFile, in circumstances: Circumstances, headCode: String?) -> Sheet {
    var sheet = Sheet(say("职业培训补贴案卷", "Training subsidy case file") + " " + file.id.text)
    write(theClassOf: file, in: circumstances, &sheet)
    sheet.heading(say("案卷", "The file"))
    func row(_ label: String, _ value: String) { sheet.row([SheetCell(label), SheetCell(value)]) }
    row(say("案卷编号", "Case"), file.id.text)
    row(say("受理日期", "Received"), day(file.filing.receivedOn))
    row(say("阶段", "Stage"), name(file.stage))
    if let ended = file.endedOn { row(say("办结日期", "Ended"), day(ended)) }
    if let payout = file.payout {
      row(say("拨付", "Paid"), "\(day(payout.paidOn))  \(money(payout.amount))  \(harmless(payout.voucher))")
    }
    for paid in file.supplements {
      row(say("补充拨付", "Supplement"), "\(day(paid.paidOn))  \(money(paid.amount))  \(harmless(paid.voucher))")
    }
    row(say("记录", "Records"), String(file.history.count))
    if let entry = file.archiveEntry {
      row(say("归档", "Archived"), "\(day(entry.archivedOn))  \(harmless(entry.location))")
      row(say("材料", "Papers"), entry.papers.map { name($0) }.joined(separator: separator))
    }
    if let until = circumstances.policy(for: file.filing).flatMap({ file.disposableFrom(under: $0) }) {
      row(
        say("保管", "Kept"),
        say("\(day(until)) 前不得处置", "not to be disposed of before \(day(until))") + "  "
          + fullCitation(.r501))
    }
    write(headCode, &sheet)
    return sheet
  }

  private func write(theClassOf file: CaseFile, in circumstances: Circumstances, _ sheet: inout Sheet) {
    let filing = file.filing
    sheet.heading(say("培训班", "The class"))
    func row(_ label: String, _ value: String) { sheet.row([SheetCell(label), SheetCell(value)]) }
    row(say("班名", "Class"), harmless(filing.title))
    row(
      say("培训机构", "Institution"),
      harmless(
        circumstances.office.registry.institutions[filing.institution]?.name ?? filing.institution.text))
    row(
      say("培训内容", "Training"),
      "\(name(filing.trainingType)) · \(harmless(filing.subject)) · \(name(filing.level))")
    row(say("培训时间", "Span"), days(from: file.openedOn ?? filing.plannedStart, through: filing.plannedEnd))
    row(
      say("人数", "Learners"),
      say(
        "参训 \(file.learners.count)，合格 \(file.passedLearners.count)",
        "\(file.learners.count) trained, \(file.passedLearners.count) passed"))
  }

  private func writeLines(
    of file: CaseFile, under policy: Policy, in circumstances: Circumstances, _ sheet: inout Sheet
  ) {
    sheet.heading(say("拟拨付名单", "To be paid"))
    do throws(AwardRefusal) {
      let award = try file.award(under: policy, ledger: circumstances.office.ledger)
      sheet.row(
        [
          SheetCell(number: say("序号", "No.")), SheetCell(say("姓名", "name")),
          SheetCell(say("证件号码", "identity")), SheetCell(number: say("补贴（元）", "subsidy (CNY)")),
        ], .faint)
      for line in award.lines where line.amount > .zero {
        guard let learner = file.learner(line.learner) else { continue }
        sheet.row([
          SheetCell(number: String(learner.number)), SheetCell(harmless(learner.name)),
          SheetCell(learner.person.masked), SheetCell(number: line.amount.description),
        ])
      }
      sheet.row(
        [
          SheetCell(number: say("合计", "total")), SheetCell(learnerCount(award.paidCount)), SheetCell(""),
          SheetCell(number: award.total.description),
        ], .strong)
      // Capital figures are a manner of Chinese papers.
      if self == .chinese { sheet.text("合计大写：" + award.total.inCapitals) }
      let left = award.lines.count { $0.amount == .zero }
      if left > 0 {
        sheet.text(
          say("合格或申请的学员中 \(left) 人依规不列入。", "\(left) of the learners are left out by the rules."), .faint)
      }
    } catch {
      sheet.text(sentence(error), .warning)
    }
  }

  private func writePosting(
    of file: CaseFile, under policy: Policy, in circumstances: Circumstances, _ sheet: inout Sheet
  ) {
    sheet.heading(say("公示", "Posting") + "  " + fullCitation(.r403))
    let calendar = circumstances.calendar
    let notice = file.currentNotice
    let posted = notice?.publishedOn ?? circumstances.today
    let reading = notice.flatMap { _ in
      file.clock(.notice, on: circumstances.today, calendar: calendar, policy: policy)
    }
    let first = calendar.nextWorkingDay(onOrAfter: posted.next)
    let last = reading?.due ?? calendar.dueDay(after: posted, workingDays: policy[.noticeDays])
    func row(_ label: String, _ value: String) { sheet.row([SheetCell(label), SheetCell(value)]) }
    row(say("地点", "Place"), notice.map { harmless($0.place, atMost: 80) } ?? say("（待定）", "(to be said)"))
    row(
      say("张贴", "Posted"),
      notice == nil
        ? say("（若今日张贴：\(day(posted))）", "(if posted today: \(day(posted)))") : day(posted))
    row(say("首日", "First day"), dueText(first))
    row(
      say("末日", "Last day"),
      dueText(last)
        + say(
          "，共 \(workingDays(policy[.noticeDays]))，张贴当日不计",
          ", \(workingDays(policy[.noticeDays])), the day of posting not counted"))
    sheet.heading(say("提出异议", "To object") + "  " + fullCitation(.r711))
    sheet.text(
      say(
        "公示期内，单位和个人对上述内容有异议的，可来信、来电或来访提出。以单位名义提出的加盖公章，以个人名义提出的署真实姓名和联系方式，并写明事实和依据。",
        "Until the last day anybody may object by letter, call or visit: a unit under its seal, a person under their "
          + "true name with a way to be reached; with the facts and what shows them."))
    row(say("联系", "Contact"), notice.map { harmless($0.contact, atMost: 80) } ?? say("（待定）", "(to be said)"))
  }

  private func write(_ headCode: String?, _ sheet: inout Sheet) {
    guard let headCode else { return }
    sheet.heading(say("链头码", "Head code"))
    sheet.text(headCode, .strong)
    sheet.text(
      say(
        "此码记下打印时案卷库的末行；日后运行 casedesk verify --code，可知其后有无删改。",
        "The last line of the store as this was printed: casedesk verify --code tells whether it is still there."
      ),
      .faint)
  }
}
