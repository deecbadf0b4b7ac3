/// Personal data on their way into the store: an ID number, a phone, an account.
///
/// They never stand in an event. The store keeps them in their own files and gives the domain a
/// `PersonReference`; a description shows nothing, so that no log or crash text can.
public struct PersonalDetails: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  public var residentID: String?
  public var phone: String?
  public var account: String?

  public init(residentID: String? = nil, phone: String? = nil, account: String? = nil) {
    self.residentID = residentID
    self.phone = phone
    self.account = account
  }

  /// The phone as details of its own: what it is compared by.
  public var phoneAlone: PersonalDetails? { phone.map { PersonalDetails(phone: $0) } }
  /// The account as details of its own: what it is compared by.
  public var accountAlone: PersonalDetails? { account.map { PersonalDetails(account: $0) } }

  public var isEmpty: Bool { residentID == nil && phone == nil && account == nil }
  public var description: String { "‹personal details›" }
  public var debugDescription: String { description }
}

/// What the journal carries in place of personal data: a random subject, a salted commitment to the
/// content, and a masked form that may be shown.
public struct PersonReference: Hashable, Sendable {
  public var subject: SubjectID
  public var commitment: String
  /// The last four characters of the resident ID or account behind stars; empty when there is neither.
  public var masked: String

  public init(subject: SubjectID, commitment: String, masked: String) {
    self.subject = subject
    self.commitment = commitment
    self.masked = masked
  }
}
