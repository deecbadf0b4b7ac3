import CaseDomain
import CaseWording

// What leaves the desk for the clipboard and the pager.

extension DeskModel {
  /// Number, class and due day of the open case, of the marked ones, or of the one that is chosen. Never more: a
  /// clipboard belongs to other programs too, so nothing about a person goes there.
  mutating func copyCases() -> [Effect] {
    let rows: [WorklistRow]
    if let file = openCase {
      rows = [circumstances.row(for: file)]
    } else if !worklist.marks.isEmpty {
      rows = worklist.rows.filter { worklist.marks.contains($0.id) }
    } else {
      rows = worklist.shown.filter { $0.id == worklist.selected }
    }
    guard !rows.isEmpty else { return warn(phrases.worklistEmpty) }
    notice = Notice(text: phrases.copied(rows.count), kind: .done)
    return [.copy(rows.map(brief).joined(separator: "\n"))]
  }

  private func brief(_ row: WorklistRow) -> String {
    ([row.id.text, row.title]
      + [row.deadline?.due.map { language.dueText($0, today: today) }].compactMap(\.self))
      .joined(separator: "  ")
  }

  /// What is being read, as text: a page, the case on all its pages, or the list.
  var readableText: String {
    switch layers.last {
    case .page(let page): return text(of: pageLines(page))
    case .caseFile(let model): return caseText(model)
    default:
      return worklist.shown.map { row in
        ([brief(row), language.name(row.stage)]
          + [row.deadline.map { language.remaining($0, today: today) }].compactMap(\.self))
          .joined(separator: "  ")
      }.joined(separator: "\n") + "\n"
    }
  }

  private func caseText(_ model: CaseModel) -> String {
    guard let file = circumstances.office[model.id] else { return "" }
    let pages = CasePages(file: file, circumstances: circumstances, language: language, widths: widths)
    let head = "\(file.id)  \(file.filing.title)  [\(language.name(file.stage))]\n"
    return head
      + CaseTab.allCases.map { tab in
        "\n== \(phrases.name(tab)) ==\n" + text(of: pages.lines(tab, actor: actor))
      }.joined()
  }

  private func text(of lines: [StyledLine]) -> String {
    lines.map { $0.pieces.map(\.text).joined() + "\n" }.joined()
  }
}

/// How many cases press, for the bell and the title.
struct DueCases: Equatable {
  let overdue: Int
  let today: Int

  init(_ model: DeskModel) {
    var (overdue, dueToday) = (0, 0)
    let today = model.today
    for row in model.worklist.rows where !row.stage.isEnd {
      if row.isOverdue { overdue += 1 }
      if Urgency(row.deadline, today: today) == .dueToday { dueToday += 1 }
    }
    (self.overdue, self.today) = (overdue, dueToday)
  }

  /// Whether something has fallen due since.
  func isWorse(than before: DueCases) -> Bool {
    overdue + today > before.overdue + before.today
  }
}
