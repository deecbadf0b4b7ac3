/// One press of a key, or one character that an input method committed.
public enum Key: Hashable, Sendable {
  /// A visible character. An input method commits several at once; each arrives as its own event.
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case controlUp, controlDown, controlLeft, controlRight
  case home, end
  case controlHome, controlEnd
  case pageUp, pageDown
  /// F1 to F24.
  case function(Int)
  /// Control with a lower-case letter, a space or one of `\ ] ^ _`. Control with h, i, m and [ cannot be
  /// told from backspace, tab, enter and escape and arrives as those.
  case control(Character)
  /// Alt with an ASCII character; a terminal sends the same for escape and the character within a moment.
  case alt(Character)
}
