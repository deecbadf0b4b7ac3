/// What red flags compare across cases, kept beside the cases so that no flag has to look through all of them.
///
/// It is carried along event by event: an event touches only the entries of its own case, so that a whole journal
/// costs as much as its learner lines, lessons and files, and a question about one learner one look-up.
/// Entries of classes that never took place stay; `CaseFile.holdsAgainstOthers` leaves them out when they are read.
public struct FlagIndex: Sendable {
  /// Lessons by teacher and day, and by room and day.
  private(set) var teacherSlots = PiecewiseTable<OnDay<TeacherID>, [Slot]>()
  private(set) var roomSlots = PiecewiseTable<OnDay<Room>, [Slot]>()
  /// At how many classes of which institution a teacher is named in a month.
  private(set) var teacherMonths = PiecewiseTable<InMonth<TeacherID>, [InstitutionID: Int]>()
  /// How many classes of which institution name the premises.
  private(set) var premises = PiecewiseTable<String, [InstitutionID: Int]>()
  /// Classes by institution and each month of their span.
  private(set) var classes = PiecewiseTable<InMonth<InstitutionID>, [CaseID]>()
  /// Classes in which one teacher has one subject over the same days.
  private(set) var courses = PiecewiseTable<Course, [CaseID]>()
  /// Records that carry a file, by its SHA-256.
  private(set) var files = PiecewiseTable<String, [FileUse]>()
  /// Cases by the account they are to be paid to.
  private(set) var accounts = PiecewiseTable<SubjectID, [CaseID]>()
  /// Certificates by their number, however it is written.
  private(set) var credentials = PiecewiseTable<String, [CredentialUse]>()
  private(set) var decisions = PiecewiseTable<CaseID, [DecisionMark]>()
  /// Cases of an institution that each person decided on in a year.
  private(set) var deciders: [OfYear: [PersonID: Set<CaseID>]] = [:]
  /// Teachers on file, by institution.
  private(set) var teachers: [InstitutionID: Set<TeacherID>] = [:]
  /// Roster lines by phone, and by the learner's own account.
  private(set) var phones = PiecewiseTable<SubjectID, [RosterIndex.Place]>()
  private(set) var ownAccounts = PiecewiseTable<SubjectID, [RosterIndex.Place]>()
  /// Onsite checks whose hours are known, by checker and day.
  private(set) var checks = PiecewiseTable<OnDay<PersonID>, [CheckSlot]>()
  /// How many certificates a body issued in each month.
  private(set) var issuers = PiecewiseTable<String, [Int: Int]>()
  /// Entries of status lists by the person they are about.
  private(set) var statuses = PiecewiseTable<SubjectID, [StatusUse]>()

  struct Slot: Hashable, Sendable {
    let caseID: CaseID
    /// Position in the timetable, from 0.
    let position: Int
    let from: Int
    let through: Int
    let hours: Int
  }

  /// A room is one room when premises and room bear the same names, whoever booked them.
  struct Room: Hashable, Sendable {
    let premises: String
    let room: String
  }

  struct Course: Hashable, Sendable {
    let teacher: TeacherID
    let subject: String
    let from: Day
    let through: Day
  }

  struct FileUse: Hashable, Sendable {
    let caseID: CaseID
    let revision: Int
    let isPhoto: Bool
  }

  struct CredentialUse: Hashable, Sendable {
    let caseID: CaseID
    let learner: Int
    let revision: Int
  }

  struct DecisionMark: Hashable, Sendable {
    let action: Action
    let actor: PersonID
    let at: Moment
    let openedAt: Moment?
  }

  struct CheckSlot: Hashable, Sendable {
    let caseID: CaseID
    let revision: Int
    let time: ClockSpan
  }

  struct StatusUse: Hashable, Sendable {
    let kind: StatusList.Kind
    let asOf: Day
    let entry: StatusList.Entry
  }

  struct OnDay<Name: Hashable & Sendable>: Hashable, Sendable {
    let name: Name
    let day: Day
  }

  struct InMonth<Name: Hashable & Sendable>: Hashable, Sendable {
    let name: Name
    /// Months since the year 0.
    let month: Int
  }

  struct OfYear: Hashable, Sendable {
    let institution: InstitutionID
    let year: Int
  }

  init() {}

