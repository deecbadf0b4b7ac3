// Learners in several classes, and who they are.

extension Scrutiny {
  /// F-01: a person sits in two classes at one time. Timetables decide where both classes have one, attendance where
  /// both have been taught; until then two spans that overlap are enough to ask.
  var overlappingClasses: [RedFlag] {
    companions.flatMap { companion -> [RedFlag] in
      let other = companion.file
      let (own, theirs) = (file.trainingSpan, other.trainingSpan)
      let (first, last) = (max(own.first, theirs.first), min(own.last, theirs.last))
      guard first <= last else { return [] }
      let learners = companion.pairs.map { file.learners[$0.own] }.filter(isPayable).map(\.number)
      guard !learners.isEmpty else { return [] }
      let evidence: [FlagEvidence]
      var meant = learners
      if !filing.sessions.isEmpty, !other.filing.sessions.isEmpty {
        evidence = clashes(with: other).map { .sessionsOverlap(learners: learners, $0) }
      } else if !file.attendance.isEmpty, !other.attendance.isEmpty {
        let days = commonDays(companion)
        meant = days.map(\.learner)
        evidence = days.map { .bothAttended(learners: [$0.learner], with: other.id, days: $0.days) }
      } else {
        evidence = [.spansOverlap(learners: learners, with: other.id, from: first, through: last)]
      }
      return flag(.overlappingClasses, learners: meant, marks: [other.id.text], evidence)
    }
  }

  private func clashes(with other: CaseFile) -> [SessionClash] {
    let theirs = Dictionary(grouping: other.filing.sessions, by: \.day)
    return filing.sessions.flatMap { session in
      (theirs[session.day] ?? []).compactMap { session.clash(with: $0.from, $0.through, of: other.id) }
    }
  }

  private func commonDays(_ companion: Companion) -> [(learner: Int, days: [Day])] {
    let theirs = Dictionary(companion.file.attendance.map { ($0.day, $0.present) }) { first, _ in first }
    return companion.pairs.filter { isPayable(file.learners[$0.own]) }.compactMap { pair in
      let (own, other) = (file.learners[pair.own].number, companion.file.learners[pair.other].number)
      let days = file.attendance.filter {
        $0.present.contains(own) && theirs[$0.day]?.contains(other) == true
      }
      return days.isEmpty ? nil : (own, days.map(\.day))
    }
  }

  /// F-02.
  var onceAYear: [RedFlag] { limitFlag(.onceAYear, [.r411]) }
  /// F-03.
  var fourthTime: [RedFlag] { limitFlag(.fourthTime, [.r410]) }
  /// F-04.
  var sameOccupationAgain: [RedFlag] { limitFlag(.sameOccupationAgain, [.r412, .r712]) }

  private func limitFlag(_ kind: RedFlag.Kind, _ rules: Set<RuleID>) -> [RedFlag] {
    let ledger = circumstances.office.ledger
    var learners: [Int] = []
    var evidence: [FlagEvidence] = []
    for learner in file.learners
    where isPayable(learner) && !ledger.entries(of: learner.person.subject.text).isEmpty {
      let problems = file.ledgerProblems(of: learner, under: policy, ledger: ledger)
        .filter { rules.contains($0.rule) }
      guard !problems.isEmpty else { continue }
      learners.append(learner.number)
      evidence.append(
        .trainings(learner: learner.number, problems.flatMap(\.evidence).map { PastTraining($0) }))
    }
    return flag(kind, learners: learners, evidence)
  }

  /// F-13: what GB 11643 found when the number was read.
  var identityInvalid: [RedFlag] {
    let invalid = file.learners.compactMap { learner in
      learner.identityProblem.map { (learner.number, FlagEvidence.identity(learner: learner.number, $0)) }
    }
    return flag(.identityInvalid, learners: invalid.map(\.0), invalid.map(\.1))
  }

  /// F-15: too young to be employed, or past the age of retirement in a group that ends with it.
  var ageImplausible: [RedFlag] {
    let found = file.learners.filter(isPayable).compactMap { learner in
      learner.ageProblem.map { (learner.number, FlagEvidence.age(learner: learner.number, $0)) }
    }
    return flag(.ageImplausible, learners: found.map(\.0), found.map(\.1))
  }

  /// F-34: the proof of the group came after the first day of class, or had run out by then.
  var proofOfGroupLate: [RedFlag] {
    let first = file.trainingSpan.first
    var seen: [(learner: Int, fact: FlagEvidence)] = []
    for learner in file.learners where isPayable(learner) {
      if let issued = learner.evidenceOn, issued > first {
        seen.append(
          (learner.number, .proofLate(learner: learner.number, issuedOn: issued, classFrom: first)))
      }
      if let last = learner.evidenceUntil, last < first {
        seen.append(
          (learner.number, .proofExpired(learner: learner.number, lastDay: last, classFrom: first)))
      }
    }
    return flag(.proofOfGroupLate, learners: seen.map(\.learner), seen.map(\.fact))
  }

  /// F-36: on a dated list of the dead, of those in custody and the like, on a day of attendance.
  var onStatusList: [RedFlag] {
    guard !index.statuses.isEmpty else { return [] }
    var seen: [(learner: Int, mark: String, fact: FlagEvidence)] = []
    for learner in file.learners {
      for use in index.statuses[learner.person.subject] ?? [] {
        let days = file.attendance.filter {
          $0.present.contains(learner.number) && use.entry.covers($0.day)
        }.map(\.day)
        guard !days.isEmpty else { continue }
        seen.append(
          (
            learner.number, use.kind.rawValue,
            .listed(learner: learner.number, use.kind, asOf: use.asOf, days: days)
          ))
      }
    }
    return flag(
      .onStatusList, learners: seen.map(\.learner), marks: seen.map(\.mark), seen.map(\.fact))
  }

