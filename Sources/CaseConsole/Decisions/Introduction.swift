import CaseDomain
import CaseWording
import Terminal

// What stands above the form of a decision.

extension DeskModel {
  /// What one has to have seen before putting one's name to it.
  /// `flag` is the key of the red flag in hand, where one is chosen.
  func introduction(_ action: Action, _ file: CaseFile, flag: String? = nil) -> [StyledLine] {
    func name(_ person: PersonID) -> String { circumstances.staff(person)?.name ?? person.text }
    func fact(_ chinese: String, _ english: String, _ value: String) -> StyledLine {
      StyledLine("   " + language.say(chinese + "：", english + ": "), Theme.label).adding(value, Theme.title)
    }
    switch action {
    case .signOff:
      guard let opinion = file.recommendation else { return [] }
      var lines = [
        fact(
          "审核意见", "Recommendation",
          "\(language.name(opinion.opinion)) · \(language.money(opinion.amount)) · \(name(opinion.by))")
      ]
      if !opinion.reason.isEmpty { lines.append(fact("理由", "Reason", opinion.reason)) }
      if let claim = file.claim { lines.append(fact("申请金额", "Claimed", language.money(claim.claimed))) }
      lines += ground(file, fact)
      return lines + moved(opinion.covers, file) + doubts(file) + news(file)
    case _ where action.keepsWhatIsEmpty: return [StyledLine("   " + phrases.leftEmptyStays, Theme.label)]
    case .approveFiling: return doubts(file) + news(file)
    case .recordSpotCheck, .fileClaim, .judgeLearner: return news(file)
    case .recommendClaim:
      let claimed = file.claim.map { [fact("申请金额", "Claimed", language.money($0.claimed))] } ?? []
      return claimed + doubts(file) + news(file)
    case .resolveFlag:
      let open = circumstances.answerableFlags(of: file)
      guard let chosen = open.first(where: { $0.key == flag }) ?? open.first else { return [] }
      return doubt(chosen, of: file) + [StyledLine("   " + language.advice(chosen.kind), Theme.dim)]
    case .refuseFiling:
      return file.refusalProposal.map { [fact("提议人", "Proposed by", "\(name($0.by)) · \($0.reason)")] } ?? []
    case .confirmPayout:
      guard let signOff = file.signOff, let payee = file.claim?.payee else { return [] }
      return [
        fact("复核同意", "Signed off", "\(language.money(signOff.amount)) · \(name(signOff.by))"),
        fact("收款", "Payee", "\(payee.name) · \(payee.account.masked)"),
      ] + lines(apartIn: file, fact) + moved(signOff.covers, file)
    case .publishNotice, .closeNotice: return moved(file.signOff?.covers, file)
    case .reconsider: return moved(file.signOff?.covers, file)
    case .resolveObjection:
      return file.openObjections.map {
        fact("异议 \($0.number)", "Objection \($0.number)", "\($0.from) · \($0.text)")
      }
    case .acceptRectification:
      return file.rectifications.last.map { [fact("整改要求", "Ordered", $0.reason)] } ?? []
    default: return []
    }
  }

  /// Whose case it is, where it is another centre's: no rule keeps anybody from it, and nobody should do it unawares.
  func foreign(_ file: CaseFile) -> [StyledLine] {
    guard let own = member?.centre, own != file.filing.centre else { return [] }
    return [StyledLine("   " + phrases.ofAnotherCentre(file.filing.centre.text, own.text), Theme.warning)]
  }

