import CaseDomain
import CaseWording
import Pinyin
import Terminal

/// The worklist: all rows, those shown, and where one stands.
struct WorklistModel: Sendable {
  /// Kept up with the office.
  var list = Worklist()
  /// All rows, most urgent first.
  var rows: ListedRows { ListedRows(list.slots, list.order) }
  /// Those that filter and search leave, in the order asked for.
  var shown: ListedRows { ListedRows(list.slots, shownSlots) }
  private var shownSlots: [Int32] = []
  /// How many of the rows that meet the conditions each facet admits.
  private(set) var counts: [Int] = Facet.allCases.map { _ in 0 }
  /// How many rows there are below those shown that are not here yet.
  private(set) var beyond = 0
  private var arranged = Arranged()
  private var narrowed: Narrowed?
  private var facets = FacetTable()
  private var found: Found?
  var facet = Facet.all
  var query = ""
  /// While a search is being typed.
  private(set) var search: LineEditor?
  /// Where one stood before the search, for Esc to go back to.
  private var selectedBefore: CaseID?
  private(set) var selected: CaseID?
  private(set) var place = 0
  private var selectedSlot: Int32?
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

  /// All rows in the order asked for, as long as it holds.
  private struct Arranged: Sendable {
    var version = -1
    var registry = -1
    var order = WorklistOrder()
    var slots: [Int32] = []
  }

  /// Those of them that meet the conditions; who looked at them, and when, since facets ask for that.
  private struct Narrowed: Sendable {
    var conditions: [WorklistCondition]
    var member: StaffMember?
    var today: Day
    var slots: [Int32]
  }

  /// What a search was about that the list still shows: one that goes on typing looks no further than that.
  private struct Found: Sendable {
    var query: String
    var version: Int
    var registry: Int
    var order: WorklistOrder
    var conditions: [WorklistCondition]
    var language: Language

    func contains(_ next: Found) -> Bool {
      next.query.hasPrefix(query) && next.version == version && next.registry == registry
        && next.order == order
        && next.conditions == conditions && next.language == language
    }
  }

  /// - Parameters:
  ///   - registry: changes with the names of staff and institutions.
  ///   - name: what a member of the staff is called.
  mutating func filter(
    _ member: StaffMember?, _ language: Language, on today: Day, registry: Int, name: (PersonID) -> String
  ) {
    beyond = 0
    let isRearranged = arrange(registry, name)
    narrow(member, today, anew: isRearranged)
    let all = narrowed?.slots ?? []
    let sought = SoundedQuery(query)
    if sought.isEmpty {
      found = nil
      shownSlots = facets.admitted(all, by: facet)
    } else {
      // A search looks everywhere: what one looks for is seldom in the present filter.
      index.prepare(list, language, registry: registry, name: name)
      let next = Found(
        query: query, version: list.version, registry: registry, order: order, conditions: conditions,
        language: language)
      shownSlots = index.slots(found?.contains(next) == true ? shownSlots : all, meeting: sought)
      found = next
    }
    if let selectedSlot, let place = shownSlots.firstIndex(of: selectedSlot) {
      self.place = place
    } else if let selected, let place = shown.firstIndex(where: { $0.id == selected }) {
      self.place = place
    }
    select(place)
  }

  /// Counts as many rows as there are, whatever is here of them.
  mutating func count(_ glimpse: WorklistGlimpse, _ member: StaffMember?, on today: Day) {
    // Conditions and a search look at what is here.
    guard conditions.isEmpty, query.isEmpty else { return }
    counts = Facet.allCases.map { facet in
      glimpse.kinds.reduce(0) { $0 + (facet.admits($1.sample, member, on: today) ? $1.count : 0) }
    }
    beyond = max(0, counts[facet.rawValue] - shownSlots.count)
  }

  /// - Returns: whether anything had to be done.
  private mutating func arrange(_ registry: Int, _ name: (PersonID) -> String) -> Bool {
    guard arranged.version != list.version || arranged.order != order || arranged.registry != registry else {
      return false
    }
    arranged = Arranged(
      version: list.version, registry: registry, order: order, slots: order.sorted(rows, name: name))
    return true
  }

  private mutating func narrow(_ member: StaffMember?, _ today: Day, anew: Bool) {
    if let narrowed, !anew, narrowed.conditions == conditions, narrowed.member == member,
      narrowed.today == today
    {
      return
    }
    facets.prepare(list, member, on: today)
    let rows = list.slots
    let slots =
      conditions.isEmpty
      ? arranged.slots : arranged.slots.filter { WorklistCondition.hold(conditions, of: rows[Int($0)]) }
    narrowed = Narrowed(conditions: conditions, member: member, today: today, slots: slots)
    counts = facets.counts(slots)
  }

  /// Makes some rows ready to be searched.
  mutating func prepareSearch(
    _ language: Language, registry: Int, atMost count: Int, name: (PersonID) -> String
  ) {
    index.prepare(list, language, registry: registry, atMost: count, name: name)
  }

  func isSearchReady(_ language: Language, registry: Int) -> Bool {
    index.isReady(list, language, registry: registry)
  }

  // MARK: Search

  mutating func beginSearch() {
    if query.isEmpty { selectedBefore = selected }
    search = LineEditor(query, offered: true)
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
    selectedSlot = nil
  }

  // MARK: Place

  mutating func select(_ wanted: Int) {
    place = max(0, min(shownSlots.count - 1, wanted))
    selectedSlot = shownSlots.indices.contains(place) ? shownSlots[place] : nil
    selected = selectedSlot.map { list.slots[Int($0)].id }
  }

  mutating func select(_ id: CaseID) {
    if let place = shown.firstIndex(where: { $0.id == id }) {
      select(place)
    } else {
      selected = id
      selectedSlot = nil
    }
  }

  mutating func move(_ command: DeskCommand, room: Int) {
    switch command {
    case .up: select(place - 1)
    case .down: select(place + 1)
    case .pageUp: select(place - max(1, room - 1))
    case .pageDown: select(place + max(1, room - 1))
    case .first: select(0)
    case .last: select(shownSlots.count - 1)
    default: break
    }
  }

  /// Keeps the selected line inside the window.
  func firstLine(room: Int) -> Int {
    var top = self.top
    if place < top { top = place }
    if place >= top + room { top = place - room + 1 }
    return max(0, min(top, shownSlots.count - room))
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
