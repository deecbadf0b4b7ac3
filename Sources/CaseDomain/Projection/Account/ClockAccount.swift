/// The clock of the present stage with its proof, day by day.
public struct ClockAccount: Hashable, Sendable {
  public let reading: ClockReading
  /// From the event to the due day or the answer: what each day did to the count, and why.
  public let proof: [ProofLine]
}

/// A time in which a clock of the case stood, with who stopped it and why: pausing is nobody's secret.
public struct PauseEntry: Hashable, Sendable {
  public let clock: ClockName
  public let ground: HoldGround
  public let from: Day
  /// Nil while it lasts.
  public let to: Day?
  /// Who sent the papers back, or entered the objection; under the name of that day.
  public let by: String
  public let reasons: [String]
  /// Working days not counted, through its end or today.
  public let workingDaysHeld: WorkingDayCount
}

extension Circumstances {
  /// The clock that runs or is held in the present stage; nil in a stage without one.
  public func clockAccount(of file: CaseFile) -> ClockAccount? {
    guard let name = file.stage.clock, let policy = policy(for: file.filing),
      let marks = file.clockMarks[name], let rule = ClockRule(name, under: policy),
      let reading = StatutoryClock.read(rule, marks: marks, today: today, calendar: calendar)
    else { return nil }
    return ClockAccount(
      reading: reading,
      proof: StatutoryClock.proof(rule, marks: marks, today: today, calendar: calendar))
  }

  /// Every pause of every clock of the case, answered ones too, in the order in which they were recorded. Two
  /// objections at a time stop one clock: their days are not to be added up.
  public func pauses(of file: CaseFile) -> [PauseEntry] {
    var returned = file.returns[...]
    var objections = file.objections[...]
    return file.history.compactMap { record in
      switch record.event {
      case .filingReturned(let papers), .completionReturned(let papers), .claimReturned(let papers):
        guard let entry = returned.popFirst(), let clock = entry.stage.clock else { return nil }
        return pause(
          clock, papers.ground == .supplement ? .supplement : .incompleteAtReceipt, from: entry.on,
          to: entry.answeredOn ?? file.endedOn, by: record.actorName, papers.reasons)
      case .objectionRecorded(_, _, let text, _):
        guard let objection = objections.popFirst() else { return nil }
        return pause(
          .notice, .objection, from: objection.receivedOn, to: objection.resolvedOn ?? file.endedOn,
          by: record.actorName, [text],
          start: file.notices.last { $0.publishedOn <= objection.receivedOn }?.publishedOn)
      default: return nil
      }
    }
  }

  private func pause(
    _ clock: ClockName, _ ground: HoldGround, from: Day, to: Day?, by name: String, _ reasons: [String],
    start: Day? = nil
  ) -> PauseEntry {
    let last = to ?? max(today, from)
    // The day from which the period runs counts for nothing, held or not.
    let lastCounted = clock.holdingDayCounts ? from : max(from.previous, start ?? from.previous)
    return PauseEntry(
      clock: clock, ground: ground, from: from, to: to, by: name, reasons: reasons,
      workingDaysHeld: calendar.workingDays(after: lastCounted, through: max(last, lastCounted)))
  }
}
