import CaseDomain
import CaseWording
import Terminal

// Handing a form on: asked about by its risk, held while it can be recalled, and then recorded.

extension DeskModel {
  mutating func submit() -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    // What is not filled in is said first; only then is it asked whether it is meant.
    let isFilled = form.rows.allSatisfy { !$0.field.isRequired || !$0.editor.isEmpty }
    if isFilled, !form.targets.isEmpty { return previewBulk(form) }
    guard form.action.isIrreversible, isFilled else { return handOn(form) }
    // Nobody confirms what is going to be refused.
    if let file = form.caseID.flatMap({ circumstances.office[$0] }) {
      let refusals = rehearse(form, on: file)
      guard refusals.isEmpty else {
        refused(form, refusals)
        return []
      }
    }
    layers.append(.confirm(confirmation(of: form)))
    return []
  }

  /// Names the case, what is decided, and the amount where one is paid. What moves money is confirmed by a number that
  /// has to be read off the screen.
  private func confirmation(of form: FormModel) -> ConfirmModel {
    var model = ConfirmModel(purpose: .submit, question: question(before: form))
    if form.action.isConfirmedByNumber, form.decision != .back {
      model.lastDigits = String((form.caseID?.text ?? "").filter(\.isNumber).suffix(4))
      model.amount = amountPaid(by: form)
    }
    return model
  }

  /// What is asked before something is done that stands.
  func question(before form: FormModel) -> String {
    let file = form.caseID.flatMap { circumstances.office[$0] }
    var what = language.name(form.action)
    if let decision = form.decision { what += language.say("：", ": ") + language.name(decision) }
    return phrases.confirm(
      what, form.caseID?.text ?? "", file?.filing.title ?? "",
      amountPaid(by: form).map { language.money($0) + language.say("（\($0.inCapitals)）", "") },
      grace: form.action.isRecallable ? settings.graceSeconds : 0)
  }

  /// What a payout pays, or an approval leads to; nil where nothing is paid.
  private func amountPaid(by form: FormModel) -> Money? {
    let file = form.caseID.flatMap { circumstances.office[$0] }
    switch form.action {
    case .confirmPayout:
      let typed = form.rows.first { $0.field.type == .money }.flatMap {
        Money(String($0.editor.text.map(\.narrowed)))
      }
      return typed ?? file?.signOff?.amount
    case .signOff: return form.decision == .approve ? file?.recommendation?.amount : nil
    default: return nil
    }
  }

  /// A key where a number is typed to confirm; nil when it is one of the keymap's.
  mutating func pressInConfirm(_ key: Key) -> [Effect]? {
    guard case .confirm(var model) = layers.last, model.wantsNumber else { return nil }
    // Nothing but the number confirms, whatever key means yes elsewhere.
    let isYes = key == .enter || key.isChord && keys.command(for: key, in: .confirm) == .yes
    switch key {
    case _ where isYes:
      guard model.isConfirmed else {
        let typed = model.answer.text
        model.answer.clear()
        layers[layers.count - 1] = .confirm(model)
        let ask = phrases.confirmByNumber(model.lastDigits ?? "", model.amount)
        return warn(typed.isEmpty ? ask : phrases.numberDiffers(typed) + ask)
      }
      layers.removeLast()
      guard case .form(let form) = layers.last else { return [] }
      return handOn(form)
    case .character, .backspace, .delete, .left, .right, .control("u"): model.answer.edit(key.narrowed)
    default: return nil
    }
    layers[layers.count - 1] = .confirm(model)
    return []
  }

  /// Records a form at once, or holds it if it is a decision.
  mutating func handOn(_ form: FormModel) -> [Effect] {
    guard settings.graceSeconds > 0, form.action.isRecallable, let id = form.caseID,
      let file = circumstances.office[id]
    else { return [.act(form)] }
    // What would be refused is said now, not when nobody is looking any more.
    let refusals = rehearse(form, on: file)
    guard refusals.isEmpty else {
      refused(form, refusals)
      return []
    }
    close(formOf: form.action)
    held = HeldDecision(form: form, secondsLeft: settings.graceSeconds)
    return [.keepDraft(form.draftAsItStands)]
  }

  /// What would be said against a form if it were handed on now.
  func rehearse(_ form: FormModel, on file: CaseFile) -> [Refusal] {
    do throws(FormFault) {
      let values = rawNames(in: form.values(today: today), of: form.action)
      guard
        case .ofCase(let command, let day) = try readForm(form.action, values, file: file, in: circumstances)
      else { return [] }
      let order = Order(
        caseID: file.id, command: command, actor: actor, operation: form.operation,
        expectedRevision: form.revision, happenedOn: day)
      guard case .refused(let refusals) = decide(order, in: circumstances) else { return [] }
      return refusals
    } catch {
      return error.problems
    }
  }

  /// Time passes; a decision whose time is over is recorded.
  mutating func countDown(to seconds: Int) -> [Effect] {
    guard held != nil else { return [] }
    held?.secondsLeft = max(0, seconds)
    return seconds <= 0 ? [.settle(then: nil)] : []
  }

  /// Takes back the decision that is held. What was typed for it is in hand again.
  mutating func recall() -> [Effect] {
    guard let held else { return warn(phrases.nothingToRecall) }
    self.held = nil
    notice = Notice(text: phrases.recalled(language.name(held.form.action)), kind: .done)
    guard held.form.isDirty else { return [.dropDraft(held.form.place)] }
    layers.append(.form(held.form))
    return []
  }

  /// Whether a command has to wait until the decision that is held is recorded.
  func settlesFirst(_ command: DeskCommand) -> Bool {
    held != nil
      && (command == .suspend || command == .anotherDay || context == .caseFile && !command.staysWithCase)
  }
}
