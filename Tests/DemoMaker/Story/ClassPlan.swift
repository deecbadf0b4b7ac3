import CaseDomain
import TestSupport

/// What an institution files: one training class.
struct ClassPlan: Sendable {
  enum Subject: Sendable {
    case occupation(String)
    case course(EntrepreneurshipCourse)
  }

  let title: String
  let subject: Subject
  let type: TrainingType
  let institution: DemoInstitution
  let size: Int
  let start: Day
  var hours: Int
  var level = AwardLevel.completion
  var enterprise: String?
  var isProjectBased = false
  var isPreparationScheme = false
  /// Whether Saturdays and Sundays are taught as well.
  var takesWeekends = false
  var fund = Fund.employmentSubsidy
  /// School and enterprise cooperate, so that their agreement is one of the papers.
  var isCooperation = false
  /// Class hours taught online.
  var onlineHours = 0
  /// Employees whose contract runs for a stated number of months, by number on the roster.
  var contractMonths: [Int: Int] = [:]
  /// Learners who come from another class, by number on the roster.
  var guests: [Int: DemoPerson] = [:]
  /// Numbers on the roster whose ID was copied with a slip.
  var slips: Set<Int> = []

  // What an auditor would ask about.

  /// The teacher, by place in the institution's register, who gives all lessons of the first so many days. The application
  /// then has a timetable, as that of a course always has.
  var lecturer: (place: Int, days: Int)?
  /// Learners who all gave the phone of the first of them.
  var onePhone: [Int] = []
  /// Nobody is ever ill.
  var isAlwaysWhole = false
  /// What everybody scores.
  var evenScore: Int?

  init(
    _ title: String, _ subject: Subject, _ type: TrainingType = .employment, at institution: DemoInstitution,
    size: Int, from start: Day, hours: Int
  ) {
    self.title = title
    self.subject = subject
    self.type = type
    self.institution = institution
    self.size = size
    self.start = start
    self.hours = hours
  }

  /// The same plan with something set that most classes leave as it is.
  func with(_ change: (inout ClassPlan) -> Void) -> ClassPlan {
    var plan = self
    change(&plan)
    return plan
  }
}

extension ClassPlan {
  /// Eight class hours a day, the text's own daily measure.
  static let hoursADay = 8

  /// Class hours of each day of training, the last day taking what is left.
  var dailyHours: [Int] {
    stride(from: 0, to: hours, by: ClassPlan.hoursADay).map { min(ClassPlan.hoursADay, hours - $0) }
  }

  /// About three tenths, in half days.
  var theoryHours: Int { (hours * 3 / 10 + 2) / 4 * 4 }

  func trainingDays(_ calendar: WorkingCalendar) -> [Day] {
    takesWeekends
      ? dailyHours.indices.map { start.advanced(by: $0) }
      : calendar.workdays(dailyHours.count, from: start)
  }

  /// Group, household and contract of the learner at a place; the same on every run.
  func rosterRow(story: Int, place: Int) -> [String: FieldValue] {
    var numbers = SeededNumbers(seed: UInt64(story * 7_000 + place))
    func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }
    let groups = self.groups
    let drawn = contractMonths[place] == nil ? groups[pick(groups.count)] : .employee
    var person = guests[place] ?? DemoPerson(story: story, place: place, group: drawn)
    let group = person.group
    if slips.contains(place) { person = person.withWrongCheckDigit() }
    var row: [String: FieldValue] = [
      "name": .text(person.name), "residentID": .text(person.residentID), "group": .text(group.rawValue),
      "household": .text(group.household(pick(4)).rawValue), "phone": .text(person.phone),
    ]
    if let first = onePhone.first, first != place, onePhone.contains(place) {
      row["phone"] = rosterRow(story: story, place: first)["phone"]
    }
    if group.hasContract {
      row["contractSigned"] = .text(start.advanced(by: -20 - pick(240)).description)
      row["contractMonths"] = .integer(contractMonths[place] ?? [12, 24, 36][pick(3)])
    }
    if group == .other { row["evidence"] = .text("社区证明及情况说明") }
    return row
  }

  /// The groups whose people learn in such a class, the frequent ones more than once.
  private var groups: [LearnerGroup] {
    switch type {
    case .employment where isPreparationScheme: [.schoolLeaver, .schoolLeaver, .ruralWorker]
    case .employment:
      [
        .ruralWorker, .ruralWorker, .ruralWorker, .registeredUnemployed, .registeredUnemployed,
        .hardToEmploy, .graduate, .povertyMonitored,
      ]
    case .enterprise: [.employee, .employee, .employee, .newHire]
    case .apprenticeship: [.employee]
    case .entrepreneurship: [.studentFounder, .returningFounder, .returningFounder, .smallFirmOwner]
    case .other: [.ruralWorker, .employee, .registeredUnemployed, .other]
    }
  }
}

