import CaseDomain
import CaseWording
import Terminal

// The pages of a case that money and training stand on.

extension CasePages {
  func training() -> [StyledLine] {
    guard let policy else { return [] }
    var lines = [heading(say("仪式", "Ceremonies"))]
    for (name, ceremony) in [(say("开班", "opening"), file.opening), (say("结班", "closing"), file.closing)] {
      let (sign, style) = mark(ceremony != nil)
      lines.append(
        StyledLine("   " + sign, style).adding(name + "  ").adding(
          ceremony.map { "\(day($0.heldOn))  \($0.title)" } ?? say("尚无", "not yet"),
          ceremony == nil ? Theme.dim : .plain))
    }
    let hours = file.deliveredHours
    lines += [
      StyledLine(),
      heading(say("考勤", "Attendance") + "  \(hours)/\(file.filing.hours) " + say("课时", "hours")),
    ]
    if file.attendance.isEmpty { lines.append(none(say("尚无记录。", "None yet."))) }
    for entry in file.attendance {
      lines.append(
        StyledLine(
          "   \(entry.day)  \(language.classHours(entry.hours))  "
            + say(
              "到课 \(entry.present.count)/\(file.learners.count)",
              "present \(entry.present.count)/\(file.learners.count)")
            + "  \(language.name(entry.method))"))
    }
    lines += [
      StyledLine(),
      heading(
        say("抽查（按 f 看外出抽查单）", "Spot checks (f shows the packet to take along)")
          + "  \(file.spotChecks.count)/\(policy[.spotCheckMinimum])  "
          + language.fullCitation(.r205)),
    ]
    if file.spotChecks.isEmpty { lines.append(none(say("尚无记录。", "None yet."))) }
    for check in file.spotChecks {
      let checkers = check.checkers.map { circumstances.staff($0)?.name ?? $0.text }.joined(separator: " ")
      lines.append(
        StyledLine(
          "   \(check.day)  "
            + (check.time.map { "\($0.from.asTimeOfDay)–\($0.through.asTimeOfDay)  " } ?? "")
            + "\(language.name(check.mode))  "
            + say(
              "点名 \(check.headCount)/\(file.learners.count)",
              "counted \(check.headCount)/\(file.learners.count)")
            + "  \(checkers)  "
        ).adding(check.note, Theme.dim))
    }
    if let draw = file.callbackDraw {
      let owed = file.callbacksOwed.count
      lines += [
        StyledLine(),
        heading(
          say("电话回访", "Call-backs") + "  \(draw.learners.count - owed)/\(draw.learners.count)  "
            + say("不计入抽查", "counted for no spot check")),
      ]
      for number in draw.learners {
        var line = StyledLine("   \(number)  \(file.learner(number)?.name ?? "")  ")
        let calls = file.callbacks.filter { $0.learner == number }
        if calls.isEmpty { line.add(say("尚未回访", "not called yet"), Theme.dim) }
        for call in calls {
          line.add(
            "\(day(call.day)) \(language.name(call.answer))  ",
            call.answer.speaksAgainst ? Theme.bad : .plain)
          line.add(call.note + "  ", Theme.dim)
        }
        lines.append(line)
      }
    }
    if !file.findings.isEmpty {
      lines += [StyledLine(), heading(say("发现的问题", "Findings") + "  " + language.fullCitation(.r206))]
      for finding in file.findings {
        let isOpen = finding.isOpen
        var line = StyledLine("   \(finding.number)  ", .plain)
        line.add(
          "\(language.name(finding.severity)) · \(language.name(finding.kind))  ",
          isOpen ? Theme.warning : .plain)
        line.add(finding.text + "  ")
        if let closure = finding.closure {
          line.add(
            say("\(day(closure.day)) 已改：", "mended \(day(closure.day)): ") + closure.evidence, Theme.good)
        } else if let mendBy = finding.mendBy {
          line.add(say("限 \(day(mendBy))", "by \(day(mendBy))"), mendBy < today ? Theme.bad : Theme.warning)
        }
        lines.append(line)
      }
    }
    lines += [
      StyledLine(),
      heading(
        say("照片", "Photos") + "  \(file.photoCount)/\(policy[.photoMinimum])  " + language.fullCitation(.r204)
      ),
    ]
    lines += file.photos.map { StyledLine("   \($0.day)  \(language.name($0.kind))  ×\($0.count)") }
    for halt in file.rectifications {
      lines.append(StyledLine())
      lines.append(heading(say("限期整改", "Rectification") + "  \(day(halt.orderedOn))"))
      lines.append(fact(say("原因", "Reason"), halt.reason))
      lines.append(fact(say("期限", "Deadline"), day(halt.deadline)))
      if let accepted = halt.acceptedOn {
        lines.append(fact(say("验收", "Accepted"), day(accepted) + "  " + halt.mended))
      }
    }
    if !file.referrals.isEmpty {
      lines += [StyledLine(), heading(say("就业推介", "Referrals") + "  " + language.fullCitation(.r307))]
      lines += file.referrals.map {
        StyledLine("   \($0.day)  \($0.description)  \(language.learners($0.learners))")
      }
    }
    return lines
  }

