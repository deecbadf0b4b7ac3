import CaseDomain
import CaseWording
import Terminal

// Doing one thing to every marked case: choosing it, filling in its form once, seeing what will become of each.

extension DeskModel {
  /// The actions that go for many, each with the number of marked cases it can be done to.
  mutating func openBulkPicker() -> [Effect] {
    let files = markedFiles
    guard !files.isEmpty else {
      notice = Notice(text: phrases.nothingMarked, kind: .warning)
      return []
    }
    var counts: [Action: Int] = [:]
    for file in files {
      for answer in availability(of: file, for: actor, in: circumstances) where answer.isAvailable {
        counts[answer.action, default: 0] += 1
      }
    }
    let items = Action.allCases.filter(\.isBulk).map { action in
      PickerModel.Item(
        raw: action.rawValue,
        name: phrases.bulkChoice(language.name(action), counts[action] ?? 0, of: files.count))
    }
    layers.append(
      .picker(PickerModel(.bulk, title: phrases.bulkTitle(files.count), items, ticked: [], many: false)))
    warnOfOvertakenMarks()
    return []
  }

  private mutating func warnOfOvertakenMarks() {
    let overtaken = overtakenMarks
    if !overtaken.isEmpty { notice = Notice(text: phrases.overtaken(overtaken.map(\.id)), kind: .warning) }
  }

  /// Opens the form of what was chosen, on the first of the cases it can be done to.
  mutating func beginBulk(_ picker: PickerModel) -> [Effect] {
    guard let action = picker.current.flatMap({ Action(rawValue: $0.raw) }) else { return [] }
    let fitting = markedFiles.first { file in
      availability(of: file, for: actor, in: circumstances).contains { $0.action == action && $0.isAvailable }
    }
    guard let sample = fitting ?? markedFiles.first else { return [] }
    guard fitting != nil else { return attempt(action, sample) }
    return [.openBulkForm(action, sample.id, markedFiles.map(\.id))]
  }

  /// The marked cases, in the order of the worklist.
  private var markedFiles: [CaseFile] {
    worklist.rows.filter { worklist.marks.contains($0.id) }.compactMap { circumstances.office[$0.id] }
  }

  /// Shows what the form would do to each case.
  mutating func previewBulk(_ form: FormModel) -> [Effect] {
    let values = form.values(today: today)
    let lines = form.targets.compactMap { circumstances.office[$0] }.map { file in
      BulkModel.Line(
        id: file.id, title: file.filing.title, revision: file.revision,
        news: news(of: file, since: worklist.marks.revisions[file.id] ?? file.revision),
        fate: fate(form.action, values, file))
    }
    let shown = worklist.shown.map(\.id)
    layers.append(
      .bulk(BulkModel(form: form, lines: lines, hidden: Set(form.targets).subtracting(shown).count)))
    warnOfOvertakenMarks()
    return []
  }

  private func fate(_ action: Action, _ values: [String: FieldValue], _ file: CaseFile) -> BulkModel.Line.Fate
  {
    do throws(FormFault) {
      let content = try readForm(action, values, file: file, in: circumstances)
      guard case .ofCase(let command, let day) = content else { return .ready }
      let order = Order(
        caseID: file.id, command: command, actor: actor, operation: OperationID("rehearsal"),
        expectedRevision: file.revision, happenedOn: day)
      guard case .refused(let refusals) = decide(order, in: circumstances) else { return .ready }
      return .refused(refusals)
    } catch {
      return .refused(error.problems)
    }
  }

  /// A key in the preview; nil when it is one of the keymap's.
  mutating func pressInBulk(_ key: Key) -> [Effect]? {
    guard case .bulk(var bulk) = layers.last else { return nil }
    switch keys.command(for: key, in: .bulk) {
    case .choose where bulk.isDone:
      layers.removeLast()
      return []
    case .choose:
      guard bulk.isConfirmed else {
        notice = Notice(text: phrases.typeTheNumber(bulk.ready.count), kind: .warning)
        return []
      }
      return [.actMany(bulk)]
    case .suspend, .redraw, .back: return nil
    case let command?: bulk.scroll.scroll(command, lines: bulkLines(bulk).count, room: contentRoom)
    case nil: if !bulk.isDone { bulk.answer.edit(key.narrowed) }
    }
    layers[layers.count - 1] = .bulk(bulk)
    return []
  }

  /// Shows what became of each case, and unmarks those it was done to.
  mutating func carriedOut(_ bulk: BulkModel) {
    if case .bulk = layers.last { layers.removeLast() }
    if case .form = layers.last { layers.removeLast() }
    var bulk = bulk
    bulk.isDone = true
    var done = 0
    for line in bulk.lines {
      if case .recorded = line.fate {
        worklist.marks.remove(line.id)
        done += 1
      }
    }
    notice = Notice(
      text: phrases.bulkDone(language.name(bulk.form.action), done, of: bulk.lines.count),
      kind: done == bulk.lines.count ? .done : .warning)
    layers.append(.bulk(bulk))
  }
}
