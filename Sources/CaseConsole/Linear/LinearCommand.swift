import CaseDomain
import CaseWording
import Terminal

// Whatever the screen can do besides cases and forms, by a colon and its name: the table of keys and the lists to choose
// from are those of the screen.

extension DeskCommand {
  /// Whether it is about where things stand on a screen, and means nothing to whoever hears lines. Going up and down, pages
  /// and ticks have their own words here: a number names a line.
  var isOfScreen: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .redraw, .suspend, .mouse, .preview, .columns,
      .narrower,
      .wider, .choose, .number, .toggle, .yes, .no, .back, .nextField, .previousField, .editor, .pager, .copy,
      .palette, .help, .search, .open, .next, .menu, .nextTab, .previousTab, .tab1, .tab2, .tab3, .tab4,
      .tab5,
      .tab6, .tab7, .submit, .keepDraft, .phrases, .repeatFinding, .quit, .language, .refresh, .recall, .mark,
      .previousFacet, .moveDay, .changePerson, .newCase, .adopt:
      true
    default: false
    }
  }
}

extension LinearDesk {
  /// What can be asked for by name here, as the screen's table of keys has it.
  func commands(_ context: DeskContext) -> [DeskCommand] {
    // The office is one answer here, not a place to go to: its commands are asked for from the list.
    let places: [DeskContext] = context == .worklist ? [.worklist, .office] : [context]
    return places.flatMap { model.keys.rows(in: $0).map(\.command) }.reduce(into: []) { commands, command in
      if !command.isOfScreen, !commands.contains(command) { commands.append(command) }
    }
  }

  /// `:` alone says what there is, `:` with a number or words does it.
  mutating func hearCommand(_ words: String, _ context: DeskContext) {
    let commands = commands(context)
    let text = String(words.drop(while: \.isWhitespace))
    guard !text.isEmpty else {
      for (index, command) in commands.enumerated() {
        talk.say("\(index + 1). \(name(of: command, context))")
      }
      return
    }
    let named = commands.firstIndex { command in
      [
        command.rawValue, command.settingName, name(of: command, context, .chinese),
        name(of: command, context, .english),
      ].contains(text)
    }
    guard let place = Int(String(text.map(\.narrowed))).map({ $0 - 1 }) ?? named,
      commands.indices.contains(place)
    else { return talk.say(phrases.unknown(words)) }
    let below = model.layers.count
    perform(commands[place])
    model.layers.removeLast(max(0, model.layers.count - below))
    model.filter()
  }

  private func name(of command: DeskCommand, _ context: DeskContext, _ language: Language? = nil) -> String {
    let isHere = model.keys.rows(in: context).contains { $0.command == command }
    return model.keys.name(of: command, in: isHere ? context : .office, language ?? self.language)
  }

  private mutating func perform(_ command: DeskCommand) {
    let below = model.layers.count
    hear(model.perform(command), below)
  }

  /// Carries out what was asked for, and goes on with whatever it opened: a list, a line to type, a form, a page.
  private mutating func hear(_ effects: [Effect], _ below: Int) {
    for effect in effects {
      switch effect {
      case .openForm(let action, let id): fill(action, id)
      case .openBulkForm(let action, let sample, let targets): fillForMany(action, sample, targets)
      default: carryOut([effect])
      }
    }
    if let notice = model.notice { talk.say(notice.text) }
    model.notice = nil
    guard model.layers.count > below else { return }
    switch model.layers.last {
    case .picker(let picker):
      guard let chosen = choice(in: picker) else { return }
      model.layers[model.layers.count - 1] = .picker(chosen)
      hear(model.receive(.key(.enter)), below)
    case .prompt:
      guard let line = ask(phrases.answer), case .prompt(var prompt) = model.layers.last else { return }
      prompt.editor = LineEditor(line)
      model.layers[model.layers.count - 1] = .prompt(prompt)
      hear(model.receive(.key(.enter)), below)
    case .page(let page):
      for line in model.pageLines(page) { say(line) }
      // What can be done with it is asked about at once: there is no key to press later.
      if case .calendar = page.content {
        let page = model.layers.count
        hear(model.perform(.adopt), page)
      }
    case .office:
      for tab in OfficeTab.allCases {
        let sheet = tab.sheet(in: model.circumstances, language)
        talk.say("== " + sheet.title)
        for line in SheetLayout.styled(sheet, model.widths, room: .max) { say(line) }
      }
    default: break
    }
  }

  /// The picker as it stands after a number, or several with commas, was given; nil when nothing was chosen.
  private mutating func choice(in picker: PickerModel) -> PickerModel? {
    talk.say(picker.title)
    for (index, item) in picker.items.enumerated() {
      let mark = picker.isMany && picker.ticked.contains(item.raw) ? "[x] " : ""
      talk.say("\(index + 1). \(mark)\(item.name)")
    }
    if picker.isMany { talk.say("  " + phrases.severalHelp) }
    guard let line = ask(phrases.answer) else { return nil }
    let numbers = line.map(\.narrowed).split { !$0.isNumber }.compactMap { Int(String($0)) }
    let places = numbers.map { $0 - 1 }.filter(picker.items.indices.contains)
    guard let first = places.first, places.count == numbers.count else { return nil }
    var picker = picker
    picker.chosen = first
    if picker.isMany { picker.ticked = places.map { picker.items[$0].raw } }
    return picker
  }

  private func say(_ line: StyledLine) {
    let text = line.pieces.map(\.text).joined()
    if text.contains(where: { !$0.isWhitespace }) { talk.say(text) }
  }

  // MARK: Many at once

  /// Marks lines of the list, or takes the marks away: `x 1,3-5`.
  mutating func mark(_ words: String) {
    let shown = model.worklist.shown
    for part in words.map(\.narrowed).split(whereSeparator: { ", ，、".contains($0) }) {
      let ends = part.split(separator: "-").compactMap { Int(String($0)) }
      guard let first = ends.first, let last = ends.last, first <= last, first >= 1, last <= shown.count
      else {
        return talk.say(phrases.unknown(String(part)))
      }
      for place in first...last { model.worklist.marks.toggle(shown[place - 1]) }
    }
    talk.say(
      model.phrases.marked(
        model.worklist.marks.count, hidden: model.worklist.hiddenMarks,
        overtaken: model.overtakenMarks.count))
  }

  /// One form for all marked cases: what would become of each is said, and the number of cases is typed.
  private mutating func fillForMany(_ action: Action, _ sample: CaseID, _ targets: [CaseID]) {
    carryOut([.openBulkForm(action, sample, targets)])
    guard case .form(var form) = model.layers.last else { return }
    talk.say(phrases.formHelp)
    guard askAll(&form, Array(form.rows.indices)) else { return talk.say(phrases.givenUp) }
    model.layers[model.layers.count - 1] = .form(form)
    _ = model.previewBulk(form)
    guard case .bulk(var bulk) = model.layers.last else { return }
    for line in model.bulkLines(bulk) { say(line) }
    guard !bulk.ready.isEmpty, let line = ask(model.phrases.typeTheNumber(bulk.ready.count) + " > ") else {
      return talk.say(phrases.givenUp)
    }
    bulk.answer = LineEditor(String(line.map(\.narrowed)))
    guard bulk.isConfirmed else { return talk.say(phrases.givenUp) }
    carryOut([.actMany(bulk)])
    if case .bulk(let done) = model.layers.last { for line in model.bulkLines(done) { say(line) } }
  }
}
