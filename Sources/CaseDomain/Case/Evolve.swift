/// Applies what happened and judges nothing: `decide` has already said that it may.
public func evolve(_ file: CaseFile?, with record: RecordedEvent) -> CaseFile? {
  guard var file else {
    guard case .filed(let filing, let learners) = record.event else { return nil }
    return CaseFile(opening: filing, learners: learners, with: record)
  }
  file.apply(record)
  return file
}

extension CaseFile {
  /// The case as it stood at a revision, made anew of its events; nil before the first.
  public func at(revision: Int) -> CaseFile? {
    history.prefix { $0.revision <= revision }.reduce(nil) { evolve($0, with: $1) }
  }
}

extension CaseFile {
  init(opening filing: Filing, learners: [Learner], with record: RecordedEvent) {
    id = record.caseID
    revision = record.revision
    stage = .filingReview
    self.filing = filing
    self.learners = learners
    stageSince = filing.receivedOn
    factsRevision = record.revision
    history = [record]
    clockMarks[.filingReview] = [.started(filing.receivedOn)]
  }

  mutating func apply(_ record: RecordedEvent) {
    let day = record.happenedOn
    revision = record.revision
    history.append(record)
    if record.event.changesFacts { factsRevision = record.revision }

    switch record.event {
    case .filed: break  // A case is filed once; `decide` lets no second filing through.
    case .assigned(let person): assignee = person
    case .materialChecked(let material, let verdict, let note):
      materials[material] = MaterialCheck(verdict: verdict, note: note, revision: revision)
    case .pointVerified(let point, let note): points[point] = note

    case .filingReturned(let papers): sendBack(papers, to: .filingCorrection, clock: .filingReview, record)
    case .filingResubmitted(_, let amended, let roster):
      amend(amended, roster: roster)
      takeBack(to: .filingReview, clock: .filingReview, day)
    case .filingApproved:
      approvedOn = day
      refusalProposal = nil
      mark(.filingReview, .stopped(day))
      move(to: .readyToOpen, day)
    case .filingRefusalProposed(let reason): refusalProposal = Proposal(by: record.actor, reason: reason)
    case .filingRefused:
      mark(.filingReview, .stopped(day))
      end(as: .refused, day)

    case .classOpened(let ceremony, _):
      opening = ceremony
      move(to: .inTraining, day)
    case .attendanceRecorded(let on, let hours, let method, let present, let log):
      attendance.removeAll { $0.day == on }
      attendance.append(
        Attendance(day: on, hours: hours, method: method, present: present, log: log, revision: revision))
      attendance.sort { $0.day < $1.day }
    case .photosRecorded(let on, let kind, let count, let files, let takenOn):
      photos.append(
        PhotoSet(day: on, kind: kind, count: count, files: files, takenOn: takenOn, revision: revision))
    case .documentAttached(let kind, let title, let files, let owners, let proven):
      documents.append(
        AttachedDocument(
          kind: kind, title: title, files: files, day: day, learners: owners, provesThrough: proven,
          revision: revision))
    case .spotChecked(let on, let mode, let checkers, let headCount, let note, let found, let time):
      spotChecks.append(
        SpotCheck(
          day: on, mode: mode, checkers: checkers, headCount: headCount, note: note, time: time,
          revision: revision))
      for finding in found {
        findings.append(
          Finding(
            number: (findings.last?.number ?? 0) + 1, kind: finding.kind, severity: finding.severity,
            text: finding.text, mendBy: finding.mendBy, revision: revision))
      }
    case .findingClosed(let number, let evidence):
      if let index = findings.firstIndex(where: { $0.number == number }) {
        findings[index].closure = Finding.Closure(day: day, evidence: evidence)
      }
    case .callbacksDrawn(let drawn, let seed): callbackDraw = CallbackDraw(recorded: drawn, seed: seed)
    case .callbackAnswered(let number, let answer, let note):
      callbacks.append(
        Callback(
          learner: number, answer: answer, note: note, day: day, by: record.actor, revision: revision))
    case .rectificationOrdered(let reason, let deadline):
      rectifications.append(Rectification(orderedOn: day, reason: reason, deadline: deadline))
      move(to: .rectification, day)
    case .rectificationAccepted(let mended, let newEnd):
      if !rectifications.isEmpty {
        rectifications[rectifications.count - 1].acceptedOn = day
        rectifications[rectifications.count - 1].mended = mended
      }
      if let newEnd { filing.plannedEnd = newEnd }
      move(to: .inTraining, day)
    case .terminated: end(as: .terminated, day)

    case .completionRequested:
      mark(.completionAudit, .started(day))
      move(to: .completionAudit, day)
    case .resultRecorded(let numbers, let passed, let score, let attendedDays, let leftOn, _):
      changeLearners(numbers) {
        $0.result = TrainingResult(
          passed: passed, score: score, attendedDays: attendedDays, leftOn: leftOn, assessedOn: day,
          revision: record.revision)
      }
    case .completionPassed(let ceremony, let certificates, _):
      closing = ceremony
      completedOn = day
      for index in learners.indices { learners[index].certificate = certificates[learners[index].number] }
      mark(.completionAudit, .stopped(day))
      move(to: .followUp, day)
    case .completionReturned(let papers):
      sendBack(papers, to: .completionCorrection, clock: .completionAudit, record)
    case .completionResubmitted: takeBack(to: .completionAudit, clock: .completionAudit, day)
    case .completionFailed:
      mark(.completionAudit, .stopped(day))
      end(as: .completionFailed, day)

    case .credentialRecorded(let number, let kind, let level, let serial, let issuedOn, let issuer):
      changeLearners([number]) {
        $0.credentials.append(
          Credential(
            kind: kind, level: level, number: serial, issuedOn: issuedOn, issuer: issuer,
            revision: record.revision))
      }
    case .jobRecorded(let numbers, let kind, let employer, let startedOn, let terms):
      changeLearners(numbers) {
        $0.jobs.append(
          JobRecord(
            kind: kind, employer: employer, startedOn: startedOn, terms: terms, revision: record.revision))
      }
    case .referralRecorded(let on, let description, let numbers):
      referrals.append(Referral(day: on, description: description, learners: numbers, revision: revision))

    case .claimFiled(let filed):
      claim = filed
      mark(.claimReview, .started(filed.receivedOn))
      move(to: .claimReview, day)
    case .learnerJudged(let numbers, let isEligible, let rule, let reason):
      changeLearners(numbers) {
        $0.judgement = Judgement(
          isEligible: isEligible, rule: rule, reason: reason, revision: record.revision)
      }
    case .claimReturned(let papers): sendBack(papers, to: .claimCorrection, clock: .claimReview, record)
    case .claimResubmitted(_, let amended):
      if let amended {
        if amended != claim {
          for paper in [Material.claimForm, .collectionAgreement] { materials[paper] = nil }
        }
        if amended.learners != claim?.learners { materials[.passedLearners] = nil }
        claim = amended
      }
      takeBack(to: .claimReview, clock: .claimReview, day)
    case .claimRecommended(let opinion, let amount, let reason, _, let covers):
      recommendation = Recommendation(
        opinion: opinion, amount: amount, reason: reason, by: record.actor, revision: revision, covers: covers
      )
      move(to: .claimSignOff, day)
    case .signedOff(let decision, let seen, let amount, let reason, let covers):
      signOff = SignOff(
        decision: decision, seenRevision: seen, amount: amount, reason: reason, by: record.actor,
        revision: revision, covers: covers)
      switch decision {
      case .approve:
        mark(.claimReview, .stopped(day))
        move(to: .noticePending, day)
      case .reject:
        mark(.claimReview, .stopped(day))
        end(as: .claimRejected, day)
      case .back:
        recommendation = nil
        move(to: .claimReview, day)
      }

    case .noticePublished(let place, let contact):
      notices.append(PublicNotice(publishedOn: day, place: place, contact: contact))
      clockMarks[.notice] = [.started(day)]
      move(to: .publicNotice, day)
    case .objectionRecorded(let from, let receivedOn, let text, let numbers, let holds):
      objections.append(
        Objection(
          number: (objections.last?.number ?? 0) + 1, from: from, receivedOn: receivedOn, text: text,
          learners: numbers, revision: revision, holds: holds))
      if let closed = notices.last?.closedOn {
        objections[objections.count - 1].isLate = receivedOn >= closed
      }
      // After the notice, and where only lines are held, the case goes on its way.
      guard holds == .wholeNotice, stage == .publicNotice || stage == .objectionInquiry else { break }
      mark(.notice, .held(receivedOn, ground: .objection))
      move(to: .objectionInquiry, day)
    case .objectionResolved(let number, let verdict, let reason):
      resolve(number, verdict, reason, day)
    case .noticeClosed:
      if !notices.isEmpty { notices[notices.count - 1].closedOn = day }
      mark(.notice, .stopped(day))
      mark(.payout, .started(day))
      move(to: .payout, day)
    case .payoutConfirmed(let amount, let voucher, let payee, let paidOn):
      let paid = Payout(paidOn: paidOn, amount: amount, voucher: voucher, payee: payee, by: record.actor)
      paidLearners.formUnion(Set(claim?.learners ?? []).subtracting(heldLearners).subtracting(struckLearners))
      guard payout == nil else {
        supplements.append(paid)
        break
      }
      payout = paid
      mark(.payout, .stopped(paidOn))
      move(to: .paid, day)
    case .archived(let location, let papers):
      archiveEntry = ArchiveEntry(archivedOn: day, location: location, papers: papers)
      end(as: .archived, day)

    case .withdrawn: end(as: .withdrawn, day)
    case .flagResolved(let flag, let reason): resolvedFlags[flag] = reason
    case .noteAdded: break  // The history is where notes are read.
    case .recordStruck(let struckRevision, _): strike(struckRevision)
    case .reconsidered: reconsider(day)
    }
  }

