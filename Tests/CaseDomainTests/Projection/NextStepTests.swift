import TestSupport
import Testing

@testable import CaseDomain

@Suite struct NextStepTests {
  /// A class of 120 hours from Thursday 25 September to 17 October 2025: 13 working days, two too few for its hours.
  private func crowdedClass(on today: String) throws -> (Circumstances, CaseFile) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(.employment, at: .inTraining)
    try desk.move(to: today)
    var file = try desk.file(id)
    file.opening?.heldOn = try day("2025-09-25")
    file.filing.plannedStart = try day("2025-09-25")
    file.filing.plannedEnd = try day("2025-10-17")
    file.filing.hours = 120
    file.filing.sessions = []
    file.attendance = []
    file.spotChecks = [SpotCheck.Mode.online, .onsite, .onsite].map {
      SpotCheck(day: file.filing.plannedStart, mode: $0, checkers: [], headCount: 3, note: "", revision: 0)
    }
    file.photos = Session.Kind.allCases.map {
      PhotoSet(day: file.filing.plannedStart, kind: $0, count: 3, files: [], revision: 0)
    }
    return (desk.circumstances, file)
  }

  private func offered(_ file: CaseFile, _ circumstances: Circumstances) throws -> Day {
    try day(
      suggestion(
        for: Field("on", .day), action: .recordAttendance, file: file, in: circumstances))
  }

  private func teach(_ file: inout CaseFile, _ circumstances: Circumstances) throws {
    let taught = try offered(file, circumstances)
    #expect(!file.attendance.contains { $0.day == taught }, "\(taught) is asked for twice")
    file.attendance.append(Attendance(day: taught, hours: 8, method: .face, present: [1], revision: 0))
  }

  @Test
  func `the body of the last credential is offered for the next, and nothing that stands on each alone`()
    throws
  {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .followUp)
    let first = desk.suggestions(for: .recordCredential, of: id)
    #expect(first["issuer"] == nil)
    try desk.act(
      .recordCredential, on: id, by: SampleOffice.reviewer,
      [
        "kind": .text("skill-level"), "level": .text("junior"), "number": .text("示例-1"),
        "issuedOn": .text("\(desk.today)"), "issuer": .text("示例评价机构"),
      ])
    let second = desk.suggestions(for: .recordCredential, of: id)
    #expect(second["learner"] != first["learner"])
    #expect(second["issuer"] == .text("示例评价机构"))
    for field in ["kind", "level", "number", "issuedOn"] { #expect(second[field] == nil, "\(field)") }
  }

  @Test func `attendance is asked for once a day, working days first, then days off`() throws {
    var (circumstances, file) = try crowdedClass(on: "2025-10-17")
    for _ in 1...15 {
      #expect(circumstances.nextSteps(of: file).first == .recordAttendance)
      try teach(&file, circumstances)
    }
    #expect(file.deliveredHours == 120)
    #expect(file.attendance.suffix(2).allSatisfy { !circumstances.calendar.isWorking($0.day) })
    #expect(!circumstances.nextSteps(of: file).contains(.recordAttendance))
  }

  @Test func `a day that is recorded is not asked for again while the class goes on`() throws {
    var (circumstances, file) = try crowdedClass(on: "2025-09-26")
    try teach(&file, circumstances)
    #expect(circumstances.nextSteps(of: file).first == .recordAttendance)
    try teach(&file, circumstances)
    #expect(!circumstances.nextSteps(of: file).contains(.recordAttendance))
    #expect(circumstances.nextSteps(of: file).last == .requestCompletion)
  }

  @Test func `a class whose days are full and whose hours are not hears why it cannot be completed`() throws {
    var (circumstances, file) = try crowdedClass(on: "2025-10-20")
    file.filing.hours = 1_000
    for _ in 1...23 { try teach(&file, circumstances) }
    #expect(!circumstances.nextSteps(of: file).contains(.recordAttendance))
    #expect(circumstances.nextSteps(of: file).last == .requestCompletion)
  }

  @Test func `certificates are asked for until every learner who passed has one`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(.employment, at: .followUp)
    var file = try desk.file(id)
    let passed = file.passedLearners.map(\.number)
    #expect(passed.count > 1)
    let wanted = try #require(desk.circumstances.policy(for: file.filing))[.credentialRatePercent]
    for (done, number) in passed.enumerated() {
      let steps = desk.circumstances.nextSteps(of: file).filter {
        [.recordCredential, .fileClaim].contains($0)
      }
      // First until the share of R-305 is reached; then still offered, behind the claim.
      let isShort = done * 100 / passed.count < wanted
      #expect(steps == (isShort ? [.recordCredential, .fileClaim] : [.fileClaim, .recordCredential]))
      let place = try #require(file.learners.firstIndex { $0.number == number })
      file.learners[place].credentials = [
        Credential(kind: .skillLevel, level: nil, number: "X\(number)", issuedOn: desk.today, revision: 0)
      ]
    }
    #expect(!desk.circumstances.nextSteps(of: file).contains(.recordCredential))
  }

  @Test func `a new case is received at the centre of whoever files it`() throws {
    let desk = try SampleDesk("2025-04-25")
    let centre = Field("centre", .pick(.centre))
    func offered(_ person: PersonID?) -> String {
      suggestion(for: centre, action: .file, file: nil, by: person, in: desk.circumstances)
    }
    let reviewer = SampleOffice.reviewer
    #expect(offered(reviewer) == desk.circumstances.staff(reviewer)?.centre?.text ?? "")
    #expect(offered(nil) == "")
  }
}
