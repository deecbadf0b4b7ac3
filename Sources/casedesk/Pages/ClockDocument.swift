import CaseDomain
import CaseWording
import JSONText

extension ClockAccount {
  /// A clock as `explain --json` prints it, with the proof of its last day. The names are a contract.
  func document(_ language: Language) -> JSONValue {
    .object(skippingNil: [
      "clock": .string(reading.rule.name.rawValue), "rule": .string(reading.rule.rule.rawValue),
      "workingDays": .number(reading.limit), "startedOn": .string(reading.startedOn.description),
      "firstStartedOn": .string(reading.firstStartedOn.description),
      "stoppedOn": reading.stoppedOn.map { .string($0.description) }, "held": .bool(reading.isHeld),
      "used": reading.used.document, "left": reading.remaining.document,
      "dueDay": reading.due.map { .string($0.likely.description) },
      "earliest": reading.due.map { .string($0.earliest.description) },
      "latest": reading.due.map { .string($0.latest.description) },
      "provisional": .bool(reading.due?.isProvisional ?? false),
      "grossCalendarDays": .number(reading.grossCalendarDays),
      "grossWorkingDays": reading.grossWorkingDays.document,
      "days": .array(proof.map { $0.document(language) }),
    ])
  }
}

extension PauseEntry {
  var document: JSONValue {
    .object(skippingNil: [
      "clock": .string(clock.rawValue), "ground": .string(ground.rawValue),
      "from": .string(from.description), "to": to.map { .string($0.description) }, "by": .string(by),
      "reasons": .array(reasons.map { .string($0) }), "workingDaysHeld": workingDaysHeld.document,
    ])
  }
}

extension ProofLine {
  fileprivate func document(_ language: Language) -> JSONValue {
    [
      "day": .string(day.description), "kind": .string(language.name(kind)),
      "working": .bool(kind.isWorking), "provisional": .bool(isProvisional),
      "counted": .bool(verdict == .counted), "number": .number(count.likely),
      "why": .string(language.verdict(of: self)),
    ]
  }
}

extension WorkingDayCount {
  /// A number; the least and the most where a year's notice is still to come.
  fileprivate var document: JSONValue {
    least == most
      ? .number(likely) : ["likely": .number(likely), "least": .number(least), "most": .number(most)]
  }
}