  private mutating func move(to next: Stage, _ day: Day) {
    stage = next
    stageSince = day
  }

  private mutating func end(as final: Stage, _ day: Day) {
    for name in ClockName.allCases where clockMarks[name] != nil { mark(name, .stopped(day)) }
    endedOn = day
    move(to: final, day)
  }

  private mutating func mark(_ clock: ClockName, _ mark: ClockMark) {
    clockMarks[clock, default: []].append(mark)
  }

  private mutating func sendBack(_ papers: Return, to next: Stage, clock: ClockName, _ record: RecordedEvent)
  {
    returns.append(
      ReturnedPapers(
        stage: stage, on: record.happenedOn, reasons: papers.reasons, ground: papers.ground, by: record.actor)
    )
    refusalProposal = nil
    mark(
      clock,
      .held(record.happenedOn, ground: papers.ground == .supplement ? .supplement : .incompleteAtReceipt))
    move(to: next, record.happenedOn)
  }

  private mutating func takeBack(to next: Stage, clock: ClockName, _ day: Day) {
    guard !returns.isEmpty else { return }
    returns[returns.count - 1].answeredOn = day
    // Papers that were never complete start the period anew; a supplement lets it run on.
    mark(clock, returns[returns.count - 1].ground == .incompleteAtReceipt ? .restarted(day) : .resumed(day))
    move(to: next, day)
  }

