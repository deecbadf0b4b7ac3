import CaseDomain
import TestSupport
import Testing

/// What is asked of the office itself.
@Suite struct OfficeTests {
  private func refusals(
    _ command: RegistryCommand, by person: PersonID = SampleOffice.admin, in desk: SampleDesk? = nil
  ) throws -> [Refusal] {
    let desk = try desk ?? SampleDesk("2025-04-25")
    switch decideOffice(command, by: person, in: desk.circumstances) {
    case .events(let events):
      #expect(events.count == 1)
      return []
    case .refused(let refusals): return refusals
    }
  }

  private func refusals(registering member: StaffMember, in office: Office) throws -> [Refusal] {
    try refusals(.registerStaff(member), in: SampleDesk(office: office, on: day("2025-04-25")))
  }

  private let newcomer = StaffMember(
    id: PersonID("xinren-1"), name: "陈样例", centre: nil, roles: [.reviewer], uids: [2_100])

  @Test func `staff and data are the administrator's, ranges the supervisor's`() throws {
    let next = try #require(range("206251", "206350"))
    for member in SampleOffice.staff where member.isActive {
      let asAdmin = try refusals(.registerStaff(newcomer), by: member.id)
      #expect(
        asAdmin == (member.roles.contains(.admin) ? [] : [Refusal(.h101, .roleLacking(needed: [.admin]))]))
      let asSupervisor = try refusals(.extendRange(next), by: member.id)
      #expect(
        asSupervisor
          == (member.roles.contains(.supervisor) ? [] : [Refusal(.h101, .roleLacking(needed: [.supervisor]))])
      )
    }
    #expect(
      try refusals(.registerStaff(newcomer), by: SampleOffice.leaver)
        == [Refusal(.h107, .staffUnknown(SampleOffice.leaver))])
  }

  @Test func `an account of the host belongs to one person`() throws {
    var member = newcomer
    member.uids = [2_009, 2_100]
    #expect(
      try refusals(.registerStaff(member)) == [
        Refusal(.h107, .accountTaken(uid: 2_009, by: SampleOffice.everyRole))
      ])
    #expect(try refusals(.registerStaff(newcomer)).isEmpty)
    // Registering somebody anew, accounts kept, is no clash with themselves.
    var known = try #require(SampleOffice.staff.first { $0.id == SampleOffice.everyRole })
    known.roles = [.auditor]
    #expect(try refusals(.registerStaff(known)).isEmpty)
  }

  @Test func `an account under which somebody acted is never another person's`() throws {
    var desk = try SampleDesk("2025-04-25")
    _ = try desk.start(at: .inTraining)
    var former = try #require(SampleOffice.staff.first { $0.id == SampleOffice.reviewer })
    let uid = try #require(former.uids.first)
    former.uids = []
    var office = desk.office
    office.apply(.staffRegistered(former))
    var second = newcomer
    second.uids = [uid]
    #expect(
      try refusals(registering: second, in: office) == [
        Refusal(.h107, .accountTaken(uid: uid, by: SampleOffice.reviewer))
      ])
    // Whoever had it may have it again, and an account that nobody acted under is free.
    former.uids = [uid]
    #expect(try refusals(registering: former, in: office).isEmpty)
    var idle = newcomer
    office.apply(.staffRegistered(idle))
    let account = idle.uids
    idle.uids = []
    office.apply(.staffRegistered(idle))
    #expect(
      try refusals(
        registering: StaffMember(
          id: PersonID("xinren-2"), name: "林样例", centre: nil, roles: [.reviewer], uids: account),
        in: office
      ).isEmpty)
  }

  @Test func `the last administrator stays`() throws {
    var admin = try #require(SampleOffice.staff.first { $0.id == SampleOffice.admin })
    let desk = try SampleDesk("2025-04-25")
    var office = desk.office
    for other in SampleOffice.staff where other.id != admin.id && other.roles.contains(.admin) {
      var other = other
      other.roles = [.auditor]
      office.apply(.staffRegistered(other))
    }
    let refusal = Refusal(.h107, .lastAdministrator(named: admin.name))
    admin.isActive = false
    #expect(try refusals(registering: admin, in: office) == [refusal])
    admin.isActive = true
    admin.roles = [.reviewer]
    #expect(try refusals(registering: admin, in: office) == [refusal])
    var heir = newcomer
    heir.roles = [.admin]
    office.apply(.staffRegistered(heir))
    #expect(try refusals(registering: admin, in: office).isEmpty)
  }

  @Test func `an institution bears a credit code`() throws {
    func register(_ code: String) throws -> [Refusal] {
      let id = InstitutionID(code)
      return try refusals(
        .registerInstitution(
          Institution(
            id: id, name: "示例", centre: CentreID(SamplePolicy.firstCentre), standing: .ordinary,
            standingSince: try day("2025-01-02"), standingReason: "")))
    }
    #expect(
      try register("52620171TEXT0001") == [
        Refusal(.r105, .creditCodeInvalid(InstitutionID("52620171TEXT0001"), .length))
      ])
    #expect(try register("52620171TEXT00017N").isEmpty)
  }

  @Test func `a calendar loses no published year, and may gain one`() throws {
    let desk = try SampleDesk("2025-04-25")
    #expect(
      try refusals(.adoptCalendar(SampleCalendar.make(publishedThrough: 2024)), in: desk)
        == [Refusal(.r601, .calendarLosesYear(2025)), Refusal(.r601, .calendarLosesYear(2026))])
    let early = try SampleDesk(
      "2025-04-25", registry: SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025)))
    #expect(try refusals(.adoptCalendar(SampleCalendar.make()), in: early).isEmpty)
  }

  @Test func `policies neither overlap nor leave a gap`() throws {
    func policy(_ number: String, from: String, through: String? = nil) throws -> Policy {
      try SamplePolicy.make {
        $0.name = number
        $0.documentNumber = number
        $0.inForceFrom = Day(from) ?? $0.inForceFrom
        $0.inForceThrough = through.flatMap { Day($0) }
      }
    }
    // The policy in force names no last day: the next one ends it.
    #expect(try refusals(.adoptPolicy(policy("次年", from: "2026-01-01"))).isEmpty)
    let before = try policy("前年", from: "2024-01-01", through: "2025-04-22")
    let number = try SamplePolicy.make().documentNumber
    #expect(
      try refusals(.adoptPolicy(before))
        == [Refusal(.r118, .policiesClash(.overlap("前年", number, on: SamplePolicy.inForceFrom)))])
    let gap = try policy("前年", from: "2024-01-01", through: "2025-04-20")
    let missing = try day("2025-04-21")
    #expect(
      try refusals(.adoptPolicy(gap))
        == [Refusal(.r118, .policiesClash(.gap("前年", number, from: missing, through: missing)))])
    #expect(
      try refusals(.adoptPolicy(policy("前年", from: "2024-01-01", through: "2025-04-21"))).isEmpty)
  }

  // MARK: Ranges

  private func range(
    _ first: String, _ last: String, _ type: TrainingType = .employment,
    centre: String = SamplePolicy.firstCentre
  ) -> CertificateRange? {
    guard let first = CertificateNumber(first), let last = CertificateNumber(last) else { return nil }
    return CertificateRange(centre: centre, trainingType: type, first: first, last: last)
  }

  @Test func `an extension takes the next free numbers and nobody else's`() throws {
    func extend(_ range: CertificateRange?, in desk: SampleDesk? = nil) throws -> [Refusal] {
      try refusals(.extendRange(#require(range)), by: SampleOffice.supervisor, in: desk)
    }
    #expect(try extend(range("206251", "206350")).isEmpty)
    #expect(
      try extend(range("206250", "206350")) == [Refusal(.r303, .rangeOverlaps(first: 202_251, last: 206_250))]
    )
    #expect(
      try extend(range("206252", "206350")) == [
        Refusal(.r303, .rangeNotNext(first: 206_252, expected: 206_251))
      ])
    #expect(
      try extend(range("206251", "206350", centre: "别处")) == [Refusal(.r701, .centreUnknown(CentreID("别处")))])
    // The first centre's enterprise numbers end where the second centre's begin: the next free ones come after both.
    #expect(
      try extend(range("045801", "045900", .enterprise))
        == [Refusal(.r303, .rangeOverlaps(first: 45_701, last: 47_700))])
    #expect(try extend(range("047701", "047800", .enterprise)).isEmpty)
    var desk = try SampleDesk("2025-04-25")
    desk.apply(.rangeExtended(try #require(range("206251", "206350"))))
    #expect(
      try extend(range("206351", "206400"), in: desk).isEmpty)
    #expect(
      try extend(range("206400", "206500"), in: desk)
        == [Refusal(.r303, .rangeNotNext(first: 206_400, expected: 206_351))])
  }

  @Test func `an extension form is read, and a range that runs backwards is named`() throws {
    let desk = try SampleDesk("2025-04-25")
    func read(_ first: String, _ last: String) throws -> FormContent {
      try readForm(
        .extendRange,
        [
          "centre": .text(SamplePolicy.firstCentre), "trainingType": .text("employment"),
          "first": .text(first), "last": .text(last),
        ], file: nil, in: desk.circumstances)
    }
    guard case .ofOffice(.extendRange(let asked)) = try read("206251", "206350") else {
      Issue.record("an extension is asked of the office")
      return
    }
    #expect(asked == range("206251", "206350"))
    let backwards = Refusal(.r302, .rangeEmpty(first: 206_350, last: 206_251))
    #expect { try read("206350", "206251") } throws: { ($0 as? FormFault)?.problems == [backwards] }
  }

  @Test func `certificates go on into the extension without a gap`() throws {
    let policy = try SamplePolicy.make { tables in
      tables.certificateRanges = tables.certificateRanges.map { own in
        own.trainingType == .employment && own.centre == SamplePolicy.firstCentre
          ? range("202251", "202254") ?? own : own
      }
    }
    var desk = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    let first = try desk.start(at: .followUp)
    let second = try desk.file(SampleFiling.form(learners: 4...6))
    try desk.carry(second, to: .completionAudit)
    try desk.act(.recordResult, on: second, by: SampleOffice.reviewer)
    #expect(
      try desk.refusals(.passCompletion, on: second, ["pictures": .text("合影")]) == [
        Refusal(.r302, .rangeExhausted(CentreID(SamplePolicy.firstCentre), .employment, left: 1, needed: 3))
      ])
    desk.apply(.rangeExtended(try #require(range("202255", "202300"))))
    try desk.carry(second, to: .followUp)
    #expect(try desk.file(first).learners.compactMap(\.certificate) == ["202251", "202252", "202253"])
    #expect(try desk.file(second).learners.compactMap(\.certificate) == ["202254", "202255", "202256"])
  }

  @Test func `a new year begins its own range, and no number of last year's extension is given twice`() throws
  {
    func policy(_ name: String, _ first: String, _ last: String, from: String, through: String?) throws
      -> Policy
    {
      try SamplePolicy.make { tables in
        tables.documentNumber = name
        tables.inForceFrom = Day(from) ?? tables.inForceFrom
        tables.inForceThrough = through.flatMap { Day($0) }
        tables.certificateRanges = tables.certificateRanges.map { own in
          own.trainingType == .employment && own.centre == SamplePolicy.firstCentre
            ? range(first, last) ?? own : own
        }
      }
    }
    var registry = try SampleOffice.registry(
      policy: policy("旧", "202251", "202253", from: "2025-04-22", through: "2025-05-31"))
    registry.apply(
      .policyAdopted(try policy("新", "300001", "300003", from: "2025-06-01", through: nil)))
    var desk = try SampleDesk("2025-04-25", registry: registry)
    let old = try desk.start(at: .followUp)
    desk.apply(.rangeExtended(try #require(range("202254", "202258"))))
    let late = try desk.file(SampleFiling.form(learners: 4...6))
    try desk.carry(late, to: .followUp)
    try desk.move(to: "2025-06-03")
    let new = try desk.file(SampleFiling.form(learners: 7...9, from: "2025-06-16", through: "2025-07-11"))
    try desk.carry(new, to: .followUp)
    let more = try desk.file(SampleFiling.form(learners: 10...11, from: "2025-08-04", through: "2025-08-29"))
    try desk.carry(more, to: .followUp)
    let numbers = try [old, late, new, more].map { try desk.file($0).learners.compactMap(\.certificate) }
    #expect(numbers[1] == ["202254", "202255", "202256"])
    #expect(numbers[2] == ["300001", "300002", "300003"])
    #expect(numbers[3] == ["202257", "202258"])
  }
}
