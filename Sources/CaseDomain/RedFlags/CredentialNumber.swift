/// The number of a skill-level certificate: one letter and 21 digits, or two letters and 20 for the highest grade.
/// Read to compare it with its record, never to refuse it.
struct CredentialNumber {
  let letters: String
  /// The 15 digits before the serial, from the body's on; places are counted from the number's first character.
  private let characters: [Character]

  /// Nil when the text has not the form.
  init?(_ text: String) {
    let written = CredentialNumber.plain(text)
    letters = String(written.prefix { $0.isASCII && $0.isLetter })
    characters = Array(written)
    guard characters.count == 22, (1...2).contains(letters.count),
      characters.dropFirst(letters.count).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
  }

  /// Places 6 and 7.
  var province: Int { number(6, 7) }
  /// Places 14 and 15.
  var year: Int { number(14, 15) }
  /// Place 16; nil for a digit that stands for no level.
  var level: AwardLevel? {
    switch number(16, 16) {
    case 5: .junior
    case 4: .intermediate
    case 3: .senior
    case 2: .technician
    case 1: .seniorTechnician
    default: nil
    }
  }

  private func number(_ first: Int, _ last: Int) -> Int {
    Int(String(characters[(first - 1)...(last - 1)])) ?? 0
  }

  /// The number however it was typed: narrow, upper-case, without blanks and hyphens.
  static func plain(_ text: String) -> String {
    text.narrowed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
  }

  /// In what it contradicts the record it stands in.
  func contradictions(to credential: Credential) -> [CredentialContradiction] {
    var found: [CredentialContradiction] = []
    // Y: an employer, S: an assessment body.
    if letters.count == 1, letters != "Y", letters != "S" { found.append(.issuer) }
    if !ResidentIdentity.isProvince(province) { found.append(.province) }
    if year != credential.issuedOn.year % 100 { found.append(.year) }
    if let claimed = credential.level, claimed != .completion, letters.count == 1, level != claimed {
      found.append(.level)
    }
    return found
  }
}
