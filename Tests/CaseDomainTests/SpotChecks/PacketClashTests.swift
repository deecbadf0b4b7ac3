import CaseDomain
import TestSupport
import Testing

/// What a field packet meets when it is brought back.
@Suite struct PacketClashTests {
  private struct Class {
    var desk: SampleDesk
    let id: CaseID
    let packet: FieldPacket

    /// In training for a day; the packet was made this morning at nine.
    init() throws {
      desk = try SampleDesk("2025-04-25")
      id = try desk.start(at: .inTraining)
      desk.move(to: desk.today.next)
      packet = try desk.file(id).packet(
        by: SampleOffice.reviewer, headCode: nil, questions: ["看什么"], in: desk.circumstances)
    }

    /// On the day after, at which a visit of the day of the packet may be entered.
    mutating func comeBack() { desk.move(to: desk.today.next) }

    func clashes(_ visits: FieldVisit...) throws -> [PacketClash] {
      packet.clashes(of: visits, with: try desk.file(id))
    }

    func visit(
      _ day: Day? = nil, _ from: Int = 580, _ through: Int = 630, _ mode: SpotCheck.Mode = .onsite,
      named name: String = "packet-a"
    ) -> FieldVisit {
      FieldVisit(
        day: day ?? packet.madeAt.day, time: ClockSpan(from: from, through: through), mode: mode,
        checkers: [SampleOffice.reviewer], headCount: 3, absent: [], findings: [], note: "", photos: [],
        operation: OperationID(name))
    }

    mutating func record(_ visit: FieldVisit) throws {
      let decision = decide(
        Order(
          caseID: id,
          command: .recordSpotCheck(
            day: visit.day, visit.mode, checkers: visit.checkers, headCount: visit.headCount, note: "", [],
            time: visit.time), actor: SampleOffice.reviewer, operation: visit.operation),
        in: desk.circumstances)
      guard case .events(let events, let day) = decision else {
        Issue.record("\(decision)")
        return
      }
      for event in events {
        var office = desk.office
        office.apply(
          RecordedEvent(
            caseID: id, revision: try desk.file(id).revision + 1, event: event, actor: SampleOffice.reviewer,
            actorName: "", happenedOn: day, recordedAt: desk.now, operation: visit.operation))
        let now = desk.now
        desk = SampleDesk(office: office, on: now.day)
      }
    }
  }

  @Test func `a packet knows the class as it was handed out, identity numbers masked`() throws {
    let sample = try Class()
    let file = try sample.desk.file(sample.id)
    #expect(sample.packet.learners.map(\.name) == file.learners.map(\.name))
    #expect(sample.packet.learners.allSatisfy { $0.identity.contains("*") })
    #expect(sample.packet.revision == file.revision && sample.packet.from == file.openedOn)
    #expect(try sample.clashes(sample.visit()).isEmpty)
  }

  @Test func `what happened since is named, and stands against nothing`() throws {
    var sample = try Class()
    sample.desk.ask(.addNote("来电"), of: sample.id, by: SampleOffice.secondReviewer)
    let clashes = try sample.clashes(sample.visit())
    #expect(clashes.count == 1 && clashes.allSatisfy { !$0.isBlocking })
    guard case .caseMoved(let record) = clashes.first else {
      Issue.record("\(clashes)")
      return
    }
    #expect(record.actor == SampleOffice.secondReviewer && record.event == .noteAdded("来电"))
  }

  @Test func `learners who left or joined are told apart by all of their line`() throws {
    var sample = try Class()
    var packet = sample.packet
    let gone = FieldPacket.Line(number: 2, name: "某某", identity: "6201***")
    let joined = packet.learners[1]
    packet.learners[1] = gone
    #expect(
      packet.clashes(of: [], with: try sample.desk.file(sample.id)) == [
        .learnerLeft(gone), .learnerJoined(joined),
      ])
    sample.comeBack()
    packet.revision += 100
    let elsewhere = packet.clashes(of: [], with: try sample.desk.file(sample.id))
    #expect(elsewhere.count == 1 && elsewhere.allSatisfy(\.isBlocking))
  }

  @Test func `a check on record for that time is the same visit; another time, mode or day is not`() throws {
    var sample = try Class()
    sample.comeBack()
    try sample.record(sample.visit(named: "by-hand"))
    let revision = try sample.desk.file(sample.id).revision
    func blocking(_ visit: FieldVisit) throws -> [PacketClash] {
      try sample.clashes(visit).filter(\.isBlocking)
    }
    #expect(try blocking(sample.visit()) == [.alreadyOnRecord(visit: 0, revision: revision)])
    #expect(
      try blocking(sample.visit(nil, 629, 700)) == [.alreadyOnRecord(visit: 0, revision: revision)])
    #expect(try blocking(sample.visit(nil, 630, 700)).isEmpty)
    #expect(try blocking(sample.visit(nil, 580, 630, .online)).isEmpty)
    #expect(try blocking(sample.visit(sample.packet.madeAt.day.next)).isEmpty)
    // The visit that made the record clashes with nothing, its own record included.
    #expect(try sample.clashes(sample.visit(named: "by-hand")).isEmpty)
  }

  @Test func `two visits of one packet do not overlap, and none was over before it was made`() throws {
    let sample = try Class()
    #expect(
      try sample.clashes(sample.visit(), sample.visit(nil, 600, 660, named: "packet-b"))
        == [.visitsOverlap(0, 1)])
    #expect(try sample.clashes(sample.visit(), sample.visit(nil, 630, 660, named: "packet-b")).isEmpty)
    let made = sample.packet.madeAt
    #expect(try sample.clashes(sample.visit(nil, 480, 540)) == [.seenBeforeMade(visit: 0, madeAt: made)])
    #expect(try sample.clashes(sample.visit(nil, 480, 541)).isEmpty)
    #expect(
      try sample.clashes(sample.visit(made.day.previous)) == [.seenBeforeMade(visit: 0, madeAt: made)])
  }

  @Test func `a visit is entered when it is over, not before`() throws {
    let sample = try Class()
    func refusals(_ time: ClockSpan, on day: Day) -> [Refusal] {
      sample.desk.refusals(
        .recordSpotCheck(
          day: day, .onsite, checkers: [], headCount: 3, note: "", [], time: time), of: sample.id)
    }
    let today = sample.desk.today
    let ahead = ClockSpan(from: 500, through: 541)
    #expect(refusals(ahead, on: today) == [Refusal(.h106, .timeInFuture(ahead, now: sample.desk.now))])
    #expect(refusals(ClockSpan(from: 500, through: 540), on: today).isEmpty)
    #expect(refusals(ahead, on: today.previous).isEmpty)
    #expect(refusals(ahead, on: today.next) == [Refusal(.h106, .dayInFuture(today.next, today: today))])
  }
}
