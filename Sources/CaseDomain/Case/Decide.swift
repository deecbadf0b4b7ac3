/// Judges an order against the case and its circumstances; changes nothing.
///
/// Every entry goes through here: the console, the command line, an import. The answer is events, or every
/// refusal that applies, the most important first: who asks, where the case stands, what was seen, when it
/// happened, and then the guards of the action's row in their order.
public func decide(_ order: Order, in circumstances: Circumstances) -> Decision {
  let action = order.command.action
  let row = TransitionTable.row(for: action)
  let file = order.caseID.flatMap { circumstances.office[$0] }
  // A fact that names its day happened on it, whatever the envelope says.
  let stated = order.command.statedDay ?? order.happenedOn
  let day = stated ?? circumstances.today

  var refusals = standingRefusals(row, file: file, actor: order.actor, in: circumstances)
  if let file, let expected = order.expectedRevision, expected != file.revision {
    refusals.append(Refusal(.h103, .revisionMoved(expected: expected, actual: file.revision)))
  }
  // A case that is in another stage would fail its guards for reasons that say nothing.
  guard refusals.isEmpty else { return .refused(refusals) }
  if action.isDecision { refusals += clockRefusals(file, today: circumstances.today) }
  refusals += datingRefusals(row, file: file, stated: stated, today: circumstances.today)

  let examination = Examination(
    file: file, command: order.command, actor: order.actor, day: day, circumstances)
  refusals += examination.refusals(of: row).filter { !refusals.contains($0) }

  let hard = refusals.filter { !$0.isSoft }
  let soft = refusals.filter(\.isSoft)
  let reason = order.command.justification
  guard hard.isEmpty, soft.isEmpty || !reason.isBlank else { return .refused(hard + soft) }
  var rules: [RuleID] = []
  for rule in soft.map(\.rule) where !rules.contains(rule) { rules.append(rule) }
  let justification = rules.isEmpty ? nil : Justification(rules: rules, reason: reason)
  return .events(
    events(of: order, file: file, on: day, justification, in: circumstances), happenedOn: day)
}

/// What stands against an action before anything was typed: the person and the stage.
func standingRefusals(
  _ row: Transition, file: CaseFile?, actor: PersonID, in circumstances: Circumstances
) -> [Refusal] {
  guard circumstances.staff(actor)?.isActive == true else {
    return personRefusals(row.roles, actor, in: circumstances)
  }
  var refusals = personRefusals(row.roles, actor, in: circumstances)
  if let file {
    if row.action == .file {
      refusals.append(Refusal(row.rule, .wrongStage(file.stage, allowed: [])))
    } else if !row.from.contains(file.stage) {
      let allowed = row.from.sorted { $0.order < $1.order }
      refusals.append(Refusal(row.rule, .wrongStage(file.stage, allowed: allowed)))
    }
  } else if row.action != .file {
    refusals.append(Refusal(.h105, .caseMissing))
  }
  return refusals
}

/// Whoever acts is on the staff list, and has one of the roles (H-107, H-101).
func personRefusals(_ roles: [Role], _ actor: PersonID, in circumstances: Circumstances) -> [Refusal] {
  guard let member = circumstances.staff(actor), member.isActive else {
    return [Refusal(.h107, .staffUnknown(actor))]
  }
  return member.roles.isDisjoint(with: roles) ? [Refusal(.h101, .roleLacking(needed: roles))] : []
}

/// H-106: nothing is decided on a day before that of the last record. A fact or a note does not wait for a clock.
private func clockRefusals(_ file: CaseFile?, today: Day) -> [Refusal] {
  guard let last = file?.history.last?.recordedAt.day, today < last else { return [] }
  return [Refusal(.h106, .clockBehind(lastRecorded: last, today: today))]
}

/// Facts may come late but never from the future, nor from before their stage; decisions are dated by the clock.
private func datingRefusals(_ row: Transition, file: CaseFile?, stated: Day?, today: Day) -> [Refusal] {
  guard let day = stated else { return [] }
  switch row.dating {
  case .decision: return day == today ? [] : [Refusal(.h106, .decisionBackdated(day, today: today))]
  case .fact:
    if day > today { return [Refusal(.h106, .dayInFuture(day, today: today))] }
    if let earliest = file?.earliestDay(for: row.action), day < earliest {
      return [Refusal(.h106, .dayTooEarly(day, earliest: earliest))]
    }
    return []
  }
}

extension CaseFile {
  /// The first day on which a fact of this kind can have happened.
  fileprivate func earliestDay(for action: Action) -> Day? {
    switch action {
    case .openClass: nil  // `afterApproval` says it with the rule of the ceremony.
    case .recordAttendance, .recordPhotos, .recordSpotCheck: nil  // `insideTraining` says it.
    // A paper may well be older than the class; whether it may be that old is for the red flags (F-45).
    case .attachDocument: nil
    case .closeFinding, .recordResult, .recordCallback: openedOn
    case .recordCredential, .recordJob, .recordReferral, .fileClaim: completedOn
    case .recordObjection: notices.last?.publishedOn
    case .confirmPayout: stageSince
    default: stageSince
    }
  }
}

