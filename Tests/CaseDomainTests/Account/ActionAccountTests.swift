import CaseDomain
import TestSupport
import Testing

/// Why an action can be taken or not: the way out of every reason, and the fact behind every ground.
@Suite struct ActionAccountTests {
  private func account(
    _ action: Action, at stage: Stage, by actor: PersonID = SampleOffice.reviewer
  ) throws -> (account: ActionAccount, desk: SampleDesk, id: CaseID) {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    return (desk.circumstances.account(of: action, on: try desk.file(id), for: actor), desk, id)
  }

  @Test func `a reason names the action that puts it right, who may take it, and until when`() throws {
    // Received on Friday 25 April: five working days end on 6 May (worked example W10).
    let (account, _, _) = try account(.approveFiling, at: .filingReview)
    #expect(!account.isAvailable)
    let papers = try #require(account.blocked.first)
    #expect(papers.wayOut.step == .action(.checkMaterial))
    #expect(papers.wayOut.roles == [.reviewer])
    #expect(papers.wayOut.people.contains(SampleOffice.secondReviewer))
    #expect(!papers.wayOut.people.contains(SampleOffice.leaver))
    #expect(papers.wayOut.until?.exact == (try day("2025-05-06")))
    #expect(account.blocked.map(\.wayOut.step).contains(.action(.verifyPoint)))
  }

  @Test func `once the period has run out there is no day left to promise`() throws {
    var (_, desk, id) = try account(.approveFiling, at: .filingReview)
    try desk.move(to: "2025-05-12")
    let late = desk.circumstances.account(
      of: .approveFiling, on: try desk.file(id), for: SampleOffice.reviewer)
    #expect(!late.blocked.isEmpty && late.blocked.allSatisfy { $0.wayOut.until == nil })
  }

  @Test func `what holds is listed with its rule and the fact that satisfies it`() throws {
    let (account, desk, id) = try account(.approveFiling, at: .filingReview)
    let file = try desk.file(id)
    let grounds = Dictionary(uniqueKeysWithValues: account.passed.map { ($0.condition, $0) })
    #expect(grounds[.role]?.fact == .role(SampleOffice.reviewer, .reviewer))
    #expect(grounds[.stage]?.fact == .stage(.filingReview))
    #expect(grounds[.check(.hoursSufficient)]?.rules == [.r113])
    guard case .least(let hours, let wanted)? = grounds[.check(.hoursSufficient)]?.fact else {
      Issue.record("no hours")
      return
    }
    #expect(hours == file.filing.hours && hours >= wanted)
    #expect(grounds[.check(.inTime)]?.fact == .until(DueDay(try day("2025-05-06"))))
    // Not asked of employment training, so it is no ground; and what stands against it is none either.
    #expect(grounds[.check(.contractsInWindow)] == nil && grounds[.check(.materialsSettled)] == nil)
  }

  @Test func `where the role is missing, those who hold it are named`() throws {
    let (account, desk, id) = try account(.signOff, at: .claimSignOff)
    let reason = try #require(account.blocked.first)
    #expect(reason.refusal.reason == .roleLacking(needed: [.supervisor]))
    #expect(reason.wayOut.step == .handOver)
    // Only who had no part in the review: whoever holds every role did nothing here and may.
    #expect(
      Set(reason.wayOut.people) == [
        SampleOffice.supervisor, SampleOffice.secondSupervisor, SampleOffice.everyRole,
      ])
    #expect(account.passed.isEmpty)
    #expect(
      !desk.circumstances.whoMay(.signOff, on: try desk.file(id)).map(\.id).contains(SampleOffice.reviewer))
  }

  @Test func `whoever reviewed is not among those who may sign`() throws {
    var desk = try SampleDesk("2025-04-25")
    var cast = SampleCast()
    cast.reviewer = SampleOffice.everyRole
    let id = try desk.start(at: .claimSignOff, by: cast)
    let account = desk.circumstances.account(
      of: .signOff, on: try desk.file(id), for: SampleOffice.everyRole)
    let reason = try #require(account.blocked.first)
    #expect(reason.refusal.reason == .samePerson(as: .recommendClaim))
    #expect(reason.wayOut.step == .handOver)
    #expect(!reason.wayOut.people.contains(SampleOffice.everyRole))
    #expect(reason.wayOut.people.contains(SampleOffice.supervisor))
  }

  @Test func `a notice that runs is waited for, until the day it may be closed`() throws {
    let (account, desk, id) = try account(.closeNotice, at: .publicNotice)
    let reason = try #require(account.blocked.first)
    let policy = try #require(desk.circumstances.policy(for: try desk.file(id).filing))
    let closable = try #require(
      try desk.file(id).clock(.notice, on: desk.today, calendar: desk.circumstances.calendar, policy: policy)?
        .closableFrom)
    #expect(reason.wayOut.step == .wait(until: closable.latest))
    #expect(
      account.passed.contains { $0.condition == .check(.objectionsResolved) && $0.fact == .count(0, of: 0) })
  }

  @Test func `an action of another stage leads to the step that this stage waits for`() throws {
    let (account, _, _) = try account(.recommendClaim, at: .inTraining)
    #expect(account.blocked.first?.wayOut.step == .action(.recordAttendance))
    let (ended, _, _) = try self.account(.recordPhotos, at: .claimRejected)
    #expect(ended.blocked.first?.wayOut.step == .action(.reconsider))
    #expect(ended.blocked.first?.wayOut.roles == [.supervisor])
  }

  @Test func `an action that can be taken says why`() throws {
    let (account, _, _) = try account(.publishNotice, at: .noticePending)
    #expect(account.isAvailable && account.blocked.isEmpty)
    #expect(
      account.passed.contains {
        $0.condition == .check(.determinationStands) && $0.fact == .amount(Money(yuan: 4_500))
      })
  }

  @Test(arguments: Stage.allCases)
  func `every reason in every stage leads to a step of that stage, and the account agrees with the list`(
    stage: Stage
  ) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    let file = try desk.file(id)
    for member in SampleOffice.staff where member.isActive {
      for answer in availability(of: file, for: member.id, in: desk.circumstances) {
        let account = desk.circumstances.account(of: answer.action, on: file, for: member.id)
        #expect(account.blocked.map(\.refusal) == answer.refusals)
        #expect(account.isAvailable == answer.isAvailable)
        for reason in account.blocked {
          guard case .action(let cure) = reason.wayOut.step, cure != .extendRange else { continue }
          #expect(TransitionTable.row(for: cure).from.contains(stage), "\(answer.action): \(cure)")
        }
      }
    }
  }
}
