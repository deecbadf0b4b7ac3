import CaseDomain
import CaseWording
import Terminal

// Asking for a number to be shown whole, and hiding it again.

extension DeskModel {
  /// Whose number is meant where one is: the learner one stands on, or the payee; nil elsewhere.
  func numberHolder(_ model: CaseModel) -> NumberHolder? {
    guard let file = circumstances.office[model.id] else { return nil }
    switch model.tab {
    case .learners where file.learners.indices.contains(model.cursor):
      return NumberHolder(field: .residentID, learner: file.learners[model.cursor].number)
    case .claim where file.claim != nil: return NumberHolder(field: .account)
    default: return nil
    }
  }

  mutating func askForNumber(_ model: CaseModel) -> [Effect] {
    guard let holder = numberHolder(model) else { return warn(phrases.noNumberHere) }
    guard let learner = holder.learner else {
      layers.append(.prompt(PromptModel(.purpose(model.id, holder))))
      return []
    }
    let items = PersonalField.allCases.filter(\.isOfLearner).map {
      PickerModel.Item(raw: $0.rawValue, name: language.name($0))
    }
    layers.append(
      .picker(
        PickerModel(
          .number(model.id, learner: learner), title: phrases.numberTitle, items, ticked: [], many: false)))
    return []
  }

  mutating func askForPurpose(_ picker: PickerModel, _ id: CaseID, _ learner: Int) -> [Effect] {
    guard let field = picker.current.flatMap({ PersonalField(rawValue: $0.raw) }) else { return [] }
    layers.append(.prompt(PromptModel(.purpose(id, NumberHolder(field: field, learner: learner)))))
    return []
  }

  mutating func show(
    _ outcome: RevealOutcome, of holder: NumberHolder, in id: CaseID, _ purpose: String,
    _ operation: OperationID
  ) {
    switch outcome {
    case .number(let number):
      let file = circumstances.office[id]
      let name = holder.learner.map { file?.learner($0)?.name ?? "" } ?? file?.claim?.payee.name ?? ""
      layers.append(
        .number(
          NumberModel(holder: holder, name: name, number: number, purpose: purpose, operation: operation)))
    case .refused(let refusals):
      _ = warn(
        refusals.map { language.citation($0) + "  " + language.sentence($0) }.joined(separator: "  "))
    case .failed(let sentence): notice = Notice(text: sentence, kind: .failure)
    }
  }

  /// Any key hides the number; none does anything else with it on the screen.
  mutating func pressOverNumber(_ key: Key) -> [Effect] {
    layers.removeLast()
    switch keys.command(for: key, in: .form) {
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: return []
    }
  }

  /// Time passes over a number that is shown.
  mutating func lookOn(secondsLeft seconds: Int) {
    guard case .number(var model) = layers.last else { return }
    guard seconds > 0 else {
      layers.removeLast()
      return
    }
    model.secondsLeft = seconds
    layers[layers.count - 1] = .number(model)
  }

  func drawNumber(_ model: NumberModel, _ frame: inout Frame) {
    let lines = [
      StyledLine(model.name), StyledLine(model.number.shown, Theme.title), StyledLine(),
      StyledLine(language.say("用途：", "For: "), Theme.label).adding(model.purpose),
      StyledLine(phrases.numberGoes(model.secondsLeft), Theme.warning),
    ]
    let (field, whose) = (language.name(model.holder.field), language.holder(model.holder.learner))
    drawDialog(lines, language.say("\(whose)完整\(field)", "The whole \(field) \(whose)"), &frame)
  }
}
