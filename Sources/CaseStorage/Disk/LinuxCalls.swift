import CDiskCalls
import Glibc

/// The calls of this host's kernel.
///
/// Foundation's file handles end the process on a full disk, and its atomic writes leave the directory unsynced; these
/// calls say what happened.
package struct LinuxCalls: SystemCalls {
  package init() {}

  package func open(_ path: String, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    let flags: Int32
    var permissions: mode_t = 0
    switch purpose {
    // Without O_NONBLOCK a pipe put in the file's place would hang the program.
    case .reading: flags = O_RDONLY | O_NONBLOCK
    case .appending: flags = O_WRONLY | O_APPEND | O_NONBLOCK
    case .writing: flags = O_RDWR | O_NONBLOCK
    case .creating(let mode):
      flags = O_WRONLY | O_CREAT | O_EXCL
      permissions = mode_t(mode)
    case .directory: flags = O_RDONLY | O_DIRECTORY
    }
    let descriptor = Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw SystemError(errno) }
    return OpenFile(number: descriptor)
  }

  package func close(_ file: OpenFile) { _ = Glibc.close(file.number) }

  package func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
      let read = pread(file.number, buffer.baseAddress, count, off_t(offset))
      if read < 0 { failure = errno }
      taken = max(0, read)
    }
    guard failure == 0 else { throw SystemError(failure) }
    return bytes
  }

  package func append(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let count = bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw SystemError(errno) }
    return count
  }

  package func write(
    _ file: OpenFile, at offset: Int, _ bytes: ArraySlice<UInt8>
  ) throws(SystemError) -> Int {
    let count = bytes.withUnsafeBytes { pwrite(file.number, $0.baseAddress, $0.count, off_t(offset)) }
    guard count >= 0 else { throw SystemError(errno) }
    return count
  }

  package func sync(_ file: OpenFile, _ extent: SyncExtent) throws(SystemError) {
    let answer = extent == .content ? fdatasync(file.number) : fsync(file.number)
    guard answer == 0 else { throw SystemError(errno) }
  }

  package func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError) {
    guard fchmod(file.number, mode_t(mode)) == 0 else { throw SystemError(errno) }
  }

  package func status(_ file: OpenFile) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw SystemError(errno) }
    return FileStatus(status)
  }

  package func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw SystemError(errno) }
    return FileStatus(status)
  }

  package func makeDirectory(_ path: String, mode: UInt32) throws(SystemError) {
    guard mkdir(path, mode_t(mode)) == 0 else { throw SystemError(errno) }
    // The mask has taken bits away, and some systems ignore setgid at this point.
    guard chmod(path, mode_t(mode)) == 0 else { throw SystemError(errno) }
  }

  package func names(in path: String) throws(SystemError) -> [String] {
    // A link in a directory's place would lead out of the store.
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    guard let directory = fdopendir(descriptor) else {
      let number = errno
      _ = Glibc.close(descriptor)
      throw SystemError(number)
    }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError(errno) }
    return names
  }

  package func rename(_ path: String, to target: String) throws(SystemError) {
    guard Glibc.rename(path, target) == 0 else { throw SystemError(errno) }
  }

  package func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw SystemError(errno) }
  }

  package func tryLock(_ file: OpenFile) throws(SystemError) -> Bool {
    while disk_lock_exclusively(file.number) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw SystemError(errno) }
    }
    return true
  }

  package func lockHolders(_ file: OpenFile) -> [Int] {
    var status = stat()
    guard fstat(file.number, &status) == 0, let table = try? open("/proc/locks", .reading) else { return [] }
    defer { close(table) }
    var text: [UInt8] = []
    while let piece = try? read(table, at: text.count, count: 1 << 16), !piece.isEmpty { text += piece }
    func hexadecimal(_ number: UInt32) -> String {
      let digits = String(number, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    let device =
      hexadecimal(disk_device_major(status.st_dev)) + ":" + hexadecimal(disk_device_minor(status.st_dev))
    let key = "\(device):\(status.st_ino)"
    // `1: FLOCK  ADVISORY  WRITE 4711 fe:00:1648769 0 EOF`; behind an arrow stand those who wait.
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count >= 6, words[1] == "FLOCK", words[5] == key else { return nil }
      return Int(String(words[4]))
    }
  }

  package func isRunning(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return false }
    return kill(number, 0) == 0 || errno != ESRCH
  }

  package func account(of process: Int) -> Int? {
    var status = stat()
    return lstat("/proc/\(process)", &status) == 0 ? Int(status.st_uid) : nil
  }

  package func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1_000) }

  package func watch(_ path: String) -> DirectoryWatch? { DirectoryWatch(path) }

  package func fileSystem(of path: String) throws(SystemError) -> Int {
    let number = disk_file_system(path)
    guard number >= 0 else { throw SystemError(errno) }
    return Int(number)
  }

  package var secondsSinceEpoch: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }

  package func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  package var userID: Int { Int(getuid()) }
  package var processID: Int { Int(getpid()) }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    self.init(kind: kind, size: Int(status.st_size), mode: UInt32(status.st_mode & 0o7777))
  }
}
