/// The names a field may take here and now; empty where anything readable will do.
public func choices(for field: Field, of file: CaseFile?, in circumstances: Circumstances) -> [String] {
  switch field.type {
  case .choice(let names), .choices(let names): names
  case .yesNo: ["yes", "no"]
  case .pick(let pick), .picks(let pick): picks(pick, of: file, in: circumstances)
  default: []
  }
}

private func picks(_ pick: Pick, of file: CaseFile?, in circumstances: Circumstances) -> [String] {
  let registry = circumstances.office.registry
  let policy =
    file.flatMap { circumstances.policy(for: $0.filing) }
    ?? registry.policies.policy(inForceOn: circumstances.today)
  return switch pick {
  case .institution: registry.institutions.keys.sorted().map(\.text)
  case .centre: policy?.centres ?? []
  case .person:
    registry.staff.values.filter { $0.isActive && !$0.roles.isDisjoint(with: [.reviewer, .supervisor]) }
      .filter { file == nil || $0.centre == nil || $0.centre == file?.filing.centre }.map(\.id).sorted().map(
        \.text)
  case .teacher: registry.teachers.keys.sorted().map(\.text)
  case .occupation:
    (policy?.tables.occupations ?? []).map(\.name) + (policy?.tables.provincialOccupations ?? []).map(\.name)
  case .material: policy.flatMap { policy in file.map { $0.checklist(under: policy).map(\.rawValue) } } ?? []
  case .finding: file?.openFindings.map { String($0.number) } ?? []
  case .objection: file?.openObjections.map { String($0.number) } ?? []
  case .flag: file.map { circumstances.answerableFlags(of: $0).map(\.key) } ?? []
  case .record: file?.correctableRecords.map { String($0.revision) } ?? []
  }
}

/// What a form offers in a field before anything is typed; empty when there is nothing sensible to offer.
///
/// - Parameter person: whose form it is: a new case is received at the centre they work for.
public func suggestion(
  for field: Field, action: Action, file: CaseFile?, by person: PersonID? = nil,
  in circumstances: Circumstances
) -> String {
  let today = circumstances.today
  if action == .extendRange { return circumstances.rangeSuggestion(for: field, of: file) }
  guard let file else {
    return switch field.name {
    case "on": today.description
    case "centre": person.flatMap { circumstances.staff($0)?.centre?.text } ?? ""
    default: ""
    }
  }
  switch (action, field.name) {
  case (.recordAttendance, "on"):
    return
      (file.untaughtDays(through: today, circumstances.calendar).first ?? min(today, file.lastTrainingDay))
      .description
  // Which day of a training that is over nobody can guess.
  case (.recordPhotos, "on"), (.recordSpotCheck, "on"):
    return today <= file.lastTrainingDay ? today.description : ""
  case (_, "on"): return today.description
  case (.checkMaterial, "materials"):
    guard let policy = circumstances.policy(for: file.filing) else { return "" }
    return file.checklist(under: policy).filter { file.materials[$0]?.verdict.isSettled != true }.map(
      \.rawValue
    )
    .joined(separator: ",")
  case (.checkMaterial, "verdict"): return MaterialVerdict.inOrder.rawValue
  case (.verifyPoint, "points"):
    return VerificationPoint.allCases.filter { file.points[$0] == nil }.map(\.rawValue).joined(separator: ",")
  case (.openClass, "title"): return file.ceremonyTitle(isOpening: true)
  case (.passCompletion, "title"): return file.ceremonyTitle(isOpening: false)
  case (.passCompletion, "day"): return min(today, max(file.lastTrainingDay, file.stageSince)).description
  // Evidence is never guessed: who was there, how many heads and how many photos there were is for the one who counted.
  case (.recordAttendance, "learners"), (.recordSpotCheck, "headCount"), (.recordPhotos, "count"): return ""
  case (.recordResult, "learners"):
    return file.selection(of: file.learners.filter { $0.result == nil })
  case (.recordReferral, "learners"): return file.selection(of: file.passedLearners)
  case (.recordAttendance, "hours"):
    return String(max(1, min(8, file.filing.hours - file.deliveredHours)))
  case (.recordAttendance, "method"): return Attendance.Method.face.rawValue
  case (.recordResult, "outcome"): return "pass"
  case (.recordSpotCheck, "mode"):
    let modes = SpotCheck.Mode.allCases
    return (modes.first { mode in !file.spotChecks.contains { $0.mode == mode } } ?? .onsite).rawValue
  case (.recordPhotos, "kind"):
    let kinds = Session.Kind.allCases
    return (kinds.first { kind in !file.photos.contains { $0.kind == kind } } ?? .theory).rawValue
  case (.recordCallback, "learner"): return file.callbacksOwed.first.map(String.init) ?? ""
  case (.closeFinding, "finding"): return file.openFindings.first.map { String($0.number) } ?? ""
  case (.resolveObjection, "objection"): return file.openObjections.first.map { String($0.number) } ?? ""
  case (.resolveFlag, "flag"): return circumstances.answerableFlags(of: file).first?.key ?? ""
  case (.returnFiling, "ground"), (.returnCompletion, "ground"), (.returnClaim, "ground"):
    return Return.Ground.supplement.rawValue
  case (.recordCredential, "learner"):
    return file.passedLearners.first { $0.credentials.isEmpty }.map { String($0.number) } ?? ""
  // A class is assessed together. The rest stands on each certificate: kind and level decide what is paid.
  case (.recordCredential, "issuer"): return file.latestCredential?.issuer ?? ""
  case (.fileClaim, "learners"), (.recordJob, "learners"):
    return file.passedLearners.map { String($0.number) }.joined(separator: ",")
  case (.fileClaim, "claimed"), (.recommendClaim, "amount"): return amountSuggestion(file, in: circumstances)
  case (.fileClaim, "payeeKind"): return Payee.Kind.institution.rawValue
  case (.fileClaim, "payee"):
    return circumstances.office.registry.institutions[file.filing.institution]?.name ?? ""
  case (.judgeLearner, "learners"):
    let open = (file.claim?.learners ?? []).filter { file.learner($0)?.judgement == nil }
    return open.map(String.init).joined(separator: ",")
  case (.judgeLearner, "eligible"): return "yes"
  case (.recommendClaim, "opinion"): return ClaimOpinion.approve.rawValue
  case (.signOff, "revision"): return String(file.revision)
  case (.confirmPayout, "amount"): return circumstances.payable(of: file)?.description ?? ""
  case (.confirmPayout, "payee"): return file.claim?.payee.name ?? ""
  case (.archive, "papers"): return RetainedPaper.allCases.map(\.rawValue).joined(separator: ",")
  default: return ""
  }
}

