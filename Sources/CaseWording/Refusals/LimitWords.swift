import CaseDomain

extension RuleID {
  /// Whether it limits what one person draws, counted in the ledger.
  var isLimit: Bool { [.r410, .r411, .r412, .r712].contains(self) }

  /// What a person has reached, as the predicate of a sentence.
  var limit: Words {
    switch self {
    case .r410: Words("累计享受补贴已满次数", "the limit of times in all is reached")
    case .r411: Words("本年度已享受过补贴", "paid once this year already")
    case .r412: Words("已享受过同一职业（工种）同一等级的补贴", "paid for this occupation at this level before")
    case .r712: Words("同一学徒年度已享受过补贴", "paid for this year of the apprenticeship before")
    default: Words("已达享受补贴的限制", "a limit is reached")
    }
  }
}

extension Language {
  /// Several stages, any of which will do.
  func stages(_ stages: [Stage]) -> String {
    let names = stages.map { say("“\(name($0))”", "\"\(name($0))\"") }
    return names.joined(separator: separator)
  }

  /// An institution's code: public, so it is shown whole where it is one, and like any text where it is not.
  func quotedCode(_ text: String) -> String {
    guard let code = (try? CreditCode(text))?.code else { return quoted(text) }
    return say("“\(code)”", "\"\(code)\"")
  }
}
