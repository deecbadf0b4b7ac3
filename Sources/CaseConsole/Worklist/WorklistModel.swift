import CaseDomain
import CaseWording
import Pinyin
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
  private(set) var place = 0
  private var index = WorklistSearch()
  var order = WorklistOrder()
  var columns = WorklistColumn.usual
  /// Of the columns that somebody made narrower or wider.
  var widths: [WorklistColumn: Int] = [:]
  var conditions: [WorklistCondition] = []
  /// Whether a window wide enough shows the case one stands on beside the list.
  var preview = true
  var marks = Marks()
  var top = 0

  /// - Parameter name: what a member of the staff is called.
  mutating func filter(
    _ member: StaffMember?, _ language: Language, on today: Day, name: (PersonID) -> String
  ) {
    let sought = SoundedQuery(query)
    if sought.isEmpty {
      shown = rows.filter { facet.admits($0, member, on: today) }
    } else {
      // A search looks everywhere: what one looks for is seldom in the present filter.
      shown = rows.filter { row in
        sought.matches(index.text(of: row, assignee: row.assignee.map(name) ?? "", language))
      }
    }
    if !conditions.isEmpty { shown = shown.filter { WorklistCondition.hold(conditions, of: $0) } }
    shown = order.sorted(shown, name: name)
    if let selected, let place = shown.firstIndex(where: { $0.id == selected }) { self.place = place }
    select(place)
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
    place = max(0, min(shown.count - 1, wanted))
    selected = shown.indices.contains(place) ? shown[place].id : nil
  }

  mutating func select(_ id: CaseID) {
    if let place = shown.firstIndex(where: { $0.id == id }) { select(place) } else { selected = id }
  }

  mutating func move(_ command: DeskCommand, room: Int) {
    switch command {
    case .up: select(place - 1)
    case .down: select(place + 1)
    case .pageUp: select(place - max(1, room - 1))
    case .pageDown: select(place + max(1, room - 1))
    case .first: select(0)
    case .last: select(shown.count - 1)
    default: break
    }
  }

  /// Keeps the selected line inside the window.
  func firstLine(room: Int) -> Int {
    var top = self.top
    if place < top { top = place }
    if place >= top + room { top = place - room + 1 }
    return max(0, min(top, shown.count - room))
  }

  // MARK: Marks

  mutating func toggleMark() {
    if shown.indices.contains(place), shown[place].id == selected { marks.toggle(shown[place]) }
  }
  mutating func markAll() { marks.toggleAll(shown) }
  mutating func markOthers() { marks.invert(shown) }
  /// How many of the marked cases the list does not show.
  var hiddenMarks: Int { marks.isEmpty ? 0 : marks.hidden(by: shown) }
}
