import CaseDomain

// 倒排工期: the remaining steps of a period, reckoned back from its last day.
extension Language {
  public func slackSheet(of file: CaseFile, in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("倒排工期", "Backward schedule"))
    let today = circumstances.today
    guard let schedule = circumstances.backwardSchedule(of: file) else {
      sheet.text(
        say("现在没有走着的期限：没有要赶的日子。", "No period runs now: there is no day to hurry to."), .faint)
      return sheet
    }
    sheet.heading(
      say("最后一日 ", "Last day ") + day(schedule.due, today: today) + " " + name(schedule.due.weekday)
        + (schedule.isProvisional ? provisionalMark : "") + "  " + fullCitation(schedule.rule))
    sheet.text(headline(schedule), schedule.slack < 0 ? .warning : .strong)
    sheet.heading(say("各步最迟何时开始", "By when each step has to be begun"))
    for step in schedule.steps {
      let start = step.latestStart.map { self.day($0, today: today) + " " + name($0.weekday) }
      sheet.row(
        [
          SheetCell(start ?? say("已来不及", "too late")), SheetCell(name(step.action)),
          SheetCell(
            step.days == 0 ? say("当日随办", "the same day") : workingDays(step.days)),
          SheetCell(people(step.people, in: circumstances)),
        ], look(step, today: today))
      for lost in runs(of: step.lost) { sheet.text(lost, .faint, indent: 3) }
    }
    sheet.text(
      say(
        "每步所用天数是本系统的估计，没有条款；节假日与登记的请假已扣除。",
        "What each step is given is the house's own estimate, without a clause; days off and recorded leave are "
          + "passed over."), .faint)
    return sheet
  }

  /// How much may still be lost: `余量 2 个工作日`.
  public func headline(_ schedule: BackwardSchedule) -> String {
    if schedule.slack < 0 {
      return say(
        "按所需天数已经来不及：最迟应在 \(workingDays(-schedule.slack))前动手。",
        "By these figures it is too late: it should have been begun \(workingDays(-schedule.slack)) ago.")
    }
    if schedule.slack == 0 { return say("没有余量：今天就要动手。", "No slack: it has to be begun today.") }
    return say(
      "余量 \(workingDays(schedule.slack))：晚于此动手，就要逾期。",
      "Slack: \(workingDays(schedule.slack)). Begun later than that, it will be overdue.")
  }

  private func look(_ step: BackwardSchedule.Step, today: Day) -> SheetLine.Look {
    guard let start = step.latestStart else { return .warning }
    return start <= today ? .warning : .plain
  }

  private func people(_ people: [PersonID], in circumstances: Circumstances) -> String {
    people.isEmpty
      ? say("没有人可以办", "nobody may do it")
      : list(people.map { harmless(circumstances.staff($0)?.name ?? $0.text) })
  }

  /// `10月1日至10月8日 国庆节放假、周末：不能办`.
  private func runs(of days: [BackwardSchedule.LostDay]) -> [String] {
    var runs: [(first: Day, last: Day, kinds: [String])] = []
    for lost in days {
      let kind = lost.kind.map(name) ?? say("人员请假", "on leave")
      if let run = runs.last, run.last.next == lost.day {
        runs[runs.count - 1].last = lost.day
        if !run.kinds.contains(kind) { runs[runs.count - 1].kinds.append(kind) }
      } else {
        runs.append((lost.day, lost.day, [kind]))
      }
    }
    return runs.map {
      self.days(from: $0.first, through: $0.last) + say("：", ": ") + $0.kinds.joined(separator: separator)
    }
  }

  /// `10月9日（国庆节后第一个工作日）：9 件到期——补贴审核 9；经办在岗 2 人，请假：李敏例`.
  func sentence(_ cliff: Cliff, today: Day, name person: (PersonID) -> String) -> String {
    let first =
      cliff.daysOffBefore == 0
      ? ""
      : say(
        "（\(cliff.holiday.map { harmless($0) + "后" } ?? "连休后")第一个工作日）",
        " (the first working day after \(calendarDays(cliff.daysOffBefore)) off)")
    let stages = cliff.due.map { "\(name($0.stage)) \($0.cases)" }.joined(separator: separator)
    let crews = cliff.crews.map { crew in
      say("\(name(crew.role))在岗 \(crew.present) 人", "\(name(crew.role)): \(crew.present) present")
        + (crew.away.isEmpty
          ? "" : say("，请假：", ", on leave: ") + list(crew.away.map { harmless(person($0)) }))
    }.joined(separator: say("；", "; "))
    return day(cliff.day, today: today) + first + (cliff.isProvisional ? provisionalMark : "")
      + say("：\(cliff.cases) 件到期（\(stages)）；", ": \(cliff.cases) fall due (\(stages)); ") + crews
      + say(
        "；此前还有 \(workingDays(cliff.workingDaysUntil))（含当日）",
        "; \(workingDays(cliff.workingDaysUntil)) until then, itself included")
  }
}
