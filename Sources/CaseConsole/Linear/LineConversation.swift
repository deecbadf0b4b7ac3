/// Somebody who is talked with line by line: through a screen reader, a plain terminal, a pipe.
public protocol LineConversation {
  /// Says one line. It is made neutral on its way out.
  func say(_ line: String)
  /// Asks for a line and waits for it; nil when there will be no more.
  func ask(_ prompt: String) -> String?
}
