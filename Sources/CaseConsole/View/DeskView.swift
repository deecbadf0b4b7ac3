import CaseDomain
import CaseWording
import Terminal

// The model as a frame. Drawing decides nothing and changes nothing.

extension DeskModel {
  func frame() -> Frame {
    var frame = drawn()
    theme.dress(&frame)
    if settings.isASCII { frame.spellInASCII() }
    return frame
  }

  private func drawn() -> Frame {
    var frame = Frame(rows: size.rows, columns: size.columns, widths: widths)
    guard !isTooSmall else {
      for (row, line) in widths.wrap(phrases.tooSmall, to: max(1, size.columns)).enumerated() {
        frame.put(line, row: row, column: 0)
      }
      return frame
    }
    drawHeader(&frame)
    draw(layers[...], &frame)
    drawNotice(&frame)
    drawKeyBar(&frame)
    return frame
  }

  /// Draws a layer over those it lies on; most hide what is below them.
  private func draw(_ layers: ArraySlice<Layer>, _ frame: inout Frame) {
    let below = layers.dropLast()
    switch layers.last {
    case nil: drawWorklist(&frame)
    case .caseFile(let model): drawCase(model, &frame)
    case .menu(let model): drawMenu(model, &frame)
    case .why(let model): drawWhy(model, &frame)
    case .form(let form): drawForm(form, &frame)
    case .page(let page): drawPage(page, &frame)
    case .office(let office): drawOffice(office, &frame)
    case .palette(let palette): drawPalette(palette, &frame)
    case .bulk(let bulk): drawBulk(bulk, &frame)
    case .picker(let picker):
      draw(below, &frame)
      drawPicker(picker, &frame)
    case .confirm(let confirm):
      draw(below, &frame)
      drawConfirm(confirm, &frame)
    case .prompt(let prompt):
      draw(below, &frame)
      drawPrompt(prompt, &frame)
    case .number(let number):
      draw(below, &frame)
      drawNumber(number, &frame)
    }
  }

  private func drawHeader(_ frame: inout Frame) {
    frame.fill(row: 0, column: 0, height: 1, width: size.columns, style: Theme.bar)
    var column = frame.put(" " + phrases.product + " ", row: 0, column: 0, style: Theme.bar.adding(.bold))
    if isTraining {
      column = frame.put(" \(phrases.training) ", row: 0, column: column, style: Theme.training)
    }
    if let anotherDay {
      let isAhead = anotherDay.day > present.today
      column = frame.put(
        " \(phrases.anotherDay(isAhead: isAhead)) ", row: 0, column: column, style: Theme.training)
    }
    if isMouseOn { column = frame.put(" \(phrases.mouseOn) ", row: 0, column: column, style: Theme.bar) }
    let name = member?.name ?? actor.text
    let named = member.map(language.withRoles) ?? name
    let day = language.day(today)
    // A narrow window loses first the weekday, then the roles; never the day or the name.
    let choices = ["\(named)  \(day) \(language.name(today.weekday)) ", "\(named)  \(day) "]
    let room = size.columns - column - 1
    let right =
      choices.first { widths.width(of: $0) <= room }
      ?? "\(widths.clip(name, to: room - widths.width(of: day) - 3))  \(day) "
    let left = max(column + 1, size.columns - widths.width(of: right))
    frame.put(right, row: 0, column: left, style: Theme.bar, maxWidth: max(0, size.columns - left))
  }

  private func drawNotice(_ frame: inout Frame) {
    let row = size.rows - 2
    if let held, notice?.kind != .failure {
      let text = phrases.held(language.name(held.form.action), held.form.caseID?.text ?? "", held.secondsLeft)
      frame.fill(row: row, column: 0, height: 1, width: size.columns)
      frame.put(text, row: row, column: 0, style: Theme.warning, maxWidth: size.columns)
      return
    }
    guard let notice else {
      if let unfinished {
        frame.put(unfinished, row: row, column: 0, style: Theme.dim, maxWidth: size.columns)
      }
      return
    }
    frame.fill(row: row, column: 0, height: 1, width: size.columns)
    let style =
      switch notice.kind {
      case .done: Theme.good
      case .warning: Theme.warning
      case .failure: Theme.bad
      }
    frame.put(notice.text, row: row, column: 0, style: style, maxWidth: size.columns)
  }

