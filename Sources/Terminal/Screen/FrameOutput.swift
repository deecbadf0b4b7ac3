internal import CNcurses
internal import CTerminalSignals
internal import Glibc

/// The way from curses to the terminal.
///
/// Curses writes out what it has at every move of the cursor: a hundred small writes for a page, each of which wakes
/// whoever reads, and may travel by itself over ssh. While a frame is brought onto the screen they are gathered in memory
/// instead, and one write brings all of it.
final class FrameOutput {
  /// What curses takes for the terminal, and is but for the time of a frame.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let memory: Int32
  private var bytes: [UInt8] = []
  private var isGathering = false

  /// Nil where there are no descriptors left; curses can do without.
  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    memory = terminal_memory_file("frame")
    guard memory >= 0, let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      if memory >= 0 { close(memory) }
      return nil
    }
    self.stream = stream
  }

  /// Curses must have ended.
  deinit {
    fclose(stream)
    close(memory)
  }

  /// Paints a frame, and shows what that came to.
  func gather(_ paint: () -> Void) {
    guard lseek(memory, 0, SEEK_SET) == 0, terminal_redirect(memory, descriptor) else { return paint() }
    isGathering = true
    paint()
    isGathering = false
    _ = terminal_redirect(STDOUT_FILENO, descriptor)
    let count = lseek(memory, 0, SEEK_CUR)
    guard count > 0 else { return }
    if bytes.count < count { bytes = Array(repeating: 0, count: count) }
    let read = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) }
    TerminalOutput.write(bytes[..<max(0, read)])
  }

  /// What curses has no word for, in its turn.
  func write(_ bytes: [UInt8]) {
    TerminalOutput.write(bytes[...], to: isGathering ? descriptor : STDOUT_FILENO)
  }
}
