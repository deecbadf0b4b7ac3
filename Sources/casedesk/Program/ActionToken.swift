import CaseDomain
import CaseWording

extension Action {
  /// The action by the name that scripts use, or by that on the screen in either language.
  init?(called token: String) {
    guard
      let action = Action(rawValue: token)
        ?? Action.allCases.first(where: { action in
          [Language.chinese, .english].contains { $0.name(action).lowercased() == token.lowercased() }
        })
    else { return nil }
    self = action
  }
}
