/// The list of red flags: how severe each is, and how it is found in the case files.
public enum FlagTable {
  public static let rows: [FlagRow] = [
    FlagRow(.overlappingClasses, .stop, \.overlappingClasses),
    FlagRow(.onceAYear, .stop, \.onceAYear),
    FlagRow(.fourthTime, .stop, \.fourthTime),
    FlagRow(.sameOccupationAgain, .stop, \.sameOccupationAgain),
    FlagRow(.teacherInTwoPlaces, .stop, \.teacherInTwoPlaces),
    FlagRow(.roomInTwoClasses, .check, \.roomInTwoClasses),
    FlagRow(.attendanceOffTimetable, .check, \.attendanceOffTimetable),
    FlagRow(.attendanceTooPerfect, .check, \.attendanceTooPerfect),
    FlagRow(.attendanceAgainstCheck, .stop, \.attendanceAgainstCheck),
    FlagRow(.attendanceByLeavers, .check, \.attendanceByLeavers),
    FlagRow(.fileUsedTwice, .stop, \.fileUsedTwice),
    FlagRow(.photoOutOfTime, .check, \.photoOutOfTime),
    FlagRow(.identityInvalid, .stop, \.identityInvalid),
    FlagRow(.nameAndNumberDisagree, .stop, \.nameAndNumberDisagree),
    FlagRow(.ageImplausible, .check, \.ageImplausible),
    FlagRow(.accountShared, .check, \.accountShared),
    FlagRow(.credentialNumberDoubtful, .stop, \.credentialNumberDoubtful),
    FlagRow(.credentialTooEarly, .check, \.credentialTooEarly),
    FlagRow(.jobDoubtful, .check, \.jobDoubtful),
    FlagRow(.contractOutsideWindow, .stop, \.contractOutsideWindow),
    FlagRow(.hoursDoNotAddUp, .check, \.hoursDoNotAddUp),
    FlagRow(.placesShort, .check, \.placesShort),
    FlagRow(.beyondCapacity, .check, \.beyondCapacity),
    FlagRow(.rosterMoved, .check, \.rosterMoved),
    FlagRow(.sameScores, .note, \.sameScores),
    FlagRow(.claimedIsNotComputed, .stop, \.claimedIsNotComputed),
    FlagRow(.payeeIsAnother, .stop, \.payeeIsAnother),
    FlagRow(.ratesLow, .check, \.ratesLow, answered: .inDecision),
    FlagRow(.checksBunched, .check, \.checksBunched),
    FlagRow(.reviewerTooClose, .note, \.reviewerTooClose),
    FlagRow(.splitClass, .check, \.splitClass),
    FlagRow(.rangeNearlyUsed, .note, \.rangeNearlyUsed),
    FlagRow(.credentialContradictsItself, .stop, \.credentialContradictsItself),
    FlagRow(.proofOfGroupLate, .check, \.proofOfGroupLate),
    FlagRow(.joblessOnPaper, .stop, \.joblessOnPaper),
    FlagRow(.onStatusList, .stop, \.onStatusList),
    FlagRow(.classSoldTwice, .stop, \.classSoldTwice),
    FlagRow(.onlineHoursImpossible, .check, \.onlineHoursImpossible),
    FlagRow(.borrowedTeacherOrPremises, .check, \.borrowedTeacherOrPremises),
    FlagRow(.teacherOverworked, .check, \.teacherOverworked),
    FlagRow(.checkerInTwoPlaces, .stop, \.checkerInTwoPlaces),
    FlagRow(.thresholdHugged, .note, \.thresholdHugged),
    FlagRow(.assessorOutput, .note, \.assessorOutput),
    FlagRow(.jobsIdentical, .check, \.jobsIdentical),
    FlagRow(.paperOlderThanFact, .check, \.paperOlderThanFact),
    FlagRow(.farFromHome, .note, \.farFromHome),
    FlagRow(.ceilingMetExactly, .note, \.ceilingMetExactly),
    FlagRow(.deniedOnTheTelephone, .stop, \.deniedOnTheTelephone),
    FlagRow(.picturesOfAnotherDay, .check, \.picturesOfAnotherDay),
    FlagRow(.filedAgainAfterRefusal, .check, \.filedAgainAfterRefusal),
    FlagRow(.visitsHurried, .check, \.visitsHurried),
  ]

  public static func row(for kind: RedFlag.Kind) -> FlagRow { byKind[kind] ?? rows[0] }

  private static let byKind = Dictionary(uniqueKeysWithValues: rows.map { ($0.kind, $0) })
}

/// One line of the list of red flags.
public struct FlagRow: Sendable {
  public let kind: RedFlag.Kind
  public let severity: RedFlag.Severity
  public let answered: Answer
  let find: @Sendable (Scrutiny) -> [RedFlag]

  /// Where the reason is given that answers a flag.
  public enum Answer: Sendable {
    /// In an entry of its own, before the decision.
    case byItself
    /// In the decision: a rule that holds "in principle" asks for the reason there, and it is not asked twice.
    case inDecision
  }

  init(
    _ kind: RedFlag.Kind, _ severity: RedFlag.Severity, _ find: @escaping @Sendable (Scrutiny) -> [RedFlag],
    answered: Answer = .byItself
  ) {
    self.kind = kind
    self.severity = severity
    self.find = find
    self.answered = answered
  }
}
