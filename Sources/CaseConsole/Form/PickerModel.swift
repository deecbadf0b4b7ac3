import CaseDomain
import Pinyin
import Terminal

/// A list to choose from, narrowed by typing.
struct PickerModel: Sendable {
  enum Purpose: Sendable {
    /// The field of the form below.
    case field(Int)
    case person
    /// Of the worklist.
    case sort, columns, conditions, bulk, view, forgetView, flaggedCase, selection
    /// Which number of a learner is to be shown whole.
    case number(CaseID, learner: Int)
    /// What to do with a selection that was kept.
    case combination(SavedSelection)
    /// Whether to go on with a draft, on the form below; and the list of all that wait.
    case draft(Draft)
    /// Words to put where the caret of the form below is.
    case phrase
    case drafts([Draft])
  }

  struct Item: Sendable {
    var raw: String
    var name: String
  }

  let purpose: Purpose
  let title: String
  var items: [Item]
  let isMany: Bool
  var ticked: [String]
  /// Whether anything was ticked or unticked since it was opened.
  private(set) var hasTicked = false
  var filter = LineEditor()
  var chosen = 0
  var top = 0

  init(_ purpose: Purpose, title: String, _ items: [Item], ticked: [String], many: Bool) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.ticked = ticked
    isMany = many
    if !many, let first = ticked.first, let index = items.firstIndex(where: { $0.raw == first }) {
      chosen = index
    }
  }

  /// Items whose name or raw word has what was typed, by letter or by sound; what is that and no more comes first, then
  /// what begins with it.
  var shown: [Item] {
    let query = SoundedQuery(filter.text)
    guard !query.isEmpty else { return items }
    let found = items.enumerated().compactMap { place, item -> (Int, Int, Item)? in
      let texts = [item.name, item.raw].map { SoundedText($0) }
      if texts.contains(where: query.isWhole) { return (-1, place, item) }
      return texts.compactMap { query.distance(to: $0) }.min().map { ($0, place, item) }
    }
    // Characters scattered over a name are a guess, offered only where nothing better is found.
    let best = found.contains { $0.0 < 2 } ? found.filter { $0.0 < 2 } : found
    return best.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Whether a digit chooses the line of that number: while nothing is typed, in a short list in which no digit could be
  /// part of a name.
  var isNumbered: Bool {
    filter.isEmpty && (2...9).contains(items.count)
      && !items.contains { ($0.name + $0.raw).contains { $0.isASCII && $0.isNumber } }
  }

  /// The line that a digit chooses.
  func place(of character: Character) -> Int? {
    guard isNumbered, let number = character.narrowed.wholeNumberValue, (1...items.count).contains(number)
    else {
      return nil
    }
    return number - 1
  }

  func place(of key: Key) -> Int? {
    if case .character(let character) = key { place(of: character) } else { nil }
  }

  var current: Item? { shown.indices.contains(chosen) ? shown[chosen] : nil }

  mutating func move(_ command: DeskCommand, room: Int) {
    switch command {
    case .up: chosen -= 1
    case .down: chosen += 1
    case .pageUp: chosen -= room
    case .pageDown: chosen += room
    case .first: chosen = 0
    case .last: chosen = shown.count - 1
    default: break
    }
    chosen = max(0, min(shown.count - 1, chosen))
  }

  mutating func toggle() {
    guard let item = current else { return }
    hasTicked = true
    if let index = ticked.firstIndex(of: item.raw) {
      ticked.remove(at: index)
    } else {
      ticked.append(item.raw)
    }
  }

  /// What was chosen, in the order of the list.
  var answer: String {
    isMany
      ? items.map(\.raw).filter(ticked.contains).joined(separator: ",") : current?.raw ?? ""
  }
}
