import CaseDomain
import JSONText

/// A case file as one JSON document: `show --json` and `export`. Personal data stand in it masked, or not at all.
public func caseDocument(_ file: CaseFile, in circumstances: Circumstances) -> JSONValue {
  let row = circumstances.row(for: file)
  return .object(skippingNil: [
    "id": .string(file.id.text), "revision": .number(file.revision), "stage": .string(file.stage.rawValue),
    "stageSince": .day(file.stageSince), "waitsFor": .string(file.stage.waitsFor.rawValue),
    "assignee": file.assignee.map { .string($0.text) },
    "assigneeName": file.assignee.flatMap { circumstances.staff($0)?.name }.map { .string($0) },
    "deadline": row.deadline.map(\.document),
    "institutionName": .string(row.institution), "filing": file.filing.document,
    "learners": .array(file.learners.map(\.document)),
    "materials": .array(
      file.materials.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        .object(skippingNil: [
          "material": .string($0.key.rawValue), "verdict": .string($0.value.verdict.rawValue),
          "note": .note($0.value.note),
        ])
      }),
    "points": .array(
      file.points.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        .object(skippingNil: ["point": .string($0.key.rawValue), "note": .note($0.value)])
      }),
    "returns": .array(
      file.returns.map {
        .object(skippingNil: [
          "stage": .string($0.stage.rawValue), "on": .day($0.on),
          "reasons": .array($0.reasons.map { .string($0) }), "ground": .string($0.ground.rawValue),
          "answeredOn": $0.answeredOn.map { .day($0) },
        ])
      }),
    "opening": file.opening.map(\.document), "closing": file.closing.map(\.document),
    "approvedOn": file.approvedOn.map { .day($0) }, "completedOn": file.completedOn.map { .day($0) },
    "deliveredHours": .number(file.deliveredHours), "photoCount": .number(file.photoCount),
    "attendance": .array(
      file.attendance.map {
        .object(skippingNil: [
          "day": .day($0.day), "hours": .number($0.hours), "method": .string($0.method.rawValue),
          "present": .array($0.present.map { .number($0) }),
          "signIns": .list(
            $0.log.signIns.map { ["learner": .number($0.learner), "at": .string($0.at.asTimeOfDay)] }),
          "onlineLog": .list(
            $0.log.online.map {
              [
                "learner": .number($0.learner), "from": .string($0.time.from.asTimeOfDay),
                "through": .string($0.time.through.asTimeOfDay),
              ]
            }),
        ])
      }),
    "spotChecks": .array(
      file.spotChecks.map {
        .object(skippingNil: [
          "day": .day($0.day), "mode": .string($0.mode.rawValue), "headCount": .number($0.headCount),
          "checkers": .array($0.checkers.map { .string($0.text) }), "note": .note($0.note),
          "from": ($0.time?.from.asTimeOfDay).map { .string($0) },
          "through": ($0.time?.through.asTimeOfDay).map { .string($0) },
        ])
      }),
    "callbackList": file.callbackDraw.map { .array($0.learners.map { .number($0) }) },
    "findings": .array(
      file.findings.map {
        .object(skippingNil: [
          "number": .number($0.number), "kind": .string($0.kind.rawValue),
          "severity": .string($0.severity.rawValue), "text": .string($0.text),
          "mendBy": $0.mendBy.map { .day($0) }, "closedOn": ($0.closure?.day).map { .day($0) },
        ])
      }),
    "claim": file.claim.map(\.document), "recommendation": file.recommendation.map(\.document),
    "signOff": file.signOff.map(\.document), "awardFen": row.award.map { .number($0.fen) },
    "notices": .array(
      file.notices.map {
        .object(skippingNil: [
          "publishedOn": .day($0.publishedOn), "place": .string($0.place), "contact": .string($0.contact),
          "closedOn": $0.closedOn.map { .day($0) }, "voidedOn": $0.voidedOn.map { .day($0) },
        ])
      }),
    "objections": .array(
      file.objections.map {
        .object(skippingNil: [
          "number": .number($0.number), "receivedOn": .day($0.receivedOn), "text": .string($0.text),
          "learners": .array($0.learners.map { .number($0) }),
          "verdict": ($0.verdict?.rawValue).map { .string($0) }, "reason": .note($0.reason),
          "holds": $0.isIsolated ? .string($0.holds.rawValue) : nil, "late": $0.isLate ? .bool(true) : nil,
        ])
      }),
    "supplements": file.supplements.isEmpty
      ? nil
      : .array(
        file.supplements.map {
          [
            "paidOn": .day($0.paidOn), "amountFen": .number($0.amount.fen), "voucher": .string($0.voucher),
            "payee": .string($0.payee), "by": .string($0.by.text),
          ]
        }),
    "payout": file.payout.map {
      [
        "paidOn": .day($0.paidOn), "amountFen": .number($0.amount.fen), "voucher": .string($0.voucher),
        "payee": .string($0.payee), "by": .string($0.by.text),
      ]
    },
    "archive": file.archiveEntry.map {
      [
        "archivedOn": .day($0.archivedOn), "location": .string($0.location),
        "papers": .array($0.papers.map { .string($0.rawValue) }),
      ]
    },
    "disposableFrom": circumstances.policy(for: file.filing).flatMap { file.disposableFrom(under: $0) }.map {
      .day($0)
    },
    "redFlags": .array(circumstances.openFlags(of: file).map { .string($0.key) }),
    "history": .array(
      file.history.map { record in
        .object(skippingNil: [
          "revision": .number(record.revision), "action": .string(record.event.action.rawValue),
          "on": .day(record.happenedOn), "recordedAt": .string(record.recordedAt.description),
          "by": .string(record.actor.text), "byName": .string(record.actorName),
          "words": record.event.words.map { .string($0) },
          "struck": file.struck.contains(record.revision) ? .bool(true) : nil,
        ])
      }),
    "disclosures": circumstances.office.disclosures[file.id].map { looks in
      .array(
        looks.map { look in
          .object(skippingNil: [
            "field": .string(look.field.rawValue), "learner": look.learner.map { .number($0) },
            "purpose": .string(look.purpose), "at": .string(look.at.description),
            "by": .string(look.actor.text), "byName": .string(look.actorName),
          ])
        })
    },
  ])
}

