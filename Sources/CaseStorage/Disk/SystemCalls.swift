/// What the store asks of the system it runs on, call by call; it reaches files, clock, chance and the other processes
/// in no other way. Real in `LinuxCalls`; tests put a disk in its place that tears, forgets and refuses.
///
/// Nothing here follows a symbolic link in the last part of a path.
package protocol SystemCalls: Sendable {
  func open(_ path: String, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile
  func close(_ file: OpenFile)
  /// At most `count` bytes; fewer may come, and none at the end of the file.
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemError) -> [UInt8]
  /// Adds to the end of a file opened for appending, in one call; how many bytes were taken.
  func append(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Writes over what stands there; how many bytes were taken.
  func write(_ file: OpenFile, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Brings to disk what was written to a file, or the names in a directory.
  func sync(_ file: OpenFile, _ extent: SyncExtent) throws(SystemError)
  func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError)
  func status(_ file: OpenFile) throws(SystemError) -> FileStatus
  func status(of path: String) throws(SystemError) -> FileStatus
  /// The mode is what the directory has afterwards, whatever the process's mask.
  func makeDirectory(_ path: String, mode: UInt32) throws(SystemError)
  /// In no order.
  func names(in path: String) throws(SystemError) -> [String]
  func rename(_ path: String, to target: String) throws(SystemError)
  func remove(_ path: String) throws(SystemError)

  /// Whether the lock was free; it belongs to the open file, and falls with it.
  func tryLock(_ file: OpenFile) throws(SystemError) -> Bool
  /// The processes that hold a file's lock, as the system tells; none where it tells nothing.
  func lockHolders(_ file: OpenFile) -> [Int]
  func isRunning(_ process: Int) -> Bool
  /// The account under which a process runs; nil where that cannot be told.
  func account(of process: Int) -> Int?
  func pause(milliseconds: Int)
  /// Wakes whoever polls its descriptor when a directory changes; nil where there is no such thing.
  func watch(_ path: String) -> DirectoryWatch?
  /// The one absolute path of what is there, links resolved; the path as it is where that cannot be told.
  func resolved(_ path: String) -> String
  /// The number by which the kernel knows the kind of file system (statfs(2)).
  func fileSystem(of path: String) throws(SystemError) -> Int

  /// Seconds since 1970, by the clock of the host.
  var secondsSinceEpoch: Int { get }
  func randomBytes(_ count: Int) -> [UInt8]
  var userID: Int { get }
  var processID: Int { get }
}

/// A descriptor.
package struct OpenFile: Hashable, Sendable {
  package let number: Int32

  package init(number: Int32) { self.number = number }
}

package enum OpenPurpose: Hashable, Sendable {
  case reading
  /// The file has to be there.
  case appending
  /// Writing over what stands there; the file has to be there.
  case writing
  /// The file must not be there.
  case creating(mode: UInt32)
  case directory
}

package enum SyncExtent: Hashable, Sendable {
  /// The content, and the length that goes with it (fdatasync).
  case content
  /// All of it (fsync).
  case everything
}

package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case file, directory, other }

  package var kind: Kind
  package var size: Int
  /// The lower twelve bits: permissions, setuid, setgid, sticky.
  package var mode: UInt32

  package init(kind: Kind, size: Int, mode: UInt32) {
    self.kind = kind
    self.size = size
    self.mode = mode
  }
}

/// A call that failed, with its POSIX error number.
package struct SystemError: Error, Hashable, Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }
}
