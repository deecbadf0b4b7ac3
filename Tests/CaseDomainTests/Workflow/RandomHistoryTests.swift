import CaseDomain
import TestSupport
import Testing

/// Thousands of cases in the hands of people who do anything at any time, and of one who wants to get on.
@Suite struct RandomHistoryTests {
  @Test(arguments: [TrainingType.employment, .enterprise, .entrepreneurship, .other])
  func `whatever people do, in whatever order, the promises hold and nothing gets stuck`(
    type: TrainingType
  ) throws {
    let starts = try RandomHistory(type, .wholeNotice).starts()
    let base = UInt64(TrainingType.allCases.firstIndex(of: type) ?? 0) * 1_000
    guard let seen = look(at: starts, type, base..<(base + 600), finishing: 5) else { return }
    // What nobody priced comes to no notice of its own.
    if type != .other { #expect(seen.stages == Set(Stage.allCases)) }
  }

  @Test(arguments: ObjectionScope.allCases)
  func `whatever is objected, and however late, money leaves once and every file can be closed`(
    objections: ObjectionScope
  ) throws {
    let stages: [Stage] = [.publicNotice, .objectionInquiry, .payout, .paid]
    let history = try RandomHistory(.employment, objections)
    // What is rare by chance is where some of them begin.
    let starts =
      try history.starts().filter { try stages.contains($0.stage()) } + history.objected(objections)
    guard let seen = look(at: starts, .employment, 9_000..<9_400, finishing: 1) else { return }
    let lines: Set<HistoryWitness.Sight> = [.lineHeld, .lineStruck, .supplement]
    #expect(
      seen.sights
        == (objections == .namedLearners
          ? Set(HistoryWitness.Sight.allCases) : Set(HistoryWitness.Sight.allCases).subtracting(lines)))
  }

  /// Runs a history for each seed; nil, with an issue on record, at the first that breaks a promise.
  private func look(
    at starts: [RandomHistory], _ type: TrainingType, _ seeds: Range<UInt64>, finishing every: UInt64
  ) -> (stages: Set<Stage>, sights: Set<HistoryWitness.Sight>)? {
    var reached: Set<Stage> = []
    var sights: Set<HistoryWitness.Sight> = []
    for seed in seeds {
      // Every stage is the start of some histories, so that the late ones are not rare.
      var history = starts[Int(seed) % starts.count].seeded(seed)
      do {
        try history.run()
        if seed % every == 0 { try history.finish() }
      } catch {
        Issue.record("\(type), seed \(seed): \(error)")
        return nil
      }
      let broken = history.witness.broken + (seed % 10 == 0 ? history.differences() : [])
      if !broken.isEmpty {
        Issue.record("\(type), seed \(seed): \(broken.joined(separator: "; "))")
        return nil
      }
      reached.formUnion(history.reached)
      sights.formUnion(history.witness.sights)
    }
    return (reached, sights)
  }
}

/// A case that has come to some stage, and beside it one with two of its learners, in an office of their own.
private struct RandomHistory {
  private(set) var desk: SampleDesk
  private(set) var witness = HistoryWitness()
  private(set) var reached: Set<Stage> = []
  private var commands = RandomCommands(seed: 0)
  private var cases: [CaseID] = []
  private let registry: Registry
  private let type: TrainingType

  init(_ type: TrainingType, _ objections: ObjectionScope) throws {
    var registry = try SampleOffice.registry(
      policy: SamplePolicy.make { $0.settings.objections = objections })
    // 附件4 gives the other kinds of training no numbers; the centre asked for some.
    if let first = CertificateNumber("300001"), let last = CertificateNumber("300999"),
      let range = CertificateRange(
        centre: SamplePolicy.firstCentre, trainingType: .other, first: first, last: last)
    {
      registry.apply(.rangeExtended(range))
    }
    self.registry = registry
    self.type = type
    desk = try SampleDesk("2025-04-25", registry: registry)
    let beside = try desk.file(SampleFiling.form(learners: 2...4))
    try desk.carry(beside, to: .followUp)
    let start = desk.today.advanced(by: 10)
    let id = try desk.file(
      SampleFiling.form(type, from: "\(start)", through: "\(start.advanced(by: 8))"))
    cases = [id, beside]
    look()
  }

