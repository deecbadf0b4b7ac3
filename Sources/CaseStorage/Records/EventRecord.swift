import CaseDomain
import JSONText

// Events on disk. The names are a format of their own: renaming a case in the domain must not rename them, and a
// golden file holds one line of each.

extension CaseEvent {
  /// The record of the event: its type, and the members below.
  public var record: JSONValue {
    var members: [(name: String, value: JSONValue)] = [("type", .string(recordType))]
    for (name, value) in self.members { if let value { members.append((name, value)) } }
    return .object(members)
  }

  private var members: KeyValuePairs<String, JSONValue?> {
    switch self {
    case .filed(let filing, let learners):
      ["filing": filing.record, "roster": .array(learners.map(\.record))]
    case .assigned(let person): ["person": .id(person)]
    case .materialChecked(let material, let verdict, let note):
      ["material": .name(material), "verdict": .name(verdict), "note": .text(note)]
    case .pointVerified(let point, let note): ["point": .name(point), "note": .text(note)]
    case .filingReturned(let papers), .completionReturned(let papers), .claimReturned(let papers):
      papers.members
    case .filingResubmitted(let note, let filing, let learners):
      [
        "note": .string(note), "filing": filing.map(\.record),
        "roster": learners.map { .array($0.map(\.record)) },
      ]
    case .filingApproved(let justification), .completionRequested(let justification):
      ["justification": justification.map(\.record)]
    case .filingRefusalProposed(let reason), .filingRefused(let reason), .terminated(let reason),
      .completionFailed(let reason), .reconsidered(let reason):
      ["reason": .string(reason)]
    case .classOpened(let ceremony, let justification):
      ["ceremony": ceremony.record, "justification": justification.map(\.record)]
    case .attendanceRecorded(let day, let hours, let method, let present, let log):
      [
        "day": .day(day), "hours": .number(hours), "method": .name(method), "present": .numbers(present),
        "signIns": .list(log.signIns) { $0.record }, "onlineLog": .list(log.online) { $0.record },
      ]
    case .photosRecorded(let day, let kind, let count, let files, let takenOn):
      [
        "day": .day(day), "kind": .name(kind), "count": .number(count), "files": .list(files) { $0.record },
        "takenOn": takenOn.map { .day($0) },
      ]
    case .documentAttached(let kind, let title, let files, let owners, let proven):
      [
        "kind": .name(kind), "title": .string(title), "files": .list(files) { $0.record },
        "learners": .numbers(owners), "provesThrough": proven.map { .day($0) },
      ]
    case .spotChecked(let day, let mode, let checkers, let headCount, let note, let findings, let time):
      [
        "day": .day(day), "mode": .name(mode), "checkers": .ids(checkers), "headCount": .number(headCount),
        "note": .text(note), "findings": .list(findings) { $0.record }, "time": time.map(\.record),
      ]
    case .findingClosed(let number, let evidence):
      ["finding": .number(number), "evidence": .string(evidence)]
    case .callbacksDrawn(let learners, let seed):
      ["learners": .numbers(learners), "seed": .string(seed)]
    case .callbackAnswered(let learner, let answer, let note):
      ["learner": .number(learner), "answer": .name(answer), "note": .text(note)]
    case .rectificationOrdered(let reason, let deadline):
      ["reason": .string(reason), "deadline": .day(deadline)]
    case .rectificationAccepted(let mended, let newEnd):
      ["mended": .string(mended), "newEnd": newEnd.map { .day($0) }]
    case .noticeClosed: [:]
    case .resultRecorded(let learners, let passed, let score, let attendedDays, let leftOn, let justification):
      [
        "learners": .numbers(learners), "passed": .bool(passed), "score": score.map { .number($0) },
        "attendedDays": attendedDays.map { .number($0) }, "leftOn": leftOn.map { .day($0) },
        "justification": justification.map(\.record),
      ]
    case .completionPassed(let ceremony, let certificates, let justification):
      [
        "ceremony": ceremony.record,
        "certificates": .list(certificates.sorted { $0.key < $1.key }) {
          ["learner": .number($0.key), "number": .string($0.value)]
        }, "justification": justification.map(\.record),
      ]
    case .completionResubmitted(let note): ["note": .string(note)]
    case .credentialRecorded(let learner, let kind, let level, let number, let issuedOn, let issuer):
      [
        "learner": .number(learner), "kind": .name(kind), "level": level.map { .name($0) },
        "number": .string(number), "issuedOn": .day(issuedOn), "issuer": .text(issuer),
      ]
    case .jobRecorded(let learners, let kind, let employer, let startedOn, let terms):
      [
        "learners": .numbers(learners), "kind": .name(kind), "employer": .string(employer),
        "startedOn": .day(startedOn), "terms": terms == JobTerms() ? nil : terms.record,
      ]
    case .referralRecorded(let day, let description, let learners):
      ["day": .day(day), "description": .string(description), "learners": .numbers(learners)]
    case .claimFiled(let claim): ["claim": claim.record]
    case .learnerJudged(let learners, let isEligible, let rule, let reason):
      [
        "learners": .numbers(learners), "eligible": .bool(isEligible), "rule": rule.map { .name($0) },
        "reason": .text(reason),
      ]
    case .claimResubmitted(let note, let claim): ["note": .string(note), "claim": claim.map(\.record)]
    case .claimRecommended(let opinion, let amount, let reason, let justification, let covers):
      [
        "opinion": .name(opinion), "amountFen": .fen(amount), "reason": .text(reason),
        "justification": justification.map(\.record), "covers": covers.map(\.record),
      ]
    case .signedOff(let decision, let seen, let amount, let reason, let covers):
      [
        "decision": .name(decision), "seenRevision": .number(seen), "amountFen": .fen(amount),
        "reason": .text(reason), "covers": covers.map(\.record),
      ]
    case .noticePublished(let place, let contact): ["place": .string(place), "contact": .string(contact)]
    case .objectionRecorded(let from, let receivedOn, let text, let learners, let holds):
      [
        "from": .string(from), "receivedOn": .day(receivedOn), "text": .string(text),
        "learners": .numbers(learners), "holds": holds == .wholeNotice ? nil : .name(holds),
      ]
    case .objectionResolved(let number, let verdict, let reason):
      ["objection": .number(number), "verdict": .name(verdict), "reason": .string(reason)]
    case .payoutConfirmed(let amount, let voucher, let payee, let paidOn):
      [
        "amountFen": .fen(amount), "voucher": .string(voucher), "payee": .string(payee),
        "paidOn": .day(paidOn),
      ]
    case .archived(let location, let papers): ["location": .string(location), "papers": .names(papers)]
    case .withdrawn(let request): ["request": .string(request)]
    case .flagResolved(let flag, let reason): ["flag": .string(flag), "reason": .string(reason)]
    case .noteAdded(let text): ["text": .string(text)]
    case .recordStruck(let revision, let reason): ["struck": .number(revision), "reason": .string(reason)]
    }
  }

