import CaseDomain
import TestSupport
import Testing

@testable import CaseConsole

/// a centre runs out of certificate numbers, and the desk itself leads to more.
@Suite struct RangeTests {
  /// An audit of a class of which more passed than the centre's range has numbers for.
  private func shortOfNumbers(as actor: PersonID) throws -> Sitting {
    let policy = try SamplePolicy.make { tables in
      tables.certificateRanges = tables.certificateRanges.map { own in
        guard own.trainingType == .employment, own.centre == SamplePolicy.firstCentre else { return own }
        return CertificateRange(
          centre: own.centre, trainingType: .employment, first: own.first, last: own.first)
          ?? own
      }
    }
    var office = try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy))
    let id = try office.start(.employment, at: .completionAudit)
    try office.act(
      .recordResult, on: id, by: SampleOffice.reviewer, ["learners": .text("all"), "outcome": .text("pass")])
    var sitting = Sitting(MemorySource(office, as: actor), columns: 100)
    sitting.press(.enter)
    return sitting
  }

  @Test func `from a case without numbers the key bar leads through an extension to the certificates`() throws
  {
    var sitting = try shortOfNumbers(as: SampleOffice.supervisor)
    #expect(sitting.keyBar.contains("e 增加号段"))
    sitting.press("e")
    #expect(try sitting.form.action == .extendRange)
    #expect(try sitting.value("centre") == SamplePolicy.firstCentre)
    #expect(try sitting.value("trainingType") == "employment")
    #expect(try sitting.value("first") == "202252")
    #expect(try sitting.value("last") == "202351")
    sitting.press(.control("s"))
    #expect(sitting.source.desk.office.registry.extendedRanges.count == 1)
    #expect(try sitting.file.stage == .completionAudit)
    #expect(!sitting.keyBar.contains("e 增加号段"))
    sitting.source.become(SampleOffice.reviewer)
    sitting.press("r", .enter)
    #expect(try sitting.form.action == .passCompletion)
  }

  @Test func `a reviewer who asks for numbers is told whose it is, and what is blocked for want of them`()
    throws
  {
    var sitting = try shortOfNumbers(as: SampleOffice.reviewer)
    sitting.press(.enter)
    #expect(sitting.text.contains("R-302"))
    #expect(sitting.text.contains("按 e"))
    sitting.press(.escape, "e")
    #expect(sitting.desk.context == .menu)
    #expect(sitting.text.contains("H-101"))
    #expect(sitting.source.desk.office.registry.extendedRanges.isEmpty)
  }

  @Test func `without a case the range with the fewest numbers left is offered, up to where another begins`()
    throws
  {
    let desk = try SampleDesk("2025-04-25")
    let offered = desk.suggestions(for: .extendRange, of: nil)
    #expect(offered["centre"] == .text(SamplePolicy.secondCentre))
    #expect(offered["trainingType"] == .text("entrepreneurship"))
    #expect(offered["first"] == .text("50701"))
    #expect(offered["last"] == .text("50800"))
  }

  @Test func `a type that borrows a range is offered the range it borrows from`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(.apprenticeship, at: .completionAudit)
    let offered = desk.suggestions(for: .extendRange, of: id)
    let owner = try #require(SamplePolicy.make().settings.borrowedRanges[.apprenticeship])
    #expect(offered["trainingType"] == .text(owner.rawValue))
  }
}
