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

  /// F-38: online lessons at the time of lessons in a room.
  var onlineHoursImpossible: [RedFlag] {
    let online = filing.sessions.filter(\.isOnline)
    guard !online.isEmpty else { return [] }
    let onsite = Dictionary(grouping: filing.sessions.filter { !$0.isOnline }, by: \.day)
    let clashes = online.flatMap { session in
      (onsite[session.day] ?? []).compactMap { session.clash(with: $0.from, $0.through, of: file.id) }
    }
    return flag(
      .onlineHoursImpossible, marks: clashes.map(\.day.description), clashes.map { .onlineClash($0) })
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

  /// F-23: more classes of an institution run on a day than it has teachers on file.
  var beyondCapacity: [RedFlag] {
    let teachers = index.teachers[filing.institution]?.count ?? 0
    guard teachers > 0 else { return [] }
    let own = file.trainingSpan
    let others = Set(classes(during: filing.months)).compactMap { other($0) }
      .map { (id: $0.id, span: $0.trainingSpan) }
      .filter { $0.span.first <= own.last && own.first <= $0.span.last }
    // The number of classes rises only on days on which one begins.
    let days = Set([own.first] + others.map { max($0.span.first, own.first) }).sorted()
    let crowds = days.map { day in
      (day: day, cases: others.filter { $0.span.first <= day && day <= $0.span.last }.map(\.id).sorted())
    }
    guard let peak = crowds.max(by: { $0.cases.count < $1.cases.count }), peak.cases.count + 1 > teachers
    else { return [] }
    return flag(
      .beyondCapacity, marks: peak.cases.map(\.text),
      [.classesAtOnce(peak.cases, on: peak.day, teachers: teachers)])
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
    return flag(.borrowedTeacherOrPremises, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// F-31: one class filed as two: same subject, days and teacher, and nobody in both.
  var splitClass: [RedFlag] {
    let key = FlagIndex.OnDay(name: filing.subject, day: filing.plannedStart)
    guard let twins = index.starts[key], twins.count > 1 else { return [] }
    let teachers = filing.allTeachers
    let pairs = twins.compactMap { id -> (id: CaseID, shared: Set<TeacherID>)? in
      guard let twin = other(id), twin.filing.plannedEnd == filing.plannedEnd else { return nil }
      let shared = teachers.intersection(twin.filing.allTeachers)
      return shared.isEmpty || companions.contains { $0.file.id == id } ? nil : (id, shared)
    }
    .sorted { $0.id < $1.id }
    let evidence = pairs.map { FlagEvidence.twinClass($0.id, teachers: $0.shared.sorted()) }
    let marks = pairs.map(\.id.text)
    return flag(.splitClass, marks: marks, evidence)
  }
}