private func events(
  of order: Order, file: CaseFile?, on day: Day, _ justification: Justification?,
  in circumstances: Circumstances
) -> [CaseEvent] {
  let roster = file?.learners ?? []
  switch order.command {
  case .file(let filing, let lines): return [.filed(filing, enrol(lines, for: filing, in: circumstances))]
  case .assign(let person): return [.assigned(person)]
  case .checkMaterial(let materials, let verdict, let note):
    return materials.map { .materialChecked($0, verdict, note: note) }
  case .verifyPoint(let points, let note): return points.map { .pointVerified($0, note: note) }
  case .returnFiling(let papers): return [.filingReturned(papers)]
  case .resubmitFiling(let note, let filing, let lines):
    // A resubmission does not move the day of receipt: the clock has marks of its own for that.
    var amended = filing
    if let received = file?.filing.receivedOn { amended?.receivedOn = received }
    return [
      .filingResubmitted(
        note: note, amended,
        lines.map { lines in
          (amended ?? file?.filing).map { enrol(lines, for: $0, in: circumstances) } ?? []
        })
    ]
  case .approveFiling: return [.filingApproved(justification)]
  case .refuseFiling(let reason):
    let agrees = file?.refusalProposal.map { $0.by != order.actor } ?? false
    return [agrees ? .filingRefused(reason: reason) : .filingRefusalProposed(reason: reason)]
  case .openClass(let ceremony, _): return [.classOpened(ceremony, justification)]
  case .recordAttendance(let on, let hours, let method, let present, let log):
    return [.attendanceRecorded(day: on, hours: hours, method, present: present.numbers(in: roster), log)]
  case .recordPhotos(let on, let kind, let count, let files, let takenOn):
    return [.photosRecorded(day: on, kind, count: count, files, takenOn: takenOn)]
  case .attachDocument(let kind, let title, let files, let owners, let proven):
    return [
      .documentAttached(
        kind, title: title, files, of: owners?.numbers(in: roster) ?? [], provesThrough: proven)
    ]
  case .recordSpotCheck(let on, let mode, let checkers, let count, let note, let findings, let time):
    return [
      .spotChecked(
        day: on, mode, checkers: checkers.isEmpty ? [order.actor] : checkers, headCount: count, note: note,
        findings, time: time)
    ]
  case .closeFinding(let number, let evidence): return [.findingClosed(number, evidence: evidence)]
  case .drawCallbacks:
    let draw = CallbackDraw(
      of: roster.map(\.number), seed: (order.caseID?.text ?? "") + " " + circumstances.head)
    return [.callbacksDrawn(draw.learners, seed: draw.seed)]
  case .recordCallback(let learner, let answer, let note):
    return [.callbackAnswered(learner, answer, note: note)]
  case .orderRectification(let reason, let deadline):
    return [.rectificationOrdered(reason: reason, deadline: deadline)]
  case .acceptRectification(let mended, let newEnd):
    return [.rectificationAccepted(mended: mended, newEnd: newEnd)]
  case .terminate(let reason): return [.terminated(reason: reason)]
  case .requestCompletion: return [.completionRequested(justification)]
  case .recordResult(let learners, let passed, let score, let attended, let leftOn, _):
    return [
      .resultRecorded(
        learners.numbers(in: roster), passed: passed, score: score, attendedDays: attended, leftOn: leftOn,
        justification)
    ]
  case .passCompletion(let ceremony, _):
    return [
      .completionPassed(ceremony, certificates: circumstances.nextCertificates(for: file), justification)
    ]
  case .returnCompletion(let papers): return [.completionReturned(papers)]
  case .resubmitCompletion(let note): return [.completionResubmitted(note: note)]
  case .failCompletion(let reason): return [.completionFailed(reason: reason)]
  case .recordCredential(let learner, let kind, let level, let number, let issuedOn, let issuer):
    return [.credentialRecorded(learner, kind, level, number: number, issuedOn: issuedOn, issuer: issuer)]
  case .recordJob(let learners, let kind, let employer, let startedOn, let terms):
    return [
      .jobRecorded(learners.numbers(in: roster), kind, employer: employer, startedOn: startedOn, terms)
    ]
  case .recordReferral(let on, let description, let learners):
    return [.referralRecorded(day: on, description: description, learners.numbers(in: roster))]
  case .fileClaim(let form): return [.claimFiled(claim(form, before: nil, roster, in: circumstances))]
  case .judgeLearner(let learners, let isEligible, let rule, let reason):
    return [
      .learnerJudged(
        learners.numbers(in: file?.claimedLearners ?? []), isEligible: isEligible, rule, reason: reason)
    ]
  case .returnClaim(let papers): return [.claimReturned(papers)]
  case .resubmitClaim(let note, let form):
    return [
      .claimResubmitted(note: note, form.map { claim($0, before: file?.claim, roster, in: circumstances) })
    ]
  case .recommendClaim(let opinion, let amount, let reason):
    return [
      .claimRecommended(
        opinion, amount, reason: reason, justification,
        covers: file.flatMap { circumstances.envelope(of: $0) })
    ]
  case .signOff(let decision, let seen, let reason):
    return [
      .signedOff(
        decision, seenRevision: seen, file?.recommendation?.amount ?? .zero, reason: reason,
        covers: decision == .back ? nil : file.flatMap { circumstances.envelope(of: $0) })
    ]
  case .publishNotice(let place, let contact): return [.noticePublished(place: place, contact: contact)]
  case .recordObjection(let from, let receivedOn, let text, let learners):
    let named = learners?.numbers(in: roster) ?? []
    let scope = file.flatMap { circumstances.policy(for: $0.filing) }?.settings.objections ?? .wholeNotice
    // Where nobody it names has a line, there is nothing that could be held apart from the rest.
    let namesLines = !Set(file?.claim?.learners ?? []).isDisjoint(with: named)
    return [
      .objectionRecorded(
        from: from, receivedOn: receivedOn, text: text, named, holds: namesLines ? scope : .wholeNotice)
    ]
  case .resolveObjection(let number, let verdict, let reason):
    return [.objectionResolved(number, verdict, reason: reason)]
  case .closeNotice: return [.noticeClosed]
  case .confirmPayout(let amount, let voucher, let payee, let paidOn):
    return [.payoutConfirmed(amount, voucher: voucher, payee: payee, paidOn: paidOn)]
  case .archive(let location, let papers): return [.archived(location: location, papers)]
  case .withdraw(let request): return [.withdrawn(request: request)]
  case .resolveFlag(let flag, let reason): return [.flagResolved(flag, reason: reason)]
  case .addNote(let text): return [.noteAdded(text)]
  case .correctRecord(let revision, let reason): return [.recordStruck(revision, reason: reason)]
  case .reconsider(let reason): return [.reconsidered(reason: reason)]
  }
}

