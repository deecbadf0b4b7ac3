extension RedFlag {
  /// The flags by their number in the list of red flags. What each one needs and how severe it is stands in `FlagTable`.
  public enum Kind: String, CaseIterable, Comparable, Sendable {
    case overlappingClasses = "F-01"
    case onceAYear = "F-02"
    case fourthTime = "F-03"
    case sameOccupationAgain = "F-04"
    case teacherInTwoPlaces = "F-05"
    case roomInTwoClasses = "F-06"
    case attendanceOffTimetable = "F-07"
    case attendanceTooPerfect = "F-08"
    case attendanceAgainstCheck = "F-09"
    case attendanceByLeavers = "F-10"
    case fileUsedTwice = "F-11"
    case photoOutOfTime = "F-12"
    case identityInvalid = "F-13"
    case nameAndNumberDisagree = "F-14"
    case ageImplausible = "F-15"
    case accountShared = "F-16"
    case credentialNumberDoubtful = "F-17"
    case credentialTooEarly = "F-18"
    case jobDoubtful = "F-19"
    case contractOutsideWindow = "F-20"
    case hoursDoNotAddUp = "F-21"
    case placesShort = "F-22"
    case beyondCapacity = "F-23"
    case rosterMoved = "F-24"
    case sameScores = "F-25"
    case claimedIsNotComputed = "F-26"
    case payeeIsAnother = "F-27"
    case ratesLow = "F-28"
    case checksBunched = "F-29"
    case reviewerTooClose = "F-30"
    case splitClass = "F-31"
    case rangeNearlyUsed = "F-32"
    case credentialContradictsItself = "F-33"
    case proofOfGroupLate = "F-34"
    case joblessOnPaper = "F-35"
    case onStatusList = "F-36"
    case classSoldTwice = "F-37"
    case onlineHoursImpossible = "F-38"
    case borrowedTeacherOrPremises = "F-39"
    case teacherOverworked = "F-40"
    case checkerInTwoPlaces = "F-41"
    case thresholdHugged = "F-42"
    case assessorOutput = "F-43"
    case jobsIdentical = "F-44"
    case paperOlderThanFact = "F-45"
    case farFromHome = "F-46"
    case ceilingMetExactly = "F-47"
    // Beyond the list: our own.
    case deniedOnTheTelephone = "O-01"
    case picturesOfAnotherDay = "O-02"
    case filedAgainAfterRefusal = "O-03"
    case visitsHurried = "O-04"

    public var severity: Severity { FlagTable.row(for: self).severity }

    /// Whether an open one has to be answered before anything is approved.
    public var blocksApproval: Bool { severity != .note && isAnsweredByItself }

    /// Whether its reason is given in an entry of its own, and not in the decision.
    public var isAnsweredByItself: Bool { FlagTable.row(for: self).answered == .byItself }

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }
}
