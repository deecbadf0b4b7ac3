import CaseDomain
import TestSupport

/// One event of every kind, with somebody's data or a hostile text wherever a text can be.
enum EventSamples {
  static func filing() throws -> Filing {
    Filing(
      institution: InstitutionID("91620171MA00000001"), centre: CentreID(SamplePolicy.firstCentre),
      title: Sentences.hostile, trainingType: .employment, occupation: "电工", course: nil, level: .completion,
      fund: .employmentSubsidy, isProjectBased: false, isPreparationScheme: false, enterprise: nil,
      isCooperation: false, platformNumber: "", plannedStart: try day("2025-05-12"),
      plannedEnd: try day("2025-05-28"), hours: 120, theoryHours: 36, practiceHours: 84, onlineHours: 0,
      hasSafetyAndLaw: true, textbooks: [], teachers: [], premises: "", practicePlaces: 40, sessions: [],
      receivedOn: try day("2025-04-25"))
  }

  static func claim() throws -> Claim {
    Claim(
      receivedOn: try day("2025-06-10"), learners: [1, 2], claimed: Money(yuan: 3_000),
      payee: Payee(
        kind: .person, name: Sentences.hostile,
        account: PersonReference(subject: SubjectID("s"), commitment: "c", masked: "****0018")))
  }

  static func events() throws -> [CaseEvent] {
    let hostile = Sentences.hostile
    let on = try day("2025-05-20")
    let papers = Return(reasons: [hostile, hostile], ground: .incompleteAtReceipt)
    let ceremony = Ceremony(heldOn: on, title: hostile, pictures: hostile)
    let because = Justification(rules: [.r104, .r110], reason: hostile)
    let file = FileFact(name: hostile, sha256: String(repeating: "0", count: 64), bytes: 1)
    let finding = FindingNote(kind: .safety, severity: .major, text: hostile, mendBy: on)
    let learner = Learner(
      number: 1, name: hostile,
      person: PersonReference(subject: SubjectID("s"), commitment: "c", masked: "****0014"), group: .graduate,
      household: .rural, evidence: hostile, contract: nil, identityProblem: nil)
    return [
      .filed(try filing(), [learner]), .assigned(PersonID(hostile)),
      .materialChecked(.timetable, .defective, note: hostile), .pointVerified(.safety, note: hostile),
      .filingReturned(papers), .filingResubmitted(note: hostile, try filing(), [learner]),
      .filingResubmitted(note: hostile, nil, nil), .filingApproved(because), .filingApproved(nil),
      .filingRefusalProposed(reason: hostile), .filingRefused(reason: hostile), .classOpened(ceremony),
      .classOpened(ceremony, because), .completionRequested(because),
      .resultRecorded([1], passed: true, score: 80, attendedDays: nil, because),
      .attendanceRecorded(day: on, hours: 1, .fingerprint, present: [1]),
      .photosRecorded(day: on, .practice, count: 3, [file]),
      .documentAttached(.contract, title: hostile, [file]),
      .spotChecked(
        day: on, .onsite, checkers: [PersonID("p")], headCount: 38, note: hostile, [finding, finding]),
      .spotChecked(day: on, .online, checkers: [PersonID("p")], headCount: 0, note: "", []),
      .callbacksDrawn([3, 17], seed: hostile), .callbackAnswered(3, .denied, note: hostile),
      .findingClosed(2, evidence: hostile), .rectificationOrdered(reason: hostile, deadline: on),
      .rectificationAccepted(mended: hostile, newEnd: on),
      .rectificationAccepted(mended: hostile, newEnd: nil),
      .terminated(reason: hostile), .completionRequested(),
      .resultRecorded([1, 2, 5], passed: false, score: 59, attendedDays: 1),
      .completionPassed(ceremony, certificates: [1: "042701", 2: "042702"], because),
      .completionReturned(papers), .completionResubmitted(note: hostile), .completionFailed(reason: hostile),
      .credentialRecorded(3, .skillLevel, .senior, number: hostile, issuedOn: on),
      .jobRecorded([1], .labourContract, employer: hostile, startedOn: on),
      .referralRecorded(day: on, description: hostile, [1, 2]), .claimFiled(try claim()),
      .learnerJudged([4], isEligible: false, .r411, reason: hostile),
      .learnerJudged([1, 2], isEligible: true, nil, reason: hostile), .claimReturned(papers),
      .claimResubmitted(note: hostile, try claim()),
      .claimRecommended(.approve, Money(yuan: 60_000), reason: hostile, because),
      .signedOff(.back, seenRevision: 9, .zero, reason: hostile),
      .noticePublished(place: hostile, contact: hostile),
      .objectionRecorded(from: hostile, receivedOn: on, text: hostile, [3]),
      .objectionRecorded(from: hostile, receivedOn: on, text: hostile, [3], holds: .namedLearners),
      .objectionResolved(1, .upheld, reason: hostile), .noticeClosed,
      .payoutConfirmed(Money(fen: 6_000_001), voucher: hostile, payee: hostile, paidOn: on),
      .archived(location: hostile, RetainedPaper.allCases), .withdrawn(request: hostile),
      .flagResolved("F-13:3", reason: hostile), .flagResolved(hostile, reason: hostile), .noteAdded(hostile),
      .recordStruck(4, reason: hostile), .reconsidered(reason: hostile),
    ]
  }
}
