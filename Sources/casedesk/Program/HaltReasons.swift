import CaseDomain
import CasePapers
import CaseStorage
import CaseWording

extension Halt {
  /// Every refusal, each with its rule and the way out.
  init(_ refusals: [Refusal], _ language: Language) {
    let isConflict = refusals.contains {
      if case .revisionMoved = $0.reason { true } else { false }
    }
    let isBadInput = refusals.allSatisfy(\.isAboutTheForm)
    self.init(
      isConflict ? .conflict : isBadInput ? .badInput : .refused,
      refusals.map { "\(language.citation($0))  \(language.sentence($0))" })
  }
}

extension Refusal {
  /// Whether a field could not be read, as against a rule that stands in the way.
  fileprivate var isAboutTheForm: Bool {
    switch reason {
    case .fieldUnknown, .fieldUnreadable, .fieldMissing, .filesUnreadable: true
    default: false
    }
  }
}
