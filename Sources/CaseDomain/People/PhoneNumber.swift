/// A number on which a person can be reached: a mobile, or a landline in Lanzhou.
public struct PhoneNumber: Hashable, Sendable {
  /// Digits only, area code included.
  public let number: String
  public let line: Line

  public enum Line: Sendable {
    case mobile
    /// 0931 and seven digits.
    case landline
  }

  public init(_ text: String) throws(PhoneNumberProblem) {
    let written = text.narrowed.ungrouped
    guard let digits = written.digitValues, !digits.isEmpty else { throw .characters }
    let isMobile = digits[0] == 1
    guard isMobile || written.hasPrefix(Self.areaCode) else { throw .prefix }
    guard digits.count == 11 else { throw .length }
    guard !isMobile || (3...9).contains(digits[1]) else { throw .prefix }
    number = written
    line = isMobile ? .mobile : .landline
  }

  /// No exchange begins with 0, so these numbers ring nowhere: China reserves none for fiction.
  public var isFictional: Bool { line == .landline && number.dropFirst(Self.areaCode.count).first == "0" }

  /// `*******0001`.
  public var masked: String { number.maskedButLastFour }

  private static let areaCode = "0931"
}

/// What is wrong with a phone number; of several things the first.
public enum PhoneNumberProblem: Error, CaseIterable, Sendable {
  case characters
  /// Neither a mobile's 13 to 19 nor Lanzhou's 0931.
  case prefix
  case length
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
