import CaseDomain
import JSONText

extension BackwardSchedule {
  /// The schedule as `explain --json` prints it. The names are a contract.
  var document: JSONValue {
    [
      "due": .string(due.description), "provisional": .bool(isProvisional), "rule": .string(rule.rawValue),
      "slackWorkingDays": .number(slack), "steps": .array(steps.map(\.document)),
    ]
  }
}

extension BackwardSchedule.Step {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "action": .string(action.rawValue), "workingDays": .number(days),
      "latestStart": latestStart.map { .string($0.description) },
      "latestEnd": latestEnd.map { .string($0.description) },
      "people": .array(people.map { .string($0.text) }),
      "lostDays": .array(lost.map { .string($0.day.description) }),
    ])
  }
}