  private func drawKeyBar(_ frame: inout Frame) {
    let row = size.rows - 1
    frame.fill(row: row, column: 0, height: 1, width: size.columns)
    let entries = keyBar()
    func width(_ entry: KeyBarEntry) -> Int {
      widths.width(of: entry.key) + 1 + widths.width(of: entry.name) + 2
    }
    // Help and the way out are always there; of the others as many as there is room for.
    var room = size.columns + 2 - entries.filter(\.isPinned).reduce(0) { $0 + width($1) }
    var column = 0
    for entry in entries {
      if !entry.isPinned {
        // One that is too wide leaves its room to those that follow.
        guard width(entry) <= room else { continue }
        room -= width(entry)
      }
      column = frame.put(entry.key, row: row, column: column, style: Theme.key)
      column = frame.put(" " + entry.name + "  ", row: row, column: column)
    }
  }

  struct KeyBarEntry: Sendable {
    var key: String
    var name: String
    var isPinned = false
  }

  /// What can be pressed now, the most useful first.
  func keyBar() -> [KeyBarEntry] {
    if worklist.search != nil, layers.isEmpty {
      return [
        KeyBarEntry(key: "Enter", name: language.say("看结果", "results")),
        KeyBarEntry(key: "Esc", name: language.say("取消查找", "end search")),
      ]
    }
    if case .confirm(let confirm) = layers.last, confirm.wantsNumber {
      return [
        KeyBarEntry(key: "Enter", name: language.say("核对号码后办理", "do it, if the number is right")),
        KeyBarEntry(key: "Esc", name: language.say("返回", "back")),
      ]
    }
    if case .prompt(let prompt) = layers.last {
      let isView = if case .viewName = prompt.purpose { true } else { false }
      return [
        KeyBarEntry(key: "Enter", name: isView ? phrases.forMe : language.say("确定", "set it")),
        isView ? KeyBarEntry(key: "Ctrl-S", name: phrases.forEverybody) : nil,
        KeyBarEntry(key: "Esc", name: language.say("返回", "back")),
      ].compactMap(\.self)
    }
    if case .number = layers.last {
      return [KeyBarEntry(key: "Esc", name: phrases.hideNumber, isPinned: true)]
    }
    return keys.bar(context).compactMap { row -> KeyBarEntry? in
      guard let key = row.keys.first else { return nil }
      guard isOffered(row.command) else { return nil }
      var name = row.name(language)
      switch row.command {
      case .bulk: if worklist.marks.isEmpty { return nil }
      case .extendRange: if !lacksCertificateNumbers { return nil }
      case .choose:
        if case .bulk(let bulk) = layers.last, bulk.isDone { return nil }
      case .next:
        if case .caseFile(let model) = layers.last, model.tab.hasEntries {
          name = phrases.openEntry(model.tab)
          break
        }
        guard let file = openCase, let step = circumstances.nextSteps(of: file).first else { return nil }
        name = phrases.nextStep(language.name(step))
      default: break
      }
      let isPinned = [.help, .back, .quit].contains(row.command)
      return KeyBarEntry(key: KeyMap.name(of: key), name: name, isPinned: isPinned)
    }
  }

