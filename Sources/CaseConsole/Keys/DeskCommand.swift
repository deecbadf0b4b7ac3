/// What a key can mean at the desk.
public enum DeskCommand: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case open, back, quit, help, palette, language, refresh, redraw, suspend, mouse, copy, pager
  case selections, conditions, take, pullNext, previousFacet, narrower, wider
  case calendarFile, adopt, board, office, flags, sort, views, columns, preview, mark, markAll, markOthers,
    unmark, bulk
  case search, facet, newCase, extendRange, moveDay, changePerson, anotherDay
  case next, menu, previousTab, nextTab, explainAward, explainClock, explainSlack
  case previewNotice, previewCover, previewPacket
  case tab1, tab2, tab3, tab4, tab5, tab6, tab7
  case choose, number, why, toggle
  case submit, nextField, previousField
  case yes, no
  case drafts, keepDraft, recall, nextWaiting, previousWaiting
  case phrases, editor, repeatFinding, reveal
}

/// Where a key is pressed.
public enum DeskContext: String, CaseIterable, Sendable {
  case worklist, caseFile, menu, form, picker, palette, bulk, page, office, confirm
}

extension DeskCommand {
  /// Whether a form carries it out by itself, going from field to field.
  var movesInForm: Bool { [.nextField, .previousField, .pageUp, .pageDown].contains(self) }
}
