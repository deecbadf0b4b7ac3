import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawMenu(_ model: MenuModel, _ frame: inout Frame) {
    guard let file = circumstances.office[model.id] else { return }
    drawStanding(file, &frame)
    frame.put(" " + phrases.actionsTitle, row: 2, column: 0, style: Theme.heading)
    let (lines, top) = menuLines(model, file)
    for (offset, entry) in lines.dropFirst(top).prefix(contentRoom).enumerated() {
      let row = DeskLayout.contentTop + offset
      frame.put(entry.line, row: row)
      if entry.index == model.chosen { frame.restyle(row: row) { $0 = $0.adding(.reverse) } }
    }
    sayMore(above: top, below: lines.count - top - contentRoom, &frame)
  }

  /// The action that stands on a row of the screen.
  func menuIndex(_ model: MenuModel, row: Int) -> Int? {
    guard let file = circumstances.office[model.id] else { return nil }
    let (lines, top) = menuLines(model, file)
    let line = row - DeskLayout.contentTop + top
    return line >= top && lines.indices.contains(line) ? lines[line].index : nil
  }

  /// The lines, each with the number of its action, and the first of them that is shown.
  private func menuLines(
    _ model: MenuModel, _ file: CaseFile
  ) -> (lines: [(line: StyledLine, index: Int?)], top: Int) {
    let answers = menuAnswers(file)
    // Two headings stand among the lines; the chosen line is kept in sight with them counted in.
    var lines: [(line: StyledLine, index: Int?)] = [(StyledLine("   " + phrases.available, Theme.label), nil)]
    let open = answers.prefix(while: \.isAvailable).count
    for (index, answer) in answers.enumerated() {
      if index == open { lines.append((StyledLine("   " + phrases.unavailable, Theme.label), nil)) }
      lines.append((menuLine(answer, number: index + 1), index))
    }
    let chosen = lines.firstIndex { $0.index == model.chosen } ?? 0
    let top = max(0, min(lines.count - contentRoom, chosen - contentRoom + 3))
    return (lines, top)
  }

  private func menuLine(_ answer: Availability, number: Int) -> StyledLine {
    let name = widths.pad(language.name(answer.action), to: language == .chinese ? 16 : 32)
    let digit = number < 10 ? " \(number) " : "   "
    guard !answer.isAvailable else {
      var line = StyledLine(digit, Theme.key).adding("▸ ", Theme.good).adding(name, Theme.title)
      if let soft = answer.refusals.first {
        line.add(" " + language.sentence(soft, in: answer.action), Theme.warning)
      }
      return line
    }
    let first = answer.refusals.first
    return StyledLine(digit + "· ", Theme.dim).adding(name, Theme.dim).adding(
      " " + (first.map { "\($0.rule.rawValue) \(language.sentence($0, in: answer.action))" } ?? ""), Theme.dim
    )
  }
}
