import CaseDomain
import CaseWording
import Terminal

// Filling in a form.

extension DeskModel {
  /// A form, its fields filled with what can be guessed.
  mutating func open(_ action: Action, _ id: CaseID?, _ operation: OperationID) {
    let file = id.flatMap { circumstances.office[$0] }
    var form = FormModel(
      action, on: file, operation: operation, by: actor, in: circumstances, language)
    if let opening, opening.id == form.caseID { form.openedAt = opening.at }
    // What others did while one was reading is said before one decides, not after.
    if let file, let seen = seenRevision(of: file.id), seen < file.revision {
      form.news = news(of: file, since: seen)
      form.differences = changes(of: file, since: seen)
    }
    layers.append(.form(form))
  }

  /// A key in a form; nil when it is one of the keymap's.
  mutating func pressInForm(_ key: Key) -> [Effect]? {
    guard case .form(var form) = layers.last else { return nil }
    let command = keys.command(for: key, in: .form)
    let left = form.focus
    let before = form.rows.indices.contains(left) ? form.rows[left] : nil
    switch key {
    case _ where command.map { !$0.movesInForm } ?? false: return nil
    case .function: return nil
    case _ where command == .nextField && key != .down: form.move(1)
    case _ where command == .previousField && key != .up: form.move(-1)
    case .tab: form.move(1)
    case .backTab: form.move(-1)
    case .pageUp: form.move(-5)
    case .pageDown: form.move(5)
    case .controlHome: form.focus = 0
    case .controlEnd: form.focus = form.rows.count
    case .up, .down:
      let step = key == .up ? -1 : 1
      var hasMoved = false
      form.withFocused { if $0.isMultiline { hasMoved = $0.editor.moveLine(step) } }
      if !hasMoved { form.move(step) }
    case .enter:
      if form.isOnSubmit { return submit() }
      if form.rows[form.focus].isPicked {
        return openPicker(form, typed: nil)
      }
      if let empty = emptyList(form.rows[form.focus]) { return warn(empty) }
      if form.rows[form.focus].isMultiline {
        form.withFocused { $0.editor.insert("\n") }
      } else {
        form.move(1)
      }
    default:
      guard form.rows.indices.contains(form.focus) else {
        if case .character = key { return warn(phrases.onSubmit) }
        return []
      }
      if form.rows[form.focus].isPicked {
        if case .character(let character) = key, character != " " {
          return openPicker(form, typed: character)
        }
        form.withFocused { $0.cycle(key) }
        if form.rows[form.focus].picksSeveral, key == .character(" ") {
          return openPicker(form, typed: nil)
        }
      } else {
        form.withFocused { $0.editor.edit(key) }
      }
    }
    if form.focus != left, form.rows.indices.contains(left) {
      form.rows[left].problems = problems(of: left, in: form)
    } else if let before {
      form.rows[left].problems = remaining(before, at: left, in: form)
    }
    layers[layers.count - 1] = .form(form)
    return []
  }

  private mutating func openPicker(_ form: FormModel, typed: Character?) -> [Effect] {
    var picker = picker(of: form.rows[form.focus], at: form.focus, in: form)
    if let typed, let place = picker.place(of: typed) {
      picker.chosen = place
      // The one that is meant is taken at once; of several the others may follow.
      if !picker.isMany { return choose(picker) }
      picker.toggle()
    } else if let typed {
      picker.filter.insert(String(typed))
      picker.chosen = 0
    }
    layers.append(.picker(picker))
    return []
  }

  /// What can be chosen in a field, as a list.
  func picker(of row: FormModel.Row, at place: Int, in form: FormModel) -> PickerModel {
    let file = form.caseID.flatMap { circumstances.office[$0] }
    let items = choices(of: row, in: form, file).map {
      PickerModel.Item(
        raw: $0, name: language.shown($0, of: row.field, in: form.action, file: file, circumstances))
    }
    return PickerModel(
      .field(place), title: language.label(of: row.field, in: form.action), items, ticked: row.picked,
      many: row.picksSeveral)
  }