  mutating func apply(_ event: RegistryEvent) {
    switch event {
    case .teacherRegistered(let teacher):
      for institution in teachers.keys { teachers[institution]?.remove(teacher.id) }
      if let institution = teacher.institution { teachers[institution, default: []].insert(teacher.id) }
    case .statusListed(let list):
      for subject in statuses.keys {
        statuses.remove(under: subject) { $0.kind == list.kind && $0.asOf == list.asOf }
      }
      for entry in list.entries {
        statuses.insert(StatusUse(kind: list.kind, asOf: list.asOf, entry: entry), under: entry.subject)
      }
    default: break
    }
  }

  mutating func apply(_ record: RecordedEvent, before: CaseFile?, after: CaseFile) {
    let id = after.id
    switch record.event {
    case .filed:
      enter(after.filing, of: id)
      enter(after.learners, of: id)
    case .filingResubmitted(_, let filing, let roster):
      if filing != nil { replace(before?.filing, with: after.filing, of: id) }
      if roster != nil {
        leave(before?.learners ?? [], of: id)
        enter(after.learners, of: id)
      }
    case .rectificationAccepted(_, .some): replace(before?.filing, with: after.filing, of: id)
    case .photosRecorded(_, _, _, let facts, _):
      enter(facts, of: id, revision: record.revision, isPhoto: true)
    case .documentAttached(let kind, _, let facts, _, _) where kind.isOfOneClass:
      enter(facts, of: id, revision: record.revision, isPhoto: false)
    case .spotChecked(let day, .onsite, let checkers, _, _, _, .some(let time)):
      for checker in Set(checkers) {
        checks.insert(
          CheckSlot(caseID: id, revision: record.revision, time: time), under: OnDay(name: checker, day: day))
      }
    case .credentialRecorded(let learner, _, _, let number, let issuedOn, let issuer):
      if !issuer.isBlank {
        issuers.increment(issuedOn.monthsOfYears, under: issuer.withoutBlanks)
      }
      credentials.insert(
        CredentialUse(caseID: id, learner: learner, revision: record.revision),
        under: CredentialNumber.plain(number))
    case .recordStruck(let revision, _): if let before { strike(revision, of: before) }
    case .claimFiled, .claimResubmitted:
      if let account = before?.claim?.payee.account.subject { accounts.remove(id, under: account) }
      if let account = after.claim?.payee.account.subject { accounts.insert(id, under: account) }
    case .filingApproved, .filingRefused, .completionPassed, .claimRecommended, .signedOff:
      decisions.insert(
        DecisionMark(
          action: record.event.action, actor: record.actor, at: record.recordedAt, openedAt: record.openedAt),
        under: id)
      let year = OfYear(institution: after.filing.institution, year: record.recordedAt.day.year)
      deciders[year, default: [:]][record.actor, default: []].insert(id)
    default: break
    }
  }

  // MARK: Entries of one case

  private mutating func replace(_ before: Filing?, with after: Filing, of id: CaseID) {
    if let before { leave(before, of: id) }
    enter(after, of: id)
  }

  private mutating func enter(_ filing: Filing, of id: CaseID) {
    for (position, session) in filing.sessions.enumerated() {
      let slot = Slot(session, at: position, of: id)
      if let teacher = session.teacher {
        teacherSlots.insert(slot, under: OnDay(name: teacher, day: session.day))
      }
      if let room = filing.room(of: session) {
        roomSlots.insert(slot, under: OnDay(name: room, day: session.day))
      }
    }
    for course in filing.courses { courses.insert(id, under: course) }
    for month in filing.months {
      classes.insert(id, under: InMonth(name: filing.institution, month: month))
      for teacher in filing.allTeachers {
        teacherMonths.increment(filing.institution, under: InMonth(name: teacher, month: month))
      }
    }
    if let place = filing.premisesName { premises.increment(filing.institution, under: place) }
  }

  private mutating func enter(_ roster: [Learner], of id: CaseID) {
    for (position, learner) in roster.enumerated() {
      let place = RosterIndex.Place(caseID: id, position: position)
      if let phone = learner.phone { phones.insert(place, under: phone) }
      if let account = learner.account { ownAccounts.insert(place, under: account) }
    }
  }

  private mutating func leave(_ roster: [Learner], of id: CaseID) {
    for (position, learner) in roster.enumerated() {
      let place = RosterIndex.Place(caseID: id, position: position)
      if let phone = learner.phone { phones.remove(place, under: phone) }
      if let account = learner.account { ownAccounts.remove(place, under: account) }
    }
  }

