import CaseDomain

extension Language {
  /// Why the action may not be done, in one line, without the number of the rule.
  ///
  /// - Parameter action: whose form the refusal is about, where it is known: it makes the labels of fields exact.
  public func sentence(_ refusal: Refusal, in action: Action? = nil) -> String {
    switch self {
    case .chinese: refusal.reason.chinese(action)
    case .english: refusal.reason.english(action)
    }
  }

  /// The rule of a refusal, as it is cited.
  public func citation(_ refusal: Refusal) -> String { fullCitation(refusal.rule) }

  /// What to do next, introduced.
  public func next(after refusal: Refusal, at place: AdvicePlace = .commandLine) -> String {
    say("下一步：", "Next: ") + remedy(refusal, at: place)
  }

  /// What to do next, in the terms of where one is: by a key on a screen, by a command elsewhere.
  public func remedy(_ refusal: Refusal, at place: AdvicePlace = .commandLine) -> String {
    self[refusal.reason.remedy(at: place)]
  }

  /// The whole answer to "why not": the sentence, the rule and its own words, whether that is the policy or our
  /// reading of it, and what to do next.
  public func explanation(
    _ refusal: Refusal, in action: Action? = nil, at place: AdvicePlace = .commandLine
  ) -> [String] {
    let rule = Rule(for: refusal.rule)
    var lines = [sentence(refusal, in: action)]
    lines.append(fullCitation(rule.id) + say("：", ": ") + summary(of: rule.id, in: self))
    if let original = rule.original {
      lines.append(say("原文：“\(original)”", "In the original: “\(original)”"))
    }
    if rule.id.isHouseRule {
      lines.append(say("这是本系统的规则，政策中没有对应条款。", "This is a rule of the house; the policy has no such clause."))
    } else if rule.reading {
      lines.append(say("其中含本系统对条文的理解，以政策原文为准。", "Partly our reading of the text; the text itself prevails."))
    }
    if refusal.isSoft, rule.id.isHouseRule {
      lines.append(
        say(
          "此项是提醒：说明理由后可以继续办理，理由记入案卷。",
          "It only warns: with a reason given the action may go on, and the reason is recorded."))
    } else if refusal.isSoft {
      lines.append(
        say(
          "此项为原则性规定：说明理由后可以继续办理，理由记入案卷。",
          "It holds in principle: with a reason given the action may go on, and the reason is recorded."))
    }
    lines.append(next(after: refusal, at: place))
    return lines
  }
}
