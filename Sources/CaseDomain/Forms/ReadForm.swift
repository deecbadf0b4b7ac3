/// A form that could be read: something asked of a case, or of the office.
public enum FormContent: Sendable {
  case ofCase(CaseCommand, happenedOn: Day?)
  case ofOffice(RegistryCommand)
}

/// What is wrong with a form, field by field, in the order of the fields.
public struct FormFault: Error, Hashable, Sendable {
  public let problems: [Refusal]
}

/// Reads the fields of an action's form as a command. Says nothing of whether it may be done.
///
/// - Parameters:
///   - values: what was typed or came from a file, by field name.
///   - file: the case as it stands; nil for `file` and `extend-range`.
///   - files: the files named in `files` fields, already read and hashed.
public func readForm(
  _ action: Action, _ values: [String: FieldValue], file: CaseFile?, files: [String: FileFact] = [:],
  in circumstances: Circumstances
) throws(FormFault) -> FormContent {
  let row = TransitionTable.row(for: action)
  var form = FormReader(row.fields, values, files: files)
  let on = row.dating == .fact ? form.day("on") : nil
  if action == .extendRange {
    let range = form.certificateRange()
    guard form.problems.isEmpty, let range else { throw FormFault(problems: form.problems) }
    return .ofOffice(.extendRange(range))
  }
  let command = form.command(action, on: on ?? circumstances.today, file: file, in: circumstances)
  guard form.problems.isEmpty, let command else { throw FormFault(problems: form.problems) }
  return .ofCase(command, happenedOn: on)
}

extension FormReader {
  fileprivate mutating func certificateRange() -> CertificateRange? {
    guard let type: TrainingType = choice("trainingType"), !isEmpty("first"), !isEmpty("last") else {
      return nil
    }
    guard let first = CertificateNumber(text("first")), let last = CertificateNumber(text("last")),
      let range = CertificateRange(centre: text("centre"), trainingType: type, first: first, last: last)
    else {
      refuse(Refusal(.r302, .rangeEmpty(first: Int(text("first")) ?? 0, last: Int(text("last")) ?? 0)))
      return nil
    }
    return range
  }

  fileprivate mutating func papersReturned() -> Return {
    Return(reasons: lines("reasons"), ground: choice("ground") ?? .supplement)
  }

  fileprivate mutating func ceremony(on day: Day?) -> Ceremony? {
    day.map { Ceremony(heldOn: $0, title: text("title"), pictures: text("pictures")) }
  }

