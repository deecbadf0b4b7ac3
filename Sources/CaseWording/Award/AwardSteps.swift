import CaseDomain

// The sum as a person would write it on paper, a line a step.
extension Language {
  /// What the step does and why, without its amount and its rule: `A 类培训合格证标准，每人每次`.
  public func name(_ step: AwardStep) -> String {
    switch step.kind {
    case .excluded(let exclusion): say("不予补贴：\(name(exclusion))", "nothing is paid: \(name(exclusion))")
    case .paidAtCompletion(let level, let shortfall):
      say(
        "按培训合格证标准，不按\(name(level))：\(name(shortfall))",
        "completion rate instead of \(name(level)): \(name(shortfall))")
    case .rate(let rate): name(rate)
    case .shortageSupplement(let percent, let rounding, _):
      say("急需紧缺职业（工种）提高 \(percent)%", "shortage occupation, \(percent) % more") + rounded(rounding)
    case .differential(let differential): name(differential)
    case .livingAllowance(let days, let aDay):
      say("生活费补助 \(days) 天 × \(money(aDay))", "living allowance, \(calendarDays(days)) × \(money(aDay))")
    }
  }

  /// The whole line: what it does, its amount, and the rule it rests on.
  public func sentence(_ step: AwardStep) -> String {
    name(step) + (step.amount == .zero ? "" : say("，", ", ") + money(step.amount))
      + say("（\(fullCitation(step.rule))）", " (\(fullCitation(step.rule)))")
  }

  public func name(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .notExamined: say("尚无培训结果", "no result yet")
    case .notPassed: say("培训不合格", "did not pass")
    case .notClaimed: say("机构未申请", "not claimed for")
    case .limit(let rule): self[rule.limit]
    case .judged(let rule, let note):
      say("审定", "judged: ")
        + (rule.isLimit ? self[rule.limit] : say("不符合补贴条件", "not eligible"))
        + (note.isEmpty ? "" : separatedClause(quoted(note)))
    case .noCredential: say("项目化培训未取得证书", "project-based, without a certificate")
    case .qualificationOnly:
      say("项目化培训只取得职业资格证书，且未说明理由", "project-based, a professional qualification only and no reason")
    case .notEmployed: say("项目化培训未实现就业", "project-based, without a job")
    }
  }

  public func name(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .notObtained(.some(let level)): say("实际取得\(name(level))", "obtained \(name(level))")
    case .notObtained(nil): say("未取得该等级证书", "no certificate of that level")
    case .notPayable: say("岗位技能培训不享受该等级标准", "enterprise training has no rate for the level")
    case .noColumn: say("政策未列该等级标准", "the table has no column for the level")
    case .notQualified: say("不在一线岗位或不具备申报条件", "not on the line, or not qualified to apply")
    }
  }

  private func name(_ rate: Rate) -> String {
    let unit =
      rate.trainingType == .apprenticeship
      ? say("每人每年", "a person and year") : say("每人每次", "a person and time")
    let column = say(
      "\(name(rate.trainingType))，\(beginning(rate.track))\(name(rate.level))标准，\(unit)",
      "\(name(rate.trainingType)), \(beginning(rate.track))\(name(rate.level)) rate, \(unit)")
    return rate.amount == .notPayable ? column + say("（不享受）", " (not payable)") : column
  }

  /// The row of the table of rates, ready for the level to follow.
  func beginning(_ track: Track) -> String {
    switch track {
    case .category(let category): say(name(category), name(category) + ", ")
    case .course(let course): say(name(course) + "，", name(course) + ", ")
    case .every: ""
    }
  }

  private func name(_ differential: Differential) -> String {
    switch differential {
    case .noScale: say("差异化补贴：尚无比例表，系数为 1", "differential pay: no scale yet, factor 1")
    case .noStanding:
      say("差异化补贴：机构尚无取证率、就业率，系数为 1", "differential pay: no rates of the institution yet, factor 1")
    case .noBand: say("差异化补贴：未达到任何档次，系数为 1", "differential pay: no band reached, factor 1")
    case .band(let band, let rounding):
      say(
        "差异化补贴：取证率 \(band.credentialRate)%、就业率 \(band.employmentRate)% 以上，按 \(band.factor)%",
        "differential pay: certificates from \(band.credentialRate) %, jobs from \(band.employmentRate) %: "
          + "\(band.factor) %") + rounded(rounding)
    }
  }

  private func rounded(_ rounding: Rounding) -> String {
    switch rounding {
    case .down: say("（不足 1 分舍去）", " (parts of a fen left out)")
    }
  }
}