  /// The case in each stage it can come to: along the straight way, and from there off it.
  func starts() throws -> [RandomHistory] {
    var line = self
    var starts: [Stage: RandomHistory] = [:]
    for stage in Stage.allCases where SampleCast.detours[stage] == nil {
      // What nobody priced comes no further than the claim.
      guard line.type != .other || stage.order <= Stage.followUp.order else { break }
      try line.carry(to: stage)
      starts[stage] = line
    }
    for (stage, detour) in SampleCast.detours {
      guard var history = starts[detour.from] else { continue }
      try history.carry(to: stage)
      starts[stage] = history
    }
    return starts.sorted { $0.key.order < $1.key.order }.map(\.value)
  }

  /// With two late objections that are still to be answered, and, where lines are held alone, with one line held while the
  /// others are paid.
  func objected(_ scope: ObjectionScope) throws -> [RandomHistory] {
    var late = self
    try late.carry(to: .payout)
    for _ in 1...2 { late.object(to: nil) }
    guard scope == .namedLearners else { return [late] }
    var held = self
    try held.carry(to: .publicNotice)
    held.object(to: .numbers([3]))
    try held.carry(to: .payout)
    try held.desk.act(
      .confirmPayout, on: cases[0], by: SampleOffice.finance, ["voucher": .text("凭证-1")])
    held.look()
    return [late, held]
  }

  private mutating func object(to learners: LearnerSelection?) {
    desk.ask(
      .recordObjection(from: "示例群众", receivedOn: desk.today, text: "未到课", learners), of: cases[0],
      by: SampleOffice.reviewer)
    look()
  }

  func stage() throws -> Stage { try desk.file(cases[0]).stage }

  private mutating func carry(to stage: Stage) throws {
    try desk.carry(cases[0], to: stage)
    look()
  }

  func seeded(_ seed: UInt64) -> RandomHistory {
    var history = self
    history.commands = RandomCommands(seed: seed)
    return history
  }

  private mutating func look() {
    witness.look(at: desk)
    reached.formUnion(cases.compactMap { desk[$0]?.stage })
  }

  mutating func run() throws {
    for _ in 0..<12 {
      let id = commands.chance(75) ? cases[0] : cases[1]
      if try desk.file(id).stage == .publicNotice, commands.chance(80) {
        // Somebody impatient tries every morning.
        desk.move(to: desk.today.next)
        desk.ask(.closeNotice, of: id, by: SampleOffice.reviewer)
      }
      switch commands.below(10) {
      case 0: desk.move(to: desk.today.advanced(by: commands.below(9)))
      case 1...4:
        // Somebody who wants to get on. What has been spoilt may stop them here and there.
        let cast = randomCast()
        do { try desk.advance(id, by: cast) } catch is SampleDesk.Refused {}
      default: try disturb(id)
      }
      look()
    }
    let file = try desk.file(cases[0])
    if !file.stage.isEnd, !isAnybodyAble(file) { throw DeadEnd(stage: file.stage) }
  }

  /// Half the time whoever happens to be there, so that one person comes to do what two should.
  private mutating func randomCast() -> SampleCast {
    var cast = SampleCast()
    guard commands.chance(50) else { return cast }
    cast.reviewer = holder(of: [.reviewer])
    cast.supervisor = holder(of: [.supervisor])
    cast.finance = holder(of: [.finance])
    cast.spotChecks = commands.below(4)
    return cast
  }

  private mutating func disturb(_ id: CaseID) throws {
    let before = try desk.file(id)
    let row = commands.one(of: likely(in: before.stage))
    let command = commands.command(row.action, of: before, today: desk.today)
    let actor = commands.chance(70) ? holder(of: row.roles) : commands.staff()
    let on = row.dating == .fact ? command.day : nil
    if case .refused(let refusals) = desk.ask(command, of: id, by: actor, on: on) {
      guard try desk.file(id) == before, !refusals.isEmpty else { throw Changed(action: row.action) }
    }
  }

  /// Mostly what the stage is for, sometimes anything.
  private mutating func likely(in stage: Stage) -> [Transition] {
    let rows = TransitionTable.rows.filter { $0.action != .file && $0.action != .extendRange }
    let known = rows.filter { $0.from.contains(stage) && $0.from.count < 12 && $0.action != .terminate }
    return commands.chance(70) && !known.isEmpty ? known : rows
  }

