import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawCase(_ model: CaseModel, _ frame: inout Frame) {
    guard let file = circumstances.office[model.id] else { return }
    drawStanding(file, &frame)
    if let (place, count) = place(of: model.id) {
      let text = " \(place)/\(count) "
      frame.put(text, row: 1, column: size.columns - text.count, style: Theme.key)
    }
    tabRow(model.tab).draw(row: DeskLayout.tabRow, &frame)
    if model.tab.hasEntries {
      draw(caseEntries(model), at: model.cursor, &frame)
    } else {
      draw(caseLines(model), model.scroll, &frame)
    }
  }

  /// The pages of a case, by their places in `CaseTab`.
  func tabRow(_ chosen: CaseTab) -> TabRow {
    let tabs = CaseTab.allCases.map { StyledLine(" \($0.rawValue + 1) \(phrases.name($0)) ", Theme.dim) }
    return TabRow(tabs, chosen: chosen.rawValue, width: size.columns, widths)
  }

  /// Number, name, stage and deadline: the line that stands over every page of a case.
  func drawStanding(_ file: CaseFile, _ frame: inout Frame) {
    let deadline = circumstances.row(for: file).deadline
    let urgency = Urgency(deadline, today: today)
    var line = StyledLine(" \(file.id) ", Theme.title)
    line.add("[\(language.name(file.stage))] ", Theme.heading)
    if let deadline {
      line.add(language.remaining(deadline, today: today) + " ", Theme.style(urgency))
      if let due = deadline.due { line.add(language.dueText(due, today: today) + " ", Theme.style(urgency)) }
    }
    line.add(file.filing.title)
    frame.put(line, row: 1, width: size.columns)
  }

  /// A tab of entries: the lines of each, so many as it takes.
  func caseEntries(_ model: CaseModel) -> [[StyledLine]] {
    guard let file = circumstances.office[model.id] else { return [] }
    let page = CasePages(file: file, circumstances: circumstances, language: language, widths: widths)
    return page.lines(model.tab, actor: actor).map { wrapped([$0], to: size.columns - 1, widths) }
  }

  /// Draws entries with the one that one stands on in sight, and marked.
  func draw(_ entries: [[StyledLine]], at cursor: Int, _ frame: inout Frame) {
    let cursor = min(cursor, entries.count - 1)
    guard cursor >= 0 else { return }
    let before = entries[..<cursor].reduce(0) { $0 + $1.count }
    let end = before + entries[cursor].count
    // The place is kept near the middle, so that both ways one sees where one is going.
    let lines = entries.reduce(0) { $0 + $1.count }
    let top = max(0, min(lines - contentRoom, before - contentRoom / 2))
    draw(entries.flatMap(\.self), ScrolledText(top: top), &frame)
    for line in before..<end
    where (top..<top + contentRoom).contains(line) && !entries[cursor][line - before].isBlank {
      frame.restyle(row: DeskLayout.contentTop + line - top) { $0 = $0.adding(.reverse) }
    }
  }

  func caseLines(_ model: CaseModel) -> [StyledLine] { preparedLines(model) ?? drawnLines(model) }

  func drawnLines(_ model: CaseModel) -> [StyledLine] {
    guard let file = circumstances.office[model.id] else { return [] }
    let page = CasePages(file: file, circumstances: circumstances, language: language, widths: widths)
    return wrapped(page.lines(model.tab, actor: actor), to: size.columns - 1, widths)
  }
}
