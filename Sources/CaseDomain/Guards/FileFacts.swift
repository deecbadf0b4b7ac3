// What guards, forms and screens all ask of a case file.

extension CaseFile {
  /// The papers of the present occasion, in the order of the document. An agreement that the
  /// policy asks for under a condition is left out where the condition does not hold.
  public func checklist(under policy: Policy) -> [Material] {
    policy.materials(on: claim == nil ? .filing : .claim).filter { material in
      switch material {
      case .cooperationAgreement: filing.isCooperation
      case .collectionAgreement: claim?.payee.kind == .institution
      default: true
      }
    }
  }

  /// Facts that may be struck now: their own action's stages include the present one.
  public var correctableRecords: [RecordedEvent] {
    history.filter { record in
      record.event.isCorrectable && !struck.contains(record.revision)
        && TransitionTable.row(for: record.event.action).from.contains(stage)
    }
  }
}

extension Filing {
  /// The words a ceremony's title has to hold, in their order.
  func ceremonyWords(isOpening: Bool) -> [String] {
    [enterprise, subject, trainingType.officialName, isOpening ? "开班仪式" : "结班仪式"].compactMap(\.self)
      .filter { !$0.isEmpty }
  }
}

extension TrainingType {
  /// What the policy calls it.
  public var officialName: String {
    switch self {
    case .employment: "就业技能培训"
    case .enterprise: "岗位技能培训"
    case .apprenticeship: "企业新型学徒制培训"
    case .entrepreneurship: "创业培训"
    case .other: "培训"
    }
  }
}

extension CaseEvent {
  /// The action that leads to this event.
  public var action: Action {
    switch self {
    case .filed: .file
    case .assigned: .assign
    case .materialChecked: .checkMaterial
    case .pointVerified: .verifyPoint
    case .filingReturned: .returnFiling
    case .filingResubmitted: .resubmitFiling
    case .filingApproved: .approveFiling
    case .filingRefusalProposed, .filingRefused: .refuseFiling
    case .classOpened: .openClass
    case .attendanceRecorded: .recordAttendance
    case .photosRecorded: .recordPhotos
    case .documentAttached: .attachDocument
    case .spotChecked: .recordSpotCheck
    case .findingClosed: .closeFinding
    case .callbacksDrawn: .drawCallbacks
    case .callbackAnswered: .recordCallback
    case .rectificationOrdered: .orderRectification
    case .rectificationAccepted: .acceptRectification
    case .terminated: .terminate
    case .completionRequested: .requestCompletion
    case .resultRecorded: .recordResult
    case .completionPassed: .passCompletion
    case .completionReturned: .returnCompletion
    case .completionResubmitted: .resubmitCompletion
    case .completionFailed: .failCompletion
    case .credentialRecorded: .recordCredential
    case .jobRecorded: .recordJob
    case .referralRecorded: .recordReferral
    case .claimFiled: .fileClaim
    case .learnerJudged: .judgeLearner
    case .claimReturned: .returnClaim
    case .claimResubmitted: .resubmitClaim
    case .claimRecommended: .recommendClaim
    case .signedOff: .signOff
    case .noticePublished: .publishNotice
    case .objectionRecorded: .recordObjection
    case .objectionResolved: .resolveObjection
    case .noticeClosed: .closeNotice
    case .payoutConfirmed: .confirmPayout
    case .archived: .archive
    case .withdrawn: .withdraw
    case .flagResolved: .resolveFlag
    case .noteAdded: .addNote
    case .recordStruck: .correctRecord
    case .reconsidered: .reconsider
    }
  }
}