  /// The choices of a field, by what stands in the others: of teachers those of the institution, where it has any.
  private func choices(of row: FormModel.Row, in form: FormModel, _ file: CaseFile?) -> [String] {
    // Of people those of any of the cases: the preview says whom each of them cannot have.
    if row.field.type == .pick(.person), form.targets.count > 1 {
      let files = form.targets.compactMap { circumstances.office[$0] }
      return Set(files.flatMap { CaseDomain.choices(for: row.field, of: $0, in: circumstances) }).sorted()
    }
    guard row.field.type == .picks(.teacher) else { return row.choices }
    let chosen = form.rows.first { $0.field.type == .pick(.institution) }?.editor.text ?? ""
    let institution = chosen.isEmpty ? file?.filing.institution : InstitutionID(chosen)
    let own = row.choices.filter {
      institution != nil && circumstances.office.registry.teachers[TeacherID($0)]?.institution == institution
    }
    return own.isEmpty ? row.choices : own + row.picked.filter { !own.contains($0) }
  }

  /// A key in a list to choose from; nil when it is one of the keymap's.
  mutating func pressInPicker(_ key: Key) -> [Effect]? {
    guard case .picker(var picker) = layers.last else { return nil }
    switch keys.command(for: key.narrowed, in: .picker) {
    case .choose:
      layers.removeLast()
      return choose(picker)
    case .back:
      layers.removeLast()
      // Neither going on with the draft nor without it: the draft waits, and no form is open.
      if case .draft = picker.purpose { layers.removeLast() }
      return []
    case .number where picker.place(of: key) != nil:
      picker.chosen = picker.place(of: key) ?? 0
      guard picker.isMany else {
        layers.removeLast()
        return choose(picker)
      }
      picker.toggle()
    case .toggle where picker.isMany: picker.toggle()
    case .suspend, .redraw, .mouse: return nil
    case .narrower: picker = resize(picker, by: -1)
    case .wider: picker = resize(picker, by: 1)
    case let command? where command != .toggle && command != .number:
      picker.move(command, room: contentRoom)
    default:
      let before = picker.filter.text
      picker.filter.edit(key)
      if picker.filter.text != before { picker.chosen = 0 }
    }
    layers[layers.count - 1] = .picker(picker)
    return []
  }

  private mutating func choose(_ picker: PickerModel) -> [Effect] {
    switch picker.purpose {
    case .sort, .columns, .conditions:
      arranged(picker)
      return []
    case .selection: return choseSelection(picker)
    case .combination(let selection): return combine(picker, with: selection)
    case .bulk: return beginBulk(picker)
    case .view: return choseView(picker)
    case .flaggedCase: return openFlagged(picker)
    case .number(let id, let learner): return askForPurpose(picker, id, learner)
    case .forgetView: return picker.current.map { [.forgetView($0.raw)] } ?? []
    case .phrase:
      picker.current.map { insert(phrase: $0.raw) }
      return []
    case .draft(let draft): return choseDraft(picker, draft)
    case .drafts(let drafts):
      guard let place = picker.current.flatMap({ Int($0.raw) }) else { return [] }
      return goOn(with: drafts[place])
    case .person: return picker.current.map { [.become(PersonID($0.raw))] } ?? []
    case .field(let index):
      guard case .form(var form) = layers.last, form.rows.indices.contains(index) else { return [] }
      var picker = picker
      // Enter on a line means that line, where nothing was ever ticked.
      if picker.isMany, !picker.hasTicked, picker.ticked.isEmpty { picker.toggle() }
      if picker.isMany || picker.current != nil {
        form.rows[index].editor = LineEditor(picker.answer)
        form.rows[index].problems = []
        form.move(1)
      }
      layers[layers.count - 1] = .form(form)
      return []
    }
  }

