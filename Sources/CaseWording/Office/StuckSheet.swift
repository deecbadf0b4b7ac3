import CaseDomain

// 卡住的案卷: what nobody can carry on, and the least that would set it going.
extension Language {
  public func stuckSheet(_ stuck: [StuckCase], in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("卡住的案卷", "Stuck cases"))
    sheet.heading(
      say("在办案卷中卡住的：\(stuck.count) 件", "Open cases that are stuck: \(stuck.count)"))
    guard !stuck.isEmpty else {
      sheet.text(
        say(
          "没有。每件在办案卷都有人能依规按时办下一步，每次暂停都有尽头。",
          "None: of every open case somebody may legally take the next step in time, and every pause has an end."
        ),
        .good)
      return sheet
    }
    for entry in stuck {
      sheet.heading(
        "\(entry.id)  [\(name(entry.stage))]  "
          + harmless(circumstances.office[entry.id]?.filing.title ?? ""))
      for obstacle in entry.obstacles {
        sheet.text(sentence(obstacle.reason, in: circumstances), .warning)
        sheet.text(
          say("办法：", "The least that helps: ") + sentence(obstacle.fix, in: circumstances), indent: 2)
      }
    }
    return sheet
  }

  /// Said when somebody sits down; nil when nothing is stuck.
  public func announcement(ofStuck count: Int) -> String? {
    count == 0
      ? nil
      : say(
        "\(count) 件案卷卡住，没有人能按时办下一步",
        count == 1
          ? "1 case is stuck: nobody can go on in time" : "\(count) cases are stuck: nobody can go on in time"
      )
  }

  public func sentence(_ reason: StuckCase.Reason, in circumstances: Circumstances) -> String {
    func people(_ ids: [PersonID]) -> String {
      list(ids.map { harmless(circumstances.staff($0)?.name ?? $0.text) })
    }
    let today = circumstances.today
    switch reason {
    case .policyMissing(let filed):
      return say(
        "受理日 \(day(filed)) 没有可用的政策。", "No policy was in force on the filing day, \(day(filed)).")
    case .nobodyMay(let action, let barred):
      return say("没有人可以办“\(name(action))”", "Nobody may take “\(name(action))”") + eyes(people(barred))
    case .nobodyWillMay(let action, let barred):
      return say("日后没有人可以办“\(name(action))”", "Nobody will be able to take “\(name(action))” later")
        + eyes(people(barred))
    case .allAway(let action, let ids, let due):
      return say(
        "能办“\(name(action))”的人（\(people(ids))）到 \(day(due, today: today)) 都请假。",
        "Those who may take “\(name(action))” (\(people(ids))) are on leave through \(day(due, today: today))."
      )
    case .assigneeGone(let person):
      return say(
        "经办人 \(people([person])) 已不在岗或已不任经办。", "Its assignee \(people([person])) reviews here no longer.")
    case .assigneeAway(let person, let through, let due):
      return say(
        "经办人 \(people([person])) 请假到 \(day(through, today: today))，期限是 \(day(due, today: today))。",
        "Its assignee \(people([person])) is on leave through \(day(through, today: today)); it is due on "
          + "\(day(due, today: today)).")
    case .pauseWithoutEnd(let since, let days):
      return say(
        "自 \(day(since, today: today)) 暂停至今，已 \(workingDays(days))，没有定下尽头。",
        "Held since \(day(since, today: today)), \(workingDays(days)), and no end was set.")
    case .rectificationPast(let deadline):
      return say(
        "整改期限 \(day(deadline, today: today)) 已过，没有验收。",
        "The rectification was due on \(day(deadline, today: today)) and was not accepted.")
    case .hoursOutOfReach(let missing):
      return say(
        "培训期已过，每天都已登记考勤，还差 \(classHours(missing))，补不上了。",
        "The training days are over and all recorded; \(classHours(missing)) are owed and cannot be made up.")
    case .spotChecksOutOfReach(let done, let needed):
      return say(
        "只抽查 \(done) 次，应为 \(needed) 次，培训结束后不能再补（\(fullCitation(.r205))）。",
        "\(done) of \(needed) spot checks were made, and none can be after the training (\(fullCitation(.r205)))."
      )
    case .certificatesOut(let centre, let type):
      return say(
        "\(harmless(centre.text))\(name(type))的证书号不够（\(fullCitation(.r302))）。",
        "\(harmless(centre.text)) has too few certificate numbers left, \(name(type)) (\(fullCitation(.r302)))."
      )
    }
  }

  private func eyes(_ barred: String) -> String {
    barred.isEmpty
      ? say("：人员名单上没有这个角色。", ": nobody on the staff list has the role.")
      : say(
        "：\(barred)已经手前面的步骤（\(fullCitation(.h102))）。",
        ": \(barred) had a part in it before (\(fullCitation(.h102))).")
  }

  public func sentence(_ fix: StuckCase.Fix, in circumstances: Circumstances) -> String {
    switch fix {
    case .enter(let role):
      say(
        "请管理员登记另一名\(name(role))，或调整请假。",
        "have an administrator enter another \(name(role)), or leave be moved.")
    case .assign(let person):
      say(
        "改派给 \(harmless(circumstances.staff(person)?.name ?? person.text))（\(name(Action.assign))）。",
        "assign it to \(harmless(circumstances.staff(person)?.name ?? person.text)).")
    case .take(.withdraw):
      say(
        "催告机构补齐；机构书面要求撤回的，办“\(name(Action.withdraw))”。",
        "ask the institution for the papers; at its written request, “\(name(Action.withdraw))”.")
    case .take(.orderRectification):
      say(
        "办“\(name(Action.orderRectification))”并定期限，验收时延长培训期。",
        "“\(name(Action.orderRectification))” with a deadline, and move the last day when it is accepted.")
    case .take(.terminate):
      say(
        "验收（\(name(Action.acceptRectification))），或由复核人员办“\(name(Action.terminate))”。",
        "“\(name(Action.acceptRectification))”, or “\(name(Action.terminate))” by a supervisor.")
    case .take(let action):
      say(
        "由\(names(TransitionTable.row(for: action).roles))办“\(name(action))”。",
        "“\(name(action))”, by \(names(TransitionTable.row(for: action).roles)).")
    case .adoptPolicy:
      say("请管理员导入适用的政策文件。", "have an administrator import the policy that applies.")
    }
  }
}
