import CaseDomain
import CasePapers
import TestSupport

@testable import DemoMaker

/// The demonstration's file carried out order by order, in memory.
struct DemoReplay {
  private(set) var office: Office
  /// Every personal detail the file holds.
  private(set) var details: [PersonalDetails] = []
  private var made: [String: CaseID] = [:]

  struct Refused: Error {
    let line: Int
    let refusals: [Refusal]
  }

  struct NoSuchClass: Error { let title: String }

  static func ofFixture() throws -> DemoReplay { try kept.get() }

  // Every test asks the same questions of the same office, so the file is carried out once.
  private static let kept = Result { try DemoReplay(paper()) }

  static func text(_ path: String) throws -> String {
    try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/" + path)
  }

  static func paper() throws -> OrderFile {
    try OrderFile.read(Array(text("demo/office.json").utf8), named: "office.json")
  }

  static func calendar() throws -> WorkingCalendar {
    try CalendarFile.read(Array(text("calendars/workdays-cn.json").utf8), named: "workdays-cn.json")
  }

  static func policy() throws -> Policy {
    try PolicyFile.read(Array(text("policies/2025-13.json").utf8), named: "2025-13.json")
  }

  init(_ paper: OrderFile) throws {
    office = Office(
      registry: Registry(
        calendar: try DemoReplay.calendar(), policies: try PolicyBook([try DemoReplay.policy()])))
    let founder = PersonID("founder")
    office.apply(.staffRegistered(StaffMember(id: founder, name: "", centre: nil, roles: [.admin])))
    for entry in paper.registry {
      try register(entry.content, by: founder, at: Moment(april(22)), line: entry.line)
    }
    office.registry.staff[founder] = nil
    for entry in paper.orders { try carryOut(entry.content, line: entry.line) }
  }

  /// The morning of the demonstration.
  var circumstances: Circumstances { Circumstances(now: Moment(today), office: office) }

  func file(_ title: String) throws -> CaseFile {
    guard let file = office.cases.values.first(where: { $0.filing.title == title }) else {
      throw NoSuchClass(title: title)
    }
    return file
  }

  /// What stands against an action this morning, for the person whose case it is.
  func refusals(_ action: Action, of file: CaseFile) -> [Refusal] {
    availability(of: file, for: file.assignee ?? PersonID(""), in: circumstances)
      .first { $0.action == action }?.refusals ?? []
  }

  private mutating func register(
    _ command: RegistryCommand, by actor: PersonID, at moment: Moment, line: Int
  ) throws {
    var circumstances = Circumstances(now: moment, office: office)
    for personal in command.comparedDetails {
      details.append(personal)
      circumstances.identified[personal] = reference(to: personal)
    }
    switch decideOffice(command, by: actor, in: circumstances) {
    case .refused(let refusals): throw Refused(line: line, refusals: refusals)
    case .events(let events):
      for event in events { office.apply(event) }
    }
  }

  private func reference(to personal: PersonalDetails) -> PersonReference {
    PersonReference(
      subject: SubjectID(personal.residentID ?? personal.account ?? personal.phone ?? ""), commitment: "",
      masked: "")
  }

  private mutating func carryOut(_ order: ImportOrder, line: Int) throws {
    guard let actor = order.actor, let moment = order.at else { throw Refused(line: line, refusals: []) }
    switch order.matter {
    case .register(let command): try register(command, by: actor, at: moment, line: line)
    case .act(let action, let label, let fields):
      var circumstances = Circumstances(now: moment, office: office)
      let id = label.flatMap { made[$0] }
      switch try readForm(action, fields, file: id.flatMap { office[$0] }, in: circumstances) {
      case .ofOffice(let command): try register(command, by: actor, at: moment, line: line)
      case .ofCase(let command, let happenedOn):
        for personal in command.personalDetails {
          details.append(personal)
          circumstances.identified[personal] = reference(to: personal)
        }
        for personal in command.comparedDetails {
          circumstances.identified[personal] = reference(to: personal)
        }
        let order = Order(
          caseID: id, command: command, actor: actor, operation: OperationID(""), happenedOn: happenedOn)
        switch decide(order, in: circumstances) {
        case .refused(let refusals): throw Refused(line: line, refusals: refusals)
        case .events(let events, let day):
          let target = id ?? office.nextCaseID(year: moment.day.year)
          if let label { made[label] = target }
          for event in events {
            office.apply(
              RecordedEvent(
                caseID: target, revision: (office[target]?.revision ?? 0) + 1, event: event, actor: actor,
                actorName: "", happenedOn: day, recordedAt: moment, operation: OperationID("")))
          }
        }
      }
    }
  }
}
