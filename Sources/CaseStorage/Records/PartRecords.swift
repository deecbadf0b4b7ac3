import CaseDomain
import JSONText

// The smaller things that stand inside events: each written and read side by side, so that they are seen to agree.

extension PersonReference {
  var record: JSONValue {
    ["subject": .id(subject), "commitment": .string(commitment), "masked": .string(masked)]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      subject: try reader.id("subject"), commitment: try reader.text("commitment"),
      masked: try reader.text("masked"))
  }
}

extension Learner {
  /// The roster line as it was filed. What became of the person since are events of their own.
  var record: JSONValue {
    .object(skippingNil: [
      "number": .number(number), "name": .string(name), "person": person.record, "group": .name(group),
      "household": .name(household), "evidence": .text(evidence),
      "contract": contract.map { ["signedOn": .day($0.signedOn), "months": .number($0.months)] },
      "identityProblem": identityProblem.map { .string($0.recordName) },
      "ageProblem": ageProblem.map { .name($0) }, "fromElsewhere": .flag(isFromElsewhere),
      "evidenceOn": evidenceOn.map { .day($0) }, "evidenceUntil": evidenceUntil.map { .day($0) },
      "phone": phone.map { .id($0) }, "account": account.map { .id($0) },
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    let problem = try reader.optionalText("identityProblem")
    let known = problem.flatMap { ResidentIdentityProblem(recordName: $0) }
    if problem != nil, known == nil { throw reader.fault("identityProblem", .notA("known name")) }
    self.init(
      number: try reader.int("number"), name: try reader.text("name"),
      person: try reader.record("person") { (person) throws(RecordFault) in try PersonReference(&person) },
      group: try reader.name("group"), household: try reader.name("household"),
      evidence: try reader.textOrNone("evidence"),
      contract: try reader.optionalRecord("contract") { (contract) throws(RecordFault) in
        EmploymentContract(signedOn: try contract.day("signedOn"), months: try contract.int("months"))
      }, identityProblem: known)
    ageProblem = try reader.optionalName("ageProblem")
    isFromElsewhere = try reader.flag("fromElsewhere")
    evidenceOn = try reader.optionalDay("evidenceOn")
    evidenceUntil = try reader.optionalDay("evidenceUntil")
    phone = try reader.optionalText("phone").map(SubjectID.init)
    account = try reader.optionalText("account").map(SubjectID.init)
  }
}

extension ResidentIdentityProblem {
  /// The name on disk: that of the case.
  var recordName: String { String(describing: self) }

  init?(recordName: String) {
    guard let problem = Self.allCases.first(where: { $0.recordName == recordName }) else { return nil }
    self = problem
  }
}

extension Ceremony {
  var record: JSONValue {
    ["heldOn": .day(heldOn), "title": .string(title), "pictures": .string(pictures)]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      heldOn: try reader.day("heldOn"), title: try reader.text("title"), pictures: try reader.text("pictures")
    )
  }
}

extension FileFact {
  var record: JSONValue {
    .object(skippingNil: [
      "name": .string(name), "sha256": .string(sha256), "bytes": .number(bytes),
      "takenOn": takenOn.map { .day($0) },
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      name: try reader.text("name"), sha256: try reader.text("sha256"), bytes: try reader.int("bytes"),
      takenOn: try reader.optionalDay("takenOn"))
  }
}

extension FindingNote {
  var record: JSONValue {
    .object(skippingNil: [
      "kind": .name(kind), "severity": .name(severity), "text": .string(text),
      "mendBy": mendBy.map { .day($0) },
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      kind: try reader.name("kind"), severity: try reader.name("severity"), text: try reader.text("text"),
      mendBy: try reader.optionalDay("mendBy"))
  }
}

extension Return {
  var members: KeyValuePairs<String, JSONValue?> {
    ["reasons": .array(reasons.map { .string($0) }), "ground": .name(ground)]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(reasons: try reader.texts("reasons"), ground: try reader.name("ground"))
  }
}

extension Justification {
  var record: JSONValue { .object(skippingNil: ["rules": .names(rules), "reason": .string(reason)]) }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(rules: try reader.names("rules"), reason: try reader.text("reason"))
  }
}

extension Claim {
  var record: JSONValue {
    .object(skippingNil: [
      "receivedOn": .day(receivedOn), "learners": .numbers(learners), "claimedFen": .fen(claimed),
      "payeeKind": .name(payee.kind), "payee": .string(payee.name), "account": payee.account.record,
      "lines": .list(lines.sorted { $0.key < $1.key }) {
        ["learner": .number($0.key), "amountFen": .fen($0.value)]
      },
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      receivedOn: try reader.day("receivedOn"), learners: try reader.ints("learners"),
      claimed: try reader.money("claimedFen"),
      payee: Payee(
        kind: try reader.name("payeeKind"), name: try reader.text("payee"),
        account: try reader.record("account") { (account) throws(RecordFault) in try PersonReference(&account)
        }))
    let stated = try reader.list("lines") { (line) throws(RecordFault) in
      (try line.int("learner"), try line.money("amountFen"))
    }
    lines = Dictionary(stated) { first, _ in first }
    guard lines.count == stated.count else { throw reader.fault("lines", .notA("list of learners")) }
  }
}

extension ClockSpan {
  var record: JSONValue { ["from": .number(from), "through": .number(through)] }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(from: try reader.int("from"), through: try reader.int("through"))
  }
}

extension SignIn {
  var record: JSONValue { ["learner": .number(learner), "at": .number(at)] }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(learner: try reader.int("learner"), at: try reader.int("at"))
  }
}

extension OnlineStay {
  var record: JSONValue {
    ["learner": .number(learner), "from": .number(time.from), "through": .number(time.through)]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(learner: try reader.int("learner"), time: try ClockSpan(&reader))
  }
}

extension JobTerms {
  var record: JSONValue {
    .object(skippingNil: [
      "signedOn": signedOn.map { .day($0) }, "endsOn": endsOn.map { .day($0) },
      "hours": hours.map(\.record), "wageFen": wage.map { .fen($0) }, "post": .text(post),
      "place": .text(place), "employerCode": .text(employerCode),
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      signedOn: try reader.optionalDay("signedOn"), endsOn: try reader.optionalDay("endsOn"),
      hours: try reader.optionalRecord("hours") { (hours) throws(RecordFault) in try ClockSpan(&hours) },
      wage: try reader.optionalInt("wageFen").map(Money.init(fen:)), post: try reader.textOrNone("post"),
      place: try reader.textOrNone("place"), employerCode: try reader.textOrNone("employerCode"))
  }
}

extension Premises {
  var record: JSONValue {
    .object(skippingNil: [
      "address": .string(address),
      "rooms": .list(rooms) { ["name": .string($0.name), "capacity": .number($0.capacity)] },
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      address: try reader.text("address"),
      rooms: try reader.list("rooms") { (room) throws(RecordFault) in
        Room(name: try room.text("name"), capacity: try room.int("capacity"))
      })
  }
}

extension StatusList {
  var members: KeyValuePairs<String, JSONValue?> {
    [
      "type": "status-listed", "kind": .name(kind), "asOf": .day(asOf),
      "entries": .list(entries) {
        .object(skippingNil: [
          "subject": .id($0.subject), "from": .day($0.from), "through": $0.through.map { .day($0) },
        ])
      },
    ]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      kind: try reader.name("kind"), asOf: try reader.day("asOf"),
      entries: try reader.list("entries") { (entry) throws(RecordFault) in
        Entry(
          subject: try entry.id("subject"), from: try entry.day("from"),
          through: try entry.optionalDay("through"))
      })
  }
}

extension DecisionEnvelope {
  /// Its canonical text, a string a line.
  var record: JSONValue { .array(lineTexts.map { .string($0) }) }
}
