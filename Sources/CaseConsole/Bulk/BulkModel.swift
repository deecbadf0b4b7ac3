import CaseDomain
import Terminal

/// One form for many cases: what will become of each is shown before anything is done, and what became of it after.
struct BulkModel: Sendable {
  struct Line: Sendable {
    enum Fate: Sendable {
      /// Would be done.
      case ready
      /// Would be refused, and is left out.
      case refused([Refusal])
      case recorded(revision: Int)
      case failed(String)
    }

    let id: CaseID
    let title: String
    /// As it was when the preview was made: whoever changes the case in between makes the attempt fail.
    let revision: Int
    /// What others did to it since it was marked, one act a line.
    let news: [String]
    var fate: Fate
  }

  let form: FormModel
  var lines: [Line]
  /// How many of the cases the worklist does not show.
  let hidden: Int
  /// The number of cases, typed to confirm.
  var answer = LineEditor()
  var isDone = false
  var scroll = ScrolledText()

  var ready: [Line] { lines.filter { if case .ready = $0.fate { true } else { false } } }

  /// Whether the number that was typed is that of the cases it would be done to. No other key confirms.
  var isConfirmed: Bool { !ready.isEmpty && answer.text == String(ready.count) }
}

extension Action {
  /// Whether it may be done to several cases with one form: its form says nothing that differs from case to case, and it
  /// determines nobody's money. Approvals are given one by one.
  var isBulk: Bool {
    switch self {
    case .assign, .addNote, .returnFiling, .returnCompletion, .returnClaim, .publishNotice, .closeNotice,
      .archive:
      true
    default: false
    }
  }
}
