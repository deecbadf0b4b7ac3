extension PersonalField {
  /// H-114: what a look or a copy is for stands in the journal as other texts do.
  static func refusals(ofReason text: String) -> [Refusal] {
    held(in: text).map { [Refusal(.h114, .personalNumberInText("reason", $0))] } ?? []
  }

  /// Whose whole number of what kind stands in a text, grouped or not; nil where there is none. What only looks like one, as
  /// the number of a certificate may, has no valid check digit.
  static func held(in text: String) -> PersonalField? {
    for run in text.narrowed.numberRuns {
      if run.count == 18, (try? ResidentIdentity(run)) != nil { return .residentID }
      if run.count == 11, let phone = try? PhoneNumber(run), phone.line == .mobile { return .phone }
      // Cards of China UnionPay and of the two that are issued beside it.
      if (16...19).contains(run.count), ["62", "4", "5"].contains(where: run.hasPrefix),
        (try? BankCard(run)) != nil
      {
        return .account
      }
    }
    return nil
  }
}

extension String {
  /// Runs of digits, which an X may end; groups of three digits and more with one blank or hyphen between count as one run,
  /// so that days do not.
  fileprivate var numberRuns: [String] {
    var runs: [String] = []
    var groups: [String] = []
    var isOpen = false
    func length(_ group: String?) -> Int { group?.count ?? 0 }
    func flush() {
      if groups.count > 1, groups.allSatisfy({ $0.count >= 3 }) { runs.append(groups.joined()) }
      runs += groups
      groups = []
    }
    for character in self {
      if character.isASCII, character.isNumber {
        if isOpen, !groups.isEmpty {
          groups[groups.count - 1].append(character)
        } else {
          groups.append(String(character))
        }
        isOpen = true
      } else if isOpen, character == "X" || character == "x", !groups.isEmpty {
        groups[groups.count - 1].append("X")
        isOpen = false
        flush()
      } else if isOpen, character == " " || character == "-" {
        isOpen = false
      } else {
        isOpen = false
        flush()
      }
    }
    flush()
    return runs
  }
}
