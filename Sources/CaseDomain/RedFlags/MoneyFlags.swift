// What is claimed, for whom, and to which account.

extension Scrutiny {
  /// F-26: the institution asks for another sum than the law gives for those it names. Whom the reviewer left
  /// out, or paid in spite of a limit, is no difference: the judgement says why, and the institution could not know.
  /// Where it lists what it asks for each learner, the lines are compared one by one.
  var claimedIsNotComputed: [RedFlag] {
    guard let claim = file.claim, let limited = award(of: { _ in nil }) else { return [] }
    let whole = award(of: { learner in
      learner.judgement?.isEligible == true
        ? learner.judgement : Judgement(isEligible: true, rule: nil, reason: "", revision: 0)
    })
    var learners: [Int] = []
    var marks: [String] = []
    var evidence: [FlagEvidence] = []
    if limited.total != claim.claimed, whole?.total != claim.claimed {
      marks += [String(claim.claimed.fen), String(limited.total.fen)]
      evidence.append(.amounts(claimed: claim.claimed, computed: limited.total))
    }
    let sum = claim.lines.values.reduce(Money.zero, +)
    if !claim.lines.isEmpty, sum != claim.claimed {
      marks += [String(claim.claimed.fen), String(sum.fen)]
      evidence.append(.linesAndSum(lines: sum, claimed: claim.claimed))
    }
    if !claim.lines.isEmpty {
      let fair = limited.amounts
      let most = whole?.amounts ?? fair
      for learner in file.learners.map(\.number) {
        let (asked, computed) = (claim.lines[learner] ?? .zero, fair[learner] ?? .zero)
        guard asked != computed, asked != most[learner] ?? .zero else { continue }
        learners.append(learner)
        marks.append(String(asked.fen))
        evidence.append(.lineAmounts(learner: learner, claimed: asked, computed: computed))
      }
    }
    return flag(.claimedIsNotComputed, learners: learners, marks: marks, evidence)
  }

  /// What the law gives when the learners are judged so; nil where it cannot be priced.
  private func award(of judgement: (Learner) -> Judgement?) -> Award? {
    var asked = file
    for place in asked.learners.indices {
      asked.learners[place].judgement = judgement(asked.learners[place])
    }
    return try? asked.award(under: policy, ledger: circumstances.office.ledger)
  }