  private mutating func changeLearners(_ numbers: [Int], _ change: (inout Learner) -> Void) {
    let wanted = Set(numbers)
    for index in learners.indices where wanted.contains(learners[index].number) { change(&learners[index]) }
  }

  private mutating func resolve(_ number: Int, _ verdict: ObjectionVerdict, _ reason: String, _ day: Day) {
    guard let index = objections.firstIndex(where: { $0.number == number }) else { return }
    objections[index].verdict = verdict
    objections[index].reason = reason
    objections[index].resolvedOn = day
    objections[index].resolvedAt = revision
    if verdict == .upheld { strikeLines(of: objections[index], reason) }
    guard !objections[index].isIsolated else { return }
    switch stage {
    case .objectionInquiry: break
    // It came after the notice and before the money: the determination falls all the same, and the case leaves by the
    // inquiry where others still wait for an answer.
    case .payout where verdict == .upheld:
      mark(.payout, .stopped(day))
      move(to: .objectionInquiry, day)
    default: return
    }
    if verdict == .upheld, !notices.isEmpty { notices[notices.count - 1].voidedOn = day }
    // Every objection gets an answer of its own: until the last one has it, the countdown stays held.
    guard openNoticeObjections.isEmpty else { return }
    guard currentNotice == nil else {
      mark(.notice, .resumed(day))
      return move(to: .publicNotice, day)
    }
    mark(.notice, .stopped(day))
    reviewClaimAgain(day)
  }

