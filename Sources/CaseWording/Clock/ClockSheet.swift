import CaseDomain

// 算期单: a deadline proved day by day, the two clocks side by side, and every pause with who made it.
extension Language {
  /// - Parameter everyClock: also those of earlier stages, which the present one does not rest on.
  public func clockSheet(
    of file: CaseFile, in circumstances: Circumstances, everyClock: Bool = true
  ) -> Sheet {
    var sheet = Sheet(say("算期单", "The deadline, day by day"))
    let today = circumstances.today
    let accounts = circumstances.clockAccounts(of: file)
    let present = circumstances.clockAccount(of: file)
    if present == nil {
      if let deadline = circumstances.datedDeadline(of: file) {
        write(deadline, today, in: &sheet)
      } else {
        sheet.heading(say("本阶段", "This stage"))
        sheet.text(say("本阶段没有时限。", "This stage has no deadline."), .faint)
      }
    }
    for account in everyClock ? accounts : present.map({ [$0] }) ?? [] {
      write(account, circumstances.calendar, today, in: &sheet)
    }
    write(circumstances.pauses(of: file), today, in: &sheet)
    return sheet
  }

  private func write(
    _ account: ClockAccount, _ calendar: WorkingCalendar, _ today: Day, in sheet: inout Sheet
  ) {
    let reading = account.reading
    sheet.heading(name(reading.rule.name) + "  " + fullCitation(reading.rule.rule))
    for line in lines(reading, today: today) { sheet.text(line) }
    sheet.text(twoClocks(reading), .strong)
    sheet.text(howDaysCount(reading.rule), .faint)
    let last = reading.due?.latest
    for line in account.proof {
      var verdict = verdict(of: line)
      if line.day == last { verdict += say("，最后一日", ", the last day") }
      if line.day == today { verdict += say("（今天）", " (today)") }
      sheet.row(
        [
          SheetCell(line.day.description), SheetCell(name(line.day.weekday)), SheetCell(name(line.kind)),
          SheetCell(verdict),
        ], line.day == last ? .strong : line.verdict.look, indent: 2)
    }
    for document in documents(of: account.proof.map(\.day), calendar) { sheet.text(document, .faint) }
  }

  /// Net and gross: what the law counts, and what the institution has waited.
  private func twoClocks(_ reading: ClockReading) -> String {
    let held = reading.holds.reduce(into: WorkingDayCount.zero) { sum, hold in
      sum = WorkingDayCount(
        least: sum.least + hold.workingDaysHeld.least, most: sum.most + hold.workingDaysHeld.most,
        likely: sum.likely + hold.workingDaysHeld.likely,
        isProvisional: sum.isProvisional || hold.workingDaysHeld.isProvisional)
    }
    return say(
      "净用时 \(workingDays(reading.used))；毛用时 \(workingDays(reading.grossWorkingDays))，其中暂停 \(workingDays(held))",
      "Net \(workingDays(reading.used)); gross \(workingDays(reading.grossWorkingDays)), "
        + "of them \(workingDays(held)) held")
  }

  private func howDaysCount(_ rule: ClockRule) -> String {
    say(
      "当日不计（R-602），休息日与节假日不计、调休上班日计入（R-601），",
      "The day of the event is not counted (R-602); days off are not, make-up workdays are (R-601); ")
      + (rule.holdingDayCounts
        ? say("退回当日计入、补正期间不计（R-603）。", "the day of a return is, the time of supplement is not (R-603).")
        : say("异议当日及核查期间不计（R-604）。", "the day of an objection and the inquiry are not (R-604)."))
  }

  /// The notices that say which days are worked.
  private func documents(of days: [Day], _ calendar: WorkingCalendar) -> [String] {
    var seen: Set<Int> = []
    return days.filter { seen.insert($0.year).inserted }.map { day in
      guard calendar.isPublished(day) else {
        return say(
          "日历依据：\(day.year) 年放假通知尚未公布，按周末与法定节日暂算。",
          "Calendar: the notice for \(day.year) is still to come; weekends and festival days stand in for it."
        )
      }
      return say(
        "日历依据：\(day.year) 年\(calendar.documentNumber(for: day).map { harmless($0) } ?? "放假通知")",
        "Calendar: \(day.year), \(calendar.documentNumber(for: day).map { harmless($0) } ?? "the published notice")"
      )
    }
  }

  private func write(_ deadline: DatedDeadline, _ today: Day, in sheet: inout Sheet) {
    sheet.heading(name(deadline.basis) + "  " + fullCitation(deadline.rule))
    if let span = deadline.counted {
      sheet.text(
        say(
          "\(day(span.from, today: today))起 \(months(span.months))，对应日为\(day(deadline.nominal, today: today))",
          "\(months(span.months)) from \(day(span.from, today: today)): the corresponding day is "
            + day(deadline.nominal, today: today)))
    }
    for entry in deadline.days {
      let isLast = entry.day == deadline.days.last?.day
      sheet.row(
        [
          SheetCell(entry.day.description), SheetCell(name(entry.day.weekday)), SheetCell(name(entry.kind)),
          SheetCell(isLast ? say("最后一日", "the last day") : say("休息，顺延", "off, moved on")),
        ], isLast ? .strong : .faint, indent: 2)
    }
    if deadline.days.count > 1 {
      sheet.text(
        say(
          "最后一日是休息日的，以休息日结束的次日为最后一日（民法典 第203条）。",
          "A last day that is off moves to the next working day (民法典 第203条)."), .faint)
    }
  }

  private func write(_ pauses: [PauseEntry], _ today: Day, in sheet: inout Sheet) {
    guard !pauses.isEmpty else { return }
    sheet.heading(say("暂停台账", "The ledger of pauses"))
    for pause in pauses {
      sheet.row(
        [
          SheetCell(name(pause.clock)), SheetCell(name(pause.ground)),
          SheetCell(
            pause.to.map { days(from: pause.from, through: $0, today: today) }
              ?? say("\(day(pause.from, today: today))至今", "\(day(pause.from, today: today)) until now")),
          SheetCell(say("不计 ", "not counted: ") + workingDays(pause.workingDaysHeld)), SheetCell(pause.by),
        ], pause.to == nil ? .warning : .plain)
      for reason in pause.reasons { sheet.text(reason, .faint, indent: 2) }
    }
  }
}

extension ProofVerdict {
  fileprivate var look: SheetLine.Look {
    switch self {
    case .counted: .plain
    case .eventDay, .dayOff, .stopped: .faint
    case .undecided, .held: .warning
    }
  }
}
