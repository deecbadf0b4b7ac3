internal import CNcurses

/// What the terminal's description says, for the few bytes that are written past curses: the farewell, and
/// the characters curses cannot measure.
struct Terminfo {
  private let strings: [(name: String, bytes: [UInt8])]
  /// Whether a character in the last column leaves the cursor there until the next one comes.
  let waitsAtMargin: Bool

  /// Reads the description of the current terminal; `setupterm` or `newterm` must have succeeded.
  init() {
    let names = [
      "cup", "sgr0", "op", "bold", "dim", "smul", "rev", "setaf", "setab", "rmkx", "cnorm",
      "rmcup", "u7",
    ]
    waitsAtMargin = terminfo_flag("xenl")
    strings = names.compactMap { name in
      terminfo_string(name).map { (name, Array(String(cString: $0).utf8)) }
    }
  }

  private func bytes(_ name: String) -> [UInt8]? { strings.first { $0.name == name }?.bytes }

  subscript(_ name: String) -> [UInt8] { Self.withoutPadding(bytes(name) ?? []) }

  func has(_ name: String) -> Bool { bytes(name) != nil }

  /// A capability with its parameters filled in.
  func filled(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8] {
    guard var format = bytes(name)?.map({ CChar(bitPattern: $0) }) else { return [] }
    format.append(0)
    guard let text = terminfo_fill(format, Int32(clamping: first), Int32(clamping: second)) else { return [] }
    return Self.withoutPadding(Array(String(cString: text).utf8))
  }

  func moveCursor(to position: Position) -> [UInt8] { filled("cup", position.row, position.column) }

  /// Removes `$<5>` and its kin, which ask for delays that no terminal has needed since it stopped being
  /// made of paper or glass.
  private static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Escape sequences that the terminal says its keys send.
  static func keySequences() -> [(sequence: [UInt8], key: Key)] {
    var keys: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("kcub1", .left), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
      ("kri", .shiftUp), ("kind", .shiftDown), ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("kent", .enter),
    ]
    keys += (1...24).map { ("kf\($0)", .function($0)) }
    var sequences: [(sequence: [UInt8], key: Key)] = []
    for (name, key) in keys {
      guard let text = terminfo_string(name) else { continue }
      let bytes = Array(String(cString: text).utf8)
      // A key that sends a lone control character is told apart by the decoder itself.
      if bytes.count > 1, bytes[0] == 0x1B { sequences.append((bytes, key)) }
    }
    return sequences
  }
}
