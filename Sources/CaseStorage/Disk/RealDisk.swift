import Glibc

/// The disk of this host.
///
/// Foundation's file handles end the process on a full disk, and its atomic writes leave the directory unsynced;
/// these calls say what happened.
struct RealDisk: Disk {
  /// Several reviewers share a store through the group of its directory; otherwise it is its owner's alone.
  let isShared: Bool

  private var fileMode: mode_t { isShared ? 0o660 : 0o600 }
  private var directoryMode: mode_t { isShared ? 0o2770 : 0o700 }

  /// - Parameter path: the store, or where it is going to be: shared when the directory, or the one it is made in, hands
  ///   its group on and lets the group write.
  init(of path: String) {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    for folder in [path, parent.isEmpty ? "." : parent] {
      var status = stat()
      guard stat(folder, &status) == 0 else { continue }
      isShared = status.st_mode & S_ISGID != 0 && status.st_mode & S_IWGRP != 0
      return
    }
    isShared = false
  }

  func makeDirectory(_ path: String) throws(DiskFault) {
    guard mkdir(path, directoryMode) == 0 else { throw DiskFault(path, errno) }
    // The umask has taken bits away, and some systems ignore setgid at this point.
    guard chmod(path, directoryMode) == 0 else { throw DiskFault(path, errno) }
  }

  func create(_ path: String, _ content: [UInt8]) throws(DiskFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode)
    guard descriptor >= 0 else { throw DiskFault(path, errno) }
    defer { close(descriptor) }
    guard fchmod(descriptor, fileMode) == 0 else { throw DiskFault(path, errno) }
    try write(content, to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw DiskFault(path, errno) }
  }

  func append(_ content: [UInt8], to path: String) throws(DiskFault) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFault(path, errno) }
    defer { close(descriptor) }
    let count = content.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == content.count else {
      // A short write leaves a torn line, which the next one to append closes. It is not completed here: between
      // the two writes another fault could leave a line that looks whole and is not synced.
      guard count < 0 else { throw DiskFault(path, ENOSPC, mayHaveWritten: true) }
      let number = errno
      // Refused before anything was written; other errors leave it open.
      let isRefused = [ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS].contains(number)
      throw DiskFault(path, number, mayHaveWritten: !isRefused)
    }
    guard fdatasync(descriptor) == 0 else { throw DiskFault(path, errno, mayHaveWritten: true) }
  }

  func read(_ path: String, from offset: Int) throws(DiskFault) -> [UInt8] {
    // Without O_NONBLOCK a pipe put in the file's place would hang the program.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskFault(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskFault(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskFault(path, EINVAL) }
    var content: [UInt8] = []
    content.reserveCapacity(max(0, Int(status.st_size) - offset))
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset + content.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFault(path, errno)
      }
      if count == 0 { return content }
      content += buffer[..<count]
    }
  }

  func names(in path: String) throws(DiskFault) -> [String] {
    guard let directory = opendir(path) else { throw DiskFault(path, errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  func size(_ path: String) throws(DiskFault) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DiskFault(path, errno) }
    return Int(status.st_size)
  }

  func sync(_ path: String) throws(DiskFault) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskFault(path, errno) }
    defer { close(descriptor) }
    guard fdatasync(descriptor) == 0 else { throw DiskFault(path, errno, mayHaveWritten: true) }
  }

  func syncDirectory(_ path: String) throws(DiskFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFault(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw DiskFault(path, errno) }
  }

  private func write(_ content: [UInt8], to descriptor: Int32, _ path: String) throws(DiskFault) {
    var rest = content[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFault(path, errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
