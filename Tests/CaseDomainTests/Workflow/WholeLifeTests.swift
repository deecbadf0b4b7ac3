import CaseDomain
import TestSupport
import Testing

@Suite struct WholeLifeTests {
  @Test(arguments: SampleFiling.paidTypes)
  func `a class goes from filing to archive on prefilled forms, by three people`(type: TrainingType) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.file(SampleFiling.form(type))
    var stages = [try desk.file(id).stage]
    while try !desk.file(id).stage.isEnd {
      try desk.advance(id)
      stages.append(try desk.file(id).stage)
    }
    #expect(
      stages == [
        .filingReview, .readyToOpen, .inTraining, .completionAudit, .followUp, .claimReview, .claimSignOff,
        .noticePending, .publicNotice, .payout, .paid, .archived,
      ])
    let file = try desk.file(id)
    #expect(
      Set(file.history.map(\.actor)) == [
        SampleOffice.reviewer, SampleOffice.supervisor, SampleOffice.finance,
      ])
    #expect(file.learners.compactMap(\.certificate).count == 3)
    #expect(file.payout?.amount == Money(yuan: yuan(type)))
    #expect(file.payout?.amount == file.signOff?.amount)
    #expect(file.endedOn == desk.today)
  }

  /// Three learners by the rates of 附件3: welding and electrics are category A.
  private func yuan(_ type: TrainingType) -> Int {
    switch type {
    case .employment: 3 * 1_500
    case .enterprise: 3 * 1_200
    case .apprenticeship: 3 * 7_500
    case .entrepreneurship: 3 * 1_600
    case .other: 0
    }
  }

  @Test(arguments: Stage.allCases)
  func `every stage can be reached through the forms`(stage: Stage) throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: stage)
    #expect(try desk.file(id).stage == stage)
  }
}
