import CaseConsole
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording
import Glibc

/// The store as the console sees it. Everything it does goes through the same `Session.act` as the command line.
final class StoreSource: CaseSource {
  private let session: Session

  /// Why the store could not be read to its end.
  private(set) var failure: Halt?
  private var keeping: RowKeeping?
  private var hasKept = false
  /// What the rows on the disk say.
  private var kept: (head: ChainHead, day: Day)?

  private let viewFiles: ViewFiles
  private let draftFiles: DraftFiles
  private let selectionFile: SelectionFile

  init(_ session: Session) {
    self.session = session
    viewFiles = ViewFiles(store: session.store.path)
    draftFiles = DraftFiles(store: session.store.id)
    selectionFile = SelectionFile(store: session.store.id)
  }

  var circumstances: Circumstances { session.circumstances }
  var headCode: String? { session.headCode }
  var actor: PersonID { session.actor }
  var isTraining: Bool { session.store.isTraining }
  var watchDescriptor: Int32? { session.store.watchDescriptor }

  // MARK: Reading a big store

  /// Some three milliseconds' reading.
  private static let piece = 64 << 10

  var isReading: Bool { !session.store.isLoaded || failure != nil }
  var isShut: Bool { failure != nil }
  var isReadQuickly: Bool { session.store.isReadQuickly }
  var glimpse: WorklistGlimpse? { session.glimpse }
  /// Read once, and let go of when the desk has the rows of the office.
  private(set) lazy var keptRows: [WorklistRow]? = {
    let rows = session.takeKeptRows()
    kept = rows.map { ($0.head, $0.day) }
    return rows?.rows(on: session.now.day)
  }()

  func readOn() -> ReadingStep {
    do throws(Halt) {
      guard try session.readOn(atMost: Self.piece) else {
        keptRows = nil
        return .done
      }
    } catch {
      failure = error
      return .failed
    }
    let progress = session.store.progress
    return .reading(percent: progress.total > 0 ? progress.read * 100 / progress.total : 0)
  }

  func keepRows(_ list: Worklist) -> Bool {
    guard !hasKept else { return false }
    if keeping == nil {
      keeping = session.store.beginKeeping(list, in: session.circumstances, instead: kept)
    }
    guard var going = keeping else {
      hasKept = true
      return false
    }
    keeping = nil
    let goesOn = session.store.goOn(&going, atMost: 500)
    if goesOn { keeping = going } else { hasKept = true }
    return goesOn
  }

  func keepGlimpse(isLeaving: Bool) -> Bool {
    !isReading
      && session.store.keepGlimpse(in: session.circumstances, atMost: 500, isLeaving: isLeaving)
  }

  func newOperation() -> OperationID { OperationID(Surroundings.randomName()) }
  func become(_ person: PersonID) { session.become(person) }

  /// Views kept at the desk, and after them those that stand in the settings.
  var views: SavedViews {
    var views = viewFiles.views
    views.mine += SettingsPlace.file.settings.desk.views
    return views
  }
  func keep(_ view: SavedView, for audience: SavedView.Audience) -> Bool {
    viewFiles.keep(view, for: audience)
  }
  func forgetView(_ name: String) -> Bool { viewFiles.forget(name) }

  var selections: [SavedSelection] { selectionFile.selections ?? [] }
  func keep(_ selection: SavedSelection) -> Bool { selectionFile.keep(selection) }
  func forgetSelection(_ name: String) -> Bool { selectionFile.forget(name) }

  var ownPhrases: [String] { EditorFile.ownPhrases }
  func edit(_ text: String, running run: ([String]) -> Bool) -> EditOutcome {
    EditorFile.edit(text, running: run)
  }

  var drafts: [Draft] { draftFiles.drafts(of: actor) }
  func draft(at place: Draft.Place) -> Draft? { draftFiles.draft(at: place, of: actor) }
  func lastTouched(_ place: Draft.Place) -> Moment? { draftFiles.lastTouched(place, of: actor) }
  func keep(_ draft: Draft) -> Bool { draftFiles.keep(draft, of: actor) }
  func dropDraft(at place: Draft.Place) { draftFiles.drop(place, of: actor) }

  func refresh(_ language: Language) -> SourceReport {
    do throws(StoreFault) {
      let changed = try session.store.refresh()
      if session.store.isLoaded, !session.isSeated {
        failure = Halt(.notPermitted, CommandPhrases(language: language).notOnStaff(Surroundings.uid))
      }
      return .changed(changed)
    } catch {
      return .failed(CommandPhrases(language: language).sentence(error))
    }
  }

  func act(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, expecting revision: Int?,
    operation: OperationID, openedAt: Moment?, _ language: Language
  ) -> ActOutcome {
    do throws(StoreFault) {
      return ActOutcome(
        try session.act(
          action, values, on: id, expecting: revision, operation: operation, openedAt: openedAt))
    } catch {
      return .failed(CommandPhrases(language: language).sentence(error))
    }
  }

  func actMany(
    _ action: Action, _ values: [String: FieldValue], on cases: [CaseAttempt], _ language: Language
  ) -> [ActOutcome] {
    do throws(StoreFault) {
      return try session.actMany(action, values, on: cases).map(ActOutcome.init)
    } catch {
      let sentence = CommandPhrases(language: language).sentence(error)
      return cases.map { _ in .failed(sentence) }
    }
  }

  func reveal(_ request: DisclosureRequest, _ language: Language) -> RevealOutcome {
    do throws(StoreFault) {
      switch try session.store.reveal(request, now: session.now) {
      case .number(let number): return .number(number)
      case .refused(let refusals): return .refused(refusals)
      }
    } catch {
      return .failed(CommandPhrases(language: language).sentence(error))
    }
  }

  func readCalendar(_ path: String, _ language: Language) -> CalendarReading {
    let phrases = CommandPhrases(language: language)
    guard let bytes = SharedFiles.contents(of: Surroundings.atHome(path)) else {
      return .failed(phrases.unreadable(path, phrases.systemReason(errno)))
    }
    do throws(PaperFault) {
      return .calendar(try CalendarFile.read(bytes, named: path))
    } catch {
      return .failed(phrases.sentence(error))
    }
  }

  func adopt(_ calendar: WorkingCalendar, operation: OperationID, _ language: Language) -> ActOutcome {
    do throws(StoreFault) {
      // Amended inside, so that a year which others took in a moment ago is kept.
      let outcome = try session.store.transaction(by: session.actor) { draft in
        draft.execute(
          .adoptCalendar(draft.office.registry.calendar.amended(by: calendar)), by: session.actor,
          operation: operation, now: session.now)
      }
      if case .refused(let refusals) = outcome { return .refused(refusals) }
      return .officeChanged
    } catch {
      return .failed(CommandPhrases(language: language).sentence(error))
    }
  }

  func moveDay(to day: Day, _ language: Language) -> SourceReport {
    do throws(StoreFault) {
      try session.store.moveClock(to: Moment(day, hour: 9), by: session.actor, operation: newOperation())
      return .changed([])
    } catch {
      return .failed(CommandPhrases(language: language).sentence(error))
    }
  }
}

extension ActOutcome {
  fileprivate init(_ outcome: Session.Outcome) {
    switch outcome {
    case .recorded(let id, let revision), .repeated(let id, let revision):
      self = .recorded(id, revision: revision)
    case .officeChanged: self = .officeChanged
    case .refused(let refusals): self = .refused(refusals)
    }
  }
}
