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
    suspendForChild()
    defer { resumeAfterChild() }
    let child = try Self.start(command)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(-1) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  private static func start(_ command: [String]) throws(ChildNotStarted) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // An ignored signal stays ignored in a child, and Ctrl-C is ignored here while the child has the
    // terminal.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let number = posix_spawnp(&child, command.first ?? "", nil, &attributes, &arguments, environ)
    guard number == 0 else { throw ChildNotStarted(number: number) }
    return child
  }
}
