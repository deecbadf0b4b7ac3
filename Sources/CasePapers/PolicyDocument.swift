import CaseDomain
import JSONText

extension PolicyFile {
  /// The policy as its file: what `read` makes of it is the same policy again.
  public static func document(of policy: Policy) -> JSONValue {
    let tables = policy.tables
    var members: [(name: String, value: JSONValue)] = [
      ("format", .string(format)), ("name", .string(tables.name)),
      ("documentNumber", .string(tables.documentNumber)),
      ("inForceFrom", .string(tables.inForceFrom.description)),
      ("inForceThrough", tables.inForceThrough.map { .string($0.description) } ?? .null),
      ("settings", tables.settings.document),
      (
        "figures",
        .object(
          PolicyFigure.allCases.map { figure in
            let number = tables.figures[figure]
            return (figure.name, ["value": .number(number.value), "clause": .string(number.clause)])
          })
      ),
    ]
    if let retirement = tables.retirement { members.append(("retirement", retirement.document)) }
    for table in PolicyTable.allCases where table != .inForceThrough {
      members.append((table.rawValue, tables.document(of: table)))
    }
    return .object(members)
  }
}

extension PolicySettings {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "livingAllowance": .string(livingAllowance.rawValue), "yearlyLimit": .string(yearlyLimit.rawValue),
      "completionAuditDays": completionAuditDays.map { JSONValue.number($0) } ?? JSONValue.null,
      "warnsOfSecondReturn": .bool(warnsOfSecondReturn),
      "certificateReserve": .number(certificateReserve),
      "borrowedRanges": .object(
        borrowedRanges.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          ($0.key.rawValue, .string($0.value.rawValue))
        }),
      "objections": objections == .wholeNotice ? nil : .string(objections.rawValue),
      "warnsOfDepartures": warnsOfDepartures ? .bool(true) : nil,
    ])
  }
}

extension PolicyTables {
  fileprivate func document(of table: PolicyTable) -> JSONValue {
    switch table {
    case .inForceThrough: .null
    case .rates: .array(rates.map(\.document))
    case .minimumHours: .array(minimumHours.map(\.document))
    case .aims:
      .array(
        aims.map {
          [
            "trainingType": .string($0.trainingType.rawValue), "outcome": .string($0.outcome.rawValue),
            "persons": .number($0.persons), "clause": .string($0.clause),
          ]
        })
    case .differentialPay:
      .array(
        differentialPay.map {
          [
            "credentialRate": .number($0.credentialRate), "employmentRate": .number($0.employmentRate),
            "factor": .number($0.factor), "clause": .string($0.clause),
          ]
        })
    case .targets:
      cited(
        table, "rows",
        targets.map {
          [
            "centre": .string($0.centre), "kind": .string($0.kind.rawValue), "persons": .number($0.persons),
          ]
        }, then: targetOccupations.isEmpty ? [] : [("occupations", targetOccupationsDocument)])
    case .certificateRanges: cited(table, "rows", certificateRanges.map(\.document))
    case .shortageOccupations: cited(table, "names", shortageOccupations.map { .string($0) })
    case .occupations: byCategory(table, occupations)
    case .provincialOccupations: byCategory(table, provincialOccupations)
    case .checklists:
      .object(
        Checklist.allCases.map { checklist in
          (
            checklist.rawValue,
            [
              "clause": .string(Rule(for: checklist.rule).clause ?? checklist.rule.rawValue),
              "materials": .array((checklists[checklist] ?? []).map { .string($0.rawValue) }),
            ]
          )
        })
    }
  }

  private func cited(
    _ table: PolicyTable, _ list: String, _ rows: [JSONValue],
    then more: [(name: String, value: JSONValue)] = []
  ) -> JSONValue {
    .object([("clause", .string(clauses[table] ?? "")), (list, .array(rows))] + more)
  }

  private var targetOccupationsDocument: JSONValue {
    .object(
      TargetKind.byOccupation.compactMap { kind in
        targetOccupations[kind].map { (kind.rawValue, .array($0.map { .string($0) })) }
      })
  }

  private func byCategory(_ table: PolicyTable, _ occupations: [Occupation]) -> JSONValue {
    .object(
      [("clause", .string(clauses[table] ?? ""))]
        + OccupationCategory.allCases.map { category in
          (category.rawValue, .array(occupations.filter { $0.category == category }.map(\.document)))
        })
  }
}

extension RetirementAges {
  fileprivate var document: JSONValue {
    [
      "clause": .string(clause), "since": .string(since.description),
      "rows": .array(
        rows.map {
          [
            "sex": .string($0.sex.rawValue), "months": .number($0.months), "latest": .number($0.latest),
            "step": .number($0.step),
          ]
        }),
    ]
  }
}

extension Occupation {
  fileprivate var document: JSONValue {
    guard let flag else { return .string(name) }
    return ["name": .string(name), "flag": .string(flag.rawValue)]
  }
}

extension Rate {
  fileprivate var document: JSONValue {
    let track: String =
      switch self.track {
      case .category(let category): category.rawValue
      case .course(let course): course.rawValue
      case .every: "*"
      }
    let amount: JSONValue =
      switch self.amount {
      case .payable(let money): .number(money.fen / 100)
      case .notPayable: "not-payable"
      }
    return [
      "trainingType": .string(trainingType.rawValue), "for": .string(track), "level": .string(level.rawValue),
      "yuan": amount, "clause": .string(clause),
    ]
  }
}

extension MinimumHours {
  fileprivate var document: JSONValue {
    let scope: String =
      switch self.scope {
      case .category(let category): category.rawValue
      case .course(let course): course.rawValue
      case .projectBased: "project-based"
      }
    return .object(skippingNil: [
      "for": .string(scope), "classHours": .number(classHours), "days": days.map { .number($0) },
      "inPrinciple": .bool(inPrinciple), "clause": .string(clause),
    ])
  }
}

extension CertificateRange {
  fileprivate var document: JSONValue {
    [
      "centre": .string(centre), "trainingType": .string(trainingType.rawValue),
      "first": .string(first.description), "last": .string(last.description), "count": .number(count),
    ]
  }
}
