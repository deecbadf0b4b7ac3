import CaseDomain
import CaseWording
import JSONText

extension AwardAccount {
  /// The award as `explain --json` prints it. The names are a contract.
  func document(_ language: Language, learner: Int? = nil) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    switch computed {
    case .failure(let refusal):
      members.append(
        (
          "refusal",
          ["rule": .string(refusal.rule.rawValue), "message": .string(language.sentence(refusal))]
        ))
    case .success(let award):
      let lines = learner.map { number in award.lines.filter { $0.learner == number } } ?? award.lines
      members += [
        ("totalFen", .number(award.total.fen)), ("paid", .number(award.paidCount)),
        ("lines", .array(lines.map { $0.document(language) })),
      ]
    }
    members.append(
      (
        "assessmentSubsidies",
        .array(
          assessments.filter { learner == nil || $0.learner == learner }.map {
            [
              "learner": .number($0.learner), "kind": .string($0.kind.rawValue),
              "amountFen": .number($0.amount.fen), "isLimit": .bool($0.isLimit),
            ]
          })
      ))
    members.append(("statements", .array(statements.map(\.document))))
    return .object(members)
  }
}

extension AwardAccount.Statement {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "occasion": .string(occasion.rawValue), "amountFen": .number(amount.fen),
      "differenceFen": difference.map { .number($0.fen) },
    ])
  }
}

extension AwardLine {
  fileprivate func document(_ language: Language) -> JSONValue {
    .object(skippingNil: [
      "learner": .number(learner), "amountFen": .number(amount.fen),
      "steps": .array(steps.map { $0.document(language) }),
      "excludedUnder": exclusion.map { .string($0.rule.rawValue) },
      "reason": exclusion.map { .string(language.name($0)) },
    ])
  }
}

extension AwardStep {
  fileprivate func document(_ language: Language) -> JSONValue {
    [
      "text": .string(language.name(self)), "amountFen": .number(amount.fen),
      "rule": .string(rule.rawValue), "source": .string(language.source(of: rule)),
    ]
  }
}
