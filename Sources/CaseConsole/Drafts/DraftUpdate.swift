import CaseDomain
import CaseWording
import Terminal

// Keeping what is typed as it is typed, and offering it again.

extension DeskModel {
  /// What has to be done so that the form in hand is kept as it stands now. Asked once before a frame is drawn: what is
  /// seen is kept.
  mutating func draftEffects() -> [Effect] {
    guard let form = formInHand else {
      keptDraft = nil
      return []
    }
    let draft = form.draft
    guard draft != keptDraft else { return [] }
    let wasKept = keptDraft?.place == form.place
    keptDraft = draft
    if let draft { return [.keepDraft(draft)] }
    return wasKept ? [.dropDraft(form.place)] : []
  }

  /// The form one is filling in, whatever lies on it.
  private var formInHand: FormModel? {
    for layer in layers.reversed() {
      if case .form(let form) = layer { return form }
    }
    return nil
  }

  /// Lays the choice between the draft and a fresh form on the form that was just opened.
  mutating func offer(_ draft: Draft, touched: Moment?) {
    let items = [
      PickerModel.Item(
        raw: Self.restoreWord, name: phrases.restoreDraft(touched.map { language.moment($0, today: today) })),
      PickerModel.Item(raw: Self.afreshWord, name: phrases.beginAfresh),
    ]
    layers.append(
      .picker(PickerModel(.draft(draft), title: phrases.draftTitle, items, ticked: [], many: false)))
  }

  private static let restoreWord = "restore", afreshWord = "afresh"

  /// What was chosen of the two. Leaving without choosing closes the form, and the draft waits on.
  mutating func choseDraft(_ picker: PickerModel, _ draft: Draft) -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    guard let raw = picker.current?.raw else {
      layers.removeLast()
      return []
    }
    guard raw == Self.restoreWord else { return [.dropDraft(draft.place)] }
    var restored = form.restored(draft)
    if let file = form.caseID.flatMap({ circumstances.office[$0] }), let seen = draft.revision {
      restored.news = news(of: file, since: seen)
      restored.differences = changes(of: file, since: seen)
    }
    layers[layers.count - 1] = .form(restored)
    keptDraft = draft
    notice = Notice(text: phrases.draftRestored, kind: .done)
    return []
  }

  /// Lists the drafts that wait.
  mutating func openDrafts(_ drafts: [Draft], touched: (Draft.Place) -> Moment?) {
    guard !drafts.isEmpty else {
      notice = Notice(text: phrases.noDrafts, kind: .warning)
      return
    }
    let items = drafts.enumerated().map { place, draft in
      PickerModel.Item(raw: String(place), name: name(of: draft, touched: touched(draft.place)))
    }
    layers.append(
      .picker(PickerModel(.drafts(drafts), title: phrases.draftsTitle, items, ticked: [], many: false)))
  }

  /// Goes to the case of a draft, and to its form, if it can still be handed on.
  mutating func goOn(with draft: Draft) -> [Effect] {
    if let id = draft.place.caseID {
      guard let file = circumstances.office[id] else { return warn(phrases.nothingFound) }
      worklist.select(id)
      _ = open(id)
      let isAvailable = availability(of: file, for: actor, in: circumstances).contains {
        $0.action == draft.place.action && $0.isAvailable
      }
      // After a doubtful answer: it did reach the disk, and the case has gone on by it.
      if !isAvailable, let record = file.history.last(where: { $0.operation == draft.operation }) {
        return warn(phrases.draftRecorded(language.name(draft.place.action), record.revision))
      }
      return attempt(draft.place.action, file)
    }
    return draft.place.action == .file ? attemptFiling() : [.openForm(draft.place.action, nil)]
  }

  /// Whether what is being asked is whether to throw a form away.
  var isFormThrownAway: Bool {
    if case .confirm(let confirm) = layers.last, case .discardForm = confirm.purpose { return true }
    return false
  }

  /// Leaves a form without throwing away what was typed.
  mutating func leaveDraft(_ confirm: ConfirmModel) -> [Effect] {
    guard isFormThrownAway, case .form(let form) = layers.dropLast().last, form.draft != nil else {
      return []
    }
    layers.removeLast(2)
    notice = Notice(text: phrases.draftLeft, kind: .done)
    return []
  }

  /// What it was about and when: nothing of what was typed, which may be anybody's number.
  private func name(of draft: Draft, touched: Moment?) -> String {
    [
      language.name(draft.place.action), draft.place.caseID?.text,
      touched.map { language.moment($0, today: today) },
    ].compactMap(\.self).joined(separator: "  ")
  }
}
