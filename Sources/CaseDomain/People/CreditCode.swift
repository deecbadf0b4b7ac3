/// A unified social credit code (统一社会信用代码, GB 32100) of an institution or an enterprise.
///
/// Length and characters are a matter of form and refused. A check character that does not fit is a doubt:
/// some codes of the first pilots fail it rightfully, so the reviewer looks and decides.
public struct CreditCode: Hashable, Sendable {
  /// All 18 characters, upper case.
  public let code: String
  /// The check characters that do not fit, outer one first.
  public let doubts: [CreditCodeDoubt]

  public init(_ text: String) throws(CreditCodeProblem) {
    let written = text.narrowed.uppercased()
    guard written.count == 18 else { throw .length }
    var values: [Int] = []
    for character in written.utf8 {
      guard let value = Self.alphabet.firstIndex(of: character) else { throw .characters }
      values.append(value)
    }
    // Places 3 to 8 are the code of an administrative division: digits only.
    guard values.count == 18, values[2..<8].allSatisfy({ $0 < 10 }) else { throw .characters }

    code = written
    var doubts: [CreditCodeDoubt] = []
    let sum = zip(values, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    if values[17] != (31 - sum % 31) % 31 { doubts.append(.checkCharacter) }
    if !Self.isOrganisationCode(Array(written.utf8)[8..<17]) { doubts.append(.organisationCode) }
    self.doubts = doubts
  }

  /// What kind of body is registered under the code; nil for kinds no training institution is.
  public var registrant: Registrant? { Registrant(rawValue: String(code.prefix(2))) }

  /// The registering office and kind, as the first two characters tell.
  public enum Registrant: String, CaseIterable, Sendable {
    case company = "91"
    /// 民办非企业单位: the form of a private training school.
    case privateSchool = "52"
    case publicInstitution = "12"
  }

  /// Places 9 to 17 are an organisation code (GB 11714) with a check character of its own.
  private static func isOrganisationCode(_ characters: ArraySlice<UInt8>) -> Bool {
    let values = characters.map { $0 <= 0x39 ? Int($0) - 0x30 : Int($0) - 0x41 + 10 }
    let sum = zip(values, organisationWeights).reduce(0) { $0 + $1.0 * $1.1 }
    let check: UInt8 =
      switch 11 - sum % 11 {
      case 10: 0x58
      case 11: 0x30
      case let digit: UInt8(0x30 + digit)
      }
    return characters.last == check
  }

  /// Without I, O, S, V and Z, which are misread.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  /// The powers of three, modulo 31.
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
}

/// Why a text is no credit code at all.
public enum CreditCodeProblem: Error, CaseIterable, Sendable {
  case length, characters
}

/// Which check of a well-formed credit code does not come out.
public enum CreditCodeDoubt: CaseIterable, Sendable {
  case checkCharacter, organisationCode
}

extension CreditCode: CustomStringConvertible {
  public var description: String { code }
}
