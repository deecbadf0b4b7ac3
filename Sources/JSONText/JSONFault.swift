/// Why a text is not JSON as this program reads it, and where.
public struct JSONFault: Error, Hashable, Sendable {
  public let line: Int
  /// In bytes, from 1.
  public let column: Int
  /// In bytes, from 0.
  public let offset: Int
  public let reason: Reason

  public init(line: Int, column: Int, offset: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.offset = offset
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case endOfText
    /// Something other than a value, a comma, a colon or a closing bracket, where one was due.
    case unexpected(UInt8)
    /// RFC 8259 section 2: one value, and nothing after it.
    case textAfterValue
    case byteOrderMark
    case notUTF8
    /// A control character inside a string; it has to be written as an escape.
    case controlCharacter(UInt8)
    case unknownEscape
    /// Half of a surrogate pair, which is no character.
    case loneSurrogate
    case nameTwice(String)
    /// A fraction or an exponent: amounts are whole fen, and nothing else here is a number with a part.
    case notWhole
    case numberTooLarge
    /// A zero in front, or a sign without a digit.
    case malformedNumber
    case tooDeep
  }
}