  private mutating func holder(of roles: [Role]) -> PersonID {
    commands.one(
      of: SampleOffice.staff.filter { !$0.roles.isDisjoint(with: roles) && $0.isActive }.map(\.id).sorted())
  }

  struct DeadEnd: Error { let stage: Stage }
  struct Changed: Error { let action: Action }
  struct Endless: Error { let stage: Stage }

  /// Whether some person can do something that carries the work on, today or when a month has passed.
  private func isAnybodyAble(_ file: CaseFile) -> Bool {
    let idle: Set<Action> = [
      .assign, .addNote, .correctRecord, .attachDocument, .withdraw, .resolveFlag, .drawCallbacks,
      .recordCallback,
    ]
    var later = desk.circumstances
    later.now = Moment(desk.today.advanced(by: 40))
    return [SampleOffice.reviewer, SampleOffice.supervisor, SampleOffice.finance].contains { person in
      availability(of: file, for: person, in: later).contains { $0.isAvailable && !idle.contains($0.action) }
    }
  }

  /// From wherever the cases were left, a patient office brings each to an end, and never by giving up.
  mutating func finish() throws {
    for id in cases {
      var steps = 0
      while try !desk.file(id).stage.isEnd {
        steps += 1
        guard steps < 60 else { throw Endless(stage: try desk.file(id).stage) }
        do {
          try desk.advance(id)
        } catch let refused as SampleDesk.Refused {
          try giveAnother(id, after: refused)
        }
        look()
      }
    }
  }

  /// The other answer that the stage knows: refuse, reject, send back.
  private mutating func giveAnother(_ id: CaseID, after refused: SampleDesk.Refused) throws {
    let because: SampleFiling.Form = ["reason": .text("不符合条件")]
    switch try desk.file(id).stage {
    case .filingReview:
      if try desk.file(id).refusalProposal == nil {
        try desk.act(.refuseFiling, on: id, by: SampleOffice.reviewer, because)
      }
      try desk.act(.refuseFiling, on: id, by: SampleOffice.supervisor, because)
    case .followUp:
      // No price is known for training of another kind: the claim comes in with the school's figure.
      try desk.act(
        .fileClaim, on: id, by: SampleOffice.reviewer,
        ["claimed": .text("0"), "account": .text("62000000000000000001")])
    case .claimReview:
      try desk.act(
        .recommendClaim, on: id, by: SampleOffice.reviewer,
        ["opinion": .text("reject"), "amount": .text("0"), "reason": .text("不符合条件")])
    case .claimSignOff:
      let isRejection = try desk.file(id).recommendation?.opinion == .reject
      try desk.act(
        .signOff, on: id, by: SampleOffice.supervisor,
        ["decision": .text(isRejection ? "reject" : "back"), "reason": .text("不符合条件")])
    default: throw refused
    }
  }

  /// Where the office as it grew and the office made anew from the journal are not the same.
  func differences() -> [String] {
    var replayed = Office(registry: registry)
    for record in desk.journal { replayed.apply(record) }
    var found: [String] = []
    if replayed.cases != desk.office.cases { found.append("replay makes other cases") }
    let cases = desk.office.cases
    if witness.files.count != cases.count || !witness.files.allSatisfy({ cases[$0.key] == $0.value }) {
      found.append("events alone make other cases")
    }
    if replayed.ledger != desk.office.ledger { found.append("replay makes another ledger") }
    if replayed.credentialNumbers != desk.office.credentialNumbers {
      found.append("replay knows other numbers")
    }
    let known = desk.circumstances.known(on: desk.today).office
    if known.cases != desk.office.cases { found.append("known today are other cases") }
    if known.ledger != desk.office.ledger { found.append("known today is another ledger") }
    return found
  }
}

extension CaseCommand {
  /// The day of a fact that carries one.
  fileprivate var day: Day? {
    switch self {
    case .recordAttendance(let day, _, _, _, _), .recordPhotos(let day, _, _, _, _),
      .recordSpotCheck(let day, _, _, _, _, _, _), .recordReferral(let day, _, _),
      .recordObjection(_, let day, _, _), .confirmPayout(_, _, _, let day):
      day
    case .openClass(let ceremony, _): ceremony.heldOn
    case .fileClaim(let form): form.receivedOn
    default: nil
    }
  }
}
