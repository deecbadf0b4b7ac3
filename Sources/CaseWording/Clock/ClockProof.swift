import CaseDomain

extension Language {
  /// What kind of day it is, with the name of its holiday: `劳动节调休上班`, `weekend`.
  public func name(_ kind: DayKind) -> String {
    switch kind {
    case .workday: say("工作日", "workday")
    case .weekend: say("周末", "weekend")
    case .holiday(let name): say("\(harmless(name))放假", "holiday, \(festival(name))")
    case .makeUpWorkday(let name): say("\(harmless(name))调休上班", "make-up workday, \(festival(name))")
    case .provisionalWorkday(let festival):
      (festival.map { say("工作日，可能因\(name($0))放假", "workday, perhaps off for \(name($0))") }
        ?? say("工作日", "workday")) + provisionalMark
    case .provisionalWeekend(let festival):
      (festival.map { say("周末，可能因\(name($0))调休上班", "weekend, perhaps worked for \(name($0))") }
        ?? say("周末", "weekend")) + provisionalMark
    case .provisionalHoliday(let festival):
      say("\(name(festival))放假", "holiday, \(name(festival))") + provisionalMark
    }
  }

  public func name(_ festival: Festival) -> String {
    let english =
      switch festival {
      case .newYear: "New Year"
      case .spring: "Spring Festival"
      case .tombSweeping: "Tomb-Sweeping Day"
      case .labour: "Labour Day"
      case .dragonBoat: "Dragon Boat Festival"
      case .midAutumn: "Mid-Autumn Festival"
      case .national: "National Day"
      }
    return say(festival.rawValue, english)
  }

  /// A holiday as a notice names it; one that is no festival of the regulation keeps its name.
  private func festival(_ name: String) -> String {
    Festival(rawValue: name).map(self.name) ?? quoted(name)
  }

  /// One day of the sheet that proves a due day: `2025年4月27日 星期日 劳动节调休上班：计第 1 日`.
  public func sentence(_ line: ProofLine, today: Day? = nil) -> String {
    day(line.day, today: today) + " " + name(line.day.weekday) + say(" ", ", ") + name(line.kind)
      + say("：", ": ") + verdict(of: line)
  }

  /// What the day did to the count.
  public func verdict(of line: ProofLine) -> String {
    switch line.verdict {
    case .eventDay: say("当日不计入", "the day of the event, not counted")
    case .counted: say("计第 \(ordinals(line.count)) 日", "day \(ordinals(line.count))")
    case .dayOff: say("休息，不计入", "off, not counted")
    case .undecided: say("放假通知未公布，可能计入", "may count: the notice is still to come")
    case .held(let ground): say("暂停计时（\(name(ground))）", "held, \(name(ground))")
    case .stopped: say("已办结，不计入", "answered, not counted")
    }
  }

  private func ordinals(_ count: WorkingDayCount) -> String {
    count.least == count.most ? "\(count.likely)" : "\(count.least)–\(count.most)"
  }

  /// The clock in lines: period, days used and left, due day, every hold, and what the institution has waited.
  public func lines(_ reading: ClockReading, today: Day? = nil) -> [String] {
    var lines = [
      say(
        "\(name(reading.rule.name)) \(workingDays(reading.limit))，自\(day(reading.startedOn, today: today))次日起算",
        "\(name(reading.rule.name)): \(workingDays(reading.limit)), counted from the day after "
          + day(reading.startedOn, today: today))
    ]
    lines.append(
      say("已用 \(workingDays(reading.used))", "\(workingDays(reading.used)) used")
        + separatedClause(left(reading)))
    if let due = reading.due {
      lines.append(say("最后一日：\(dueText(due, today: today))", "Last day: \(dueText(due, today: today))"))
    }
    lines += reading.holds.map { line($0, today: today) }
    if let stopped = reading.stoppedOn {
      lines.append(say("\(day(stopped, today: today))办结", "Answered on \(day(stopped, today: today))"))
    } else if let party = reading.owedBy {
      lines.append(
        party == .calendar
          ? say("等待期满，无须办理", "Nobody owes anything: days must pass")
          : say("现由\(name(party))办理", "Waiting for \(name(party))"))
    }
    lines.append(
      say(
        "自最初起算共 \(calendarDays(reading.grossCalendarDays))，合 \(workingDays(reading.grossWorkingDays))",
        "In all \(calendarDays(reading.grossCalendarDays)) since it began, "
          + workingDays(reading.grossWorkingDays)))
    return lines
  }

  private func left(_ reading: ClockReading) -> String {
    let late = WorkingDayCount(
      least: -reading.remaining.most, most: -reading.remaining.least, likely: -reading.remaining.likely,
      isProvisional: reading.remaining.isProvisional)
    return reading.remaining.likely < 0
      ? say("超过 \(workingDays(late))", "\(workingDays(late)) over")
      : say("还剩 \(workingDays(reading.remaining))", "\(workingDays(reading.remaining)) left")
  }

  private func line(_ hold: Hold, today: Day?) -> String {
    let since = day(hold.from, today: today)
    let span =
      hold.to.map { days(from: hold.from, through: $0, today: today) }
      ?? say("\(since)至今", "\(since) until now")
    return say(
      "暂停：\(span)，\(name(hold.ground))，不计 \(workingDays(hold.workingDaysHeld))",
      "Held \(span), \(name(hold.ground)): "
        + "\(workingDays(hold.workingDaysHeld)) not counted")
  }
}
