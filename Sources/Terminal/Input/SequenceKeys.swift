/// What single control bytes mean.
enum ControlKeys {
  static func key(for byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C: .control("\\")
    case 0x1D: .control("]")
    case 0x1E: .control("^")
    case 0x1F: .control("_")
    default: nil
    }
  }
}

/// The sequences that xterm and nearly all terminals since send for keys that are not characters.
enum SequenceKeys {
  /// After ESC O, in the application modes of cursor keys and keypad.
  static let application: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  /// The number before `~`.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  private static let withShift: [Key: Key] = [
    .up: .shiftUp, .down: .shiftDown, .left: .shiftLeft, .right: .shiftRight, .tab: .backTab,
  ]

  private static let withControl: [Key: Key] = [
    .up: .controlUp, .down: .controlDown, .left: .controlLeft, .right: .controlRight,
    .home: .controlHome, .end: .controlEnd,
  ]

  /// What a whole CSI sequence says; nil when it says nothing to us.
  static func input(final: UInt8, parameters: String) -> KeyDecoder.Input? {
    if parameters.hasPrefix("<") { return mouse(final: final, parameters: parameters.dropFirst()) }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
    // The answer to a request for the cursor's place. In the first row it would look like F3 with a modifier,
    // which is why that row is never asked about.
    if final == UInt8(ascii: "R"), numbers.count == 2, numbers[0] > 1 {
      return .cursor(Position(row: numbers[0] - 1, column: numbers[1] - 1))
    }
    let key: Key? =
      switch final {
      case UInt8(ascii: "~"): numbers.first.flatMap { numbered[$0] }
      case UInt8(ascii: "Z"): .backTab
      case UInt8(ascii: "M"): nil
      default: application[final]
      }
    return key.map { .key(modified($0, by: numbers.count > 1 ? numbers[1] : 1)) }
  }

  /// The parameter is one more than a sum: 1 shift, 2 alt, 4 control. A key that has no name with the
  /// modifier is the key itself, so that none is dead.
  private static func modified(_ key: Key, by parameter: Int) -> Key {
    guard parameter > 1 else { return key }
    let modifiers = parameter - 1
    if modifiers & 6 != 0 { return withControl[key] ?? key }
    return withShift[key] ?? key
  }

  /// `CSI < button ; column ; row M` or `m` for a release (the mouse mode numbered 1006).
  private static func mouse(final: UInt8, parameters: Substring) -> KeyDecoder.Input? {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
    // Bits 4, 8 and 16 are modifiers; 32 is movement.
    let code = numbers[0] & ~(4 | 8 | 16)
    let buttons: [Int: Mouse.Button] = [0: .left, 1: .middle, 2: .right]
    let action: Mouse.Action? =
      switch (code, final) {
      case (64, UInt8(ascii: "M")): .wheelUp
      case (65, UInt8(ascii: "M")): .wheelDown
      case (_, UInt8(ascii: "M")): buttons[code].map { .press($0) }
      case (_, UInt8(ascii: "m")): buttons[code].map { .release($0) }
      default: nil
      }
    return action.map { .mouse(Mouse($0, at: position)) }
  }
}
