// Lessons, teachers and rooms.

extension Scrutiny {
  /// F-05: lessons of one teacher overlap, wherever they are.
  var teacherInTwoPlaces: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    for (position, session) in filing.sessions.enumerated() {
      guard let teacher = session.teacher,
        let slots = index.teacherSlots[FlagIndex.OnDay(name: teacher, day: session.day)], slots.count > 1
      else { continue }
      for clash in clashes(of: session, at: position, among: slots) {
        marks += [teacher.text, clash.with.text]
        evidence.append(.teacherClash(teacher, clash))
      }
    }
    return flag(.teacherInTwoPlaces, marks: marks, evidence)
  }

  /// F-06: one room is booked for two lessons at one time.
  var roomInTwoClasses: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    for (position, session) in filing.sessions.enumerated() {
      guard let room = filing.room(of: session),
        let slots = index.roomSlots[FlagIndex.OnDay(name: room, day: session.day)], slots.count > 1
      else { continue }
      for clash in clashes(of: session, at: position, among: slots) {
        marks.append(clash.with.text)
        evidence.append(.roomClash(session.room, clash))
      }
    }
    return flag(.roomInTwoClasses, marks: marks, evidence)
  }

  private func clashes(of session: Session, at position: Int, among slots: [FlagIndex.Slot]) -> [SessionClash]
  {
    slots.compactMap { slot in
      // Within the class each pair is told once.
      guard slot.caseID == file.id ? slot.position > position : other(slot.caseID) != nil else { return nil }
      return session.clash(with: slot.from, slot.through, of: slot.caseID)
    }
  }

  /// F-38: online lessons at the time of lessons in a room, and online logs that nobody can have lived.
  var onlineHoursImpossible: [RedFlag] {
    let isLogged = file.attendance.contains { !$0.log.online.isEmpty }
    guard isLogged || filing.sessions.contains(where: \.isOnline) else { return [] }
    let onsite = Dictionary(grouping: filing.sessions.filter { !$0.isOnline }, by: \.day)
    var seen: [(learner: Int?, mark: String, fact: FlagEvidence)] = []
    for session in filing.sessions where session.isOnline {
      for clash in (onsite[session.day] ?? []).compactMap({
        session.clash(with: $0.from, $0.through, of: file.id)
      }) {
        seen.append((nil, clash.day.description, .onlineClash(clash)))
      }
    }
    for attendance in file.attendance where !attendance.log.online.isEmpty {
      seen += impossible(attendance, beside: onsite[attendance.day] ?? [])
    }
    return flag(
      .onlineHoursImpossible, learners: seen.compactMap(\.learner), marks: seen.map(\.mark), seen.map(\.fact))
  }

  private func impossible(
    _ attendance: Attendance, beside onsite: [Session]
  ) -> [(learner: Int?, mark: String, fact: FlagEvidence)] {
    let (day, mark) = (attendance.day, attendance.day.description)
    var seen: [(learner: Int?, mark: String, fact: FlagEvidence)] = []
    let limit = policy[.classHoursADay] * policy[.classHourMinutes]
    for (learner, stays) in Dictionary(grouping: attendance.log.online, by: \.learner).sorted(by: {
      $0.key < $1.key
    }) {
      let minutes = stays.reduce(0) { $0 + $1.time.minutes }
      if minutes > limit {
        seen.append((learner, mark, .onlineTooLong(learner: learner, day, minutes: minutes, limit: limit)))
      }
      let elsewhere =
        onsite.map { ($0.time, file.id) } + companions.flatMap { $0.times(of: learner, in: file, on: day) }
      for stay in stays {
        for (time, id) in elsewhere {
          guard let both = stay.time.overlap(time) else { continue }
          let clash = SessionClash(day: day, from: both.from, through: both.through, with: id)
          seen.append((learner, mark, .onlineElsewhere(learner: learner, clash)))
        }
      }
    }
    if let (count, minutes) = attendance.log.regularStays(atLeast: limits.fewestLearners) {
      seen.append((nil, mark, .onlineAtIntervals(day, stays: count, minutes: minutes)))
    }
    return seen
  }

  /// F-40: a teacher with more lessons on a day than a day has.
  var teacherOverworked: [RedFlag] {
    let limit = policy[.classHoursADay]
    let keys = Set(
      filing.sessions.compactMap { session in
        session.teacher.map { FlagIndex.OnDay(name: $0, day: session.day) }
      })
    let long = keys.compactMap { key -> (FlagIndex.OnDay<TeacherID>, Int)? in
      let slots = (index.teacherSlots[key] ?? []).filter { $0.caseID == file.id || other($0.caseID) != nil }
      let hours = slots.reduce(0) { $0 + $1.hours }
      return hours > limit ? (key, hours) : nil
    }.sorted { ($0.0.day, $0.0.name) < ($1.0.day, $1.0.name) }
    return flag(
      .teacherOverworked, marks: long.flatMap { [$0.0.name.text, $0.0.day.description] },
      long.map { .teacherHours($0.0.name, on: $0.0.day, hours: $0.1, limit: limit) })
  }

  /// F-21: the timetable, and the days that were taught, hold what was filed.
  var hoursDoNotAddUp: [RedFlag] {
    let limit = policy[.classHoursADay]
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    let timetabled = filing.sessions.reduce(0) { $0 + $1.hours }
    if !filing.sessions.isEmpty, timetabled < filing.hours {
      evidence.append((String(timetabled), .timetableShort(planned: filing.hours, timetabled: timetabled)))
    }
    var byDay: [Day: Int] = [:]
    for session in filing.sessions { byDay[session.day, default: 0] += session.hours }
    for day in file.attendance { byDay[day.day] = max(byDay[day.day] ?? 0, day.hours) }
    for (day, hours) in byDay.filter({ $0.value > limit }).sorted(by: { $0.key < $1.key }) {
      evidence.append((day.description, .dayTooLong(day, hours: hours, limit: limit)))
    }
    for session in filing.sessions {
      let minutes = session.through - session.from
      guard minutes < session.hours * policy[.classHourMinutes] else { continue }
      evidence.append(
        (session.day.description, .sessionTooShort(session.day, minutes: minutes, hours: session.hours)))
    }
    return flag(.hoursDoNotAddUp, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// F-22: more learners than places to practise at. No place filed means that none was stated.
  var placesShort: [RedFlag] {
    guard filing.practiceHours > 0, filing.practicePlaces > 0, file.learners.count > filing.practicePlaces
    else { return [] }
    return flag(
      .placesShort, marks: [String(filing.practicePlaces)],
      [.placesShort(learners: file.learners.count, places: filing.practicePlaces)])
  }

  /// F-23: more classes of an institution run on a day than it has teachers or rooms on file, or more people sit in a
  /// room than it holds.
  var beyondCapacity: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    let teachers = index.teachers[filing.institution]?.count ?? 0
    let rooms = registeredPremises.flatMap(\.rooms)
    let fewest = [teachers, rooms.count].filter { $0 > 0 }.min()
    if let fewest, let peak = busiestDay, peak.cases.count + 1 > fewest {
      marks += peak.cases.map(\.text)
      if teachers > 0, peak.cases.count + 1 > teachers {
        evidence.append(.classesAtOnce(peak.cases, on: peak.day, teachers: teachers))
      }
      if !rooms.isEmpty, peak.cases.count + 1 > rooms.count {
        evidence.append(.roomsAtOnce(peak.cases, on: peak.day, rooms: rooms.count))
      }
    }
    for name in Set(filing.sessions.filter { !$0.isOnline }.map(\.room.withoutBlanks)).sorted() {
      guard let room = rooms.first(where: { $0.name.withoutBlanks == name }),
        file.learners.count > room.capacity
      else { continue }
      marks.append(String(file.learners.count))
      evidence.append(
        .roomTooSmall(room.name, learners: file.learners.count, capacity: room.capacity))
    }
    return flag(.beyondCapacity, marks: marks, evidence)
  }

  private var registeredPremises: [Premises] {
    circumstances.office.registry.institutions[filing.institution]?.premises ?? []
  }

  /// The day of the class on which most other classes of the institution run, and those classes.
  private var busiestDay: (day: Day, cases: [CaseID])? {
    let own = file.trainingSpan
    let others = Set(classes(during: filing.months)).compactMap { other($0) }
      .map { (id: $0.id, span: $0.trainingSpan) }
      .filter { $0.span.first <= own.last && own.first <= $0.span.last }
    // The number of classes rises only on days on which one begins.
    let days = Set([own.first] + others.map { max($0.span.first, own.first) }).sorted()
    let crowds = days.map { day in
      (day: day, cases: others.filter { $0.span.first <= day && day <= $0.span.last }.map(\.id).sorted())
    }
    return crowds.max { $0.cases.count < $1.cases.count }
  }

  /// Classes of the institution in any of the months.
  func classes(during months: some Sequence<Int>) -> [CaseID] {
    months.flatMap { index.classes[FlagIndex.InMonth(name: filing.institution, month: $0)] ?? [] }
  }

  /// F-39: teachers and premises that belong to somebody else, and a teacher who is everywhere.
  var borrowedTeacherOrPremises: [RedFlag] {
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    for teacher in filing.allTeachers.sorted() {
      if let home = circumstances.office.registry.teachers[teacher]?.institution, home != filing.institution {
        evidence.append((teacher.text, .teacherOfAnother(teacher, home)))
      }
      for month in filing.months {
        let institutions = index.teacherMonths[FlagIndex.InMonth(name: teacher, month: month)]?.count ?? 0
        guard institutions >= limits.institutionsOfTeacher else { continue }
        evidence.append(
          (
            teacher.text,
            .teacherAtMany(teacher, institutions: institutions, year: month / 12, month: month % 12 + 1)
          ))
      }
    }
    let sharers = filing.premisesName.flatMap { index.premises[$0] } ?? [:]
    for institution in sharers.keys.sorted() where institution != filing.institution {
      evidence.append((institution.text, .premisesOfAnother(institution)))
    }
    // A room may be named behind its address, and an address in short.
    let onFile = registeredPremises.map(\.address.withoutBlanks)
    if let place = filing.premisesName, !onFile.isEmpty,
      !onFile.contains(where: { place.hasPrefix($0) || $0.hasPrefix(place) })
    {
      evidence.append(("address", .addressNotOnFile))
    }
    return flag(.borrowedTeacherOrPremises, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// F-31: one class filed as two: same subject, days and teacher, and nobody in both.
  var splitClass: [RedFlag] {
    var shared: [CaseID: [TeacherID]] = [:]
    for course in filing.courses {
      for id in index.courses[course] ?? [] where id != file.id {
        shared[id, default: []].append(course.teacher)
      }
    }
    let twins = shared.keys.filter { id in other(id) != nil && !companions.contains { $0.file.id == id } }
      .sorted()
    let evidence = twins.map { FlagEvidence.twinClass($0, teachers: (shared[$0] ?? []).sorted()) }
    let marks = twins.map(\.text)
    return flag(.splitClass, marks: marks, evidence)
  }
}

extension Session {
  var time: ClockSpan { ClockSpan(from: from, through: through) }
}

extension Scrutiny.Companion {
  /// When a learner of the class was in this other one: online by its log, in a room by its timetable where nobody
  /// marked them absent.
  fileprivate func times(of learner: Int, in file: CaseFile, on day: Day) -> [(ClockSpan, CaseID)] {
    guard let pair = pairs.first(where: { file.learners[$0.own].number == learner }) else { return [] }
    let number = self.file.learners[pair.other].number
    let attendance = self.file.attendance.first { $0.day == day }
    let online = attendance?.log.online.filter { $0.learner == number }.map(\.time) ?? []
    guard attendance?.present.contains(number) ?? true else { return online.map { ($0, self.file.id) } }
    let lessons = self.file.filing.sessions.filter { $0.day == day && !$0.isOnline }.map(\.time)
    return (online + lessons).map { ($0, self.file.id) }
  }
}

extension AttendanceLog {
  /// How many stays a day has, and how long each is, when all are of one length and follow each other at one interval,
  /// as no people do: also when all begin at once.
  fileprivate func regularStays(atLeast fewest: Int) -> (count: Int, minutes: Int)? {
    let stays = online.map(\.time).sorted { $0.from < $1.from }
    guard stays.count >= fewest, let first = stays.first, stays.allSatisfy({ $0.minutes == first.minutes })
    else { return nil }
    let gaps = Set(zip(stays, stays.dropFirst()).map { $1.from - $0.from })
    return gaps.count == 1 ? (stays.count, first.minutes) : nil
  }
}