  func claim() -> [StyledLine] {
    var lines: [StyledLine] = []
    if let claim = file.claim {
      lines += [
        heading(say("申请", "Claim")), fact(say("收件", "Received"), day(claim.receivedOn)),
        fact(say("申请金额", "Claimed"), language.money(claim.claimed)),
        fact(
          say("收款", "Payee"),
          "\(language.name(claim.payee.kind)) · \(claim.payee.name) · \(claim.payee.account.masked)"),
        StyledLine(),
      ]
    } else {
      lines += [
        none(say("尚未申请补贴；以下按全部合格学员试算。", "No claim yet; computed as if all who passed were claimed.")),
        StyledLine(),
      ]
    }
    lines.append(heading(say("核算（按 s 看怎样算）", "Computed award (s explains it)")))
    if let policy {
      do throws(AwardRefusal) {
        let award = try file.award(under: policy, ledger: circumstances.office.ledger)
        lines.append(
          StyledLine(
            "   " + say("合计 \(award.paidCount) 人  ", "\(award.paidCount) paid, in all  "), Theme.title
          )
          .adding(language.money(award.total), Theme.title))
        lines += grouped(award)
      } catch {
        lines.append(StyledLine("   " + language.sentence(error), Theme.warning))
      }
    }
    if let recommendation = file.recommendation {
      lines += [
        StyledLine(), heading(say("审核意见", "Recommendation")),
        fact(
          circumstances.staff(recommendation.by)?.name ?? recommendation.by.text,
          "\(language.name(recommendation.opinion)) · \(language.money(recommendation.amount))"
            + say("（第 \(recommendation.revision) 版）", " (revision \(recommendation.revision))")),
      ]
      if !recommendation.reason.isEmpty {
        lines.append(StyledLine("     " + recommendation.reason, Theme.dim))
      }
    }
    if let signOff = file.signOff {
      lines += [
        StyledLine(), heading(say("复核", "Sign-off")),
        fact(
          circumstances.staff(signOff.by)?.name ?? signOff.by.text,
          "\(language.name(signOff.decision)) · \(language.money(signOff.amount))"),
      ]
      if !signOff.reason.isEmpty { lines.append(StyledLine("     " + signOff.reason, Theme.dim)) }
      lines += standing(of: signOff)
    }
    return lines
  }

  /// Whether what was signed still stands, until it is paid; and if not, what has changed.
  private func standing(of signOff: SignOff) -> [StyledLine] {
    guard signOff.decision == .approve, signOff.covers != nil, file.payout == nil else { return [] }
    let changes = circumstances.changesSinceSignOff(of: file)
    guard !changes.isEmpty else {
      return [
        StyledLine("   ✓ ", Theme.good).adding(say("依据与签批时一致。", "It rests on what was signed."), Theme.good)
      ]
    }
    return [
      StyledLine("   ▲ ", Theme.bad).adding(say("签批后依据有变化：", "Changed since it was signed:"), Theme.bad)
    ]
      + changes.map { StyledLine("     " + language.sentence($0), $0.weighs ? Theme.warning : Theme.dim) }
  }

