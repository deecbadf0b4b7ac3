import CaseDomain
import CaseWording
import Terminal
import TestSupport

@testable import CaseConsole

/// A key of a visible character is written as that character: `press("a", .enter)`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

extension Key: ExpressibleByUnicodeScalarLiteral {}

extension DeskSettings {
  /// Decisions are recorded as soon as they are made.
  static var atOnce: DeskSettings {
    var settings = DeskSettings()
    settings.graceSeconds = 0
    return settings
  }
}

/// Somebody at the desk: keys go in, effects are carried out, and what the screen shows can be read.
struct Sitting {
  private(set) var source: MemorySource
  private(set) var desk: DeskModel
  private(set) var hasLeft = false

  init(
    _ source: MemorySource, _ language: Language = .chinese, rows: Int = 24, columns: Int = 80,
    settings: DeskSettings = .atOnce
  ) {
    self.source = source
    desk = DeskModel(source, language: language, size: (rows, columns), settings: settings)
  }

  /// A desk with one case carried to a stage, opened.
  init(
    at stage: Stage, _ type: TrainingType = .employment, as actor: PersonID = SampleOffice.reviewer,
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80,
    settings: DeskSettings = .atOnce
  ) throws {
    var office = try SampleDesk("2025-04-25")
    _ = try office.start(type, at: stage)
    self.init(
      MemorySource(office, as: actor), language, rows: rows, columns: columns, settings: settings)
    for _ in Facet.allCases where desk.worklist.shown.isEmpty { press("f") }
    press(.enter)
  }

  /// The same moment in an office of its own: what is done there changes nothing here.
  func fork() -> Sitting {
    var fork = self
    fork.source = MemorySource(source.desk, as: source.actor, training: source.isTraining)
    return fork
  }

  // MARK: Hands

  mutating func send(_ event: Event) {
    carryOut(desk.receive(event))
    desk.noteOpening(by: source)
    for effect in desk.draftEffects() { desk.carryOut(effect, source) }
  }

  private mutating func carryOut(_ asked: [Effect]) {
    var effects = asked
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if case .quit = effect { hasLeft = true }
      if case .edit(let text) = effect { desk.edited(source.edit(text) { _ in true }) }
      effects = desk.carryOut(effect, source) + effects
    }
  }

  /// Nobody presses anything, and the desk does a little of what is left to be done.
  mutating func idle() {
    desk.prepareNext()
    carryOut(desk.goOn(source))
  }

  /// Time passes, until so many seconds are left to recall a decision.
  mutating func wait(untilLeft seconds: Int) { carryOut(desk.countDown(to: seconds)) }

  /// Time passes over a number that is shown whole.
  mutating func pass(untilLeft seconds: Int) { desk.lookOn(secondsLeft: seconds) }

  /// What an event makes the desk ask for; nothing of it is done.
  mutating func effects(of event: Event) -> [Effect] { desk.receive(event) }
  /// So many seconds since the person sat down.
  mutating func time(passed seconds: Int) { desk.elapsed = seconds }

  mutating func press(_ keys: Key...) { keys.forEach { send(.key($0)) } }
  mutating func press(_ key: Key, times: Int) { (0..<times).forEach { _ in send(.key(key)) } }

  /// Each character as a key of its own, as an input method commits them.
  mutating func type(_ text: String) { text.forEach { send(.key(.character($0))) } }
  mutating func paste(_ text: String) { send(.paste(text)) }

  /// Moves to a field of the form on top by Tab.
  mutating func go(to field: String) throws {
    let form = try form
    guard let place = form.rows.firstIndex(where: { $0.field.name == field }) else {
      throw Missing(what: "field \(field)")
    }
    press(place < form.focus ? .backTab : .tab, times: abs(place - form.focus))
  }

  /// Clears a field and types into it.
  mutating func fill(_ field: String, _ text: String) throws {
    try go(to: field)
    while try form.rows[try form.focus].editor.isEmpty == false { press(.end, .control("u"), .backspace) }
    type(text)
  }

  /// Chooses an action of the open case from its menu.
  mutating func choose(_ action: Action) throws {
    if case .caseFile = desk.layers.last { press("a") }
    let file = try file
    guard let place = desk.menuAnswers(file).firstIndex(where: { $0.action == action }) else {
      throw Missing(what: "action \(action)")
    }
    press(.home)
    press(.down, times: place)
    press(.enter)
  }

  // MARK: Eyes

  struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { "there is no \(what)" }
  }

  var frame: Frame { desk.frame() }
  var text: String { frame.plainText }
  var keyBar: String { frame.text(row: frame.rows - 1) }
  var notice: String { frame.text(row: frame.rows - 2) }
  var today: Day { desk.today }

  var file: CaseFile {
    get throws {
      guard let file = desk.openCase else { throw Missing(what: "open case") }
      return file
    }
  }

  var form: FormModel {
    get throws {
      guard case .form(let form) = desk.layers.last else { throw Missing(what: "form") }
      return form
    }
  }

  func row(_ field: String) throws -> FormModel.Row {
    guard let row = try form.rows.first(where: { $0.field.name == field }) else {
      throw Missing(what: "field \(field)")
    }
    return row
  }

  func value(_ field: String) throws -> String { try row(field).editor.text }

  /// The rows of the screen that hold a text.
  func lines(with text: String) -> [String] {
    (0..<frame.rows).map { frame.text(row: $0) }.filter { $0.contains(text) }
  }
}
