import CaseDomain
import TestSupport

/// One refusal of every kind, with hostile text wherever a text can be.
enum RefusalSamples {
  static func reasons() throws -> [Refusal.Reason] {
    let hostile = Sentences.hostile
    let early = try day("2025-09-20")
    let late = try day("2025-09-24")
    let centre = CentreID(SamplePolicy.firstCentre)
    let due = DueDay(
      earliest: try day("2027-02-08"), latest: try day("2027-02-12"), likely: try day("2027-02-10"),
      isProvisional: true)
    return [
      .staffUnknown(PersonID(hostile)), .roleLacking(needed: [.reviewer, .supervisor]),
      .wrongStage(.inTraining, allowed: [.filingReview, .claimReview]), .wrongStage(.archived, allowed: []),
      .wrongStage(.paid, allowed: Stage.allCases), .caseMissing, .samePerson(as: .recommendClaim),
      .revisionMoved(expected: 3, actual: 5), .fieldMissing("headCount"), .fieldMissing(hostile),
      .fieldUnreadable("roster[3].residentID", token: hostile, .text),
      .fieldUnreadable("roster[3].name", token: "", .text),
      .fieldUnreadable("hours", token: "13", .integer(1...12)),
      .fieldUnreadable("mode", token: hostile, .choice(["online", "onsite"])),
      .fieldUnreadable(hostile, token: hostile, .day), .fieldUnknown(hostile),
      .recordedOtherwise(CaseID(hostile), revision: 3), .recordedOtherwise(nil, revision: 0),
      .textTooLong(hostile, limit: 500), .personalNumberInText(hostile, .phone),
      .clockBehind(lastRecorded: late, today: early), .lastAdministrator(named: hostile),
      .dayInFuture(late, today: early), .timeInFuture(ClockSpan(from: 580, through: 620), now: Moment(late)),
      .dayTooEarly(early, earliest: late), .dayTooLate(late, latest: early),
      .decisionBackdated(early, today: late), .reasonRequired, .overdue(due: early),

      .institutionUnknown(InstitutionID(hostile)), .institutionBarred(.suspended, since: early),
      .policyMissing(on: early), .centreUnknown(CentreID(hostile)), .occupationUnknown(hostile),
      .occupationUnknown(""), .courseMissing, .courseMisplaced,
      .personOfOtherCentre(PersonID(hostile), named: hostile),
      .rosterEmpty, .learnerTwice([1, 4]), .endBeforeStart(start: late, end: early),
      .hoursDoNotAddUp(theory: 30, practice: 80, total: 120), .enterpriseMissing,
      .materialOfOtherStage(.invoices), .materialsOutstanding(Material.allCases),
      .pointsUnverified([.premises, .safety]), .hoursBelowMinimum(filed: 80, minimum: 120),
      .daysBelowMinimum(days: 1, minimum: 3), .hoursBeyondDays(hours: 300, days: 5, aDay: 8),
      .practiceShare(percent: 50, wanted: 70, tolerance: 5),
      .mostlyOnline(online: 80, total: 100), .safetyAndLawMissing, .textbooksMissing, .teachersMissing,
      .teachersNotOnFile([TeacherID(hostile), TeacherID("T-02")]), .groupsNotAdmitted([3], .employment),
      .evidenceOfGroupMissing([1, 2]), .contractsOutsideWindow([5]), .identitiesInvalid([1, 2, 3]),
      .flagsOpen(["F-13:3", hostile]), .refusalNotProposed, .returnedBefore(on: early),
      .seniorLevelNotPayable,

      .beforeApproval(early, approvedOn: late), .openedOffPlan(early, planned: late),
      .openedOffPlan(late, planned: early), .ceremonyTitle(missing: ["电工", "开班仪式"]),
      .outsideTraining(late, from: early, through: early), .headCountAboveRoster(count: 41, roster: 40),
      .learnersUnknown([99]), .findingNeedsDay(row: 2), .duringRectification(late, since: early),
      .noFindingOpen, .findingUnknown(7), .findingClosed(1), .filesUnreadable([hostile]),
      .lastTrainingDayAhead(late), .hoursOutstanding(delivered: 96, planned: 120),

      .checksEnd(done: 2, needed: 3, missing: []), .checksEnd(done: 3, needed: 3, missing: [.onsite]),
      .resultsReplaced([1, 2, 9]), .spotChecksTooFew(done: 1, needed: 3), .spotCheckModeMissing(.onsite),
      .photosTooFew(count: 0, needed: 5), .photoKindMissing(.practice), .findingsOpen([1, 2]),
      .resultsMissing([8]), .nobodyPassed, .rangeMissing(centre, .apprenticeship),
      .rangeExhausted(centre, .employment, left: 1, needed: 40), .rangeOverlaps(first: 1, last: 9),
      .rangeNotNext(first: 10, expected: 12), .rangeEmpty(first: 9, last: 1),

      .learnersNotPassed([3]), .credentialNumberUsed(in: CaseID(hostile)), .fundMissing,
      .referralsTooFew(count: 2, needed: 3), .certifiedRateLow(percent: 39, needed: 40),
      .employedRateLow(percent: 49, needed: 50), .accountUnreadable, .ruleMissing,
      .limitReached([2, 9], .r411), .technicianUnproven([1, 3]),
      .learnersUnjudged([1]), .learnersNotClaimed([6]),
      .amountDiffers(stated: Money(fen: 1), computed: Money(yuan: 60_000)),
      .unpriced(.otherFund(.districtTalent)),
      .unpriced(.occupationUnknown(hostile)), .unpriced(.subjectMismatched(.entrepreneurship)),
      .recommendedOtherwise(.reject), .staleRecommendation(recommendedAt: 30, changedAt: 33), .nothingToPay,
      .determinationStale([
        EnvelopeChange(item: .line(3), was: "150000", now: "0 R-411"),
        EnvelopeChange(item: .payee, was: "institution \(hostile)", now: nil),
        EnvelopeChange(item: .flag("F-01:3"), was: nil, now: "open"),
        EnvelopeChange(item: .figure(.noticeDays), was: "5", now: hostile),
      ]), .determinationValid,

      .noticeRuns(closableFrom: due), .objectionsOpen([1]), .objectionUnknown(2), .noObjectionOpen,
      .paidWhole,
      .linesHeld([3]), .supplementOwed(Money(yuan: 1_500)), .payeeDiffers(hostile),
      .retentionIncomplete([.learnerFiles]), .nothingToCorrect, .recordNotCorrectable(4), .noFlagOpen,
      .flagUnknown(hostile), .numberNotHeld(.phone), .callbacksDrawnBefore, .callbacksNotDrawn,
      .notOnCallbackList(4),

      .creditCodeInvalid(InstitutionID(hostile), .length), .accountTaken(uid: 1_000, by: PersonID(hostile)),
      .calendarLosesYear(2025), .policiesClash(.overlap("新民社发〔2025〕13号", hostile, on: early)),
      .policiesClash(.gap("甲", "乙", from: early, through: late)),
    ]
  }
}
