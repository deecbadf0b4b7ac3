import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

extension Halt {
  /// Every refusal with its rule; of those that a reason lifts, that it does; and what to do next.
  init(_ refusals: [Refusal], of action: Action, _ language: Language) {
    let isConflict = refusals.allSatisfy {
      if case .revisionMoved = $0.reason { true } else { false }
    }
    let isBadInput = refusals.allSatisfy(\.isAboutTheForm)
    self.init(
      isConflict ? .conflict : isBadInput ? .badInput : .refused,
      refusals.flatMap { refusal in
        [
          "\(language.citation(refusal))  \(language.sentence(refusal, in: action))"
            + (refusal.isSoft ? CommandPhrases.current.reasonLifts(refusal) : ""),
          "    " + language.next(after: refusal),
        ]
      })
  }
}

extension Refusal {
  /// Whether a field could not be read, as against a rule that stands in the way.
  var isAboutTheForm: Bool {
    switch reason {
    case .fieldUnknown, .fieldUnreadable, .fieldMissing, .filesUnreadable, .textTooLong:
      true
    default: false
    }
  }
}
