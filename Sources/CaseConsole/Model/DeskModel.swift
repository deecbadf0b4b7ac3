import CaseDomain
import CaseWording
import Terminal

/// Everything the desk shows, as a value: a worklist, and layers that lie on it.
struct DeskModel: Sendable {
  /// As the source has them.
  var present: Circumstances
  /// What is shown and judged by: the present, or another day's.
  var circumstances: Circumstances
  /// The head of the store, as papers show it.
  var headCode: String?
  var actor: PersonID
  var isTraining: Bool
  var language: Language
  var size: (rows: Int, columns: Int)
  var widths = DisplayWidth()
  let settings: DeskSettings
  /// The theme in use: on a terminal without colour it is ``Theme/mono``, whatever was asked for.
  var theme: Theme
  var isMouseOn: Bool

  /// Another day as on which everything is shown; nil for today. Nothing can be recorded then.
  var anotherDay: AnotherDay?

  var worklist = WorklistModel()
  var layers: [Layer] = []
  var notice: Notice?
  var views = SavedViews()
  var selections: [SavedSelection] = []
  /// Cases that others changed while this worklist was on the screen.
  var fresh: Set<CaseID> = []
  var ownPhrases: [String] = []
  /// The cases decided in this sitting, and the order in which those that wait are gone through.
  var reviewed: Set<CaseID> = []
  var conveyor: [CaseID] = []
  /// Those of them that waited when the first was opened, for “18 of 37”, and those passed over since.
  var queue: [CaseID] = []
  var skipped: Set<CaseID> = []
  /// Whole seconds since this person sat down, as whoever has a clock says.
  var elapsed = 0
  /// The case that comes next, made ready while the present one is read.
  var prepared: PreparedCase?
  /// A decision that can still be recalled.
  var held: HeldDecision?
  /// The case on the screen, and since when it has been there.
  private(set) var opening: (id: CaseID, at: Moment)?
  /// While the store is still being read, how much of it is, in percent: the list is what was kept of it the last time.
  var reading: Int?
  /// What there is in the whole list, as long as rows of it are missing.
  private var glimpse: WorklistGlimpse?
  /// Whether the rows come for the first time and nobody has pressed a key: then one stands at the top, wherever the
  /// first of them come to stand.
  var isFirstLook = true
  /// What is done as soon as everything is read.
  var awaited: DeskCommand?
  /// What is on disk of the form in hand.
  var keptDraft: Draft?
  var hasFailedToKeepDrafts = false

  enum Layer: Sendable {
    case caseFile(CaseModel)
    case menu(MenuModel)
    case form(FormModel)
    case picker(PickerModel)
    case palette(PaletteModel)
    case bulk(BulkModel)
    case page(PageModel)
    case why(WhyModel)
    case office(OfficeModel)
    case confirm(ConfirmModel)
    case prompt(PromptModel)
    case number(NumberModel)
  }

  struct Notice: Sendable {
    enum Kind: Sendable { case done, warning, failure }
    var text: String
    var kind: Kind
  }

  /// - Parameter glimpse: all that there is to be shown; nil for what the source has.
  init(
    _ source: any CaseSource, language: Language, size: (rows: Int, columns: Int),
    settings: DeskSettings = DeskSettings(), glimpse: WorklistGlimpse? = nil
  ) {
    self.settings = settings
    theme = settings.theme ?? .standard
    isMouseOn = settings.isMouseOn
    widths = DisplayWidth(ambiguous: settings.ambiguousWidth ?? settings.rememberedWidth ?? .narrow)
    // Asked for first: with them the source knows its office as well.
    let kept = glimpse == nil && source.isReading ? source.keptRows : nil
    present = source.circumstances
    circumstances = present
    headCode = source.headCode
    actor = source.actor
    isTraining = source.isTraining
    self.language = language
    self.size = size
    views = source.views
    selections = source.selections
    ownPhrases = source.ownPhrases
    if settings.isNewTerminal { notice = Notice(text: phrases.newTerminal, kind: .done) }
    if let glimpse {
      if !source.isReadQuickly { reading = 0 }
      self.glimpse = glimpse
      worklist.list = Worklist(kept: glimpse.rows)
      filter()
    } else if source.isReading {
      if let kept { worklist.list = Worklist(kept: kept) }
      reading = 0
      filter()
    } else {
      recount(since: nil)
      // Nobody waits for a list of that length, and the first frame has all of it.
      if circumstances.office.cases.count <= 2_048 { settle() }
      announceTheOffice()
    }
    let waiting = source.drafts.count
    if waiting > 0 { notice = Notice(text: phrases.draftsWait(waiting), kind: .warning) }
  }