  /// F-46: the ID is another province's, the employer is elsewhere, and no day was missed.
  var farFromHome: [RedFlag] {
    guard file.isTaught else { return [] }
    let far = file.learners.filter { learner in
      learner.isFromElsewhere && isPayable(learner) && learner.jobs.contains(where: \.terms.isElsewhere)
        && file.attendance.allSatisfy { $0.present.contains(learner.number) }
    }.map(\.number)
    return flag(
      .farFromHome, learners: far,
      far.map { .livesAndWorksElsewhere(learner: $0, days: file.attendance.count) })
  }

  /// F-14: one number stands under two names, or one name and phone under two numbers.
  var nameAndNumberDisagree: [RedFlag] {
    var learners: [Int] = []
    var others: [String] = []
    var evidence: [FlagEvidence] = []
    for companion in companions {
      for pair in companion.pairs {
        let (own, theirs) = (file.learners[pair.own], companion.file.learners[pair.other])
        guard own.name.asOneName != theirs.name.asOneName else { continue }
        learners.append(own.number)
        others.append(companion.file.id.text)
        evidence.append(.otherName(learner: own.number, in: companion.file.id))
      }
    }
    for learner in file.learners {
      let same = self.others(at: learner.phone.flatMap { index.phones[$0] }, than: learner)
        .filter { $0.1.name.asOneName == learner.name.asOneName }
      for (id, _) in same {
        learners.append(learner.number)
        others.append(id.text)
        evidence.append(.otherNumber(learner: learner.number, in: id))
      }
    }
    return flag(.nameAndNumberDisagree, learners: learners, marks: others, evidence)
  }

  /// F-35: somebody trained as a jobless person has work on record, for the time of the class.
  var joblessOnPaper: [RedFlag] {
    guard filing.trainingType == .employment else { return [] }
    let (first, last) = file.trainingSpan
    var evidence: [(learner: Int, mark: String, fact: FlagEvidence)] = []
    for learner in file.learners where isPayable(learner) {
      guard let contract = learner.contract, contract.covers(from: first, through: last) else { continue }
      evidence.append(
        (
          learner.number, "contract",
          .contractCovers(
            learner: learner.number, in: nil, from: contract.signedOn, through: contract.lastDay)
        ))
    }
    for companion in companions {
      let other = companion.file
      let isOfEnterprise = [.enterprise, .apprenticeship].contains(other.filing.trainingType)
      let theirs = other.trainingSpan
      for pair in companion.pairs where isPayable(file.learners[pair.own]) {
        let number = file.learners[pair.own].number
        let person = other.learners[pair.other]
        if let contract = person.contract, contract.covers(from: first, through: last) {
          evidence.append(
            (
              number, other.id.text,
              .contractCovers(
                learner: number, in: other.id, from: contract.signedOn, through: contract.lastDay)
            ))
        } else if isOfEnterprise, theirs.first <= last, first <= theirs.last {
          evidence.append((number, other.id.text, .enterpriseClass(learner: number, in: other.id)))
        }
        // A job whose end nobody wrote down is taken to have been held for a while.
        let since = person.jobs.filter { job in
          let end = job.terms.endsOn ?? job.startedOn.adding(months: limits.jobMonths).previous
          return job.startedOn <= last && first <= end
        }.map(\.startedOn)
        if let since = since.max() {
          evidence.append((number, other.id.text, .jobElsewhere(learner: number, in: other.id, since: since)))
        }
      }
    }
    return flag(
      .joblessOnPaper, learners: evidence.map(\.learner), marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// F-24: more than a fifth of the people who were filed for are not those who were trained.
  var rosterMoved: [RedFlag] {
    // Only papers that went back can bring another roster.
    guard file.approvedOn != nil, !file.returns.isEmpty, let record = file.history.first,
      case .filed(_, let filed) = record.event, !filed.isEmpty
    else { return [] }
    let before = Set(filed.map(\.person.subject))
    let new = file.learners.filter { !before.contains($0.person.subject) }.map(\.number)
    guard new.count * 100 > filed.count * limits.replacedPercent else { return [] }
    return flag(.rosterMoved, learners: new, [.rosterReplaced(new, of: filed.count)])
  }
}

extension Session {
  /// The time a lesson has in common with this one.
  func clash(with from: Int, _ through: Int, of other: CaseID) -> SessionClash? {
    let (start, end) = (max(self.from, from), min(self.through, through))
    return start < end ? SessionClash(day: day, from: start, through: end, with: other) : nil
  }
}

extension JobTerms {
  /// Whether the work is done outside the province, as far as the employer's code or the place say.
  var isElsewhere: Bool {
    // Places 3 and 4 of a credit code are the province of registration.
    if let code = Int(employerCode.dropFirst(2).prefix(2)), code != HomeProvince.code { return true }
    return !place.isBlank && !HomeProvince.names.contains(where: place.contains)
  }
}

extension EmploymentContract {
  var lastDay: Day { signedOn.adding(months: months).previous }
  func covers(from first: Day, through last: Day) -> Bool { signedOn <= last && first <= lastDay }
}

extension String {
  /// A name without blanks and the dots between its parts.
  var asOneName: String { filter { !$0.isWhitespace && !"·•・.".contains($0) } }
}
