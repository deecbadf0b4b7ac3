import CaseDomain
import CaseWording
import Terminal

// Asking for the list of what can be done, and doing what was found in it.

extension DeskModel {
  /// Opens the help of the place one is at, or the list of everything.
  mutating func openPalette(_ scope: PaletteModel.Scope) {
    let context = context
    var entries = keyEntries(context)
    var hidden: [PaletteModel.Entry] = []
    switch scope {
    case .keys: entries += legend(context)
    case .everything:
      entries += actionEntries(context) + facetEntries(context)
      hidden = caseEntries(context)
    }
    layers.append(
      .palette(PaletteModel(scope: scope, context: context, entries: entries, hidden: hidden)))
  }

  /// A key in the list; nil when it is one of the keymap's.
  mutating func pressInPalette(_ key: Key) -> [Effect]? {
    guard case .palette(var palette) = layers.last else { return nil }
    switch keys.command(for: key, in: .palette) {
    case .choose:
      guard let entry = palette.current else { return [] }
      return run(entry)
    case .suspend, .redraw, .back: return nil
    case let command?: palette.move(command, room: contentRoom)
    case nil:
      let before = palette.filter.text
      palette.filter.edit(key)
      if palette.filter.text != before { palette.chosen = 0 }
    }
    layers[layers.count - 1] = .palette(palette)
    return []
  }

  private mutating func run(_ entry: PaletteModel.Entry) -> [Effect] {
    switch entry.purpose {
    case .legend: return []
    case .command(let command):
      layers.removeLast()
      return perform(command)
    case .facet(let facet):
      layers.removeLast()
      show(facet)
      return []
    case .open(let id):
      layers.removeAll()
      worklist.select(id)
      return open(id)
    case .action(let action, let id):
      layers.removeLast()
      if case .menu = layers.last { layers.removeLast() }
      if openCase == nil, let id { _ = open(id) }
      return openCase.map { attempt(action, $0) } ?? []
    }
  }

  // MARK: What is in it

  private func keyEntries(_ context: DeskContext) -> [PaletteModel.Entry] {
    keys.rows(in: context).filter {
      $0.command != .help && $0.command != .palette && $0.command != .number && isOffered($0.command)
    }
    .map { row in
      PaletteModel.Entry(
        purpose: .command(row.command), name: row.name(language),
        otherNames: [row.name(language.other), row.command.rawValue], keys: row.keyNames)
    }
  }

  private func legend(_ context: DeskContext) -> [PaletteModel.Entry] {
    guard context == .worklist else { return [] }
    func sign(_ text: String, _ name: String, _ style: Style) -> PaletteModel.Entry {
      PaletteModel.Entry(purpose: .legend, name: name, keys: [text], style: style)
    }
    return [Urgency.overdue, .dueToday, .dueSoon, .held].map {
      sign(Theme.sign($0), language.name($0), Theme.style($0))
    } + [
      sign("▲", language.say("有待说明的疑点", "open red flags"), Theme.bad),
      sign("x", language.say("已选中", "marked"), Theme.key),
      sign("~", language.say("选中之后又有改动", "marked, and changed since"), Theme.warning),
      sign("›", language.say("他人刚刚改动", "changed by somebody just now"), Theme.good),
    ]
  }

  /// The actions on the case one is at, those that can be done first, as in its menu.
  private func actionEntries(_ context: DeskContext) -> [PaletteModel.Entry] {
    guard [.worklist, .caseFile, .menu].contains(context) else { return [] }
    guard let file = openCase ?? worklist.selected.flatMap({ circumstances.office[$0] }) else { return [] }
    return menuAnswers(file).map { answer in
      PaletteModel.Entry(
        purpose: .action(answer.action, file.id),
        name: phrases.actOn(language.name(answer.action), file.id),
        otherNames: [
          language.name(answer.action), language.other.name(answer.action), answer.action.rawValue,
        ],
        hint: answer.isAvailable
          ? "" : answer.refusals.first.map { language.citation($0) + "  " + language.sentence($0) } ?? "",
        isAvailable: answer.isAvailable)
    }
  }

  private func facetEntries(_ context: DeskContext) -> [PaletteModel.Entry] {
    guard context == .worklist else { return [] }
    return Facet.allCases.map { facet in
      PaletteModel.Entry(
        purpose: .facet(facet), name: phrases.showOnly(phrases.name(facet)),
        otherNames: [phrases.name(facet), DeskPhrases(language.other).name(facet)])
    }
  }

  private func caseEntries(_ context: DeskContext) -> [PaletteModel.Entry] {
    guard [.worklist, .caseFile, .menu].contains(context) else { return [] }
    return worklist.rows.map { row in
      PaletteModel.Entry(
        purpose: .open(row.id), name: "\(row.id)  \(row.title)", otherNames: [row.title, row.institution])
    }
  }
}

extension Language {
  var other: Language { self == .chinese ? .english : .chinese }
}
