import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawWorklist(_ frame: inout Frame) {
    drawFacets(&frame)
    let columns = worklistColumns()
    var pen = 2
    for column in columns {
      frame.put(column.title(language), row: 2, column: pen, style: Theme.label, maxWidth: column.width)
      pen += column.width + 1
    }
    let rows = worklist.shown
    guard !rows.isEmpty else {
      let text = worklist.query.isEmpty ? phrases.worklistEmpty : phrases.searchEmpty(worklist.query)
      frame.put(text, row: DeskLayout.worklistTop + 1, column: 2, maxWidth: size.columns - 4)
      return
    }
    let top = worklist.firstLine(room: contentRoom)
    sayMore(above: top, below: rows.count - top - contentRoom, &frame)
    for (line, row) in rows.dropFirst(top).prefix(contentRoom).enumerated() {
      draw(
        row, columns, line: DeskLayout.worklistTop + line, isSelected: top + line == worklist.place, &frame)
    }
  }

  private func drawFacets(_ frame: inout Frame) {
    if let search = worklist.search {
      let start = frame.put(phrases.search, row: 1, column: 1, style: Theme.key)
      let count = "\(worklist.shown.count)"
      frame.put(
        search, row: 1, column: start, width: size.columns - start - count.count - 3, style: Theme.title)
      frame.put(count, row: 1, column: size.columns - count.count - 1, style: Theme.label)
      return
    }
    if !worklist.query.isEmpty {
      let count = "\(worklist.shown.count)"
      let pen = frame.put(
        phrases.search + worklist.query, row: 1, column: 1, style: Theme.title,
        maxWidth: size.columns - count.count - 5)
      frame.put(count, row: 1, column: pen + 2, style: Theme.title)
      return
    }
    let tabs = Facet.allCases.map { facet in
      let count = worklist.rows.count { facet.admits($0, member) }
      return (facet, count, text: " \(phrases.name(facet)) \(count) ")
    }
    // The one that is chosen is always among those there is room for.
    var left = 0
    while left < worklist.facet.rawValue,
      tabs[left...worklist.facet.rawValue].reduce(1, { $0 + widths.width(of: $1.text) }) > size.columns
    { left += 1 }
    var pen = 1
    for (facet, count, text) in tabs.dropFirst(left) {
      guard pen + widths.width(of: text) <= size.columns else { break }
      let isChosen = facet == worklist.facet
      let style: Style =
        isChosen ? Theme.bar : facet == .overdue && count > 0 ? Theme.style(.overdue) : Theme.dim
      pen = frame.put(text, row: 1, column: pen, style: style)
    }
  }

  private struct Column {
    enum Kind { case id, stage, remaining, due, flags, title, institution, assignee }
    var kind: Kind
    var width: Int

    func title(_ language: Language) -> String {
      switch kind {
      case .id: language.say("编号", "case")
      case .stage: language.say("阶段", "stage")
      case .remaining: language.say("剩余工作日", "working days")
      case .due: language.say("到期", "due")
      case .flags: language.say("疑", "fl")
      case .title: language.say("培训班", "class")
      case .institution: language.say("机构", "institution")
      case .assignee: language.say("经办", "assignee")
      }
    }
  }

  /// The columns there is room for: a wide window shows more of them, never smaller ones.
  private func worklistColumns() -> [Column] {
    var columns = [
      Column(kind: .id, width: 9), Column(kind: .stage, width: language == .chinese ? 8 : 11),
      Column(kind: .remaining, width: language == .chinese ? 14 : 16), Column(kind: .due, width: 7),
      Column(kind: .flags, width: 2),
    ]
    var rest = size.columns - 2 - columns.reduce(0) { $0 + $1.width + 1 }
    var tail: [Column] = []
    if size.columns >= 100 {
      tail.append(Column(kind: .assignee, width: 8))
      rest -= 9
    }
    if size.columns >= 110 {
      let width = min(36, rest / 2)
      tail.insert(Column(kind: .institution, width: width), at: 0)
      rest -= width + 1
    }
    columns.append(Column(kind: .title, width: max(8, rest - 1)))
    return columns + tail
  }

  private func draw(
    _ row: WorklistRow, _ columns: [Column], line: Int, isSelected: Bool, _ frame: inout Frame
  ) {
    let urgency = Urgency(row.deadline, today: today)
    let style = row.stage.isEnd ? Theme.dim : Theme.style(urgency)
    frame.put(Theme.sign(urgency), row: line, column: 0, style: style)
    if fresh.contains(row.id) { frame.put("›", row: line, column: 1, style: Theme.good) }
    var pen = 2
    for column in columns {
      let text: String
      var look = Style.plain
      switch column.kind {
      case .id: text = row.id.text
      case .stage: text = language.short(row.stage)
      case .remaining:
        text = row.deadline.map { language.brief($0, today: today) } ?? ""
        look = style
      case .due: text = row.deadline?.due.map { language.short($0, today: today) } ?? ""
      case .flags:
        text = row.redFlags > 0 ? "▲\(row.redFlags)" : ""
        look = Theme.bad
      case .title: text = row.title
      case .institution: text = row.institution
      case .assignee: text = row.assignee.flatMap { circumstances.staff($0)?.name } ?? ""
      }
      frame.put(
        text, row: line, column: pen, style: row.stage.isEnd ? Theme.dim : look, maxWidth: column.width)
      pen += column.width + 1
    }
    if isSelected { frame.restyle(row: line) { $0 = $0.adding(.reverse) } }
  }
}