  /// Whether a command means anything where one is.
  func isOffered(_ command: DeskCommand) -> Bool {
    switch command {
    case .moveDay, .changePerson: return isTraining
    case .back: return context != .worklist || !worklist.query.isEmpty
    case .open: return context != .office || standsOnStuckCase
    case .recall: return held != nil
    case .phrases, .editor, .repeatFinding: return isOfUseInForm(command)
    case .nextWaiting, .previousWaiting:
      guard case .caseFile(let model) = layers.last else { return true }
      return othersWait(than: model.id)
    case .keepDraft: return isFormThrownAway
    case .adopt:
      guard case .page(let page) = layers.last, case .calendar = page.content else { return false }
      return true
    case .reveal:
      guard case .caseFile(let model) = layers.last else { return false }
      return numberHolder(model) != nil
    case .narrower, .wider:
      guard case .picker(let picker) = layers.last, case .columns = picker.purpose else { return false }
      return true
    case .toggle:
      guard case .picker(let picker) = layers.last else { return true }
      return picker.isMany
    default: return true
    }
  }

  /// Whether the case on the screen waits for certificate numbers that its centre has run out of.
  private var lacksCertificateNumbers: Bool {
    guard let file = openCase, circumstances.nextSteps(of: file).first == .passCompletion else {
      return false
    }
    return circumstances.certificateShortage(for: file) != nil
  }

  /// The question, and where a number is to be typed, the place for it.
  private func drawConfirm(_ confirm: ConfirmModel, _ frame: inout Frame) {
    var lines = [StyledLine(confirm.question)]
    guard confirm.wantsNumber else { return drawDialog(lines, "", &frame) }
    lines.append(StyledLine(phrases.confirmByNumber(confirm.lastDigits ?? "", confirm.amount), Theme.label))
    lines = wrapped(lines, to: min(size.columns - 8, 72), widths) + [StyledLine(), StyledLine()]
    drawDialog(lines, "", &frame)
    let widest = lines.map { $0.width(widths) }.max() ?? 0
    let (width, height) = (min(size.columns - 4, widest + 4), min(size.rows - 4, lines.count + 2))
    let (row, column) = ((size.rows - height) / 2 + height - 2, (size.columns - width) / 2 + 2)
    let pen = frame.put("› ", row: row, column: column, style: Theme.key)
    frame.put(confirm.answer, row: row, column: pen, width: width - 6, style: Theme.title)
  }

  /// A box in the middle, over whatever is there.
  func drawDialog(_ lines: [StyledLine], _ title: String, _ frame: inout Frame) {
    let widest = lines.map { $0.width(widths) }.max() ?? 0
    let width = min(size.columns - 4, max(widest, widths.width(of: title)) + 4)
    let shown = wrapped(lines, to: width - 4, widths)
    let height = min(size.rows - 4, shown.count + 2)
    let (row, column) = ((size.rows - height) / 2, (size.columns - width) / 2)
    // A column beside it too, where half a word would seem to belong to the box.
    frame.fill(row: row, column: max(0, column - 1), height: height, width: width + 2)
    frame.box(row: row, column: column, height: height, width: width, title: title)
    for (index, line) in shown.prefix(height - 2).enumerated() {
      frame.put(line, row: row + 1 + index, column: column + 2, width: width - 4)
    }
  }

  /// Draws lines from the top of the content, scrolled; says how many are hidden below.
  func draw(_ lines: [StyledLine], _ scroll: ScrolledText, _ frame: inout Frame) {
    let room = contentRoom
    let top = max(0, min(scroll.top, lines.count - room))
    for (index, line) in lines.dropFirst(top).prefix(room).enumerated() {
      frame.put(line, row: DeskLayout.contentTop + index, column: 0)
    }
    sayMore(above: top, below: lines.count - top - room, &frame)
  }

  /// Says in the line of notices how much lies outside the window.
  func sayMore(above: Int, below: Int, _ frame: inout Frame) {
    let parts = (above > 0 ? ["↑ \(above)"] : []) + (below > 0 ? ["↓ \(phrases.more(below))"] : [])
    guard !parts.isEmpty else { return }
    let text = parts.joined(separator: "  ")
    frame.put(
      text, row: size.rows - 2, column: max(0, size.columns - widths.width(of: text) - 1), style: Theme.dim)
  }
}
