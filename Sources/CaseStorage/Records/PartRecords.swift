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
  var record: JSONValue { ["name": .string(name), "sha256": .string(sha256), "bytes": .number(bytes)] }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      name: try reader.text("name"), sha256: try reader.text("sha256"), bytes: try reader.int("bytes"))
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
  }
}

extension DecisionEnvelope {
  /// Its canonical text, a string a line.
  var record: JSONValue { .array(lineTexts.map { .string($0) }) }
}
