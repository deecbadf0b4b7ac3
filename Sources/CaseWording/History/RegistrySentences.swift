import CaseDomain

extension Language {
  /// What happened to the office itself, in one sentence.
  public func sentence(_ event: RegistryEvent) -> String {
    switch event {
    case .staffRegistered(let member):
      say("登记工作人员", "Staff registered: ") + quoted(member.id.text)
        + say("，角色：", ", ") + member.roles.sorted().map(name).joined(separator: separator)
        + (member.isActive ? "" : separatedClause(say("已离岗", "no longer active"))) + stop
    case .institutionRegistered(let institution):
      say("登记培训机构", "Institution registered: ") + quoted(institution.name)
        + separatedClause(say("状态：\(name(institution.standing))", "standing: \(name(institution.standing))"))
        + (institution.rectifyBy.map { separatedClause(say("整改期限至\(day($0))", "to rectify by \(day($0))")) }
          ?? "")
        + stop
    case .teacherRegistered(let teacher):
      say("登记备案教师\(quoted(teacher.id.text))。", "Teacher registered: \(quoted(teacher.id.text)).")
    case .calendarAdopted(let calendar): adopted(calendar)
    case .policyAdopted(let policy):
      say(
        "采用政策\(harmless(policy.documentNumber))，自\(day(policy.tables.inForceFrom))起施行。",
        "Policy \(quoted(policy.documentNumber)) adopted, in force from \(day(policy.tables.inForceFrom)).")
    case .rangeExtended(let range):
      say(
        "\(harmless(range.centre))增加\(name(range.trainingType))证书号段 \(range.first)–\(range.last)，共 \(range.count) 个。",
        "Range of \(quoted(range.centre)) for \(name(range.trainingType)) extended: \(range.first)–\(range.last), "
          + "\(counted(range.count, "number")).")
    case .statusListed(let list):
      say(
        "登记\(day(list.asOf))的\(name(list.kind))名单，共 \(list.entries.count) 人。",
        "List of \(day(list.asOf)) entered, \(name(list.kind)): \(counted(list.entries.count, "line")).")
    }
  }

  private func adopted(_ calendar: WorkingCalendar) -> String {
    let years = calendar.publishedYears.map(\.year)
    guard let first = years.first, let last = years.last else {
      return say("采用工作日历，尚无已公布的年份。", "Calendar adopted, with no published year.")
    }
    return first == last
      ? say("采用工作日历，已公布 \(first) 年。", "Calendar adopted, published for \(first).")
      : say("采用工作日历，已公布 \(first) 至 \(last) 年。", "Calendar adopted, published for \(first) to \(last).")
  }

  /// The full stop of a sentence.
  var stop: String { say("。", ".") }
}
