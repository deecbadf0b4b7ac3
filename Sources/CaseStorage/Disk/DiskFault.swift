/// An operation that failed: on which path, and the POSIX error number.
public struct DiskFault: Error, Hashable, Sendable {
  public let path: String
  public let number: Int32
  /// Whether bytes may have arrived all the same.
  public let mayHaveWritten: Bool
  /// Whether something new was to be made at that path: what is not there, then, is the folder it was to lie in.
  public let isOfMaking: Bool

  public init(_ path: String, _ number: Int32, mayHaveWritten: Bool = false, isOfMaking: Bool = false) {
    self.path = path
    self.number = number
    self.mayHaveWritten = mayHaveWritten
    self.isOfMaking = isOfMaking
  }
}
