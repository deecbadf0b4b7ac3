/// A place in the journal.
public struct JournalPlace: Hashable, Sendable {
  /// The segment's file name.
  public let file: String
  /// From 1.
  public let line: Int
  /// Where the line begins, from 0.
  public let byte: Int

  public init(file: String, line: Int, byte: Int) {
    self.file = file
    self.line = line
    self.byte = byte
  }
}
