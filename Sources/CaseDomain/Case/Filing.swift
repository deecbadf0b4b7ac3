/// The application for one training class, as the institution filed it.
public struct Filing: Hashable, Sendable {
  public var institution: InstitutionID
  public var centre: CentreID
  /// The name of the class, as people call it.
  public var title: String
  public var trainingType: TrainingType
  /// An occupation of the catalogue; empty for an entrepreneurship course.
  public var occupation: String
  /// The entrepreneurship course; nil for every other type.
  public var course: EntrepreneurshipCourse?
  /// The level of the certificate the class was filed for.
  public var level: AwardLevel
  public var fund: Fund?
  public var isProjectBased: Bool
  /// Under the labour-preparation scheme, on which the living allowance depends.
  public var isPreparationScheme: Bool
  /// The enterprise whose people are trained; its name stands in the ceremony's title.
  public var enterprise: String?
  /// School and enterprise cooperate, so that the agreement is one of the materials.
  public var isCooperation: Bool
  /// Number of the same application on the provincial platform.
  public var platformNumber: String
  public var plannedStart: Day
  public var plannedEnd: Day
  /// Class hours of 45 minutes, and how they divide.
  public var hours: Int
  public var theoryHours: Int
  public var practiceHours: Int
  public var onlineHours: Int
  public var hasSafetyAndLaw: Bool
  public var textbooks: [Textbook]
  public var teachers: [TeacherID]
  public var premises: String
  public var practicePlaces: Int
  public var sessions: [Session]
  /// The day the complete set of papers was received; the filing clock starts on the working day after.
  public var receivedOn: Day

  public init(
    institution: InstitutionID, centre: CentreID, title: String, trainingType: TrainingType,
    occupation: String,
    course: EntrepreneurshipCourse?, level: AwardLevel, fund: Fund?, isProjectBased: Bool,
    isPreparationScheme: Bool, enterprise: String?, isCooperation: Bool, platformNumber: String,
    plannedStart: Day, plannedEnd: Day, hours: Int, theoryHours: Int, practiceHours: Int, onlineHours: Int,
    hasSafetyAndLaw: Bool, textbooks: [Textbook], teachers: [TeacherID], premises: String,
    practicePlaces: Int,
    sessions: [Session], receivedOn: Day
  ) {
    self.institution = institution
    self.centre = centre
    self.title = title
    self.trainingType = trainingType
    self.occupation = occupation
    self.course = course
    self.level = level
    self.fund = fund
    self.isProjectBased = isProjectBased
    self.isPreparationScheme = isPreparationScheme
    self.enterprise = enterprise
    self.isCooperation = isCooperation
    self.platformNumber = platformNumber
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.hours = hours
    self.theoryHours = theoryHours
    self.practiceHours = practiceHours
    self.onlineHours = onlineHours
    self.hasSafetyAndLaw = hasSafetyAndLaw
    self.textbooks = textbooks
    self.teachers = teachers
    self.premises = premises
    self.practicePlaces = practicePlaces
    self.sessions = sessions
    self.receivedOn = receivedOn
  }

  /// What is taught: the occupation, or the course of an entrepreneurship class.
  public var subject: String { course?.rawValue ?? occupation }
}

/// Title and publisher, as the application names them.
public struct Textbook: Hashable, Sendable {
  public var title: String
  public var publisher: String

  public init(title: String, publisher: String) {
    self.title = title
    self.publisher = publisher
  }
}

/// One row of the timetable.
public struct Session: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case theory, practice }

  public var day: Day
  /// Minutes after midnight.
  public var from: Int
  public var through: Int
  /// Class hours of 45 minutes.
  public var hours: Int
  public var kind: Kind
  public var isOnline: Bool
  public var teacher: TeacherID?
  public var room: String

  public init(
    day: Day, from: Int, through: Int, hours: Int, kind: Kind, isOnline: Bool, teacher: TeacherID?,
    room: String
  ) {
    self.day = day
    self.from = from
    self.through = through
    self.hours = hours
    self.kind = kind
    self.isOnline = isOnline
    self.teacher = teacher
    self.room = room
  }
}
