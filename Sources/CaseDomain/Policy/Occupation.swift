/// An occupation that may be trained for, and the category that sets its hours and its rate.
public struct Occupation: Hashable, Sendable {
  /// The name as the table prints it: `电工`.
  public let name: String
  public let category: OccupationCategory
  public let flag: OccupationFlag?

  public init(name: String, category: OccupationCategory, flag: OccupationFlag? = nil) {
    self.name = name
    self.category = category
    self.flag = flag
  }
}

/// The four classes of occupations (附件3).
public enum OccupationCategory: String, CaseIterable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
}

/// What the table notes beside an occupation's name.
public enum OccupationFlag: String, CaseIterable, Sendable {
  /// Assessed as a single ability (专项职业能力), not as an occupation.
  case specialAbility = "special-ability"
  /// Printed with `L`: a green occupation.
  case green
  /// Printed with `S`: a digital occupation.
  case digital
  /// No certificate of any kind exists for it, so that certificate rates are shown with and without.
  case noCredential = "no-credential"
}
