import CaseDomain
import CaseWording
import Terminal

// What helps a hand in a form: phrases that come again, the last finding, an editor of one's own, and a word beside the
// field as soon as one leaves it.

extension DeskModel {
  mutating func performInForm(_ command: DeskCommand) -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    let row = form.rows.indices.contains(form.focus) ? form.rows[form.focus] : nil
    switch command {
    case .submit: return submit()
    case .phrases:
      guard let row, row.takesPhrases else { return warn(phrases.onlyInText) }
      openPhrases(form)
    case .editor:
      guard let row, row.isMultiline else { return warn(phrases.onlyInText) }
      return [.edit(row.editor.text)]
    case .repeatFinding: return repeatFinding(form)
    default: break
    }
    return []
  }

  /// Whether a command means anything in the field in hand.
  func isOfUseInForm(_ command: DeskCommand) -> Bool {
    guard case .form(let form) = layers.last else { return true }
    guard form.rows.indices.contains(form.focus) else {
      return command == .repeatFinding && form.action == .recordSpotCheck
    }
    let row = form.rows[form.focus]
    return switch command {
    case .phrases: row.takesPhrases
    case .editor: row.isMultiline
    default: form.action == .recordSpotCheck
    }
  }

  // MARK: Phrases

  private mutating func openPhrases(_ form: FormModel) {
    let known = language.phrases(for: form.action)
    let items = (known + ownPhrases.filter { !known.contains($0) }).map {
      PickerModel.Item(raw: $0, name: $0)
    }
    guard !items.isEmpty else {
      notice = Notice(text: phrases.noPhrases, kind: .warning)
      return
    }
    layers.append(.picker(PickerModel(.phrase, title: phrases.phrasesTitle, items, ticked: [], many: false)))
  }

  /// Puts a phrase where the caret is; where each line is a point of its own, on a line of its own.
  mutating func insert(phrase: String) {
    guard case .form(var form) = layers.last else { return }
    form.withFocused { row in
      if row.field.name == "reasons", !row.editor.caretLine.before.isEmpty { row.editor.insert("\n") }
      row.editor.insert(phrase)
    }
    layers[layers.count - 1] = .form(form)
  }

  // MARK: The last finding again

  /// The last line of findings once more; on an empty form the last finding of the case, to be mended in a week.
  private mutating func repeatFinding(_ form: FormModel) -> [Effect] {
    var form = form
    guard form.action == .recordSpotCheck,
      let place = form.rows.firstIndex(where: { $0.field.name == "findings" })
    else { return warn(phrases.onlyInSpotChecks) }
    let lines = form.rows[place].editor.text.split(separator: "\n")
    guard let line = lines.last.map(String.init) ?? lastFinding(form) else { return warn(phrases.noFinding) }
    form.focus = place
    form.withFocused { row in
      row.editor = LineEditor((lines.map(String.init) + [line]).joined(separator: "\n"), multiline: true)
    }
    layers[layers.count - 1] = .form(form)
    return []
  }

  private func lastFinding(_ form: FormModel) -> String? {
    guard let finding = form.caseID.flatMap({ circumstances.office[$0] })?.findings.last else { return nil }
    let text = String(finding.text.map { ",，\t\n".contains($0) ? "、" : $0 })
    let day = finding.severity.mustBeMended ? today.advanced(by: 7).description : ""
    return [finding.kind.rawValue, finding.severity.rawValue, text, day].joined(separator: ",")
  }

  // MARK: One's own editor

  /// What came of lending the text to an editor. A failed one has changed nothing.
  mutating func edited(_ outcome: EditOutcome) {
    guard case .form(var form) = layers.last else { return }
    switch outcome {
    case .edited(let text):
      form.withFocused { row in
        row.editor.clear()
        row.editor.insert(text)
      }
      layers[layers.count - 1] = .form(form)
    case .noEditor: notice = Notice(text: phrases.noEditor, kind: .warning)
    case .failed(let command): notice = Notice(text: phrases.editorFailed(command), kind: .failure)
    }
  }

  // MARK: Leaving a field

  /// What cannot be read in a field, said when one leaves it. What is missing is said on submitting alone.
  func problems(of index: Int, in form: FormModel) -> [Refusal] {
    let row = form.rows[index]
    guard !row.editor.isEmpty else { return row.problems }
    // Files are read and hashed on submitting.
    if case .files = row.field.type { return [] }
    do throws(FormFault) {
      let values = rawNames(in: form.values(today: today), of: form.action)
      _ = try readForm(
        form.action, values, file: form.caseID.flatMap { circumstances.office[$0] }, in: circumstances)
      return []
    } catch {
      return error.problems.filter { $0.fieldName == row.field.name }
    }
  }

  /// What is left of what was wrong with a field, as one types in it: each complaint stays until its own place is
  /// right, and no new one comes up under one's hands.
  func remaining(_ before: FormModel.Row, at index: Int, in form: FormModel) -> [Refusal] {
    let row = form.rows[index]
    guard !before.problems.isEmpty else { return row.problems }
    guard row.editor.text != before.editor.text else { return before.problems }
    guard !row.editor.isEmpty else { return before.problems.filter(\.isMissingField) }
    let places = Set(before.problems.compactMap(\.fieldPlace))
    return problems(of: index, in: form).filter { $0.fieldPlace.map(places.contains) ?? false }
  }

  /// Why there is nothing to choose in a field that is chosen from what is on file; nil where there is.
  func emptyList(_ row: FormModel.Row) -> String? {
    guard row.choices.isEmpty else { return nil }
    switch row.field.type {
    case .pick(let pick), .picks(let pick): return phrases.nothingOnFile(pick)
    default: return nil
    }
  }

  /// What others did to a case since a revision was seen: who, when, what.
  func news(of file: CaseFile, since revision: Int) -> [String] {
    file.history.filter { $0.revision > revision }.map { record in
      let what = language.headline(record.event) { circumstances.staff($0)?.name }
      return "\(record.actorName)  \(language.moment(record.recordedAt, today: today))  "
        + phrases.revision(record.revision) + "  \(what)"
    }
  }
}

extension DeskModel {
  /// What differs between a case as it was seen and as it is.
  func changes(of file: CaseFile, since revision: Int) -> [CaseChange] {
    guard let before = file.at(revision: revision) else { return [] }
    return language.changes(from: before, to: file, in: circumstances)
  }

  /// The revision of the open case that one has looked at.
  func seenRevision(of id: CaseID) -> Int? {
    for case .caseFile(let model) in layers.reversed() where model.id == id { return model.seen }
    return nil
  }

  /// What the open case is now has been looked at.
  mutating func seeOpenCase() {
    for index in layers.indices {
      guard case .caseFile(var model) = layers[index] else { continue }
      model.seen = circumstances.office[model.id]?.revision ?? 0
      layers[index] = .caseFile(model)
    }
  }
}

extension FormModel.Row {
  /// Whether free words stand in it.
  var takesPhrases: Bool { field.type == .prose || field.type == .text }
}

/// What came of lending a text to an editor.
public enum EditOutcome: Sendable {
  case edited(String)
  /// Neither `$VISUAL` nor `$EDITOR` names one.
  case noEditor
  /// It could not be started, or said that it failed.
  case failed(String)
}