  /// The command, or nil when a field that it needs could not be read; the problem has been noted then.
  fileprivate mutating func command(
    _ action: Action, on day: Day, file: CaseFile?, in circumstances: Circumstances
  ) -> CaseCommand? {
    switch action {
    case .file:
      let roster = rosterLines()
      return filing(day: day, before: nil).map { .file($0, roster) }
    case .resubmitFiling:
      let roster = isEmpty("roster") ? nil : rosterLines()
      let isAmended = fields.contains { !isEmpty($0.name) && !["note", "on", "roster"].contains($0.name) }
      let amended = isAmended ? filing(day: day, before: file?.filing) : nil
      return .resubmitFiling(note: text("note"), amended, roster)
    case .assign: return .assign(PersonID(text("person")))
    case .checkMaterial:
      guard let verdict: MaterialVerdict = choice("verdict") else { return nil }
      return .checkMaterial(choices("materials"), verdict, note: text("note"))
    case .verifyPoint: return .verifyPoint(choices("points"), note: text("note"))
    case .returnFiling: return .returnFiling(papersReturned())
    case .approveFiling: return .approveFiling(reason: text("reason"))
    case .refuseFiling: return .refuseFiling(reason: text("reason"))
    case .openClass: return ceremony(on: day).map { .openClass($0, reason: text("reason")) }
    case .recordAttendance:
      let log = attendanceLog()
      guard let hours = integer("hours"), let learners = learners("learners"),
        let method: Attendance.Method = choice("method")
      else { return nil }
      return .recordAttendance(day: day, hours: hours, method, learners, log)
    case .recordPhotos:
      let takenOn = self.day("takenOn")
      guard let kind: Session.Kind = choice("kind"), let count = integer("count") else { return nil }
      return .recordPhotos(day: day, kind, count: count, fileFacts("files"), takenOn: takenOn)
    case .attachDocument:
      let (owners, proven) = (learners("learners"), self.day("provesThrough"))
      guard let kind: AttachedDocument.Kind = choice("kind") else { return nil }
      return .attachDocument(
        kind, title: text("title"), fileFacts("files"), of: owners, provesThrough: proven)
    case .recordSpotCheck:
      let findings: [FindingNote] = rows("findings") { row in
        let mendBy = row.day("mendBy")
        guard let kind: Finding.Kind = row.choice("kind"),
          let severity: Finding.Severity = row.choice("severity")
        else { return nil }
        return FindingNote(kind: kind, severity: severity, text: row.text("text"), mendBy: mendBy)
      }
      let time = clockSpan("from", "through")
      guard let mode: SpotCheck.Mode = choice("mode"), let count = integer("headCount") else { return nil }
      return .recordSpotCheck(
        day: day, mode, checkers: parts("checkers").map(PersonID.init), headCount: count, note: text("note"),
        findings, time: time)
    case .drawCallbacks: return .drawCallbacks
    case .recordCallback:
      guard let learner = oneLearner(), let answer: CallbackAnswer = choice("answer") else { return nil }
      return .recordCallback(learner, answer, note: text("note"))
    case .closeFinding: return integer("finding").map { .closeFinding($0, evidence: text("evidence")) }
    case .orderRectification:
      return self.day("deadline").map { .orderRectification(reason: text("reason"), deadline: $0) }
    case .acceptRectification: return .acceptRectification(mended: text("mended"), newEnd: self.day("newEnd"))
    case .terminate: return .terminate(reason: text("reason"))
    case .requestCompletion: return .requestCompletion(reason: text("reason"))
    case .recordResult:
      let score = integer("score")
      let attended = integer("attendedDays")
      let leftOn = self.day("leftOn")
      guard let learners = learners("learners"), let outcome: TrainingOutcome = choice("outcome") else {
        return nil
      }
      return .recordResult(
        learners, passed: outcome == .pass, score: score, attendedDays: attended, leftOn: leftOn,
        reason: text("reason"))
    case .passCompletion:
      return ceremony(on: self.day("day")).map { .passCompletion($0, reason: text("reason")) }
    case .returnCompletion: return .returnCompletion(papersReturned())
    case .resubmitCompletion: return .resubmitCompletion(note: text("note"))
    case .failCompletion: return .failCompletion(reason: text("reason"))
    case .extendRange: return nil
    default: return claimCommand(action, on: day, file: file)
    }
  }

  private mutating func claimCommand(_ action: Action, on day: Day, file: CaseFile?) -> CaseCommand? {
    switch action {
    case .recordCredential:
      let level: AwardLevel? = choice("level")
      // A number belongs to one person.
      guard let learner = oneLearner(), let kind: CredentialKind = choice("kind"),
        let issuedOn = self.day("issuedOn")
      else { return nil }
      return .recordCredential(
        learner, kind, level, number: text("number"), issuedOn: issuedOn, issuer: text("issuer"))
    case .recordJob:
      let terms = jobTerms()
      guard let learners = learners("learners"), let kind: JobKind = choice("kind"),
        let startedOn = self.day("startedOn")
      else { return nil }
      return .recordJob(learners, kind, employer: text("employer"), startedOn: startedOn, terms)
    case .recordReferral:
      return learners("learners").map { .recordReferral(day: day, description: text("description"), $0) }
    case .fileClaim: return claimForm(day: day, before: nil).map { .fileClaim($0) }
    case .judgeLearner:
      let rule: RuleID? = choice("rule")
      guard let learners = learners("learners"), let isEligible = yesNo("eligible") else { return nil }
      return .judgeLearner(learners, isEligible: isEligible, rule, reason: text("reason"))
    case .returnClaim: return .returnClaim(papersReturned())
    case .resubmitClaim:
      let isAmended = ["learners", "claimed", "payeeKind", "payee", "account", "lines"].contains {
        !isEmpty($0)
      }
      return .resubmitClaim(note: text("note"), isAmended ? claimForm(day: day, before: file?.claim) : nil)
    case .recommendClaim:
      guard let opinion: ClaimOpinion = choice("opinion"), let amount = money("amount") else { return nil }
      return .recommendClaim(opinion, amount, reason: text("reason"))
    case .signOff:
      guard let decision: SignOffDecision = choice("decision"), let revision = integer("revision") else {
        return nil
      }
      return .signOff(decision, seenRevision: revision, reason: text("reason"))
    case .publishNotice: return .publishNotice(place: text("place"), contact: text("contact"))
    case .recordObjection:
      return .recordObjection(
        from: text("from"), receivedOn: day, text: text("text"), learners("learners"))
    case .resolveObjection:
      guard let number = integer("objection"), let verdict: ObjectionVerdict = choice("verdict") else {
        return nil
      }
      return .resolveObjection(number, verdict, reason: text("reason"))
    case .closeNotice: return .closeNotice
    case .confirmPayout:
      return money("amount").map {
        .confirmPayout($0, voucher: text("voucher"), payee: text("payee"), paidOn: day)
      }
    case .archive: return .archive(location: text("location"), choices("papers"))
    case .withdraw: return .withdraw(request: text("request"))
    case .resolveFlag: return .resolveFlag(text("flag"), reason: text("reason"))
    case .addNote: return .addNote(text("text"))
    case .correctRecord: return integer("record").map { .correctRecord($0, reason: text("reason")) }
    case .reconsider: return .reconsider(reason: text("reason"))
    default: return nil
    }
  }

