import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawPage(_ page: PageModel, _ frame: inout Frame) {
    if let file = openCase { drawStanding(file, &frame) }
    let title: String =
      switch page.content {
      case .why(let action, _): phrases.why + language.say("：", ": ") + language.name(action)
      case .help(let context): phrases.help + language.say("：", ": ") + phrases.name(context)
      case .sheet(let explanation): sheet(explanation)?.title ?? phrases.nothingToExplain
      }
    frame.put(" " + title, row: 2, column: 0, style: Theme.heading, maxWidth: size.columns)
    draw(pageLines(page), page.scroll, &frame)
  }

  func pageLines(_ page: PageModel) -> [StyledLine] {
    let lines: [StyledLine]
    switch page.content {
    case .why(let action, let refusals): lines = refusals.flatMap { whyLines($0, action) }
    case .help(let context): lines = helpLines(context)
    case .sheet(let explanation):
      lines =
        sheet(explanation).map { SheetLayout.styled($0, widths) }
        ?? [StyledLine("   " + phrases.nothingToExplain, Theme.dim)]
    }
    return wrapped(lines, to: size.columns - 2, widths)
  }

  private func sheet(_ explanation: Explanation) -> Sheet? {
    openCase.flatMap { explanation.sheet(of: $0, in: circumstances, language) }
  }

  /// A refusal in its long form: what stands against it, the clause, its words, and the way out.
  private func whyLines(_ refusal: Refusal, _ action: Action) -> [StyledLine] {
    let explanation = language.explanation(refusal, in: action)
    var lines = [
      StyledLine(
        "   " + language.citation(refusal) + "  " + (explanation.first ?? ""),
        refusal.isSoft ? Theme.warning : Theme.bad)
    ]
    lines += explanation.dropFirst().map { StyledLine("     " + $0) }
    return lines + [StyledLine()]
  }

  private func helpLines(_ context: DeskContext) -> [StyledLine] {
    var lines = keys.rows(in: context).map { row in
      StyledLine(
        "   " + widths.pad(row.keys.map(KeyMap.name(of:)).joined(separator: "  "), to: 22), Theme.key
      ).adding(row.name(language))
    }
    if context == .worklist {
      lines += [StyledLine(), StyledLine(" " + language.say("记号", "Signs"), Theme.heading)]
      for urgency in [Urgency.overdue, .dueToday, .dueSoon, .held] {
        lines.append(
          StyledLine("   \(Theme.sign(urgency))  ", Theme.style(urgency)).adding(language.name(urgency)))
      }
      lines.append(StyledLine("   ▲  ", Theme.bad).adding(language.say("有待说明的疑点", "open red flags")))
      lines.append(
        StyledLine("   ›  ", Theme.good).adding(language.say("他人刚刚改动", "changed by somebody just now")))
    }
    return lines
  }
}