extension LearnerGroup {
  fileprivate func household(_ turn: Int) -> Household {
    switch self {
    case .ruralWorker, .povertyMonitored: .rural
    case .hardToEmploy: turn < 2 ? .urbanLowIncome : .urban
    case .schoolLeaver, .returningFounder: turn < 3 ? .rural : .urban
    default: turn == 0 ? .rural : .urban
    }
  }
}

// MARK: The application form

extension ClassPlan {
  func filing(story: Int, calendar: WorkingCalendar) -> [String: FieldValue] {
    let days = trainingDays(calendar)
    var fields: [String: FieldValue] = [
      "institution": .text(institution.code), "centre": .text(institution.centre.text),
      "title": .text(title), "trainingType": .text(type.rawValue),
      "level": .text(level.rawValue), "fund": .text(fund.rawValue),
      "plannedStart": .text(start.description), "plannedEnd": .text((days.last ?? start).description),
      "hours": .integer(hours), "theoryHours": .integer(theoryHours),
      "practiceHours": .integer(hours - theoryHours), "safetyAndLaw": .yesNo(true),
      "platformNumber": .text("JNGS2025" + String(100_000 + story * 37)),
      "teachers": .list(teachers(story: story).map { .text($0.text) }),
      "premises": .text(institution.name + "实训楼" + String(story % 3 + 1) + "层"),
      "practicePlaces": .integer(size + 4),
      "textbooks": .list([
        .row(["title": .text(subjectName + "培训教程"), "publisher": .text("示例出版社")]),
        .row(["title": .text("安全生产与法制教育读本"), "publisher": .text("演示教育出版社")]),
      ]),
      "roster": .list((1...size).map { .row(rosterRow(story: story, place: $0)) }),
    ]
    switch subject {
    case .occupation(let name):
      fields["occupation"] = .text(name)
      if lecturer != nil { fields["sessions"] = .list(timetable(days).map { .row($0) }) }
    case .course(let course):
      fields["course"] = .text(course.rawValue)
      fields["sessions"] = .list(timetable(days).map { .row($0) })
    }
    if let enterprise { fields["enterprise"] = .text(enterprise) }
    if isCooperation { fields["cooperation"] = .yesNo(true) }
    if isProjectBased { fields["projectBased"] = .yesNo(true) }
    if isPreparationScheme { fields["preparationScheme"] = .yesNo(true) }
    if onlineHours > 0 { fields["onlineHours"] = .integer(onlineHours) }
    return fields
  }

  private func teachers(story: Int) -> [TeacherID] {
    institution.teachers(story: story) + (lecturer.map { [institution.teacherIDs[$0.place]] } ?? [])
  }

  private var subjectName: String {
    switch subject {
    case .occupation(let name): name
    case .course(let course): course.rawValue
    }
  }

  /// Mornings and afternoons of four class hours, theory first.
  private func timetable(_ days: [Day]) -> [[String: FieldValue]] {
    var theory = theoryHours
    return zip(days, dailyHours).enumerated().flatMap { index, lessons in
      let (day, hours) = lessons
      let teacher = lecturer.flatMap { index < $0.days ? institution.teacherIDs[$0.place] : nil }
      return [("08:30", "11:30", min(4, hours)), ("14:30", "17:30", max(0, hours - 4))].filter { $0.2 > 0 }
        .map {
          let kind: Session.Kind = theory > 0 ? .theory : .practice
          theory -= $0.2
          var lesson: [String: FieldValue] = [
            "day": .text(day.description), "from": .text($0.0), "through": .text($0.1),
            "hours": .integer($0.2), "kind": .text(kind.rawValue),
          ]
          if let teacher { lesson["teacher"] = .text(teacher.text) }
          return lesson
        }
    }
  }
}
