// What has to be looked at again when papers come back rewritten: an approval must not rest on a check of what is no
// longer there.

extension CaseFile {
  /// Takes in what the institution changed, and takes back the checks of it.
  mutating func amend(_ amended: Filing?, roster: [Learner]?) {
    if let amended, amended != filing {
      unsettle(amended.rewrittenMaterials(since: filing), amended.rewrittenPoints(since: filing))
      filing = amended
    }
    if let roster, roster != learners {
      unsettle([.roster, .identityProof], [.identity])
      learners = roster
      // A flag is resolved by number, and the numbers belong to other people now.
      resolvedFlags = [:]
      // And whoever was drawn may be gone.
      callbackDraw = nil
      callbacks = []
    }
  }

  private mutating func unsettle(_ papers: [Material], _ rewritten: [VerificationPoint]) {
    for paper in papers { materials[paper] = nil }
    for point in rewritten { points[point] = nil }
  }
}

extension Filing {
  fileprivate func rewrittenMaterials(since before: Filing) -> [Material] {
    var papers: [Material] = [.filingForm]
    if textbooks != before.textbooks { papers.append(.textbookList) }
    if sessions != before.sessions { papers.append(.timetable) }
    if premises != before.premises { papers.append(.premisesProof) }
    if enterprise != before.enterprise || isCooperation != before.isCooperation {
      papers.append(.cooperationAgreement)
    }
    if subject != before.subject || level != before.level || hours != before.hours
      || theoryHours != before.theoryHours || practiceHours != before.practiceHours
      || onlineHours != before.onlineHours || plannedStart != before.plannedStart
      || plannedEnd != before.plannedEnd || hasSafetyAndLaw != before.hasSafetyAndLaw
    {
      papers.append(.trainingPlan)
    }
    return papers
  }

  fileprivate func rewrittenPoints(since before: Filing) -> [VerificationPoint] {
    var points: [VerificationPoint] = []
    if premises != before.premises || practicePlaces != before.practicePlaces {
      points += [.premises, .equipment, .safety]
    }
    if teachers != before.teachers { points.append(.teachers) }
    return points
  }
}
