import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawForm(_ form: FormModel, _ frame: inout Frame) {
    let file = form.caseID.flatMap { circumstances.office[$0] }
    if form.targets.count > 1 {
      frame.put(
        StyledLine(" " + phrases.forMany(form.targets), Theme.title), row: 1, width: size.columns)
    } else if let file {
      drawStanding(file, &frame)
    }
    frame.put(
      " " + language.name(form.action) + "  "
        + language.fullCitation(TransitionTable.row(for: form.action).rule),
      row: 2, column: 0, style: Theme.heading, maxWidth: size.columns)
    let (lines, focus, cursor) = formLines(form, file)
    let hint = hintLines(form)
    let room = max(1, contentRoom - hint.count)
    // The row in hand and what was said about it stay in sight.
    let top = max(0, min(lines.count - room, focus.lowerBound - room / 3, max(0, focus.lowerBound)))
    var shownTop = focus.upperBound < room ? 0 : max(0, min(max(0, lines.count - room), max(top, 0)))
    // A field may be longer than the window: then it is the cursor that stays in sight.
    if let cursor { shownTop = max(cursor.row - room + 1, min(cursor.row, shownTop)) }
    for (offset, line) in lines.dropFirst(shownTop).prefix(room).enumerated() {
      frame.put(line, row: DeskLayout.contentTop + offset, column: 0)
    }
    if let cursor {
      frame.cursor = Position(row: DeskLayout.contentTop + cursor.row - shownTop, column: cursor.column)
    }
    drawHint(hint, &frame)
  }

  private func drawHint(_ lines: [String], _ frame: inout Frame) {
    for (offset, line) in lines.enumerated() {
      let row = size.rows - 2 - lines.count + offset
      frame.fill(row: row, column: 0, height: 1, width: size.columns)
      frame.put(" " + line, row: row, column: 0, style: Theme.dim, maxWidth: size.columns - 1)
    }
  }

  /// What the field in hand takes, and in a table what its cell takes: as many lines as that needs, and the window can
  /// spare.
  private func hintLines(_ form: FormModel) -> [String] {
    guard form.rows.indices.contains(form.focus) else { return [""] }
    let inHand = form.rows[form.focus]
    let field = inHand.field
    var texts = [
      language.label(of: field, in: form.action) + language.say("：", ": ")
        + language.hint(for: field, in: form.action)
    ]
    if let empty = emptyList(inHand) {
      texts = [language.label(of: field, in: form.action) + language.say("：", ": ") + empty]
    }
    let picker = inHand.isPicked ? picker(of: inHand, at: form.focus, in: form) : nil
    if let picker, picker.isNumbered {
      texts[0] += "  " + picker.items.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: "  ")
    } else if picker != nil {
      texts[0] += language.say("（Enter 打开，打字筛选）", " (Enter opens it, typing narrows it)")
    }
    if case .table(let columns) = field.type, let cell = inHand.editor.cell {
      // The first cell of a row stands for the row as well.
      if cell > 0 { texts = [] }
      texts.append(
        columns.indices.contains(cell)
          ? "\(cell + 1)/\(columns.count) "
            + language.hint(forCell: columns[cell], of: field, in: form.action)
          : language.tooManyCells(columns.count))
    }
    let lines = texts.flatMap { widths.wrap($0, to: size.columns - 2) }
    let most = max(1, size.rows / 4)
    guard lines.count > most else { return lines }
    // What the cell takes comes last and is worth more than the names of the columns.
    let cell = texts.count > 1 ? widths.wrap(texts[1], to: size.columns - 2) : []
    let heading = lines.dropLast(cell.count).prefix(max(0, most - cell.count))
    return Array((heading + (cell.isEmpty ? lines[heading.count...] : cell[...])).prefix(most))
  }

  private func formLines(_ form: FormModel, _ file: CaseFile?) -> ([StyledLine], Range<Int>, Position?) {
    var lines: [StyledLine] = []
    let width = size.columns - 2
    func say(_ refusal: Refusal, indent: String) {
      lines += wrapped(
        [
          StyledLine(
            indent + language.citation(refusal) + "  " + language.sentence(refusal, in: form.action),
            refusal.isSoft ? Theme.warning : Theme.bad)
        ], to: width, widths)
      lines += wrapped(
        [StyledLine(indent + "  " + language.remedy(refusal, at: .screen), Theme.dim)], to: width, widths)
    }
    if !form.message.isEmpty {
      lines += wrapped([StyledLine(" " + form.message, Theme.warning)], to: width, widths) + [StyledLine()]
    }
    if !form.news.isEmpty {
      lines.append(StyledLine(" " + phrases.othersDid, Theme.heading))
      for act in form.news { lines += wrapped([StyledLine("   " + act, Theme.warning)], to: width, widths) }
      lines += changeLines(form.differences)
      lines += [StyledLine(), StyledLine(" " + phrases.yourForm, Theme.heading)]
    }
    if let file {
      let facts = wrapped(
        foreign(file) + introduction(form.action, file, flag: form.flagInHand), to: width, widths)
      lines += facts + (facts.isEmpty ? [] : [StyledLine()])
    }
    let hard = form.refusals.filter { !$0.isSoft }
    let soft = form.refusals.filter(\.isSoft)
    if !hard.isEmpty {
      lines.append(StyledLine(" " + phrases.refusedTitle, Theme.bad))
      hard.forEach { say($0, indent: "   ") }
      lines.append(StyledLine())
    }
    if !soft.isEmpty {
      lines.append(StyledLine(" " + phrases.reasonLifts, Theme.warning))
      soft.forEach { say($0, indent: "   ") }
      lines.append(StyledLine())
    }
    let labelWidth = min(
      28, (form.rows.map { widths.width(of: language.label(of: $0.field, in: form.action)) }.max() ?? 8) + 2)
    var focus = 0..<1
    var cursor: Position?
    for (index, row) in form.rows.enumerated() {
      let start = lines.count
      let isFocused = index == form.focus
      let label = (row.field.isRequired ? "* " : "  ") + language.label(of: row.field, in: form.action)
      var line = StyledLine(
        " " + widths.pad(label, to: labelWidth + 2) + " ", isFocused ? Theme.key : Theme.label)
      let column = 1 + labelWidth + 2 + 1
      let (texts, caret) = valueLines(row, form, file, width: size.columns - column - 1)
      line.add(texts[0], isFocused ? Theme.title.adding(.underline) : .plain)
      lines.append(line)
      lines += texts.dropFirst().map {
        StyledLine(String(repeating: " ", count: column)).adding($0, isFocused ? Theme.title : .plain)
      }
      if isFocused, let caret { cursor = Position(row: start + caret.row, column: column + caret.column) }
      if row.field.type == .money, let money = Money(String(row.editor.text.map(\.narrowed))) {
        lines.append(StyledLine(String(repeating: " ", count: column) + money.inCapitals, Theme.dim))
      }
      row.problems.forEach { say($0, indent: String(repeating: " ", count: column)) }
      if isFocused { focus = start..<lines.count }
    }
    let start = lines.count + 1
    lines += [
      StyledLine(), StyledLine("   [ \(phrases.submit) ]", form.isOnSubmit ? Theme.bar : Theme.title),
    ]
    if form.isOnSubmit {
      focus = start..<lines.count
      cursor = Position(row: start, column: 5)
    }
    return (lines, focus, cursor)
  }

  /// What the case was and what it is, beside each other.
  func changeLines(_ changes: [CaseChange]) -> [StyledLine] {
    guard !changes.isEmpty else { return [] }
    let label = min(24, changes.map { widths.width(of: $0.matter) }.max() ?? 0)
    let half = max(10, (size.columns - label - 8) / 2)
    func row(_ matter: String, _ before: String, _ after: String, _ style: Style) -> [StyledLine] {
      let (left, right) = (widths.wrap(before, to: half), widths.wrap(after, to: half))
      return (0..<max(left.count, right.count)).map { index in
        StyledLine(
          "   " + widths.pad(index == 0 ? widths.clip(matter, to: label) : "", to: label), Theme.label
        )
        .adding("  " + widths.pad(left.indices.contains(index) ? left[index] : "", to: half), Theme.dim)
        .adding("  " + (right.indices.contains(index) ? right[index] : ""), style)
      }
    }
    return row("", phrases.asYouSawIt, phrases.asItIs, Theme.label)
      + changes.flatMap { row($0.matter, $0.before, $0.after, Theme.warning) }
  }

  /// The value as lines, and where the cursor stands among them.
  private func valueLines(
    _ row: FormModel.Row, _ form: FormModel, _ file: CaseFile?, width: Int
  ) -> ([String], Position?) {
    guard !row.isPicked else {
      let names = row.picked.map {
        language.shown($0, of: row.field, in: form.action, file: file, circumstances)
      }
      let text =
        names.isEmpty
        ? (form.action.keepsWhatIsEmpty ? phrases.unchanged : phrases.nothingChosen)
        : row.picksOne ? "‹ \(names[0]) ›" : names.joined(separator: language.say("、", ", "))
      return (widths.wrap(text, to: max(8, width)), Position(row: 0, column: 0))
    }
    let (caretLine, _) = row.editor.position
    let (window, caret) = row.editor.window(width, widths)
    let texts = row.editor.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      $0 == caretLine ? window : widths.clip(String($1), to: width)
    }
    return (texts, Position(row: caretLine, column: caret))
  }
}
