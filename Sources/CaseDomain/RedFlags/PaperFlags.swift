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
          ? use.revision > revision && use.isPhoto == isPhoto : other(use.caseID) != nil
        guard counts else { continue }
        let digest = String(fact.sha256.prefix(12))
        marks += [digest, use.caseID.text]
        evidence.append(.fileAgain(digest: digest, in: use.caseID, revision: use.revision))
      }
    }
    return flag(.fileUsedTwice, marks: marks, evidence)
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
    if let school = circumstances.office.registry.institutions[filing.institution]?.name.withoutBlanks {
      let kept = hired.filter { $0.employers.contains { $0.withoutBlanks == school } }.map(\.number)
      if !kept.isEmpty { add(kept, .employerIsInstitution(learners: kept)) }
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

  /// F-44: everybody who found work found it at one employer, on one day, and no wage was ever shown.
  var jobsIdentical: [RedFlag] {
    let jobs = file.learners.flatMap { learner in learner.jobs.map { (learner.number, $0) } }
    guard let first = jobs.first?.1, !first.kind.isBusiness,
      Set(jobs.map(\.0)).count >= limits.fewestLearners,
      jobs.allSatisfy({
        $0.1.employer.withoutBlanks == first.employer.withoutBlanks && $0.1.startedOn == first.startedOn
          && $0.1.kind != .wageStatements
      })
    else { return [] }
    let learners = jobs.map(\.0)
    return flag(
      .jobsIdentical, learners: learners,
      [
        .jobsIdentical(
          employer: first.employer, startedOn: first.startedOn, learners: Set(learners).count)
      ])
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

extension Learner {
  /// Where the learner works; an own business has no employer.
  fileprivate var employers: [String] { jobs.filter { !$0.kind.isBusiness }.map(\.employer) }
}
