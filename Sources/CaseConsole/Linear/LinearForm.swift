import CaseDomain
import CaseWording

// A form asked field by field.

extension LinearDesk {
  /// Opens the form on the model, asks until it is recorded or given up, and takes it away.
  mutating func fill(_ action: Action, _ id: CaseID?) {
    let below = model.layers.count
    carryOut([.openForm(action, id)])
    // Something was typed into it before: whether to go on from there is asked first.
    if case .picker(let picker) = model.layers.last, !choose(from: picker) { return giveUp(below) }
    guard case .form(var form) = model.layers.last else { return }
    talk.say(language.name(action) + "  " + language.fullCitation(TransitionTable.row(for: action).rule))
    if let file = id.flatMap({ model.circumstances.office[$0] }) {
      for line in model.introduction(action, file, flag: form.flagInHand) {
        talk.say(line.pieces.map(\.text).joined())
      }
    }
    talk.say(phrases.formHelp)
    guard askAll(&form, Array(form.rows.indices)) else { return giveUp(below) }
    while true {
      switch confirm(&form) {
      case .givenUp: return giveUp(below)
      case .changed: continue
      case .submitted: break
      }
      model.layers[model.layers.count - 1] = .form(form)
      carryOut([.act(form)])
      // A form that was recorded is gone; one that was not holds what was said against it.
      guard case .form(let answered) = model.layers.last, model.layers.count > below else { return }
      form = answered
      sayObjections(form)
      let wrong = form.rows.indices.filter { !form.rows[$0].problems.isEmpty }
      guard askAll(&form, wrong) else { return giveUp(below) }
    }
  }

  private mutating func choose(from picker: PickerModel) -> Bool {
    talk.say(picker.title)
    for (index, item) in picker.items.enumerated() { talk.say("\(index + 1). \(item.name)") }
    guard let line = ask(phrases.answer), let number = Int(String(line.map(\.narrowed))),
      picker.items.indices.contains(number - 1)
    else { return false }
    var picker = picker
    picker.chosen = number - 1
    model.layers[model.layers.count - 1] = .picker(picker)
    carryOut(model.receive(.key(.enter)))
    return true
  }

  private mutating func giveUp(_ below: Int) {
    model.layers.removeLast(max(0, model.layers.count - below))
    talk.say(phrases.givenUp)
  }

  private func sayObjections(_ form: FormModel) {
    talk.say(phrases.notYet)
    if !form.message.isEmpty { talk.say(form.message) }
    for refusal in form.refusals + form.rows.flatMap(\.problems) {
      talk.say(language.citation(refusal) + "  " + language.sentence(refusal, in: form.action))
      let remedy = language.remedy(refusal, at: .screen)
      if !remedy.isEmpty { talk.say("  " + remedy) }
    }
    if form.refusals.contains(where: \.isSoft) { talk.say(model.phrases.reasonLifts) }
  }

  // MARK: The end

  private enum Decision { case submitted, changed, givenUp }

  private mutating func confirm(_ form: inout FormModel) -> Decision {
    talk.say(phrases.summary)
    for (index, row) in form.rows.enumerated() where !row.editor.isEmpty {
      talk.say(
        "\(index + 1). \(language.label(of: row.field, in: form.action))\(language.say("：", ": "))"
          + shown(row, form))
    }
    if form.action.isIrreversible, let file = form.caseID.flatMap({ model.circumstances.office[$0] }) {
      // What would be refused is said before anybody is asked whether it is meant.
      let refusals = model.rehearse(form, on: file)
      form.take(refusals)
      if refusals.isEmpty { talk.say(model.question(before: form)) } else { sayObjections(form) }
    }
    guard let line = ask(phrases.submitPrompt) else { return .givenUp }
    switch String(line.map(\.narrowed)).lowercased() {
    case "y": return .submitted
    case "n", "!": return .givenUp
    case let text:
      guard let number = Int(text), form.rows.indices.contains(number - 1) else {
        talk.say(phrases.unknown(line))
        return .changed
      }
      return askAll(&form, [number - 1]) ? .changed : .givenUp
    }
  }

  // MARK: Fields

  /// Asks for each of the fields; false when the form is given up.
  mutating func askAll(_ form: inout FormModel, _ fields: [Int]) -> Bool {
    var place = 0
    while fields.indices.contains(place) {
      switch askOne(&form, fields[place]) {
      case .next: place += 1
      case .back: place = max(0, place - 1)
      case .again: continue
      case .stop: return false
      }
    }
    return true
  }

  private enum Step { case next, back, again, stop }

  private mutating func askOne(_ form: inout FormModel, _ index: Int) -> Step {
    let row = form.rows[index]
    let label = language.label(of: row.field, in: form.action)
    talk.say(phrases.field(index + 1, of: form.rows.count, label, isRequired: row.field.isRequired))
    let hint = language.hint(for: row.field, in: form.action)
    if !hint.isEmpty { talk.say("  " + hint) }
    if row.isPicked {
      for (number, name) in names(of: row, form).enumerated() { talk.say("  \(number + 1). \(name)") }
      if row.picksSeveral { talk.say("  " + phrases.severalHelp) }
    } else if row.isMultiline {
      talk.say("  " + phrases.linesHelp)
    }
    let present = row.editor.isEmpty ? "" : "[\(shown(row, form))] "
    guard let line = ask(present + phrases.answer) else { return .stop }
    switch line {
    case "": return .next
    case "!": return .stop
    case "<": return .back
    case "-":
      form.rows[index].editor.clear()
      return .next
    default: break
    }
    if row.isPicked {
      guard let picked = picked(line, from: row, form) else {
        talk.say(phrases.choiceUnknown(line))
        return .again
      }
      form.rows[index].editor = LineEditor(picked)
      return .next
    }
    var text = line
    if row.isMultiline {
      while let more = ask(phrases.answer), more != "." { text += "\n" + more }
      if isOver { return .stop }
    }
    var editor = LineEditor(multiline: row.isMultiline)
    editor.insert(text)
    form.rows[index].editor = editor
    return .next
  }

  private func names(of row: FormModel.Row, _ form: FormModel) -> [String] {
    row.choices.map { name($0, of: row, form) }
  }

  private func name(_ raw: String, of row: FormModel.Row, _ form: FormModel) -> String {
    language.shown(
      raw, of: row.field, in: form.action, file: form.caseID.flatMap { model.circumstances.office[$0] },
      model.circumstances)
  }

  private func shown(_ row: FormModel.Row, _ form: FormModel) -> String {
    guard row.isPicked else {
      return String(row.editor.text.map { $0 == "\n" ? " / " : String($0) }.joined())
    }
    return row.picked.map { name($0, of: row, form) }.joined(separator: language.say("、", ", "))
  }

  /// Raw names for the numbers, raw names or names that were given; nil when one of them is none.
  private func picked(_ line: String, from row: FormModel.Row, _ form: FormModel) -> String? {
    let parts = row.picksSeveral ? line.split { ",，、 ".contains($0) }.map(String.init) : [line]
    var picked: [String] = []
    for part in parts {
      let text = String(part.map(\.narrowed))
      if let number = Int(text), row.choices.indices.contains(number - 1), !row.choices.contains(text) {
        picked.append(row.choices[number - 1])
      } else if row.choices.contains(text) {
        picked.append(text)
      } else if let raw = row.choices.first(where: { name($0, of: row, form) == part }) {
        picked.append(raw)
      } else {
        return nil
      }
    }
    return picked.joined(separator: ",")
  }
}
