import CaseDomain
import CaseWording
import Terminal

/// The worklist: all rows, those shown, and where one stands.
struct WorklistModel: Sendable {
  var rows: [WorklistRow] = []
  private(set) var shown: [WorklistRow] = []
  var facet = Facet.all
  var query = ""
  /// While a search is being typed.
  private(set) var search: LineEditor?
  /// Where one stood before the search, for Esc to go back to.
  private var selectedBefore: CaseID?
  private(set) var selected: CaseID?
  private(set) var index = 0
  var top = 0

  mutating func filter(_ member: StaffMember?, _ language: Language) {
    let words = String(query.map(\.narrowed)).lowercased().split(separator: " ")
    shown = rows.filter { row in
      // A search looks everywhere: what one looks for is seldom in the present filter.
      guard words.isEmpty else {
        let haystack =
          row.searchText + " " + language.name(row.stage).lowercased() + " "
          + language.name(row.trainingType).lowercased()
        return words.allSatisfy { haystack.contains($0) }
      }
      return facet.admits(row, member)
    }
    if let selected, let place = shown.firstIndex(where: { $0.id == selected }) { index = place }
    select(index)
  }

  // MARK: Search

  mutating func beginSearch() {
    if query.isEmpty { selectedBefore = selected }
    search = LineEditor(query)
  }

  mutating func type(_ change: (inout LineEditor) -> Void) {
    guard var editor = search else { return }
    change(&editor)
    search = editor
    query = editor.text
  }

  /// Keeps what was found.
  mutating func endSearch() { search = nil }

  /// Goes back to the list as it was, and to the case one stood on.
  mutating func cancelSearch() {
    search = nil
    query = ""
    selected = selectedBefore ?? selected
  }

  // MARK: Place

  mutating func select(_ wanted: Int) {
    index = max(0, min(shown.count - 1, wanted))
    selected = shown.indices.contains(index) ? shown[index].id : nil
  }

  mutating func select(_ id: CaseID) {
    if let place = shown.firstIndex(where: { $0.id == id }) { select(place) } else { selected = id }
  }

  mutating func move(_ command: DeskCommand, room: Int) {
    switch command {
    case .up: select(index - 1)
    case .down: select(index + 1)
    case .pageUp: select(index - max(1, room - 1))
    case .pageDown: select(index + max(1, room - 1))
    case .first: select(0)
    case .last: select(shown.count - 1)
    default: break
    }
  }

  /// Keeps the selected line inside the window.
  func firstLine(room: Int) -> Int {
    var top = self.top
    if index < top { top = index }
    if index >= top + room { top = index - room + 1 }
    return max(0, min(top, shown.count - room))
  }
}