/// Gives each line of the roster its number and, in place of its personal data, their reference. What flags need to
/// know of an ID number is judged here, the only place that sees it.
private func enrol(_ lines: [RosterLine], for filing: Filing, in circumstances: Circumstances) -> [Learner] {
  let retirement = circumstances.policy(for: filing)?.tables.retirement
  return lines.enumerated().map { index, line in
    var learner = Learner(
      number: index + 1, name: line.name,
      person: circumstances.identified[line.details]
        ?? PersonReference(subject: SubjectID(""), commitment: "", masked: ""),
      group: line.group, household: line.household, evidence: line.evidence, contract: line.contract,
      identityProblem: nil)
    learner.evidenceOn = line.evidenceOn
    learner.evidenceUntil = line.evidenceUntil
    learner.phone = line.details.phoneAlone.flatMap { circumstances.identified[$0]?.subject }
    learner.account = line.details.accountAlone.flatMap { circumstances.identified[$0]?.subject }
    do throws(ResidentIdentityProblem) {
      let identity = try ResidentIdentity(line.details.residentID ?? "", today: circumstances.today)
      learner.isFromElsewhere = identity.province != HomeProvince.code
      learner.ageProblem = AgeProblem(
        of: identity, in: line.group, on: filing.plannedStart, retirement: retirement)
    } catch {
      learner.identityProblem = error
    }
    return learner
  }
}

private func claim(_ form: ClaimForm, before: Claim?, _ roster: [Learner], in circumstances: Circumstances)
  -> Claim
{
  Claim(
    receivedOn: before?.receivedOn ?? form.receivedOn, learners: form.learners.numbers(in: roster),
    claimed: form.claimed,
    payee: Payee(
      kind: form.payeeKind, name: form.payeeName,
      account: circumstances.identified[form.account] ?? before?.payee.account
        ?? PersonReference(subject: SubjectID(""), commitment: "", masked: "")), lines: form.lines)
}

extension Circumstances {
  /// The numbers that those who passed get, in roster order; empty where the range has no room.
  func nextCertificates(for file: CaseFile?) -> [Int: String] {
    guard let file, let policy = policy(for: file.filing) else { return [:] }
    let passed = file.passedLearners.map(\.number)
    let (centre, type) = (file.filing.centre, file.filing.trainingType)
    guard let numbers = office.nextCertificates(passed.count, centre, type, under: policy) else { return [:] }
    return Dictionary(zip(passed, numbers.map(\.description))) { first, _ in first }
  }
}
