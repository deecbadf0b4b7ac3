import CaseDomain
import CaseWording
import JSONText

// What the reports print with --json. The names are a contract.

extension TargetProgress {
  var document: JSONValue {
    [
      "year": .number(year), "policy": .string(documentNumber),
      "figures": .array(
        figures.map { figure in
          [
            "measure": .string(figure.measure.token), "centre": figure.centre.map { .string($0) } ?? .null,
            "wanted": .number(figure.wanted), "reached": figure.reached.map { .number($0) } ?? .null,
            "percent": figure.percent.map { .number($0) } ?? .null,
            "rule": .string(figure.measure.rule.rawValue), "clause": .string(figure.clause),
          ]
        }),
    ]
  }
}

extension TargetMeasure {
  fileprivate var token: String {
    switch self {
    case .task(let kind): kind.rawValue
    case .seniorShare: "senior-share"
    case .aim(let type, let outcome): "\(type.rawValue)-\(outcome.rawValue)"
    case .headline(let figure): figure.name
    }
  }
}

extension InstitutionRecord {
  var document: JSONValue {
    [
      "creditCode": .string(id.text), "name": .string(name), "centre": .string(centre.text),
      "standing": .string(standing.rawValue), "mayFile": .bool(mayFile),
      "classes": .number(classes), "passed": .number(passed), "withinQuarter": .number(withinQuarter),
      "certified": certified.document, "certifiable": certifiable.document, "employed": employed.document,
      "history": .array(
        history.map { entry in
          [
            "standing": .string(entry.standing.rawValue), "since": .string(entry.since.description),
            "reason": .string(entry.reason),
            "rectifyBy": entry.rectifyBy.map { .string($0.description) } ?? .null,
          ]
        }),
    ]
  }
}

extension InstitutionRecord.Share {
  fileprivate var document: JSONValue {
    ["part": .number(part), "whole": .number(whole), "percent": percent.map { .number($0) } ?? .null]
  }
}

extension CertificateStock {
  var document: JSONValue {
    [
      "centre": .string(centre.text), "trainingType": .string(trainingType.rawValue), "left": .number(left),
      "count": .number(count), "inTraining": .number(inTraining), "reserve": .number(reserve),
      "low": .bool(isLow),
    ]
  }
}

extension MonthlyReport {
  var document: JSONValue {
    [
      "month": .string(yearAndMonth), "through": .string(through.description),
      "rows": .array(rows.map(\.document)), "total": total.document,
    ]
  }
}

extension MonthlyReport.Row {
  fileprivate var document: JSONValue {
    [
      "centre": centre.map { .string($0.text) } ?? .null, "filings": .number(filings),
      "approvals": .number(approvals), "openings": .number(openings), "spotChecks": .number(spotChecks),
      "completions": .number(completions), "trained": .number(trained), "claims": .number(claims),
      "payouts": .number(payouts), "paidFen": .number(paid.fen), "overdue": .number(overdue),
    ]
  }
}

extension NumberRelease {
  /// Only a copy for a stated purpose has one in words.
  var document: JSONValue {
    switch self {
    case .look(let look):
      .object(skippingNil: [
        "kind": "look", "at": .string(look.at.description), "by": .string(look.actor.text),
        "byName": .string(look.actorName), "purpose": .string(look.purpose),
        "case": .string(look.caseID.text), "field": .string(look.field.rawValue),
        "learner": look.learner.map { .number($0) },
      ])
    case .copy(let copy):
      [
        "kind": "copy", "for": .string(copy.purpose.token), "at": .string(copy.at.description),
        "by": .string(copy.actor.text),
        "byName": .string(copy.actorName), "purpose": copy.purpose.words.map { .string($0) } ?? .null,
      ]
    }
  }
}

extension StoreCopy.Purpose {
  fileprivate var token: String {
    switch self {
    case .routine: "routine"
    case .restoration: "restoration"
    case .stated: "stated"
    }
  }

  fileprivate var words: String? { if case .stated(let words) = self { words } else { nil } }
}
