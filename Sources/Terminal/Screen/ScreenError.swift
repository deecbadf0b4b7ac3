/// Why there can be no screen. Sentences, with the remedy, are the wording's affair.
public enum ScreenError: Error, Equatable, Sendable {
  public enum Stream: Sendable {
    case input
    case output
  }

  /// Standard input or output is a file or a pipe.
  case notATerminal(Stream)
  /// TERM is unset or empty.
  case terminalTypeMissing
  /// TERM names a terminal of which this system has no description.
  case terminalTypeUnknown(String)
  /// The terminal cannot place its cursor ("dumb").
  case terminalTooPlain(String)
  /// Neither the locale of the environment nor C.UTF-8 can be had.
  case noUnicodeLocale
  /// There is a screen already; one process has one terminal.
  case alreadyStarted
  /// The terminal's modes could not be read or set; the POSIX error number.
  case modesRefused(Int32)
}

/// The locale asked for is not there, or does not speak UTF-8; C.UTF-8 is used in its place.
public struct LocaleFallback: Equatable, Sendable {
  /// The value of LC_ALL, LC_CTYPE or LANG that was asked for; empty when none is set.
  public let requested: String
}
