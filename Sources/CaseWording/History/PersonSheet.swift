import CaseDomain

// One person across all cases, years and imports: what was drawn, where, who decided it, and which limits it counts
// towards.
extension Language {
  public func personSheet(_ history: PersonHistory, of learner: Learner, in file: CaseFile) -> Sheet {
    var sheet = Sheet(
      say("第 \(learner.number) 号学员：历次培训与补贴", "Learner \(learner.number): every training and subsidy"))
    sheet.heading(say("学员", "The learner"))
    sheet.text(
      [learner.name, learner.person.masked, name(learner.group), name(learner.household)].joined(
        separator: "  "), .strong)
    sheet.text(
      say("本案卷 ", "This case: ") + file.id.text + "  " + file.filing.title + "  " + name(file.stage))
    sheet.heading(say("享受补贴的限制（不含本案卷）", "The limits (this case left out)"))
    for count in history.limits {
      sheet.row(
        [
          SheetCell(fullCitation(count.rule)), SheetCell(scope(of: count.rule)),
          SheetCell(number: "\(count.evidence.count)/\(count.limit)"),
          SheetCell(
            count.isReached
              ? self[count.rule.limit] + say("：", ": ")
                + count.evidence.map { name($0.source) }.joined(separator: separator)
              : say("未满", "not reached")),
        ], count.isReached ? .warning : .good)
    }
    sheet.heading(say("其他培训与补贴", "Other trainings and subsidies"))
    if history.entries.isEmpty { sheet.text(say("没有其他记录。", "Nothing else is known."), .good) }
    for entry in history.entries { write(entry, in: &sheet) }
    return sheet
  }

  private func write(_ entry: PersonHistory.Entry, in sheet: inout Sheet) {
    let title = entry.attendance.map { $0.institution + "  " + $0.title } ?? ""
    sheet.text(
      name(entry.source) + "  " + title, entry.limits.isEmpty ? .strong : .warning)
    var facts = [subjectName(entry.occupation), name(entry.level)]
    if let attendance = entry.attendance {
      facts.append(days(from: attendance.startedOn, through: entry.completionDay))
      facts.append(name(attendance.stage))
      if let passed = attendance.hasPassed {
        facts.append(passed ? say("合格", "passed") : say("不合格", "failed"))
      }
    } else {
      facts.append(day(entry.completionDay))
    }
    facts.append(standing(of: entry))
    sheet.text(facts.joined(separator: say("，", ", ")), indent: 2)
    if !entry.limits.isEmpty {
      sheet.text(
        say("计入：", "Counts towards: ") + entry.limits.map(fullCitation).joined(separator: separator),
        .warning, indent: 2)
    }
    let deciders = entry.attendance?.deciders ?? []
    if !deciders.isEmpty {
      sheet.text(
        deciders.map { name($0.action) + " " + $0.name + " " + day($0.on) }.joined(separator: say("；", "; ")),
        .faint, indent: 2)
    }
  }

  private func standing(of entry: PersonHistory.Entry) -> String {
    if let rule = entry.attendance?.excludedUnder {
      return say("不予补贴（\(rule.rawValue)）", "nothing paid (\(rule.rawValue))")
    }
    switch entry.state {
    case .paid: return say("补贴已拨付", "subsidy paid")
    case .claimed: return say("补贴申领中", "subsidy claimed")
    case nil: return say("未申领补贴", "no subsidy")
    }
  }

  public func name(_ source: LedgerSource) -> String {
    switch source {
    case .case(let id): say("案卷 \(id)", "case \(id)")
    case .earlier(let reference):
      say("此前领取的培训补贴 \(harmless(reference))", "earlier training subsidy \(harmless(reference))")
    case .skillUpgrading(let reference):
      say("参保职工技能提升补贴 \(harmless(reference))", "skill-upgrading subsidy \(harmless(reference))")
    }
  }

  /// An occupation stands as it is; a course by its name.
  private func subjectName(_ occupation: String) -> String {
    EntrepreneurshipCourse(rawValue: occupation).map(name) ?? occupation
  }

  private func scope(of rule: RuleID) -> String {
    switch rule {
    case .r410: say("累计次数", "times in all")
    case .r411: say("本年度次数", "times this year")
    case .r412: say("同一职业同一等级", "this occupation at this level")
    case .r712: say("同一学徒年度", "this apprenticeship year")
    default: ""
    }
  }
}
