import CaseDomain
import CasePapers
import JSONText

/// The import file, one order a line, so that a change of one story is a change of few lines.
enum OrderPaper {
  static func text(_ orders: [DemoOrder]) -> String {
    let registry: [(String, [JSONValue])] = [
      ("staff", DemoStaff.members.map(\.paper)),
      ("institutions", DemoInstitution.all.map(\.standing.paper)),
      ("teachers", DemoInstitution.all.flatMap(\.register).map(\.paper)),
    ]
    let lists = registry.map { name, rows in
      "    \"\(name)\": [\n" + lines(rows, indent: 6) + "\n    ]"
    }
    return """
      {
        "format": "\(OrderFile.format)",
        "registry": {
      \(lists.joined(separator: ",\n"))
        },
        "orders": [
      \(lines(orders.map(\.paper), indent: 4))
        ]
      }

      """
  }

  private static func lines(_ rows: [JSONValue], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return rows.map { margin + String(decoding: $0.compact(), as: UTF8.self) }.joined(separator: ",\n")
  }
}

extension DemoOrder {
  fileprivate var paper: JSONValue {
    switch self {
    case .turn(let turn):
      .object(turn.command.paper + [("as", .string(turn.actor.text)), ("at", .string(turn.at.description))])
    case .act(let act):
      .object(skippingNil: [
        "case": .string(act.label), "action": .string(act.action.rawValue), "as": .string(act.actor.text),
        "at": .string(act.at.description),
        "fields": act.fields.isEmpty
          ? nil : act.fields.paper(in: TransitionTable.row(for: act.action).fields),
      ])
    }
  }
}

extension RegistryCommand {
  /// The members by which an order names it.
  fileprivate var paper: [(name: String, value: JSONValue)] {
    switch self {
    case .registerStaff(let member): [("register", ["staff": member.paper])]
    case .registerInstitution(let institution): [("register", ["institution": institution.paper])]
    case .registerTeacher(let teacher): [("register", ["teacher": teacher.paper])]
    case .enterStatusList(let form): [("register", ["statusList": form.paper])]
    case .extendRange(let range):
      [
        ("action", .string(Action.extendRange.rawValue)),
        (
          "fields",
          [
            "centre": .string(range.centre), "trainingType": .string(range.trainingType.rawValue),
            "first": .string(range.first.description), "last": .string(range.last.description),
          ]
        ),
      ]
    // A calendar or a policy is no matter of an import.
    case .adoptCalendar, .adoptPolicy: []
    }
  }
}

extension [String: FieldValue] {
  /// An object with its members in the order of the form.
  fileprivate func paper(in fields: [Field]) -> JSONValue {
    .object(fields.compactMap { field in self[field.name].map { (field.name, $0.paper(as: field.type)) } })
  }
}

extension FieldValue {
  fileprivate func paper(as type: FieldType) -> JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .number(number)
    case .yesNo(let truth): .bool(truth)
    case .list(let items): .array(items.map { $0.paper(as: type) })
    case .row(let cells):
      if case .table(let columns) = type { cells.paper(in: columns) } else { .null }
    }
  }
}

extension StatusListForm {
  fileprivate var paper: JSONValue {
    [
      "kind": .string(kind.rawValue), "asOf": .string(asOf.description),
      "people": .array(
        lines.map {
          .object(skippingNil: [
            "residentID": .string($0.details.residentID ?? ""), "from": .string($0.from.description),
            "through": $0.through.map { .string($0.description) },
          ])
        }),
    ]
  }
}

extension StaffMember {
  fileprivate var paper: JSONValue {
    .object(skippingNil: [
      "person": .string(id.text), "name": .string(name), "centre": centre.map { .string($0.text) },
      "roles": .array(roles.sorted().map { .string($0.rawValue) }),
      "leave": leave.isEmpty
        ? nil
        : .array(
          leave.map { ["from": .string($0.from.description), "to": .string($0.through.description)] }),
    ])
  }
}

extension Institution {
  fileprivate var paper: JSONValue {
    .object(skippingNil: [
      "creditCode": .string(id.text), "name": .string(name), "centre": .string(centre.text),
      "standing": .string(standing.rawValue), "since": .string(standingSince.description),
      "reason": .string(standingReason), "rectifyBy": rectifyBy.map { .string($0.description) },
      "owner": owner.isEmpty ? nil : .string(owner),
      "premises": premises.isEmpty
        ? nil
        : .array(
          premises.map { place in
            [
              "address": .string(place.address),
              "rooms": .array(
                place.rooms.map { ["name": .string($0.name), "capacity": .number($0.capacity)] }),
            ]
          }),
    ])
  }
}

extension Teacher {
  fileprivate var paper: JSONValue {
    .object(skippingNil: [
      "teacher": .string(id.text), "name": .string(name), "institution": institution.map { .string($0.text) },
    ])
  }
}
