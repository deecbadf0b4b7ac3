import CaseDomain

/// The life of one case as a list of things people do to it, each on its day.
///
/// A story says what is done and when; whether it may be done is for the domain, which plays all stories
/// together in the order of time (`StoryOffice`).
struct Story: Sendable {
  /// Unlike every other story's: people, accounts and certificate numbers are made from it.
  let number: Int
  let plan: ClassPlan
  let calendar: WorkingCalendar
  /// What the case is there to show, for the reader of the demonstration.
  let shows: String
  let clerk: PersonID
  let supervisor: PersonID

  private(set) var steps: [StoryStep] = []
  /// The day on which training ends, as filed.
  let lastTrainingDay: Day
  /// The day on which the class was last acted on, from which the next step is counted.
  private(set) var lastActionDay: Day

  /// What a case is called in the file before it has a number.
  var label: String { "@" + (number < 10 ? "0" : "") + String(number) }

  init(
    _ number: Int, _ plan: ClassPlan, in calendar: WorkingCalendar, by clerk: PersonID? = nil,
    and supervisor: PersonID? = nil, shows: String
  ) {
    self.number = number
    self.plan = plan
    self.calendar = calendar
    self.shows = shows
    self.clerk = clerk ?? DemoStaff.clerk(of: plan.institution.centre, number: number)
    self.supervisor = supervisor ?? DemoStaff.supervisor(of: plan.institution.centre)
    lastTrainingDay = plan.trainingDays(calendar).last ?? plan.start
    lastActionDay = plan.start
  }

  /// The story with one more thing done; fields may rest on what the case has become by then.
  func then(
    _ action: Action, on day: Day, by actor: PersonID? = nil, hour: StoryStep.Hour = .office,
    _ fields: @escaping @Sendable (Scene) -> [String: FieldValue]
  ) -> Story {
    var story = self
    story.steps.append(
      StoryStep(day: day, hour: hour, actor: actor ?? clerk, action: action, fields: fields))
    story.lastActionDay = day
    return story
  }

  func then(
    _ action: Action, on day: Day, by actor: PersonID? = nil, hour: StoryStep.Hour = .office,
    _ fields: [String: FieldValue] = [:]
  ) -> Story {
    then(action, on: day, by: actor, hour: hour) { _ in fields }
  }

  /// So many working days after the last thing that was done.
  func later(_ workdays: Int) -> Day { calendar.workday(workdays, from: lastActionDay) }
}

/// One thing that somebody does.
struct StoryStep: Sendable {
  enum Hour: Int, Sendable {
    case office
    /// After the last lesson of the day.
    case evening
  }

  let day: Day
  let hour: Hour
  let actor: PersonID
  let action: Action
  let fields: @Sendable (Scene) -> [String: FieldValue]
}

/// What a step finds when its turn comes.
struct Scene: Sendable {
  let file: CaseFile?
  let circumstances: Circumstances

  /// What the law gives for the class as it stands; nothing where it cannot be priced.
  var award: Money {
    guard let file, let policy = circumstances.policy(for: file.filing) else { return .zero }
    return (try? file.award(under: policy, ledger: circumstances.office.ledger))?.total ?? .zero
  }

  /// The papers of the present occasion.
  var checklist: [Material] {
    guard let file, let policy = circumstances.policy(for: file.filing) else { return [] }
    return file.checklist(under: policy)
  }

  /// `1,2,5`.
  func passed(where isMeant: (Learner) -> Bool = { _ in true }) -> FieldValue {
    .text((file?.passedLearners ?? []).filter(isMeant).map { String($0.number) }.joined(separator: ","))
  }
}
