import CaseDomain

extension Language {
  /// The number of a rule and the place it rests on: `R-205 附件2 3.2`, `H-102 本系统规则`.
  ///
  /// The clause keeps the numbering of its document in every language: it is what one looks up.
  public func fullCitation(_ rule: RuleID) -> String { rule.rawValue + " " + source(of: rule) }

  /// The place a rule rests on: its clause, or that there is none.
  public func source(of rule: RuleID) -> String {
    if let clause = Rule(for: rule).clause { return clause }
    return rule.isHouseRule ? say("本系统规则", "house rule") : say("无条款，本系统理解", "no clause, our reading")
  }
}
