import CaseDomain

/// One line to type, asked for in a box.
struct PromptModel: Sendable {
  enum Purpose: Sendable {
    /// The day a training store is moved to.
    case day
    /// The name under which the worklist is kept as it looks.
    case viewName
    /// The day as on which everything is shown, and the day by whose knowledge.
    case anotherDay
    /// What somebody's number is to be shown whole for.
    case purpose(CaseID, NumberHolder)
    /// The name under which the marks are kept.
    case selectionName
    /// The file of a calendar to look at.
    case calendarFile
    /// How many due days a calendar moves, before it is taken in.
    case adoption(CalendarProposal)
  }

  let purpose: Purpose
  var editor: LineEditor

  init(_ purpose: Purpose, offering text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text, offered: true)
  }
}
