import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawCase(_ model: CaseModel, _ frame: inout Frame) {
    guard let file = circumstances.office[model.id] else { return }
    drawStanding(file, &frame)
    var pen = 1
    for tab in CaseTab.allCases {
      let style = tab == model.tab ? Theme.bar : Theme.dim
      pen = frame.put(" \(tab.rawValue + 1) \(phrases.name(tab)) ", row: 2, column: pen, style: style)
    }
    draw(caseLines(model), model.scroll, &frame)
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

  func caseLines(_ model: CaseModel) -> [StyledLine] {
    guard let file = circumstances.office[model.id] else { return [] }
    let page = CasePages(file: file, circumstances: circumstances, language: language, widths: widths)
    return wrapped(page.lines(model.tab, actor: actor), to: size.columns - 1, widths)
  }
}
