import Glibc

/// The few verbs by which the store uses the disk, each in the order of calls that lasts through a crash.
package struct Disk: Sendable {
  package let calls: any SystemCalls
  /// Several reviewers share a store through the group of its directory; otherwise it is its owner's alone.
  let isShared: Bool

  private var fileMode: UInt32 { isShared ? 0o660 : 0o600 }
  private var sealedMode: UInt32 { isShared ? 0o440 : 0o400 }
  private var directoryMode: UInt32 { isShared ? 0o2770 : 0o700 }

  /// - Parameter path: the store, or where it is going to be: shared when the directory, or the one it is made in, hands
  ///   its group on and lets the group write.
  package init(of path: String, _ calls: any SystemCalls = LinuxCalls()) {
    self.calls = calls
    let status =
      (try? calls.status(of: path)) ?? (try? calls.status(of: StoreLayout(root: path).parent))
    let sharing = UInt32(S_ISGID | S_IWGRP)
    isShared = status.map { $0.mode & sharing == sharing } ?? false
  }

  /// For files that concern nobody but this account.
  init(private calls: any SystemCalls) {
    self.calls = calls
    isShared = false
  }

  // MARK: Looking

  func isThere(_ path: String) -> Bool { (try? calls.status(of: path)) != nil }

  /// Whether something stands there, or an error when that cannot be told.
  func looksFor(_ path: String) throws(DiskFault) -> Bool {
    do throws(SystemError) {
      _ = try calls.status(of: path)
      return true
    } catch {
      guard error.number == ENOENT || error.number == ENOTDIR else { throw DiskFault(path, error.number) }
      return false
    }
  }

  /// Whether a directory stands there, and no link to one, which would lead out of the store.
  func isDirectory(_ path: String) -> Bool { (try? calls.status(of: path))?.kind == .directory }

  /// In bytes; EINVAL for what is no plain file.
  func size(_ path: String) throws(DiskFault) -> Int {
    try calling(path) { () throws(SystemError) in
      let status = try calls.status(of: path)
      guard status.kind == .file else { throw SystemError(EINVAL) }
      return status.size
    }
  }

  /// The names in a directory, sorted.
  func names(in path: String) throws(DiskFault) -> [String] {
    try calling(path) { () throws(SystemError) in try calls.names(in: path) }.sorted()
  }

  /// The bytes from an offset to the end. A file that has more of them than `limit` is refused with EFBIG: it is none
  /// of the store's, and reading it could exhaust the memory.
  package func read(
    _ path: String, from offset: Int = 0, atMost limit: Int = 1 << 20
  ) throws(DiskFault) -> [UInt8] {
    try with(path, .reading) { (file) throws(SystemError) in
      let status = try calls.status(file)
      guard status.kind == .file else { throw SystemError(EINVAL) }
      var content: [UInt8] = []
      while true {
        guard status.size - offset <= limit, content.count <= limit else { throw SystemError(EFBIG) }
        let place = offset + content.count
        let rest = max(status.size - place, 4_096)
        let read = try again { () throws(SystemError) in try calls.read(file, at: place, count: rest) }
        if read.isEmpty { return content }
        content = content.isEmpty ? read : content + read
      }
    }
  }

  /// So many bytes from an offset on; fewer where the file ends before.
  func read(_ path: String, from offset: Int, count: Int) throws(DiskFault) -> [UInt8] {
    try with(path, .reading) { (file) throws(SystemError) in
      guard try calls.status(file).kind == .file else { throw SystemError(EINVAL) }
      var content: [UInt8] = []
      while content.count < count {
        let (place, rest) = (offset + content.count, count - content.count)
        let read = try again { () throws(SystemError) in try calls.read(file, at: place, count: rest) }
        if read.isEmpty { break }
        content = content.isEmpty ? read : content + read
      }
      return content
    }
  }

  // MARK: Changing

  /// Makes a directory for its owner and group; its parents have to be there.
  func makeDirectory(_ path: String) throws(DiskFault) {
    do throws(SystemError) {
      try calls.makeDirectory(path, mode: directoryMode)
    } catch {
      throw DiskFault(path, error.number, isOfMaking: true)
    }
  }

  /// Makes a directory and those above it, as far as they are not there.
  func makeDirectories(_ path: String, mode: UInt32) throws(DiskFault) {
    guard !path.isEmpty, !isThere(path) else { return }
    try makeDirectories(StoreLayout(root: path).parent, mode: mode)
    do throws(SystemError) {
      try calls.makeDirectory(path, mode: mode)
    } catch {
      guard error.number == EEXIST else { throw DiskFault(path, error.number) }
    }
  }

  /// Writes a file that is not there yet, whole and synced. Its name is on disk once its directory is synced.
  func create(_ path: String, _ content: [UInt8]) throws(DiskFault) {
    try with(path, .creating(mode: fileMode)) { (file) throws(SystemError) in
      // The mask may have taken bits away.
      try calls.setMode(file, fileMode)
      try write(content, at: 0, to: file)
      try calls.sync(file, .everything)
    }
  }

  /// Puts a file in the place of another, in one step for whoever reads it, and does not wait for the disk: for what
  /// carries a digest of its own and can be made again, so that a crash may take it.
  func replace(_ path: String, _ content: [UInt8]) throws(DiskFault) {
    let new = path + "." + randomName(bytes: 8)
    do throws(DiskFault) {
      try with(new, .creating(mode: fileMode)) { (file) throws(SystemError) in
        try calls.setMode(file, fileMode)
        try write(content, at: 0, to: file)
      }
      try calling(path) { () throws(SystemError) in try calls.rename(new, to: path) }
    } catch {
      try? remove(new)
      throw error
    }
  }

  /// Puts a file in another's place so that a crash leaves the old one whole or the new one.
  ///
  /// - Parameter name: where the new one is written first; nobody else writes there meanwhile.
  func exchange(_ path: String, for content: [UInt8], by name: String) throws(DiskFault) {
    // What a crash left of an earlier try.
    if isThere(name) { try remove(name) }
    do throws(DiskFault) {
      try create(name, content)
      try rename(name, to: path)
    } catch {
      try? remove(name)
      throw error
    }
  }

  func rename(_ path: String, to target: String) throws(DiskFault) {
    try calling(path) { () throws(SystemError) in try calls.rename(path, to: target) }
  }

  /// Appends in one write and syncs. After a fault that `mayHaveWritten` nobody knows how much arrived.
  package func append(_ content: [UInt8], to path: String) throws(DiskFault) {
    let file = try calling(path) { () throws(SystemError) in try calls.open(path, .appending) }
    defer { calls.close(file) }
    let count: Int
    do throws(SystemError) {
      count = try calls.append(file, content[...])
    } catch {
      // Refused before anything was written; other errors leave it open.
      let isRefused = [ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS].contains(error.number)
      throw DiskFault(path, error.number, mayHaveWritten: !isRefused)
    }
    // A short write leaves a torn line, which the next one to append sets aside. It is not completed here: between
    // the two writes another fault could leave a line that looks whole and is not synced.
    guard count == content.count else { throw DiskFault(path, ENOSPC, mayHaveWritten: true) }
    try sync(file, path)
  }

  /// Writes the bytes from an offset to the end once more, where they stand, and syncs them.
  ///
  /// After a sync that failed the kernel takes the pages for written though they are not, and a second sync answers
  /// that all is well: only writing the bytes again makes it write them.
  func rewrite(_ path: String, from offset: Int) throws(DiskFault) {
    let bytes = try read(path, from: offset, atMost: .max)
    let file = try calling(path) { () throws(SystemError) in try calls.open(path, .writing) }
    defer { calls.close(file) }
    try calling(path, mayHaveWritten: true) { () throws(SystemError) in
      try write(bytes, at: offset, to: file)
    }
    try sync(file, path)
  }

  func syncDirectory(_ path: String) throws(DiskFault) {
    try with(path, .directory) { (file) throws(SystemError) in try calls.sync(file, .everything) }
  }

  func remove(_ path: String) throws(DiskFault) {
    try calling(path) { () throws(SystemError) in try calls.remove(path) }
  }

  /// Takes the permission to write away. Only a file's owner can do so; nothing depends on it.
  func seal(_ path: String) throws(DiskFault) {
    try with(path, .reading) { (file) throws(SystemError) in try calls.setMode(file, sealedMode) }
  }

  /// So many random bytes, as text.
  func randomName(bytes count: Int) -> String { Digest.hexadecimal(calls.randomBytes(count)) }

  // MARK: Calls

  /// All of the bytes, from an offset on, in as many calls as it takes.
  private func write(_ content: [UInt8], at offset: Int, to file: OpenFile) throws(SystemError) {
    var rest = content[...]
    while !rest.isEmpty {
      let (place, piece) = (offset + content.count - rest.count, rest)
      rest = rest.dropFirst(
        try again { () throws(SystemError) in try calls.write(file, at: place, piece) })
    }
  }

  private func sync(_ file: OpenFile, _ path: String) throws(DiskFault) {
    // Once, whatever comes of it.
    try calling(path, mayHaveWritten: true) { () throws(SystemError) in try calls.sync(file, .content) }
  }

  private func with<Answer>(
    _ path: String, _ purpose: OpenPurpose, _ work: (OpenFile) throws(SystemError) -> Answer
  ) throws(DiskFault) -> Answer {
    try calling(path) { () throws(SystemError) in
      let file = try calls.open(path, purpose)
      defer { calls.close(file) }
      return try work(file)
    }
  }

  private func calling<Answer>(
    _ path: String, mayHaveWritten: Bool = false, _ work: () throws(SystemError) -> Answer
  ) throws(DiskFault) -> Answer {
    do throws(SystemError) {
      return try work()
    } catch {
      throw DiskFault(path, error.number, mayHaveWritten: mayHaveWritten)
    }
  }

  /// A call that a signal cut off before it did anything is made again.
  private func again<Answer>(_ work: () throws(SystemError) -> Answer) throws(SystemError) -> Answer {
    while true {
      do throws(SystemError) {
        return try work()
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }
}