  /// The name of the event on disk.
  var recordType: String {
    switch self {
    case .filed: "filed"
    case .assigned: "assigned"
    case .materialChecked: "material-checked"
    case .pointVerified: "point-verified"
    case .filingReturned: "filing-returned"
    case .filingResubmitted: "filing-resubmitted"
    case .filingApproved: "filing-approved"
    case .filingRefusalProposed: "filing-refusal-proposed"
    case .filingRefused: "filing-refused"
    case .classOpened: "class-opened"
    case .attendanceRecorded: "attendance-recorded"
    case .photosRecorded: "photos-recorded"
    case .documentAttached: "document-attached"
    case .spotChecked: "spot-checked"
    case .findingClosed: "finding-closed"
    case .callbacksDrawn: "callbacks-drawn"
    case .callbackAnswered: "callback-answered"
    case .rectificationOrdered: "rectification-ordered"
    case .rectificationAccepted: "rectification-accepted"
    case .terminated: "terminated"
    case .completionRequested: "completion-requested"
    case .resultRecorded: "result-recorded"
    case .completionPassed: "completion-passed"
    case .completionReturned: "completion-returned"
    case .completionResubmitted: "completion-resubmitted"
    case .completionFailed: "completion-failed"
    case .credentialRecorded: "credential-recorded"
    case .jobRecorded: "job-recorded"
    case .referralRecorded: "referral-recorded"
    case .claimFiled: "claim-filed"
    case .learnerJudged: "learner-judged"
    case .claimReturned: "claim-returned"
    case .claimResubmitted: "claim-resubmitted"
    case .claimRecommended: "claim-recommended"
    case .signedOff: "signed-off"
    case .noticePublished: "notice-published"
    case .objectionRecorded: "objection-recorded"
    case .objectionResolved: "objection-resolved"
    case .noticeClosed: "notice-closed"
    case .payoutConfirmed: "payout-confirmed"
    case .archived: "archived"
    case .withdrawn: "withdrawn"
    case .flagResolved: "flag-resolved"
    case .noteAdded: "note-added"
    case .recordStruck: "record-struck"
    case .reconsidered: "reconsidered"
    }
  }
}
