/// Why an action may not be done: the rule, and the fact that fails it. Sentences are made of it elsewhere.
public struct Refusal: Hashable, Sendable {
  public var rule: RuleID
  public var reason: Reason
  /// Holds "in principle", or only warns: with a reason given, the action may go on, and the reason is recorded.
  public var isSoft: Bool

  public init(_ rule: RuleID, _ reason: Reason, isSoft: Bool = false) {
    self.rule = rule
    self.reason = reason
    self.isSoft = isSoft
  }

  public enum Reason: Hashable, Sendable {
    // Who, where, and the form.
    case staffUnknown(PersonID)
    case roleLacking(needed: [Role])
    case wrongStage(Stage, allowed: [Stage])
    case caseMissing
    case samePerson(as: Action)
    case revisionMoved(expected: Int, actual: Int)
    case fieldMissing(String)
    case fieldUnreadable(String, token: String, FieldType)
    case fieldUnknown(String)
    /// Something else was recorded under the name of this attempt: what stands in it now was not.
    case recordedOtherwise(CaseID?, revision: Int)
    /// More characters than a field takes.
    case textTooLong(String, limit: Int)
    /// A whole personal number in a text that everybody reads.
    case personalNumberInText(String, PersonalField)
    /// The clock says a day before that of the last record.
    case clockBehind(lastRecorded: Day, today: Day)
    /// Nobody would be left who can register staff.
    case lastAdministrator(named: String)
    case dayInFuture(Day, today: Day)
    /// Of today, and not over yet: minutes after midnight.
    case timeInFuture(ClockSpan, now: Moment)
    case dayTooEarly(Day, earliest: Day)
    case dayTooLate(Day, latest: Day)
    case decisionBackdated(Day, today: Day)
    case reasonRequired
    case overdue(due: Day)

    // Filing.
    case institutionUnknown(InstitutionID)
    case institutionBarred(Standing, since: Day)
    case policyMissing(on: Day)
    case centreUnknown(CentreID)
    case occupationUnknown(String)
    case courseMissing
    case courseMisplaced
    case personOfOtherCentre(PersonID, named: String)
    case rosterEmpty
    case learnerTwice([Int])
    case endBeforeStart(start: Day, end: Day)
    case hoursDoNotAddUp(theory: Int, practice: Int, total: Int)
    case enterpriseMissing
    case materialOfOtherStage(Material)
    case materialsOutstanding([Material])
    case pointsUnverified([VerificationPoint])
    case hoursBelowMinimum(filed: Int, minimum: Int)
    case daysBelowMinimum(days: Int, minimum: Int)
    /// More class hours than the planned days hold, at so many a day.
    case hoursBeyondDays(hours: Int, days: Int, aDay: Int)
    case practiceShare(percent: Int, wanted: Int, tolerance: Int)
    case mostlyOnline(online: Int, total: Int)
    case safetyAndLawMissing
    case textbooksMissing
    case teachersMissing
    case teachersNotOnFile([TeacherID])
    case groupsNotAdmitted([Int], TrainingType)
    case evidenceOfGroupMissing([Int])
    case contractsOutsideWindow([Int])
    case identitiesInvalid([Int])
    case flagsOpen([String])
    case refusalNotProposed
    case returnedBefore(on: Day)
    case seniorLevelNotPayable

    // Training.
    case beforeApproval(Day, approvedOn: Day)
    case openedOffPlan(Day, planned: Day)
    case ceremonyTitle(missing: [String])
    case outsideTraining(Day, from: Day, through: Day)
    case headCountAboveRoster(count: Int, roster: Int)
    case callbacksDrawnBefore
    case callbacksNotDrawn
    case notOnCallbackList(Int)
    case learnersUnknown([Int])
    case findingNeedsDay(row: Int)
    case duringRectification(Day, since: Day)
    case noFindingOpen
    case findingUnknown(Int)
    case findingClosed(Int)
    case filesUnreadable([String])
    case lastTrainingDayAhead(Day)
    case hoursOutstanding(delivered: Int, planned: Int)
    /// Checks are short, and once completion is asked for none can be made.
    case checksEnd(done: Int, needed: Int, missing: [SpotCheck.Mode])

    // Completion.
    case spotChecksTooFew(done: Int, needed: Int)
    case spotCheckModeMissing(SpotCheck.Mode)
    case photosTooFew(count: Int, needed: Int)
    case photoKindMissing(Session.Kind)
    case findingsOpen([Int])
    case resultsMissing([Int])
    /// These learners have a result already, and it would be another.
    case resultsReplaced([Int])
    case nobodyPassed
    case rangeMissing(CentreID, TrainingType)
    case rangeExhausted(CentreID, TrainingType, left: Int, needed: Int)
    case rangeOverlaps(first: Int, last: Int)
    case rangeNotNext(first: Int, expected: Int)
    case rangeEmpty(first: Int, last: Int)

    // Follow-up and claim.
    case learnersNotPassed([Int])
    case credentialNumberUsed(in: CaseID)
    case fundMissing
    case referralsTooFew(count: Int, needed: Int)
    case certifiedRateLow(percent: Int, needed: Int)
    case employedRateLow(percent: Int, needed: Int)
    case accountUnreadable
    case ruleMissing
    case limitReached([Int], RuleID)
    case technicianUnproven([Int])
    case learnersUnjudged([Int])
    case learnersNotClaimed([Int])
    case amountDiffers(stated: Money, computed: Money)
    case unpriced(AwardRefusal)
    case recommendedOtherwise(ClaimOpinion)
    case staleRecommendation(recommendedAt: Int, changedAt: Int)
    case nothingToPay
    /// What the signature, or the recommendation, covers is not so any more.
    case determinationStale([EnvelopeChange])
    case determinationValid

    // Notice, payout, records.
    case noticeRuns(closableFrom: DueDay)
    case objectionsOpen([Int])
    case objectionUnknown(Int)
    case noObjectionOpen
    /// Every line that could be paid is held by an objection.
    case linesHeld([Int])
    /// Nothing of the signature is left to be paid.
    case paidWhole
    /// A line that was held is free and not yet paid.
    case supplementOwed(Money)
    case payeeDiffers(String)
    case retentionIncomplete([RetainedPaper])
    case nothingToCorrect
    case recordNotCorrectable(Int)
    case noFlagOpen
    case flagUnknown(String)
    /// None was recorded, or it was disposed of.
    case numberNotHeld(PersonalField)

    // The office itself.
    case creditCodeInvalid(InstitutionID, CreditCodeProblem)
    /// One account on the host belongs to one person.
    case accountTaken(uid: Int, by: PersonID)
    case calendarLosesYear(Int)
    case policiesClash(PolicyBookFault)
  }
}
