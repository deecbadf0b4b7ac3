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

  /// F-08: nobody was absent on any day of a long class, or nearly all signed in within one minute.
  var attendanceTooPerfect: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    let roster = Set(file.learners.map(\.number))
    if file.isTaught, file.attendance.count >= limits.longClassDays, roster.count >= limits.longClassLearners,
      file.attendance.allSatisfy({ $0.present.count >= roster.count && roster.isSubset(of: $0.present) })
    {
      evidence.append(.everyonePresent(learners: roster.count, days: file.attendance.count))
    }
    for attendance in file.attendance where attendance.log.signIns.count >= limits.fewestLearners {
      let signIns = attendance.log.signIns
      let minutes = Dictionary(grouping: signIns, by: \.at).mapValues(\.count)
      guard let (minute, count) = minutes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count >= limits.fewestLearners, count * 100 >= signIns.count * limits.alikePercent
      else { continue }
      marks.append(attendance.day.description)
      evidence.append(.signedInTogether(attendance.day, at: minute, learners: count, of: signIns.count))
    }
    return flag(.attendanceTooPerfect, marks: marks, evidence)
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

  /// F-10: somebody attended lessons after leaving the class, or at hours at which they were at work.
  var attendanceByLeavers: [RedFlag] {
    var seen: [(learner: Int, fact: FlagEvidence)] = []
    for learner in file.learners {
      let number = learner.number
      if let leftOn = learner.result?.leftOn {
        let days = file.attendance.count { $0.day > leftOn && $0.present.contains(number) }
        if days > 0 {
          seen.append((number, .attendedAfterLeaving(learner: number, leftOn: leftOn, days: days)))
        }
      }
      guard isPayable(learner) else { continue }
      for job in learner.jobs {
        let days = file.attendance.count { $0.present.contains(number) && isAtWork(job, during: $0) }
        guard days > 0 else { continue }
        seen.append((number, .attendedAtWork(learner: number, since: job.startedOn, days: days)))
      }
    }
    return flag(.attendanceByLeavers, learners: seen.map(\.learner), seen.map(\.fact))
  }

  /// Whether the job leaves no time for the lessons of a day. An enterprise trains its own people in working hours;
  /// of a job without hours only those are asked who were trained to find one.
  private func isAtWork(_ job: JobRecord, during attendance: Attendance) -> Bool {
    guard ![.enterprise, .apprenticeship].contains(filing.trainingType), attendance.day >= job.startedOn,
      job.terms.endsOn.map({ attendance.day <= $0 }) ?? true
    else { return false }
    let lessons = filing.sessions.filter { $0.day == attendance.day }
    guard let hours = job.terms.hours, !lessons.isEmpty else { return filing.trainingType == .employment }
    return circumstances.calendar.isWorking(attendance.day)
      && lessons.contains { hours.overlap($0.time) != nil }
  }

  /// F-41: two onsite checks by one person at one time, or one on a day off duty.
  var checkerInTwoPlaces: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    for check in file.spotChecks {
      for checker in Set(check.checkers).sorted() {
        if circumstances.staff(checker)?.leave.contains(where: { $0.covers(check.day) }) == true {
          marks += [checker.text, check.day.description]
          evidence.append(.checkOnLeave(checker, check.day))
        }
        guard check.mode == .onsite, let time = check.time else { continue }
        for slot in index.checks[FlagIndex.OnDay(name: checker, day: check.day)] ?? [] {
          // Within the class each pair is told once.
          let counts = slot.caseID == file.id ? slot.revision > check.revision : other(slot.caseID) != nil
          guard counts, let both = time.overlap(slot.time) else { continue }
          marks += [checker.text, slot.caseID.text]
          evidence.append(
            .checksOverlap(
              checker,
              SessionClash(day: check.day, from: both.from, through: both.through, with: slot.caseID)))
        }
      }
    }
    return flag(.checkerInTwoPlaces, marks: marks, evidence)
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
