/// A person's bank card: 16 to 19 digits that satisfy Luhn's check.
public struct BankCard: Hashable, Sendable {
  /// For records and payments, not for screens.
  public let number: String

  public init(_ text: String) throws(AccountProblem) {
    let written = text.narrowed.ungrouped
    guard (16...19).contains(written.count) else { throw .length }
    guard let digits = written.digitValues else { throw .characters }
    guard Self.luhnSum(digits) % 10 == 0 else { throw .checkDigit }
    number = written
  }

  /// `***************0018`.
  public var masked: String { number.maskedButLastFour }

  /// From the right, every second digit doubled, nine taken off where that makes two digits.
  private static func luhnSum(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.offset % 2 == 0 ? place.element : place.element * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
  }
}

/// An institution's account: digits alone. Accounts of legal persons carry no common check digit.
public struct InstitutionAccount: Hashable, Sendable {
  public let number: String

  public init(_ text: String) throws(AccountProblem) {
    let written = text.narrowed.ungrouped
    // Payment orders carry at most 32 characters; fewer than eight is no account of any bank we know of.
    guard (8...32).contains(written.count) else { throw .length }
    guard written.digitValues != nil else { throw .characters }
    number = written
  }

  public var masked: String { number.maskedButLastFour }
}

/// What is wrong with an account; of several things the first.
public enum AccountProblem: Error, CaseIterable, Sendable {
  case length, characters, checkDigit
}

extension BankCard: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

extension InstitutionAccount: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
