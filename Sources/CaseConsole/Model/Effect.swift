import CaseDomain

/// What the update asks the world to do.
enum Effect: Sendable {
  /// Submits the form on top.
  case act(FormModel)
  case refresh
  case keepView(SavedView, SavedView.Audience)
  /// Of one's own views.
  case forgetView(String)
  case keepSelection(SavedSelection)
  case forgetSelection(String)
  /// Makes a case one's own, and opens it when it is.
  case take(CaseID, isOpened: Bool)
  case moveDay(Day)
  case become(PersonID)
  case suspend
  case redraw
  case setMouse(Bool)
  /// To the terminal's clipboard.
  case copy(String)
  /// To the person's pager.
  case page(String)
  case quit
  /// Opens one form for several cases, as it would be on the first that it fits.
  case openBulkForm(Action, CaseID, [CaseID])
  /// Does what was previewed, to each case that it was possible for.
  case actMany(BulkModel)
  /// Records the decision that is held, and when it is recorded, does what was asked for meanwhile.
  case settle(then: DeskCommand?)
  /// Lends the text of the field in hand to an editor.
  case edit(String)
  /// Keeps what is typed, and lets go of it when it was handed on or thrown away.
  case keepDraft(Draft)
  case dropDraft(Draft.Place)
  case listDrafts
  /// Has a number shown whole; that it is comes on record first.
  case reveal(CaseID, NumberHolder, purpose: String)
  /// Reads a calendar's file, to show what it would do.
  case readCalendar(String)
  case adoptCalendar(CalendarProposal)
  /// A form needs the name of an attempt before it can be opened.
  case openForm(Action, CaseID?)
}
