/// What was seen, as facts: learners by number, other cases, days, amounts, teachers and rooms. No personal data.
public enum FlagEvidence: Hashable, Sendable {
  // People in several classes.
  /// Neither timetables nor attendance tell the two classes apart.
  case spansOverlap(learners: [Int], with: CaseID, from: Day, through: Day)
  case sessionsOverlap(learners: [Int], SessionClash)
  case bothAttended(learners: [Int], with: CaseID, days: [Day])
  case trainings(learner: Int, [PastTraining])
  case identity(learner: Int, ResidentIdentityProblem)
  /// The same number, under another name.
  case otherName(learner: Int, in: CaseID)
  case jobElsewhere(learner: Int, in: CaseID, since: Day)
  /// The contract covers the class; `in` is nil for a contract on this roster.
  case contractCovers(learner: Int, in: CaseID?, from: Day, through: Day)
  case enterpriseClass(learner: Int, in: CaseID)
  /// The same name and phone, under another number.
  case otherNumber(learner: Int, in: CaseID)
  case age(learner: Int, AgeProblem)
  case proofLate(learner: Int, issuedOn: Day, classFrom: Day)
  case proofExpired(learner: Int, lastDay: Day, classFrom: Day)
  /// On a status list, on days on which the learner attended.
  case listed(learner: Int, StatusList.Kind, asOf: Day, days: [Day])
  case livesAndWorksElsewhere(learner: Int, days: Int)

  // Teaching.
  case teacherClash(TeacherID, SessionClash)
  case roomClash(String, SessionClash)
  case onlineClash(SessionClash)
  case onlineElsewhere(learner: Int, SessionClash)
  case onlineTooLong(learner: Int, Day, minutes: Int, limit: Int)
  /// So many stays of one length, each the same time after the one before.
  case onlineAtIntervals(Day, stays: Int, minutes: Int)
  case teacherHours(TeacherID, on: Day, hours: Int, limit: Int)
  case timetableShort(planned: Int, timetabled: Int)
  case dayTooLong(Day, hours: Int, limit: Int)
  case sessionTooShort(Day, minutes: Int, hours: Int)
  case placesShort(learners: Int, places: Int)
  /// The other classes that run on the day, and the teachers on file.
  case classesAtOnce([CaseID], on: Day, teachers: Int)
  case roomsAtOnce([CaseID], on: Day, rooms: Int)
  case roomTooSmall(String, learners: Int, capacity: Int)
  case addressNotOnFile
  case teacherOfAnother(TeacherID, InstitutionID)
  case teacherAtMany(TeacherID, institutions: Int, year: Int, month: Int)
  case premisesOfAnother(InstitutionID)
  case twinClass(CaseID, teachers: [TeacherID])

  // Attendance.
  case daysWithoutSession([Day])
  case holidaysTaught([Day])
  case everyonePresent(learners: Int, days: Int)
  case headCount(Day, counted: Int, present: Int)
  case attendedAtWork(learner: Int, since: Day, days: Int)
  case attendedAfterLeaving(learner: Int, leftOn: Day, days: Int)
  case signedInTogether(Day, at: Int, learners: Int, of: Int)

  // Papers.
  /// The first digits of the file's SHA-256; its name may be somebody's.
  case fileAgain(digest: String, in: CaseID, revision: Int)
  case pictureOutOfTime(takenOn: Day, recordedFor: Day, from: Day, through: Day)
  case paperTooOld(AttachedDocument.Kind, dated: Day, proves: Day)
  case credentialElsewhere(learner: Int, in: CaseID)
  case credentialForm(learner: Int, CredentialKind)
  case credentialContradiction(learner: Int, CredentialContradiction)
  case credentialBeforeEnd(learner: Int, issuedOn: Day, end: Day)
  case credentialsAllOn(Day, learners: Int)
  case contract(learner: Int, EmploymentContract?)
  case employerIsInstitution(learners: [Int])
  case employerIsOwner(learners: [Int])
  case jobTooShort(learner: Int, from: Day, through: Day)
  case signedBeforeClass(learner: Int, signedOn: Day, classFrom: Day)
  case contractsIdentical(startedOn: Day, wage: Money, post: String, learners: Int)
  case issuerFarAbove(String, year: Int, month: Int, count: Int, usual: Int)
  case issuerIsInstitution(learners: [Int])
  case oneEmployer(String, learners: [Int], of: Int)
  case jobBeforeClass(learner: Int, startedOn: Day, classFrom: Day)
  case jobsIdentical(employer: String, startedOn: Day, learners: Int)
  case rosterShared(with: CaseID, percent: Int)
  case photosShared(with: CaseID, percent: Int)
  case timetableShared(with: CaseID, percent: Int)
  case rosterReplaced([Int], of: Int)
  case sameScore(Int, learners: Int)

  // Beyond the list.
  case saidOnTheTelephone(learner: Int, CallbackAnswer, days: Int)
  case pictureOfAnotherDay(takenOn: Day, recordedFor: Day)
  case turnedDownBefore(CaseID, Stage, on: Day, learners: Int, of: Int)
  /// Visits of this class, or onsite ones of one checker wherever they were, that began between two times of a day.
  case classVisitedOften(Day, visits: Int, ClockSpan)
  case checkerHurried(PersonID, Day, visits: Int, ClockSpan)

  // Money.
  case amounts(claimed: Money, computed: Money)
  case lineAmounts(learner: Int, claimed: Money, computed: Money)
  case linesAndSum(lines: Money, claimed: Money)
  case payeeNamedOtherwise
  case personCollects(learners: Int)
  case accountChanged(on: Day)
  case accountOfAnother(in: CaseID)
  case phoneOfAnother(learner: Int, in: CaseID)
  case ownAccountOfAnother(learner: Int, in: CaseID)
  case ownAccountIsInstitutions(learner: Int, in: CaseID)
  case rateBelow(RuleID, percent: Int, needed: Int)
  case referralsBelow(Int, needed: Int)
  case rateMetExactly(RuleID, cases: [CaseID])
  case numbersLeft(Int, of: Int)
  case classFillsRange(learners: Int)
  case classesAtYearEnd(Int, of: Int)

  // Conduct.
  case checksOnOneDay(Day)
  case checksByOne(PersonID)
  case noCheckOnsite
  case checksEarly(through: Day)
  case decisionsByOne(PersonID, cases: Int, year: Int)
  case decisionOutOfHours(Action, Moment)
  case decisionHasty(Action, seconds: Int)
  case checksOverlap(PersonID, SessionClash)
  case checkOnLeave(PersonID, Day)
}

/// Two lessons at one time.
public struct SessionClash: Hashable, Sendable {
  public let day: Day
  /// Minutes after midnight, the time both have in common.
  public let from: Int
  public let through: Int
  /// The class of the other lesson; it may be this one.
  public let with: CaseID
}

/// A training that counts against another, whichever way it came into the ledger.
public struct PastTraining: Hashable, Sendable {
  /// The case of this store; nil for what was imported.
  public let caseID: CaseID?
  public let completionDay: Day

  init(_ entry: LedgerEntry) {
    if case .case(let id) = entry.source { caseID = CaseID(id) } else { caseID = nil }
    completionDay = entry.completionDay
  }
}

/// In what a certificate's number contradicts the record it stands in.
public enum CredentialContradiction: String, CaseIterable, Sendable {
  case issuer, province, year, level
}
