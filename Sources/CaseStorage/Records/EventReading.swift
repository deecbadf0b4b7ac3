import CaseDomain
import JSONText

extension CaseEvent {
  /// Reads what `record` wrote, and refuses everything else. Faults give the way to the value from `path` on.
  public init(record: JSONValue, path: String = "") throws(RecordFault) {
    var reader = try RecordReader(record, path: path)
    let type = try reader.text("type")
    guard let event = try CaseEvent.read(type, &reader) else { throw reader.fault("type", .unknownType) }
    try reader.finish()
    self = event
  }

  private static func read(_ type: String, _ reader: inout RecordReader) throws(RecordFault) -> CaseEvent? {
    switch type {
    case "filed":
      return .filed(
        try reader.record("filing") { (filing) throws(RecordFault) in try Filing(&filing) },
        try reader.list("roster") { (learner) throws(RecordFault) in try Learner(&learner) })
    case "assigned": return .assigned(try reader.id("person"))
    case "material-checked":
      return .materialChecked(
        try reader.name("material"), try reader.name("verdict"), note: try reader.textOrNone("note"))
    case "point-verified":
      return .pointVerified(try reader.name("point"), note: try reader.textOrNone("note"))
    case "filing-returned": return .filingReturned(try Return(&reader))
    case "filing-resubmitted":
      return .filingResubmitted(
        note: try reader.text("note"),
        try reader.optionalRecord("filing") { (filing) throws(RecordFault) in try Filing(&filing) },
        try reader.optionalList("roster") { (learner) throws(RecordFault) in try Learner(&learner) })
    case "filing-approved": return .filingApproved(try reader.justification())
    case "filing-refusal-proposed": return .filingRefusalProposed(reason: try reader.text("reason"))
    case "filing-refused": return .filingRefused(reason: try reader.text("reason"))
    case "class-opened": return .classOpened(try reader.ceremony(), try reader.justification())
    case "attendance-recorded":
      return .attendanceRecorded(
        day: try reader.day("day"), hours: try reader.int("hours"), try reader.name("method"),
        present: try reader.ints("present"),
        AttendanceLog(
          signIns: try reader.list("signIns") { (entry) throws(RecordFault) in try SignIn(&entry) },
          online: try reader.list("onlineLog") { (entry) throws(RecordFault) in try OnlineStay(&entry) }))
    case "photos-recorded":
      return .photosRecorded(
        day: try reader.day("day"), try reader.name("kind"), count: try reader.int("count"),
        try reader.files(), takenOn: try reader.optionalDay("takenOn"))
    case "document-attached":
      return .documentAttached(
        try reader.name("kind"), title: try reader.text("title"), try reader.files(),
        of: try reader.ints("learners"), provesThrough: try reader.optionalDay("provesThrough"))
    case "spot-checked":
      return .spotChecked(
        day: try reader.day("day"), try reader.name("mode"), checkers: try reader.ids("checkers"),
        headCount: try reader.int("headCount"), note: try reader.textOrNone("note"),
        try reader.list("findings") { (finding) throws(RecordFault) in try FindingNote(&finding) },
        time: try reader.optionalRecord("time") { (time) throws(RecordFault) in try ClockSpan(&time) })
    case "finding-closed":
      return .findingClosed(try reader.int("finding"), evidence: try reader.text("evidence"))
    case "callbacks-drawn":
      return .callbacksDrawn(try reader.ints("learners"), seed: try reader.text("seed"))
    case "callback-answered":
      return .callbackAnswered(
        try reader.int("learner"), try reader.name("answer"), note: try reader.textOrNone("note"))
    case "rectification-ordered":
      return .rectificationOrdered(reason: try reader.text("reason"), deadline: try reader.day("deadline"))
    case "rectification-accepted":
      return .rectificationAccepted(
        mended: try reader.text("mended"), newEnd: try reader.optionalDay("newEnd"))
    case "terminated": return .terminated(reason: try reader.text("reason"))
    default: return try readCompletion(type, &reader)
    }
  }