extension JSONValue {
  fileprivate static func day(_ day: Day) -> JSONValue { .string(day.description) }
  /// Nil for an empty list, which is left out.
  fileprivate static func list(_ elements: [JSONValue]) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements)
  }
  /// Nil for an empty note, which is left out.
  fileprivate static func note(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }
}

extension Deadline {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "rule": .string(rule.rawValue), "dueDay": due.map { .day($0.likely) },
      "earliest": due.map { .day($0.earliest) },
      "latest": due.map { .day($0.latest) }, "provisional": .bool(due?.isProvisional ?? false),
      "workingDaysLeft": .number(workingDaysLeft), "held": .bool(isHeld), "overdue": .bool(isOverdue),
    ])
  }
}

extension Filing {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "institution": .string(institution.text), "centre": .string(centre.text), "title": .string(title),
      "trainingType": .string(trainingType.rawValue), "occupation": .note(occupation),
      "course": course.map { .string($0.rawValue) }, "level": .string(level.rawValue),
      "fund": fund.map { .string($0.rawValue) }, "projectBased": .bool(isProjectBased),
      "preparationScheme": .bool(isPreparationScheme), "enterprise": enterprise.map { .string($0) },
      "cooperation": .bool(isCooperation), "platformNumber": .note(platformNumber),
      "plannedStart": .day(plannedStart), "plannedEnd": .day(plannedEnd), "hours": .number(hours),
      "theoryHours": .number(theoryHours), "practiceHours": .number(practiceHours),
      "onlineHours": .number(onlineHours), "safetyAndLaw": .bool(hasSafetyAndLaw),
      "teachers": .array(teachers.map { .string($0.text) }), "premises": .note(premises),
      "receivedOn": .day(receivedOn),
    ])
  }
}

extension Learner {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "number": .number(number), "name": .string(name), "maskedID": .string(person.masked),
      "subject": .string(person.subject.text), "group": .string(group.rawValue),
      "household": .string(household.rawValue),
      "evidenceOn": evidenceOn.map { .day($0) }, "evidenceUntil": evidenceUntil.map { .day($0) },
      "leftOn": (result?.leftOn).map { .day($0) },
      "passed": result.map { .bool($0.passed) }, "score": (result?.score).map { .number($0) },
      "certificate": certificate.map { .string($0) },
      "credentials": .array(
        credentials.map {
          .object(skippingNil: [
            "kind": .string($0.kind.rawValue), "level": $0.level.map { .string($0.rawValue) },
            "number": .string($0.number), "issuedOn": .day($0.issuedOn), "issuer": .note($0.issuer),
          ])
        }),
      "jobs": .array(
        jobs.map {
          .object(skippingNil: [
            "kind": .string($0.kind.rawValue), "employer": .string($0.employer),
            "startedOn": .day($0.startedOn), "signedOn": $0.terms.signedOn.map { .day($0) },
            "endsOn": $0.terms.endsOn.map { .day($0) },
            "workFrom": ($0.terms.hours?.from.asTimeOfDay).map { .string($0) },
            "workThrough": ($0.terms.hours?.through.asTimeOfDay).map { .string($0) },
            "wageFen": $0.terms.wage.map { .number($0.fen) }, "post": .note($0.terms.post),
            "place": .note($0.terms.place), "employerCode": .note($0.terms.employerCode),
          ])
        }),
      "eligible": judgement.map { .bool($0.isEligible) },
      "rule": (judgement?.rule).map { .string($0.rawValue) },
      "reason": judgement.flatMap { .note($0.reason) },
    ])
  }
}

extension Ceremony {
  fileprivate var document: JSONValue {
    ["heldOn": .day(heldOn), "title": .string(title), "pictures": .string(pictures)]
  }
}

extension Claim {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "receivedOn": .day(receivedOn), "learners": .array(learners.map { .number($0) }),
      "claimedFen": .number(claimed.fen), "payeeKind": .string(payee.kind.rawValue),
      "payee": .string(payee.name),
      "maskedAccount": .string(payee.account.masked),
      "lines": .list(
        lines.sorted { $0.key < $1.key }.map {
          ["learner": .number($0.key), "amountFen": .number($0.value.fen)]
        }),
    ])
  }
}

extension Recommendation {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "opinion": .string(opinion.rawValue), "amountFen": .number(amount.fen), "reason": .note(reason),
      "by": .string(by.text), "revision": .number(revision),
    ])
  }
}

extension SignOff {
  fileprivate var document: JSONValue {
    .object(skippingNil: [
      "decision": .string(decision.rawValue), "seenRevision": .number(seenRevision),
      "amountFen": .number(amount.fen), "reason": .note(reason), "by": .string(by.text),
      "revision": .number(revision),
    ])
  }
}
