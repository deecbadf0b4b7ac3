import CaseDomain
import CaseWording
import Terminal

/// What stands on the pages of a case.
struct CasePages {
  let file: CaseFile
  let circumstances: Circumstances
  let language: Language
  let widths: DisplayWidth

  var phrases: DeskPhrases { DeskPhrases(language) }
  var policy: Policy? { circumstances.policy(for: file.filing) }
  var today: Day { circumstances.today }

  func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }
  func day(_ day: Day) -> String { language.day(day, today: today) }

  func lines(_ tab: CaseTab, actor: PersonID) -> [StyledLine] {
    switch tab {
    case .overview: overview(actor)
    case .papers: papers()
    case .learners: learners()
    case .training: training()
    case .claim: claim()
    case .notice: notice()
    case .history: history()
    }
  }

  // MARK: Pieces

  func heading(_ text: String) -> StyledLine { StyledLine(" " + text, Theme.heading) }

  func fact(_ label: String, _ value: String, _ style: Style = .plain) -> StyledLine {
    StyledLine("   " + label + say("：", ": "), Theme.label).adding(value, style)
  }

  func none(_ text: String) -> StyledLine { StyledLine("   " + text, Theme.dim) }

  func mark(_ isDone: Bool) -> (String, Style) { isDone ? ("✓ ", Theme.good) : ("· ", Theme.warning) }

  // MARK: Overview

  private func overview(_ actor: PersonID) -> [StyledLine] {
    let filing = file.filing
    var lines = [heading(say("现在要办的", "What is to be done now"))]
    let steps = circumstances.nextSteps(of: file)
    let answers = availability(of: file, for: actor, in: circumstances)
    if steps.isEmpty { lines.append(none(phrases.endOfLife)) }
    for step in steps {
      let answer = answers.first { $0.action == step }
      let isOpen = answer?.isAvailable ?? false
      var line = StyledLine(isOpen ? "   ▸ " : "   · ", isOpen ? Theme.good : Theme.dim)
      line.add(language.name(step), isOpen ? Theme.title : .plain)
      if !isOpen, let first = answer?.refusals.first {
        line.add("  " + language.citation(first) + "  " + language.sentence(first, in: step), Theme.dim)
      }
      lines.append(line)
    }
    lines += [
      StyledLine(),
      heading(say("时限（按 t 看算期单，按 b 看倒排工期）", "Deadline (t proves it day by day, b reckons back from it)")),
    ]
    lines += clock()
    lines += [StyledLine(), heading(say("培训班", "The class"))]
    let registry = circumstances.office.registry
    lines += [
      fact(
        say("机构", "Institution"), registry.institutions[filing.institution]?.name ?? filing.institution.text),
      fact(
        say("培训", "Training"),
        [language.name(filing.trainingType), filing.subject, language.name(filing.level)].joined(
          separator: " · ")
          + (filing.isProjectBased ? say(" · 项目制", " · project-based") : "")),
      fact(say("中心", "Centre"), filing.centre.text),
      fact(
        say("培训期", "Span"), language.span(of: file, today: today)),
      fact(
        say("课时", "Hours"),
        say(
          "共 \(filing.hours)，理论 \(filing.theoryHours)、实操 \(filing.practiceHours)、线上 \(filing.onlineHours)；已授 \(file.deliveredHours)",
          "\(filing.hours): theory \(filing.theoryHours), practice \(filing.practiceHours), online \(filing.onlineHours); \(file.deliveredHours) taught"
        )),
      policy.flatMap { file.noticeOfPlan(under: $0) }.map {
        fact(say("注意", "Note"), language.sentence($0) + "  " + language.citation($0), Theme.warning)
      },
      fact(
        say("学员", "Learners"),
        language.learnerCount(file.learners.count)
          + (file.passedLearners.isEmpty
            ? "" : say("，合格 \(file.passedLearners.count)", ", \(file.passedLearners.count) passed"))),
      fact(
        say("经办人", "Assignee"),
        file.assignee.map { circumstances.staff($0)?.name ?? $0.text } ?? say("未指定", "nobody yet")),
      fact(say("版本", "Revision"), String(file.revision)),
    ].compactMap(\.self)
    if !filing.platformNumber.isEmpty {
      lines.append(fact(say("平台编号", "Platform number"), filing.platformNumber))
    }
    let flags = circumstances.flags(of: file)
    if !flags.isEmpty {
      lines += [StyledLine(), heading(say("疑点", "Red flags"))]
      for flag in flags {
        let answer = file.answer(to: flag)
        lines.append(
          StyledLine(answer == nil ? "   ▲ " : "   ✓ ", answer == nil ? Theme.bad : Theme.good)
            .adding(language.flag(flag.key) ?? flag.key, answer == nil ? Theme.bad : .plain))
        lines += flag.evidence.map {
          StyledLine("     " + language.sentence($0, in: circumstances.office.registry))
        }
        lines.append(
          StyledLine(
            "     " + (answer.map { say("已说明：", "answered: ") + $0 } ?? language.advice(flag.kind)), Theme.dim
          ))
      }
    }
    return lines
  }

  private func clock() -> [StyledLine] {
    guard let policy,
      let deadline = file.deadline(on: today, calendar: circumstances.calendar, policy: policy)
    else {
      if let day = policy.flatMap({ file.disposableFrom(under: $0) }) {
        return [
          fact(
            say("保管", "Kept"),
            say("\(self.day(day)) 起方可处置（R-501）", "may be disposed of from \(self.day(day)) (R-501)"))
        ]
      }
      return [none(say("本阶段没有时限。", "This stage has no deadline."))]
    }
    let style = Theme.style(Urgency(deadline, today: today))
    var lines = [
      fact(language.basis(deadline), language.remaining(deadline, today: today), style)
        .adding(deadline.due.map { "  " + language.dueText($0, today: today) } ?? "", style)
        .adding("  " + language.fullCitation(deadline.rule), Theme.dim)
    ]
    if let name = file.stage.clock,
      let reading = file.clock(name, on: today, calendar: circumstances.calendar, policy: policy)
    {
      lines += language.lines(reading, today: today).map { StyledLine("     " + $0, Theme.dim) }
    }
    return lines
  }

  // MARK: Papers

  private func papers() -> [StyledLine] {
    var lines: [StyledLine] = []
    guard let policy else { return lines }
    let checklist = file.checklist(under: policy)
    if let first = checklist.first {
      lines.append(
        heading(language.name(first.checklist) + "  " + language.fullCitation(first.checklist.rule)))
    }
    for material in checklist {
      let check = file.materials[material]
      let (sign, style) = mark(check?.verdict.isSettled == true)
      var line = StyledLine("   " + sign, style).adding(language.name(material))
      line.add("  " + (check.map { language.name($0.verdict) } ?? say("未核查", "not checked")), style)
      if let note = check?.note, !note.isEmpty { line.add("  " + note, Theme.dim) }
      lines.append(line)
    }
    lines += [StyledLine(), heading(say("五个核查点", "The five points") + "  " + language.fullCitation(.r103))]
    for point in VerificationPoint.allCases {
      let note = file.points[point]
      let (sign, style) = mark(note != nil)
      lines.append(
        StyledLine("   " + sign, style).adding(language.name(point)).adding(
          "  " + (note.map { $0.isEmpty ? say("已核", "verified") : $0 } ?? say("未核", "open")), style))
    }
    if !file.returns.isEmpty {
      lines += [StyledLine(), heading(say("退回补正", "Returned"))]
      for papers in file.returns {
        let answered =
          papers.answeredOn.map { say("，\(day($0)) 补齐", ", answered \(day($0))") } ?? say("，待补", ", open")
        lines.append(
          StyledLine("   \(day(papers.on))  \(language.name(papers.ground))" + answered))
        lines += papers.reasons.map { StyledLine("     " + $0, Theme.dim) }
      }
    }
    if !file.documents.isEmpty {
      lines += [StyledLine(), heading(say("附件", "Attached"))]
      for document in file.documents {
        lines.append(
          StyledLine("   \(day(document.day))  \(language.name(document.kind))  \(document.title)  ").adding(
            document.files.map { "\($0.name) \($0.sha256.prefix(12))…" }.joined(separator: " "), Theme.dim))
      }
    }
    return lines
  }

  // MARK: Learners

  private func learners() -> [StyledLine] {
    // One very long name must not push everybody's columns off the screen.
    let nameWidth = min(24, max(6, file.learners.map { widths.width(of: $0.name) }.max() ?? 6))
    return file.learners.map { learner in
      var line = StyledLine("   " + widths.pad(String(learner.number), to: 4))
      line.add(widths.pad(learner.name, to: nameWidth) + "  ")
      line.add(widths.pad(String(learner.person.masked.suffix(8)), to: 10), Theme.dim)
      line.add(language.name(learner.group) + "  ")
      if learner.identityProblem != nil { line.add(say("证件号有误  ", "ID invalid  "), Theme.bad) }
      if let result = learner.result {
        line.add(
          (result.passed ? say("合格", "passed") : say("不合格", "failed")) + (result.score.map { " \($0)" } ?? "")
            + "  ",
          result.passed ? Theme.good : Theme.bad)
      }
      if let certificate = learner.certificate { line.add(say("证 ", "No. ") + certificate + "  ") }
      for credential in learner.credentials { line.add(language.name(credential.kind) + "  ", Theme.good) }
      for job in learner.jobs { line.add(language.name(job.kind) + "  ", Theme.good) }
      if let judgement = learner.judgement {
        line.add(
          judgement.isEligible
            ? say("享受补贴", "eligible") : say("不享受 ", "excluded ") + (judgement.rule?.rawValue ?? ""),
          judgement.isEligible ? Theme.good : Theme.warning)
      }
      return line
    }
  }

  // MARK: History

  private func history() -> [StyledLine] {
    circumstances.office.course(of: file).reversed().map { entry in
      let record: RecordedEvent
      switch entry {
      case .record(let event): record = event
      case .disclosure(let look):
        return StyledLine("       \(look.at.day)  ", Theme.dim).adding(look.actorName + "  ")
          .adding(language.headline(look)).adding("  " + look.purpose, Theme.dim)
      }
      let isStruck = file.struck.contains(record.revision)
      var line = StyledLine(
        "   " + String(record.revision).leftPadded(to: 3) + "  \(record.happenedOn)  ", Theme.dim)
      line.add(record.actorName + "  ")
      if isStruck { line.add("[\(phrases.struck)] ", Theme.warning) }
      line.add(
        language.headline(record.event) { circumstances.staff($0)?.name }, isStruck ? Theme.dim : .plain)
      if let words = record.event.words { line.add("  " + words, Theme.dim) }
      if record.isLate { line.add(phrases.late(day(record.recordedAt.day)), Theme.warning) }
      return line
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