  var keys: KeyMap { settings.keys }
  var phrases: DeskPhrases { DeskPhrases(language) }
  var today: Day { circumstances.today }
  var member: StaffMember? { circumstances.staff(actor) }

  var context: DeskContext {
    switch layers.last {
    case nil: .worklist
    case .caseFile: .caseFile
    case .menu, .why: .menu
    case .form, .prompt, .number: .form
    case .picker: .picker
    case .palette: .palette
    case .bulk: .bulk
    case .page: .page
    case .office: .office
    case .confirm: .confirm
    }
  }

  /// The case that is open, if one is.
  var openCase: CaseFile? {
    for case .caseFile(let model) in layers.reversed() { return circumstances.office[model.id] }
    return nil
  }

  /// The number that is shown whole, if one is.
  var numberShown: NumberModel? {
    if case .number(let model) = layers.last { model } else { nil }
  }

  /// Takes what the source says now; the worklist keeps its place by the case, not by the line.
  mutating func take(_ source: any CaseSource) {
    let before = anotherDay == nil ? circumstances : nil
    present = source.circumstances
    circumstances = anotherDay?.view(of: present) ?? present
    headCode = source.headCode
    actor = source.actor
    prepared = nil
    recount(since: before)
  }

  /// Notes when a case was opened to be looked at. The clock of a training store stands still, and tells nothing.
  mutating func noteOpening(by source: any CaseSource) {
    guard let id = openCase?.id, !isTraining else { return opening = nil }
    if opening?.id != id { opening = (id, source.circumstances.now) }
  }

  /// - Parameter before: what the rows rest on so far; nil when that is not known.
  mutating func recount(since before: Circumstances?) {
    worklist.list.follow(circumstances, since: before)
    filter()
  }

  mutating func filter() {
    let staff = circumstances.office.registry.staff
    worklist.filter(member, language, on: today, registry: circumstances.office.registryRevision) {
      staff[$0]?.name ?? $0.text
    }
    guard let glimpse else { return }
    // They would be counted short.
    if worklist.list.count < glimpse.count || worklist.list.unsettled > 0 {
      worklist.count(glimpse, member, on: today)
    } else {
      self.glimpse = nil
    }
  }
}

struct CaseModel: Sendable {
  let id: CaseID
  /// The revision that was on the screen when it was opened, or when one last did something to it.
  var seen = Int.max
  var tab = CaseTab.overview
  var scroll = ScrolledText()
  /// The entry one stands on, on a tab of entries.
  var cursor = 0
}

struct MenuModel: Sendable {
  let id: CaseID
  var chosen = 0
  var top = 0
}

/// Text to be read: how something came about.
struct PageModel: Sendable {
  enum Content: Sendable {
    /// What was wrong with the settings when the desk was opened.
    case settingsFaults([String])
    case board
    case sheet(Explanation)
    /// A calendar, and what it would do.
    case calendar(CalendarProposal)
  }
  let content: Content
  var scroll = ScrolledText()
}

struct ConfirmModel: Sendable {
  enum Purpose: Sendable { case discardForm, quit, submit }
  let purpose: Purpose
  let question: String
  /// Where one of these is typed to confirm: the last digits of the case's number, or the amount.
  var lastDigits: String?
  var amount: Money?
  var answer = LineEditor()

  var wantsNumber: Bool { lastDigits != nil }

  var isConfirmed: Bool {
    guard let lastDigits, !lastDigits.isEmpty else { return false }
    return answer.text == lastDigits || amount != nil && Money(answer.text) == amount
  }
}