private func amountSuggestion(_ file: CaseFile, in circumstances: Circumstances) -> String {
  guard let policy = circumstances.policy(for: file.filing),
    let award = try? file.award(under: policy, ledger: circumstances.office.ledger)
  else { return "" }
  return award.total.description
}

extension CaseFile {
  /// Learners as a field of a form takes them: `all` of the roster, or their numbers, runs joined.
  fileprivate func selection(of wanted: [Learner]) -> String {
    if !wanted.isEmpty, wanted.count == learners.count { return "all" }
    var runs: [ClosedRange<Int>] = []
    for number in wanted.map(\.number) {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// Of the credentials recorded so far, the last.
  fileprivate var latestCredential: Credential? {
    learners.flatMap(\.credentials).max { $0.revision < $1.revision }
  }

  /// A title that satisfies R-201, for the form to offer: the learners' group where it is one (or the enterprise),
  /// occupation, type and ceremony.
  public func ceremonyTitle(isOpening: Bool) -> String {
    let groups = Set(learners.map(\.group))
    let group = groups.count == 1 ? groups.first.flatMap(\.officialName) : nil
    let words = filing.ceremonyWords(isOpening: isOpening)
    return (filing.enterprise == nil ? group ?? "学员" : "") + words.joined()
  }

  /// Days of training without a record of attendance: those of the timetable, or while there is none the working days
  /// since the opening, and every day once one was taught on a day off. When the training is over and hours are still
  /// owed, all other days of it: on one of them they were taught, or not at all.
  func untaughtDays(through today: Day, _ calendar: WorkingCalendar) -> [Day] {
    guard let openedOn else { return [] }
    let recorded = Set(attendance.map(\.day))
    let last = min(today, lastTrainingDay)
    guard openedOn <= last else { return [] }
    let taught = Set(filing.sessions.map(\.day))
    let takesDaysOff = recorded.contains { !calendar.isWorking($0) }
    let open = (openedOn.ordinal...last.ordinal).map { Day(ordinal: $0) }.filter { day in
      !recorded.contains(day) && !rectifications.contains { $0.covers(day) }
    }
    let usual = open.filter { day in
      taught.isEmpty ? takesDaysOff || calendar.isWorking(day) : taught.contains(day)
    }
    let isOwed = today >= lastTrainingDay && deliveredHours < filing.hours
    return usual.isEmpty && isOwed ? open : usual
  }
}
