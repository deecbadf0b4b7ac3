/// What checkers take along to a spot check and bring back filled in: the class as it was when it was handed
/// out, and what to look at there.
public struct FieldPacket: Hashable, Sendable {
  public var caseID: CaseID
  /// The revision of the case at which it was made.
  public var revision: Int
  public var madeAt: Moment
  public var madeBy: PersonID
  /// The head of the journal as people copy it; nil where there was none.
  public var headCode: String?
  public var title: String
  public var institution: String
  public var premises: String
  /// The days of training.
  public var from: Day
  public var through: Day
  public var learners: [Line]
  /// What to look at, in the words of whoever made it.
  public var questions: [String]

  /// A learner as handed out: the name, and the identity number masked.
  public struct Line: Hashable, Sendable {
    public var number: Int
    public var name: String
    public var identity: String

    public init(number: Int, name: String, identity: String) {
      self.number = number
      self.name = name
      self.identity = identity
    }
  }

  public init(
    caseID: CaseID, revision: Int, madeAt: Moment, madeBy: PersonID, headCode: String?, title: String,
    institution: String, premises: String, from: Day, through: Day, learners: [Line], questions: [String]
  ) {
    self.caseID = caseID
    self.revision = revision
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.headCode = headCode
    self.title = title
    self.institution = institution
    self.premises = premises
    self.from = from
    self.through = through
    self.learners = learners
    self.questions = questions
  }
}

/// One visit as the checkers wrote it down.
public struct FieldVisit: Hashable, Sendable {
  /// When it was seen. When it was entered is the record's own time.
  public var day: Day
  public var time: ClockSpan
  public var mode: SpotCheck.Mode
  public var checkers: [PersonID]
  public var headCount: Int
  /// Learners of the packet who were not there; empty where heads were only counted.
  public var absent: [Int]
  public var findings: [FindingNote]
  public var note: String
  /// Names of picture files, beside the packet's own file.
  public var photos: [String]
  /// The same visit of the same packet has the same name, so that it is recorded once however often it is brought.
  public var operation: OperationID

  public init(
    day: Day, time: ClockSpan, mode: SpotCheck.Mode, checkers: [PersonID], headCount: Int, absent: [Int],
    findings: [FindingNote], note: String, photos: [String], operation: OperationID
  ) {
    self.day = day
    self.time = time
    self.mode = mode
    self.checkers = checkers
    self.headCount = headCount
    self.absent = absent
    self.findings = findings
    self.note = note
    self.photos = photos
    self.operation = operation
  }
}

extension CaseFile {
  /// The class as a checker takes it along.
  public func packet(
    by person: PersonID, headCode: String?, questions: [String], in circumstances: Circumstances
  ) -> FieldPacket {
    FieldPacket(
      caseID: id, revision: revision, madeAt: circumstances.now, madeBy: person, headCode: headCode,
      title: filing.title,
      institution: circumstances.office.registry.institutions[filing.institution]?.name
        ?? filing.institution.text,
      premises: filing.premises, from: openedOn ?? filing.plannedStart, through: lastTrainingDay,
      learners: learners.map {
        FieldPacket.Line(number: $0.number, name: $0.name, identity: $0.person.masked)
      }, questions: questions)
  }
}
