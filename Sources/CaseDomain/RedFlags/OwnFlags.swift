// Flags beyond the list of red flags, numbered O-01 and on, held to the same standard.

extension Scrutiny {
  /// O-01: somebody of the call-back list says that they were not there, or was never at that number, and stands in
  /// the attendance all the same.
  var deniedOnTheTelephone: [RedFlag] {
    let against = file.callbacks.filter(\.answer.speaksAgainst).compactMap { call -> (Int, FlagEvidence)? in
      let days = file.attendance.count { $0.present.contains(call.learner) }
      return days == 0
        ? nil : (call.learner, .saidOnTheTelephone(learner: call.learner, call.answer, days: days))
    }
    return flag(.deniedOnTheTelephone, learners: against.map(\.0), against.map(\.1))
  }

  /// O-02: pictures of the training that were taken on another day than the one they stand for.
  var picturesOfAnotherDay: [RedFlag] {
    let (first, last) = file.trainingSpan
    var seen: [(day: Day, fact: FlagEvidence)] = []
    for set in file.photos {
      // A day outside the training is F-12's affair.
      for day in Set(set.files.compactMap(\.takenOn) + [set.takenOn].compactMap(\.self)).sorted()
      where day != set.day && day >= first && day <= last {
        seen.append((set.day, .pictureOfAnotherDay(takenOn: day, recordedFor: set.day)))
      }
    }
    return flag(.picturesOfAnotherDay, marks: seen.map(\.day.description), seen.map(\.fact))
  }

  /// O-03: a class that was refused, or ended by the office, filed again: the same subject and half of the people,
  /// within a year, wherever it was filed.
  var filedAgainAfterRefusal: [RedFlag] {
    var shared: [CaseID: Int] = [:]
    for learner in file.learners {
      for id in circumstances.office.rosters.cases(of: learner.person.subject) where id != file.id {
        shared[id, default: 0] += 1
      }
    }
    let evidence = shared.keys.sorted().compactMap { id -> FlagEvidence? in
      guard let before = circumstances.office[id], let endedOn = before.endedOn,
        [.refused, .terminated].contains(before.stage), before.filing.subject == filing.subject,
        filing.receivedOn >= endedOn, filing.receivedOn <= endedOn.adding(months: limits.refiledMonths),
        let count = shared[id], count >= limits.fewestLearners,
        count * 100 >= file.learners.count * limits.refiledPercent
      else { return nil }
      return .turnedDownBefore(id, before.stage, on: endedOn, learners: count, of: file.learners.count)
    }
    let marks = evidence.compactMap {
      if case .turnedDownBefore(let id, _, _, _, _) = $0 { id.text } else { nil }
    }
    return flag(.filedAgainAfterRefusal, marks: marks, evidence)
  }

  /// O-04: three visits in one hour: of this class, or onsite ones of one checker at any classes.
  var visitsHurried: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    let timed = file.spotChecks.filter { $0.time != nil }
    for day in Set(timed.map(\.day)).sorted() {
      let checks = timed.filter { $0.day == day }
      if let (count, span) = hurry(checks.compactMap(\.time?.from)) {
        marks += ["class", day.description]
        evidence.append(.classVisitedOften(day, visits: count, span))
      }
      for checker in Set(checks.filter { $0.mode == .onsite }.flatMap(\.checkers)).sorted() {
        let slots = (index.checks[FlagIndex.OnDay(name: checker, day: day)] ?? []).filter {
          $0.caseID == file.id || other($0.caseID) != nil
        }
        // Only what this class has a part in is its affair.
        let own = Set(slots.filter { $0.caseID == file.id }.map(\.time.from))
        guard let (count, span) = hurry(slots.map(\.time.from)),
          own.contains(where: { (span.from...span.through).contains($0) })
        else { continue }
        marks += [checker.text, day.description]
        evidence.append(.checkerHurried(checker, day, visits: count, span))
      }
    }
    return flag(.visitsHurried, marks: marks, evidence)
  }

  /// The most visits that begin within the hour, with the first and the last of them; nil where there is time enough.
  private func hurry(_ starts: [Int]) -> (count: Int, span: ClockSpan)? {
    let starts = starts.sorted()
    let runs = starts.indices.map { first in
      starts[first...].prefix { $0 < starts[first] + limits.hurriedMinutes }
    }
    guard let run = runs.max(by: { $0.count < $1.count }), run.count >= limits.hurriedVisits,
      let first = run.first, let last = run.last
    else { return nil }
    return (run.count, ClockSpan(from: first, through: last))
  }
}
