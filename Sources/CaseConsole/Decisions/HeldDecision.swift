import CaseDomain

/// A decision that was made and is not recorded yet: for a few seconds it can be recalled.
struct HeldDecision: Sendable {
  let form: FormModel
  /// Whole seconds until it is recorded.
  var secondsLeft: Int
}

extension Action {
  /// Whether it waits a moment before it is recorded. Decisions about a case do; facts and notes are recorded at once,
  /// for they can be corrected, and a payout is proven by a voucher that already exists.
  var isRecallable: Bool {
    switch self {
    case .approveFiling, .returnFiling, .refuseFiling, .passCompletion, .returnCompletion, .failCompletion,
      .returnClaim, .recommendClaim, .signOff:
      true
    default: false
    }
  }

  /// Asked about once more before it is done.
  var isIrreversible: Bool {
    switch self {
    case .signOff, .confirmPayout, .refuseFiling, .terminate, .withdraw, .archive, .failCompletion,
      .passCompletion:
      true
    default: false
    }
  }

  /// Whether its number or its amount is typed to confirm it: it moves money, and no key pressed by habit may do that.
  var isConfirmedByNumber: Bool { self == .signOff || self == .confirmPayout }
}

extension DeskCommand {
  /// Whether one stays with the case on the screen. Whatever leaves it records a decision that is held first.
  var staysWithCase: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .previousTab, .nextTab, .tab1, .tab2, .tab3, .tab4,
      .tab5, .tab6, .tab7, .explainAward, .explainClock, .language, .redraw, .refresh, .mouse, .recall:
      true
    default: false
    }
  }
}
