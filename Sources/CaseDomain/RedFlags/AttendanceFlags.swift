// Who was there, on which days, and who looked.

extension Scrutiny {
  /// F-07: lessons on days that the timetable does not have, or on which the country was off.
  var attendanceOffTimetable: [RedFlag] {
    var evidence: [FlagEvidence] = []
    let days = file.attendance.map(\.day)
    if let last = filing.sessions.map(\.day).max() {
      let timetabled = Set(filing.sessions.map(\.day))
      // A rectification moves the end past the filed timetable; what is taught then is no oddity.
      let end = file.rectifications.isEmpty ? Day(ordinal: .max) : last
      let odd = days.filter { !timetabled.contains($0) && $0 <= end }
      if !odd.isEmpty { evidence.append(.daysWithoutSession(odd)) }
    }
    let holidays = days.filter { day in
      let kind = circumstances.calendar.kind(of: day)
      return !kind.isWorking && kind.name != nil
    }
    if !holidays.isEmpty { evidence.append(.holidaysTaught(holidays)) }
    let marks = evidence.flatMap { fact -> [Day] in
      switch fact {
      case .daysWithoutSession(let days), .holidaysTaught(let days): days
      default: []
      }
    }
    return flag(.attendanceOffTimetable, marks: marks.map(\.description), evidence)
  }

  /// F-08: nobody was absent on any day of a long class.
  var attendanceTooPerfect: [RedFlag] {
    guard file.isTaught, file.attendance.count >= limits.longClassDays,
      file.learners.count >= limits.longClassLearners
    else { return [] }
    let roster = Set(file.learners.map(\.number))
    guard file.attendance.allSatisfy({ $0.present.count >= roster.count && roster.isSubset(of: $0.present) })
    else { return [] }
    return flag(
      .attendanceTooPerfect,
      [.everyonePresent(learners: roster.count, days: file.attendance.count)])
  }

  /// F-09: a spot check counted other heads than that day's attendance.
  var attendanceAgainstCheck: [RedFlag] {
    guard !file.spotChecks.isEmpty else { return [] }
    let present = Dictionary(file.attendance.map { ($0.day, Set($0.present).count) }) { first, _ in first }
    let odd = file.spotChecks.filter { check in
      guard let present = present[check.day] else { return false }
      let difference = abs(check.headCount - present)
      return difference >= limits.headCountSlack && difference * 100 > present * limits.headCountPercent
    }
    return flag(
      .attendanceAgainstCheck, marks: odd.map(\.day.description),
      odd.map { .headCount($0.day, counted: $0.headCount, present: present[$0.day] ?? 0) })
  }

  /// F-10: somebody trained to find work attended lessons after the work had begun.
  var attendanceByLeavers: [RedFlag] {
    guard filing.trainingType == .employment else { return [] }
    let seen = file.learners.filter(isPayable).compactMap { learner -> (Int, FlagEvidence)? in
      guard let since = learner.jobs.map(\.startedOn).min() else { return nil }
      let days = file.attendance.count { $0.day >= since && $0.present.contains(learner.number) }
      return days == 0
        ? nil : (learner.number, .attendedAtWork(learner: learner.number, since: since, days: days))
    }
    return flag(.attendanceByLeavers, learners: seen.map(\.0), seen.map(\.1))
  }

  /// F-29: checks that could have seen one moment only. Looked at once the training is said to be over.
  var checksBunched: [RedFlag] {
    guard file.clockMarks[.completionAudit] != nil, file.spotChecks.count >= policy[.spotCheckMinimum],
      let first = file.spotChecks.first
    else { return [] }
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    if file.spotChecks.allSatisfy({ $0.day == first.day }) {
      evidence.append(("one-day", .checksOnOneDay(first.day)))
    }
    let checkers = Set(file.spotChecks.flatMap(\.checkers))
    if checkers.count == 1, let one = checkers.first { evidence.append(("one-person", .checksByOne(one))) }
    if !file.spotChecks.contains(where: { $0.mode == .onsite }) {
      evidence.append(("none-onsite", .noCheckOnsite))
    }
    // A class may have its hours before the day on which it was to end.
    let (start, planned) = file.trainingSpan
    let end = file.attendance.map(\.day).max().map { file.isTaught ? min($0, planned) : planned } ?? planned
    let length = end.days(since: start) + 1
    let latest = file.spotChecks.map(\.day).max() ?? first.day
    if latest.days(since: start) * 10 < length, latest < end {
      evidence.append(("early", .checksEarly(through: latest)))
    }
    return flag(.checksBunched, marks: evidence.map(\.mark), evidence.map(\.fact))
  }
}
