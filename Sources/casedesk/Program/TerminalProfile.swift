import JSONText
import Terminal

/// What is known of the terminals this account has sat at: how wide each draws ambiguous characters, as measured there. So
/// the first frame is right already, before the terminal has answered again.
struct TerminalProfile {
  private static let format = "casedesk-terminals-1"
  private let path = Surroundings.stateFolder + "/terminals.json"
  /// What tells one kind of terminal from another: its type, and the program if it says which it is.
  let name: String
  /// As they were when the program began.
  private let known: [Entry]?

  init() {
    let programs = ["TERM_PROGRAM", "LC_TERMINAL", "TERMINAL_EMULATOR"].compactMap(Surroundings.variable)
    let signs = [("KONSOLE_VERSION", "Konsole"), ("VTE_VERSION", "VTE"), ("WT_SESSION", "Windows Terminal")]
      .filter { Surroundings.variable($0.0) != nil }.map(\.1)
    name = ([Surroundings.variable("TERM") ?? ""] + (programs + signs).prefix(1)).joined(separator: " ")
    known = Self.read(path)
  }

  private typealias Entry = (name: String, ambiguous: String)

  private static func read(_ path: String) -> [Entry]? {
    StateDocument.read(path, format: format).map { document in
      (document["terminals"]?.array ?? []).compactMap { entry in
        entry["terminal"]?.string.map { ($0, entry["ambiguous"]?.string ?? "") }
      }
    }
  }

  /// Whether anybody of this account has used such a terminal before.
  var isKnown: Bool { known?.contains { $0.name == name } ?? true }

  var ambiguous: DisplayWidth.Ambiguous? {
    switch known?.first(where: { $0.name == name })?.ambiguous {
    case "wide": .wide
    case "narrow": .narrow
    default: nil
    }
  }

  /// - Parameter ambiguous: nil when the terminal has not said; what it said before stays.
  func keep(_ ambiguous: DisplayWidth.Ambiguous?) {
    // Read anew: others sit at other terminals.
    guard var entries = Self.read(path) else { return }
    let said = ambiguous.map { $0 == .wide ? "wide" : "narrow" }
    if let former = entries.first(where: { $0.name == name }), said == nil || said == former.ambiguous {
      return
    }
    entries.removeAll { $0.name == name }
    entries.append((name, said ?? ""))
    let list = entries.map { entry -> JSONValue in
      ["terminal": .string(entry.name), "ambiguous": .string(entry.ambiguous)]
    }
    // It is a convenience: where it cannot be kept, the terminal is asked again.
    _ = StateDocument.write(["format": .string(Self.format), "terminals": .array(list)], to: path)
  }
}
