import CaseWording
import Terminal

// Keys, places and commands as people read and write them.

extension KeyMap {
  /// How a key is written.
  public static func name(of key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .controlLeft: "Ctrl-←"
    case .controlRight: "Ctrl-→"
    case .function(let number): "F\(number)"
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    default: names.first { $0.key == key }?.name ?? "\(key)"
    }
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Space", .character(" ")),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
    ("Ctrl-←", .controlLeft), ("Ctrl-→", .controlRight),
    ("Shift-Up", .shiftUp), ("Shift-Down", .shiftDown), ("Shift-Left", .shiftLeft),
    ("Shift-Right", .shiftRight), ("Ctrl-Up", .controlUp), ("Ctrl-Down", .controlDown),
    ("Ctrl-Left", .controlLeft), ("Ctrl-Right", .controlRight), ("Home", .home), ("End", .end),
    ("Ctrl-Home", .controlHome), ("Ctrl-End", .controlEnd), ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// The key that is written so; upper and lower case matter for a single letter alone.
  public static func key(named text: String) -> Key? {
    if text.count == 1, let character = text.first, !character.isWhitespace {
      return names.first { $0.name == text }?.key ?? .character(character.narrowed)
    }
    let lower = text.lowercased()
    if let named = names.first(where: { $0.name.lowercased() == lower }) { return named.key }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    if lower.hasPrefix("ctrl-"), let key = controlKey(lower.dropFirst(5)) { return key }
    if lower.hasPrefix("alt-"), text.count == 5, let letter = text.last, letter.isASCII {
      return .alt(letter)
    }
    return nil
  }

  /// Control with h, i, j, m and `[` is backspace, tab, enter and escape, and can be nothing else.
  private static func controlKey(_ name: Substring) -> Key? {
    if name == "space" { return .control(" ") }
    guard name.count == 1, let letter = name.first, !"hijm[".contains(letter),
      ("a"..."z").contains(letter) || "\\]^_".contains(letter)
    else { return nil }
    return .control(letter)
  }
}

extension KeyMap {
  /// What a command does, in the words of the place, or of the first place that has it.
  public func name(of command: DeskCommand, in context: DeskContext?, _ language: Language) -> String {
    let all = rows.filter { $0.command == command }
    let row = all.first { row in context.map(row.contexts.contains) ?? true } ?? all.first
    return row?.name(language) ?? command.settingName
  }
}

extension DeskCommand {
  /// The name in the settings: `page-up`.
  public var settingName: String { hyphenated(rawValue) }

  public init?(settingName: String) {
    guard let command = DeskCommand.allCases.first(where: { $0.settingName == settingName }) else {
      return nil
    }
    self = command
  }
}

extension DeskContext {
  /// The name in the settings: `case-file`.
  public var settingName: String { hyphenated(rawValue) }

  public init?(settingName: String) {
    guard let context = DeskContext.allCases.first(where: { $0.settingName == settingName }) else {
      return nil
    }
    self = context
  }
}

private func hyphenated(_ name: String) -> String {
  name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
}
