import CaseDomain

/// What the update asks the world to do.
enum Effect: Sendable {
  /// Submits the form on top.
  case act(FormModel)
  case refresh
  case moveDay(Day)
  case become(PersonID)
  case suspend
  case redraw
  case quit
  /// A form needs the name of an attempt before it can be opened.
  case openForm(Action, CaseID?)
}
