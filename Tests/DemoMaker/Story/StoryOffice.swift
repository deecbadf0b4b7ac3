import CaseDomain
import TestSupport

/// The service centre in memory: stories are played in it by the domain itself, so that every order that comes
/// out is one the program would take.
struct StoryOffice {
  private(set) var office: Office
  private(set) var orders: [DemoOrder] = []
  /// The number each story's case got.
  private(set) var caseIDs: [Int: CaseID] = [:]

  init(calendar: WorkingCalendar, policies: PolicyBook) {
    office = Office(registry: Registry(calendar: calendar, policies: policies))
    for member in DemoStaff.members { office.apply(.staffRegistered(member)) }
    for institution in DemoInstitution.all { office.apply(.institutionRegistered(institution.standing)) }
    for teacher in DemoInstitution.all.flatMap(\.register) { office.apply(.teacherRegistered(teacher)) }
  }

  /// Plays the stories side by side, as they happened in time.
  ///
  /// - Throws: the first fault of every story that has one; what follows it would fail for no reason of its own.
  mutating func play(_ stories: [Story], _ turns: [OfficeTurn]) throws(StoryFaults) {
    var faults: [StoryFault] = []
    var moments: [(at: Moment, event: Event)] = turns.map { ($0.at, .turn($0)) }
    for story in stories { moments += story.timedSteps.map { ($0.at, .step($0.step, of: story)) } }
    // Equal moments keep the order in which the stories are told.
    for (at, event) in moments.enumerated().sorted(by: {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    })
    .map(\.element) {
      do throws(StoryFault) {
        switch event {
        case .turn(let turn): try play(turn)
        case .step(let step, let story):
          guard !faults.contains(where: { $0.label == story.label }) else { continue }
          try play(step, of: story, at: at)
        }
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw StoryFaults(faults: faults) }
  }

  private enum Event {
    case turn(OfficeTurn)
    case step(StoryStep, of: Story)
  }

  private mutating func play(_ turn: OfficeTurn) throws(StoryFault) {
    var circumstances = Circumstances(now: turn.at, office: office)
    for details in turn.command.comparedDetails { circumstances.identified[details] = details.memorised }
    switch decideOffice(turn.command, by: turn.actor, in: circumstances) {
    case .refused(let refusals):
      throw StoryFault(label: "office", action: nil, at: turn.at, refusals: refusals)
    case .events(let events):
      for event in events { office.apply(event) }
    }
    orders.append(.turn(turn))
  }

  private mutating func play(_ step: StoryStep, of story: Story, at moment: Moment) throws(StoryFault) {
    func fault(_ refusals: [Refusal]) -> StoryFault {
      StoryFault(label: story.label, action: step.action, at: moment, refusals: refusals)
    }
    let id = caseIDs[story.number]
    var circumstances = Circumstances(now: moment, office: office)
    let file = id.flatMap { office[$0] }
    let fields = step.fields(Scene(file: file, circumstances: circumstances))
    let content: FormContent
    do throws(FormFault) {
      content = try readForm(step.action, fields, file: file, in: circumstances)
    } catch {
      throw fault(error.problems)
    }
    guard case .ofCase(let command, let happenedOn) = content else { throw fault([]) }
    for details in command.personalDetails + command.comparedDetails {
      circumstances.identified[details] = details.memorised
    }
    let order = Order(
      caseID: id, command: command, actor: step.actor, operation: OperationID(story.label),
      happenedOn: happenedOn)
    switch decide(order, in: circumstances) {
    case .refused(let refusals): throw fault(refusals)
    case .events(let events, let day):
      record(events, of: story, by: step.actor, on: day, at: moment)
    }
    orders.append(
      .act(
        DemoOrder.Act(label: story.label, action: step.action, actor: step.actor, at: moment, fields: fields))
    )
  }

  private mutating func record(
    _ events: [CaseEvent], of story: Story, by actor: PersonID, on day: Day, at moment: Moment
  ) {
    let id = caseIDs[story.number] ?? office.nextCaseID(year: moment.day.year)
    caseIDs[story.number] = id
    for event in events {
      office.apply(
        RecordedEvent(
          caseID: id, revision: (office[id]?.revision ?? 0) + 1, event: event, actor: actor,
          actorName: office.registry.staff[actor]?.name ?? "", happenedOn: day, recordedAt: moment,
          operation: OperationID(story.label)))
    }
  }
}

/// A story asks for something the domain refuses: the story is wrong.
struct StoryFault: Error {
  let label: String
  let action: Action?
  let at: Moment
  let refusals: [Refusal]
}

struct StoryFaults: Error {
  let faults: [StoryFault]
}

/// What came out of the stories, in the order of time.
enum DemoOrder: Sendable {
  case act(Act)
  case turn(OfficeTurn)

  struct Act: Sendable {
    let label: String
    let action: Action
    let actor: PersonID
    let at: Moment
    let fields: [String: FieldValue]
  }
}

/// Something that happens to the office itself: an institution's standing, a range.
struct OfficeTurn: Sendable {
  let at: Moment
  let actor: PersonID
  let command: RegistryCommand
}

extension PersonalDetails {
  /// In memory the number itself names the person; the store will draw a random name.
  fileprivate var memorised: PersonReference {
    let text = residentID ?? account ?? phone ?? ""
    return PersonReference(subject: SubjectID(text), commitment: "", masked: String(text.suffix(4)))
  }
}

// MARK: Times of day

extension Story {
  /// The steps in the order of their days, each with a time at which an office is open.
  fileprivate var timedSteps: [(at: Moment, step: StoryStep)] {
    var numbers = SeededNumbers(seed: UInt64(number))
    func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }
    var (day, minute) = (Day(ordinal: 0), 0)
    return steps.enumerated().sorted {
      ($0.element.day, $0.element.hour.rawValue, $0.offset) < (
        $1.element.day, $1.element.hour.rawValue, $1.offset
      )
    }.map { _, step in
      if step.day != day {
        day = step.day
        // The demonstration opens at nine; what was done that morning was done first thing.
        minute = day == today ? 8 * 60 + 30 + pick(8) : 8 * 60 + 35 + pick(120)
      } else {
        minute += day == today ? 1 : 2 + pick(16)
        if (12 * 60..<14 * 60 + 30).contains(minute) { minute = 14 * 60 + 30 + pick(20) }
      }
      if step.hour == .evening { minute = max(minute, 17 * 60 + 32 + pick(15)) }
      return (Moment(step.day, hour: minute / 60, minute: minute % 60, second: pick(60)), step)
    }
  }
}
