// What has to hold of certificates, jobs and the claim.

extension Examination {
  /// only people who passed get certificates, count as employed, and are claimed for.
  var learnersPassed: [Refusal] {
    guard let file, let selection = command?.selection else { return [] }
    let failed = selection.numbers(in: file.learners).filter { file.learner($0)?.hasPassed != true }
    return failed.isEmpty ? [] : [Refusal(.r417, .learnersNotPassed(failed))]
  }

  var credentialUnused: [Refusal] {
    guard case .recordCredential(_, _, _, let number, _, _) = command,
      let holder = circumstances.office.credentialNumbers[number]
    else { return [] }
    return [Refusal(.r304, .credentialNumberUsed(in: holder))]
  }

  var credentialDay: [Refusal] {
    guard let file, case .recordCredential(_, _, _, _, let issuedOn, _) = command else { return [] }
    if issuedOn > today { return [Refusal(.h106, .dayInFuture(issuedOn, today: today))] }
    guard let opened = file.openedOn, issuedOn < opened else { return [] }
    return [Refusal(.h106, .dayTooEarly(issuedOn, earliest: opened))]
  }

  /// H-106: nobody has a job that begins tomorrow.
  var jobDay: [Refusal] {
    guard case .recordJob(_, _, _, let startedOn, _) = command, startedOn > today else { return [] }
    return [Refusal(.h106, .dayInFuture(startedOn, today: today))]
  }

  /// the money has a source. Asked before approval, for no later form can name it.
  var fundNamed: [Refusal] { file.map { $0.filing.fund == nil ? [Refusal(.r704, .fundMissing)] : [] } ?? [] }

  ///
  var referrals: [Refusal] {
    guard let file, let policy, file.filing.trainingType == .employment,
      file.referrals.count < policy[.referralMinimum]
    else { return [] }
    return [Refusal(.r307, .referralsTooFew(count: file.referrals.count, needed: policy[.referralMinimum]))]
  }

  /// Both rates are rounded down: a rate that is not reached is not shown as reached.
  var rates: [Refusal] {
    guard let file, let policy, !file.passedLearners.isEmpty else { return [] }
    let passed = file.passedLearners
    func percent(_ count: Int) -> Int { count * 100 / passed.count }
    var refusals: [Refusal] = []
    let certified = percent(passed.count { !$0.credentials.isEmpty })
    let hasCredential = policy.occupation(named: file.filing.occupation)?.flag != .noCredential
    if file.filing.trainingType.hasCredentialRate, hasCredential, certified < policy[.credentialRatePercent] {
      refusals.append(
        Refusal(
          .r305, .certifiedRateLow(percent: certified, needed: policy[.credentialRatePercent]), isSoft: true))
    }
    let employed = percent(passed.count { !$0.jobs.isEmpty })
    if file.filing.trainingType == .employment, employed < policy[.employmentRatePercent] {
      refusals.append(
        Refusal(
          .r308, .employedRateLow(percent: employed, needed: policy[.employmentRatePercent]), isSoft: true))
    }
    return refusals
  }

  /// an account that can be paid to. On a resubmission it may stay as it was.
  var accountReadable: [Refusal] {
    let form: ClaimForm
    switch command {
    case .fileClaim(let filed): form = filed
    case .resubmitClaim(_, .some(let amended)) where amended.account.account != nil: form = amended
    default: return []
    }
    return form.hasReadableAccount ? [] : [Refusal(.r404, .accountUnreadable)]
  }

  /// H-108: nobody is left out without a rule and a reason; and only claimed learners are judged.
  var reasonForExclusion: [Refusal] {
    guard let file, case .judgeLearner(let selection, let isEligible, let rule, let reason) = command
    else { return [] }
    var refusals: [Refusal] = []
    let claimed = Set(file.claim?.learners ?? [])
    if case .numbers(let numbers) = selection {
      let others = numbers.filter { !claimed.contains($0) }
      if !others.isEmpty { refusals.append(Refusal(.r417, .learnersNotClaimed(others))) }
    }
    if !isEligible, rule == nil { refusals.append(Refusal(.h108, .ruleMissing)) }
    if !isEligible, reason.isBlank { refusals.append(Refusal(.h108, .reasonRequired)) }
    return refusals
  }

  /// somebody who has reached a limit is paid with a reason or not at all.
  var limitsOverridden: [Refusal] {
    guard let file, let policy, case .judgeLearner(let selection, true, _, let reason) = command,
      reason.isBlank
    else { return [] }
    var byRule: [RuleID: [Int]] = [:]
    for number in selection.numbers(in: file.claimedLearners) {
      guard let learner = file.learner(number) else { continue }
      for problem in file.ledgerProblems(of: learner, under: policy, ledger: circumstances.office.ledger) {
        byRule[problem.rule, default: []].append(number)
      }
    }
    return byRule.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      Refusal($0.key, .limitReached($0.value, $0.key))
    }
  }

  /// whoever is to be paid as a technician works in the occupation on the line and may apply for the level. The
  /// reason says what shows it; an eligible judgement that names R-408 pays the completion rate instead.
  var technicianProven: [Refusal] {
    guard let file, case .judgeLearner(let selection, true, _, let reason) = command, reason.isBlank,
      file.filing.isForTechnicians
    else { return [] }
    let obtained = selection.numbers(in: file.claimedLearners).filter { number in
      file.learner(number)?.credentials.contains { ($0.level ?? .completion) >= file.filing.level } ?? false
    }
    return obtained.isEmpty ? [] : [Refusal(.r408, .technicianUnproven(obtained))]
  }

  var learnersJudged: [Refusal] {
    let open = (file?.claimedLearners ?? []).filter { $0.judgement == nil }.map(\.number)
    return open.isEmpty ? [] : [Refusal(.r417, .learnersUnjudged(open))]
  }

  /// the amount that is recommended is the one that was computed. A rejection needs a reason.
  var amountComputed: [Refusal] {
    guard let file, let policy, case .recommendClaim(let opinion, let amount, let reason) = command else {
      return []
    }
    if opinion == .reject { return reason.isBlank ? [Refusal(.h108, .reasonRequired)] : [] }
    do throws(AwardRefusal) {
      let award = try file.award(under: policy, ledger: circumstances.office.ledger)
      if award.total == .zero { return [Refusal(.r405, .nothingToPay)] }
      return amount == award.total
        ? [] : [Refusal(.r405, .amountDiffers(stated: amount, computed: award.total))]
    } catch {
      return [Refusal(error.rule, .unpriced(error))]
    }
  }
}

extension CaseFile {
  /// The learners of the claim, in roster order.
  var claimedLearners: [Learner] {
    let claimed = Set(claim?.learners ?? [])
    return learners.filter { claimed.contains($0.number) }
  }
}

extension Filing {
  /// Whether the class was filed for a technician level of enterprise training.
  public var isForTechnicians: Bool { trainingType == .enterprise && level.isTechnician }
}

extension TrainingType {
  /// Whether the share of certificates is looked at.
  fileprivate var hasCredentialRate: Bool { self == .employment || self == .enterprise }
}

extension ClaimForm {
  fileprivate var hasReadableAccount: Bool {
    guard let text = account.account else { return false }
    return switch payeeKind {
    case .institution: (try? InstitutionAccount(text)) != nil
    case .person: (try? BankCard(text)) != nil
    }
  }
}
