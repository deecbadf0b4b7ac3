/// The list of red flags: how severe each is, how it is found in the case files, and what they lack to show all of it.
public enum FlagTable {
  public static let rows: [FlagRow] = [
    FlagRow(.overlappingClasses, .stop, \.overlappingClasses),
    FlagRow(.onceAYear, .stop, \.onceAYear),
    FlagRow(.fourthTime, .stop, \.fourthTime),
    FlagRow(.sameOccupationAgain, .stop, \.sameOccupationAgain),
    FlagRow(.teacherInTwoPlaces, .stop, \.teacherInTwoPlaces),
    FlagRow(.roomInTwoClasses, .check, \.roomInTwoClasses),
    FlagRow(.attendanceOffTimetable, .check, \.attendanceOffTimetable),
    FlagRow(.attendanceTooPerfect, .check, \.attendanceTooPerfect, lacks: [.signInMinutes]),
    FlagRow(.attendanceAgainstCheck, .stop, \.attendanceAgainstCheck),
    FlagRow(.attendanceByLeavers, .check, \.attendanceByLeavers, lacks: [.leavingDay, .workingHours]),
    FlagRow(.fileUsedTwice, .stop, \.fileUsedTwice, lacks: [.personOfDocument]),
    FlagRow(.photoOutOfTime, .check, nil, lacks: [.pictureDay]),
    FlagRow(.identityInvalid, .stop, \.identityInvalid),
    FlagRow(.nameAndNumberDisagree, .stop, \.nameAndNumberDisagree, lacks: [.learnerPhone]),
    FlagRow(.ageImplausible, .check, nil, lacks: [.birthDay]),
    FlagRow(.accountShared, .check, \.accountShared, lacks: [.learnerPhone, .learnerAccount]),
    FlagRow(.credentialNumberDoubtful, .stop, \.credentialNumberDoubtful),
    FlagRow(.credentialTooEarly, .check, \.credentialTooEarly),
    FlagRow(.jobDoubtful, .check, \.jobDoubtful, lacks: [.institutionOwner, .jobTerm]),
    FlagRow(.contractOutsideWindow, .stop, \.contractOutsideWindow),
    FlagRow(.hoursDoNotAddUp, .check, \.hoursDoNotAddUp),
    FlagRow(.placesShort, .check, \.placesShort),
    FlagRow(.beyondCapacity, .check, \.beyondCapacity, lacks: [.roomRegister]),
    FlagRow(.rosterMoved, .check, \.rosterMoved),
    FlagRow(.sameScores, .note, \.sameScores),
    FlagRow(.claimedIsNotComputed, .stop, \.claimedIsNotComputed, lacks: [.claimLines]),
    FlagRow(.payeeIsAnother, .stop, \.payeeIsAnother),
    FlagRow(.ratesLow, .check, \.ratesLow, answered: .inDecision),
    FlagRow(.checksBunched, .check, \.checksBunched),
    FlagRow(.reviewerTooClose, .note, \.reviewerTooClose, lacks: [.openingMoment]),
    FlagRow(.splitClass, .check, \.splitClass),
    FlagRow(.rangeNearlyUsed, .note, \.rangeNearlyUsed),
    FlagRow(.credentialContradictsItself, .stop, \.credentialContradictsItself),
    FlagRow(.proofOfGroupLate, .check, nil, lacks: [.proofDay]),
    FlagRow(.joblessOnPaper, .stop, \.joblessOnPaper, lacks: [.jobTerm]),
    FlagRow(.onStatusList, .stop, nil, lacks: [.statusLists]),
    FlagRow(.classSoldTwice, .stop, \.classSoldTwice),
    FlagRow(.onlineHoursImpossible, .check, \.onlineHoursImpossible, lacks: [.onlineLog]),
    FlagRow(.borrowedTeacherOrPremises, .check, \.borrowedTeacherOrPremises, lacks: [.roomRegister]),
    FlagRow(.teacherOverworked, .check, \.teacherOverworked),
    FlagRow(.checkerInTwoPlaces, .stop, nil, lacks: [.checkTimes, .leaveDays]),
    FlagRow(.thresholdHugged, .note, \.thresholdHugged),
    FlagRow(.assessorOutput, .note, nil, lacks: [.assessingBody]),
    FlagRow(.jobsIdentical, .check, \.jobsIdentical, lacks: [.wageAndPost]),
    FlagRow(.paperOlderThanFact, .check, nil, lacks: [.documentDay]),
    FlagRow(.farFromHome, .note, nil, lacks: [.residence, .employerPlace]),
    FlagRow(.ceilingMetExactly, .note, \.ceilingMetExactly),
  ]

  public static func row(for kind: RedFlag.Kind) -> FlagRow { byKind[kind] ?? rows[0] }

  private static let byKind = Dictionary(uniqueKeysWithValues: rows.map { ($0.kind, $0) })
}

/// One line of the list of red flags.
public struct FlagRow: Sendable {
  public let kind: RedFlag.Kind
  public let severity: RedFlag.Severity
  /// Facts that no case file holds today, without which the flag is found in part or not at all.
  public let lacks: [MissingFact]
  public let answered: Answer
  let find: (@Sendable (Scrutiny) -> [RedFlag])?

  /// Where the reason is given that answers a flag.
  public enum Answer: Sendable {
    /// In an entry of its own, before the decision.
    case byItself
    /// In the decision: a rule that holds "in principle" asks for the reason there, and it is not asked twice.
    case inDecision
  }

  /// Whether case files can raise it at all.
  public var isFound: Bool { find != nil }

  init(
    _ kind: RedFlag.Kind, _ severity: RedFlag.Severity, _ find: (@Sendable (Scrutiny) -> [RedFlag])?,
    lacks: [MissingFact] = [], answered: Answer = .byItself
  ) {
    self.kind = kind
    self.severity = severity
    self.find = find
    self.lacks = lacks
    self.answered = answered
  }
}

/// A fact that the list of red flags asks for and that no form takes in.
public enum MissingFact: String, CaseIterable, Sendable {
  case signInMinutes, leavingDay, workingHours, personOfDocument, pictureDay, birthDay, learnerPhone,
    learnerAccount, institutionOwner, jobTerm, roomRegister, claimLines, openingMoment, proofDay, statusLists,
    onlineLog, checkTimes, leaveDays, assessingBody, wageAndPost, documentDay, residence, employerPlace
}
