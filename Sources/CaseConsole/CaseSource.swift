import CaseDomain
import CaseWording

/// Where the desk gets its cases from and hands its orders to. The executable joins it to a store; tests, to memory.
public protocol CaseSource: AnyObject {
  /// The office as last read, and the present moment.
  var circumstances: Circumstances { get }
  /// The head of the store as people copy it from paper; nil where there is no store.
  var headCode: String? { get }
  /// Who sits at the keyboard.
  var actor: PersonID { get }
  var isTraining: Bool { get }
  /// Becomes readable when others have changed something.
  var watchDescriptor: Int32? { get }
  /// Reads what others recorded. Sentences of faults are in the language asked for.
  func refresh(_ language: Language) -> SourceReport
  /// Whether the store is still being read: then ``circumstances`` know staff, calendar and policies and no case.
  var isReading: Bool { get }
  /// The rows of the worklist as they were kept when the store was last read, for today; nil where none were.
  var keptRows: [WorklistRow]? { get }
  /// The top of the worklist, where it was kept as it is now: shown before anything is read.
  var glimpse: WorklistGlimpse? { get }
  /// Whether reading all of it takes less time than it takes to press a key.
  var isReadQuickly: Bool { get }
  /// Whether whoever sits here may no longer do so: the desk is left, and whoever opened it knows why.
  var isShut: Bool { get }
  /// Reads a little more.
  func readOn() -> ReadingStep
  /// Keeps the glimpse for the next time, a little with each call, once the store is read and unless it is there.
  ///
  /// - Parameter isLeaving: whether no more is done than the next start needs.
  /// - Returns: whether there is more to be done.
  func keepGlimpse(isLeaving: Bool) -> Bool
  /// Keeps the rows for the next time, a little with each call, once all of them are worked out.
  ///
  /// - Returns: whether there is more to be done.
  func keepRows(_ list: Worklist) -> Bool
  /// Hands on an order.
  ///
  /// - Parameter openedAt: when the case was opened to be looked at; nil where it was not.
  func act(
    _ action: Action, _ values: [String: FieldValue], on id: CaseID?, expecting revision: Int?,
    operation: OperationID, openedAt: Moment?, _ language: Language
  ) -> ActOutcome
  /// The same form for several cases, each judged for itself; what was not refused is on disk when this returns.
  func actMany(
    _ action: Action, _ values: [String: FieldValue], on cases: [CaseAttempt], _ language: Language
  ) -> [ActOutcome]
  /// The worklist's named views, one's own and everybody's.
  var views: SavedViews { get }
  /// Keeps a view, in the place of one of the same name; false when it could not be.
  func keep(_ view: SavedView, for audience: SavedView.Audience) -> Bool
  func forgetView(_ name: String) -> Bool
  /// Has a number shown whole. When it is given, it is on record who asked for it and why.
  func reveal(_ request: DisclosureRequest, _ language: Language) -> RevealOutcome
  /// Marked cases kept under a name, of this person's alone; keeping one takes the place of one of the same name. False when
  /// it could not be done.
  var selections: [SavedSelection] { get }
  func keep(_ selection: SavedSelection) -> Bool
  func forgetSelection(_ name: String) -> Bool
  /// Reads a calendar's file. Nothing is taken in by it.
  func readCalendar(_ path: String, _ language: Language) -> CalendarReading
  /// Takes in a calendar, amending the registry's own, as one event of the journal.
  func adopt(_ calendar: WorkingCalendar, operation: OperationID, _ language: Language) -> ActOutcome
  /// Moves the clock of a training store forward.
  func moveDay(to day: Day, _ language: Language) -> SourceReport
  /// Another person sits down: on a training store only.
  func become(_ person: PersonID)
  func newOperation() -> OperationID
  /// Phrases of this person's own, beside those that come with the program.
  var ownPhrases: [String] { get }
  /// Lends a text to this person's editor.
  ///
  /// - Parameter run: gives the terminal to a command; true when it ended well.
  func edit(_ text: String, running run: ([String]) -> Bool) -> EditOutcome
  /// Forms this person left half filled, the latest first.
  var drafts: [Draft] { get }
  func draft(at place: Draft.Place) -> Draft?
  /// When it was last typed in; nil where that is not known.
  func lastTouched(_ place: Draft.Place) -> Moment?
  /// Keeps a form as it stands, in the place of what was kept before. Called with every edit, before it is shown: it
  /// does not wait for a disk. False when it could not be written.
  func keep(_ draft: Draft) -> Bool
  /// Lets go of a draft, and of the personal data in it.
  func dropDraft(at place: Draft.Place)
}

public enum ReadingStep: Sendable {
  case reading(percent: Int)
  case done
  /// The store cannot be read: the desk is left, and whoever opened it knows why.
  case failed
}

public enum SourceReport: Sendable {
  case changed([CaseID])
  case failed(String)
}

public enum ActOutcome: Sendable {
  /// On disk.
  case recorded(CaseID, revision: Int)
  case officeChanged
  case refused([Refusal])
  case failed(String)
}

public enum RevealOutcome: Sendable {
  case number(WholeNumber)
  case refused([Refusal])
  case failed(String)
}

public enum CalendarReading: Sendable {
  case calendar(WorkingCalendar)
  case failed(String)
}

/// One of several cases that a form is for.
public struct CaseAttempt: Sendable {
  public let id: CaseID
  /// As it was seen.
  public let revision: Int
  public let operation: OperationID
}

extension CaseSource {
  public var headCode: String? { nil }
  public var isReading: Bool { false }
  public var keptRows: [WorklistRow]? { nil }
  public var glimpse: WorklistGlimpse? { nil }
  public var isReadQuickly: Bool { false }
  public var isShut: Bool { false }
  public func readOn() -> ReadingStep { .done }
  public func keepRows(_ list: Worklist) -> Bool { false }
  public func keepGlimpse(isLeaving: Bool) -> Bool { false }

  public func lastTouched(_ place: Draft.Place) -> Moment? { nil }

  public func actMany(
    _ action: Action, _ values: [String: FieldValue], on cases: [CaseAttempt], _ language: Language
  ) -> [ActOutcome] {
    cases.map {
      act(action, values, on: $0.id, expecting: $0.revision, operation: $0.operation, openedAt: nil, language)
    }
  }
}
