/// A training class as all its events leave it. Made by `evolve` alone; judged by `decide` alone.
public struct CaseFile: Hashable, Sendable {
  public let id: CaseID
  public var revision: Int
  public var stage: Stage
  public var filing: Filing
  public var learners: [Learner]
  public var assignee: PersonID?

  public var materials: [Material: MaterialCheck] = [:]
  public var points: [VerificationPoint: String] = [:]
  public var refusalProposal: Proposal?
  public var approvedOn: Day?
  public var opening: Ceremony?
  public var closing: Ceremony?
  public var completedOn: Day?

  public var attendance: [Attendance] = []
  public var photos: [PhotoSet] = []
  public var documents: [AttachedDocument] = []
  public var spotChecks: [SpotCheck] = []
  public var findings: [Finding] = []
  /// Who is to be called, once that was drawn, and what they said.
  public var callbackDraw: CallbackDraw?
  public var callbacks: [Callback] = []
  public var rectifications: [Rectification] = []
  public var referrals: [Referral] = []
  public var returns: [ReturnedPapers] = []

  public var claim: Claim?
  public var recommendation: Recommendation?
  public var signOff: SignOff?
  public var notices: [PublicNotice] = []
  public var objections: [Objection] = []
  public var payout: Payout?
  /// Lines that an objection held and that were paid after it was dismissed.
  public var supplements: [Payout] = []
  /// Learners whose line was paid, by number.
  public var paidLearners: Set<Int> = []
  public var archiveEntry: ArchiveEntry?
  /// The day the case came to its end, from which it is kept at least 5 years.
  public var endedOn: Day?

  /// Reasons given for open red flags, by flag.
  public var resolvedFlags: [String: String] = [:]
  /// Where each clock started, was held and resumed. The reading is always computed.
  public var clockMarks: [ClockName: [ClockMark]] = [:]
  /// The day the case entered its present stage.
  public var stageSince: Day
  /// The revision of the last event that changed a fact a decision rests on; what came later is a note.
  public var factsRevision: Int
  public var struck: Set<Int> = []
  public var history: [RecordedEvent]

  /// Who proposed something that another person has to agree to.
  public struct Proposal: Hashable, Sendable {
    public var by: PersonID
    public var reason: String
  }

  /// Papers that went back, at which stage and why: the pause ledger rests on these.
  public struct ReturnedPapers: Hashable, Sendable {
    public var stage: Stage
    public var on: Day
    public var reasons: [String]
    public var ground: Return.Ground
    public var by: PersonID
    public var answeredOn: Day?
  }
}

extension CaseFile {
  public func learner(_ number: Int) -> Learner? { learners.first { $0.number == number } }

  /// The day training began: the opening ceremony.
  public var openedOn: Day? { opening?.heldOn }

  /// The last day of training, as filed or as moved by a rectification.
  public var lastTrainingDay: Day { filing.plannedEnd }

  /// Class hours taught so far, from the recorded attendance.
  public var deliveredHours: Int { attendance.reduce(0) { $0 + $1.hours } }

  public var photoCount: Int { photos.reduce(0) { $0 + $1.count } }
  public var openFindings: [Finding] { findings.filter(\.isOpen) }
  public var openObjections: [Objection] { objections.filter(\.isOpen) }
  /// Open objections that hold more than lines.
  public var openNoticeObjections: [Objection] { openObjections.filter { !$0.isIsolated } }

  /// Learners whose line an open objection holds. What is paid is held by nothing.
  public var heldLearners: Set<Int> {
    Set(openObjections.filter(\.isIsolated).flatMap(lines)).subtracting(paidLearners)
  }

  /// Learners whose line an upheld objection has struck since the signature, before it was paid.
  public var struckLearners: Set<Int> {
    guard let signOff else { return [] }
    return Set(
      objections.filter { $0.verdict == .upheld && ($0.resolvedAt ?? 0) > signOff.revision }.flatMap(lines)
    ).subtracting(paidLearners)
  }

  /// The lines of the claim that an objection speaks to on their own: those it names; once the others are paid, one to
  /// the whole speaks to all that are left.
  func lines(of objection: Objection) -> [Int] {
    let claimed = claim?.learners ?? []
    if objection.isIsolated { return claimed.filter(objection.learners.contains) }
    return payout == nil ? [] : claimed
  }

  /// All that has left, supplements included.
  public var paidAmount: Money { supplements.reduce(payout?.amount ?? .zero) { $0 + $1.amount } }

  public var passedLearners: [Learner] { learners.filter(\.hasPassed) }
  /// The notice that runs, if one does.
  public var currentNotice: PublicNotice? { notices.last.flatMap { $0.voidedOn == nil ? $0 : nil } }

  /// Days on which a learner was present.
  public func attendedDays(of number: Int) -> Int {
    learner(number)?.result?.attendedDays ?? attendance.filter { $0.present.contains(number) }.count
  }

  /// Everyone whose decision the claim rests on: the review, the recommendation. None of them may sign it off.
  public var reviewers: Set<PersonID> {
    var people: Set<PersonID> = []
    for record in history {
      switch record.event {
      case .materialChecked, .pointVerified, .filingReturned, .filingApproved, .filingRefusalProposed,
        .completionPassed, .completionReturned, .learnerJudged, .claimReturned, .claimRecommended,
        .flagResolved:
        people.insert(record.actor)
      default: break
      }
    }
    return people
  }

  /// Everyone who ever approved the claim by signature, signatures that fell later included. None of them may pay it, or
  /// review it after.
  public var signatories: Set<PersonID> {
    Set(
      history.compactMap { record in
        if case .signedOff(.approve, _, _, _, _) = record.event { record.actor } else { nil }
      })
  }
}
