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
  /// So much is sure to find room.
  private var room = 0

  /// Nil where descriptors are short; curses can do without, and has to open its description of the terminal.
  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    memory = terminal_memory_file("frame")
    guard memory >= 0, Self.areDescriptorsLeft(2), let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      if memory >= 0 { close(memory) }
      return nil
    }
    self.stream = stream
  }

  private static func areDescriptorsLeft(_ count: Int) -> Bool {
    let spare = (0..<count).map { _ in fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) }
    for descriptor in spare where descriptor >= 0 { close(descriptor) }
    return spare.allSatisfy { $0 >= 0 }
  }

  /// Curses must have ended.
  deinit {
    fclose(stream)
    close(memory)
  }

  /// Paints a frame, and shows what that came to.
  ///
  /// Curses says nothing of a write that failed: a limit on the size of files, or memory that has run out, would cost a part
  /// of the picture. So the room is taken beforehand, and where there is none a frame goes out as curses writes it.
  ///
  /// - Parameter cells: of the frame.
  /// - Returns: false when it took more room than was sure to be had: then the picture has to be drawn anew.
  func gather(cells: Int, _ paint: () -> Void) -> Bool {
    guard reserve(cells * Self.bytesOfCell), lseek(memory, 0, SEEK_SET) == 0,
      terminal_redirect(memory, descriptor)
    else {
      paint()
      return true
    }
    isGathering = true
    paint()
    isGathering = false
    _ = terminal_redirect(STDOUT_FILENO, descriptor)
    let count = lseek(memory, 0, SEEK_CUR)
    if bytes.count < count { bytes = Array(repeating: 0, count: count) }
    let read = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) }
    TerminalOutput.write(bytes[..<max(0, read)])
    return read == count && count <= room
  }

  /// More than a character with its marks takes, its colours and a move of the cursor to it.
  private static let bytesOfCell = 64

  private func reserve(_ count: Int) -> Bool {
    if count <= room { return true }
    var limit = rlimit()
    // Beyond the limit even to ask for room would be a signal.
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur >= rlim_t(count),
      posix_fallocate(memory, 0, count) == 0
    else { return false }
    room = count
    return true
  }

  /// What curses has no word for, in its turn.
  func write(_ bytes: [UInt8]) {
    TerminalOutput.write(bytes[...], to: isGathering ? descriptor : STDOUT_FILENO)
  }
}
