import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawWorklist(_ frame: inout Frame) {
    drawFacets(&frame)
    let layout = WorklistLayout(
      worklist.columns, columnWidths, from: 2, width: listWidth - 2, language)
    for place in layout.places {
      let mark = worklist.order.mark(place.column)
      let room = place.width - widths.width(of: mark)
      let pen = frame.put(
        place.column.title(language), row: 2, column: place.start, style: Theme.label, maxWidth: room)
      frame.put(mark, row: 2, column: pen, style: Theme.key)
    }
    let rows = worklist.shown
    guard !rows.isEmpty else {
      for (line, text) in emptyList.flatMap({ widths.wrap($0, to: listWidth - 4) }).enumerated() {
        frame.put(text, row: DeskLayout.worklistTop + 1 + line, column: 2, maxWidth: listWidth - 4)
      }
      return
    }
    let top = worklist.firstLine(room: contentRoom)
    sayMore(above: top, below: rows.count + worklist.beyond - top - contentRoom, &frame)
    for (line, row) in rows.dropFirst(top).prefix(contentRoom).enumerated() {
      draw(
        row, layout, line: DeskLayout.worklistTop + line, isSelected: top + line == worklist.place, &frame)
    }
    drawPreview(&frame)
  }

  /// The widths that are not left to the room there is: those somebody chose, that of the due days where one in sight lies in
  /// another year, and that of the numbers where one in sight is longer than usual. A number cut short names another case.
  var columnWidths: [WorklistColumn: Int] {
    let inSight = worklist.shown.dropFirst(worklist.firstLine(room: contentRoom)).prefix(contentRoom)
    let widest = inSight.compactMap { row -> Int? in
      guard let due = row.deadline?.due, due.likely.year != today.year else { return nil }
      return language.short(due, today: today).count
    }.max()
    var fitting: [WorklistColumn: Int] = [:]
    if let widest { fitting[.due] = widest }
    if let longest = inSight.map(\.id.text.count).max(), longest > WorklistColumn.usualNumber {
      fitting[.id] = longest
    }
    return fitting.merging(worklist.widths) { _, wish in wish }
  }

  /// What stands where no case does: in a store that is only beginning, what has to be done first.
  private var emptyList: [String] {
    guard worklist.query.isEmpty else { return [phrases.searchEmpty(worklist.query)] }
    let steps = language.stepsBeforeFirstCase(Preparation(circumstances.office.registry))
    guard worklist.rows.isEmpty, reading == nil, !steps.isEmpty else { return [phrases.worklistEmpty] }
    return [phrases.storeIsNew, ""] + steps
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
    let marked = standingOfList
    let room = size.columns - (marked.isEmpty ? 0 : widths.width(of: marked) + 2)
    if !marked.isEmpty { frame.put(marked, row: 1, column: room, style: Theme.key) }
    if !worklist.query.isEmpty {
      let count = "\(worklist.shown.count)"
      let pen = frame.put(
        phrases.search + worklist.query, row: 1, column: 1, style: Theme.title,
        maxWidth: room - count.count - 5)
      frame.put(count, row: 1, column: pen + 2, style: Theme.title)
      return
    }
    let tabs = Facet.allCases.map { facet in
      let count = worklist.counts[facet.rawValue]
      return StyledLine(
        " \(phrases.name(facet)) \(count) ",
        facet == .overdue && count > 0 ? Theme.style(.overdue) : Theme.dim)
    }
    TabRow(tabs, chosen: worklist.facet.rawValue, width: room, widths).draw(row: 1, &frame)
  }

  /// What narrows the list besides its filter, and how many cases are marked.
  private var standingOfList: String {
    var parts: [String] = []
    if !worklist.conditions.isEmpty {
      let names = worklist.conditions.map { $0.name(language) { circumstances.staff($0)?.name ?? $0.text } }
      parts.append(phrases.onlyOf(widths.clip(names.joined(separator: language.say("、", ", ")), to: 24)))
    }
    if !worklist.marks.isEmpty {
      parts.append(
        phrases.marked(
          worklist.marks.count, hidden: worklist.hiddenMarks, overtaken: overtakenMarks.count))
    }
    return parts.joined(separator: "  ")
  }

  /// The columns of the screen that the list has; the rest shows the case one stands on.
  var listWidth: Int {
    guard worklist.preview, size.columns >= DeskLayout.previewFrom else { return size.columns }
    return size.columns - min(64, size.columns * 2 / 5)
  }

  /// The case one stands on, as its first page says it.
  private func drawPreview(_ frame: inout Frame) {
    let left = listWidth
    guard left < size.columns, let id = worklist.selected, let file = circumstances.office[id] else { return }
    let width = size.columns - left - 3
    for line in 0..<contentRoom + 1 {
      frame.put("│", row: DeskLayout.worklistTop - 1 + line, column: left, style: Theme.dim)
    }
    frame.put(
      "\(id)  \(file.filing.title)", row: DeskLayout.worklistTop - 1, column: left + 2, style: Theme.title,
      maxWidth: width)
    let page = CasePages(file: file, circumstances: circumstances, language: language, widths: widths)
    let lines = wrapped(page.lines(.overview, actor: actor), to: width, widths)
    for (offset, line) in lines.prefix(contentRoom).enumerated() {
      frame.put(line, row: DeskLayout.worklistTop + offset, column: left + 2, width: width)
    }
  }

  private func draw(
    _ row: WorklistRow, _ layout: WorklistLayout, line: Int, isSelected: Bool, _ frame: inout Frame
  ) {
    let urgency = Urgency(row.deadline, today: today)
    let style = row.stage.isEnd ? Theme.dim : Theme.style(urgency)
    frame.put(Theme.sign(urgency), row: line, column: 0, style: style)
    if worklist.marks.isOvertaken(row.id, at: row.revision) {
      frame.put("~", row: line, column: 1, style: Theme.warning)
    } else if worklist.marks.contains(row.id) {
      frame.put("x", row: line, column: 1, style: Theme.key)
    } else if fresh.contains(row.id) {
      frame.put("›", row: line, column: 1, style: Theme.good)
    }
    for place in layout.places {
      let text = place.column.text(of: row, language, today: today) {
        circumstances.staff($0)?.name ?? $0.text
      }
      let look: Style =
        switch place.column {
        case .remaining: style
        case .flags: Theme.bad
        default: row.stage.isEnd ? Theme.dim : .plain
        }
      let indent = place.column.isNumber ? max(0, place.width - widths.width(of: text)) : 0
      frame.put(text, row: line, column: place.start + indent, style: look, maxWidth: place.width - indent)
    }
    if isSelected { frame.restyle(row: line, column: 0, width: listWidth) { $0 = $0.adding(.reverse) } }
  }
}