  /// What the amount is made of, for whom nothing is paid and why, and how many of those who passed have certificates and
  /// jobs.
  private func ground(_ file: CaseFile, _ fact: (String, String, String) -> StyledLine) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let policy = circumstances.policy(for: file.filing),
      let award = try? file.award(under: policy, ledger: circumstances.office.ledger)
    {
      for group in AwardGroup.groups(of: award.lines) where group.each > .zero {
        lines.append(
          fact(
            "核算", "Computed",
            "\(language.learners(group.learners)) · \(group.learners.count) × \(language.money(group.each))"
              + " = \(language.money(group.sum))"))
      }
      for line in award.lines {
        guard let exclusion = line.exclusion else { continue }
        lines.append(
          fact(
            "不予补贴", "Not paid for",
            language.learners([line.learner]) + " · " + language.name(exclusion)
              + " (\(exclusion.rule.rawValue))"))
      }
    }
    let passed = file.passedLearners
    guard !passed.isEmpty else { return lines }
    func share(_ count: Int) -> String { "\(count)/\(passed.count) · \(count * 100 / passed.count)%" }
    lines.append(fact("取证率", "Certified", share(passed.count { !$0.credentials.isEmpty })))
    lines.append(fact("就业率", "Employed", share(passed.count { !$0.jobs.isEmpty })))
    return lines
  }

  /// What of the signature is not to be paid now, and what therefore is.
  private func lines(
    apartIn file: CaseFile, _ fact: (String, String, String) -> StyledLine
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !file.heldLearners.isEmpty {
      lines.append(
        fact(
          "异议暂扣", "Held by an objection",
          language.learners(file.heldLearners.sorted()) + " · " + language.money(circumstances.held(of: file))
        ))
    }
    if !file.struckLearners.isEmpty {
      lines.append(
        fact("异议成立不予补贴", "Struck by an objection", language.learners(file.struckLearners.sorted())))
    }
    if !lines.isEmpty || file.payout != nil, let payable = circumstances.payable(of: file) {
      lines.append(fact("此次应付", "To be paid now", language.money(payable)))
    }
    return lines
  }

  /// What is new of the learners elsewhere since the last look: only that, however much was known before.
  private func news(_ file: CaseFile) -> [StyledLine] {
    let news = circumstances.learnerNews(of: file)
    let title = StyledLine("   " + language.heading(news) + language.say("：", ": "), Theme.label)
    guard !news.entries.isEmpty else { return [title.adding(language.nothingNew(news), Theme.dim)] }
    let shown = news.entries.prefix(6).map { StyledLine("     " + language.sentence($0), Theme.warning) }
    let more = news.entries.count - shown.count
    return [title] + shown + (more > 0 ? [StyledLine("     " + phrases.more(more), Theme.dim)] : [])
  }

  /// What is no longer as the recommendation or the signature has it.
  private func moved(_ covers: DecisionEnvelope?, _ file: CaseFile) -> [StyledLine] {
    guard let covers else { return [] }
    let changes = circumstances.changes(since: covers, in: file)
    guard !changes.isEmpty else { return [] }
    return [StyledLine("   ▲ " + language.say("决定后的变化", "Changed since it was decided"), Theme.warning)]
      + changes.map { StyledLine("     " + language.sentence($0)) }
  }

  /// The red flags of a case, where its fate is decided: what was seen, and the reason that answered it.
  private func doubts(_ file: CaseFile) -> [StyledLine] {
    circumstances.flags(of: file).sorted { ($0.kind.severity, $0.kind) < ($1.kind.severity, $1.kind) }
      .flatMap { doubt($0, of: file) }
  }

  private func doubt(_ flag: RedFlag, of file: CaseFile) -> [StyledLine] {
    let answer = file.answer(to: flag)
    let name = "\(flag.kind.rawValue) \(language.name(flag.kind))"
    let mark = answer == nil ? "▲ " : "✓ "
    var lines = [StyledLine("   " + mark + name, answer == nil ? Theme.warning : Theme.label)]
    if let answer {
      lines[0].add(language.say(" · 已说明：\(answer)", " · answered: \(answer)"), .plain)
    } else {
      lines += flag.evidence.map {
        StyledLine("     " + language.sentence($0, in: circumstances.office.registry))
      }
    }
    return lines
  }
}
