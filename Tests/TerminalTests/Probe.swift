import TestSupport

/// The probe on an emulated terminal, ready for keys.
enum Probe {
  static func desk(
    _ text: String = "", rows: Int = 12, columns: Int = 60, environment: [String: String?] = [:],
    arguments: [String] = []
  ) throws -> EmulatedTerminal {
    let terminal = try EmulatedTerminal(
      [RepositoryFiles.program("TerminalProbe"), "desk", text] + arguments, rows: rows, columns: columns,
      environment: environment)
    try terminal.waitFor("就绪")
    return terminal
  }
}

extension EmulatedTerminal {
  /// Whether the terminal is as a shell wants it: main screen, visible cursor, echo, lines, no mouse, no
  /// paste marks.
  var isGivenBack: Bool {
    let screen = screen
    let modes = lineModes
    return !screen.isAlternate && screen.isCursorVisible && !screen.isMouseOn && modes.echoes
      && modes.isCanonical
      && !isPasteBracketed
  }

  /// What the program has written, escape characters and all.
  var transcript: String { String(decoding: rawBytes, as: UTF8.self) }
}
