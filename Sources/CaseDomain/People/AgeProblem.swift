/// What an ID number says against somebody's age on the first day of a class (F-15).
public enum AgeProblem: String, CaseIterable, Sendable {
  case underSixteen = "under-16"
  case pastRetirement = "past-retirement"

  /// The youngest age at which anybody may be employed, in years.
  static let youngest = 16

  /// Nil when nothing speaks against it.
  init?(of identity: ResidentIdentity, in group: LearnerGroup, on day: Day, retirement: RetirementAges?) {
    if day < identity.birthDay.adding(months: Self.youngest * 12) {
      self = .underSixteen
    } else if group.endsWithRetirement, let retired = retirement?.day(for: identity), retired <= day {
      self = .pastRetirement
    } else {
      return nil
    }
  }
}

extension LearnerGroup {
  /// Whether nobody belongs to the group who has reached the age of retirement. Founders may be older, and for
  /// `other` the evidence says what the group is.
  var endsWithRetirement: Bool { LearnerGroup.six.contains(self) || hasContract }
}

/// The province this office belongs to, by the first two digits of its codes (GB/T 2260), and what it is called.
enum HomeProvince {
  static let code = 62
  static let names = ["甘肃", "兰州"]
}
