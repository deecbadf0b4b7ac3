import CaseDomain
import TestSupport
import Testing

/// Every stage × every action × every role.
@Suite struct WorkflowMatrixTests {
  private static let people: [(Role, PersonID)] = [
    (.reviewer, SampleOffice.reviewer), (.supervisor, SampleOffice.supervisor),
    (.finance, SampleOffice.finance), (.auditor, SampleOffice.auditor), (.admin, SampleOffice.admin),
  ]

  @Test(arguments: Stage.allCases)
  func `an action can be taken by the roles and in the stages of the table, and nowhere else`(
    stage: Stage
  ) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    let file = try desk.file(id)
    for (role, person) in Self.people {
      let answers = availability(of: file, for: person, in: desk.circumstances)
      #expect(
        answers.map(\.action)
          == TransitionTable.rows.map(\.action).filter { $0 != .file && $0 != .extendRange })
      for answer in answers {
        let row = try #require(WorkflowMatrix.row(answer.action))
        var expected: [RuleID] = []
        if !row.roles.contains(role) { expected.append(.h101) }
        if !row.stages.contains(stage) { expected.append(TransitionTable.row(for: row.action).rule) }
        if expected.isEmpty, let rule = lacking(row.action, stage, role) { expected = [rule] }
        let found = answer.refusals.filter { !$0.isSoft }.map(\.rule)
        #expect(
          Array(found.prefix(max(1, expected.count))) == expected, "\(answer.action) in \(stage) by \(role)")
        #expect(answer.isAvailable == expected.isEmpty, "\(answer.action) in \(stage) by \(role)")
      }
    }
  }

  private func lacking(_ action: Action, _ stage: Stage, _ role: Role) -> RuleID? {
    switch action {
    // A supervisor agrees to what a reviewer proposed, and nobody has.
    case .refuseFiling: role == .supervisor ? .r103 : nil
    case .resolveFlag: .r505
    case .correctRecord: WorkflowMatrix.correctable.contains(stage) ? nil : .r505
    default: WorkflowMatrix.lacking[stage]?[action]
    }
  }

  @Test(arguments: Stage.allCases)
  func `what availability refuses is refused whatever is typed, and changes nothing`(stage: Stage) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    let before = try desk.file(id)
    var commands = RandomCommands(seed: 20_250_425)
    for (_, person) in Self.people {
      for answer in availability(of: before, for: person, in: desk.circumstances) where !answer.isAvailable {
        for _ in 0..<5 {
          let command = commands.command(answer.action, of: before, today: desk.today)
          guard case .refused(let refusals) = desk.ask(command, of: id, by: person) else {
            Issue.record(
              "\(answer.action) in \(stage) by \(person) was refused before it was typed, and done")
            return
          }
          #expect(!refusals.isEmpty)
          #expect(try desk.file(id) == before)
        }
      }
    }
  }

  @Test func `the order of refusals is the person, the stage, and the revision that was seen`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    guard case .refused(let refusals) = desk.ask(.closeNotice, of: id, by: SampleOffice.finance, seen: 7)
    else {
      Issue.record("a notice that was never published was closed")
      return
    }
    #expect(
      refusals.map(\.reason) == [
        .roleLacking(needed: [.reviewer]), .wrongStage(.filingReview, allowed: [.publicNotice]),
        .revisionMoved(expected: 7, actual: 1),
      ])
    #expect(refusals.map(\.rule) == [.h101, .r403, .h103])
  }

  @Test func `strangers and people who left can do nothing, and are told only that`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .filingReview)
    for person in [SampleOffice.leaver, PersonID("nobody")] {
      guard case .refused(let refusals) = desk.ask(.addNote("注"), of: id, by: person) else {
        Issue.record("\(person) took a note")
        continue
      }
      #expect(refusals == [Refusal(.h107, .staffUnknown(person))])
    }
  }

  @Test func `the table of the code has the rows of the design and no others`() {
    #expect(Set(TransitionTable.rows.map(\.action)) == Set(Action.allCases))
    #expect(TransitionTable.rows.count == Action.allCases.count)
    for row in WorkflowMatrix.rows {
      let coded = TransitionTable.row(for: row.action)
      #expect(coded.from == row.stages, "\(row.action)")
      #expect(Set(coded.roles) == row.roles, "\(row.action)")
    }
    #expect(TransitionTable.row(for: .file).roles == [.reviewer])
    #expect(TransitionTable.row(for: .extendRange).roles == [.supervisor])
  }

  @Test func `no end leads anywhere but by a second look, and every other stage leads on`() {
    let edges = TransitionTable.edges
    for stage in Stage.allCases {
      let ways = edges.filter { $0.from == stage }
      if stage.isEnd {
        #expect(ways.allSatisfy { $0.action == .reconsider })
        #expect(ways.isEmpty == ![.refused, .claimRejected].contains(stage))
      } else {
        #expect(ways.contains { $0.action != .withdraw }, "\(stage)")
      }
      if stage != .filingReview { #expect(edges.contains { $0.to == stage }, "\(stage)") }
    }
  }
}
