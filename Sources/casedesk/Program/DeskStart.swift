import CaseConsole
import CaseDomain
import CaseWording

/// What opening the desk takes: which store, who sits down at what time, and how the desk is to look.
struct DeskStart: Equatable {
  var session = SessionStart()
  var look = DeskLook()

  func open() throws(Halt) {
    let settings = look.settings
    try Console.demandTerminal(settings)
    try Console.open(try Session(beginning: session), settings)
  }
}

// The words of a plain start, read without the parser of commands: to lay out its tree of thirty commands takes longer
// than all the rest of a first frame. Nothing is refused here. Whatever these tables do not know, or cannot take, is left
// to the parser, which knows every command and says what is wrong.

extension DeskStart {
  /// Sets what an option is followed by; false where it cannot be that.
  typealias Setter = @Sendable (inout DeskStart, String) -> Bool

  static let valued: [(name: String, set: Setter)] = [
    ("--store", { start, value in take(value, as: &start.session.store) }),
    ("--as", { start, value in take(value, as: &start.session.person) }),
    ("--now", { start, value in Moment(value) != nil && take(value, as: &start.session.now) }),
    // The language was found before the arguments were read (`Surroundings.language`).
    ("--lang", { _, value in Language(rawValue: value) != nil }),
    ("--theme", { start, value in take(Theme(rawValue: value), as: &start.look.theme) }),
    (
      "--grace",
      { start, value in
        take(
          Int(value).flatMap { DeskLook.graceSeconds.contains($0) ? $0 : nil }, as: &start.look.graceSeconds)
      }
    ),
  ]

  static let plain: [(name: String, set: @Sendable (inout DeskStart) -> Void)] = [
    ("--ascii", { $0.look.isASCII = true }), ("--mouse", { $0.look.isMouseOn = true }),
    ("--linear", { $0.look.isLinear = true }),
  ]

  private static func take<Value>(_ value: Value?, as option: inout Value?) -> Bool {
    option = value
    return value != nil
  }

  /// - Parameter words: the arguments without the program's name.
  /// - Returns: nil where the parser has to be asked.
  init?(words: some Collection<String>) {
    self.init()
    var rest = words[...]
    while let word = rest.popFirst() {
      if let option = Self.plain.first(where: { $0.name == word }) {
        option.set(&self)
        continue
      }
      let name = word.prefix { $0 != "=" }
      guard let option = Self.valued.first(where: { $0.name == name }) else { return nil }
      let value: String
      if name.endIndex < word.endIndex {
        value = String(word[word.index(after: name.endIndex)...])
        if value.isEmpty { return nil }
      } else {
        guard let next = rest.popFirst(), !next.hasPrefix("-") else { return nil }
        value = next
      }
      guard option.set(&self, value) else { return nil }
    }
  }
}