  /// An upheld objection takes its learners out of the claim, unless they were paid: what has left is got back outside.
  private mutating func strikeLines(of objection: Objection, _ reason: String) {
    let revision = revision
    changeLearners(lines(of: objection).filter { !paidLearners.contains($0) }) {
      $0.judgement = Judgement(isEligible: false, rule: .r711, reason: reason, revision: revision)
    }
  }

  /// The determination falls: review, recommendation and sign-off begin again, on a clock of their own.
  private mutating func reviewClaimAgain(_ day: Day) {
    recommendation = nil
    signOff = nil
    clockMarks[.claimReview] = [.started(day)]
    move(to: .claimReview, day)
  }

  private mutating func reconsider(_ day: Day) {
    endedOn = nil
    switch stage {
    case .refused:
      refusalProposal = nil
      clockMarks[.filingReview] = [.started(day)]
      move(to: .filingReview, day)
    case .claimRejected: reviewClaimAgain(day)
    // A determination whose ground has moved: nothing was paid on it.
    case .noticePending, .publicNotice, .payout:
      if currentNotice != nil { notices[notices.count - 1].voidedOn = day }
      for clock in [ClockName.notice, .payout] where clockMarks[clock] != nil { mark(clock, .stopped(day)) }
      reviewClaimAgain(day)
    default: break  // No other end can be left; `decide` refuses it.
    }
  }

  /// Takes a fact out of the count. Its record stays in the history, marked as struck.
  private mutating func strike(_ revision: Int) {
    struck.insert(revision)
    attendance.removeAll { $0.revision == revision }
    photos.removeAll { $0.revision == revision }
    documents.removeAll { $0.revision == revision }
    spotChecks.removeAll { $0.revision == revision }
    findings.removeAll { $0.revision == revision }
    referrals.removeAll { $0.revision == revision }
    callbacks.removeAll { $0.revision == revision }
    for (material, check) in materials where check.revision == revision { materials[material] = nil }
    for index in learners.indices {
      if learners[index].result?.revision == revision { learners[index].result = nil }
      if learners[index].judgement?.revision == revision { learners[index].judgement = nil }
      learners[index].credentials.removeAll { $0.revision == revision }
      learners[index].jobs.removeAll { $0.revision == revision }
    }
  }
}

extension CaseEvent {
  /// Whether a decision may rest on it. Notes, assignments and papers put to the file change nothing that anybody
  /// signs: whoever signs has to have seen the revision with them anyhow.
  var changesFacts: Bool {
    switch self {
    case .assigned, .noteAdded, .documentAttached, .callbacksDrawn: false
    default: true
    }
  }

  /// A fact that can be struck while the stage that recorded it is still open.
  public var isCorrectable: Bool {
    switch self {
    case .attendanceRecorded, .photosRecorded, .documentAttached, .spotChecked, .resultRecorded,
      .credentialRecorded, .jobRecorded, .referralRecorded, .materialChecked, .learnerJudged,
      .callbackAnswered:
      true
    default: false
    }
  }
}