  private static func readCompletion(
    _ type: String, _ reader: inout RecordReader
  ) throws(RecordFault) -> CaseEvent? {
    switch type {
    case "completion-requested": return .completionRequested(try reader.justification())
    case "result-recorded":
      return .resultRecorded(
        try reader.ints("learners"), passed: try reader.bool("passed"),
        score: try reader.optionalInt("score"),
        attendedDays: try reader.optionalInt("attendedDays"), leftOn: try reader.optionalDay("leftOn"),
        try reader.justification())
    case "completion-passed":
      let ceremony = try reader.ceremony()
      let certificates = try reader.list("certificates") { (row) throws(RecordFault) in
        (try row.int("learner"), try row.text("number"))
      }
      let numbers = Dictionary(certificates) { first, _ in first }
      guard numbers.count == certificates.count else {
        throw reader.fault("certificates", .notA("list of learners"))
      }
      return .completionPassed(ceremony, certificates: numbers, try reader.justification())
    case "completion-returned": return .completionReturned(try Return(&reader))
    case "completion-resubmitted": return .completionResubmitted(note: try reader.text("note"))
    case "completion-failed": return .completionFailed(reason: try reader.text("reason"))
    case "credential-recorded":
      return .credentialRecorded(
        try reader.int("learner"), try reader.name("kind"), try reader.optionalName("level"),
        number: try reader.text("number"), issuedOn: try reader.day("issuedOn"),
        issuer: try reader.textOrNone("issuer"))
    case "job-recorded":
      return .jobRecorded(
        try reader.ints("learners"), try reader.name("kind"), employer: try reader.text("employer"),
        startedOn: try reader.day("startedOn"),
        try reader.optionalRecord("terms") { (terms) throws(RecordFault) in try JobTerms(&terms) }
          ?? JobTerms())
    case "referral-recorded":
      return .referralRecorded(
        day: try reader.day("day"), description: try reader.text("description"), try reader.ints("learners"))
    default: return try readClaim(type, &reader)
    }
  }

  private static func readClaim(_ type: String, _ reader: inout RecordReader) throws(RecordFault)
    -> CaseEvent?
  {
    switch type {
    case "claim-filed":
      return .claimFiled(try reader.record("claim") { (claim) throws(RecordFault) in try Claim(&claim) })
    case "learner-judged":
      return .learnerJudged(
        try reader.ints("learners"), isEligible: try reader.bool("eligible"), try reader.optionalName("rule"),
        reason: try reader.textOrNone("reason"))
    case "claim-returned": return .claimReturned(try Return(&reader))
    case "claim-resubmitted":
      return .claimResubmitted(
        note: try reader.text("note"),
        try reader.optionalRecord("claim") { (claim) throws(RecordFault) in try Claim(&claim) })
    case "claim-recommended":
      return .claimRecommended(
        try reader.name("opinion"), try reader.money("amountFen"), reason: try reader.textOrNone("reason"),
        try reader.justification(), covers: try reader.envelope("covers"))
    case "signed-off":
      return .signedOff(
        try reader.name("decision"), seenRevision: try reader.int("seenRevision"),
        try reader.money("amountFen"), reason: try reader.textOrNone("reason"),
        covers: try reader.envelope("covers"))
    case "notice-published":
      return .noticePublished(place: try reader.text("place"), contact: try reader.text("contact"))
    case "objection-recorded":
      return .objectionRecorded(
        from: try reader.text("from"), receivedOn: try reader.day("receivedOn"),
        text: try reader.text("text"),
        try reader.ints("learners"), holds: try reader.optionalName("holds") ?? .wholeNotice)
    case "objection-resolved":
      return .objectionResolved(
        try reader.int("objection"), try reader.name("verdict"), reason: try reader.text("reason"))
    case "notice-closed": return .noticeClosed
    case "payout-confirmed":
      return .payoutConfirmed(
        try reader.money("amountFen"), voucher: try reader.text("voucher"), payee: try reader.text("payee"),
        paidOn: try reader.day("paidOn"))
    case "archived":
      return .archived(location: try reader.text("location"), try reader.names("papers"))
    case "withdrawn": return .withdrawn(request: try reader.text("request"))
    case "flag-resolved": return .flagResolved(try reader.text("flag"), reason: try reader.text("reason"))
    case "note-added": return .noteAdded(try reader.text("text"))
    case "record-struck": return .recordStruck(try reader.int("struck"), reason: try reader.text("reason"))
    case "reconsidered": return .reconsidered(reason: try reader.text("reason"))
    default: return nil
    }
  }
}

extension RecordReader {
  fileprivate mutating func justification() throws(RecordFault) -> Justification? {
    try optionalRecord("justification") { (reader) throws(RecordFault) in try Justification(&reader) }
  }

  /// Nil in records of a time before it was kept.
  fileprivate mutating func envelope(_ name: String) throws(RecordFault) -> DecisionEnvelope? {
    guard has(name) else { return nil }
    guard let envelope = DecisionEnvelope(lineTexts: try texts(name)) else {
      throw fault(name, .notA("list of covered facts"))
    }
    return envelope
  }

  fileprivate mutating func ceremony() throws(RecordFault) -> Ceremony {
    try record("ceremony") { (reader) throws(RecordFault) in try Ceremony(&reader) }
  }

  fileprivate mutating func files() throws(RecordFault) -> [FileFact] {
    try list("files") { (reader) throws(RecordFault) in try FileFact(&reader) }
  }
}
