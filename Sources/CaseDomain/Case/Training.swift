/// What a material was found to be.
public enum MaterialVerdict: String, CaseIterable, Sendable {
  case inOrder = "in-order"
  case defective
  case missing
  case notApplicable = "not-applicable"

  public var isSettled: Bool { self == .inOrder || self == .notApplicable }
}

public struct MaterialCheck: Hashable, Sendable {
  public var verdict: MaterialVerdict
  public var note: String
  public var revision: Int

  public init(verdict: MaterialVerdict, note: String, revision: Int) {
    self.verdict = verdict
    self.note = note
    self.revision = revision
  }
}

/// Evidence of a ceremony, named as the policy says.
public struct Ceremony: Hashable, Sendable {
  public var heldOn: Day
  public var title: String
  /// Where the pictures are kept, or their file.
  public var pictures: String

  public init(heldOn: Day, title: String, pictures: String) {
    self.heldOn = heldOn
    self.title = title
    self.pictures = pictures
  }
}

/// One day of attendance.
public struct Attendance: Hashable, Sendable {
  public enum Method: String, CaseIterable, Sendable { case face, fingerprint, other }

  public var day: Day
  /// Class hours taught on the day.
  public var hours: Int
  public var method: Method
  public var present: [Int]
  public var log: AttendanceLog
  public var revision: Int

  public init(
    day: Day, hours: Int, method: Method, present: [Int], log: AttendanceLog = AttendanceLog(), revision: Int
  ) {
    self.day = day
    self.hours = hours
    self.method = method
    self.present = present
    self.log = log
    self.revision = revision
  }
}

/// What the machines of a day say beside who was present: empty where nobody handed it in.
public struct AttendanceLog: Hashable, Sendable {
  /// When each learner signed in.
  public var signIns: [SignIn]
  /// From when to when each learner was online.
  public var online: [OnlineStay]

  public init(signIns: [SignIn] = [], online: [OnlineStay] = []) {
    self.signIns = signIns
    self.online = online
  }

  /// The learners it names.
  var learners: Set<Int> { Set(signIns.map(\.learner)).union(online.map(\.learner)) }
}

public struct SignIn: Hashable, Sendable {
  public var learner: Int
  /// Minutes after midnight.
  public var at: Int

  public init(learner: Int, at: Int) {
    self.learner = learner
    self.at = at
  }
}

public struct OnlineStay: Hashable, Sendable {
  public var learner: Int
  public var time: ClockSpan

  public init(learner: Int, time: ClockSpan) {
    self.learner = learner
    self.time = time
  }
}

/// A time of day, in minutes after midnight.
public struct ClockSpan: Hashable, Sendable {
  public var from: Int
  public var through: Int

  public init(from: Int, through: Int) {
    self.from = from
    self.through = through
  }

  public var minutes: Int { through - from }

  func overlap(_ other: ClockSpan) -> ClockSpan? {
    let (start, end) = (max(from, other.from), min(through, other.through))
    return start < end ? ClockSpan(from: start, through: end) : nil
  }
}

extension Int {
  /// Minutes after midnight as `08:30`.
  public var asTimeOfDay: String { (self / 60).padded(to: 2) + ":" + (self % 60).padded(to: 2) }
}

/// Pictures of the training.
public struct PhotoSet: Hashable, Sendable {
  public var day: Day
  public var kind: Session.Kind
  public var count: Int
  public var files: [FileFact]
  /// The pictures' own day, as somebody read it off them; what a file says itself stands with the file.
  public var takenOn: Day?
  public var revision: Int

  public init(
    day: Day, kind: Session.Kind, count: Int, files: [FileFact], takenOn: Day? = nil, revision: Int
  ) {
    self.day = day
    self.kind = kind
    self.count = count
    self.files = files
    self.takenOn = takenOn
    self.revision = revision
  }
}

public struct AttachedDocument: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case material, ceremony, attendance, score, contract, credential, invoice, inspection, request, notice,
      other
  }

  public var kind: Kind
  public var title: String
  public var files: [FileFact]
  /// The paper's own day.
  public var day: Day
  /// Whose paper it is; empty for one of the whole class, and where nobody said.
  public var learners: [Int]
  /// The last day of what it proves: attendance through that day, a test of that day.
  public var provesThrough: Day?
  public var revision: Int

  public init(
    kind: Kind, title: String, files: [FileFact], day: Day, learners: [Int] = [], provesThrough: Day? = nil,
    revision: Int
  ) {
    self.kind = kind
    self.title = title
    self.files = files
    self.day = day
    self.learners = learners
    self.provesThrough = provesThrough
    self.revision = revision
  }
}

/// One spot check of a class in training.
public struct SpotCheck: Hashable, Sendable {
  public enum Mode: String, CaseIterable, Sendable { case online, onsite }

  public var day: Day
  public var mode: Mode
  public var checkers: [PersonID]
  public var headCount: Int
  public var note: String
  /// When it began and ended; nil where nobody wrote it down.
  public var time: ClockSpan?
  public var revision: Int

  public init(
    day: Day, mode: Mode, checkers: [PersonID], headCount: Int, note: String, time: ClockSpan? = nil,
    revision: Int
  ) {
    self.day = day
    self.mode = mode
    self.checkers = checkers
    self.headCount = headCount
    self.note = note
    self.time = time
    self.revision = revision
  }
}

/// What a spot check found; a finding that must be mended has a day.
public struct Finding: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case attendance, teaching, teacher, premises, equipment, safety, materials, conduct, other
  }
  public enum Severity: String, CaseIterable, Sendable {
    /// Worth noting; nothing to mend.
    case remark
    /// To be mended by a day.
    case minor
    case major

    public var mustBeMended: Bool { self != .remark }
  }

  /// Serial within the case, from 1.
  public var number: Int
  public var kind: Kind
  public var severity: Severity
  public var text: String
  public var mendBy: Day?
  public var closure: Closure?
  /// The revision of the spot check that found it.
  public var revision: Int

  public struct Closure: Hashable, Sendable {
    public var day: Day
    public var evidence: String

    public init(day: Day, evidence: String) {
      self.day = day
      self.evidence = evidence
    }
  }

  public init(
    number: Int, kind: Kind, severity: Severity, text: String, mendBy: Day?, closure: Closure? = nil,
    revision: Int
  ) {
    self.number = number
    self.kind = kind
    self.severity = severity
    self.text = text
    self.mendBy = mendBy
    self.closure = closure
    self.revision = revision
  }

  /// A remark is closed from the start: it asks for nothing.
  public var isOpen: Bool { severity.mustBeMended && closure == nil }
}

/// An order to put something right, during which training days do not count.
public struct Rectification: Hashable, Sendable {
  public var orderedOn: Day
  public var reason: String
  public var deadline: Day
  public var acceptedOn: Day?
  public var mended: String

  public init(orderedOn: Day, reason: String, deadline: Day, acceptedOn: Day? = nil, mended: String = "") {
    self.orderedOn = orderedOn
    self.reason = reason
    self.deadline = deadline
    self.acceptedOn = acceptedOn
    self.mended = mended
  }
}

/// A recommendation of jobs to the learners.
public struct Referral: Hashable, Sendable {
  public var day: Day
  public var description: String
  public var learners: [Int]
  public var revision: Int

  public init(day: Day, description: String, learners: [Int], revision: Int) {
    self.day = day
    self.description = description
    self.learners = learners
    self.revision = revision
  }
}
