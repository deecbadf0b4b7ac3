/// The few verbs by which the store touches the disk: real here, and made to fail in turn by tests.
///
/// Every path is absolute or relative to the working directory; nothing follows a symbolic link in its last part.
protocol Disk: Sendable {
  /// Makes a directory for its owner and group; its parents have to be there.
  func makeDirectory(_ path: String) throws(DiskFault)
  /// Writes a file that is not there yet, whole and synced, with its name.
  func create(_ path: String, _ content: [UInt8]) throws(DiskFault)
  /// Appends in one write and syncs. After a fault that `mayHaveWritten` nobody knows how much arrived.
  func append(_ content: [UInt8], to path: String) throws(DiskFault)
  /// The bytes from an offset to the end.
  func read(_ path: String, from offset: Int) throws(DiskFault) -> [UInt8]
  /// The names in a directory, sorted.
  func names(in path: String) throws(DiskFault) -> [String]
  func isThere(_ path: String) -> Bool
  /// In bytes.
  func size(_ path: String) throws(DiskFault) -> Int
  /// Brings to disk what another process may have written and not synced.
  func sync(_ path: String) throws(DiskFault)
  func syncDirectory(_ path: String) throws(DiskFault)
}

/// An operation that failed: on which path, and the POSIX error number.
public struct DiskFault: Error, Hashable, Sendable {
  public let path: String
  public let number: Int32
  /// Whether bytes may have arrived all the same.
  public let mayHaveWritten: Bool

  public init(_ path: String, _ number: Int32, mayHaveWritten: Bool = false) {
    self.path = path
    self.number = number
    self.mayHaveWritten = mayHaveWritten
  }
}
