import CaseDomain
import CaseWording
import Terminal

/// Everything the desk shows, as a value: a worklist, and layers that lie on it.
struct DeskModel: Sendable {
  var circumstances: Circumstances
  var actor: PersonID
  var isTraining: Bool
  var language: Language
  var size: (rows: Int, columns: Int)
  var widths = DisplayWidth()
  var keys = KeyMap.standard

  var worklist = WorklistModel()
  var layers: [Layer] = []
  var notice: Notice?
  /// Cases that others changed while this worklist was on the screen.
  var fresh: Set<CaseID> = []

  enum Layer: Sendable {
    case caseFile(CaseModel)
    case menu(MenuModel)
    case form(FormModel)
    case picker(PickerModel)
    case page(PageModel)
    case confirm(ConfirmModel)
    case dayPrompt(LineEditor)
  }

  struct Notice: Sendable {
    enum Kind: Sendable { case done, warning, failure }
    var text: String
    var kind: Kind
  }

  init(_ source: any CaseSource, language: Language, size: (rows: Int, columns: Int)) {
    circumstances = source.circumstances
    actor = source.actor
    isTraining = source.isTraining
    self.language = language
    self.size = size
    recount()
  }

  var phrases: DeskPhrases { DeskPhrases(language) }
  var today: Day { circumstances.today }
  var member: StaffMember? { circumstances.staff(actor) }

  var context: DeskContext {
    switch layers.last {
    case nil: .worklist
    case .caseFile: .caseFile
    case .menu: .menu
    case .form, .dayPrompt: .form
    case .picker: .picker
    case .page: .page
    case .confirm: .confirm
    }
  }

  /// The case that is open, if one is.
  var openCase: CaseFile? {
    for case .caseFile(let model) in layers.reversed() { return circumstances.office[model.id] }
    return nil
  }

  /// Takes what the source says now; the worklist keeps its place by the case, not by the line.
  mutating func take(_ source: any CaseSource) {
    circumstances = source.circumstances
    actor = source.actor
    recount()
  }

  mutating func recount() {
    worklist.rows = circumstances.worklist()
    filter()
  }

  mutating func filter() {
    worklist.filter(member, language)
  }
}

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

struct CaseModel: Sendable {
  let id: CaseID
  var tab = CaseTab.overview
  var scroll = ScrolledText()
}

struct MenuModel: Sendable {
  let id: CaseID
  var chosen = 0
  var top = 0
}

/// Text to be read: why something cannot be done, or help.
struct PageModel: Sendable {
  enum Content: Sendable {
    case why(Action, [Refusal])
    case help(DeskContext)
    case sheet(Explanation)
  }
  let content: Content
  var scroll = ScrolledText()
}

struct ConfirmModel: Sendable {
  enum Purpose: Sendable { case discardForm, quit, submit }
  let purpose: Purpose
  let question: String
}
