import CaseDomain
import CaseWording
import Crypto
import JSONText

extension DecisionAccount {
  /// A past decision as `explain --decisions --json` prints it. The names are a contract.
  func document(_ language: Language) -> JSONValue {
    .object(skippingNil: [
      "revision": .number(record.revision), "action": .string(action.rawValue),
      "by": .string(record.actor.text), "byName": .string(record.actorName),
      "on": .string(record.happenedOn.description), "recordedAt": .string(record.recordedAt.description),
      "headline": .string(language.headline(record.event)),
      "seen": seen.document, "openFlags": .array(openFlags.map { .string($0.key) }),
      "rules": .array(rules.map { .string($0.rawValue) }),
      "lifted": lifted.map { .array($0.rules.map { .string($0.rawValue) }) },
      "reason": lifted.map { .string($0.reason) },
      "covers": covers.map { .array($0.lineTexts.map { .string($0) }) },
      "coversSHA256": covers.map { .string($0.digest) },
      "changedSince": covers.map { _ in .array(changes.map(\.document)) },
    ])
  }
}

extension DecisionEnvelope {
  /// SHA-256 of the canonical text: to be written beside a signature on paper.
  var digest: String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension EnvelopeChange {
  /// The names are a contract.
  var document: JSONValue {
    .object(skippingNil: [
      "item": .string(item.name), "was": was.map { .string($0) }, "now": now.map { .string($0) },
      "weighs": .bool(weighs),
    ])
  }
}

extension PersonHistory {
  /// A person's other trainings as `explain --learner --json` prints them. The names are a contract.
  var document: JSONValue {
    [
      "learner": .number(learner),
      "limits": .array(
        limits.map {
          [
            "rule": .string($0.rule.rawValue), "used": .number($0.evidence.count), "limit": .number($0.limit),
            "reached": .bool($0.isReached),
          ]
        }),
      "entries": .array(entries.map(\.document)),
    ]
  }
}

extension LearnerNews {
  /// What is new of the learners elsewhere, as `explain --news --json` prints it. The names are a contract.
  func document(_ language: Language) -> JSONValue {
    .object(skippingNil: [
      "sinceRevision": since.map { .number($0.revision) },
      "since": since.map { .string($0.recordedAt.description) },
      "entries": .array(
        entries.map { entry in
          [
            "learner": .number(entry.learner), "kind": .string(entry.kind.name),
            "source": .string(entry.source.kind), "reference": .string(entry.source.reference),
            "on": .string(entry.on.description), "message": .string(language.sentence(entry)),
          ]
        }),
    ])
  }
}

extension LearnerNews.Kind {
  fileprivate var name: String {
    switch self {
    case .enrolled: "enrolled"
    case .overlaps: "overlaps"
    case .claimed: "claimed"
    case .paid: "paid"
    case .released: "released"
    case .imported: "imported"
    }
  }
}

extension PersonHistory.Entry {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "source": .string(source.kind), "reference": .string(source.reference),
      "institution": (attendance?.institution).map { .string($0) },
      "title": (attendance?.title).map { .string($0) },
      "startedOn": (attendance?.startedOn).map { .string($0.description) },
      "completionDay": .string(completionDay.description), "occupation": .string(occupation),
      "level": .string(level.rawValue), "stage": (attendance?.stage).map { .string($0.rawValue) },
      "passed": (attendance?.hasPassed ?? nil).map { .bool($0) }, "state": state.map { .string($0.rawValue) },
      "excludedUnder": (attendance?.excludedUnder ?? nil).map { .string($0.rawValue) },
      "countsTowards": .array(limits.map { .string($0.rawValue) }),
      "deciders": .array(
        (attendance?.deciders ?? []).map {
          [
            "action": .string($0.action.rawValue), "name": .string($0.name),
            "on": .string($0.on.description),
          ]
        }),
    ])
  }
}

extension LedgerSource {
  fileprivate var kind: String {
    switch self {
    case .case: "case"
    case .earlier: "earlier"
    case .skillUpgrading: "skill-upgrading"
    }
  }

  fileprivate var reference: String {
    switch self {
    case .case(let name), .earlier(let name), .skillUpgrading(let name): name
    }
  }
}
