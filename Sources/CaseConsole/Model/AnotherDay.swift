import CaseDomain
import CaseWording

/// The day as on which the desk shows everything, and the day by whose knowledge: the past without hindsight, or with it;
/// or a day to come, as it will find the worklist if nothing more is recorded.
struct AnotherDay: Hashable, Sendable {
  let day: Day
  let knownAt: Day

  func view(of present: Circumstances) -> Circumstances { present.on(day, knownAt: knownAt) }

  /// Reads `+30`, `2025-10-09`, or two days, the second that of the knowledge; nil for anything else.
  init?(_ text: String, today: Day) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, words.count <= 2, let day = DayWords.day(first, today: today),
      day <= today.advanced(by: Circumstances.furthestRehearsal)
    else { return nil }
    self.day = day
    guard words.count == 2 else {
      knownAt = day
      return
    }
    guard let known = DayWords.day(words[1], today: today) else { return nil }
    knownAt = known
  }
}

extension DeskModel {
  mutating func askForAnotherDay() -> [Effect] {
    layers.append(.prompt(PromptModel(.anotherDay)))
    return []
  }

  /// Shows everything as on the day that was typed; nothing typed comes back to today.
  mutating func look(_ text: String) -> [Effect] {
    var wished: AnotherDay?
    if text.contains(where: { !$0.isWhitespace }) {
      guard let other = AnotherDay(text, today: present.today) else { return warn(phrases.dayUnreadable) }
      wished = other.day == present.today && other.knownAt == present.today ? nil : other
    }
    layers.removeLast()
    anotherDay = wished
    circumstances = wished?.view(of: present) ?? present
    recount(since: nil)
    // A case that was not there yet is not on the screen.
    if case .caseFile(let model) = layers.last, circumstances.office[model.id] == nil {
      layers.removeLast()
      return warn(phrases.caseNotThere)
    }
    guard let wished else {
      notice = Notice(text: phrases.backToToday, kind: .done)
      return []
    }
    return warn(language.anotherDay(wished.day, knownAt: wished.knownAt, today: present.today))
  }

  /// Whether that would be recorded, or prepared to be: not as on another day.
  func isHeldBack(_ effect: Effect) -> Bool {
    guard anotherDay != nil else { return false }
    return switch effect {
    case .act, .openForm, .openBulkForm, .actMany, .listDrafts, .moveDay, .become, .reveal, .take,
      .adoptCalendar:
      true
    case .settle, .refresh, .keepView, .forgetView, .keepSelection, .forgetSelection, .suspend, .redraw,
      .setMouse, .copy,
      .page, .quit, .edit, .keepDraft, .dropDraft, .readCalendar:
      false
    }
  }
}