  /// Each computation once, with whom it is for; the sheet of the award has each learner.
  private func grouped(_ award: Award) -> [StyledLine] {
    AwardGroup.groups(of: award.lines).flatMap { group -> [StyledLine] in
      let head =
        StyledLine("   " + language.learners(group.learners) + "  ").adding(
          say("每人 ", "each ") + language.money(group.each), group.each > .zero ? Theme.title : Theme.dim
        )
        .adding("  × \(group.learners.count) = " + language.money(group.sum), Theme.dim)
      return [head] + group.steps.map { StyledLine("      " + language.sentence($0), Theme.dim) }
    }
  }

  func notice() -> [StyledLine] {
    var lines = [
      heading(
        say("公示（按 p 看公示稿）", "Public notice (p shows it as printed)") + "  " + language.fullCitation(.r403))
    ]
    if file.notices.isEmpty { lines.append(none(say("尚未公示。", "Not published yet."))) }
    for notice in file.notices {
      var line = StyledLine("   \(day(notice.publishedOn))  \(notice.place)  \(notice.contact)  ")
      if let closed = notice.closedOn {
        line.add(say("\(day(closed)) 结束", "closed \(day(closed))"), Theme.good)
      }
      if let voided = notice.voidedOn {
        line.add(say("\(day(voided)) 作废", "void since \(day(voided))"), Theme.warning)
      }
      lines.append(line)
    }
    if let policy, file.stage == .publicNotice || file.stage == .objectionInquiry,
      let reading = file.clock(.notice, on: today, calendar: circumstances.calendar, policy: policy)
    {
      lines += language.lines(reading, today: today).map { StyledLine("     " + $0, Theme.dim) }
      if let closable = reading.closableFrom {
        lines.append(
          fact(say("可结束公示", "May be closed from"), language.dueText(closable, today: today), Theme.title))
      }
    }
    lines += [StyledLine(), heading(say("异议", "Objections") + "  " + language.fullCitation(.r711))]
    if file.objections.isEmpty { lines.append(none(say("没有异议。", "None."))) }
    for objection in file.objections {
      var line = StyledLine(
        "   \(objection.number)  \(day(objection.receivedOn))  \(objection.from)  \(objection.text)  ")
      if let verdict = objection.verdict {
        line.add(language.name(verdict) + "  " + objection.reason, Theme.good)
      } else {
        line.add(say("核查中", "open"), Theme.warning)
      }
      if objection.isLate {
        line.add(say("  逾期提出（公示已结束）", "  late: after the notice"), Theme.warning)
      }
      if objection.isIsolated {
        line.add(
          "  " + language.learners(objection.learners)
            + (objection.isOpen
              ? say("的补贴暂扣，其余照办（R-711）", ": their lines are held, the others go on (R-711)")
              : objection.verdict == .upheld
                ? say("的补贴不予拨付（R-711）", ": their lines are struck (R-711)")
                : say("的补贴照付（R-711）", ": their lines are free (R-711)")),
          objection.isOpen ? Theme.warning : Theme.dim)
      }
      lines.append(line)
    }
    lines += [StyledLine(), heading(say("拨付与归档", "Payout and archive"))]
    if let payout = file.payout {
      lines.append(
        fact(
          say("拨付", "Paid"),
          "\(day(payout.paidOn))  \(language.money(payout.amount))  \(payout.payee)  \(payout.voucher)"))
    } else {
      lines.append(none(say("尚未拨付。", "Not paid yet.")))
    }
    for supplement in file.supplements {
      lines.append(
        fact(
          say("补充拨付", "Supplement"),
          "\(day(supplement.paidOn))  \(language.money(supplement.amount))  \(supplement.payee)  \(supplement.voucher)"
        ))
    }
    if !file.heldLearners.isEmpty {
      lines.append(
        fact(
          say("异议暂扣", "Held"),
          language.learners(file.heldLearners.sorted()) + "  " + language.money(circumstances.held(of: file)),
          Theme.warning))
    }
    if let entry = file.archiveEntry {
      lines.append(fact(say("归档", "Archived"), "\(day(entry.archivedOn))  \(entry.location)"))
    }
    if let day = policy.flatMap({ file.disposableFrom(under: $0) }) {
      lines.append(
        fact(
          say("保管", "Kept"),
          say("\(self.day(day)) 起方可处置（R-501）", "may be disposed of from \(self.day(day)) (R-501)")))
    }
    return lines
  }
}
