import CaseDomain

// What is said of a number that was shown whole. Never the number.
extension Language {
  public func name(_ field: PersonalField) -> String {
    switch field {
    case .residentID: say("身份证号", "resident ID")
    case .phone: say("联系电话", "phone number")
    case .account: say("收款账号", "account number")
    }
  }

  /// Whose number: a learner of the class, or the payee.
  public func holder(_ learner: Int?) -> String {
    learner.map { say("学员 \($0) 的", "of learner \($0)") } ?? say("收款人的", "of the payee")
  }

  /// As it stands in the history of a case; the purpose stands beside it.
  public func headline(_ look: Disclosure) -> String {
    let (field, holder) = (name(look.field), holder(look.learner))
    return say("查看\(holder)完整\(field)", "Saw the whole \(field) \(holder)")
  }
}
