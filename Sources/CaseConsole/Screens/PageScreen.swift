import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawPage(_ page: PageModel, _ frame: inout Frame) {
    if let file = openCase { drawStanding(file, &frame) }
    let title: String =
      switch page.content {
      case .settingsFaults: phrases.settingsFaults
      case .board: boardSheet.title
      case .sheet(let explanation): sheet(explanation)?.title ?? phrases.nothingToExplain
      case .calendar(let proposal): sheet(proposal).title
      }
    frame.put(" " + title, row: 2, column: 0, style: Theme.heading, maxWidth: size.columns)
    draw(pageLines(page), page.scroll, &frame)
  }

  func pageLines(_ page: PageModel) -> [StyledLine] {
    let room = size.columns - 2
    let lines: [StyledLine]
    switch page.content {
    case .settingsFaults(let faults):
      lines =
        [StyledLine("   " + phrases.settingsGoOn, Theme.dim), StyledLine()]
        + faults.map { StyledLine("   " + $0, Theme.warning) }
    case .board: lines = SheetLayout.styled(boardSheet, widths, room: room)
    case .calendar(let proposal): lines = SheetLayout.styled(sheet(proposal), widths, room: room)
    case .sheet(let explanation):
      lines =
        sheet(explanation).map { SheetLayout.styled($0, widths, room: room) }
        ?? [StyledLine("   " + phrases.nothingToExplain, Theme.dim)]
    }
    return wrapped(lines, to: room, widths)
  }

  private var boardSheet: Sheet {
    let rows = worklist.list.rows
    let workload = Workload(rows, today: today, calendar: circumstances.calendar)
    return language.boardSheet(workload, circumstances.cliffs(rows), today: today) {
      circumstances.staff($0)?.name ?? $0.text
    }
  }

  private func sheet(_ explanation: Explanation) -> Sheet? {
    openCase.flatMap { explanation.sheet(of: $0, in: circumstances, language) }
  }
}
