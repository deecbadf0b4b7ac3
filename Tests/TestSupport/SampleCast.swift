import CaseDomain

/// Who does the work of a journey.
public struct SampleCast: Sendable {
  public var reviewer = SampleOffice.reviewer
  public var supervisor = SampleOffice.supervisor
  public var finance = SampleOffice.finance
  /// How many spot checks the class gets.
  public var spotChecks = 3

  public init() {}

  public struct Step: Sendable {
    public let action: Action
    public let actor: KeyPath<SampleCast, PersonID> & Sendable
    public let typed: SampleFiling.Form

    init(_ action: Action, by actor: KeyPath<SampleCast, PersonID> & Sendable, _ typed: SampleFiling.Form) {
      self.action = action
      self.actor = actor
      self.typed = typed
    }
  }

  /// Stages off the straight way: from where, and by which steps.
  public static let detours: [Stage: (from: Stage, steps: [Step])] = [
    .filingCorrection: (.filingReview, [Step(.returnFiling, by: \.reviewer, ["reasons": .text("缺少应急预案")])]),
    .refused: (
      .filingReview,
      [
        Step(.refuseFiling, by: \.reviewer, ["reason": .text("场地不符")]),
        Step(.refuseFiling, by: \.supervisor, ["reason": .text("同意不予备案")]),
      ]
    ),
    .rectification: (.inTraining, [Step(.orderRectification, by: \.reviewer, ["reason": .text("考勤不实")])]),
    .terminated: (.inTraining, [Step(.terminate, by: \.supervisor, ["reason": .text("弄虚作假")])]),
    .completionCorrection: (
      .completionAudit, [Step(.returnCompletion, by: \.reviewer, ["reasons": .text("成绩单未盖章")])]
    ),
    .completionFailed: (
      .completionAudit, [Step(.failCompletion, by: \.supervisor, ["reason": .text("培训不实")])]
    ),
    .claimCorrection: (.claimReview, [Step(.returnClaim, by: \.reviewer, ["reasons": .text("缺少发票")])]),
    .claimRejected: (
      .claimSignOff,
      [Step(.signOff, by: \.supervisor, ["decision": .text("reject"), "reason": .text("证据不足")])]
    ),
    .objectionInquiry: (
      .publicNotice,
      [
        Step(.recordObjection, by: \.reviewer, ["from": .text("示例群众"), "text": .text("有人未到课")])
      ]
    ),
    .withdrawn: (.filingReview, [Step(.withdraw, by: \.reviewer, ["request": .text("机构书面申请")])]),
  ]
}