  private mutating func claimForm(day: Day, before: Claim?) -> ClaimForm? {
    let learners = learners("learners") ?? before.map { .numbers($0.learners) }
    let claimed = money("claimed") ?? before?.claimed
    let kind: Payee.Kind? = choice("payeeKind") ?? before?.payee.kind
    let stated: [(Int, Money)] = rows("lines") { row in
      guard let learner = row.integer("learner"), let amount = row.money("amount") else { return nil }
      return (learner, amount)
    }
    // A list that was handed in stays with what it was for.
    let isSameClaim = isEmpty("learners") && isEmpty("claimed")
    let lines =
      stated.isEmpty && isSameClaim
      ? before?.lines ?? [:] : Dictionary(stated) { first, second in first + second }
    guard let learners, let claimed, let kind else { return nil }
    return ClaimForm(
      receivedOn: day, learners: learners, claimed: claimed, payeeKind: kind,
      payeeName: isEmpty("payee") ? before?.payee.name ?? "" : text("payee"),
      account: PersonalDetails(account: isEmpty("account") ? nil : text("account")), lines: lines)
  }

  private mutating func oneLearner() -> Int? {
    guard let learners = learners("learner") else { return nil }
    guard case .numbers(let numbers) = learners, numbers.count == 1 else {
      refuse(Refusal(.h104, .fieldUnreadable("learner", token: text("learner"), .learners)))
      return nil
    }
    return numbers[0]
  }

  private mutating func attendanceLog() -> AttendanceLog {
    AttendanceLog(
      signIns: rows("signIns") { row in
        guard let learner = row.integer("learner"), let at = row.minutes("at") else { return nil }
        return SignIn(learner: learner, at: at)
      },
      online: rows("onlineLog") { row in
        guard let learner = row.integer("learner"), let time = row.clockSpan("from", "through") else {
          return nil
        }
        return OnlineStay(learner: learner, time: time)
      })
  }

  private mutating func jobTerms() -> JobTerms {
    JobTerms(
      signedOn: day("signedOn"), endsOn: day("endsOn"), hours: clockSpan("workFrom", "workThrough"),
      wage: money("wage"), post: text("post"), place: text("place"),
      employerCode: text("employerCode").narrowed.uppercased())
  }

  /// A time of day from one field to another; nil unless both are there. It ends after it begins.
  private mutating func clockSpan(_ from: String, _ through: String) -> ClockSpan? {
    let (first, last) = (minutes(from), minutes(through))
    guard let first, let last else {
      if isEmpty(from) != isEmpty(through) {
        refuse(Refusal(.h104, .fieldMissing(isEmpty(from) ? from : through)))
      }
      return nil
    }
    guard first < last else {
      refuse(Refusal(.h104, .fieldUnreadable(through, token: text(through), .time)))
      return nil
    }
    return ClockSpan(from: first, through: last)
  }

