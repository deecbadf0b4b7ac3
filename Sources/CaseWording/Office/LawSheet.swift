import CaseDomain

// 政策与日历: which policies and notices the office goes by, and what rests on years still without a notice.
extension Language {
  public func lawSheet(in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("政策与日历", "Policies and calendar"))
    let today = circumstances.today
    sheet.heading(say("政策（按备案受理日适用）", "Policies (a case goes by its filing day's)"))
    for policy in circumstances.office.registry.policies.policies {
      let tables = policy.tables
      let span =
        tables.inForceThrough.map { days(from: tables.inForceFrom, through: $0) }
        ?? say("\(day(tables.inForceFrom))起", "from \(day(tables.inForceFrom))")
      sheet.row(
        [
          SheetCell(harmless(policy.documentNumber)), SheetCell(span),
          SheetCell(policy.isInForce(on: today) ? say("施行中", "in force") : ""),
          SheetCell(
            say(
              "职业 \(tables.occupations.count + tables.provincialOccupations.count)，紧缺 \(tables.shortageOccupations.count)",
              "\(tables.occupations.count + tables.provincialOccupations.count) occupations, "
                + "\(tables.shortageOccupations.count) short")),
        ], policy.isInForce(on: today) ? .strong : .plain)
    }
    if circumstances.office.registry.policies.policy(inForceOn: today) == nil {
      sheet.text(
        say(
          "今天没有施行的政策，不能受理新班；请管理员导入新的政策文件。",
          "No policy is in force today: no class can be filed. An administrator imports the next one."),
        .warning)
    }
    write(circumstances.calendar, today, in: &sheet)
    writeProvisional(circumstances, in: &sheet)
    return sheet
  }

  private func write(_ calendar: WorkingCalendar, _ today: Day, in sheet: inout Sheet) {
    sheet.heading(say("工作日历", "Working days") + "  " + fullCitation(.r601))
    for year in calendar.publishedYears where year.year >= today.year - 1 {
      sheet.row([
        SheetCell(String(year.year)),
        SheetCell(year.documentNumber.map { harmless($0) } ?? say("已公布", "published")),
        SheetCell(
          say(
            "放假 \(year.holidays.count) 天，调休上班 \(year.makeUpWorkdays.count) 天",
            "\(year.holidays.count) days off, \(year.makeUpWorkdays.count) make-up workdays")),
      ])
    }
    let next = (calendar.publishedYears.last?.year ?? today.year - 1) + 1
    sheet.text(
      say(
        "\(next) 年起放假通知尚未导入：期限是一个区间，处处标明暂定。",
        "From \(next) on no notice is in: due days are intervals, marked provisional everywhere."),
      next <= today.year ? .warning : .faint)
  }

  private func writeProvisional(_ circumstances: Circumstances, in sheet: inout Sheet) {
    let today = circumstances.today
    let dues: [(file: CaseFile, due: DueDay)] = circumstances.office.cases.values.compactMap { file in
      guard !file.stage.isEnd, let policy = circumstances.policy(for: file.filing),
        let due = file.deadline(on: today, calendar: circumstances.calendar, policy: policy)?.due,
        due.isProvisional
      else { return nil }
      return (file, due)
    }.sorted { ($0.due.likely, $0.file.id) < ($1.due.likely, $1.file.id) }
    guard !dues.isEmpty else { return }
    sheet.heading(say("暂定的到期日", "Provisional due days"))
    for (file, due) in dues.prefix(Self.provisionalRows) {
      sheet.row([
        SheetCell(file.id.text), SheetCell(name(file.stage)), SheetCell(dueText(due, today: today)),
      ])
    }
    if dues.count > Self.provisionalRows {
      sheet.text(
        say("另有 \(dues.count - Self.provisionalRows) 件。", "\(dues.count - Self.provisionalRows) more."),
        .faint)
    }
  }

  /// More than these are counted, not listed.
  private static var provisionalRows: Int { 20 }
}
