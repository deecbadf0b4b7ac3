import TestSupport
import Testing

/// A training store in a folder of its own, and the program at work on it.
final class TestStore {
  let folder: TemporaryFolder
  var path: String { folder.path + "/store" }
  /// Where the program keeps views and drafts.
  var state: String { folder.path + "/state" }

  static let program = RepositoryFiles.program("casedesk")
  static let fixtures = RepositoryFiles.root + "/Fixtures"

  /// An empty training store whose clock stands at 09:00 of 3 June 2025, with an office to work in.
  init() throws {
    folder = try TemporaryFolder()
    try succeed("init", "--training", "--now", "2025-06-03T09:00:00+08:00", "--as", "admin")
    try succeed("import", TestStore.fixtures + "/import/office.json", "--as", "admin")
  }

  /// The demonstration.
  static func demonstration() throws -> TestStore { try TestStore(demonstrationIn: TemporaryFolder()) }

  private init(demonstrationIn folder: TemporaryFolder) throws {
    self.folder = folder
    try succeed("demo", "--no-console")
  }

  @discardableResult
  func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> ProgramRun {
    try run(arguments, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String?] = [:]) throws -> ProgramRun {
    try ProgramRun(
      [TestStore.program] + arguments + ["--store", path],
      environment: ["LC_ALL": "C.UTF-8", "CASEDESK_SHARE": TestStore.fixtures].merging(environment) { $1 })
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func succeed(_ arguments: String..., at location: SourceLocation = #_sourceLocation) throws -> ProgramRun {
    let run = try run(arguments)
    #expect(run.status == 0, "\(arguments): \(run.complaints)", sourceLocation: location)
    return run
  }

  /// The console with somebody at the keyboard.
  func desk(
    as person: String, rows: Int = 30, columns: Int = 100, language: String = "zh",
    grace seconds: Int = 0, environment: [String: String?] = [:]
  ) throws -> EmulatedTerminal {
    let terminal = try EmulatedTerminal(
      [TestStore.program, "--store", path, "--as", person, "--lang", language, "--grace", String(seconds)],
      rows: rows, columns: columns,
      environment: ["CASEDESK_SHARE": TestStore.fixtures, "XDG_STATE_HOME": state].merging(environment) { $1 }
    )
    try terminal.waitFor(language == "zh" ? "全部在办" : "Open")
    return terminal
  }
}

extension EmulatedTerminal {
  /// What is put into the field in hand.
  enum Filling {
    case text(String)
    /// Narrows the list by these words and takes the first of it.
    case choice(String)
    case leave
  }

  /// Takes the next step of the open case: its form, what has to be put into it, and the word that it is recorded.
  /// - Parameter number: its place in the menu, where it is not the step that comes next.
  func step(
    _ action: String, number: Character? = nil, _ fillings: Filling..., confirm: Bool = false, revision: Int
  ) throws {
    try openStep(action, number: number)
    fillings.forEach(fill)
    send(.control("s"))
    if confirm {
      try waitFor("不能取消")
      // What moves money wants the last digits of the case, all else a plain yes.
      if screen.contains("末四位") {
        send(text: "0001")
        send(.enter)
      } else {
        send(.character("y"))
      }
    }
    try waitFor("已记入：\(action) · 案卷 2025-0001 第 \(revision) 版")
  }

  func openStep(_ action: String, number: Character? = nil) throws {
    if let number { send(.character("a"), .character(number)) } else { send(.enter) }
    try wait(until: "the form of \(action)") { $0.lines[2].contains(action) && $0.contains("[ 提交 ]") }
  }

  /// The form of an action that may stand further down the menu of the open case.
  func openFromMenu(_ action: String) throws {
    send(.character("a"))
    try waitFor("可以办理")
    // What can be done stands there from the first line on, marked so.
    while !screen.lines.contains(where: { $0.contains(action) }) { send(.down) }
    let target = try #require(screen.lines.firstIndex { $0.contains(action) })
    let first = try #require(screen.lines.firstIndex { $0.contains("▸") })
    for _ in first..<target { send(.down) }
    send(.enter)
    try wait(until: "the form of \(action)") { $0.lines[2].contains(action) }
  }

  func fill(_ filling: Filling) {
    switch filling {
    case .text(let text):
      send(text: text)
      send(.tab)
    case .choice(let words):
      send(text: words)
      send(.enter)
    case .leave: send(.tab)
    }
  }

  /// Moves the training clock.
  func move(to day: String, shown: String) throws {
    send(.character(">"))
    try waitFor("把演练日期调到")
    send(.control("u"))
    send(text: day)
    send(.enter)
    try waitFor(shown)
  }

  func quit(at location: SourceLocation = #_sourceLocation) throws {
    send(.character("q"), .character("q"))
    #expect(try exitStatus() == .exited(0), sourceLocation: location)
  }
}
