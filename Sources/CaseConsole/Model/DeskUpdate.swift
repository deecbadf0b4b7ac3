import CaseDomain
import CaseWording
import Terminal

// One event in, the model changed, and what is to be done about it. No file, no clock, no screen.

extension DeskModel {
  mutating func receive(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key) where isTooSmall: return pressBlind(key)
    // What nobody can see, nobody does.
    case .paste where isTooSmall, .mouse where isTooSmall: return []
    case .key(let key): return press(key)
    case .paste(let text):
      type(text)
      return []
    case .resize(let rows, let columns):
      size = (rows, columns)
      return []
    case .mouse(let mouse): return point(mouse)
    case .measured(let ambiguous):
      widths = DisplayWidth(ambiguous: ambiguous)
      return []
    case .readable: return [.refresh]
    case .resumed, .deadline, .terminate: return []
    }
  }

  /// A key while the window shows nothing but that it is too small: one can leave for a while, have it drawn again, or
  /// go from the worklist, and nothing else.
  private mutating func pressBlind(_ key: Key) -> [Effect] {
    let isSearching = worklist.search != nil && layers.isEmpty
    guard !isSearching || key.isChord, let command = keys.command(for: key.narrowed, in: context),
      [.suspend, .redraw, .quit].contains(command)
    else { return [] }
    return perform(command)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    awaited = nil
    isFirstLook = false
    if worklist.search != nil, layers.isEmpty { return typeSearch(key) }
    if case .number = layers.last { return pressOverNumber(key) }
    if case .prompt(let prompt) = layers.last { return typeInPrompt(key, prompt) }
    if case .picker = layers.last, let effects = pressInPicker(key) { return effects }
    if case .palette = layers.last, let effects = pressInPalette(key) { return effects }
    if case .confirm = layers.last, let effects = pressInConfirm(key) { return effects }
    if case .bulk = layers.last, let effects = pressInBulk(key) { return effects }
    if case .form = layers.last, let effects = pressInForm(key) { return effects }

    let context = context
    guard let command = keys.command(for: key.narrowed, in: context) else {
      if case .character(let character) = key {
        notice = Notice(
          text: character.isFromInputMethod ? phrases.imeHint : phrases.keyDead(String(character)),
          kind: .warning)
      }
      return []
    }
    if command == .number { return chooseInMenu(key.narrowed) }
    return perform(command)
  }

  // MARK: Commands

  mutating func perform(_ command: DeskCommand) -> [Effect] {
    if settlesFirst(command) { return [.settle(then: command)] }
    if reading != nil, !command.worksWhileReading {
      awaited = command
      return []
    }
    switch command {
    case .recall: return recall()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .mouse:
      isMouseOn.toggle()
      notice = Notice(text: isMouseOn ? phrases.mouseTurnedOn : phrases.mouseTurnedOff, kind: .done)
      return [.setMouse(isMouseOn)]
    case .language:
      language = language == .chinese ? .english : .chinese
      filter()
      return []
    case .help:
      openPalette(.keys)
      return []
    case .palette:
      openPalette(.everything)
      return []
    case .copy: return copyCases()
    case .pager: return [.page(readableText)]
    case .refresh:
      fresh = []
      return [.refresh]
    case .back: return back()
    case .moveDay:
      guard isTraining else { return warn(phrases.onlyTraining()) }
      layers.append(.prompt(PromptModel(.day, offering: "+1")))
      return []
    case .extendRange: return attemptExtension()
    case .calendarFile:
      layers.append(.prompt(PromptModel(.calendarFile)))
      return []
    case .anotherDay where layers.isEmpty || context == .caseFile: return askForAnotherDay()
    case .changePerson:
      guard isTraining else { return warn(phrases.onlyTraining()) }
      openPersonPicker()
      return []
    default: break
    }
    switch layers.last {
    case nil: return performInWorklist(command)
    case .caseFile(let model): return performInCase(command, model)
    case .menu(let model): return performInMenu(command, model)
    case .why(let model): return performInWhy(command, model)
    case .page(var model):
      if command == .adopt, case .calendar(let proposal) = model.content { return askForAdoption(proposal) }
      let lines = pageLines(model).count
      model.scroll.scroll(command, lines: lines, room: contentRoom)
      layers[layers.count - 1] = .page(model)
      return []
    case .confirm(let model):
      if command == .keepDraft { return leaveDraft(model) }
      return answer(model, command == .yes)
    case .form: return performInForm(command)
    case .office(let model): return performInOffice(command, model)
    case .picker, .palette, .bulk, .prompt, .number: return []
    }
  }

  mutating func warn(_ text: String) -> [Effect] {
    notice = Notice(text: text, kind: .warning)
    return []
  }

  private mutating func back() -> [Effect] {
    if case .form(let form) = layers.last, form.isDirty {
      layers.append(.confirm(ConfirmModel(purpose: .discardForm, question: phrases.discard)))
      return []
    }
    if layers.isEmpty {
      worklist.cancelSearch()
      filter()
    } else {
      layers.removeLast()
    }
    return []
  }

  private mutating func performInWorklist(_ command: DeskCommand) -> [Effect] {
    if let effects = arrange(command) { return effects }
    switch command {
    case .bulk: return openBulkPicker()
    case .open:
      guard let id = worklist.selected else { return warn(phrases.worklistEmpty) }
      line(up: worklist.shown)
      return open(id)
    case .search: worklist.beginSearch()
    case .facet: show(worklist.facet.next)
    case .previousFacet: show(worklist.facet.previous)
    case .take: return worklist.selected.map { take($0) } ?? warn(phrases.worklistEmpty)
    case .pullNext: return pullNext()
    case .newCase: return attemptFiling()
    case .drafts: return [.listDrafts]
    case .office: layers.append(.office(OfficeModel()))
    case .quit: return [.quit]
    default: worklist.move(command, room: contentRoom)
    }
    worklist.top = worklist.firstLine(room: contentRoom)
    return []
  }

  mutating func open(_ id: CaseID) -> [Effect] {
    fresh.remove(id)
    let revision = circumstances.office[id]?.revision ?? 0
    worklist.marks.see(id, at: revision)
    layers.append(.caseFile(CaseModel(id: id, seen: revision)))
    return []
  }

  mutating func show(_ facet: Facet) {
    worklist.query = ""
    worklist.facet = facet
    filter()
    worklist.select(0)
  }

  private mutating func performInCase(_ command: DeskCommand, _ model: CaseModel) -> [Effect] {
    var model = model
    func show(_ tab: CaseTab) {
      model.tab = tab
      model.scroll = ScrolledText()
      model.cursor = 0
    }
    switch command {
    case .menu:
      layers.append(.menu(MenuModel(id: model.id)))
      return []
    case .next: return model.tab.hasEntries ? openEntry(model) : takeNextStep(model.id)
    case .take: return take(model.id)
    case .nextWaiting: return goToWaiting(1, from: model.id)
    case .previousWaiting: return goToWaiting(-1, from: model.id)
    case .explainAward: return explain(.award)
    case .explainClock: return explain(.clock)
    case .explainSlack: return explain(.slack)
    case .previewNotice: return explain(.notice(headCode: headCode))
    case .previewCover: return explain(.cover(headCode: headCode))
    case .previewPacket: return explain(.packet(headCode: headCode, by: actor))
    case .flags: return explain(.flags)
    case .reveal: return askForNumber(model)
    case .nextTab: show(CaseTab(rawValue: model.tab.rawValue + 1) ?? .overview)
    case .previousTab: show(CaseTab(rawValue: model.tab.rawValue - 1) ?? .history)
    case .tab1: show(.overview)
    case .tab2: show(.papers)
    case .tab3: show(.learners)
    case .tab4: show(.training)
    case .tab5: show(.claim)
    case .tab6: show(.notice)
    case .tab7: show(.history)
    default:
      if model.tab.hasEntries {
        model.move(command, entries: caseEntries(model).count, room: contentRoom)
      } else {
        model.scroll.scroll(command, lines: caseLines(model).count, room: contentRoom)
      }
    }
    layers[layers.count - 1] = .caseFile(model)
    return []
  }

  /// The step that is owed next: its form, or why this person cannot take it.
  private mutating func takeNextStep(_ id: CaseID) -> [Effect] {
    guard let file = circumstances.office[id] else { return [] }
    guard let step = circumstances.nextSteps(of: file).first else { return warn(phrases.endOfLife) }
    return attempt(step, file)
  }

  mutating func attempt(_ action: Action, _ file: CaseFile) -> [Effect] {
    guard
      let answer = availability(of: file, for: actor, in: circumstances).first(where: { $0.action == action })
    else { return [] }
    if answer.isAvailable { return [.openForm(action, file.id)] }
    return explainWhy(action, file.id)
  }

  /// A new case: its form, or why this person cannot file one, before anything is typed.
  mutating func attemptFiling() -> [Effect] {
    let refusals = standingRefusals(of: .file, on: nil, by: actor, in: circumstances)
    guard refusals.isEmpty else { return explainWhy(.file, nil) }
    return [.openForm(.file, nil)]
  }

  /// Certificate numbers are the office's, not the case's; asked for from a case, they are offered for its centre and
  /// type.
  private mutating func attemptExtension() -> [Effect] {
    let refusals = standingRefusals(of: .extendRange, on: nil, by: actor, in: circumstances)
    guard refusals.isEmpty else { return explainWhy(.extendRange, nil) }
    return [.openForm(.extendRange, openCase?.id)]
  }

  private mutating func performInMenu(_ command: DeskCommand, _ model: MenuModel) -> [Effect] {
    var model = model
    guard let file = circumstances.office[model.id] else { return back() }
    let answers = menuAnswers(file)
    switch command {
    case .choose:
      guard answers.indices.contains(model.chosen) else { return [] }
      return attempt(answers[model.chosen].action, file)
    case .why:
      guard answers.indices.contains(model.chosen) else { return [] }
      return explainWhy(answers[model.chosen].action, file.id)
    case .up: model.chosen -= 1
    case .down: model.chosen += 1
    case .pageUp: model.chosen -= contentRoom
    case .pageDown: model.chosen += contentRoom
    case .first: model.chosen = 0
    case .last: model.chosen = answers.count - 1
    default: break
    }
    model.chosen = max(0, min(answers.count - 1, model.chosen))
    layers[layers.count - 1] = .menu(model)
    return []
  }

  /// What stands in the menu in the place that a digit names.
  private mutating func chooseInMenu(_ key: Key) -> [Effect] {
    if case .why(var model) = layers.last, case .character(let digit) = key {
      model.chosen = (digit.wholeNumberValue ?? 1) - 1
      return performInWhy(.choose, model)
    }
    guard case .menu(let model) = layers.last, let file = circumstances.office[model.id],
      case .character(let digit) = key, let number = digit.wholeNumberValue
    else { return [] }
    let answers = menuAnswers(file)
    return answers.indices.contains(number - 1) ? attempt(answers[number - 1].action, file) : []
  }

  /// The actions of a case: the steps that are owed, what else can be done, and what cannot.
  func menuAnswers(_ file: CaseFile) -> [Availability] {
    let steps = circumstances.nextSteps(of: file)
    let answers = availability(of: file, for: actor, in: circumstances)
    func place(_ answer: Availability) -> (Int, Int) {
      let step = steps.firstIndex(of: answer.action)
      if answer.isAvailable { return step.map { (0, $0) } ?? (1, 0) }
      // What the stage would allow, were it not for a guard, is nearer than what belongs elsewhere.
      return step.map { (2, $0) } ?? (answer.isOfOtherStage ? (4, 0) : (3, 0))
    }
    return answers.enumerated().sorted { left, right in
      let (leftPlace, rightPlace) = (place(left.element), place(right.element))
      return (leftPlace.0, leftPlace.1, left.offset) < (rightPlace.0, rightPlace.1, right.offset)
    }.map(\.element)
  }

  private mutating func answer(_ model: ConfirmModel, _ isYes: Bool) -> [Effect] {
    layers.removeLast()
    guard isYes else { return [] }
    switch model.purpose {
    case .discardForm:
      guard case .form(let form) = layers.popLast(), form.targets.isEmpty else { return [] }
      return [.dropDraft(form.place)]
    case .quit: return [.quit]
    case .submit:
      guard case .form(let form) = layers.last else { return [] }
      return handOn(form)
    }
  }

  // MARK: Typing

  private mutating func typeSearch(_ key: Key) -> [Effect] {
    switch key {
    case .enter: worklist.endSearch()
    case .escape: worklist.cancelSearch()
    case .up, .down, .pageUp, .pageDown:
      worklist.endSearch()
      if let command = keys.command(for: key, in: .worklist) { return perform(command) }
    default: worklist.type { $0.edit(key) }
    }
    filter()
    return []
  }

  private mutating func type(_ text: String) {
    switch layers.last {
    case .palette(var palette):
      palette.filter.insert(text)
      palette.chosen = 0
      layers[layers.count - 1] = .palette(palette)
    case nil where worklist.search != nil:
      worklist.type { $0.insert(text) }
      filter()
    case .form(var form):
      guard form.rows.indices.contains(form.focus) else {
        _ = warn(phrases.onSubmit)
        return
      }
      let before = form.rows[form.focus]
      form.withFocused { if !$0.isPicked { $0.editor.insert(text) } }
      form.rows[form.focus].problems = remaining(before, at: form.focus, in: form)
      layers[layers.count - 1] = .form(form)
    case .picker(var picker):
      picker.filter.insert(text)
      picker.chosen = 0
      layers[layers.count - 1] = .picker(picker)
    case .prompt(var prompt):
      prompt.editor.insert(text)
      layers[layers.count - 1] = .prompt(prompt)
    default: notice = Notice(text: phrases.pasteIgnored, kind: .warning)
    }
  }

  private mutating func openPersonPicker() {
    let staff = circumstances.office.registry.staff.values.filter(\.isActive).sorted { $0.id < $1.id }
    let items = staff.map { member in
      PickerModel.Item(
        raw: member.id.text,
        name: "\(language.withRoles(member))  \(member.centre?.text ?? "")")
    }
    layers.append(
      .picker(PickerModel(.person, title: phrases.whoTitle, items, ticked: [actor.text], many: false)))
  }
}

extension Availability {
  /// Whether it simply belongs to another stage.
  var isOfOtherStage: Bool {
    refusals.contains { if case .wrongStage = $0.reason { true } else { false } }
  }
}

extension Key {
  /// Full-width letters and signs mean what the narrow ones do.
  var narrowed: Key {
    if case .character(let character) = self { return .character(character.narrowed) }
    return self
  }
}

extension Key {
  /// Whether it types nothing.
  var isChord: Bool { if case .character = self { false } else { true } }
}

extension LineEditor {
  /// What a key does to text; keys that mean nothing to it are left alone.
  mutating func edit(_ key: Key) {
    defer { accept() }
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left: moveLeft()
    case .right: moveRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("u"): deleteToStart()
    default: break
    }
  }
}
