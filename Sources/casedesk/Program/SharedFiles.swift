import Glibc

/// The policies, calendars and demonstration data that come with the program.
///
/// `$CASEDESK_SHARE`, else `share/casedesk` beside the program's `bin`, else the `Fixtures` of the source tree the
/// program was built in.
enum SharedFiles {
  static func path(_ name: String) throws(Halt) -> String {
    for folder in candidates where isThere(folder + "/" + name) { return folder + "/" + name }
    throw Halt(
      .notFound,
      CommandPhrases.current.sharedFileMissing(name))
  }

  static func read(_ path: String) throws(Halt) -> [UInt8] {
    guard let bytes = contents(of: path) else {
      throw Halt(
        .notFound, CommandPhrases.current.unreadable(path, CommandPhrases.current.systemReason(errno)))
    }
    return bytes
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The largest paper that is read, in bytes: a year's import is a small part of it.
  private static let largest = 256 << 20

  /// Nil where it cannot be read; `errno` says why.
  static func contents(of path: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    return read(path, atMost: largest) { bytes += $0 } ? bytes : nil
  }

  /// Reads a plain file piece by piece, or a pipe that a shell handed over by number (`<(…)`, `/dev/stdin`). A pipe that
  /// only has a name may have nobody at its other end, and a device no end: neither is opened for long.
  ///
  /// - Returns: whether all of it was read; `errno` says why not.
  static func read(_ path: String, atMost limit: Int, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    let isHandedOver =
      kind == S_IFIFO && ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"].contains { path.hasPrefix($0) }
    guard kind == S_IFREG || isHandedOver else {
      errno = kind == S_IFDIR ? EISDIR : EINVAL
      return false
    }
    if isHandedOver { _ = fcntl(descriptor, F_SETFL, O_RDONLY) }
    let piece = isHandedOver ? 65_536 : min(max(Int(status.st_size), 0) + 1, 65_536)
    var buffer = [UInt8](repeating: 0, count: piece)
    var total = 0
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      if count == 0 { return true }
      total += count
      guard total <= limit else {
        errno = EFBIG
        return false
      }
      take(buffer[..<count])
    }
  }

  private static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

  private static var candidates: [String] {
    if let named = Surroundings.variable("CASEDESK_SHARE") { return [named] }
    var folders: [String] = []
    var folder = folderOfProgram
    folders.append(folder + "/../share/casedesk")
    while !folder.isEmpty {
      folders.append(folder + "/Fixtures")
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    return folders
  }

  private static var folderOfProgram: String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return "" }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
