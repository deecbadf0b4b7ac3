import CaseDomain
import CaseWording
import TestSupport

@testable import CaseConsole

/// An office in memory behind the desk: orders go through form, decision and events as they do with a store.
final class MemorySource: CaseSource {
  var desk: SampleDesk
  var actor: PersonID
  let isTraining: Bool
  let watchDescriptor: Int32? = nil

  /// What the next attempts meet, first come first served.
  enum Mishap {
    /// Nothing was written.
    case refusedByDisk
    /// It was written, and nobody heard so.
    case answerLost
  }
  var mishaps: [Mishap] = []
  /// Every attempt's name, in order.
  private(set) var attempts: [OperationID] = []
  /// When the case of each attempt was opened.
  private(set) var openings: [Moment?] = []
  /// Cases that others changed and this desk has not yet read.
  private var unread: [CaseID] = []
  private var done: [OperationID: (CaseID, revision: Int)] = [:]
  private var names = 0

  init(_ desk: SampleDesk, as actor: PersonID = SampleOffice.reviewer, training: Bool = true) {
    self.desk = desk
    self.actor = actor
    isTraining = training
  }

  var circumstances: Circumstances {
    guard isReading else { return desk.circumstances }
    var registry = desk.office.registry
    if knowsLittle {
      registry = Registry(calendar: registry.calendar, policies: .empty)
      registry.staff = desk.office.registry.staff
    }
    return Circumstances(now: desk.now, office: Office(registry: registry))
  }
  /// Whether no more is known than staff and calendar until everything is read.
  var isReadQuickly = false
  var knowsLittle = false

  /// So many steps until everything is read, as with a big store; rows that were kept of it meanwhile.
  var stepsLeft = 0
  var keptRows: [WorklistRow]?
  var glimpse: WorklistGlimpse?
  var isReading: Bool { stepsLeft > 0 }

  func readOn() -> ReadingStep {
    stepsLeft -= 1
    return isReading ? .reading(percent: 100 / (stepsLeft + 1)) : .done
  }

  private(set) var views = SavedViews()

  func keep(_ view: SavedView, for audience: SavedView.Audience) -> Bool {
    switch audience {
    case .me: views.mine = views.mine.filter { $0.name != view.name } + [view]
    case .everybody: views.shared = views.shared.filter { $0.name != view.name } + [view]
    }
    return true
  }

  func forgetView(_ name: String) -> Bool {
    views.mine.removeAll { $0.name == name }
    return true
  }

  private(set) var selections: [SavedSelection] = []
  func keep(_ selection: SavedSelection) -> Bool {
    selections = selections.filter { $0.name != selection.name } + [selection]
    return true
  }
  func forgetSelection(_ name: String) -> Bool {
    selections.removeAll { $0.name == name }
    return true
  }

  var ownPhrases: [String] = []
  /// What the editor makes of a text; nil when it fails.
  var editor: (String) -> String? = { $0 }

  func edit(_ text: String, running run: ([String]) -> Bool) -> EditOutcome {
    editor(text).map(EditOutcome.edited) ?? .failed("ed")
  }

  /// What is kept of half-filled forms, and whether anything more can be.
  var kept: [Draft.Place: Draft] = [:]
  var canKeep = true
  /// How often a form was kept.
  private(set) var timesKept = 0

  var drafts: [Draft] { kept.values.sorted { $0.place.action.rawValue < $1.place.action.rawValue } }
  func draft(at place: Draft.Place) -> Draft? { kept[place] }
  func lastTouched(_ place: Draft.Place) -> Moment? { kept[place] == nil ? nil : desk.now }
  func keep(_ draft: Draft) -> Bool {
    timesKept += 1
    if canKeep { kept[draft.place] = draft }
    return canKeep
  }
  func dropDraft(at place: Draft.Place) { kept[place] = nil }

  func newOperation() -> OperationID {
    names += 1
    return OperationID("attempt-\(names)")
  }

  func become(_ person: PersonID) { if isTraining { actor = person } }

  func refresh(_ language: Language) -> SourceReport {
    defer { unread = [] }
    return .changed(unread)
  }

  /// The numbers behind the references, and those that were let out, in order.
  var numbers: [PersonalField: String] = [.residentID: "620171199001010013", .phone: "0931-0000017"]
  private(set) var looks: [Disclosure] = []

  func reveal(_ request: DisclosureRequest, _ language: Language) -> RevealOutcome {
    let mishap = mishaps.isEmpty ? nil : mishaps.removeFirst()
    if case .refusedByDisk = mishap { return .failed("the disk is full") }
    switch decideDisclosure(request, in: circumstances) {
    case .refused(let refusals): return .refused(refusals)
    case .disclosed(let look, _):
      guard let number = numbers[look.field] else {
        return .refused([Refusal(.h104, .numberNotHeld(look.field))])
      }
      desk.apply(look)
      looks.append(look)
      return .number(WholeNumber(number))
    }
  }

  /// Files of calendars, by path.
  var calendars: [String: WorkingCalendar] = [:]

  func readCalendar(_ path: String, _ language: Language) -> CalendarReading {
    calendars[path].map(CalendarReading.calendar) ?? .failed("no such file: \(path)")
  }

  func adopt(_ calendar: WorkingCalendar, operation: OperationID, _ language: Language) -> ActOutcome {
    let amended = desk.office.registry.calendar.amended(by: calendar)
    switch decideOffice(.adoptCalendar(amended), by: actor, in: circumstances) {
    case .refused(let refusals): return .refused(refusals)
    case .events(let events): events.forEach { desk.apply($0) }
    }
    return .officeChanged
  }

  func moveDay(to day: Day, _ language: Language) -> SourceReport {
    desk.move(to: day)
    return .changed([])
  }

  /// Somebody else does something to the same office.
  func elsewhere(_ id: CaseID, _ change: (inout SampleDesk) throws -> Void) throws {
    try change(&desk)
    unread.append(id)
  }

  func act(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, expecting revision: Int?,
    operation: OperationID, openedAt: Moment?, _ language: Language
  ) -> ActOutcome {
    attempts.append(operation)
    openings.append(openedAt)
    let mishap = mishaps.isEmpty ? nil : mishaps.removeFirst()
    if case .refusedByDisk = mishap { return .failed("the disk is full") }
    let outcome = carryOut(action, values, on: id, expecting: revision, operation: operation)
    if case .answerLost = mishap { return .failed("the answer was lost") }
    return outcome
  }

  private func carryOut(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, expecting revision: Int?,
    operation: OperationID
  ) -> ActOutcome {
    if let (id, revision) = done[operation] { return .recorded(id, revision: revision) }
    let content: FormContent
    do throws(FormFault) {
      content = try readForm(action, values, file: id.flatMap { desk[$0] }, in: circumstances)
    } catch {
      return .refused(error.problems)
    }
    let command: CaseCommand
    let happenedOn: Day?
    switch content {
    case .ofCase(let asked, let day): (command, happenedOn) = (asked, day)
    case .ofOffice(let asked):
      switch decideOffice(asked, by: actor, in: circumstances) {
      case .refused(let refusals): return .refused(refusals)
      case .events(let events): events.forEach { desk.apply($0) }
      }
      return .officeChanged
    }
    let filed = id ?? desk.office.nextCaseID(year: desk.today.year)
    if case .refused(let refusals) = desk.ask(command, of: id, by: actor, on: happenedOn, seen: revision) {
      return .refused(refusals)
    }
    let now = desk[filed]?.revision ?? 0
    done[operation] = (filed, now)
    return .recorded(filed, revision: now)
  }
}
