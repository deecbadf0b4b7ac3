// Files, certificates, contracts and jobs.

extension Scrutiny {
  /// F-11: a picture, certificate or contract that was there before.
  var fileUsedTwice: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    for (fact, revision, isPhoto) in file.filesOfOneClass {
      guard let uses = index.files[fact.sha256], uses.count > 1 else { continue }
      for use in uses {
        // Within the class each pair is told once, and a picture is not repeated by the paper it is printed in.
        let counts =
          use.caseID == file.id
          ? use.revision > revision && use.isPhoto == isPhoto && !isOfOnePerson(revision, use.revision)
          : other(use.caseID) != nil
        guard counts else { continue }
        let digest = String(fact.sha256.prefix(12))
        marks += [digest, use.caseID.text]
        evidence.append(.fileAgain(digest: digest, in: use.caseID, revision: use.revision))
      }
    }
    return flag(.fileUsedTwice, marks: marks, evidence)
  }

  /// Whether two papers are known to be the same person's.
  private func isOfOnePerson(_ revision: Int, _ other: Int) -> Bool {
    let owners = file.documents.filter { $0.revision == revision || $0.revision == other }.map(\.learners)
    guard owners.count == 2 else { return false }
    return owners[0].count == 1 && owners[0] == owners[1]
  }

  /// F-12: pictures whose own day lies outside the training.
  var photoOutOfTime: [RedFlag] {
    let (first, last) = file.trainingSpan
    var evidence: [FlagEvidence] = []
    for set in file.photos {
      for day in Set(set.files.compactMap(\.takenOn) + [set.takenOn].compactMap(\.self)).sorted()
      where day < first || day > last {
        evidence.append(.pictureOutOfTime(takenOn: day, recordedFor: set.day, from: first, through: last))
      }
    }
    let marks = evidence.compactMap {
      if case .pictureOutOfTime(let day, _, _, _) = $0 { day.description } else { nil }
    }
    return flag(.photoOutOfTime, marks: marks, evidence)
  }

  /// F-45: a paper that is older than what it proves: attendance printed before the lesson, a score sheet before the
  /// test. Of a paper that does not say what it proves, the first day of it counts.
  var paperOlderThanFact: [RedFlag] {
    let evidence = file.documents.compactMap { paper -> FlagEvidence? in
      let proven: Day? =
        switch paper.kind {
        case .attendance: file.attendance.map(\.day).min()
        case .score: file.learners.compactMap { $0.result?.assessedOn }.min()
        default: nil
        }
      guard let proves = paper.provesThrough ?? proven, paper.day < proves else { return nil }
      return .paperTooOld(paper.kind, dated: paper.day, proves: proves)
    }
    let marks = evidence.flatMap {
      if case .paperTooOld(let kind, let dated, _) = $0 {
        [kind.rawValue, dated.description]
      } else {
        [String]()
      }
    }
    return flag(.paperOlderThanFact, marks: marks, evidence)
  }

  /// F-43: a body that issues far more in a month than it usually does, or that is the institution itself.
  var assessorOutput: [RedFlag] {
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    let holders = file.learners.filter { $0.credentials.contains { !$0.issuer.isBlank } }
    guard !holders.isEmpty else { return [] }
    let school = circumstances.office.registry.institutions[filing.institution]?.name.withoutBlanks
    let own = holders.filter { learner in
      learner.credentials.contains {
        $0.issuer.withoutBlanks == school || $0.issuer.withoutBlanks == filing.institution.text
      }
    }.map(\.number)
    if !own.isEmpty { evidence.append(.issuerIsInstitution(learners: own)) }
    let issued = Set(
      holders.flatMap(\.credentials).filter { !$0.issuer.isBlank }.map {
        FlagIndex.InMonth(name: $0.issuer.withoutBlanks, month: $0.issuedOn.monthsOfYears)
      })
    for key in issued.sorted(by: { ($0.name, $0.month) < ($1.name, $1.month) }) {
      guard let (count, usual) = index.monthsFarAbove(key.name, limits)[key.month] else { continue }
      marks.append(String(key.month))
      evidence.append(
        .issuerFarAbove(
          key.name, year: key.month / 12, month: key.month % 12 + 1, count: count, usual: usual))
    }
    return flag(.assessorOutput, learners: own, marks: marks, evidence)
  }

  /// F-17: a certificate's number stands somewhere else too, or has not the form of its kind.
  var credentialNumberDoubtful: [RedFlag] {
    var seen: [(learner: Int, fact: FlagEvidence)] = []
    for learner in file.learners {
      for credential in learner.credentials {
        let uses = index.credentials[CredentialNumber.plain(credential.number)] ?? []
        for use in uses where use.caseID != file.id || use.learner != learner.number {
          guard use.caseID == file.id || other(use.caseID) != nil else { continue }
          seen.append((learner.number, .credentialElsewhere(learner: learner.number, in: use.caseID)))
        }
        if credential.kind == .skillLevel, CredentialNumber(credential.number) == nil {
          seen.append((learner.number, .credentialForm(learner: learner.number, credential.kind)))
        }
      }
    }
    return flag(.credentialNumberDoubtful, learners: seen.map(\.learner), seen.map(\.fact))
  }

  /// F-33: a certificate's number says another year, level or province than its record.
  var credentialContradictsItself: [RedFlag] {
    var seen: [(learner: Int, fact: FlagEvidence)] = []
    for learner in file.learners {
      for credential in learner.credentials where credential.kind == .skillLevel {
        for contradiction in CredentialNumber(credential.number)?.contradictions(to: credential) ?? [] {
          seen.append((learner.number, .credentialContradiction(learner: learner.number, contradiction)))
        }
      }
    }
    return flag(.credentialContradictsItself, learners: seen.map(\.learner), seen.map(\.fact))
  }

  /// F-18: certificates issued before the training ended, or all on the day of completion.
  var credentialTooEarly: [RedFlag] {
    let end = file.lastTrainingDay
    let holders = file.learners.filter { !$0.credentials.isEmpty }
    guard !holders.isEmpty else { return [] }
    var learners: [Int] = []
    var evidence: [FlagEvidence] = []
    for learner in holders {
      guard let early = learner.credentials.map(\.issuedOn).min(), early < end else { continue }
      learners.append(learner.number)
      evidence.append(.credentialBeforeEnd(learner: learner.number, issuedOn: early, end: end))
    }
    if let completedOn = file.completedOn, holders.count >= limits.fewestLearners,
      holders.allSatisfy({ $0.credentials.allSatisfy { $0.issuedOn == completedOn } })
    {
      learners += holders.map(\.number)
      evidence.append(.credentialsAllOn(completedOn, learners: holders.count))
    }
    return flag(.credentialTooEarly, learners: learners, evidence)
  }

  /// F-20: an employee's contract under a year, or training later than a year after signing.
  var contractOutsideWindow: [RedFlag] {
    let outside = file.learnersOutsideContractWindow(groups: [.employee], under: policy)
      .filter { file.learner($0).map(isPayable) ?? false }
    return flag(
      .contractOutsideWindow, learners: outside,
      outside.map { .contract(learner: $0, file.learner($0)?.contract) })
  }

  /// F-19: jobs that may be none.
  var jobDoubtful: [RedFlag] {
    let hired = file.passedLearners.filter { !$0.jobs.isEmpty }
    guard !hired.isEmpty else { return [] }
    var learners: [Int] = []
    var evidence: [FlagEvidence] = []
    func add(_ numbers: [Int], _ fact: FlagEvidence) {
      learners += numbers
      evidence.append(fact)
    }
    if let school = circumstances.office.registry.institutions[filing.institution] {
      let kept = hired.filter { learner in
        learner.employers.contains { $0.withoutBlanks == school.name.withoutBlanks }
          || learner.jobs.contains { $0.terms.employerCode == school.id.text }
      }.map(\.number)
      if !kept.isEmpty { add(kept, .employerIsInstitution(learners: kept)) }
      let owner = school.owner.withoutBlanks
      let owned = hired.filter { $0.employers.contains { !owner.isEmpty && $0.withoutBlanks == owner } }
        .map(\.number)
      if !owned.isEmpty { add(owned, .employerIsOwner(learners: owned)) }
    }
    for learner in hired {
      for job in learner.jobs {
        guard let end = job.terms.endsOn, end < job.startedOn.adding(months: 1).previous else { continue }
        add([learner.number], .jobTooShort(learner: learner.number, from: job.startedOn, through: end))
      }
    }
    for (employer, numbers) in byEmployer(hired)
    where numbers.count >= limits.fewestLearners
      && numbers.count * 100 > file.passedLearners.count * limits.oneEmployerPercent
    {
      add(numbers, .oneEmployer(employer, learners: numbers, of: file.passedLearners.count))
    }
    if filing.trainingType == .employment {
      let first = file.trainingSpan.first
      for learner in hired {
        guard let started = learner.jobs.map(\.startedOn).min(), started < first else { continue }
        add(
          [learner.number], .jobBeforeClass(learner: learner.number, startedOn: started, classFrom: first))
      }
      for learner in hired {
        guard let signed = learner.jobs.compactMap(\.terms.signedOn).min(), signed < first else { continue }
        add(
          [learner.number], .signedBeforeClass(learner: learner.number, signedOn: signed, classFrom: first))
      }
    }
    return flag(.jobDoubtful, learners: learners, evidence)
  }

  /// Learners by employer, the own business left out.
  private func byEmployer(_ learners: [Learner]) -> [(employer: String, learners: [Int])] {
    var found: [String: [Int]] = [:]
    for learner in learners {
      for employer in Set(learner.employers.map(\.withoutBlanks)) {
        found[employer, default: []].append(learner.number)
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// F-44: contracts alike in day, wage and post; or everybody who found work found it at one employer, on one day,
  /// and no wage was ever shown.
  var jobsIdentical: [RedFlag] {
    let jobs = file.learners.flatMap { learner in learner.jobs.map { (learner.number, $0) } }
    let (alike, unpaid) = (contractsAlike(jobs), unpaidJobs(jobs))
    return flag(
      .jobsIdentical, learners: alike.flatMap(\.learners) + unpaid.flatMap(\.learners),
      alike.map(\.fact) + unpaid.map(\.fact))
  }

  private func contractsAlike(_ jobs: [(Int, JobRecord)]) -> [(learners: [Int], fact: FlagEvidence)] {
    let groups = Dictionary(
      grouping: jobs.filter { !$0.1.kind.isBusiness && $0.1.terms.wage != nil && !$0.1.terms.post.isBlank }
    ) { $0.1.contractTerms }
    return groups.map { terms, jobs in (terms, Set(jobs.map(\.0))) }
      .filter { $0.1.count >= limits.fewestLearners }
      .sorted { ($0.0.day, $0.0.post) < ($1.0.day, $1.0.post) }
      .map { terms, learners in
        (
          learners.sorted(),
          .contractsIdentical(
            startedOn: terms.day, wage: terms.wage, post: terms.post, learners: learners.count)
        )
      }
  }

  private func unpaidJobs(_ jobs: [(Int, JobRecord)]) -> [(learners: [Int], fact: FlagEvidence)] {
    guard let first = jobs.first?.1, !first.kind.isBusiness,
      Set(jobs.map(\.0)).count >= limits.fewestLearners,
      jobs.allSatisfy({
        $0.1.employer.withoutBlanks == first.employer.withoutBlanks && $0.1.startedOn == first.startedOn
          && $0.1.kind != .wageStatements
      })
    else { return [] }
    let learners = Set(jobs.map(\.0))
    return [
      (
        learners.sorted(),
        .jobsIdentical(employer: first.employer, startedOn: first.startedOn, learners: learners.count)
      )
    ]
  }

  /// F-25: a class in which everybody passed with one score.
  var sameScores: [RedFlag] {
    let scores = file.learners.compactMap { $0.result?.score }
    guard scores.count >= limits.fewestLearners, scores.count == file.learners.count,
      file.passedLearners.count == file.learners.count, Set(scores).count == 1, let score = scores.first
    else { return [] }
    return flag(.sameScores, [.sameScore(score, learners: scores.count)])
  }

  /// F-37: a class that was sold before: its people, its pictures or its timetable are another one's.
  var classSoldTwice: [RedFlag] {
    var evidence: [(with: CaseID, fact: FlagEvidence)] = []
    for companion in companions {
      let size = max(file.learners.count, companion.file.learners.count)
      guard size >= limits.fewestLearners,
        let percent = alike(companion.pairs.count, of: size)
      else { continue }
      evidence.append((companion.file.id, .rosterShared(with: companion.file.id, percent: percent)))
    }
    for (id, percent) in sharedPhotos { evidence.append((id, .photosShared(with: id, percent: percent))) }
    for (id, percent) in sharedLessons { evidence.append((id, .timetableShared(with: id, percent: percent))) }
    return flag(.classSoldTwice, marks: evidence.map(\.with.text), evidence.map(\.fact))
  }

  private var sharedPhotos: [(CaseID, Int)] {
    let pictures = Set(file.photos.flatMap(\.files).map(\.sha256))
    return shares(of: pictures.count) { count in
      for picture in pictures {
        let uses = index.files[picture] ?? []
        for id in Set(uses.filter(\.isPhoto).map(\.caseID)) { count(id) }
      }
    }
  }

  /// Lessons at the same hour with the same teacher or in the same room.
  private var sharedLessons: [(CaseID, Int)] {
    shares(of: filing.sessions.count) { count in
      for session in filing.sessions {
        var slots: [FlagIndex.Slot] = []
        if let teacher = session.teacher {
          slots += index.teacherSlots[FlagIndex.OnDay(name: teacher, day: session.day)] ?? []
        }
        if let room = filing.room(of: session) {
          slots += index.roomSlots[FlagIndex.OnDay(name: room, day: session.day)] ?? []
        }
        let same = slots.filter { $0.from == session.from && $0.through == session.through }
        for id in Set(same.map(\.caseID)) { count(id) }
      }
    }
  }

  /// Other cases that share enough of so many things, with the percentage.
  private func shares(of total: Int, _ each: ((CaseID) -> Void) -> Void) -> [(CaseID, Int)] {
    guard total >= limits.fewestLearners else { return [] }
    var counts: [CaseID: Int] = [:]
    each { if $0 != file.id { counts[$0, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.compactMap { id, count in
      guard let percent = alike(count, of: total), other(id) != nil else { return nil }
      return (id, percent)
    }
  }

  private func alike(_ count: Int, of total: Int) -> Int? {
    count * 100 >= total * limits.alikePercent ? count * 100 / total : nil
  }
}

extension CaseFile {
  /// Files that can belong to one class only, with the record that carries them.
  fileprivate var filesOfOneClass: [(FileFact, revision: Int, isPhoto: Bool)] {
    photos.flatMap { set in set.files.map { ($0, set.revision, true) } }
      + documents.filter(\.kind.isOfOneClass).flatMap { paper in
        paper.files.map { ($0, paper.revision, false) }
      }
  }

  /// Learners whose contract does not satisfy R-116: at least one year, trained within a year of signing.
  func learnersOutsideContractWindow(groups: Set<LearnerGroup>, under policy: Policy) -> [Int] {
    guard filing.trainingType == .enterprise || filing.trainingType == .apprenticeship else { return [] }
    return learners.filter { learner in
      guard groups.contains(learner.group) else { return false }
      guard let contract = learner.contract else { return true }
      return contract.months < policy[.contractMonths]
        || filing.plannedStart > contract.signedOn.adding(months: policy[.contractWindowMonths])
        || filing.plannedStart < contract.signedOn
    }.map(\.number)
  }
}

extension JobRecord {
  struct ContractTerms: Hashable {
    let day: Day
    let wage: Money
    let post: String
  }

  /// Day, wage and post, by which contracts are compared.
  fileprivate var contractTerms: ContractTerms {
    ContractTerms(
      day: terms.signedOn ?? startedOn, wage: terms.wage ?? .zero, post: terms.post.withoutBlanks)
  }
}

extension Learner {
  /// Where the learner works; an own business has no employer.
  fileprivate var employers: [String] { jobs.filter { !$0.kind.isBusiness }.map(\.employer) }
}