  private mutating func leave(_ filing: Filing, of id: CaseID) {
    for (position, session) in filing.sessions.enumerated() {
      let slot = Slot(session, at: position, of: id)
      if let teacher = session.teacher {
        teacherSlots.remove(slot, under: OnDay(name: teacher, day: session.day))
      }
      if let room = filing.room(of: session) {
        roomSlots.remove(slot, under: OnDay(name: room, day: session.day))
      }
    }
    for course in filing.courses { courses.remove(id, under: course) }
    for month in filing.months {
      classes.remove(id, under: InMonth(name: filing.institution, month: month))
      for teacher in filing.allTeachers {
        teacherMonths.decrement(filing.institution, under: InMonth(name: teacher, month: month))
      }
    }
    if let place = filing.premisesName { premises.decrement(filing.institution, under: place) }
  }

  private mutating func enter(_ facts: [FileFact], of id: CaseID, revision: Int, isPhoto: Bool) {
    for fact in facts {
      files.insert(FileUse(caseID: id, revision: revision, isPhoto: isPhoto), under: fact.sha256)
    }
  }

  private mutating func strike(_ revision: Int, of file: CaseFile) {
    let facts =
      file.photos.filter { $0.revision == revision }.flatMap(\.files)
      + file.documents.filter { $0.revision == revision }.flatMap(\.files)
    for fact in facts {
      files.remove(under: fact.sha256) { $0.caseID == file.id && $0.revision == revision }
    }
    for check in file.spotChecks where check.revision == revision {
      for checker in Set(check.checkers) {
        checks.remove(under: OnDay(name: checker, day: check.day)) {
          $0.caseID == file.id && $0.revision == revision
        }
      }
    }
    for credential in file.learners.flatMap(\.credentials) where credential.revision == revision {
      if !credential.issuer.isBlank {
        issuers.decrement(credential.issuedOn.monthsOfYears, under: credential.issuer.withoutBlanks)
      }
      credentials.remove(under: CredentialNumber.plain(credential.number)) {
        $0.caseID == file.id && $0.revision == revision
      }
    }
  }
}

extension FlagIndex {
  /// Months in which a body issued far more certificates than it usually does, with how many and the usual number (F-43).
  func monthsFarAbove(_ issuer: String, _ limits: FlagThresholds) -> [Int: (count: Int, usual: Int)] {
    let months = issuers[issuer] ?? [:]
    guard months.count >= limits.issuerMonths else { return [:] }
    let usual = months.values.sorted().dropLast(months.count / 2).last ?? 0
    return months.filter { $0.value >= limits.issuerFewest && $0.value > usual * limits.issuerFactor }
      .mapValues { ($0, usual) }
  }
}

extension FlagIndex.Slot {
  fileprivate init(_ session: Session, at position: Int, of id: CaseID) {
    self.init(
      caseID: id, position: position, from: session.from, through: session.through, hours: session.hours)
  }
}

extension AttachedDocument.Kind {
  /// Papers that can belong to one class only. A licence or a form may rightly be attached to many cases.
  var isOfOneClass: Bool {
    switch self {
    case .ceremony, .attendance, .score, .contract, .credential, .invoice: true
    case .material, .inspection, .request, .notice, .other: false
    }
  }
}

extension Filing {
  /// Every month that the class touches, as months since the year 0.
  var months: ClosedRange<Int> {
    let (first, last) = (plannedStart.civilDate, max(plannedStart, plannedEnd).civilDate)
    return (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
  }

  /// Teachers of the application and of its timetable.
  var allTeachers: Set<TeacherID> { Set(teachers).union(sessions.compactMap(\.teacher)) }

  var premisesName: String? {
    let name = premises.withoutBlanks
    return name.isEmpty ? nil : name
  }

  /// Where a lesson is held; nil when it is online or no room is named.
  func room(of session: Session) -> FlagIndex.Room? {
    let room = session.room.withoutBlanks
    guard !session.isOnline, !room.isEmpty else { return nil }
    return FlagIndex.Room(premises: premises.withoutBlanks, room: room)
  }
}

extension String {
  /// The text without any blank, so that `实训楼 1 层` and `实训楼1层` are one place.
  var withoutBlanks: String { filter { !$0.isWhitespace } }
}

extension Filing {
  /// What each teacher of the class teaches in it, and when.
  var courses: [FlagIndex.Course] {
    allTeachers.map {
      FlagIndex.Course(teacher: $0, subject: subject, from: plannedStart, through: plannedEnd)
    }
  }
}
