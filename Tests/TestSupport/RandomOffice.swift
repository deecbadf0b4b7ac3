import CaseDomain

/// Several cases, in whatever stage, of the same people, teachers and rooms, in the hands of people who do anything at
/// any time: what one case comes to touches the others.
public struct RandomOffice: Sendable {
  public private(set) var desk: SampleDesk
  private var commands = RandomCommands(seed: 0)

  public init() throws {
    desk = try SampleDesk("2025-04-25")
    let stages: [Stage] = [
      .archived, .claimRejected, .rectification, .completionFailed, .claimReview, .followUp, .withdrawn,
    ]
    for stage in stages { try start(.employment, at: stage) }
    try start(.enterprise, at: .publicNotice)
    try start(.entrepreneurship, at: .filingCorrection)
  }

  private mutating func start(_ type: TrainingType, at stage: Stage) throws {
    let first = desk.today.advanced(by: 10)
    let id = try desk.file(SampleFiling.form(type, from: "\(first)", through: "\(first.advanced(by: 8))"))
    try desk.carry(id, to: stage)
  }

  public func seeded(_ seed: UInt64) -> RandomOffice {
    var office = self
    office.commands = RandomCommands(seed: seed)
    return office
  }

  /// A number that the seed gives.
  public mutating func below(_ limit: Int) -> Int { commands.below(limit) }

  /// Somebody does something to some case, files a new one, or a few days pass.
  public mutating func go() throws {
    let id = commands.one(of: desk.office.cases.keys.sorted())
    switch commands.below(10) {
    case 0: desk.move(to: desk.today.advanced(by: commands.below(4)))
    case 1:
      let first = 1 + commands.below(4)
      let start = desk.today.advanced(by: 5 + commands.below(9))
      do {
        _ = try desk.file(
          SampleFiling.form(
            learners: first...first + 1, from: "\(start)", through: "\(start.advanced(by: 8))"))
      } catch is SampleDesk.Refused {}
    case 2...6:
      // Somebody who wants to get on; what has been spoilt may stop them.
      do { try desk.advance(id) } catch is SampleDesk.Refused {}
    default:
      let file = try desk.file(id)
      let rows = TransitionTable.rows.filter {
        $0.action != .file && $0.action != .extendRange && $0.from.contains(file.stage)
      }
      guard !rows.isEmpty else { return }
      let row = commands.one(of: rows)
      let command = commands.command(row.action, of: file, today: desk.today)
      desk.ask(
        command, of: id, by: commands.staff(), on: row.dating == .fact ? desk.today : nil)
    }
  }
}
