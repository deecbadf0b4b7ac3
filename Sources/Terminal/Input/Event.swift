/// What can wake the program.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// Pasted text, whole and literal, with U+000A for line breaks. It is from outside: controls and all.
  case paste(String)
  case mouse(Mouse)
  case resize(rows: Int, columns: Int)
  /// A watched file descriptor has something to read, or was closed by the other side.
  case readable(Int32)
  /// The time allowed to ``Screen/nextEvent(watching:within:)`` is over.
  case deadline
  /// The process was asked to end, or the terminal went away. Save what must be saved, then
  /// ``Screen/die(of:)``.
  case terminate(TerminationSignal)
  /// The program was stopped and goes on; the screen has been taken again and wants a frame.
  case resumed
  /// The terminal answered how it draws characters of ambiguous width.
  case measured(DisplayWidth.Ambiguous)
}

/// A press, release or turn of the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press(Button)
    case release(Button)
    case wheelUp
    case wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right
  }

  public let action: Action
  public let position: Position

  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}

/// The signals by which a process is asked to end, with their POSIX numbers.
public enum TerminationSignal: Int32, Sendable, CaseIterable {
  case hangup = 1
  case interrupt = 2
  case terminate = 15
}