  /// F-27: the money goes to somebody else than the institution, or to an account that was not there
  /// when the claim was signed. One learner's own account is as good as the institution's.
  var payeeIsAnother: [RedFlag] {
    guard let claim = file.claim else { return [] }
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    let school = circumstances.office.registry.institutions[filing.institution]?.name
    switch claim.payee.kind {
    case .institution where claim.payee.name.withoutBlanks != school?.withoutBlanks:
      evidence.append(("name", .payeeNamedOtherwise))
    case .person where claim.learners.count > 1:
      evidence.append(("person", .personCollects(learners: claim.learners.count)))
    default: break
    }
    if let day = accountChangedAfterSignature { evidence.append((day.description, .accountChanged(on: day))) }
    return flag(.payeeIsAnother, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  private var accountChangedAfterSignature: Day? {
    // After a signature only an objection that was upheld opens the claim again.
    guard file.objections.contains(where: { $0.verdict == .upheld }) else { return nil }
    var account: SubjectID?
    var signed: SubjectID?
    var changedOn: Day?
    for record in file.history {
      switch record.event {
      case .claimFiled(let claim): account = claim.payee.account.subject
      case .claimResubmitted(_, .some(let claim)):
        account = claim.payee.account.subject
        if let signed { changedOn = signed == account ? nil : record.happenedOn }
      case .signedOff(.approve, _, _, _, _): signed = signed ?? account
      default: break
      }
    }
    return changedOn
  }

  /// F-16: one account collects for two institutions, or for a person under two names; one phone or account is given
  /// by several learners; or a learner's account is where an institution is paid.
  var accountShared: [RedFlag] {
    let (others, people) = (payeesOfAccount, sharedByLearners)
    return flag(
      .accountShared, learners: people.map(\.learner), marks: others.map(\.text) + people.map(\.with.text),
      others.map { .accountOfAnother(in: $0) } + people.map(\.fact))
  }

  private var sharedByLearners: [(learner: Int, with: CaseID, fact: FlagEvidence)] {
    var seen: [(learner: Int, with: CaseID, fact: FlagEvidence)] = []
    for learner in file.learners {
      let number = learner.number
      // The same name with the same phone is one person under two numbers, which F-14 says.
      for (id, other) in others(at: learner.phone.flatMap { index.phones[$0] }, than: learner)
      where other.name.asOneName != learner.name.asOneName {
        seen.append((number, id, .phoneOfAnother(learner: number, in: id)))
      }
      guard let account = learner.account else { continue }
      for (id, _) in others(at: index.ownAccounts[account], than: learner) {
        seen.append((number, id, .ownAccountOfAnother(learner: number, in: id)))
      }
      for id in index.accounts[account] ?? [] {
        guard let paid = id == file.id ? file : other(id), paid.claim?.payee.kind == .institution else {
          continue
        }
        seen.append((number, id, .ownAccountIsInstitutions(learner: number, in: id)))
      }
    }
    return seen
  }

  /// Other people who gave the same phone or account, each case once.
  func others(at places: [RosterIndex.Place]?, than learner: Learner) -> [(CaseID, Learner)] {
    // Nearly everybody has their own: one look-up, and nothing else.
    guard let places, places.count > 1 else { return [] }
    var seen: [(CaseID, Learner)] = []
    // Thousands may have given the institution's own phone: some of them are enough to ask.
    for place in places.prefix(limits.mostPlaces) where seen.count < limits.mostSharers {
      guard let found = place.caseID == file.id ? file : other(place.caseID),
        found.learners.indices.contains(place.position)
      else { continue }
      let line = found.learners[place.position]
      guard line.person.subject != learner.person.subject, !seen.contains(where: { $0.0 == found.id })
      else { continue }
      seen.append((found.id, line))
    }
    return seen
  }

  private var payeesOfAccount: [CaseID] {
    guard let payee = file.claim?.payee, let cases = index.accounts[payee.account.subject], cases.count > 1
    else { return [] }
    return cases.filter { id in
      guard let other = other(id), let theirs = other.claim?.payee else { return false }
      guard payee.kind == theirs.kind else { return true }
      return switch payee.kind {
      case .institution: other.filing.institution != filing.institution
      case .person: theirs.name.withoutBlanks != payee.name.withoutBlanks
      }
    }.sorted()
  }

  /// F-28, from the claim on.
  var ratesLow: [RedFlag] {
    guard file.claim != nil else { return [] }
    let examination = Examination(
      file: file, command: nil, actor: PersonID(""), day: circumstances.today, circumstances)
    let evidence = (examination.rates + examination.referrals).compactMap { refusal -> FlagEvidence? in
      switch refusal.reason {
      case .certifiedRateLow(let percent, let needed), .employedRateLow(let percent, let needed):
        .rateBelow(refusal.rule, percent: percent, needed: needed)
      case .referralsTooFew(let count, let needed): .referralsBelow(count, needed: needed)
      default: nil
      }
    }
    let marks = (examination.rates + examination.referrals).map(\.rule.rawValue)
    return flag(.ratesLow, marks: marks, evidence)
  }

  /// F-42: rates met with exactly the last head, in class after class of an institution.
  var thresholdHugged: [RedFlag] {
    guard file.claim != nil else { return [] }
    let own = file.ratesMetExactly(under: policy, limits)
    guard !own.isEmpty else { return [] }
    let year = filing.plannedStart.year
    let alike = Set(classes(during: (year * 12)..<(year * 12 + 12))).compactMap { other($0) }
      .map { ($0.id, $0.ratesMetExactly(under: policy, limits)) }
    let evidence = own.sorted { $0.rawValue < $1.rawValue }.compactMap { rule -> FlagEvidence? in
      let cases = alike.filter { $0.1.contains(rule) }.map(\.0).sorted()
      return cases.count + 1 >= limits.huggingClasses ? .rateMetExactly(rule, cases: cases) : nil
    }
    let marks = evidence.flatMap { if case .rateMetExactly(_, let cases) = $0 { cases } else { [CaseID]() } }
    return flag(.thresholdHugged, marks: marks.map(\.text), evidence)
  }

  /// F-32: the centre's numbers for this kind of training come to their end. Numbers are given in order by
  /// the program, so that none is skipped and none stands twice.
  var rangeNearlyUsed: [RedFlag] {
    guard let supply = numbersLeft, supply.left * 100 < supply.all * limits.rangeLeftPercent else {
      return []
    }
    return flag(.rangeNearlyUsed, [.numbersLeft(supply.left, of: supply.all)])
  }

  /// F-47: a class exactly as large as what is left of a range, or one of many at the very end of the year.
  var ceilingMetExactly: [RedFlag] {
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    if let supply = numbersLeft, supply.left == file.learners.count {
      evidence.append(("range", .classFillsRange(learners: supply.left)))
    }
    let year = filing.plannedStart.year
    if filing.plannedStart.isInLastTenthOfYear {
      let starts = Set(classes(during: (year * 12)..<(year * 12 + 12))).compactMap { id in
        id == file.id ? file : other(id)
      }.map(\.filing.plannedStart).filter { $0.year == year }
      let late = starts.count(where: \.isInLastTenthOfYear)
      if late >= limits.fewestLearners, late * 100 > starts.count * limits.yearEndPercent {
        evidence.append((String(year), .classesAtYearEnd(late, of: starts.count)))
      }
    }
    return flag(.ceilingMetExactly, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// Certificate numbers left for the class; nil once it has its own, or will get none.
  private var numbersLeft: (left: Int, all: Int)? {
    guard file.completedOn == nil, !file.stage.isEnd else { return nil }
    return circumstances.certificatesLeft(like: file)
  }

  /// F-30: one reviewer for everything of an institution in the year, decisions when the office is closed, or decisions
  /// on a case that was hardly opened.
  var reviewerTooClose: [RedFlag] {
    let decisions = index.decisions[file.id] ?? []
    guard !decisions.isEmpty else { return [] }
    var evidence: [(mark: String, fact: FlagEvidence)] = []
    for year in Set(decisions.map(\.at.day.year)).sorted() {
      let people = index.deciders[FlagIndex.OfYear(institution: filing.institution, year: year)] ?? [:]
      let reviewers = people.filter { !isSignatory($0.key) }
      guard reviewers.count == 1, let (one, cases) = reviewers.first,
        cases.count >= limits.casesOfOneReviewer
      else { continue }
      evidence.append(
        ("\(one.text).\(year)", .decisionsByOne(one, cases: cases.count, year: year)))
    }
    for decision in decisions {
      guard let openedAt = decision.openedAt else { continue }
      let seconds = decision.at.secondsSinceEpoch - openedAt.secondsSinceEpoch
      guard seconds < limits.hastySeconds else { continue }
      evidence.append((decision.action.rawValue, .decisionHasty(decision.action, seconds: max(0, seconds))))
    }
    for decision in decisions where !isOfficeTime(decision.at) {
      evidence.append(
        (decision.at.day.description, .decisionOutOfHours(decision.action, decision.at)))
    }
    return flag(.reviewerTooClose, marks: evidence.map(\.mark), evidence.map(\.fact))
  }

  /// Supervisors sign; there is often one for a centre.
  private func isSignatory(_ person: PersonID) -> Bool {
    circumstances.staff(person)?.roles.contains(.reviewer) == false
  }

  private func isOfficeTime(_ moment: Moment) -> Bool {
    let time = moment.timeOfDay
    let minute = time.hour * 60 + time.minute
    return circumstances.calendar.isWorking(moment.day) && minute >= limits.officeOpens
      && minute <= limits.officeCloses
  }
}

extension Award {
  /// What each learner gets.
  fileprivate var amounts: [Int: Money] {
    Dictionary(lines.map { ($0.learner, $0.amount) }) { first, _ in first }
  }
}

extension CaseFile {
  /// Rates that would have been missed with one learner fewer.
  fileprivate func ratesMetExactly(under policy: Policy, _ limits: FlagThresholds) -> Set<RuleID> {
    let passed = passedLearners
    guard filing.trainingType == .employment, passed.count >= limits.fewestLearners else { return [] }
    func isExact(_ count: Int, _ percent: Int) -> Bool {
      count * 100 >= percent * passed.count && (count - 1) * 100 < percent * passed.count
    }
    var rules: Set<RuleID> = []
    if isExact(passed.count { !$0.credentials.isEmpty }, policy[.credentialRatePercent]) {
      rules.insert(.r305)
    }
    if isExact(passed.count { !$0.jobs.isEmpty }, policy[.employmentRatePercent]) { rules.insert(.r308) }
    return rules
  }
}

extension Day {
  /// From 25 November on.
  fileprivate var isInLastTenthOfYear: Bool {
    let length = Day.firstDay(ofYear: year + 1).days(since: Day.firstDay(ofYear: year))
    return days(since: Day.firstDay(ofYear: year)) * 10 >= length * 9
  }
}
