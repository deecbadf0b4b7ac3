extension TransitionTable {
  /// The workflow. The order of rows is the order of a case's life, and of every list made from it.
  public static let rows: [Transition] = [
    Transition(
      .file, .r101, from: [], to: [.filingReview], by: [.reviewer], .fact,
      fields: filingFields(required: true),
      guards: [
        .institutionOnFile, .institutionInGoodStanding, .centreKnown, .subjectKnown, .filingWhole,
        .rosterReadable,
      ]),
    Transition(
      .assign, .h109, from: .open, by: [.reviewer, .supervisor],
      fields: [Field("person", .pick(.person), required: true)], guards: [.personOfCentre]),
    Transition(
      .checkMaterial, .r101, from: [.filingReview, .claimReview], by: [.reviewer],
      fields: [
        Field("materials", .picks(.material), required: true),
        Field("verdict", names(MaterialVerdict.self), required: true), Field("note", .text),
      ], guards: [.notSignedBySame, .materialOfChecklist]),
    Transition(
      .verifyPoint, .r103, from: [.filingReview], by: [.reviewer],
      fields: [
        Field("points", .choices(VerificationPoint.allCases.map(\.rawValue)), required: true),
        Field("note", .text),
      ]),
    Transition(
      .returnFiling, .r603, from: [.filingReview], to: [.filingCorrection], by: [.reviewer],
      fields: returnFields, guards: [.firstReturn]),
    Transition(
      .resubmitFiling, .r603, from: [.filingCorrection], to: [.filingReview], by: [.reviewer], .fact,
      fields: [Field("note", .prose, required: true)] + filingFields(required: false),
      guards: [.institutionOnFile, .centreKnown, .subjectKnown, .filingWhole, .rosterReadable]),
    Transition(
      .approveFiling, .r103, from: [.filingReview], to: [.readyToOpen], by: [.reviewer],
      fields: [Field("reason", .prose)],
      guards: [
        .materialsSettled, .pointsVerified, .hoursSufficient, .hoursFitDays, .practiceShare, .mostlyOffline,
        .safetyAndLaw, .textbooks, .teachersOnFile, .groupsAdmitted, .contractsInWindow, .identitiesValid,
        .flagsResolved,
        .institutionInGoodStanding, .fundNamed, .seniorPayable, .inTime,
      ]),
    Transition(
      .refuseFiling, .r103, from: [.filingReview], to: [.refused], by: [.reviewer, .supervisor],
      fields: [Field("reason", .prose, required: true)], guards: [.refusalProposed]),

    Transition(
      .openClass, .r201, from: [.readyToOpen], to: [.inTraining], by: [.reviewer], .fact,
      fields: ceremonyFields + [Field("reason", .prose)],
      guards: [.afterApproval, .ceremonyNamed, .openedAsPlanned]),
    Transition(
      .recordAttendance, .r202, from: .trainingAndLater, by: [.reviewer], .fact,
      fields: [
        Field("hours", .integer(1...12), required: true), Field("learners", .learners, required: true),
        Field("method", names(Attendance.Method.self), required: true),
        Field(
          "signIns",
          .table([
            Field("learner", .integer(1...10_000), required: true), Field("at", .time, required: true),
          ])),
        Field(
          "onlineLog",
          .table([
            Field("learner", .integer(1...10_000), required: true), Field("from", .time, required: true),
            Field("through", .time, required: true),
          ])),
      ], guards: [.insideTraining, .learnersKnown]),
    Transition(
      .recordPhotos, .r204, from: .trainingAndLater, by: [.reviewer], .fact,
      fields: [
        Field("kind", names(Session.Kind.self), required: true),
        Field("count", .integer(1...500), required: true),
        Field("files", .files), Field("takenOn", .day),
      ], guards: [.insideTraining]),
    Transition(
      .attachDocument, .r505, from: .trainingToArchive, by: [.reviewer], .fact,
      fields: [
        Field("kind", names(AttachedDocument.Kind.self), required: true),
        Field("title", .text, required: true),
        Field("files", .files, required: true), Field("learners", .learners), Field("provesThrough", .day),
      ], guards: [.learnersKnown]),
    Transition(
      .recordSpotCheck, .r205, from: [.inTraining], by: [.reviewer], .fact,
      fields: [
        Field("mode", names(SpotCheck.Mode.self), required: true),
        Field("headCount", .integer(0...1_000), required: true), Field("checkers", .picks(.person)),
        Field("from", .time), Field("through", .time),
        Field("findings", .table(findingColumns)), Field("note", .prose),
      ], guards: [.insideTraining, .headCount, .findingsDated]),
    Transition(
      .closeFinding, .r206, from: [.inTraining, .rectification, .completionAudit], by: [.reviewer], .fact,
      fields: [
        Field("finding", .pick(.finding), required: true), Field("evidence", .prose, required: true),
      ], guards: [.findingOpen]),
    Transition(
      .drawCallbacks, .r205, from: .trainingAndLater, by: [.reviewer], guards: [.callbacksUndrawn]),
    Transition(
      .recordCallback, .r205, from: .trainingAndLater, by: [.reviewer], .fact,
      fields: [
        Field("learner", .learners, required: true),
        Field("answer", names(CallbackAnswer.self), required: true),
        Field("note", .prose),
      ], guards: [.learnersKnown, .onCallbackList]),
    Transition(
      .orderRectification, .r206, from: [.inTraining], to: [.rectification], by: [.reviewer],
      fields: [Field("reason", .prose, required: true), Field("deadline", .day, required: true)],
      guards: [.deadlineAhead]),
    Transition(
      .acceptRectification, .r206, from: [.rectification], to: [.inTraining], by: [.reviewer], .fact,
      fields: [Field("mended", .prose, required: true), Field("newEnd", .day)], guards: [.deadlineAhead]),
    Transition(
      .terminate, .r106, from: [.inTraining, .rectification], to: [.terminated], by: [.supervisor],
      fields: [Field("reason", .prose, required: true)]),
    Transition(
      .requestCompletion, .r301, from: [.inTraining], to: [.completionAudit], by: [.reviewer], .fact,
      fields: [Field("reason", .prose)],
      guards: [.lastDayReached, .hoursDelivered, .checksMade]),

    Transition(
      .recordResult, .r301, from: [.completionAudit], by: [.reviewer], .fact,
      fields: [
        Field("learners", .learners, required: true),
        Field("outcome", .choice(["pass", "fail"]), required: true), Field("score", .integer(0...100)),
        Field("attendedDays", .integer(0...366)), Field("leftOn", .day), Field("reason", .prose),
      ], guards: [.learnersKnown, .resultsKept]),
    Transition(
      .passCompletion, .r301, from: [.completionAudit], to: [.followUp], by: [.reviewer],
      fields: [
        Field("title", .text, required: true), Field("day", .day, required: true),
        Field("pictures", .text, required: true), Field("reason", .prose),
      ],
      guards: [
        .spotChecks, .photos, .findingsClosed, .resultsWhole, .ceremonyNamed, .ceremonyAfterTraining,
        .certificateRange, .inTime,
      ]),
    Transition(
      .returnCompletion, .r603, from: [.completionAudit], to: [.completionCorrection], by: [.reviewer],
      fields: returnFields, guards: [.firstReturn]),
    Transition(
      .resubmitCompletion, .r603, from: [.completionCorrection], to: [.completionAudit], by: [.reviewer],
      .fact,
      fields: [Field("note", .prose, required: true)]),
    Transition(
      .failCompletion, .r301, from: [.completionAudit], to: [.completionFailed], by: [.supervisor],
      fields: [Field("reason", .prose, required: true)]),
    Transition(
      .extendRange, .r303, from: [], by: [.supervisor],
      fields: [
        Field("centre", .pick(.centre), required: true),
        Field("trainingType", names(TrainingType.self), required: true),
        Field("first", .text, required: true, number: true),
        Field("last", .text, required: true, number: true),
      ], guards: [.rangeFollowsOn]),

    Transition(
      .recordCredential, .r304, from: .followUpAndClaim, by: [.reviewer], .fact,
      fields: [
        Field("learner", .learners, required: true),
        Field("kind", names(CredentialKind.self), required: true),
        Field("level", names(AwardLevel.self)), Field("number", .text, required: true, number: true),
        Field("issuedOn", .day, required: true), Field("issuer", .text),
      ], guards: [.learnersKnown, .learnersPassed, .credentialUnused, .credentialDay]),
    Transition(
      .recordJob, .r308, from: .followUpAndClaim, by: [.reviewer], .fact,
      fields: [
        Field("learners", .learners, required: true), Field("kind", names(JobKind.self), required: true),
        Field("employer", .text, required: true), Field("startedOn", .day, required: true),
        Field("signedOn", .day), Field("endsOn", .day), Field("workFrom", .time), Field("workThrough", .time),
        Field("wage", .money), Field("post", .text), Field("place", .text),
        Field("employerCode", .text, number: true),
      ], guards: [.learnersKnown, .learnersPassed, .jobDay]),
    Transition(
      .recordReferral, .r307, from: .followUpAndClaim, by: [.reviewer], .fact,
      fields: [
        Field("description", .text, required: true), Field("learners", .learners, required: true),
      ], guards: [.learnersKnown, .learnersPassed]),
    Transition(
      .fileClaim, .r401, from: [.followUp], to: [.claimReview], by: [.reviewer], .fact,
      fields: claimFields(required: true),
      guards: [.fundNamed, .referrals, .learnersKnown, .learnersPassed, .accountReadable]),
    Transition(
      .judgeLearner, .r417, from: [.claimReview], by: [.reviewer],
      fields: [
        Field("learners", .learners, required: true),
        Field("eligible", .yesNo, required: true), Field("rule", .choice(RuleID.allCases.map(\.rawValue))),
        Field("reason", .prose),
      ],
      guards: [
        .notSignedBySame, .learnersKnown, .reasonForExclusion, .limitsOverridden, .technicianProven,
      ]),
    Transition(
      .returnClaim, .r603, from: [.claimReview], to: [.claimCorrection], by: [.reviewer],
      fields: returnFields, guards: [.notSignedBySame, .firstReturn]),
    Transition(
      .resubmitClaim, .r603, from: [.claimCorrection], to: [.claimReview], by: [.reviewer], .fact,
      fields: [Field("note", .prose, required: true)] + claimFields(required: false),
      guards: [.learnersKnown, .learnersPassed, .accountReadable]),
    Transition(
      .recommendClaim, .r402, from: [.claimReview], to: [.claimSignOff], by: [.reviewer],
      fields: [
        Field("opinion", names(ClaimOpinion.self), required: true), Field("amount", .money, required: true),
        Field("reason", .prose),
      ],
      guards: [
        .notSignedBySame, .materialsSettled, .learnersJudged, .flagsResolved, .amountComputed, .rates,
        .inTime,
      ]),
    Transition(
      .signOff, .h102, from: [.claimSignOff], to: [.noticePending, .claimRejected, .claimReview],
      by: [.supervisor],
      fields: [
        Field("decision", names(SignOffDecision.self), required: true),
        Field("revision", .integer(1...1_000_000), required: true), Field("reason", .prose),
      ], guards: [.notReviewedBySame, .seenRevision, .recommendationFresh]),

    Transition(
      .publishNotice, .r403, from: [.noticePending], to: [.publicNotice], by: [.reviewer],
      fields: [Field("place", .text, required: true), Field("contact", .text, required: true, number: true)],
      guards: [.determinationStands]),
    Transition(
      .recordObjection, .r711, from: [.publicNotice, .objectionInquiry, .payout, .paid],
      to: [.objectionInquiry],
      by: [.reviewer],
      .fact,
      fields: [
        Field("from", .text, required: true), Field("text", .prose, required: true),
        Field("learners", .learners),
      ], guards: [.learnersKnown]),
    Transition(
      .resolveObjection, .r604, from: [.publicNotice, .objectionInquiry, .payout, .paid],
      to: [.publicNotice, .objectionInquiry, .claimReview], by: [.supervisor],
      fields: [
        Field("objection", .pick(.objection), required: true),
        Field("verdict", names(ObjectionVerdict.self), required: true),
        Field("reason", .prose, required: true),
      ], guards: [.objectionOpen]),
    Transition(
      .closeNotice, .r403, from: [.publicNotice], to: [.payout], by: [.reviewer],
      guards: [.noticeComplete, .objectionsResolved]),
    Transition(
      .confirmPayout, .r404, from: [.payout, .paid], to: [.paid], by: [.finance], .fact,
      fields: [
        Field("amount", .money, required: true), Field("voucher", .text, required: true, number: true),
        Field("payee", .text, required: true),
      ],
      guards: [.paidByAnother, .objectionsResolved, .determinationStands, .amountOfAward, .payeeAsApproved]),
    Transition(
      .archive, .r501, from: [.paid], to: [.archived], by: [.reviewer],
      fields: [
        Field("location", .text, required: true),
        Field("papers", .choices(RetainedPaper.allCases.map(\.rawValue)), required: true),
      ], guards: [.linesSettled, .retentionWhole]),

    Transition(
      .withdraw, .r105, from: .beforePayout, to: [.withdrawn], by: [.reviewer], .fact,
      fields: [Field("request", .text, required: true)]),
    Transition(
      .resolveFlag, .r505, from: .open, by: [.reviewer],
      fields: [Field("flag", .pick(.flag), required: true), Field("reason", .prose, required: true)],
      guards: [.notSignedBySame, .flagKnown]),
    Transition(
      .addNote, .r505, from: .any, by: [.reviewer],
      fields: [Field("text", .prose, required: true)]),
    Transition(
      .correctRecord, .r505, from: .any, by: [.reviewer],
      fields: [Field("record", .pick(.record), required: true), Field("reason", .prose, required: true)],
      guards: [.recordCorrectable]),
    Transition(
      .reconsider, .h113, from: [.noticePending, .publicNotice, .payout, .refused, .claimRejected],
      to: [.filingReview, .claimReview], by: [.supervisor],
      fields: [Field("reason", .prose, required: true)], guards: [.objectionsResolved, .determinationFell]),
  ]

  private static let ceremonyFields = [
    Field("title", .text, required: true), Field("pictures", .text, required: true),
  ]

  private static let returnFields = [
    Field("reasons", .prose, required: true), Field("ground", names(Return.Ground.self)),
  ]

  private static let findingColumns = [
    Field("kind", names(Finding.Kind.self), required: true),
    Field("severity", names(Finding.Severity.self), required: true),
    Field("text", .text, required: true), Field("mendBy", .day),
  ]

  private static func claimFields(required: Bool) -> [Field] {
    [
      Field("learners", .learners, required: required), Field("claimed", .money, required: required),
      Field("payeeKind", names(Payee.Kind.self), required: required),
      Field("payee", .text, required: required),
      Field("account", .text, required: required, number: true),
      Field(
        "lines",
        .table([
          Field("learner", .integer(1...10_000), required: true), Field("amount", .money, required: true),
        ])),
    ]
  }

  /// The application form. On a resubmission a field left empty stays as it was.
  private static func filingFields(required: Bool) -> [Field] {
    [
      Field("institution", .pick(.institution), required: required),
      Field("centre", .pick(.centre), required: required), Field("title", .text, required: required),
      Field("trainingType", names(TrainingType.self), required: required),
      Field("occupation", .pick(.occupation)),
      Field("course", names(EntrepreneurshipCourse.self)), Field("level", names(AwardLevel.self)),
      Field("fund", names(Fund.self)), Field("projectBased", .yesNo), Field("preparationScheme", .yesNo),
      Field("enterprise", .text), Field("cooperation", .yesNo), Field("platformNumber", .text, number: true),
      Field("plannedStart", .day, required: required), Field("plannedEnd", .day, required: required),
      Field("hours", .integer(1...2_000), required: required),
      Field("theoryHours", .integer(0...2_000), required: required),
      Field("practiceHours", .integer(0...2_000), required: required),
      Field("onlineHours", .integer(0...2_000)),
      Field("safetyAndLaw", .yesNo),
      Field(
        "textbooks",
        .table([Field("title", .text, required: true), Field("publisher", .text, required: true)])),
      Field("teachers", .picks(.teacher)), Field("premises", .text),
      Field("practicePlaces", .integer(0...1_000)),
      Field(
        "sessions",
        .table([
          Field("day", .day, required: true), Field("from", .text, required: true),
          Field("through", .text, required: true), Field("hours", .integer(1...12), required: true),
          Field("kind", names(Session.Kind.self), required: true), Field("online", .yesNo),
          Field("teacher", .text), Field("room", .text),
        ])),
      Field(
        "roster",
        .table([
          Field("name", .text, required: true), Field("residentID", .text, required: true, number: true),
          Field("group", names(LearnerGroup.self), required: true), Field("household", names(Household.self)),
          Field("phone", .text, number: true), Field("contractSigned", .day),
          Field("contractMonths", .integer(0...600)),
          Field("evidence", .text), Field("evidenceOn", .day), Field("evidenceUntil", .day),
          Field("account", .text, number: true),
        ]), required: required),
    ]
  }

  private static func names<Name: CaseIterable & RawRepresentable>(_: Name.Type) -> FieldType
  where Name.RawValue == String {
    .choice(Name.allCases.map(\.rawValue))
  }
}
