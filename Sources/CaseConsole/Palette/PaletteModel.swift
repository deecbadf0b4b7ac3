import CaseDomain
import Pinyin
import Terminal

/// Everything that can be done from here, found by name, sound or key, and done by Enter: the help (`?`) shows the keys of
/// the place one is at, the palette (`:`) also the actions of the case, the filters, and the cases themselves.
struct PaletteModel: Sendable {
  enum Scope: Sendable { case keys, everything }

  /// A line of the list.
  struct Entry: Sendable {
    enum Purpose: Sendable, Hashable {
      case command(DeskCommand)
      case action(Action, CaseID?)
      case facet(Facet)
      case open(CaseID)
      /// Explains and does nothing.
      case legend
    }

    var purpose: Purpose
    var name: String
    /// The name in the other language, and whatever else it is known by.
    var otherNames: [String] = []
    var keys: [String] = []
    /// Why it cannot be done now; empty when it can.
    var hint = ""
    var isAvailable = true
    var style: Style = .plain
  }

  let scope: Scope
  /// Where it was asked for.
  let context: DeskContext
  /// What is offered before anything is typed.
  let entries: [Entry]
  /// Offered only when they are looked for: there may be a hundred thousand.
  let hidden: [Entry]
  var filter = LineEditor()
  var chosen = 0

  /// How many of the hidden entries are shown at most.
  private static let mostHidden = 50

  /// What goes with the words typed, the nearest first.
  var shown: [Entry] {
    guard !filter.isEmpty else { return entries }
    return best(of: entries.filter { $0.purpose != .legend })
      + best(of: hidden).prefix(PaletteModel.mostHidden)
  }

  private func best(of entries: [Entry]) -> [Entry] {
    let query = SoundedQuery(filter.text)
    let found = entries.enumerated().compactMap {
      place, entry -> (distance: Int, place: Int, entry: Entry)? in
      // A key is looked for by its whole name: `s` is the key s before it is anything that begins with s, and before S.
      if entry.keys.contains(filter.text) { return (-2, place, entry) }
      if entry.keys.contains(where: { $0.lowercased() == filter.text.lowercased() }) {
        return (-1, place, entry)
      }
      let names = [entry.name] + entry.otherNames
      let distances = names.compactMap { query.distance(to: SoundedText($0)) }
      return distances.min().map { ($0, place, entry) }
    }
    let isSure = found.contains { $0.distance < 2 }
    return found.filter { !isSure || $0.distance < 2 }.sorted {
      ($0.distance, $0.place) < ($1.distance, $1.place)
    }.map(\.entry)
  }

  var current: Entry? { shown.indices.contains(chosen) ? shown[chosen] : nil }

  mutating func move(_ command: DeskCommand, room: Int) {
    let count = shown.count
    switch command {
    case .up: chosen -= 1
    case .down: chosen += 1
    case .pageUp: chosen -= room
    case .pageDown: chosen += room
    case .first: chosen = 0
    case .last: chosen = count - 1
    default: break
    }
    chosen = max(0, min(count - 1, chosen))
  }
}
