import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  mutating func typeInPrompt(_ key: Key, _ prompt: PromptModel) -> [Effect] {
    var prompt = prompt
    switch keys.command(for: key, in: .form) {
    case .back:
      layers.removeLast()
      return []
    case .submit: return answer(prompt, for: .everybody)
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default:
      if key == .enter { return answer(prompt, for: .me) }
      prompt.editor.edit(key)
    }
    layers[layers.count - 1] = .prompt(prompt)
    return []
  }

  /// - Parameter audience: for whom a view is kept.
  private mutating func answer(_ prompt: PromptModel, for audience: SavedView.Audience) -> [Effect] {
    let text = prompt.editor.text
    switch prompt.purpose {
    case .day:
      guard let day = DayWords.day(text, today: today) else { return warn(phrases.dayUnreadable) }
      guard day > today else { return warn(phrases.dayBackwards(language.day(today))) }
      layers.removeLast()
      return [.moveDay(day)]
    case .anotherDay: return look(text)
    case .selectionName:
      guard text.contains(where: { !$0.isWhitespace }) else { return warn(phrases.viewNameMissing) }
      layers.removeLast()
      return [.keepSelection(SavedSelection(name: text, revisions: worklist.marks.revisions))]
    case .viewName:
      guard text.contains(where: { !$0.isWhitespace }) else { return warn(phrases.viewNameMissing) }
      layers.removeLast()
      return keepView(text, for: audience)
    case .calendarFile:
      guard text.contains(where: { !$0.isWhitespace }) else { return warn(phrases.calendarFileMissing) }
      layers.removeLast()
      return [.readCalendar(text)]
    case .adoption(let proposal): return adopt(proposal, saying: text)
    case .purpose(let id, let holder):
      guard text.contains(where: { !$0.isWhitespace }) else { return warn(phrases.purposeMissing) }
      layers.removeLast()
      return [.reveal(id, holder, purpose: text)]
    }
  }

  func drawPrompt(_ prompt: PromptModel, _ frame: inout Frame) {
    let (title, hint) =
      switch prompt.purpose {
      case .day: (phrases.dayTitle, phrases.dayHint)
      case .viewName: (phrases.keepView, phrases.viewNameHint)
      case .anotherDay: (phrases.anotherDayTitle, phrases.anotherDayHint)
      case .purpose(_, let holder): (phrases.purposeTitle(holder), phrases.purposeHint)
      case .calendarFile: (phrases.calendarFileTitle, phrases.calendarFileHint)
      case .adoption: (phrases.adoptionTitle, phrases.adoptionHint)
      case .selectionName: (phrases.keepSelection(worklist.marks.count), phrases.selectionNameHint)
      }
    let (width, height) = (min(size.columns - 4, 64), 5)
    let (row, column) = ((size.rows - height) / 2, (size.columns - width) / 2)
    frame.fill(row: row, column: column, height: height, width: width)
    frame.box(row: row, column: column, height: height, width: width, title: title)
    frame.put(prompt.editor, row: row + 1, column: column + 2, width: width - 4, style: Theme.title)
    frame.put(hint, row: row + 3, column: column + 2, style: Theme.dim, maxWidth: width - 4)
  }
}
