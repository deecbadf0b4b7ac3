/// How many working days a step is given when a schedule is reckoned backwards from a due day: the house's own figures,
/// without a clause, like those of ``FlagThresholds``. A step of no days is done on the day the step after it is.
enum StepAllowance {
  static func days(for action: Action) -> Int {
    switch action {
    // Somebody has to go and look, ask, or read everything.
    case .checkMaterial, .verifyPoint, .resolveFlag, .recordSpotCheck, .closeFinding, .recordResult,
      .recordReferral, .recordCredential, .recordJob, .judgeLearner, .signOff, .publishNotice, .confirmPayout,
      .archive:
      1
    case .resolveObjection: 3
    default: 0
    }
  }
}
