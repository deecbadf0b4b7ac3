import CVTerm

/// A key a person presses on the emulated terminal, which sends what a real one would in the modes the
/// program has set.
public enum EmulatedKey: Sendable {
  case enter, tab, backTab, backspace, escape, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  case control(Character)
  case alt(Character)
  case character(Character)

  /// Presses the key on an emulator, which queues the bytes.
  func press(on terminal: OpaquePointer) {
    switch self {
    case .character(let character): Self.type(character, on: terminal, VTERM_MOD_NONE)
    case .control(let character): Self.type(character, on: terminal, VTERM_MOD_CTRL)
    case .alt(let character): Self.type(character, on: terminal, VTERM_MOD_ALT)
    case .backTab: vterm_keyboard_key(terminal, VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    case .function(let number):
      vterm_keyboard_key(
        terminal, VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)), VTERM_MOD_NONE)
    default:
      guard let key = named else { return }
      vterm_keyboard_key(terminal, key, VTERM_MOD_NONE)
    }
  }

  private static func type(_ character: Character, on terminal: OpaquePointer, _ modifier: VTermModifier) {
    for scalar in character.unicodeScalars { vterm_keyboard_unichar(terminal, scalar.value, modifier) }
  }

  private var named: VTermKey? {
    switch self {
    case .enter: VTERM_KEY_ENTER
    case .tab: VTERM_KEY_TAB
    case .backspace: VTERM_KEY_BACKSPACE
    case .escape: VTERM_KEY_ESCAPE
    case .delete: VTERM_KEY_DEL
    case .insert: VTERM_KEY_INS
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    case .backTab, .function, .control, .alt, .character: nil
    }
  }
}
