internal import Glibc

/// Bytes straight to the terminal, for what curses has no word for.
enum TerminalOutput {
  static func write(_ bytes: [UInt8]) { write(bytes[...]) }

  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0 && errno == EAGAIN {
        var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&output, 1, -1)
      } else if count == 0 || errno != EINTR {
        // The terminal is gone; SIGHUP or the next read will say so.
        return
      }
    }
  }
}
