import CPseudoTerminal
import Glibc

/// A process that has a pseudo-terminal of its own as its controlling terminal.
final class PseudoTerminal {
  enum Failure: Error {
    case cannotOpen(Int32)
    case cannotStart(String, Int32)
  }

  /// Our end: what the program writes comes out here, what is written here is typed.
  private(set) var master: Int32
  let process: pid_t

  init(_ command: [String], environment: [String: String], directory: String?, rows: Int, columns: Int) throws
  {
    master = pseudo_terminal_open(Int32(rows), Int32(columns))
    guard master >= 0 else { throw Failure.cannotOpen(errno) }
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    let status = pseudo_terminal_start(master, arguments, variables, directory, &process)
    self.process = process
    guard status == 0 else { throw Failure.cannotStart(command.first ?? "", status) }
  }

  deinit { hangUp() }

  /// Closes our end, as when a window or a connection is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func resize(rows: Int, columns: Int) { pseudo_terminal_resize(master, Int32(rows), Int32(columns)) }

  /// What the program wrote, waiting at most so long; empty when nothing came, nil at the end.
  func read(within milliseconds: Int32) -> [UInt8]? {
    var master = pollfd(fd: self.master, events: Int16(POLLIN), revents: 0)
    guard poll(&master, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(self.master, &buffer, buffer.count)
    if count > 0 { return Array(buffer[..<count]) }
    // EIO is how Linux says that the last process has closed its end.
    return count < 0 && errno == EINTR ? [] : nil
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count <= 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
