/// A number that is masked wherever it is shown. Whoever needs it whole asks for it and says what for.
public enum PersonalField: String, CaseIterable, Sendable {
  case residentID = "resident-id"
  case phone, account

  /// Whose it is: an account is the payee's, the others a learner's.
  public var isOfLearner: Bool { self != .account }

  /// Who may have it shown whole: those who work on cases, and auditors, to whom everything is open. Finance pays into the
  /// account and needs no more; an administrator does no case work.
  public var roles: [Role] {
    switch self {
    case .residentID, .phone: [.reviewer, .supervisor, .auditor]
    case .account: [.reviewer, .supervisor, .finance, .auditor]
    }
  }

  /// Nil where none was recorded.
  public func number(in details: PersonalDetails) -> WholeNumber? {
    let text =
      switch self {
      case .residentID: details.residentID
      case .phone: details.phone
      case .account: details.account
      }
    return text.flatMap { $0.isEmpty ? nil : WholeNumber($0) }
  }
}

/// A resident ID, phone or account, whole. A description shows nothing, so that no log or crash text can: whoever shows
/// it says so.
public struct WholeNumber: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public let shown: String

  public init(_ text: String) { shown = text }

  public var description: String { "‹whole number›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
