/// The facts that guards look at. Without a command, only what stands in the case can be judged.
struct Examination {
  let file: CaseFile?
  let command: CaseCommand?
  let actor: PersonID
  /// The day the action happens.
  let day: Day
  let circumstances: Circumstances

  init(file: CaseFile?, command: CaseCommand?, actor: PersonID, day: Day, _ circumstances: Circumstances) {
    self.file = file
    self.command = command
    self.actor = actor
    self.day = day
    self.circumstances = circumstances
  }

  var today: Day { circumstances.today }
  var registry: Registry { circumstances.office.registry }
  var policy: Policy? { filing.flatMap { circumstances.policy(for: $0) } }

  /// The filing in question: the one on its way in, or the case's own.
  var filing: Filing? {
    switch command {
    case .file(let filing, _), .resubmitFiling(_, .some(let filing), _): filing
    default: file?.filing
    }
  }

  /// The roster on its way in; nil when the command brings none.
  var rosterLines: [RosterLine]? {
    switch command {
    case .file(_, let lines): lines
    case .resubmitFiling(_, _, let lines): lines
    default: nil
    }
  }
}