  // MARK: What came of it

  mutating func acted(_ form: FormModel, _ outcome: ActOutcome) {
    switch outcome {
    case .recorded(let id, let revision):
      close(formOf: form.action)
      if !layers.contains(where: { if case .caseFile = $0 { true } else { false } }) {
        worklist.query = ""
        filter()
        worklist.select(id)
        layers.append(.caseFile(CaseModel(id: id)))
      }
      worklist.marks.see(id, at: revision)
      seeOpenCase()
      let recorded = phrases.recorded(language.name(form.action), id, revision)
      let isDecided = form.action.isRecallable || form.action == .confirmPayout
      if isDecided { reviewed.insert(id) }
      let isFollowed = isDecided && waiting(1, from: id) != nil
      notice = Notice(text: recorded + (isFollowed ? "  " + progress + phrases.nextByKey : ""), kind: .done)
    case .officeChanged:
      close(formOf: form.action)
      notice = Notice(text: phrases.officeChanged, kind: .done)
    case .refused(let refusals): refused(form, refusals)
    case .failed(let sentence):
      notice = Notice(text: sentence, kind: .failure)
      updateForm { $0.message = sentence }
    }
  }

  mutating func refused(_ form: FormModel, _ refusals: [Refusal]) {
    let isConflict = refusals.contains {
      if case .revisionMoved = $0.reason { true } else { false }
    }
    // Nobody changed anything: the number that was typed is another than the one on the screen.
    if isConflict, let file = form.caseID.flatMap({ circumstances.office[$0] }),
      form.revision == file.revision,
      let place = form.rows.firstIndex(where: { $0.field.name == "revision" })
    {
      let message = phrases.otherRevision(typed: form.rows[place].editor.text, actual: file.revision)
      updateForm {
        $0.take([])
        $0.message = message
        $0.focus = place
      }
      return
    }
    guard isConflict, let file = form.caseID.flatMap({ circumstances.office[$0] }) else {
      updateForm {
        $0.message = ""
        $0.take(refusals)
      }
      return
    }
    // What others did is shown beside what was typed, and the next attempt goes by what is on the screen now.
    let others = file.history.filter { $0.revision > (form.revision ?? 0) }
    let name = others.last?.actorName ?? phrases.somebody
    let news = self.news(of: file, since: form.revision ?? 0)
    let changes = self.changes(of: file, since: form.revision ?? 0)
    let present = self.circumstances
    updateForm {
      $0.revision = file.revision
      $0.take([])
      for index in $0.rows.indices where $0.rows[index].field.name == "revision" {
        $0.rows[index].editor = LineEditor(
          suggestion(for: $0.rows[index].field, action: form.action, file: file, in: present))
      }
    }
    let message = phrases.conflict(name)
    updateForm {
      $0.message = message
      $0.news = news
      $0.differences = changes
    }
  }

  private mutating func updateForm(_ change: (inout FormModel) -> Void) {
    guard case .form(var form) = layers.last else { return }
    change(&form)
    layers[layers.count - 1] = .form(form)
  }

  /// Takes the form away, and the list it was chosen from.
  mutating func close(formOf action: Action) {
    if case .form = layers.last { layers.removeLast() }
    if case .menu = layers.last { layers.removeLast() }
  }
}

extension FormModel.Row {
  /// Left, right and space step through the choices of one.
  fileprivate mutating func cycle(_ key: Key) {
    guard picksOne else {
      if key == .backspace || key == .delete { editor.clear() }
      return
    }
    let index = choices.firstIndex(of: editor.text)
    switch key {
    case .right, .character(" "): editor = LineEditor(choices[((index ?? -1) + 1) % choices.count])
    case .left: editor = LineEditor(choices[((index ?? 0) + choices.count - 1) % choices.count])
    case .backspace, .delete: editor.clear()
    default: break
    }
  }
}
