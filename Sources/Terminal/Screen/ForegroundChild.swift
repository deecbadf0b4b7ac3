internal import CTerminalSignals
internal import Glibc

/// How a child process ended.
public enum ChildExit: Equatable, Sendable {
  case exited(Int32)
  case signalled(Int32)
}

/// The program could not be started; the POSIX error number, such as ENOENT.
public struct ChildNotStarted: Error, Equatable, Sendable {
  public let number: Int32
}

extension Screen {
  /// Lends the terminal to a program and waits until it ends: `$EDITOR`, a pager.
  ///
  /// - Parameter command: the program, found by PATH when it is no path, and its arguments. No shell reads
  ///   it.
  public func run(_ command: [String]) throws(ChildNotStarted) -> ChildExit {
    try run(command, reading: nil)
  }

  /// Shows text in a person's pager, which reads it from standard input and its keys from the terminal. The text lies
  /// in memory and never in a file: it may be about people.
  ///
  /// - Parameters:
  ///   - pager: a shell command, as `$PAGER` has it.
  ///   - text: is made neutral.
  public func page(_ text: String, through pager: String) throws(ChildNotStarted) -> ChildExit {
    let descriptor = terminal_memory_file("page")
    guard descriptor >= 0 else { throw ChildNotStarted(number: errno) }
    defer { close(descriptor) }
    var rest = Array(Neutral.text(text, keepingLineBreaks: true).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ChildNotStarted(number: errno) }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
    // less goes by the locale, which may not be there; our text is UTF-8 whatever it says.
    let command = "LESSCHARSET=${LESSCHARSET:-utf-8}; export LESSCHARSET; " + pager
    return try run(["/bin/sh", "-c", command], reading: descriptor)
  }

  private func run(_ command: [String], reading input: Int32?) throws(ChildNotStarted) -> ChildExit {
    suspendForChild()
    defer { resumeAfterChild() }
    let child = try Self.start(command, reading: input)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(-1) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  private static func start(_ command: [String], reading input: Int32?) throws(ChildNotStarted) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // An ignored signal stays ignored in a child, and Ctrl-C is ignored here while the child has the
    // terminal, a broken pipe as long as there is a screen.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let number = posix_spawnp(&child, command.first ?? "", &actions, &attributes, &arguments, environ)
    guard number == 0 else { throw ChildNotStarted(number: number) }
    return child
  }
}
