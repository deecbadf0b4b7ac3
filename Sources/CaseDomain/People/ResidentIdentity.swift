/// A resident identity number (公民身份号码, GB 11643): proved when it is made, upper-case X, 18 characters.
///
/// It is never printed by accident: its description is the masked form, and no problem carries it.
public struct ResidentIdentity: Hashable, Sendable {
  /// All 18 characters. For records and for comparison, not for screens.
  public let number: String
  public let birthDay: Day
  public let isMale: Bool

  /// Reads a number already taken into the register: everything but the day of today.
  public init(_ text: String) throws(ResidentIdentityProblem) {
    let written = text.narrowed.uppercased()
    switch written.count {
    case 18: break
    case 15 where written.digitValues != nil: throw .fifteenDigits
    default: throw .length
    }
    guard let body = String(written.prefix(17)).digitValues, let last = written.utf8.last,
      Self.checkCharacters.contains(last)
    else { throw .characters }
    guard Self.isProvince(body[0] * 10 + body[1]) else { throw .region }

    let year = body[6...9].reduce(0) { $0 * 10 + $1 }
    guard year >= 1900,
      let birthDay = Day(year: year, month: body[10] * 10 + body[11], day: body[12] * 10 + body[13])
    else { throw .birthDate }

    let sum = zip(body, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard Self.checkCharacters[sum % 11] == last else { throw .checkDigit }
    number = written
    self.birthDay = birthDay
    isMale = body[16] % 2 == 1
  }

  /// Reads a number as it comes in: nobody in it is born after today.
  public init(_ text: String, today: Day) throws(ResidentIdentityProblem) {
    try self.init(text)
    guard birthDay <= today else { throw .inFuture }
  }

  /// The first two digits: the province in which the number was given out.
  public var province: Int { Int(String(number.prefix(2))) ?? 0 }

  /// `**************0014`.
  public var masked: String { number.maskedButLastFour }

  /// Whether two digits are a province's code (GB/T 2260), or 83.
  static func isProvince(_ code: Int) -> Bool { provinces.contains(code) }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432".utf8)
  /// The first two digits of the provinces' codes (GB/T 2260), and 83 for residents of Taiwan.
  private static let provinces = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].joined())
}

/// What is wrong with an identity number; of several things the first.
public enum ResidentIdentityProblem: Error, CaseIterable, Sendable {
  /// A number of the first generation (15 digits): the holder's present card has 18.
  case fifteenDigits
  case length, characters, region, birthDate, checkDigit, inFuture
}

extension ResidentIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
