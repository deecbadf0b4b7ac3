import CaseDomain
import CaseWording
import Terminal

// Marks as a thing of their own: kept under a name, brought back, and joined with those that are set now.

extension DeskModel {
  private static let keepWord = "+", othersWord = "~", noneWord = "-"

  mutating func openSelectionPicker() {
    var items: [PickerModel.Item] = []
    if !worklist.marks.isEmpty {
      items.append(.init(raw: Self.keepWord, name: phrases.keepSelection(worklist.marks.count)))
      items.append(.init(raw: Self.othersWord, name: phrases.markOthers))
      items.append(.init(raw: Self.noneWord, name: phrases.unmarkAll))
    }
    items += selections.enumerated().map { place, selection in
      .init(raw: "selection \(place)", name: phrases.selection(selection.name, count(of: selection)))
    }
    guard !items.isEmpty else {
      notice = Notice(text: phrases.noSelections, kind: .warning)
      return
    }
    layers.append(
      .picker(PickerModel(.selection, title: phrases.selectionsTitle, items, ticked: [], many: false)))
  }

  /// Those of its cases that there are.
  private func count(of selection: SavedSelection) -> Int {
    selection.revisions.keys.count { circumstances.office[$0] != nil }
  }

  mutating func choseSelection(_ picker: PickerModel) -> [Effect] {
    switch picker.current?.raw {
    case nil: break
    case Self.keepWord: layers.append(.prompt(PromptModel(.selectionName)))
    case Self.othersWord: worklist.markOthers()
    case Self.noneWord: worklist.marks.clear()
    case let raw?:
      guard let place = raw.split(separator: " ").last.flatMap({ Int(String($0)) }),
        selections.indices.contains(place)
      else { return [] }
      let selection = selections[place]
      let items =
        Marks.Combination.allCases.map {
          PickerModel.Item(raw: $0.rawValue, name: phrases.name($0))
        } + [.init(raw: Self.noneWord, name: phrases.forgetSelection)]
      layers.append(
        .picker(
          PickerModel(.combination(selection), title: selection.name, items, ticked: [], many: false)))
    }
    return []
  }

  mutating func combine(_ picker: PickerModel, with selection: SavedSelection) -> [Effect] {
    guard let raw = picker.current?.raw else { return [] }
    guard let how = Marks.Combination(rawValue: raw) else { return [.forgetSelection(selection.name)] }
    worklist.marks.combine(
      Marks(selection.revisions.filter { circumstances.office[$0.key] != nil }), how)
    let overtaken = overtakenMarks.count
    notice = Notice(
      text: phrases.marked(worklist.marks.count, hidden: worklist.hiddenMarks, overtaken: overtaken),
      kind: overtaken > 0 ? .warning : .done)
    return []
  }

  /// Marked cases that somebody changed since they were marked, in the order of the worklist.
  var overtakenMarks: [CaseFile] {
    let ids = worklist.marks.revisions.filter { (circumstances.office[$0.key]?.revision ?? 0) > $0.value }
    guard !ids.isEmpty else { return [] }
    return worklist.rows.filter { ids[$0.id] != nil }.compactMap { circumstances.office[$0.id] }
  }
}
