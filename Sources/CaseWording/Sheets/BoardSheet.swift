import CaseDomain

extension Language {
  /// The board: open cases by stage and by person, and the days on which periods end.
  ///
  /// - Parameters:
  ///   - cliffs: the days on which most falls due.
  ///   - name: what a member of the staff is called.
  public func boardSheet(
    _ workload: Workload, _ cliffs: [Cliff], today: Day, name: (PersonID) -> String
  ) -> Sheet {
    var sheet = Sheet(say("总览", "Board"))
    let counts = [
      say("在办", "open"), say("逾期", "overdue"), say("今日到期", "due today"),
    ].map { SheetCell(number: $0) }

    sheet.heading(say("各阶段在办案卷", "Open cases by stage"))
    sheet.row([SheetCell("")] + counts + [SheetCell("")], .faint)
    let mostOfStages = workload.stages.map(\.count.open).max() ?? 0
    for entry in workload.stages {
      sheet.row(
        [SheetCell(self.name(entry.stage))] + cells(entry.count) + [
          SheetCell(bar(entry.count.open, of: mostOfStages))
        ],
        look(entry.count))
    }

    sheet.heading(say("各经办人", "By assignee"))
    sheet.row([SheetCell("")] + counts + [SheetCell("")], .faint)
    let mostOfPeople = workload.people.map(\.count.open).max() ?? 0
    for entry in workload.people {
      let person = entry.person.map(name) ?? say("（未分派）", "(nobody yet)")
      sheet.row(
        [SheetCell(person)] + cells(entry.count) + [SheetCell(bar(entry.count.open, of: mostOfPeople))],
        look(entry.count))
    }

    if !cliffs.isEmpty {
      sheet.heading(say("到期集中的日子", "Days on which most falls due"))
      for cliff in cliffs {
        let isShort = cliff.crews.contains { $0.present == 0 }
        sheet.text(sentence(cliff, today: today, name: name), isShort ? .warning : .plain)
      }
    }

    sheet.heading(say("到期日历：日期 · 到期件数", "Days on which periods end: day · cases"))
    sheet.row(Weekday.allCases.map { SheetCell(self.name($0)) } + [SheetCell("")], .faint)
    for week in workload.weeks {
      guard let monday = week.first?.day else { continue }
      sheet.row(
        week.map { SheetCell(cell($0, today: today)) } + [SheetCell(month(monday))],
        week.contains { $0.day == today } ? .strong : .plain)
    }
    sheet.text(
      say(
        "[ ] 今日 · 休 非工作日 · ? 该年放假安排尚未公布",
        "[ ] today · - no working day · ? holidays of that year not published yet"),
      .faint)
    return sheet
  }

  private func cells(_ count: Workload.Count) -> [SheetCell] {
    [count.open, count.overdue, count.dueToday].map { SheetCell(number: $0 == 0 ? "" : String($0)) }
  }

  private func look(_ count: Workload.Count) -> SheetLine.Look { count.overdue > 0 ? .warning : .plain }

  /// Twenty-four signs for the longest, at least one for whatever there is.
  private func bar(_ count: Int, of most: Int) -> String {
    String(repeating: "▇", count: most == 0 ? 0 : max(1, count * 24 / most))
  }

  private func cell(_ date: Workload.Date, today: Day) -> String {
    let number = String(date.day.civilDate.day)
    let due = date.due > 0 ? "·\(date.due)" : date.kind.isWorking ? "" : say("休", "-")
    let text = number + due + (date.kind.isProvisional ? "?" : "")
    return date.day == today ? "[\(text)]" : text
  }

  private func month(_ day: Day) -> String {
    let date = day.civilDate
    return say("\(date.year)年\(date.month)月", "\(date.year)-\(date.month)")
  }
}
