/// What a person can do. The raw names are a contract: scripts depend on them.
public enum Action: String, CaseIterable, Sendable {
  case file
  case assign
  case checkMaterial = "check-material"
  case verifyPoint = "verify-point"
  case returnFiling = "return-filing"
  case resubmitFiling = "resubmit-filing"
  case approveFiling = "approve-filing"
  case refuseFiling = "refuse-filing"
  case openClass = "open-class"
  case recordAttendance = "record-attendance"
  case recordPhotos = "record-photos"
  case attachDocument = "attach-document"
  case recordSpotCheck = "record-spot-check"
  case closeFinding = "close-finding"
  case drawCallbacks = "draw-callbacks"
  case recordCallback = "record-callback"
  case orderRectification = "order-rectification"
  case acceptRectification = "accept-rectification"
  case terminate
  case requestCompletion = "request-completion"
  case recordResult = "record-result"
  case passCompletion = "pass-completion"
  case returnCompletion = "return-completion"
  case resubmitCompletion = "resubmit-completion"
  case failCompletion = "fail-completion"
  case extendRange = "extend-range"
  case recordCredential = "record-credential"
  case recordJob = "record-job"
  case recordReferral = "record-referral"
  case fileClaim = "file-claim"
  case judgeLearner = "judge-learner"
  case returnClaim = "return-claim"
  case resubmitClaim = "resubmit-claim"
  case recommendClaim = "recommend-claim"
  case signOff = "sign-off"
  case publishNotice = "publish-notice"
  case recordObjection = "record-objection"
  case resolveObjection = "resolve-objection"
  case closeNotice = "close-notice"
  case confirmPayout = "confirm-payout"
  case archive
  case withdraw
  case resolveFlag = "resolve-flag"
  case addNote = "add-note"
  case correctRecord = "correct-record"
  case reconsider
}
