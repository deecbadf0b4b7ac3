import CaseDomain
import CaseWording

// One case, read and acted upon line by line.

extension LinearDesk {
  mutating func visit(_ id: CaseID) {
    model.layers = [.caseFile(CaseModel(id: id, seen: model.circumstances.office[id]?.revision ?? 0))]
    read(id, .overview)
    offer(id, all: false)
    talk.say(phrases.caseHelp)
    talk.say(
      phrases.pages
        + CaseTab.allCases.map { "\($0.rawValue + 1) \(model.phrases.name($0))" }.joined(separator: " "))
    while !isOver, let line = ask(phrases.casePrompt) {
      let revision = model.circumstances.office[id]?.revision
      switch line.map(\.narrowed).first {
      case nil: takeNextStep(id)
      case "b" where line.count == 1:
        model.layers = []
        return
      case "q" where line.count == 1: isOver = true
      case "a" where line.count == 1: offer(id, all: true)
      case ":": hearCommand(String(line.dropFirst()), .caseFile)
      case "?": talk.say(phrases.caseHelp)
      case "t":
        guard let number = Int(line.dropFirst().filter { !$0.isWhitespace }),
          let tab = CaseTab(rawValue: number - 1)
        else { talk.say(phrases.unknown(line)); continue }
        read(id, tab)
      default:
        guard let number = Int(String(line.map(\.narrowed))) else {
          talk.say(phrases.unknown(line)); continue
        }
        attempt(number, id)
      }
      if model.circumstances.office[id]?.revision != revision { offer(id, all: false) }
    }
  }

  private func read(_ id: CaseID, _ tab: CaseTab) {
    guard let file = model.circumstances.office[id] else { return }
    talk.say("\(file.id) \(file.filing.title) [\(language.name(file.stage))]")
    let pages = CasePages(
      file: file, circumstances: model.circumstances, language: language, widths: model.widths)
    for line in pages.lines(tab, actor: model.actor) {
      let text = line.pieces.map(\.text).joined()
      // An empty line tells a screen reader nothing.
      if text.contains(where: { !$0.isWhitespace }) { talk.say(text) }
    }
  }

  /// The actions, numbered as in the menu of the screen.
  private func offer(_ id: CaseID, all: Bool) {
    guard let file = model.circumstances.office[id] else { return }
    let answers = model.menuAnswers(file)
    talk.say(phrases.canDo)
    for (index, answer) in answers.enumerated() where answer.isAvailable {
      talk.say("\(index + 1). \(language.name(answer.action))")
    }
    guard all else { return }
    talk.say(phrases.cannotDo)
    for (index, answer) in answers.enumerated() where !answer.isAvailable {
      let why = answer.refusals.first.map {
        "\($0.rule.rawValue) \(language.sentence($0, in: answer.action))"
      }
      talk.say("\(index + 1). \(language.name(answer.action))  \(why ?? "")")
    }
  }

  private mutating func takeNextStep(_ id: CaseID) {
    guard let file = model.circumstances.office[id] else { return }
    guard let step = model.circumstances.nextSteps(of: file).first,
      let index = model.menuAnswers(file).firstIndex(where: { $0.action == step })
    else { return talk.say(model.phrases.endOfLife) }
    attempt(index + 1, id)
  }

  private mutating func attempt(_ number: Int, _ id: CaseID) {
    guard let file = model.circumstances.office[id] else { return }
    let answers = model.menuAnswers(file)
    guard answers.indices.contains(number - 1) else { return talk.say(phrases.unknown(String(number))) }
    let answer = answers[number - 1]
    if answer.isAvailable {
      model.layers = [.caseFile(CaseModel(id: id, seen: file.revision))]
      fill(answer.action, id)
    } else {
      let account = model.circumstances.account(of: answer.action, on: file, for: model.actor)
      let sheet = language.actionSheet(account, today: model.today) {
        model.circumstances.staff($0)?.name ?? $0.text
      }
      talk.say(sheet.title)
      for line in SheetLayout.text(sheet) where line.contains(where: { !$0.isWhitespace }) { talk.say(line) }
    }
  }
}
