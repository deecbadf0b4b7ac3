import CaseDomain

// What a signature covers, and what has changed since.
extension Language {
  /// What an item of an envelope is called.
  public func name(_ item: DecisionEnvelope.Item) -> String {
    switch item {
    case .policy: say("政策", "policy")
    case .figure(let figure): name(figure)
    case .calendar(let year): say("\(year) 年日历", "calendar of \(year)")
    case .claimed: say("申请金额", "sum claimed")
    case .payee: say("收款人", "payee")
    case .account: say("收款账号", "account")
    case .award: say("核算金额", "award")
    case .line(let number): learners([number])
    case .flag(let key): say("疑点 ", "red flag ") + (flag(key) ?? harmless(key))
    }
  }

  /// A value of it, as a person would write it.
  public func value(_ value: String, of item: DecisionEnvelope.Item) -> String {
    switch item {
    case .claimed, .award:
      Int(value).map { money(Money(fen: $0)) } ?? say("不能计价（\(value)）", "unpriced (\(value))")
    case .line:
      value.split(separator: " ").first.flatMap { Int($0) }.map { fen in
        let rule = value.split(separator: " ").dropFirst().first.map { say("（\($0)）", " (\($0))") } ?? ""
        return money(Money(fen: fen)) + rule
      } ?? harmless(value)
    case .figure(let figure): harmless(value) + say("", " ") + unit(figure)
    case .payee: harmless(value.split(separator: " ", maxSplits: 1).last.map(String.init) ?? value)
    // The commitment says nothing to anybody; that it is another one does.
    case .account: say("账号指纹 ", "fingerprint ") + harmless(String(value.prefix(8)))
    case .calendar: calendarText(value)
    case .policy: harmless(value)
    case .flag: say("未核销", "open")
    }
  }

  /// Which fact was what, and is what now.
  public func sentence(_ change: EnvelopeChange) -> String {
    let title = name(change.item)
    switch (change.was, change.now) {
    case (let was?, let now?):
      return title + say("：", ": ") + value(was, of: change.item) + " → " + value(now, of: change.item)
    case (nil, _): return title + say("：新出现", ": new")
    case (_, nil): return title + say("：已不存在", ": gone")
    }
  }

  private func name(_ figure: PolicyFigure) -> String {
    switch figure {
    case .claimReviewDays: say("补贴审核时限", "days for the claim review")
    case .noticeDays: say("公示天数", "days of the notice")
    case .payoutDays: say("拨付时限", "days for the payout")
    case .referralMinimum: say("就业推介次数", "referrals required")
    case .credentialRatePercent: say("取证率要求", "certificate rate required")
    case .employmentRatePercent: say("就业率要求", "employment rate required")
    case .shortageSupplementPercent: say("急需紧缺上浮", "shortage supplement")
    case .livingAllowanceADay: say("生活费标准", "living allowance a day")
    case .lifetimeLimit: say("终身次数上限", "limit in all")
    case .yearlyLimit: say("每年次数上限", "limit a year")
    default: figure.name
    }
  }

  private func unit(_ figure: PolicyFigure) -> String {
    switch figure.unit {
    case .workingDays: say(" 个工作日", "working days")
    case .percent: "%"
    case .times: say(" 次", "times")
    case .yuan: say(" 元", "yuan")
    default: figure.unit.rawValue
    }
  }

  /// The notice, and how many days are off and made up; the days themselves stand in the canonical text.
  private func calendarText(_ value: String) -> String {
    let parts = value.split(separator: " ").map(String.init)
    guard parts.count == 5, parts[1] == "off", parts[3] == "on" else {
      return say("尚未公布", "not published")
    }
    let document = parts[0] == "-" ? say("文号不详", "no document number") : harmless(parts[0])
    return document
      + say("（放假 \(parts[2])；上班 \(parts[4])）", " (off \(parts[2]); made up \(parts[4]))")
  }
}

extension Language {
  /// What the decision covers and what of it is otherwise today; the lines of learners by sum.
  func write(_ covers: DecisionEnvelope, _ changes: [EnvelopeChange], in sheet: inout Sheet) {
    sheet.heading(say("签字所涵盖的依据", "What it covers"))
    var sums: [(value: String, learners: [Int])] = []
    for entry in covers.entries {
      switch entry.item {
      case .line(let number):
        if let index = sums.firstIndex(where: { $0.value == entry.value }) {
          sums[index].learners.append(number)
        } else {
          sums.append((entry.value, [number]))
        }
      default: sheet.row([SheetCell(name(entry.item)), SheetCell(value(entry.value, of: entry.item))])
      }
    }
    for sum in sums {
      sheet.row([SheetCell(learners(sum.learners)), SheetCell(value(sum.value, of: .line(0)))])
    }
    sheet.heading(say("此后的变化", "What has changed since"))
    if changes.isEmpty { sheet.text(say("没有：与签字时一致。", "Nothing: it is as it was signed."), .good) }
    for change in changes { sheet.text(sentence(change), change.weighs ? .warning : .faint) }
  }
}
