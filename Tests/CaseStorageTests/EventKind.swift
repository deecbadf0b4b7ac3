import CaseDomain

/// Every kind of event by its name on disk, written down a second time: a new event fails to compile here, and has no
/// sample until it is given one.
enum EventKind: String, CaseIterable {
  case filed, assigned
  case materialChecked = "material-checked"
  case pointVerified = "point-verified"
  case filingReturned = "filing-returned"
  case filingResubmitted = "filing-resubmitted"
  case filingApproved = "filing-approved"
  case filingRefusalProposed = "filing-refusal-proposed"
  case filingRefused = "filing-refused"
  case classOpened = "class-opened"
  case attendanceRecorded = "attendance-recorded"
  case photosRecorded = "photos-recorded"
  case documentAttached = "document-attached"
  case spotChecked = "spot-checked"
  case findingClosed = "finding-closed"
  case callbacksDrawn = "callbacks-drawn"
  case callbackAnswered = "callback-answered"
  case rectificationOrdered = "rectification-ordered"
  case rectificationAccepted = "rectification-accepted"
  case terminated
  case completionRequested = "completion-requested"
  case resultRecorded = "result-recorded"
  case completionPassed = "completion-passed"
  case completionReturned = "completion-returned"
  case completionResubmitted = "completion-resubmitted"
  case completionFailed = "completion-failed"
  case credentialRecorded = "credential-recorded"
  case jobRecorded = "job-recorded"
  case referralRecorded = "referral-recorded"
  case claimFiled = "claim-filed"
  case learnerJudged = "learner-judged"
  case claimReturned = "claim-returned"
  case claimResubmitted = "claim-resubmitted"
  case claimRecommended = "claim-recommended"
  case signedOff = "signed-off"
  case noticePublished = "notice-published"
  case objectionRecorded = "objection-recorded"
  case objectionResolved = "objection-resolved"
  case noticeClosed = "notice-closed"
  case payoutConfirmed = "payout-confirmed"
  case archived, withdrawn
  case flagResolved = "flag-resolved"
  case noteAdded = "note-added"
  case recordStruck = "record-struck"
  case reconsidered

  init(_ event: CaseEvent) {
    self =
      switch event {
      case .filed: .filed
      case .assigned: .assigned
      case .materialChecked: .materialChecked
      case .pointVerified: .pointVerified
      case .filingReturned: .filingReturned
      case .filingResubmitted: .filingResubmitted
      case .filingApproved: .filingApproved
      case .filingRefusalProposed: .filingRefusalProposed
      case .filingRefused: .filingRefused
      case .classOpened: .classOpened
      case .attendanceRecorded: .attendanceRecorded
      case .photosRecorded: .photosRecorded
      case .documentAttached: .documentAttached
      case .spotChecked: .spotChecked
      case .findingClosed: .findingClosed
      case .callbacksDrawn: .callbacksDrawn
      case .callbackAnswered: .callbackAnswered
      case .rectificationOrdered: .rectificationOrdered
      case .rectificationAccepted: .rectificationAccepted
      case .terminated: .terminated
      case .completionRequested: .completionRequested
      case .resultRecorded: .resultRecorded
      case .completionPassed: .completionPassed
      case .completionReturned: .completionReturned
      case .completionResubmitted: .completionResubmitted
      case .completionFailed: .completionFailed
      case .credentialRecorded: .credentialRecorded
      case .jobRecorded: .jobRecorded
      case .referralRecorded: .referralRecorded
      case .claimFiled: .claimFiled
      case .learnerJudged: .learnerJudged
      case .claimReturned: .claimReturned
      case .claimResubmitted: .claimResubmitted
      case .claimRecommended: .claimRecommended
      case .signedOff: .signedOff
      case .noticePublished: .noticePublished
      case .objectionRecorded: .objectionRecorded
      case .objectionResolved: .objectionResolved
      case .noticeClosed: .noticeClosed
      case .payoutConfirmed: .payoutConfirmed
      case .archived: .archived
      case .withdrawn: .withdrawn
      case .flagResolved: .flagResolved
      case .noteAdded: .noteAdded
      case .recordStruck: .recordStruck
      case .reconsidered: .reconsidered
      }
  }
}