  private mutating func rosterLines() -> [RosterLine] {
    rows("roster") { row in
      let signed = row.day("contractSigned")
      let months = row.integer("contractMonths")
      let household: Household? = row.choice("household")
      let (issued, until) = (row.day("evidenceOn"), row.day("evidenceUntil"))
      guard let group: LearnerGroup = row.choice("group") else { return nil }
      return RosterLine(
        name: row.text("name"),
        details: PersonalDetails(
          residentID: row.text("residentID"), phone: row.isEmpty("phone") ? nil : row.text("phone"),
          account: row.isEmpty("account") ? nil : row.text("account")),
        group: group, household: household ?? .urban, evidence: row.text("evidence"),
        contract: signed.map { EmploymentContract(signedOn: $0, months: months ?? 0) }, evidenceOn: issued,
        evidenceUntil: until)
    }
  }

  private mutating func filing(day: Day, before: Filing?) -> Filing? {
    let type: TrainingType? = choice("trainingType") ?? before?.trainingType
    // A course that was filed stays with a class that is still taught by course.
    let course: EntrepreneurshipCourse? =
      choice("course") ?? (type?.isByCourse == true ? before?.course : nil)
    let level: AwardLevel? = choice("level") ?? before?.level
    let fund: Fund? = choice("fund") ?? before?.fund
    let start = self.day("plannedStart") ?? before?.plannedStart
    let end = self.day("plannedEnd") ?? before?.plannedEnd
    let hours = integer("hours") ?? before?.hours
    let theory = integer("theoryHours") ?? before?.theoryHours
    let practice = integer("practiceHours") ?? before?.practiceHours
    let textbooks: [Textbook] = rows("textbooks") {
      Textbook(title: $0.text("title"), publisher: $0.text("publisher"))
    }
    let sessions = sessionRows()
    let online = integer("onlineHours") ?? before?.onlineHours ?? 0
    let places = integer("practicePlaces") ?? before?.practicePlaces ?? 0
    func kept(_ name: String, _ old: String?) -> String { isEmpty(name) ? old ?? "" : text(name) }
    guard let type, let start, let end, let hours, let theory, let practice else { return nil }
    return Filing(
      institution: InstitutionID(kept("institution", before?.institution.text)),
      centre: CentreID(kept("centre", before?.centre.text)), title: kept("title", before?.title),
      trainingType: type, occupation: kept("occupation", before?.occupation), course: course,
      level: level ?? .completion, fund: fund,
      isProjectBased: yesNo("projectBased") ?? before?.isProjectBased ?? false,
      isPreparationScheme: yesNo("preparationScheme") ?? before?.isPreparationScheme ?? false,
      enterprise: isEmpty("enterprise") ? before?.enterprise : text("enterprise"),
      isCooperation: yesNo("cooperation") ?? before?.isCooperation ?? false,
      platformNumber: kept("platformNumber", before?.platformNumber), plannedStart: start, plannedEnd: end,
      hours: hours, theoryHours: theory, practiceHours: practice, onlineHours: online,
      hasSafetyAndLaw: yesNo("safetyAndLaw") ?? before?.hasSafetyAndLaw ?? false,
      textbooks: textbooks.isEmpty ? before?.textbooks ?? [] : textbooks,
      teachers: isEmpty("teachers") ? before?.teachers ?? [] : parts("teachers").map(TeacherID.init),
      premises: kept("premises", before?.premises), practicePlaces: places,
      sessions: sessions.isEmpty ? before?.sessions ?? [] : sessions,
      // A resubmission does not move the day of receipt: the clock has marks of its own for that.
      receivedOn: before?.receivedOn ?? day)
  }

  private mutating func sessionRows() -> [Session] {
    rows("sessions") { row in
      let online = row.yesNo("online") ?? false
      guard let day = row.day("day"), let hours = row.integer("hours"),
        let kind: Session.Kind = row.choice("kind"),
        let from = row.minutes("from"), let through = row.minutes("through")
      else { return nil }
      return Session(
        day: day, from: from, through: through, hours: hours, kind: kind, isOnline: online,
        teacher: row.isEmpty("teacher") ? nil : TeacherID(row.text("teacher")), room: row.text("room"))
    }
  }

  /// `08:30` as minutes after midnight.
  private mutating func minutes(_ name: String) -> Int? {
    let parts = text(name).split(whereSeparator: { ":：".contains($0) }).compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      if !isEmpty(name) { refuse(Refusal(.h104, .fieldUnreadable(name, token: text(name), .time))) }
      return nil
    }
    return parts[0] * 60 + parts[1]
  }
}

/// How a class ended for a learner, as forms write it.
private enum TrainingOutcome: String { case pass, fail }
